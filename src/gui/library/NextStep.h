// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

/// "today", "tomorrow", "yesterday", else "12 March", with the year where it is not \a today's.
QString dayWords(const QDate &day, const QDate &today);

/// What comes next for a Learning Team, in one line.
struct NextStep {
    QString line;   ///< "Today 12:50 · Seminar room 2"
    QString button; ///< "Open Meeting 1", "Open"
};

/// Since or at when something of \a team is on today (a meeting, the end of its soak, a promised reply, a look-back); not valid where nothing
/// is. Much less work than its words.
QDateTime pressingToday(const LearningTeam &team, const QList<Meeting> &meetings, const QDateTime &now, const QList<Release> &releases = {});

/// \a meetings and \a releases are those of \a team. Times are shown by the clock in the room.
NextStep nextStep(const LearningTeam &team, const QList<Meeting> &meetings, const QDateTime &now, const QList<Release> &releases = {});

/// "The team has waited 5 days to hear what will happen with what they shared. A reply was promised by 26 March."
QString waitingWords(const Release &release, const QDate &promisedBy, const QDateTime &now);

} // namespace sharpend
