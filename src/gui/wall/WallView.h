// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/wall/NoteCard.h"
#include "gui/wall/Wall.h"

#include <QScrollArea>

namespace sharpend {

class InsightBox;
class LaneHead;
class LaneSpine;
class LaneView;
class Session;
struct Operation;
class TextLabel;

/// What can be done with themes on the wall.
enum class ThemeWork {
    None, ///< their titles, and no more (Meeting 1)
    Read, ///< their insights too, where there are any
    Edit  ///< insights, names, grouping and merging
};

/// The wall of discovery: a lane for each kind or theme, each scrolling by itself. By kind, lanes that would be too narrow
/// fold to spines, those with the fewest notes first. What is done to cards is asked of the session here.
class WallView : public QScrollArea
{
    Q_OBJECT
public:
    WallView(Wall &wall, Session &session, QWidget *parent = nullptr);

    /// A wall at rest takes typing slips and strikes only: no moving, no kinds, no removing.
    void setAtRest(bool resting);
    void setThemeWork(ThemeWork work);
    ThemeWork themeWork() const { return m_themeWork; }
    /// Covers the cards (the Owner has come back).
    void setBlank(bool blank);
    /// Puts the keyboard on the first card of the first lane that has one, or on \a noteId.
    void enter(const QString &noteId = {});
    /// The first lane that has a card; null on an empty wall.
    QWidget *firstLane() const;
    /// Edits \a noteId in place; done() says when.
    void edit(const QString &noteId);
    /// Brings \a noteId into view without taking the focus.
    void reveal(const QString &noteId);
    bool isEmpty() const;
    /// What the next step takes: the selected cards, or the one that had the keyboard last; the lane they lie in.
    QStringList selection(QString *laneId = nullptr) const;
    /// How many cards are marked as selected.
    int selectedCount() const;
    /// Makes a theme of the selection; its name is asked for in place.
    void groupSelection();
    void makeTheme();
    /// Keeps what is being written on the wall: a card, an insight, the name of a theme.
    void settle();
    QSize minimumSizeHint() const override { return {320, 160}; }

Q_SIGNALS:
    /// A printable key was typed on the wall: it belongs in the capture field.
    void typed(const QString &text);
    void editingDone();
    void editBeforeRequested();
    void refused(const QString &sentence);
    /// Words typed on a card could not be kept there (it was removed in another window): they must not be lost.
    void wordsReturned(const QString &text);
    /// The sentence of a theme could not be kept.
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
        InsightBox *insight = nullptr; ///< of a theme
        LaneView *view = nullptr;
        LaneSpine *spine = nullptr;
        bool folded = false;
    };

    void rebuild();
    void refreshCounts();
    void placeColumns();
    QSet<QString> lanesToFold(int width) const;
    void makeColumn(const Lane &lane);
    void makeThemeParts(Column &column);
    void dressThemes();
    bool showsInsights() const;
    void orderTabs();
    LaneView *focusedLane() const;
    const Column *columnOf(const QString &laneId) const;
    void choose(const QString &laneId, bool selecting);
    void goSideways(LaneView *from, int step, int y);
    void moveNotes(const QStringList &ids, const QString &fromLane, const QString &toLane);
    void moveToNeighbour(LaneView *from, int step);
    void setKind(LaneView *from, std::optional<NoteKind> kind);
    void removeNotes(LaneView *from);
    void showMenu(LaneView *from, const QPoint &position);
    void showThemeMenu(const QString &themeId, const QPoint &position);
    void keepInsight(const QString &themeId, const QString &insight, const QString &from);
    void goToInsight(const QString &laneId, int step);
    /// Performs \a operation; says what was refused, or \a done.
    void performThemes(const Operation &operation, const QString &done = {}, const QString &titleWanted = {});
    bool editWantedTitle();
    QString offeredTitle() const;

    Wall &m_wall;
    Session &m_session;
    NoteCard m_card;
    QWidget *m_floor;
    QWidget *m_cover;
    TextLabel *m_empty;
    QList<Column> m_columns;
    std::optional<Arrangement> m_built; ///< what the columns stand for
    QString m_unfolded; ///< the lane that was unfolded last
    QString m_chosenLane; ///< where the keyboard was last
    QString m_titleWanted; ///< the new theme whose name is asked for as soon as it is here
    ThemeWork m_themeWork = ThemeWork::None;
    bool m_resting = false;
};

} // namespace sharpend
