// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Meetings.h"

namespace sharpend {

int elapsedSeconds(const Meeting &meeting, const QDateTime &now)
{
    if (!meeting.startedAt.isValid())
        return 0;
    const QDateTime end = meeting.endedAt.isValid() ? meeting.endedAt : now;
    qint64 seconds = meeting.startedAt.secsTo(end);
    for (const PausedSpan &span : meeting.pausedSpans)
        seconds -= span.from.secsTo(span.to.isValid() ? span.to : end);
    return int(std::max<qint64>(0, seconds)); // a clock that was moved back makes no time negative
}

bool isPaused(const Meeting &meeting)
{
    return !meeting.pausedSpans.isEmpty() && !meeting.pausedSpans.last().to.isValid();
}

int agreedMinutes(const Meeting &meeting)
{
    int minutes = meeting.plannedMinutes;
    for (const int more : meeting.extensions)
        minutes += more;
    return minutes;
}

} // namespace sharpend
