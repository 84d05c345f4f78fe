// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/MeetingStrip.h"

#include "gui/meeting/QuietMinute.h"
#include "gui/projector/ProjectorControl.h"
#include "gui/widgets/Banner.h"

#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

MeetingStrip::MeetingStrip(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(this))
{
    m_banner->setObjectName(u"meetingBanner"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 20, 0);
    column->addWidget(m_banner);
    connect(m_banner, &Banner::actionTriggered, this, &MeetingStrip::answer);
    hide();
}

void MeetingStrip::follow(ProjectorControl *projector, QuietMinute *quiet)
{
    m_projector = projector;
    m_quiet = quiet;
}

void MeetingStrip::refresh(bool panelShown, const QString &overTime)
{
    if (m_projector->isLost())
        say(u"caution"_s, m_projector->canComeBack() ? tr("There is a second screen again. Press F5 to show the wall on it.")
                                                     : tr("The projector is off. Press F5 when it is back."),
            tr("Go on without it"));
    else if (m_quiet->isOn() && !panelShown)
        say(u"information"_s, tr("A quiet minute. %1.").arg(m_quiet->words()), tr("End it"));
    else if (!overTime.isEmpty() && !panelShown)
        say(u"information"_s, overTime, tr("Extend by ten minutes"));
    else
        hide();
    if (!std::exchange(m_lostSaid, m_projector->isLost()) && m_lostSaid)
        Q_EMIT announced(m_banner->text());
}

void MeetingStrip::say(const QString &kind, const QString &text, const QString &action)
{
    if (!isHidden() && text == m_banner->text())
        return;
    m_banner->setKind(kind);
    m_banner->setText(text);
    m_banner->setActionText(action);
    show();
}

void MeetingStrip::answer()
{
    if (m_projector->isLost())
        m_projector->leaveOff();
    else if (m_quiet->isOn())
        m_quiet->stop();
    else
        Q_EMIT extendRequested();
}

} // namespace sharpend
