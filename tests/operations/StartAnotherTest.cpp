// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A Learning Team starts as an earlier one did: what hangs on the event stays behind.

#include "operations/DirectoryOperations.h"
#include "operations/EventOperations.h"
#include "operations/TeamOperations.h"
#include "support/LateTeam.h"
#include "support/Workspace.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("a Learning Team that starts as another did has its people and questions, and nothing that was said", "[operations]")
{
    const Database::Engine engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    CAPTURE(nameOf(engine));
    const Workspace workspace(engine);
    const auto store = workspace.open();
    const LateTeam earlier = teamAfterMeeting2(*store);
    REQUIRE(store->perform(editTeam(u"test"_s, earlier.teamId, nullptr, [](LearningTeam &team) {
        team.socialContract = {u"Anyone may pass"_s};
        team.marks = {40, 80};
        team.soakHours = 48;
        team.perspectivesWanted = {u"Nights"_s};
        team.focus = u"How does an order leave?"_s;
    })).isDone());
    const QList<Membership> before = store->reader().find<Membership>({{"teamId", earlier.teamId}});
    const auto forgotten = std::find_if(before.begin(), before.end(), [](const Membership &one) { return one.role == Role::Member; });
    REQUIRE(forgotten != before.end());
    REQUIRE(store->perform(forgetPerson(forgotten->personId)).isDone());

    const Event event = anEvent();
    REQUIRE(store->perform(addEvent(event)).isDone());
    TeamDefaults defaults;
    defaults.groundRules = {u"Those of the app"_s};
    defaults.likeTeam = earlier.teamId;
    const QString teamId = newId();
    REQUIRE(store->perform(chooseEvent(event.id, u"It happens again."_s, teamId, defaults)).sentence() == QString());

    const LearningTeam team = store->reader().get<LearningTeam>(teamId).value();
    CHECK(team.title == event.title);
    CHECK(team.stage == Stage::People);
    CHECK(team.socialContract == QStringList{u"Anyone may pass"_s});
    CHECK(team.marks == QList<int>{40, 80});
    CHECK(team.soakHours == 48);
    CHECK(team.perspectivesWanted == QStringList{u"Nights"_s});
    CHECK(team.focus.isEmpty());
    const QList<Membership> people = store->reader().find<Membership>({{"teamId", teamId}});
    CHECK(people.size() == before.size() - 1);
    for (const Membership &one : people) {
        CHECK(one.personId != forgotten->personId);
        CHECK(one.attended.isEmpty());
        CHECK(one.presentAtEvent == YesNoUnsure::Unsure);
        const auto same = std::find_if(before.begin(), before.end(), [&](const Membership &other) { return other.personId == one.personId && other.role == one.role; });
        CHECK(same != before.end());
    }
    for (const char *table : {Note::table, Theme::table, Statement::table, Action::table})
        CHECK(store->reader().count(table, {{"teamId", teamId}}) == 0);

    REQUIRE(store->undo({}).isDone()); // all of it is one step
    CHECK_FALSE(store->reader().exists(LearningTeam::table, {{"id", teamId}}));
    CHECK(store->reader().count(Membership::table, {{"teamId", teamId}}) == 0);
    CHECK(store->check().isEmpty());

    defaults.likeTeam = newId();
    CHECK(store->perform(chooseEvent(event.id, u"It happens again."_s, teamId, defaults)).sentence()
          == u"The Learning Team to start from is locked or no longer there. Start afresh instead."_s);
}
