// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/OwnerAnswersCard.h"

#include "domain/OwnerReview.h"
#include "gui/owner/OwnerAnswerRow.h"
#include "gui/owner/ReplyDraft.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

OwnerAnswersCard::OwnerAnswersCard(ReplyDraft &draft, QWidget *parent)
    : Card(parent)
    , m_draft(draft)
    , m_count(new TextLabel({}, Type::Supporting, Token::Ink2, this))
{
    setObjectName(u"answersCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 16, 12);
    auto *title = new TextLabel(owner::improvementsHeading(), Type::Section, Token::Ink, this);
    title->setWordWrap(true);
    head->addWidget(title, 1);
    m_count->setObjectName(u"answeredLabel"_s);
    m_count->setTabular(true);
    head->addWidget(m_count);
    column->addLayout(head);
    for (const PackAction &action : draft.pack().actions) {
        column->addWidget(makeDivider(this));
        m_rows << new OwnerAnswerRow(draft, action, this);
        column->addWidget(m_rows.last());
    }
    setAccessibleName(owner::improvementsHeading());
    connect(&draft, &ReplyDraft::changed, this, &OwnerAnswersCard::refresh);
    refresh();
}

void OwnerAnswersCard::refresh() { m_count->setText(owner::answeredCount(m_draft.reply(), m_draft.pack())); }

void OwnerAnswersCard::settle()
{
    for (OwnerAnswerRow *row : m_rows)
        row->settle();
}

} // namespace sharpend
