// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The Learning Teams that come from a community.

#include "Desk.h"
#include "domain/Community.h"
#include "operations/CommunityOperations.h"

using namespace sharpend;
using namespace sharpend::test;

namespace {

struct CircleWithTeams : Desk {
    explicit CircleWithTeams(Database::Engine engine)
        : Desk(engine)
    {
        gather();
        id = start(u"Medicines safety circle"_s);
    }
    QString start(const QString &name) const
    {
        Community made;
        made.id = newId();
        made.name = name;
        doThere(startCommunity(made));
        return made.id;
    }
    QString comesFrom() const { return here->reader().get<LearningTeam>(team.teamId)->communityId; }

    QString id;
};

} // namespace

TEST_CASE("a Learning Team says from which community it comes, and undo takes that back where it was said")
{
    CircleWithTeams circle(GENERATE(from_range(engines())));
    const QString &teamId = circle.team.teamId;
    CHECK(circle.comesFrom().isEmpty());
    circle.doHere(chooseTeamCommunity(teamId, circle.id));
    CHECK(circle.comesFrom() == circle.id);
    CHECK(circle.here->stepToUndo(teamId)->operation == u"chooseTeamCommunity"_s);
    circle.ok(circle.here->undo(teamId));
    CHECK(circle.comesFrom().isEmpty());
    circle.ok(circle.here->redo(teamId));
    CHECK(circle.comesFrom() == circle.id);
    circle.doHere(chooseTeamCommunity(teamId, {}));
    CHECK(circle.comesFrom().isEmpty());

    circle.doHere(takeTeamIn(circle.id, teamId)); // on the community's page
    CHECK(circle.comesFrom() == circle.id);
    circle.ok(circle.here->undo({}));
    CHECK(circle.comesFrom().isEmpty());
    circle.ok(circle.here->redo({}));
    circle.doHere(letTeamGo(circle.start(u"Another"_s), teamId)); // which has nothing to let go of
    CHECK(circle.comesFrom() == circle.id);
    circle.doHere(letTeamGo(circle.id, teamId));
    CHECK(circle.comesFrom().isEmpty());
    CHECK(circle.here->check() == QStringList());
}

TEST_CASE("a community that is no longer there is chosen by nobody, and its Learning Teams come from none until it is back")
{
    CircleWithTeams circle(GENERATE(from_range(engines())));
    const QString &teamId = circle.team.teamId;
    circle.doHere(chooseTeamCommunity(teamId, circle.id));
    circle.doHere(removeCommunity(circle.id));
    CHECK(circle.comesFrom().isEmpty());
    CHECK(circle.there->perform(chooseTeamCommunity(teamId, circle.id)).state == Outcome::State::Refused);
    CHECK(circle.there->perform(takeTeamIn(circle.id, teamId)).state == Outcome::State::Refused);
    circle.ok(circle.here->undo({}));
    CHECK(circle.comesFrom() == circle.id);
    CHECK(circle.here->check() == QStringList());
}
