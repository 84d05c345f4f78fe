// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

class Database;

/// What has been taken out of a workspace for good, or closed away in it, and is to leave its backups too.
struct Gone {
    struct Team {
        QString id;
        Sealed sealed;
    };
    Gone() = default;
    Gone(const QList<Erasure> &gone) // NOLINT: a list of them is what has gone
        : erasures(gone)
    {
    }
    QList<Erasure> erasures;
    QList<Team> sealed;
};

/// The operations by whose names the journal tells that a Learning Team was closed away, and that its words have left the file. So
/// that is a file's own affair and travels nowhere.
inline constexpr const char *sealName = "sealTeam", *finishSealName = "finishSeal";

/// The Learning Teams that are sealed.
QStringList sealedTeams(Database &db);
/// Those of them whose words may still be in free pages, in the log, in old copies or in backups.
QStringList unfinishedSeals(Database &db);
/// Whether the workspace holds words that a Learning Team, sealed elsewhere, has closed away.
bool holdsWordsOf(Database &db, const QString &teamId);

/// A row of a Learning Team without what is closed away in it, which is long and says nothing.
Json withoutSealedBundle(Json row);

} // namespace sharpend
