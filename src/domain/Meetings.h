// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <utility>

namespace sharpend {

/// Whole seconds that \a meeting has run by \a now, its pauses left out. 0 before it starts; ends with the meeting.
int elapsedSeconds(const Meeting &meeting, const QDateTime &now);

/// How soon a meeting is to be opened among those of its kind: the sitting that goes on, else the first that has not begun,
/// else the last one held. Less is sooner.
std::pair<int, int> turnOf(const Meeting &meeting);

/// The meeting of \a kind among \a meetings whose turn it is; a null pointer where there is none. A sitting that was not held
/// before Meeting 2 began has no turn any more.
template<typename Meetings>
const Meeting *meetingNow(const Meetings &meetings, MeetingKind kind)
{
    const Meeting *now = nullptr, *begun = nullptr;
    bool over = false;
    for (const Meeting &meeting : meetings) {
        over |= meeting.kind == MeetingKind::Improving && meeting.startedAt.isValid();
        if (meeting.kind != kind)
            continue;
        if (!now || turnOf(meeting) < turnOf(*now))
            now = &meeting;
        if (meeting.startedAt.isValid() && (!begun || turnOf(meeting) < turnOf(*begun)))
            begun = &meeting;
    }
    return over && begun ? begun : now;
}

/// The sittings of Meeting 1, in their order.
QList<Meeting> sittingsOf(const QList<Meeting> &meetings);

/// Whether the clock of \a meeting is paused.
bool isPaused(const Meeting &meeting);

/// Planned minutes with the extensions that the group agreed.
int agreedMinutes(const Meeting &meeting);

/// Whether the notes on the wall tell much of the event and little of how the work usually goes. A note without a kind
/// says neither, so a wall that nobody has sorted is never judged.
bool tellsLittleOfNormalWork(const QList<const Note *> &wall);

} // namespace sharpend
