// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

/// No group smaller than this is told of (domain.md §9).
inline constexpr int smallestHeadcount = 3;

/// What the outputs rest on: everything of a Learning Team that a release may take from.
struct OutputsDraft {
    LearningTeam team;
    QList<Statement> statements;
    QList<Action> actions;
    QList<Membership> memberships;
    QList<Release> releases;
};

/// The statements in the order in which they are read: by section, then position, then id.
QList<Statement> inReadingOrder(QList<Statement> statements);

/// Releases by version, oldest first.
QList<Release> byVersion(QList<Release> releases);

/// When somebody was to look again at what was promised and has told nothing since; not valid where nobody is, or it has come to an end.
QDate checkInDue(const Action &action);

/// What comes first, the check-in or the day it was promised by; not valid where neither is planned.
QDate dueNext(const Action &action);

/// The pack that would leave now, with the next version's number and neither an id nor a time of its own. Stopped
/// improvements stay behind; a headcount under three does too.
OutputPack packOf(const OutputsDraft &draft);

/// Whether \a draft says something else than its last release; true where nothing has been released.
bool differsFromReleased(const OutputsDraft &draft);

/// Why the outputs cannot be released yet, a sentence each; empty when they can. The read-back counts only when it is
/// later than the last release. Wording is judged in Wording.h.
QStringList beforeRelease(const OutputsDraft &draft);

} // namespace sharpend
