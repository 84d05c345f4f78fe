// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/FinishedRow.h"

#include "gui/library/TeamRow.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sharpend {

FinishedRow::FinishedRow(QWidget *parent)
    : QWidget(parent)
    , m_row(new TeamRow(this))
    , m_another(new QPushButton(tr("Start another"), this))
    , m_move(new QPushButton(this))
{
    setObjectName(u"finishedRow"_s);
    m_another->setObjectName(u"anotherTeamButton"_s);
    m_another->setToolTip(tr("With the same people, questions and ground rules, on another event"));
    m_move->setObjectName(u"moveTeamButton"_s);
    for (QPushButton *link : {m_another, m_move}) {
        link->setProperty("look", u"link"_s);
        link->setCursor(Qt::PointingHandCursor);
    }
    auto *links = new QVBoxLayout;
    links->setSpacing(2);
    links->addStretch(1);
    links->addWidget(m_another);
    links->addWidget(m_move);
    links->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 20, 0);
    row->setSpacing(4);
    row->addWidget(m_row, 1);
    row->addLayout(links);
    connect(m_another, &QPushButton::clicked, this, &FinishedRow::anotherRequested);
    connect(m_move, &QPushButton::clicked, this, [this] { Q_EMIT moveRequested(!m_isAway); });
}

void FinishedRow::showTeam(const LearningTeam &team)
{
    m_isAway = team.archivedOn.isValid();
    m_another->setVisible(!team.sealed);
    m_another->setAccessibleName(tr("Start another Learning Team like %1").arg(team.title));
    m_move->setText(m_isAway ? tr("Bring back") : tr("Put away"));
    m_move->setAccessibleName(m_isAway ? tr("Bring back: %1").arg(team.title) : tr("Put away: %1").arg(team.title));
}

} // namespace sharpend
