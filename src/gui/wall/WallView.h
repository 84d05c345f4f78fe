// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/wall/NoteCard.h"
#include "gui/wall/Wall.h"

#include <QScrollArea>

class QMenu;

namespace sharpend {

class LaneHead;
class LaneSpine;
class LaneView;
class Session;
class TextLabel;

/// The wall of discovery: a lane for each kind or theme, each scrolling by itself. By kind, lanes that would be too narrow
/// fold to spines, those with the fewest notes first. What is done to cards is asked of the session here.
class WallView : public QScrollArea
{
    Q_OBJECT
public:
    WallView(Wall &wall, Session &session, QWidget *parent = nullptr);

    /// A wall at rest takes typing slips and strikes only: no moving, no kinds, no removing.
    void setAtRest(bool resting);
    /// Covers the cards (the Owner has come back).
    void setBlank(bool blank);
    /// Puts the keyboard on the first card of the first lane that has one, or on \a noteId.
    void enter(const QString &noteId = {});
    /// Edits \a noteId in place; done() says when.
    void edit(const QString &noteId);
    /// Brings \a noteId into view without taking the focus.
    void reveal(const QString &noteId);
    bool isEmpty() const;
    QSize minimumSizeHint() const override { return {320, 160}; }

Q_SIGNALS:
    /// A printable key was typed on the wall: it belongs in the capture field.
    void typed(const QString &text);
    void editingDone();
    void editBeforeRequested();
    void refused(const QString &sentence);
    /// Words typed on a card could not be kept there (it was removed in another window): they must not be lost.
    void wordsReturned(const QString &text);
    /// What a screen reader should hear.
    void announced(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Column {
        QString laneId;
        LaneHead *head = nullptr;
        LaneView *view = nullptr;
        LaneSpine *spine = nullptr;
        bool folded = false;
    };

    void rebuild();
    void refreshCounts();
    void placeColumns();
    QSet<QString> lanesToFold(int width) const;
    void makeColumn(const Lane &lane);
    LaneView *focusedLane() const;
    Column *columnOf(const LaneView *view);
    void goSideways(LaneView *from, int step, int y);
    void moveNotes(const QStringList &ids, const QString &fromLane, const QString &toLane);
    void moveToNeighbour(LaneView *from, int step);
    void setKind(LaneView *from, std::optional<NoteKind> kind);
    void removeNotes(LaneView *from);
    void showMenu(LaneView *from, const QPoint &position);

    Wall &m_wall;
    Session &m_session;
    NoteCard m_card;
    QWidget *m_floor;
    QWidget *m_cover;
    TextLabel *m_empty;
    QList<Column> m_columns;
    std::optional<Arrangement> m_built; ///< what the columns stand for
    QString m_unfolded; ///< the lane that was unfolded last
    bool m_resting = false;
};

} // namespace sharpend
