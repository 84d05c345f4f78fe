// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

// Records as a list shows them: without what only their own page needs (a released pack, factors with their reasons, the answers of
// preparing). They are read from the same tables as any record; what is left out has its default, so they are never written.

struct ListedEvent : Event {
    static constexpr bool isListed = true;
    static const QList<Field> &fields();
};

struct ListedTeam : LearningTeam {
    static constexpr bool isListed = true;
    static const QList<Field> &fields();
};

struct ListedMeeting : Meeting {
    static constexpr bool isListed = true;
    static const QList<Field> &fields();
};

struct ListedAction : Action {
    static constexpr bool isListed = true;
    /// Only those that somebody has promised and not done yet, as SQL has them on either engine.
    static constexpr const char *from = "(select * from actions where progress in ('agreed', 'underWay')) promised";
    static const QList<Field> &fields();
};

struct ListedRelease : Release {
    static constexpr bool isListed = true;
    static const QList<Field> &fields();
};

} // namespace sharpend
