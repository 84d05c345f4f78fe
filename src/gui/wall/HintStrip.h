// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/LanguageHints.h"

#include <QPointer>
#include <QWidget>

class QLayout;
class QToolButton;

namespace sharpend {

class KeycapButton;
class StripWords;

/// The strip over the scribe's field, in the private window only: a better question for a phrase, or what to do with the
/// lines of a paste. It lies over the bottom of the wall, so that the field never moves, and never takes the focus.
class HintStrip : public QWidget
{
    Q_OBJECT
public:
    /// A sibling of \a bar, right above it.
    explicit HintStrip(QWidget *bar);

    /// What may stand between the wall and the bar; while something does, the strip keeps above it.
    void setBetween(QLayout *between);
    /// \a phrase as it was typed.
    void showHint(const QString &phrase, const LanguageHint &hint);
    /// \a separate and \a keep are the words of the two buttons.
    void showLines(qsizetype count, const QString &separate, const QString &keep);
    /// All that it says.
    QString sentence() const { return accessibleName(); }

Q_SIGNALS:
    void closeRequested();
    void muteRequested();
    void separateRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void appear();
    void place();
    void fillMenu();

    QWidget *m_bar;
    QPointer<QLayout> m_between;
    StripWords *m_words;
    KeycapButton *m_separateButton;
    QToolButton *m_moreButton;
    KeycapButton *m_keepButton;
};

} // namespace sharpend
