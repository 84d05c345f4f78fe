// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "store/Operation.h"

#include <QWidget>

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace sharpend {

class Banner;
class Card;
class ImprovementCard;
class KeycapButton;
class ParkedIdeasCard;
class TextLabel;

/// The right column of Improvements: the improvements in their order, the parked ideas now open, and the way to Close.
/// With none proposed it says that this is a complete result.
class ImprovementsColumn : public QWidget
{
    Q_OBJECT
public:
    ImprovementsColumn(TeamDocument &document, QWidget *parent);

    void refresh();
    void settle();
    /// A low window has no room for the legend.
    void setCompact(bool compact);
    /// What Tab goes through here, from above.
    QList<QWidget *> tabStops() const;
    /// The caret goes into the wording of the improvement, once it is there.
    void editWhenThere(const QString &actionId);

Q_SIGNALS:
    void refused(const QString &sentence);
    /// The wording of an improvement that is gone (it was removed in another window).
    void wordsReturned(const QString &words);
    void closeRequested();
    /// The keyboard has nothing left here: back to the capture field.
    void captureRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void useIdea(const QString &noteId);
    /// \a words are given back where they cannot be kept.
    void perform(const Operation &operation, const QString &words = {});
    void refreshCards(const QList<Action> &actions);
    void refreshProtect(bool wanted);
    Card *makeNothing();
    void showNothing(bool none);
    void reveal(QWidget *widget);
    void fitIdeas();

    TeamDocument &m_document;
    TextLabel *m_count;
    QScrollArea *m_scroll, *m_ideasScroll;
    QVBoxLayout *m_list;
    TextLabel *m_nothingText;
    Card *m_nothing;
    QWidget *m_legend; ///< in a margin of its own, outside the list
    Card *m_protect;
    QVBoxLayout *m_protectList;
    QStringList m_protected;
    ParkedIdeasCard *m_ideas;
    QWidget *m_foot;
    QBoxLayout *m_footRow;
    TextLabel *m_next;
    KeycapButton *m_closeButton;
    QList<ImprovementCard *> m_cards;
    QString m_awaited;
    bool m_compact = false;
};

} // namespace sharpend
