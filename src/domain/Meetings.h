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

/// How many notes of a Learning Team are where, and what those on its wall tell of.
struct NoteTally {
    int captured = 0; ///< on the wall because somebody said them there
    int reflections = 0; ///< on the wall because Meeting 2 brought them
    int parked = 0;
    int told = 0; ///< on the wall and of a kind
    int normal = 0; ///< of those, what tells how the work usually goes

    /// One note, counted.
    static NoteTally of(const Note &note);
    NoteTally &operator+=(const NoteTally &other);
    NoteTally &operator-=(const NoteTally &other);
    int onWall() const { return captured + reflections; }
};

/// Whether the notes on the wall tell much of the event and little of how the work usually goes. A note without a kind
/// says neither, so a wall that nobody has sorted is never judged.
bool tellsLittleOfNormalWork(const NoteTally &wall);

} // namespace sharpend
