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
    , m_move(new QPushButton(this))
{
    setObjectName(u"finishedRow"_s);
    m_move->setObjectName(u"moveTeamButton"_s);
    m_move->setProperty("look", u"link"_s);
    m_move->setCursor(Qt::PointingHandCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 20, 0);
    row->setSpacing(4);
    row->addWidget(m_row, 1);
    row->addWidget(m_move);
    connect(m_move, &QPushButton::clicked, this, [this] { Q_EMIT moveRequested(!m_isAway); });
}

void FinishedRow::showTeam(const LearningTeam &team)
{
    m_isAway = team.archivedOn.isValid();
    m_move->setText(m_isAway ? tr("Bring back") : tr("Put away"));
    m_move->setAccessibleName(m_isAway ? tr("Bring back: %1").arg(team.title) : tr("Put away: %1").arg(team.title));
}

} // namespace sharpend
