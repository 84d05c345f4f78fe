// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What is done to cards on the wall: moved, given a kind, removed.

#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"
#include "gui/wall/LaneView.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/KindBadge.h"
#include "operations/WallOperations.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace sharpend {

void WallView::moveNotes(const QStringList &ids, const QString &fromLane, const QString &toLane)
{
    if (m_resting || ids.isEmpty())
        return;
    const QString teamId = m_wall.document().teamId();
    QString title;
    for (const Lane &lane : m_wall.lanes()) {
        if (lane.id == toLane)
            title = lane.title;
    }
    const auto then = [this, title, count = int(ids.size())](const Outcome &outcome) {
        if (outcome.isDone())
            Q_EMIT arranged(tr("%n note(s) moved to %1", nullptr, count).arg(title));
        else
            Q_EMIT refused(outcome.sentence());
    };
    if (m_wall.arrangement() == Arrangement::ByKind)
        m_session.perform(setNoteKind(teamId, ids, fromWord<NoteKind>(toLane)), this, then);
    else
        m_session.perform(placeNotes(teamId, ids, fromLane, toLane), this, then);
}

void WallView::moveToNeighbour(LaneView *from, int step)
{
    if (m_resting) {
        Q_EMIT refused(tr("The wall is resting: only typing slips and strikes."));
        return;
    }
    const QList<Lane> &lanes = m_wall.lanes();
    qsizetype now = 0;
    while (now < lanes.size() && lanes[now].id != from->lane()->laneId())
        ++now;
    const qsizetype target = now + step;
    if (target < 0 || target >= lanes.size())
        return;
    const QStringList ids = from->selectedNotes();
    const bool several = from->hasSelection();
    moveNotes(ids, lanes[now].id, lanes[target].id);
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
            if (several)
                there->select(ids);
            there->scrollTo(there->lane()->indexOf(ids.last()));
            const QWidget *focus = QApplication::focusWidget();
            if (!qobject_cast<const QPlainTextEdit *>(focus) && !qobject_cast<const QLineEdit *>(focus)) // who types goes on typing
                enter(ids.first());
        },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void WallView::setKind(LaneView *from, std::optional<NoteKind> kind)
{
    if (m_resting) {
        Q_EMIT refused(tr("The wall is resting: only typing slips and strikes."));
        return;
    }
    m_session.perform(setNoteKind(m_wall.document().teamId(), from->selectedNotes(), kind), this,
                      [this](const Outcome &outcome) {
                          if (!outcome.isDone())
                              Q_EMIT refused(outcome.sentence());
                      });
    Q_EMIT announced(kind ? tr("Kind: %1").arg(kindLabel(*kind)) : tr("No kind"));
}

void WallView::removeNotes(LaneView *from)
{
    if (m_resting) {
        Q_EMIT refused(tr("The wall is resting: only typing slips and strikes."));
        return;
    }
    const QStringList ids = from->selectedNotes();
    m_session.perform(sharpend::removeNotes(m_wall.document().teamId(), ids), this, [this](const Outcome &outcome) {
        if (!outcome.isDone())
            Q_EMIT refused(outcome.sentence());
    });
    Q_EMIT announced(tr("Removed %n note(s). Undo brings them back.", nullptr, int(ids.size())));
}

void WallView::showMenu(LaneView *from, const QPoint &position)
{
    QMenu menu(this);
    const QStringList ids = from->selectedNotes();
    QAction *edit = menu.addAction(tr("Edit"), this, [this, ids] { this->edit(ids.first()); });
    edit->setShortcut(QKeySequence(Qt::Key_F2));
    if (!m_resting) {
        QMenu *kinds = menu.addMenu(tr("Kind"));
        for (int i = 0; i < enumCount<NoteKind>; ++i) {
            QAction *action = kinds->addAction(kindLabel(NoteKind(i)), this, [this, from, i] { setKind(from, NoteKind(i)); });
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
        }
        kinds->addAction(tr("No kind"), this, [this, from] { setKind(from, std::nullopt); })
            ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
        if (m_wall.arrangement() == Arrangement::ByTheme) {
            QMenu *themes = menu.addMenu(tr("Move to"));
            QMenu *also = menu.addMenu(tr("Place in another theme too"));
            for (const Lane &lane : m_wall.lanes()) {
                if (lane.id == from->lane()->laneId())
                    continue;
                themes->addAction(lane.title, this,
                                  [this, ids, from, to = lane.id] { moveNotes(ids, from->lane()->laneId(), to); });
                if (!lane.id.isEmpty())
                    also->addAction(lane.title, this, [this, ids, to = lane.id] { moveNotes(ids, {}, to); });
            }
            also->setEnabled(!from->lane()->laneId().isEmpty());
        }
        if (m_themeWork == ThemeWork::Edit)
            menu.addAction(tr("Group into a new theme"), this, &WallView::groupSelection)->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
        const bool parkable = std::none_of(ids.begin(), ids.end(), [this](const QString &id) {
            return m_wall.document().row<Note>(id).source == NoteSource::Reflection; // not an idea of Meeting 1
        });
        if (parkable) {
            menu.addAction(m_wall.showsSense() ? tr("Park until Improvements") : tr("Park for Meeting 2"), this,
                           [this, ids] { m_session.perform(parkNotes(m_wall.document().teamId(), ids, true)); });
        }
        menu.addSeparator();
        menu.addAction(tr("Remove"), this, [this, from] { removeNotes(from); })->setShortcut(QKeySequence(Qt::Key_Delete));
    }
    menu.exec(position);
}

} // namespace sharpend
