// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/followup/FinishCard.h"

#include "gui/widgets/AskLine.h"
#include "gui/widgets/TextLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

FinishCard::FinishCard(QWidget *parent)
    : Card(parent)
    , m_sentence(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_button(new QPushButton(tr("Finish this Learning Team"), this))
    , m_why(new AskLine(u"finishWhy"_s, tr("Why it closes before the team has heard"), tr("Finish this Learning Team"), tr("Not yet"), this))
{
    setObjectName(u"finishCard"_s);
    m_sentence->setObjectName(u"finishLabel"_s);
    m_sentence->setWordWrap(true);
    m_button->setObjectName(u"finishButton"_s);
    m_button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_why->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(17, 13, 17, 17);
    column->setSpacing(8);
    column->addWidget(new TextLabel(tr("Finish"), Type::Section, Token::Ink, this));
    column->addWidget(m_sentence);
    column->addWidget(m_button);
    column->addWidget(m_why);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_replyShared) {
            Q_EMIT finishRequested({});
            return;
        }
        m_why->open();
        m_button->hide();
    });
    connect(m_why, &AskLine::given, this, &FinishCard::finishRequested);
    connect(m_why, &AskLine::left, this, [this] {
        m_button->show();
        m_button->setFocus(Qt::TabFocusReason);
        m_why->hide();
    });
}

void FinishCard::showState(bool replyShared, bool anyAction)
{
    m_replyShared = replyShared;
    if (replyShared && !m_why->isHidden()) {
        m_why->hide();
        m_button->show();
    }
    const QString open = anyAction ? tr("Open actions stay in the Library until they are in place or stopped with a reason.") : QString();
    m_sentence->setText((replyShared ? tr("The team has heard the Owner’s reply. You can finish.")
                                     : tr("You can finish once the reply is shared, or before, with a sentence on why."))
                        + (open.isEmpty() ? QString() : u' ' + open));
}

} // namespace sharpend
