// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace sharpend {

/// Shows where the keyboard is: a ring of 2 px in accent, 2 px off the control. Widgets cannot paint outside themselves,
/// so one frame above the controls follows the focus. Fields show a border instead, and views mark their current item.
/// A painted widget that marks a part of itself sets the property "ownFocus"; one whose parent is the control for the
/// eye (a segment) sets "focusOnParent"; "focusRadius" rounds the ring to a control that is not a 6 px box.
class FocusRing : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *focus);
    void place();
    void letGo();

    class Frame;
    QPointer<QWidget> m_target;
    QPointer<QWidget> m_clip;
    QPointer<Frame> m_frame;
};

} // namespace sharpend
