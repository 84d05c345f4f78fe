// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace sharpend {

class TextLabel;

/// Lies over the page of a phase, with the wall and the field, when somebody comes in who must not read them. What is typed
/// still goes where it went.
class BlankCover : public QWidget
{
    Q_OBJECT
public:
    explicit BlankCover(QWidget *parent);

    /// Lies over \a beneath, a widget of the same page, whatever becomes of its size.
    void lieOver(QWidget *beneath);
    /// \a timerWaits says so too.
    void setCovering(bool covering, bool timerWaits);
    bool isCovering() const { return !isHidden(); }

Q_SIGNALS:
    void uncoverRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    QWidget *m_beneath = nullptr;
    TextLabel *m_text;
};

} // namespace sharpend
