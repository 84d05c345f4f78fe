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

/// Whether \a team has its meetings behind it, so that no list says anything of them.
inline bool hasMet(const LearningTeam &team) { return team.stage > Stage::Meeting2; }

struct ListedMeeting : Meeting {
    static constexpr bool isListed = true;
    /// Only those of Learning Teams that have not met, as hasMet() has it.
    static constexpr const char *from
        = "(select * from meetings where team_id in (select id from teams where stage in ('people', 'prepare', 'meeting1', 'soak', 'meeting2'))) ahead";
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
