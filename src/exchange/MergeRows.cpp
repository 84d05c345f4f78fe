// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/MergeRows.h"

#include "domain/FieldCodec.h"
#include "domain/Records.h"
#include "exchange/Revisions.h"

#include <algorithm>

namespace sharpend {

void settleBeforehand(const RecordType &type, Json &here, Json &there)
{
    if (isTable(type, LearningTeam::table)) {
        const Stage furthest = std::max(fromJson<LearningTeam>(here).furthestStage, fromJson<LearningTeam>(there).furthestStage);
        here["furthestStage"] = there["furthestStage"] = utf8(wordOf(furthest));
    } else if (isTable(type, Meeting::table)) {
        const Phase furthest = std::max(fromJson<Meeting>(here).furthestPhase, fromJson<Meeting>(there).furthestPhase);
        here["furthestPhase"] = there["furthestPhase"] = utf8(wordOf(furthest));
    } else if (isTable(type, Release::table) && here.contains("reply") && there.contains("reply")) {
        const auto rank = [](const Json &row) { return std::pair(fromJson<Release>(row).reply->on, compact(row["reply"])); };
        const Json later = rank(here) < rank(there) ? there["reply"] : here["reply"];
        here["reply"] = there["reply"] = later;
    }
}

Json mergeErasures(const Json &here, const Json &there)
{
    if (here.is_null() || there.is_null())
        return here.is_null() ? there : here;
    Erasure merged = fromJson<Erasure>(here);
    const Erasure other = fromJson<Erasure>(there);
    if (other.kind > merged.kind) {
        merged.kind = other.kind;
        merged.finished = false;
    }
    if (other.since.isValid() && (!merged.since.isValid() || other.since < merged.since))
        merged.since = other.since;
    Json row = toJson(merged);
    row["revs"] = merged.kind == ErasureKind::Removed ? bothRevs(here["revs"], there["revs"]) : Json::array();
    return row;
}

} // namespace sharpend
