// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/UndoActions.h"

#include "gui/session/Session.h"
#include "operations/Operations.h"

#include <QWidget>

#include <optional>

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

    const auto then = [this](std::optional<StepInfo> (Store::*step)(const QString &)) {
        return [this, step, scope = m_scope](const Outcome &outcome) {
            if (outcome.isDone()) {
                Q_EMIT done();
                return;
            }
            // A key that came before the store had answered, and there was no step: nothing to say, and nothing to go past.
            m_session.read<bool>(
                this, [step, scope](Store &store) { return (store.*step)(scope).has_value(); },
                [this, sentence = outcome.sentence()](const bool &isThere) {
                    if (isThere)
                        Q_EMIT refused(sentence);
                });
        };
    };
    // Whoever takes a step back and at once wants it again is not told to wait for the disk.
    connect(m_undo, &QAction::triggered, this, [this, then] {
        m_session.undo(m_scope, this, then(&Store::stepToUndo));
        m_redo->setEnabled(true);
    });
    connect(m_redo, &QAction::triggered, this, [this, then] { m_session.redo(m_scope, this, then(&Store::stepToRedo)); });
    connect(&session, &Session::waitingChanged, this, &UndoActions::follow);
    ask();
}

void UndoActions::setScope(const QString &teamId)
{
    if (teamId == m_scope)
        return;
    m_scope = teamId;
    m_undo->setEnabled(true); // until the store has answered: a key is not lost meanwhile
    ask();
}

void UndoActions::passOver()
{
    m_session.passOver(m_scope, this, [this](const Outcome &) { m_undo->trigger(); });
}

void UndoActions::follow()
{
    // What was just done can be taken back before it is on the disk: the one step waits behind the other.
    if (m_session.waiting() > 0)
        m_undo->setEnabled(true);
    else
        ask();
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
        [this, scope = m_scope](const Steps &steps) {
            if (scope != m_scope)
                return;
            if (m_session.waiting() == 0) {
                m_undo->setEnabled(!steps.undo.isEmpty());
                m_redo->setEnabled(!steps.redo.isEmpty());
            }
            m_undo->setText(steps.undo.isEmpty() ? tr("Undo") : tr("Undo %1").arg(operationTitle(steps.undo)));
            m_redo->setText(steps.redo.isEmpty() ? tr("Redo") : tr("Redo %1").arg(operationTitle(steps.redo)));
        });
}

} // namespace sharpend
