// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/WallView.h"

#include "gui/documents/TeamDocument.h"
#include "gui/look/Look.h"
#include "gui/session/Session.h"
#include "gui/wall/DraftKeeper.h"
#include "gui/wall/LaneHead.h"
#include "gui/wall/LaneRule.h"
#include "gui/wall/LaneSpine.h"
#include "gui/wall/LaneText.h"
#include "gui/wall/LaneView.h"
#include "gui/widgets/TextLabel.h"
#include "operations/WallOperations.h"

#include <QApplication>
#include <QPushButton>
#include <QResizeEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

WallView::WallView(Wall &wall, Session &session, QWidget *parent)
    : QScrollArea(parent)
    , m_wall(wall)
    , m_session(session)
    , m_card(NoteCard::Scale())
    , m_floor(new QWidget)
    , m_empty(new TextLabel({}, Type::Reading, Token::Ink2, this))
    , m_clearFilter(new QPushButton(tr("Clear the filter"), this))
    , m_loose(new TextLabel({}, Type::Supporting, Token::Ink2, m_floor))
{
    setObjectName(u"wallView"_s);
    setProperty("ownTabOrder", true); // the lanes are placed by hand, and moved
    setAccessibleName(tr("Wall of discovery"));
    setWidgetResizable(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_floor);
    m_empty->setObjectName(u"wallEmptyLabel"_s);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_clearFilter->setObjectName(u"clearFilterButton"_s);
    m_clearFilter->setProperty("look", u"link"_s);
    m_clearFilter->hide();
    connect(m_clearFilter, &QPushButton::clicked, this, &WallView::filterClearRequested);
    m_loose->setWordWrap(true);
    m_loose->hide();
    connect(&wall, &Wall::lanesChanged, this, &WallView::rebuild);
    connect(&wall, &Wall::notesChanged, this, &WallView::refreshCounts);
    connect(Look::instance(), &Look::changed, this, [this] {
        m_card.forget();
        placeColumns();
    });
    rebuild();
}

bool WallView::isEmpty() const
{
    return std::all_of(m_wall.lanes().begin(), m_wall.lanes().end(), [](const Lane &lane) { return lane.noteIds.isEmpty(); });
}

void WallView::setAtRest(bool resting)
{
    m_resting = resting;
    for (const Column &column : std::as_const(m_columns))
        column.view->setFrozen(resting);
    refreshCounts();
}

void WallView::setLaneWork(LaneWork work)
{
    if (work == m_laneWork)
        return;
    settle();
    m_laneWork = work;
    dressLanes();
    placeColumns();
}

QList<QWidget *> WallView::Column::parts() const
{
    QList<QWidget *> parts{head, text, rule, view, spine};
    parts.removeAll(nullptr);
    return parts;
}

bool WallView::worksOnLanes() const
{
    if (m_resting || is(Arrangement::ByKind))
        return false;
    return is(Arrangement::AlongTheWork) || m_laneWork == LaneWork::Arrange || m_laneWork == LaneWork::Edit;
}

void WallView::dressLanes()
{
    const bool works = worksOnLanes(), steps = is(Arrangement::AlongTheWork);
    const bool insights = is(Arrangement::ByTheme) && (m_laneWork == LaneWork::Read || m_laneWork == LaneWork::Edit);
    const LaneHead::Menu menu = m_laneWork == LaneWork::Edit && !steps ? LaneHead::Menu::Shown : LaneHead::Menu::Quiet;
    for (const Column &column : std::as_const(m_columns)) {
        column.head->setMenu(works && !column.laneId.isEmpty() ? menu : LaneHead::Menu::None);
        column.head->setBesideMenus(works || insights);
        column.head->setInFull(insights);
        column.head->setShowsCount(!steps);
        if (!column.text)
            continue;
        const Theme theme = m_wall.document().row<Theme>(column.laneId);
        const Step step = m_wall.document().row<Step>(column.laneId);
        column.text->setLane(steps ? step.title : theme.title);
        column.text->setWords(steps ? step.asWritten : theme.insight);
        column.text->setReadOnly(steps ? m_resting : m_laneWork != LaneWork::Edit);
    }
}

void WallView::settle()
{
    for (const Column &column : std::as_const(m_columns)) {
        column.view->commitEdit();
        column.head->finish();
        if (column.text)
            column.text->finish();
    }
}

