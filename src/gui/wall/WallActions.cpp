// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What is done to cards on the wall: moved, put in order, given a kind, parked, removed.

#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"
#include "gui/wall/LaneView.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/KindBadge.h"
#include "gui/widgets/MenuBelow.h"
#include "operations/StepOperations.h"
#include "operations/WallOperations.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QStringList idsOf(const QList<LaneNotes> &notes)
{
    QStringList ids;
    for (const LaneNotes &each : notes)
        ids += each.noteIds;
    ids.removeDuplicates(); // a note in two themes
    return ids;
}

QList<NotesOfTheme> byTheme(const QList<LaneNotes> &notes)
{
    QList<NotesOfTheme> found;
    for (const LaneNotes &each : notes)
        found.append({each.laneId, each.noteIds});
    return found;
}

} // namespace

bool WallView::refusesAtRest()
{
    if (m_resting)
        Q_EMIT refused(tr("The wall is resting: only typing slips and strikes."));
    return m_resting;
}

void WallView::performCards(const Operation &operation, const QString &done)
{
    m_session.perform(operation, this, [this, done](const Outcome &outcome) {
        if (!outcome.isDone())
            Q_EMIT refused(outcome.sentence());
        else if (!done.isEmpty())
            Q_EMIT arranged(done);
    });
}

void WallView::moveNotes(const QList<LaneNotes> &notes, const QString &toLane, const QString &beforeId)
{
    const QStringList ids = idsOf(notes);
    if (m_resting || ids.isEmpty())
        return;
    const QString teamId = m_wall.document().teamId();
    const auto lane = std::find_if(m_wall.lanes().begin(), m_wall.lanes().end(), [&](const Lane &each) { return each.id == toLane; });
    const bool within = notes.size() == 1 && notes.first().laneId == toLane; // another order, nothing to tell
    const QString done = within || lane == m_wall.lanes().end() ? QString() : tr("%n note(s) moved to %1", nullptr, int(ids.size())).arg(lane->title);
    switch (m_wall.arrangement()) {
    case Arrangement::ByKind:
        return performCards(setNoteKind(teamId, ids, fromWord<NoteKind>(toLane)), done);
    case Arrangement::ByTheme:
        return performCards(placeNotes(teamId, byTheme(notes), toLane, beforeId), done);
    case Arrangement::AlongTheWork:
        return performCards(setNotesStep(teamId, ids, toLane), done);
    }
}

void WallView::alsoPlace(const QStringList &ids, const QString &themeId)
{
    performCards(placeNotes(m_wall.document().teamId(), ids, {}, themeId));
}

