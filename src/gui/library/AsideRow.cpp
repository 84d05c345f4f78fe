// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/AsideRow.h"

#include "gui/library/NextStep.h"
#include "gui/widgets/EventShape.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sharpend {

AsideRow::AsideRow(QWidget *parent)
    : QWidget(parent)
    , m_shape(new EventShape(this))
    , m_title(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_state(new TextLabel({}, Type::Meta, Token::Ink3, this))
    , m_reason(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_route(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_back(new QPushButton(tr("Bring back"), this))
{
    setObjectName(u"asideRow"_s);
    m_title->setWeight(500);
    m_back->setObjectName(u"bringBackButton"_s);
    m_back->setProperty("look", u"link"_s);
    m_back->setCursor(Qt::PointingHandCursor);
    for (TextLabel *label : {m_title, m_reason, m_route})
        label->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_shape, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(m_back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 6);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_reason);
    column->addWidget(m_route);
    column->addLayout(foot);
    connect(m_back, &QPushButton::clicked, this, &AsideRow::backRequested);
}

void AsideRow::showDecided(const Event &event, const QDate &today)
{
    const Decision decision = event.decision.value_or(Decision());
    const QString state = event.status == EventStatus::FormalResponse ? tr("Formal response") : tr("Not now");
    m_shape->setKind(event.kind);
    m_title->setText(event.title);
    m_state->setText(decision.on.isValid() ? tr("%1 · %2").arg(state, dayWords(decision.on.toLocalTime().date(), today)) : state);
    m_reason->setText(decision.sentence);
    m_reason->setVisible(!decision.sentence.isEmpty());
    m_route->setText(tr("Instead: %1").arg(decision.otherRoute));
    m_route->setVisible(!decision.otherRoute.isEmpty());
    m_back->setAccessibleName(tr("Bring back: %1").arg(event.title));
}

} // namespace sharpend
