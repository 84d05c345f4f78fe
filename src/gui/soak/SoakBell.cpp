// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/SoakBell.h"

#include "gui/documents/LibraryDocument.h"
#include "gui/soak/SoakTimes.h"

#include <chrono>

using namespace std::chrono_literals;

namespace sharpend {

SoakBell::SoakBell(const LibraryDocument &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_looked(QDateTime::currentDateTimeUtc())
{
    m_clock.setInterval(20s);
    connect(&m_clock, &QTimer::timeout, this, [this] { look(QDateTime::currentDateTimeUtc()); });
    m_clock.start();
}

void SoakBell::look(const QDateTime &now)
{
    if (!m_library.isLoaded())
        return;
    const QDateTime before = std::exchange(m_looked, now);
    for (const LearningTeam &team : m_library.underWay()) {
        QList<Meeting> meetings;
        for (const Meeting &meeting : m_library.rows<Meeting>()) {
            if (meeting.teamId == team.id)
                meetings << meeting;
        }
        const SoakTimes times = SoakTimes::of(team, meetings, m_library.meetingOf(team.id, MeetingKind::Improving));
        if (times.started.isValid())
            continue;
        for (const SoakReminder &reminder : soakReminders(times, {})) {
            if (reminder.due > before && reminder.due <= now)
                Q_EMIT due(tr("A reminder is due: %1").arg(reminder.title), times.headline(now));
        }
    }
}

} // namespace sharpend
