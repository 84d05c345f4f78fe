// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/OwnerPromisesCard.h"

#include "domain/OwnerReview.h"
#include "gui/owner/ReplyDraft.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

OwnerPromisesCard::OwnerPromisesCard(ReplyDraft &draft, QWidget *parent)
    : Card(parent)
    , m_draft(draft)
    , m_list(new QVBoxLayout)
{
    setObjectName(u"promisesCard"_s);
    auto *title = new TextLabel(tr("What you have promised"), Type::Section, Token::Ink, this);
    auto *why = new TextLabel(tr("Tick what has been kept. Only you see this."), Type::Supporting, Token::Ink2, this);
    why->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(17, 12, 17, 14);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(why);
    column->addSpacing(8);
    m_list->setSpacing(8);
    column->addLayout(m_list);
    setAccessibleName(title->text());
    connect(&m_draft, &ReplyDraft::changed, this, &OwnerPromisesCard::refresh);
    refresh();
}

void OwnerPromisesCard::refresh()
{
    bool any = false;
    for (const PackAction &action : m_draft.pack().actions) {
        const QList<ReplyAnswer> &answers = m_draft.reply().answers;
        const auto answer = std::find_if(answers.begin(), answers.end(), [&](const ReplyAnswer &one) { return one.actionId == action.id; });
        const QString promise = answer == answers.end() ? QString() : owner::promiseOf(action, *answer);
        TickBox *&box = m_boxes[action.id];
        if (!box) {
            box = new TickBox(this);
            box->setObjectName(u"promiseBox"_s);
            box->setFadeWhenDone(true);
            m_list->addWidget(box);
            connect(box, &QCheckBox::toggled, this, [this, id = action.id](bool kept) { m_draft.keepPromise(id, kept); });
        }
        const QSignalBlocker quiet(box);
        box->setText(promise);
        box->setChecked(m_draft.promisesKept().contains(action.id));
        box->setVisible(!promise.isEmpty());
        any |= !promise.isEmpty();
    }
    setVisible(any && m_draft.sentOn().isValid()); // before that it is a draft
}

} // namespace sharpend
