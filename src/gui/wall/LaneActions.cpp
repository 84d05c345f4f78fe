// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What is done to the lanes of the wall: themes and steps are made, named, moved, merged, and given the words over their cards.

#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"
#include "gui/wall/DraftKeeper.h"
#include "gui/wall/LaneHead.h"
#include "gui/wall/LaneText.h"
#include "gui/wall/LaneView.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/MenuBelow.h"
#include "operations/StepOperations.h"
#include "operations/WallOperations.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// What stands in the field that has the keyboard; nothing where it is in none.
QString textUnderTheKeyboard()
{
    const QWidget *focus = QApplication::focusWidget();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(focus))
        return edit->toPlainText();
    const auto *line = qobject_cast<const QLineEdit *>(focus);
    return line ? line->text() : QString();
}

} // namespace

void WallView::makeHead(Column &column, const Lane &lane)
{
    column.head = new LaneHead(lane, m_floor);
    LaneHead *head = column.head;
    const QString id = lane.id;
    const bool isStep = is(Arrangement::AlongTheWork);
    head->setObjectName(u"laneHead_%1"_s.arg(id.isEmpty() ? u"loose"_s : id));
    head->menuButton()->setObjectName(u"laneMenuButton_%1"_s.arg(id));
    connect(head, &LaneHead::chosen, this, [this, id] { choose(id); });
    connect(head, &LaneHead::menuRequested, this, [this, id](const QPoint &at) { showLaneMenu(id, at); });
    connect(head, &LaneHead::writing, this, [this, id](const QString &title, const QString &from) {
        m_wall.document().keepHalf({id, from, title});
    });
    connect(head, &LaneHead::renamed, this, [this, id, isStep](const QString &title, const QString &from) {
        renameLane(id, {from, title}, isStep);
    });
    connect(head, &LaneHead::writingDone, this, [this] { m_wall.document().dropHalf(); });
    connect(head, &LaneHead::typed, this, &WallView::typed);
    connect(head, &LaneHead::moveRequested, this, [this, id](int step) { moveLane(id, step); });
    connect(head, &LaneHead::removeRequested, this, [this, id] { removeLane(id); });
    connect(head, &LaneHead::headDropped, this, [this, id](const QString &dropped, bool after) { dropHead(dropped, id, after); });
    connect(head, &LaneHead::leaveSideways, this, [this, id](int step) { goToPart(id, step, true); });
    connect(head, &LaneHead::leaveDown, this, [this, id] {
        if (const Column *here = columnOf(id))
            goDown(*here, true);
    });
    connect(head, &LaneHead::markToggled, this, [this, head] {
        if (!is(Arrangement::ByTheme))
            return;
        head->setMarked(!head->isMarked());
        Q_EMIT selectionChanged();
    });
    connect(head, &LaneHead::editingDone, this, [this, id] {
        const Column *here = columnOf(id); // to the cards it was made of, or to the words over them
        if (!here)
            return;
        if (here->view->lane()->rowCount() > 0)
            here->view->setFocus(Qt::OtherFocusReason);
        else if (here->text && here->text->isVisible())
            here->text->setFocus(Qt::OtherFocusReason);
        else
            here->head->setFocus(Qt::OtherFocusReason);
    });
}

void WallView::makeText(Column &column, const Lane &lane)
{
    const bool step = is(Arrangement::AlongTheWork);
    const QString id = lane.id;
    column.text = new LaneText(step ? LaneText::Purpose::AsWritten : LaneText::Purpose::Insight, m_floor);
    column.text->setObjectName((step ? u"asWritten_%1"_s : u"insight_%1"_s).arg(id));
    LaneText *text = column.text;
    connect(text, &LaneText::writing, this, [this, id](const QString &words, const QString &from) {
        m_wall.document().keepHalf({laneWordsKey(id), from, words});
    });
    connect(text, &LaneText::writingDone, this, [this] { m_wall.document().dropHalf(); });
    connect(text, &LaneText::kept, this, [this, id, step](const QString &words, const QString &from) { keepText(id, {from, words}, step); });
    connect(text, &LaneText::resized, this, &WallView::placeColumns, Qt::QueuedConnection);
    connect(text, &LaneText::chosen, this, [this, id] { choose(id); });
    connect(text, &LaneText::typed, this, &WallView::typed);
    connect(text, &LaneText::leaveSideways, this, [this, id](int by) { goToPart(id, by, false); });
    connect(text, &LaneText::leaveUp, this, [this, id] {
        if (const Column *here = columnOf(id))
            goUp(*here, true);
    });
    connect(text, &LaneText::leaveDown, this, [this, id] {
        if (const Column *here = columnOf(id))
            goDown(*here, false);
    });
    connect(text, &LaneText::menuRequested, this, [this, id](const QPoint &at) { showLaneMenu(id, at); });
}

