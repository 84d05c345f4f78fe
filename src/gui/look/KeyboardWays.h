// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QWidget;

namespace sharpend {

/// What a hand on the keyboard expects of every window. Tab follows reading order, which is the order of the layouts: Qt
/// keeps the order in which widgets were made, so a row added to a list later would come after everything else. Enter
/// presses the button that has the focus, as Space does. A widget that orders its own stops sets the property
/// "ownTabOrder" and they stay as they are.
class KeyboardWays : public QObject
{
    Q_OBJECT
public:
    explicit KeyboardWays(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void order(QWidget *window);
};

} // namespace sharpend
