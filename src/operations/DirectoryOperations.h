// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

namespace sharpend {

/// Changes what is known of a person, in all their Learning Teams at once; \a field as in changeRecord(). Refused without a job.
Operation editInDirectory(const QString &personId, const char *field, std::function<void(Person &)> change);
/// The two are one person: \a keptId, who takes over the roles of \a otherId, and what only that one is known by. Refused where
/// the one person would hold roles of a Learning Team that do not go together.
Operation joinPeople(const QString &keptId, const QString &otherId);
/// Takes out a person who is in no Learning Team.
Operation removePerson(const QString &personId);
/// Forgets a person for good (rule 9): who they were leaves the tables, the journal and the file. What they were in a Learning Team
/// stays, of nobody in particular.
Operation forgetPerson(const QString &personId);

} // namespace sharpend
