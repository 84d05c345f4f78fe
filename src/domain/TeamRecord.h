// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

/// One Learning Team with all that is in it, each list in a steady order: position, then time, then id.
struct TeamRecord {
    std::optional<Event> event;
    LearningTeam team;
    QList<Person> people; ///< those with a membership
    QList<Membership> memberships;
    QList<Meeting> meetings;
    QList<Step> steps;
    QList<Theme> themes;
    QList<Note> notes;
    QList<Placement> placements;
    QList<Action> actions;
    QList<Statement> statements; ///< in reading order
    QList<Release> releases;     ///< by version
    QList<Attachment> attachments;
    QList<Erasure> erasures;
};

} // namespace sharpend
