// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

class Reader;

/// What somebody is, or was, in a Learning Team.
struct KnownRole {
    QString teamTitle;
    QDateTime closedOn; ///< of the Learning Team
    Event event;        ///< that it stands on
    Membership membership;
};

/// A person of the workspace, with what they were in its Learning Teams, the latest first.
struct KnownPerson {
    Person person;
    QList<KnownRole> roles;
    QStringList communities; ///< names of those they belong, belonged or speak for

    /// Nothing is known of them any more.
    bool isForgotten() const { return person.job.isEmpty() && person.name.isEmpty(); }
    /// "Ada Quill", or the job where there is no name.
    QString shownName() const;
    /// "Ward pharmacist · Southside · 3 Learning Teams"
    QString about() const;
};

/// Everybody, by name; those without one by their job.
QList<KnownPerson> readDirectory(Reader &reader);

/// People of earlier Learning Teams who may suit \a role in \a team on \a event, the likeliest first, each with why ("was scribe
/// before"): those who have held it, and for the team those of similar events. Nobody who is in \a taken.
struct Suggestion {
    QString personId, why;
};
QList<Suggestion> suggestPeople(const QList<KnownPerson> &directory, Role role, const LearningTeam &team, const Event &event,
                                const QStringList &taken);

} // namespace sharpend
