// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPointer>
#include <QWidget>

namespace sharpend {

class KeycapButton;
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
    /// \a timerWaits says so too. A key that would change what nobody sees has no place to go: the keyboard of a card is taken to
    /// \a field, or to the button that uncovers, and given back afterwards.
    void setCovering(bool covering, bool timerWaits, QWidget *field);
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
    KeycapButton *m_uncover;
    QPointer<QWidget> m_before, m_lent; ///< what had the keyboard, and what has it meanwhile
};

} // namespace sharpend
