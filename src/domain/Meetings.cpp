// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Meetings.h"

#include <algorithm>
#include <tuple>

namespace sharpend {

int elapsedSeconds(const Meeting &meeting, const QDateTime &now)
{
    if (!meeting.startedAt.isValid())
        return 0;
    // While it is paused, time stands where the pause began, whatever the clock says now.
    const QDateTime end = meeting.endedAt.isValid() ? meeting.endedAt : isPaused(meeting) ? meeting.pausedSpans.last().from : now;
    qint64 seconds = meeting.startedAt.secsTo(end);
    for (const PausedSpan &span : meeting.pausedSpans) {
        if (span.to.isValid()) // a clock that was moved back makes no pause, and no time, negative
            seconds -= std::max<qint64>(0, span.from.secsTo(span.to));
    }
    return int(std::max<qint64>(0, seconds));
}

std::pair<int, int> turnOf(const Meeting &meeting)
{
    if (meeting.endedAt.isValid())
        return {2, -meeting.sitting};
    return {meeting.startedAt.isValid() ? 0 : 1, meeting.sitting};
}

QList<Meeting> sittingsOf(const QList<Meeting> &meetings)
{
    QList<Meeting> sittings;
    for (const Meeting &meeting : meetings) {
        if (meeting.kind == MeetingKind::Learning)
            sittings << meeting;
    }
    std::sort(sittings.begin(), sittings.end(),
              [](const Meeting &a, const Meeting &b) { return std::tie(a.sitting, a.id) < std::tie(b.sitting, b.id); });
    return sittings;
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

NoteTally NoteTally::of(const Note &note)
{
    NoteTally one;
    one.parked = note.parked ? 1 : 0;
    if (!isOnWall(note))
        return one;
    (note.source == NoteSource::Reflection ? one.reflections : one.captured) = 1;
    one.told = note.kind ? 1 : 0;
    one.normal = note.kind == NoteKind::GoesWell || note.kind == NoteKind::WorkAsDone ? 1 : 0;
    return one;
}

NoteTally &NoteTally::operator+=(const NoteTally &other)
{
    captured += other.captured;
    reflections += other.reflections;
    parked += other.parked;
    told += other.told;
    normal += other.normal;
    return *this;
}

NoteTally &NoteTally::operator-=(const NoteTally &other)
{
    captured -= other.captured;
    reflections -= other.reflections;
    parked -= other.parked;
    told -= other.told;
    normal -= other.normal;
    return *this;
}

bool tellsLittleOfNormalWork(const NoteTally &wall)
{
    constexpr int enoughToTell = 12, share = 4;
    return wall.told >= enoughToTell && wall.normal * share < wall.told;
}

} // namespace sharpend
