// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/WordsInPlace.h"

#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

WordsInPlace::WordsInPlace(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_edit(new GrowingEdit(this))
{
    m_text->setWordWrap(true);
    m_edit->installEventFilter(this);
    m_edit->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_text);
    column->addWidget(m_edit);
}

void WordsInPlace::setLook(Type type, int weight, bool quoted)
{
    m_text->setType(type);
    m_text->setWeight(weight);
    m_quoted = quoted;
    read();
}

void WordsInPlace::setName(const QString &name, const QString &objectName)
{
    m_edit->setAccessibleName(name);
    m_edit->setObjectName(objectName);
}

void WordsInPlace::setWords(const QString &words)
{
    m_words = words;
    read();
}

void WordsInPlace::read() { m_text->setText(m_quoted ? tr("“%1”").arg(m_words) : m_words); }

bool WordsInPlace::isEditing() const { return m_edit->isVisibleTo(this); }

void WordsInPlace::edit(bool selected)
{
    if (isEditing())
        return;
    m_from = m_words;
    m_edit->setPlainText(m_words);
    m_text->hide();
    m_edit->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->moveCursor(QTextCursor::End);
    if (selected)
        m_edit->selectAll();
}

void WordsInPlace::finish(bool byKey)
{
    if (!isEditing())
        return;
    const QString typed = m_edit->toPlainText().trimmed();
    m_text->show();
    if (byKey)
        Q_EMIT left();
    m_edit->hide();
    if (typed.isEmpty() || typed == m_from.trimmed())
        return;
    m_words = typed;
    read();
    Q_EMIT edited(typed, m_from);
}

bool WordsInPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !(key->modifiers() & Qt::ShiftModifier);
        if (enter || key->key() == Qt::Key_Escape) {
            finish(true);
            return true;
        }
    } else if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            finish(false);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sharpend
