// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What is done to themes on the wall: made, named, merged, moved, and said in one sentence.

#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"
#include "gui/wall/InsightBox.h"
#include "gui/wall/LaneHead.h"
#include "gui/wall/LaneView.h"
#include "gui/wall/WallView.h"
#include "operations/WallOperations.h"

#include <QMenu>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

void WallView::makeThemeParts(Column &column)
{
    const QString id = column.laneId;
    column.insight = new InsightBox(m_floor);
    column.insight->setObjectName(u"insightBox_%1"_s.arg(id));
    column.head->menuButton()->setObjectName(u"themeMenuButton_%1"_s.arg(id));
    InsightBox *insight = column.insight;
    connect(insight, &InsightBox::kept, this, [this, id](const QString &words, const QString &from) { keepInsight(id, words, from); });
    connect(insight, &InsightBox::resized, this, &WallView::placeColumns, Qt::QueuedConnection);
    connect(insight, &InsightBox::chosen, this, [this, id] { choose(id, false); });
    connect(insight, &InsightBox::typed, this, &WallView::typed);
    connect(insight, &InsightBox::leaveSideways, this, [this, id](int step) { goToInsight(id, step); });
    connect(insight, &InsightBox::leaveDown, this, [this, view = column.view] {
        if (view->lane()->rowCount() > 0)
            view->setFocus(Qt::OtherFocusReason);
    });
    connect(insight, &InsightBox::menuRequested, this, [this, id](const QPoint &at) { showThemeMenu(id, at); });
    connect(column.head, &LaneHead::menuRequested, this, [this, id](const QPoint &at) { showThemeMenu(id, at); });
    connect(column.head, &LaneHead::renamed, this,
            [this, id](const QString &title, const QString &from) { performThemes(renameTheme(m_wall.document().teamId(), id, {from, title})); });
    connect(column.head, &LaneHead::editingDone, this, [this, id] {
        const Column *here = columnOf(id); // to the cards it was made of, or to its sentence
        if (!here)
            return;
        here->view->lane()->rowCount() > 0 ? here->view->setFocus(Qt::OtherFocusReason) : here->insight->setFocus(Qt::OtherFocusReason);
    });
}

void WallView::performThemes(const Operation &operation, const QString &done, const QString &titleWanted)
{
    m_session.perform(operation, this, [this, done, titleWanted](const Outcome &outcome) {
        if (!outcome.isDone()) {
            Q_EMIT refused(outcome.sentence());
            return;
        }
        if (!done.isEmpty()) {
            Q_EMIT arranged(done);
            Q_EMIT announced(done);
        }
        if (!titleWanted.isEmpty()) {
            m_titleWanted = titleWanted;
            editWantedTitle();
        }
    });
}

bool WallView::editWantedTitle()
{
    const Column *column = m_titleWanted.isEmpty() ? nullptr : columnOf(m_titleWanted);
    if (!column)
        return false; // none is, or it is on its way
    m_titleWanted.clear();
    ensureWidgetVisible(column->head, 0, 0);
    column->head->editTitle();
    choose(column->laneId, false);
    return true;
}

QString WallView::offeredTitle() const { return tr("New theme"); }

void WallView::makeTheme()
{
    Theme theme;
    theme.id = newId();
    theme.teamId = m_wall.document().teamId();
    theme.title = offeredTitle();
    performThemes(addTheme(theme), {}, theme.id);
}

void WallView::groupSelection()
{
    QString from;
    const QStringList ids = selection(&from);
    if (m_themeWork != ThemeWork::Edit || m_resting)
        return;
    if (ids.isEmpty()) {
        Q_EMIT refused(tr("Select the notes that belong together first: Space takes one, and the next."));
        return;
    }
    Theme theme;
    theme.id = newId();
    theme.teamId = m_wall.document().teamId();
    theme.title = offeredTitle();
    performThemes(groupNotes(theme, ids, from), tr("%n note(s) in a new theme", nullptr, int(ids.size())), theme.id);
    for (const Column &column : std::as_const(m_columns))
        column.view->selectionModel()->clearSelection();
}

void WallView::keepInsight(const QString &themeId, const QString &insight, const QString &from)
{
    m_session.perform(setInsight(m_wall.document().teamId(), themeId, {from, insight}), this, [this, themeId, insight](const Outcome &outcome) {
        if (outcome.isDone())
            return;
        if (!insight.isEmpty())
            Q_EMIT insightReturned(themeId, insight);
        Q_EMIT refused(outcome.sentence());
    });
}

void WallView::goToInsight(const QString &laneId, int step)
{
    qsizetype at = 0;
    while (at < m_columns.size() && m_columns[at].laneId != laneId)
        ++at;
    for (at += step; at >= 0 && at < m_columns.size(); at += step) {
        QWidget *target = m_columns[at].insight ? static_cast<QWidget *>(m_columns[at].insight) : m_columns[at].view;
        if (!m_columns[at].insight && m_columns[at].view->lane()->rowCount() == 0)
            continue;
        target->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(target, 0, 0);
        return;
    }
}

void WallView::showThemeMenu(const QString &themeId, const QPoint &position)
{
    const Column *column = columnOf(themeId);
    if (!column || m_themeWork != ThemeWork::Edit)
        return;
    const TeamDocument &document = m_wall.document();
    const QString teamId = document.teamId(), title = document.row<Theme>(themeId).title;
    const QList<Theme> themes = document.themes();
    const auto at = std::find_if(themes.begin(), themes.end(), [&](const Theme &theme) { return theme.id == themeId; }) - themes.begin();
    QMenu menu(this);
    menu.setObjectName(u"themeMenu"_s);
    menu.addAction(tr("Rename"), column->head, &LaneHead::editTitle);
    menu.addAction(tr("Write the sentence"), column->insight, &InsightBox::edit);
    QMenu *merge = menu.addMenu(tr("Merge with"));
    merge->setEnabled(themes.size() > 1);
    for (const Theme &other : themes) {
        if (other.id == themeId)
            continue;
        merge->addAction(other.title, this, [=, this] {
            performThemes(mergeThemes(teamId, themeId, {other.id}), tr("%1 is part of %2 now").arg(other.title, title));
        });
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int left = mirrored ? 1 : -1;
    const auto canMove = [&](int by) { return at + by >= 0 && at + by < themes.size(); };
    menu.addAction(tr("Move left"), this, [=, this] { performThemes(moveTheme(teamId, themeId, left)); })->setEnabled(canMove(left));
    menu.addAction(tr("Move right"), this, [=, this] { performThemes(moveTheme(teamId, themeId, -left)); })->setEnabled(canMove(-left));
    menu.addSeparator();
    menu.addAction(tr("Remove the theme, keep its notes"), this, [=, this] {
        performThemes(removeTheme(teamId, themeId), tr("%1 is no theme any more. Its notes are still on the wall").arg(title));
    });
    menu.exec(position);
}

} // namespace sharpend