void WallView::performLanes(const Operation &operation, const QString &done, const QString &titleWanted)
{
    m_session.perform(operation, this, [this, done, titleWanted, before = textUnderTheKeyboard()](const Outcome &outcome) {
        if (!outcome.isDone()) {
            Q_EMIT refused(outcome.sentence());
            return;
        }
        if (!done.isEmpty()) {
            Q_EMIT arranged(done);
            Q_EMIT announced(done);
        }
        // On a slow disk somebody may be typing again by now, and keeps the keyboard; the name can wait.
        if (!titleWanted.isEmpty() && textUnderTheKeyboard() == before) {
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
    showWhole(column->head);
    column->head->editTitle();
    choose(column->laneId);
    return true;
}

void WallView::makeTheme()
{
    Theme theme;
    theme.id = newId();
    theme.teamId = m_wall.document().teamId();
    theme.title = tr("New theme");
    performLanes(addTheme(theme), {}, theme.id);
}

void WallView::makeStep()
{
    if (refusesAtRest())
        return;
    Step step;
    step.id = newId();
    step.teamId = m_wall.document().teamId();
    step.title = tr("New step");
    performLanes(addStep(step), {}, step.id);
}

void WallView::group()
{
    if (!is(Arrangement::ByTheme) || refusesAtRest() || !worksOnLanes())
        return;
    if (markedThemes().size() > 1) {
        mergeMarked();
        return;
    }
    QList<NotesOfTheme> notes;
    qsizetype count = 0;
    for (const LaneNotes &each : selection()) {
        notes.append({each.laneId, each.noteIds});
        count += each.noteIds.size();
    }
    if (count == 0) {
        Q_EMIT refused(tr("Select the notes that belong together first: Space takes one, and the next."));
        return;
    }
    Theme theme;
    theme.id = newId();
    theme.teamId = m_wall.document().teamId();
    theme.title = tr("New theme");
    performLanes(groupNotes(theme, notes), tr("%n note(s) in a new theme", nullptr, int(count)), theme.id);
    leaveSelection();
}

QStringList WallView::markedThemes() const
{
    QStringList ids;
    for (const Column &column : m_columns) {
        if (column.head->isMarked())
            ids << column.laneId;
    }
    return ids;
}

void WallView::mergeMarked()
{
    QStringList others = markedThemes();
    const QString into = others.takeFirst();
    leaveSelection();
    mergeThemes(into, others);
}

void WallView::mergeThemes(const QString &intoId, const QStringList &otherIds)
{
    QStringList titles;
    for (const QString &id : otherIds)
        titles << m_wall.document().row<Theme>(id).title;
    performLanes(sharpend::mergeThemes(m_wall.document().teamId(), intoId, otherIds),
                 tr("%1 is part of %2 now").arg(titles.join(u", "_s), m_wall.document().row<Theme>(intoId).title));
}

void WallView::performWords(const Operation &operation, const std::function<void()> &giveBack)
{
    m_session.perform(operation, this, [this, giveBack](const Outcome &outcome) {
        if (outcome.isDone())
            return;
        giveBack();
        Q_EMIT refused(outcome.sentence());
    });
}

void WallView::renameLane(const QString &laneId, const Rewording &words, bool step)
{
    const QString teamId = m_wall.document().teamId();
    performWords(step ? renameStep(teamId, laneId, words) : renameTheme(teamId, laneId, words),
                 [this, title = words.to] { Q_EMIT wordsReturned(title); });
}

void WallView::moveLane(const QString &laneId, int by)
{
    if (by == 0 || !worksOnLanes())
        return;
    const QString teamId = m_wall.document().teamId();
    performLanes(is(Arrangement::AlongTheWork) ? moveStep(teamId, laneId, by) : moveTheme(teamId, laneId, by));
}

void WallView::dropHead(const QString &laneId, const QString &ontoId, bool after)
{
    qsizetype from = -1, onto = -1;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        from = m_columns[i].laneId == laneId ? i : from;
        onto = m_columns[i].laneId == ontoId ? i : onto;
    }
    if (from < 0 || onto < 0)
        return;
    const qsizetype target = onto + (after ? 1 : 0);
    moveLane(laneId, int(target > from ? target - 1 - from : target - from));
}

void WallView::removeLane(const QString &laneId)
{
    if (!worksOnLanes())
        return;
    const QString teamId = m_wall.document().teamId();
    if (is(Arrangement::AlongTheWork))
        performLanes(removeStep(teamId, laneId),
                     tr("%1 is no step any more. Its notes are still on the wall").arg(m_wall.document().row<Step>(laneId).title));
    else
        performLanes(removeTheme(teamId, laneId),
                     tr("%1 is no theme any more. Its notes are still on the wall").arg(m_wall.document().row<Theme>(laneId).title));
}

void WallView::keepText(const QString &laneId, const Rewording &words, bool step)
{
    const QString teamId = m_wall.document().teamId();
    performWords(step ? setAsWritten(teamId, laneId, words) : setInsight(teamId, laneId, words), [this, laneId, words, step] {
        if (!words.to.isEmpty())
            step ? Q_EMIT wordsReturned(words.to) : Q_EMIT insightReturned(laneId, words.to);
    });
}

void WallView::addThemeEntries(QMenu &menu, const Column &column)
{
    const QString id = column.laneId;
    QMenu *merge = menu.addMenu(tr("Merge with"));
    const QList<Theme> themes = m_wall.document().themes();
    merge->setEnabled(themes.size() > 1);
    for (const Theme &other : themes) {
        if (other.id != id)
            merge->addAction(inMenu(*merge, other.title), this, [this, id, otherId = other.id] { mergeThemes(id, {otherId}); });
    }
    if (markedThemes().size() > 1)
        menu.addAction(tr("Merge the marked themes"), this, &WallView::mergeMarked)->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    QAction *split = menu.addAction(tr("Split the selected notes off"), this, &WallView::group);
    split->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    split->setEnabled(column.view->hasSelection());
}

void WallView::showLaneMenu(const QString &laneId, const QPoint &position)
{
    const Column *column = columnOf(laneId);
    if (!column || laneId.isEmpty() || !worksOnLanes())
        return;
    const bool steps = is(Arrangement::AlongTheWork);
    QMenu menu(this);
    menu.setObjectName(steps ? u"stepMenu"_s : u"themeMenu"_s);
    menu.addAction(tr("Rename"), column->head, &LaneHead::editTitle)->setShortcut(QKeySequence(Qt::Key_F2));
    if (steps)
        menu.addAction(tr("Write what the paper says"), column->text, &LaneText::edit);
    else if (m_laneWork == LaneWork::Edit)
        menu.addAction(tr("Write the sentence"), column->text, &LaneText::edit);
    if (!steps)
        addThemeEntries(menu, *column);
    const qsizetype at = column - m_columns.data(), last = m_columns.size() - 2; // behind them is what belongs to none
    const int left = layoutDirection() == Qt::RightToLeft ? 1 : -1;
    const auto move = [&](const QString &text, Qt::Key key, int by) {
        QAction *action = menu.addAction(text, this, [this, laneId, by] { moveLane(laneId, by); });
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | key));
        action->setEnabled(at + by >= 0 && at + by <= last);
    };
    move(tr("Move left"), Qt::Key_Left, left);
    move(tr("Move right"), Qt::Key_Right, -left);
    menu.addSeparator();
    menu.addAction(steps ? tr("Remove the step, keep its notes") : tr("Remove the theme, keep its notes"), this,
                   [this, laneId] { removeLane(laneId); });
    menu.exec(position);
}

} // namespace sharpend