void WallView::rebuild()
{
    const LaneView *focused = focusedLane();
    const QStringList selected = focused ? focused->selectedNotes() : QStringList();
    // A lane that stays keeps its view, with its selection, where it is scrolled to and the card in edit.
    QList<Column> before = std::exchange(m_columns, {});
    const bool sameArrangement = std::exchange(m_built, m_wall.arrangement()) == m_wall.arrangement();
    for (const Lane &lane : m_wall.lanes()) {
        const auto kept = std::find_if(before.begin(), before.end(), [&](const Column &column) { return column.laneId == lane.id; });
        if (!sameArrangement || kept == before.end()) {
            makeColumn(lane);
            continue;
        }
        kept->head->setLane(lane);
        kept->view->setAccessibleName(lane.title);
        kept->view->lane()->refresh({});
        m_columns.append(*kept);
        before.erase(kept);
    }
    for (const Column &column : std::as_const(before)) {
        column.view->commitEdit();
        column.head->finish(); // a theme that is gone gives its half title and its half sentence back
        if (column.text)
            column.text->finish();
        for (QWidget *part : column.parts()) {
            part->hide();
            part->deleteLater();
        }
    }
    orderTabs();
    refreshCounts();
    if (editWantedTitle())
        return;
    if (focused && !selected.isEmpty() && !focusedLane())
        enter(selected.first());
}

void WallView::orderTabs()
{
    QWidget *before = nullptr; // the lanes may have been moved
    for (const Column &column : std::as_const(m_columns)) {
        for (QWidget *part : column.parts()) {
            if (before)
                setTabOrder(before, part);
            before = part;
        }
    }
}

void WallView::makeColumn(const Lane &lane)
{
    Column column;
    column.laneId = lane.id;
    makeHead(column, lane);
    column.view = new LaneView(m_wall, lane.id, m_card, m_floor);
    column.view->setObjectName(u"laneView_%1"_s.arg(lane.id.isEmpty() ? u"loose"_s : lane.id));
    column.view->setAccessibleName(lane.title);
    column.view->setFrozen(m_resting);
    column.view->setSelectionSource([this] { return selection(); });
    column.spine = new LaneSpine(lane.title, lane.kind, m_floor);
    if (!is(Arrangement::ByKind) && !lane.id.isEmpty())
        makeText(column, lane);
    if (is(Arrangement::AlongTheWork))
        column.rule = new LaneRule(lane.id.isEmpty() ? tr("Notes") : tr("As done"), m_floor);
    m_columns.append(column);
    connectCards(column);
    connect(column.spine, &QAbstractButton::clicked, this, [this, id = lane.id] {
        m_unfolded = id;
        placeColumns();
        if (const Column *here = columnOf(id))
            here->view->setFocus();
    });
}

void WallView::connectCards(const Column &column)
{
    LaneView *view = column.view;
    const QString id = column.laneId;
    connect(view, &LaneView::edited, this, [this](const NoteEdit &edit) {
        m_wall.document().edit(edit, this, [this, text = edit.text](const QString &sentence) {
            if (!text.trimmed().isEmpty())
                Q_EMIT wordsReturned(text);
            Q_EMIT refused(sentence);
        });
    });
    connect(view, &LaneView::editing, this, [this](const NoteEdit &half) { m_wall.document().keepHalf(half); });
    connect(view, &LaneView::typed, this, &WallView::typed);
    connect(view, &LaneView::editingDone, this, [this] {
        m_wall.document().dropHalf();
        Q_EMIT editingDone();
    });
    connect(view, &LaneView::editBeforeRequested, this, &WallView::editBeforeRequested);
    connect( // queued: the card has arrived in its new lane by then
        view, &LaneView::editingCut, this,
        [this](const QString &noteId) {
            enter(noteId);
            Q_EMIT editingDone();
        },
        Qt::QueuedConnection);
    connect(view, &LaneView::chosen, this, [this, id] { choose(id); });
    connect(view, &LaneView::selectionLeft, this, &WallView::leaveSelection);
    connect(view, &LaneView::leaveUp, this, [this, id] {
        if (const Column *here = columnOf(id))
            goUp(*here, false);
    });
    connect(view, &LaneView::leaveSideways, this, [this, view](int step, int y) { goSideways(view, step, y); });
    connect(view, &LaneView::moveRequested, this, [this, view](int step) { moveToNeighbour(view, step); });
    connect(view, &LaneView::orderRequested, this, [this, view](int step) { orderNotes(view, step); });
    connect(view, &LaneView::kindRequested, this, &WallView::setKind);
    connect(view, &LaneView::removeRequested, this, &WallView::removeNotes);
    connect(view, &LaneView::menuRequested, this, [this, view](const QPoint &at) { showMenu(view, at); });
    connect(view->lane(), &LaneModel::dropped, this,
            [this, id](const QList<LaneNotes> &notes, const QString &beforeId) { moveNotes(notes, id, beforeId); });
    connect(view->lane(), &LaneModel::themeDropped, this, [this, id](const QString &themeId) {
        if (is(Arrangement::ByTheme) && worksOnLanes() && !id.isEmpty() && themeId != id)
            mergeThemes(id, {themeId});
    });
}

