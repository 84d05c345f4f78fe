// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Which Learning Teams come from a community.

#include "operations/CommunityOperations.h"

#include "domain/FieldCodec.h"

using namespace Qt::StringLiterals;

namespace sharpend {

Operation chooseTeamCommunity(const QString &teamId, const QString &communityId)
{
    return changeRecord<LearningTeam>(u"chooseTeamCommunity"_s, teamId, teamId, [=](LearningTeam &team, Transaction &tx) {
        if (!communityId.isEmpty())
            tx.need<Community>(communityId);
        team.communityId = communityId;
    });
}

Operation takeTeamIn(const QString &communityId, const QString &teamId)
{
    return changeRecord<LearningTeam>(u"chooseTeamCommunity"_s, {}, teamId, [=](LearningTeam &team, Transaction &tx) {
        tx.need<Community>(communityId);
        team.communityId = communityId;
    });
}

Operation letTeamGo(const QString &communityId, const QString &teamId)
{
    return changeRecord<LearningTeam>(u"chooseTeamCommunity"_s, {}, teamId, [=](LearningTeam &team, Transaction &) {
        if (team.communityId == communityId)
            team.communityId.clear();
    });
}

} // namespace sharpend
