// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/wall/NoteCard.h"
#include "gui/wall/Wall.h"

#include <QScrollArea>

#include <functional>

class QMenu;

class QPushButton;

namespace sharpend {

class LaneHead;
class LaneRule;
class LaneSpine;
class LaneText;
class LaneView;
class Session;
struct NoteEdit;
struct Operation;
struct Rewording;
class TextLabel;

/// What can be done with the lanes of the wall, and what themes show over their cards.
enum class LaneWork {
    None,    ///< their titles, and no more
    Arrange, ///< names, order, grouping and merging (Meeting 1)
    Read,    ///< insights, where there are any
    Edit     ///< both
};

/// The wall of discovery: a lane for each kind, theme or step of the work, each scrolling by itself. By kind, lanes that would be too narrow
/// fold to spines, those with the fewest notes first. What is done to cards is asked of the session here.
class WallView : public QScrollArea
{
    Q_OBJECT
public:
    WallView(Wall &wall, Session &session, QWidget *parent = nullptr);

    /// A wall at rest takes typing slips and strikes only: no moving, no kinds, no removing.
    void setAtRest(bool resting);
    void setLaneWork(LaneWork work);
    /// Puts the keyboard on the first card of the first lane that has one, or on \a noteId.
    void enter(const QString &noteId = {});
    /// Unfolds the lane of \a noteId, and puts the keyboard on it; false where it does not hang here.
    bool goTo(const QString &noteId);
    /// As goTo(), asking for the filter to be cleared where it hides the note; without a note as enter().
    void bring(const QString &noteId);
    /// The first lane that has a card; null on an empty wall.
    QWidget *firstLane() const;
    /// Edits \a noteId in place; done() says when.
    void edit(const QString &noteId);
    /// Opens a card, or the title of a lane, with the words that were being typed there; false where it is not in view.
    bool reopen(const NoteEdit &half);
    /// Brings \a noteId into view without taking the focus.
    void reveal(const QString &noteId);
    bool isEmpty() const;
    /// What the next step takes: the cards that are selected, or the one that had the keyboard last.
    QList<LaneNotes> selection() const;
    /// How many cards are marked as selected.
    int selectedCount() const;
    /// Makes a theme of the selection, whose name is asked for in place; or merges the themes whose heads are marked.
    void group();
    void makeTheme();
    /// Adds a step of the work; its name is asked for in place.
    void makeStep();
    /// Keeps what is being written on the wall: a card, an insight, the name of a theme.
    void settle();
    QSize minimumSizeHint() const override { return {320, 160}; }

Q_SIGNALS:
    void filterClearRequested();
    /// A printable key was typed on the wall: it belongs in the capture field.
    void typed(const QString &text);
    void editingDone();
    void editBeforeRequested();
    void refused(const QString &sentence);
    /// Words typed on a card could not be kept there (it was removed in another window): they must not be lost.
    void wordsReturned(const QString &text);
    /// The sentence of a theme, or what is written of a step, could not be kept.
    void insightReturned(const QString &themeId, const QString &insight);
    /// The keyboard or the mouse went to a lane; empty for the one that is no theme.
    void laneChosen(const QString &laneId);
    /// Other cards are selected.
    void selectionChanged();
    /// Something was done to the lanes that undo takes back: a sentence on it.
    void arranged(const QString &sentence);
    /// What a screen reader should hear.
    void announced(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Column {
        QString laneId;
        LaneHead *head = nullptr;
        LaneText *text = nullptr; ///< of a theme its insight, of a step what is written
        LaneRule *rule = nullptr; ///< along the work: over what is done
        LaneView *view = nullptr;
        LaneSpine *spine = nullptr;
        bool folded = false;
        QList<QWidget *> parts() const; ///< in reading order
    };

    void rebuild();
    void refreshCounts();
    void placeColumns();
    /// The height of the titles, and of the words under them, the same for all lanes of \a width.
    int headHeight(int width) const;
    int headGap() const;
    int textHeight(int width) const;
    /// What the last lane holds along the work; while there is no step, what belongs beside it.
    void placeLooseWords(const QRect &lane, int top, int bottom);
    void placeColumn(const Column &column, const QRect &room, int head, int text);
    QSet<QString> lanesToFold(int width) const;
    void makeColumn(const Lane &lane);
    void makeHead(Column &column, const Lane &lane);
    void makeText(Column &column, const Lane &lane);
    void connectCards(const Column &column);
    void dressLanes();
    bool is(Arrangement arrangement) const { return m_wall.arrangement() == arrangement; }
    /// Whether names and order of the lanes may be changed now.
    bool worksOnLanes() const;
    bool showsTexts() const;
    void orderTabs();
    LaneView *focusedLane() const;
    const Column *columnOf(const QString &laneId) const;
    /// The column that shows \a noteId, unfolded and in view; null where there is none.
    const Column *bringIntoView(const QString &noteId);
    /// Scrolls until all of a lane's part is to be seen, as far as there is room.
    void showWhole(QWidget *part);
    void choose(const QString &laneId);
    void leaveSelection();
    void select(const QList<LaneNotes> &notes);
    void goSideways(LaneView *from, int step, int y);
    void goUp(const Column &column, bool fromText);
    void goDown(const Column &column, bool fromHead);
    void goToPart(const QString &laneId, int step, bool head);
    /// Whether the wall takes no more than typing slips; then it has said so.
    bool refusesAtRest();
    void performCards(const Operation &operation, const QString &done = {});
    void moveNotes(const QList<LaneNotes> &notes, const QString &toLane, const QString &beforeId = {});
    void alsoPlace(const QStringList &ids, const QString &themeId);
    void moveToNeighbour(LaneView *from, int step);
    void orderNotes(LaneView *from, int step);
    void setKind(std::optional<NoteKind> kind);
    void setVerbatim(bool verbatim);
    void parkNotes();
    void removeNotes();
    void showMenu(LaneView *from, const QPoint &position);
    void askToStrike(const QStringList &ids);
    void confirmStrike(const QStringList &ids, const QStringList &alsoStand);
    void addKindMenu(QMenu &menu);
    void addPlaceMenus(QMenu &menu, const LaneView *from);
    void showLaneMenu(const QString &laneId, const QPoint &position);
    void addThemeEntries(QMenu &menu, const Column &column);
    void renameLane(const QString &laneId, const Rewording &words, bool step);
    void moveLane(const QString &laneId, int by);
    void dropHead(const QString &laneId, const QString &ontoId, bool after);
    void removeLane(const QString &laneId);
    void mergeThemes(const QString &intoId, const QStringList &otherIds);
    void mergeMarked();
    QStringList markedThemes() const;
    void keepText(const QString &laneId, const Rewording &words, bool step);
    /// Performs \a operation, which keeps words; says what was refused, after \a giveBack.
    void performWords(const Operation &operation, const std::function<void()> &giveBack);
    /// Performs \a operation; says what was refused, or \a done.
    void performLanes(const Operation &operation, const QString &done = {}, const QString &titleWanted = {});
    bool editWantedTitle();

    Wall &m_wall;
    Session &m_session;
    NoteCard m_card;
    QWidget *m_floor;
    static constexpr int sideMargin = 20; ///< left and right of all lanes

    TextLabel *m_empty;
    QPushButton *m_clearFilter; ///< behind m_empty
    QList<Column> m_columns;
    std::optional<Arrangement> m_built; ///< what the columns stand for
    QString m_unfolded; ///< the lane that was unfolded last
    QString m_chosenLane; ///< where the keyboard was last
    QString m_titleWanted; ///< the new lane whose name is asked for as soon as it is here
    TextLabel *m_loose;    ///< along the work: what the last lane holds
    LaneWork m_laneWork = LaneWork::None;
    bool m_resting = false;
};

} // namespace sharpend
