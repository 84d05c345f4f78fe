// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/SealingRules.h"

#include <QCoreApplication>

#include <algorithm>

namespace sharpend {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

/// A Learning Team's wall, its meetings, and who was there.
constexpr const char *closedAway[]{Note::table,       Theme::table,      Placement::table, Step::table,
                                   Attachment::table, Membership::table, Meeting::table};

bool reachesClosedAway(const RowChange *change)
{
    return change->before != change->after && std::any_of(std::begin(closedAway), std::end(closedAway), [&](const char *table) {
               return change->table == QLatin1String(table);
           });
}

bool locksOrOpens(const RowChange *change)
{
    return change->table == QLatin1String(LearningTeam::table) && change->before.contains("sealed") != change->after.contains("sealed");
}

} // namespace

QString brokenSeal(const TeamFacts &facts, const QList<const RowChange *> &changes)
{
    if (!facts.isSealed || std::any_of(changes.begin(), changes.end(), locksOrOpens)
        || std::none_of(changes.begin(), changes.end(), reachesClosedAway))
        return {};
    return Words::tr("This Learning Team is locked: open it with its passphrase first.");
}

} // namespace sharpend