void WallView::refreshCounts()
{
    for (Column &column : m_columns) {
        for (const Lane &lane : m_wall.lanes()) {
            if (lane.id != column.laneId)
                continue;
            column.head->setCount(int(lane.noteIds.size()));
            column.spine->setCount(int(lane.noteIds.size()));
            if (column.rule)
                column.rule->setCount(int(lane.noteIds.size()));
        }
    }
    dressLanes();
    m_empty->setVisible(isEmpty());
    m_empty->setText(!m_wall.filter().isEmpty() ? tr("Nothing on the wall matches.")
                     : m_resting                ? tr("Nothing was captured in this meeting.")
                                                : tr("Start with an ordinary day. What happens first?"));
    m_empty->adjustSize();
    m_clearFilter->setVisible(isEmpty() && !m_wall.filter().isEmpty());
    placeColumns();
}

void WallView::enter(const QString &noteId)
{
    for (const Column &column : std::as_const(m_columns)) {
        const bool here = noteId.isEmpty() ? column.view->lane()->rowCount() > 0 : column.view->lane()->indexOf(noteId).isValid();
        if (here && !column.folded) {
            column.view->setFocus(Qt::TabFocusReason);
            if (!noteId.isEmpty())
                column.view->goTo(noteId);
            return;
        }
    }
}

bool WallView::goTo(const QString &noteId)
{
    const Column *column = bringIntoView(noteId);
    if (!column)
        return false;
    column->view->setFocus(Qt::TabFocusReason);
    column->view->goTo(noteId);
    column->view->scrollTo(column->view->lane()->indexOf(noteId), QAbstractItemView::PositionAtCenter);
    return true;
}

void WallView::bring(const QString &noteId)
{
    if (noteId.isEmpty())
        return enter();
    if (!goTo(noteId)) {
        Q_EMIT filterClearRequested();
        goTo(noteId);
    }
}

QWidget *WallView::firstLane() const
{
    for (const Column &column : m_columns) {
        if (!column.folded && column.view->lane()->rowCount() > 0)
            return column.view;
    }
    return nullptr;
}

const WallView::Column *WallView::bringIntoView(const QString &noteId)
{
    for (const Column &column : std::as_const(m_columns)) {
        if (!column.view->lane()->indexOf(noteId).isValid())
            continue;
        if (column.folded) {
            m_unfolded = column.laneId;
            placeColumns();
        }
        showWhole(column.view);
        return &column;
    }
    return nullptr;
}

void WallView::showWhole(QWidget *part) { ensureWidgetVisible(part, sideMargin, 0); }

void WallView::edit(const QString &noteId)
{
    if (const Column *column = bringIntoView(noteId)) {
        column->view->goTo(noteId);
        column->view->QAbstractItemView::edit(column->view->lane()->indexOf(noteId));
    }
}

bool WallView::reopen(const NoteEdit &half)
{
    if (const QString lane = laneOfWords(half.noteId); !lane.isEmpty()) {
        const Column *here = columnOf(lane);
        if (!here || !here->text || here->text->isReadOnly())
            return false;
        showWhole(here->text);
        here->text->reopen(half.text, half.base);
        return true;
    }
    if (const Column *lane = columnOf(half.noteId)) {
        if (!worksOnLanes())
            return false;
        showWhole(lane->head);
        lane->head->reopenTitle(half.text, half.base);
        return true;
    }
    const Column *column = bringIntoView(half.noteId);
    if (column)
        column->view->reopen(half);
    return column != nullptr;
}

