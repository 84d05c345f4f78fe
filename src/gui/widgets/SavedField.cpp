// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/SavedField.h"

#include <QFocusEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <chrono>

using namespace std::chrono_literals;

namespace sharpend {

SavedField::SavedField(QPlainTextEdit *edit, Save save)
    : QObject(edit)
    , m_area(edit)
    , m_save(std::move(save))
{
    connect(edit, &QPlainTextEdit::textChanged, this, &SavedField::typed);
    start(edit);
}

SavedField::SavedField(QLineEdit *edit, Save save)
    : QObject(edit)
    , m_line(edit)
    , m_save(std::move(save))
{
    connect(edit, &QLineEdit::textChanged, this, &SavedField::typed);
    start(edit);
}

void SavedField::start(QWidget *edit)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_pause, &QTimer::timeout, this, &SavedField::settle);
    edit->installEventFilter(this);
}

QString SavedField::text() const { return m_area ? m_area->toPlainText() : m_line->text(); }

void SavedField::typed()
{
    if (m_offering || (!m_dirty && text() == m_stored))
        return;
    if (!m_dirty)
        m_from = m_known;
    m_dirty = true;
    m_pause.start();
}

bool SavedField::isTypedIn() const
{
    const bool focus = m_area ? m_area->hasFocus() : m_line->hasFocus();
    const bool typed = m_area ? m_area->document()->isUndoAvailable() : m_line->isUndoAvailable();
    return m_dirty || (focus && typed);
}

void SavedField::offer(const QString &text)
{
    m_stored = text;
    if (!isTypedIn())
        showStored();
}

void SavedField::showStored()
{
    m_known = m_stored;
    if (text() == m_stored)
        return;
    m_offering = true;
    if (m_area) {
        const int caret = m_area->textCursor().position();
        m_area->setPlainText(m_stored);
        QTextCursor cursor = m_area->textCursor();
        cursor.setPosition(std::min(caret, int(m_stored.size())));
        m_area->setTextCursor(cursor);
    } else {
        const int caret = m_line->cursorPosition();
        m_line->setText(m_stored);
        m_line->setCursorPosition(caret);
    }
    m_offering = false;
}

void SavedField::settle()
{
    m_pause.stop();
    if (!m_dirty)
        return;
    m_dirty = false;
    m_stored = text();
    m_known = m_stored;
    m_save(m_stored);
}

bool SavedField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        settle();
        showStored();
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (m_line && reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            m_line->home(false); // a long line is read from its beginning
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sharpend
