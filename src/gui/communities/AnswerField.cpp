// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/AnswerField.h"

#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

AnswerField::AnswerField(const QString &name, const QString &question, const QString &hint, int lines, QWidget *parent)
    : QWidget(parent)
    , m_edit(new GrowingEdit(this))
    , m_field(new SavedField(m_edit, [this](const QString &text) {
        Q_EMIT edited(m_communityId, m_path, {m_field->from(), text});
    }))
{
    m_edit->setObjectName(name + u"Edit"_s);
    m_edit->setAccessibleName(question);
    m_edit->setPlaceholderText(hint);
    m_edit->setMinimumLines(lines);
    auto *title = new TextLabel(question, Type::Body, Token::Ink, this);
    title->setWeight(500);
    title->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(m_edit);
}

void AnswerField::showAnswer(const QString &communityId, const QString &path, const QString &text)
{
    if (communityId != m_communityId || path != m_path) {
        settle(); // what is typed belongs to what was shown before
        m_edit->document()->clearUndoRedoStacks();
        m_communityId = communityId;
        m_path = path;
    }
    m_field->offer(text);
}

void AnswerField::settle() { m_field->settle(); }

} // namespace sharpend