void WallView::reveal(const QString &noteId)
{
    for (const Column &column : std::as_const(m_columns)) {
        const QModelIndex index = column.view->lane()->indexOf(noteId);
        if (index.isValid()) {
            column.view->scrollTo(index);
            showWhole(column.view);
        }
    }
}

LaneView *WallView::focusedLane() const
{
    for (const Column &column : m_columns) {
        if (column.view->hasFocus())
            return column.view;
    }
    return nullptr;
}

const WallView::Column *WallView::columnOf(const QString &laneId) const
{
    for (const Column &column : m_columns) {
        if (column.laneId == laneId)
            return &column;
    }
    return nullptr;
}

void WallView::choose(const QString &laneId)
{
    m_chosenLane = laneId;
    const Column *column = columnOf(laneId);
    if (column && !column->folded && QApplication::mouseButtons() == Qt::NoButton) // what the mouse is on stays under it
        showWhole(column->view);
    Q_EMIT laneChosen(laneId);
    Q_EMIT selectionChanged();
}

int WallView::selectedCount() const
{
    int count = 0;
    for (const Column &column : m_columns)
        count += int(column.view->selectionModel()->selectedRows().size());
    return count;
}

QList<LaneNotes> WallView::selection() const
{
    QList<LaneNotes> notes;
    for (const Column &column : m_columns) {
        if (column.view->hasSelection())
            notes.append({column.laneId, column.view->selectedNotes()});
    }
    const Column *here = notes.isEmpty() ? columnOf(m_chosenLane) : nullptr;
    if (here && !here->view->selectedNotes().isEmpty())
        notes.append({here->laneId, here->view->selectedNotes()});
    return notes;
}

void WallView::select(const QList<LaneNotes> &notes)
{
    for (const LaneNotes &each : notes) {
        if (const Column *column = columnOf(each.laneId))
            column->view->select(each.noteIds);
    }
}

void WallView::leaveSelection()
{
    for (const Column &column : std::as_const(m_columns)) {
        column.view->selectionModel()->clearSelection();
        column.head->setMarked(false);
    }
    Q_EMIT selectionChanged();
}

void WallView::goSideways(LaneView *from, int step, int y)
{
    QList<LaneView *> open;
    for (const Column &column : std::as_const(m_columns)) {
        if (!column.folded)
            open << column.view;
    }
    for (auto i = open.indexOf(from) + step; i >= 0 && i < open.size(); i += step) {
        LaneView *view = open[i];
        if (view->lane()->rowCount() == 0)
            continue;
        QModelIndex target = view->indexAt(QPoint(view->viewport()->width() / 2, y));
        if (!target.isValid())
            target = view->lane()->index(view->lane()->rowCount() - 1);
        view->setFocus(Qt::TabFocusReason);
        view->goTo(target.data(LaneModel::NoteIdRole).toString());
        showWhole(view);
        return;
    }
}

void WallView::goUp(const Column &column, bool fromText)
{
    if (!fromText && column.text && column.text->isVisible())
        column.text->setFocus(Qt::OtherFocusReason);
    else if (column.head->focusPolicy() != Qt::NoFocus)
        column.head->setFocus(Qt::OtherFocusReason);
}

void WallView::goDown(const Column &column, bool fromHead)
{
    if (fromHead && column.text && column.text->isVisible())
        column.text->setFocus(Qt::OtherFocusReason);
    else if (column.view->lane()->rowCount() > 0)
        column.view->setFocus(Qt::OtherFocusReason);
}

void WallView::goToPart(const QString &laneId, int step, bool head)
{
    qsizetype at = 0;
    while (at < m_columns.size() && m_columns[at].laneId != laneId)
        ++at;
    for (at += step; at >= 0 && at < m_columns.size(); at += step) {
        const Column &column = m_columns[at];
        QWidget *target = column.view;
        if (column.text)
            target = head ? static_cast<QWidget *>(column.head) : column.text;
        else if (column.view->lane()->rowCount() == 0)
            continue;
        target->setFocus(Qt::OtherFocusReason);
        showWhole(target);
        return;
    }
}

} // namespace sharpend
