// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/UndoActions.h"

#include "gui/session/Session.h"
#include "operations/Operations.h"

#include <QWidget>

namespace sharpend {

namespace {

struct Steps {
    QString undo, redo;
};

} // namespace

UndoActions::UndoActions(Session &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_undo(new QAction(tr("Undo"), window))
    , m_redo(new QAction(tr("Redo"), window))
{
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    m_undo->setEnabled(false);
    m_redo->setEnabled(false);
    window->addActions({m_undo, m_redo});

    const auto then = [this](const Outcome &outcome) {
        --m_underWay;
        ask();
        if (outcome.isDone())
            Q_EMIT done();
        else
            Q_EMIT refused(outcome.sentence());
    };
    // Whoever takes a step back and at once wants it again is not told to wait for the disk.
    const auto begin = [this](QAction *other) {
        ++m_underWay;
        other->setEnabled(true);
    };
    connect(m_undo, &QAction::triggered, this, [this, begin, then] {
        begin(m_redo);
        m_session.undo(m_scope, this, then);
    });
    connect(m_redo, &QAction::triggered, this, [this, begin, then] {
        begin(m_undo);
        m_session.redo(m_scope, this, then);
    });
    connect(&session, &Session::saved, this, &UndoActions::ask);
    ask();
}

void UndoActions::setScope(const QString &teamId)
{
    if (teamId == m_scope)
        return;
    m_scope = teamId;
    ask();
}

void UndoActions::passOver()
{
    m_session.passOver(m_scope, this, [this](const Outcome &) { m_undo->trigger(); });
}

void UndoActions::ask()
{
    m_session.read<Steps>(
        this,
        [scope = m_scope](Store &store) {
            const auto undo = store.stepToUndo(scope);
            const auto redo = store.stepToRedo(scope);
            return Steps{undo ? undo->operation : QString(), redo ? redo->operation : QString()};
        },
        [this](const Steps &steps) {
            if (m_underWay == 0) {
                m_undo->setEnabled(!steps.undo.isEmpty());
                m_redo->setEnabled(!steps.redo.isEmpty());
            }
            m_undo->setText(steps.undo.isEmpty() ? tr("Undo") : tr("Undo %1").arg(operationTitle(steps.undo)));
            m_redo->setText(steps.redo.isEmpty() ? tr("Redo") : tr("Redo %1").arg(operationTitle(steps.redo)));
        });
}

} // namespace sharpend
