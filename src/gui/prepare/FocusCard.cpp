// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/FocusCard.h"

#include "domain/FocusCheck.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

FocusCard::FocusCard(QWidget *parent)
    : Card(parent)
    , m_edit(new GrowingEdit(this))
    , m_field(new SavedField(m_edit, [this](const QString &text) { Q_EMIT edited(text); }))
    , m_checks(new QWidget(this))
    , m_checksLayout(new QHBoxLayout(m_checks))
    , m_question(new TextLabel({}, Type::Supporting, Token::Ink, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    auto *title = new TextLabel(tr("Learning focus"), Type::Section, Token::Ink, this);
    head->addWidget(title, 1);
    head->addWidget(new TextLabel(tr("Shown at the top of the wall"), Type::Meta, Token::Ink3, this));
    column->addLayout(head);
    m_edit->setObjectName(u"focusEdit"_s);
    m_edit->setProperty("look", u"capture"_s);
    m_edit->setMinimumLines(2);
    m_edit->setAccessibleName(title->text());
    m_edit->setPlaceholderText(tr("How does this work usually go, and what makes it hard?"));
    column->addWidget(m_edit);
    m_checksLayout->setContentsMargins(0, 4, 0, 0);
    m_checksLayout->setSpacing(24);
    column->addWidget(m_checks);
    m_question->setObjectName(u"focusQuestionLabel"_s);
    m_question->setWordWrap(true);
    column->addWidget(m_question);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        check();
        Q_EMIT typed();
    });
    check();
}

void FocusCard::setFocusText(const QString &focus) { m_field->offer(focus); }
QString FocusCard::focusText() const { return m_edit->toPlainText(); }
void FocusCard::settle() { m_field->settle(); }

void FocusCard::check()
{
    emptyLayout(m_checksLayout);
    const QString focus = focusText().trimmed();
    QString question;
    if (focus.isEmpty()) {
        question = tr("One question about the work that the team can explore in 90 minutes.");
    } else {
        for (const FocusCheck &each : focusChecks(focus)) {
            auto *line = new QWidget(m_checks);
            line->setObjectName(each.ok ? u"focusTick"_s : u"focusRing"_s);
            auto *row = new QHBoxLayout(line);
            row->setContentsMargins(0, 0, 0, 0);
            row->setSpacing(8);
            auto *icon = new IconLabel(each.ok ? u"check"_s : u"ring"_s, each.ok ? Token::Good : Token::Ink2, 16, line);
            icon->setAccessibleName(each.ok ? tr("Yes") : tr("Not yet"));
            row->addWidget(icon, 0, Qt::AlignTop);
            auto *label = new TextLabel(each.label, Type::Supporting, Token::Ink2, line);
            label->setWordWrap(true);
            row->addWidget(label, 1, Qt::AlignTop);
            m_checksLayout->addWidget(line);
            if (question.isEmpty())
                question = each.question;
        }
        m_checksLayout->addStretch(1);
    }
    m_checks->setVisible(!focus.isEmpty());
    m_question->setText(question);
    m_question->setToken(focus.isEmpty() ? Token::Ink2 : Token::Ink);
    m_question->setVisible(!question.isEmpty());
}

} // namespace sharpend
