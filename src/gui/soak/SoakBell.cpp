// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/SoakBell.h"

#include "domain/Meetings.h"
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
    for (const ListedTeam *team : m_library.underWay()) {
        if (hasMet(*team))
            continue;
        const QList<Meeting> meetings = m_library.meetingsOf(team->id);
        const Meeting *improving = meetingNow(meetings, MeetingKind::Improving);
        const SoakTimes times = SoakTimes::of(*team, meetings, improving ? *improving : Meeting());
        if (times.started.isValid())
            continue;
        for (const SoakReminder &reminder : soakReminders(times, {})) {
            if (reminder.due > before && reminder.due <= now)
                Q_EMIT due(tr("A reminder is due: %1").arg(reminder.title), times.headline(now));
        }
    }
}

} // namespace sharpend