void WallView::moveToNeighbour(LaneView *from, int step)
{
    if (refusesAtRest())
        return;
    const QList<Lane> &lanes = m_wall.lanes();
    qsizetype now = 0;
    while (now < lanes.size() && lanes[now].id != from->lane()->laneId())
        ++now;
    const qsizetype target = now + step;
    if (target < 0 || target >= lanes.size())
        return;
    const QList<LaneNotes> notes = selection();
    const QStringList ids = idsOf(notes);
    if (ids.isEmpty())
        return;
    const bool several = selectedCount() > 0;
    moveNotes(notes, lanes[target].id);
    Q_EMIT announced(tr("Moved to %1.").arg(lanes[target].title));
    if (m_columns[target].folded) {
        m_unfolded = lanes[target].id;
        placeColumns();
    }
    // The keyboard follows the cards once they have arrived, and they stay selected: further on is the same key again.
    LaneView *there = m_columns[target].view;
    connect(
        there->lane(), &QAbstractItemModel::rowsInserted, this,
        [this, there, ids, several] {
            if (several) {
                leaveSelection();
                there->select(ids);
            }
            there->scrollTo(there->lane()->indexOf(ids.last()));
            const QWidget *focus = QApplication::focusWidget();
            if (!qobject_cast<const QPlainTextEdit *>(focus) && !qobject_cast<const QLineEdit *>(focus)) // who types goes on typing
                enter(ids.first());
        },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void WallView::orderNotes(LaneView *from, int step)
{
    if (refusesAtRest())
        return;
    if (!from->lane()->isOrdered()) {
        Q_EMIT refused(tr("The newest stand first here. In a theme you can put notes in order."));
        return;
    }
    performCards(sharpend::orderNotes(m_wall.document().teamId(), from->lane()->laneId(), from->selectedNotes(), step));
    const QString current = from->currentIndex().data(LaneModel::NoteIdRole).toString();
    connect(
        from->lane(), &QAbstractItemModel::layoutChanged, from, [from, current] { from->goTo(current); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void WallView::setKind(std::optional<NoteKind> kind)
{
    if (refusesAtRest())
        return;
    performCards(setNoteKind(m_wall.document().teamId(), idsOf(selection()), kind));
    Q_EMIT announced(kind ? tr("Kind: %1").arg(kindLabel(*kind)) : tr("No kind"));
}

void WallView::setVerbatim(bool verbatim)
{
    performCards(sharpend::setVerbatim(m_wall.document().teamId(), idsOf(selection()), verbatim));
}

void WallView::parkNotes()
{
    performCards(sharpend::parkNotes(m_wall.document().teamId(), idsOf(selection()), true));
}

void WallView::removeNotes()
{
    if (refusesAtRest())
        return;
    const QStringList ids = idsOf(selection());
    if (ids.isEmpty())
        return;
    performCards(sharpend::removeNotes(m_wall.document().teamId(), ids), tr("%n note(s) removed", nullptr, int(ids.size())));
    Q_EMIT announced(tr("Removed %n note(s). Undo brings them back.", nullptr, int(ids.size())));
}

void WallView::addKindMenu(QMenu &menu)
{
    QMenu *kinds = menu.addMenu(tr("Kind"));
    for (int i = 0; i < enumCount<NoteKind>; ++i) {
        QAction *action = kinds->addAction(kindLabel(NoteKind(i)), this, [this, i] { setKind(NoteKind(i)); });
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
    }
    kinds->addAction(tr("No kind"), this, [this] { setKind(std::nullopt); })->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
}

void WallView::addPlaceMenus(QMenu &menu, const LaneView *from)
{
    if (is(Arrangement::ByKind))
        return; // there the lanes are the kinds
    const QList<LaneNotes> notes = selection();
    const QString here = from->lane()->laneId();
    QMenu *move = menu.addMenu(tr("Move to"));
    for (const Lane &lane : m_wall.lanes()) {
        if (lane.id != here)
            move->addAction(inMenu(*move, lane.title), this, [this, notes, to = lane.id] { moveNotes(notes, to); });
    }
    if (is(Arrangement::AlongTheWork))
        return;
    QMenu *also = menu.addMenu(tr("Place in another theme too"));
    for (const Lane &lane : m_wall.lanes()) {
        if (lane.id != here && !lane.id.isEmpty())
            also->addAction(inMenu(*also, lane.title), this, [this, ids = idsOf(notes), to = lane.id] { alsoPlace(ids, to); });
    }
    also->setEnabled(!here.isEmpty());
    if (!from->lane()->isOrdered())
        return;
    const auto order = [&](const QString &text, Qt::Key key, int step) {
        menu.addAction(text, this, [this, here, step] {
            if (const Column *column = columnOf(here))
                orderNotes(column->view, step);
        })->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | key));
    };
    order(tr("Move up"), Qt::Key_Up, -1);
    order(tr("Move down"), Qt::Key_Down, 1);
}

void WallView::showMenu(LaneView *from, const QPoint &position)
{
    choose(from->lane()->laneId());
    const QStringList ids = idsOf(selection());
    if (ids.isEmpty())
        return;
    const auto all = [&](auto holds) {
        return std::all_of(ids.begin(), ids.end(), [&](const QString &id) { return holds(m_wall.document().row<Note>(id)); });
    };
    QMenu menu(this);
    menu.setObjectName(u"noteMenu"_s);
    menu.addAction(tr("Edit"), this, [this, id = from->currentIndex().data(LaneModel::NoteIdRole).toString()] { edit(id); })
        ->setShortcut(QKeySequence(Qt::Key_F2));
    if (!m_resting) {
        addKindMenu(menu);
        addPlaceMenus(menu, from);
        if (is(Arrangement::ByTheme) && worksOnLanes())
            menu.addAction(tr("Group into a new theme"), this, &WallView::group)->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    }
    const bool verbatim = all([](const Note &note) { return note.verbatim; });
    QAction *exact = menu.addAction(tr("Their exact words"), this, [this, verbatim] { setVerbatim(!verbatim); });
    exact->setCheckable(true);
    exact->setChecked(verbatim);
    if (!m_resting) {
        if (all([](const Note &note) { return note.source == NoteSource::Wall; })) // not an idea of Meeting 1
            menu.addAction(m_wall.showsSense() ? tr("Park until Improvements") : tr("Park for Meeting 2"), this, &WallView::parkNotes);
        menu.addSeparator();
        menu.addAction(tr("Remove"), this, &WallView::removeNotes)->setShortcut(QKeySequence(Qt::Key_Delete));
    } else {
        menu.addSeparator();
    }
    menu.addAction(tr("Strike for good…"), this, [this, ids] { askToStrike(ids); });
    menu.exec(position);
}

} // namespace sharpend
