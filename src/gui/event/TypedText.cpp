// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/TypedText.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <chrono>

using namespace std::chrono_literals;

namespace sharpend {

TypedText::TypedText(QLineEdit *edit)
    : QObject(edit)
    , m_line(edit)
{
    connect(edit, &QLineEdit::textEdited, this, &TypedText::onTyped);
    start(edit);
}

TypedText::TypedText(QPlainTextEdit *edit)
    : QObject(edit)
    , m_area(edit)
{
    connect(edit, &QPlainTextEdit::textChanged, this, &TypedText::onTyped);
    start(edit);
}

void TypedText::start(QWidget *field)
{
    m_field = field;
    field->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(700ms);
    connect(&m_pause, &QTimer::timeout, this, &TypedText::flush);
}

QString TypedText::text() const { return m_line ? m_line->text() : m_area->toPlainText(); }

void TypedText::show(const QString &stored, bool anew)
{
    if (!anew && (m_dirty || m_field->hasFocus()))
        return;
    m_dirty = false;
    m_pause.stop();
    if (stored == text())
        return;
    m_showing = true;
    if (m_line)
        m_line->setText(stored);
    else
        m_area->setPlainText(stored);
    m_showing = false;
}

void TypedText::onTyped()
{
    if (m_showing)
        return;
    m_dirty = true;
    m_pause.start();
}

void TypedText::flush()
{
    if (!m_dirty)
        return;
    m_dirty = false;
    m_pause.stop();
    Q_EMIT typed(text());
}

bool TypedText::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        flush();
    return false;
}

} // namespace sharpend
