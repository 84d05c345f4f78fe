// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/TypingUndo.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace sharpend {

namespace {

void forget(QLineEdit *edit)
{
    const int cursor = edit->cursorPosition();
    const QSignalBlocker quiet(edit);
    edit->setText(edit->text()); // the only way to empty a line edit's own history
    edit->setCursorPosition(cursor);
}

} // namespace

TypingUndo::TypingUndo(QObject *application)
    : QObject(application)
{
    application->installEventFilter(this);
}

bool TypingUndo::eventFilter(QObject *watched, QEvent *event)
{
    auto *line = qobject_cast<QLineEdit *>(watched);
    auto *text = qobject_cast<QPlainTextEdit *>(watched);
    if (!line && !text)
        return false;
    if (event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason && reason != Qt::MenuBarFocusReason) {
            if (line)
                forget(line);
            else
                text->document()->clearUndoRedoStacks();
        }
        return false;
    }
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    if (!undo && !key->matches(QKeySequence::Redo))
        return false;
    const bool typed = line ? (undo ? line->isUndoAvailable() : line->isRedoAvailable())
                            : (undo ? text->document()->isUndoAvailable() : text->document()->isRedoAvailable());
    if (typed)
        return false;
    event->ignore(); // so that the window's own action gets it
    return true;
}

} // namespace sharpend
