// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "gui/widgets/Card.h"

class QGridLayout;

namespace sharpend {

class KeycapButton;
class TextLabel;
class WordsInPlace;

/// A theme to read while the group looks for improvements: its insight, the first of its notes, and whether something
/// came out of it. It can be chosen, and a new improvement then answers it; and it can still be named, merged, moved or removed.
class ImprovingThemeCard : public Card
{
    Q_OBJECT
public:
    ImprovingThemeCard(TeamDocument &document, const QString &themeId, QWidget *parent);

    QString themeId() const { return m_themeId; }
    /// \a place among the \a count themes; once the meeting is \a over, they are as they are.
    void refresh(qsizetype place, qsizetype count, bool over);
    void setChosen(bool chosen);
    /// The caret goes into the title; typing replaces one that is \a provisional.
    void editTitle(bool provisional = false);
    void settle();

Q_SIGNALS:
    /// A click or Space; again takes it back.
    void chosen(const QString &themeId);
    void renamed(const QString &themeId, const QString &title, const QString &from);
    void mergeRequested(const QString &intoId, const QString &otherId);
    void moveRequested(const QString &themeId, int by);
    void removeRequested(const QString &themeId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void showNotes(const QList<Note> &notes);
    void openMenu();

    TeamDocument &m_document;
    QString m_themeId;
    qsizetype m_place = 0, m_count = 0;
    bool m_over = false;
    WordsInPlace *m_title;
    KeycapButton *m_menuButton;
    TextLabel *m_insight, *m_notesLabel, *m_outcome;
    QFrame *m_insightBox;
    QGridLayout *m_notes;
    QString m_shown; ///< what the list of notes was made of
    bool m_chosen = false;
};

} // namespace sharpend
