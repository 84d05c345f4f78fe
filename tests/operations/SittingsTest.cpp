// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Further sittings of Meeting 1, and meetings that move after people were invited.

#include "domain/InvitationState.h"
#include "domain/Meetings.h"
#include "domain/Rules.h"
#include "operations/Desk.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

Meeting row(const Desk &desk, const QString &id) { return desk.there->reader().get<Meeting>(id).value_or(Meeting()); }

QList<Meeting> meetings(const Desk &desk) { return desk.there->reader().find<Meeting>({{"teamId", desk.team.teamId}}); }

QString addOne(Desk &desk)
{
    const QString id = newId();
    desk.doHere(addSitting(desk.team.teamId, id));
    return id;
}

/// Holds the sitting from its start to its close.
void hold(Desk &desk, const QString &id)
{
    const QString team = desk.team.teamId;
    desk.doThere(startMeeting(team, id));
    desk.doThere(enterPhase(team, id, Phase::OwnerLeaves));
    desk.doThere(confirmOwnerLeft(team, id));
    desk.doThere(agreeContract(team, id));
    desk.now = desk.now.addSecs(3600);
    desk.doThere(closeMeeting(team, id));
}

} // namespace

TEST_CASE("the soak counts from the end of the last sitting of Meeting 1")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(nameOf(engine));
    Desk desk(engine);
    desk.gather();
    const QString second = addOne(desk);
    CHECK(row(desk, second).sitting == 2);
    CHECK(row(desk, second).timeZone == "Europe/London"_L1);
    hold(desk, desk.team.meetingId);
    desk.now = desk.now.addSecs(20 * 3600);
    hold(desk, second);
    const QDateTime closed = desk.now;
    const LearningTeam team = *desk.there->reader().get<LearningTeam>(desk.team.teamId);
    CHECK(soakOverAt(team, meetings(desk), row(desk, desk.team.improvingId)) == closed.addSecs(24 * 3600));

    desk.now = closed.addSecs(10 * 3600); // a day after the first, but not after the second
    const Outcome early = desk.here->perform(startMeeting(desk.team.teamId, desk.team.improvingId));
    CHECK(early.state == Outcome::State::Refused);
    CHECK(early.sentence().contains(u"when the soak is over"_s));
    desk.now = closed.addSecs(24 * 3600);
    desk.doHere(startMeeting(desk.team.teamId, desk.team.improvingId));
    CHECK(desk.here->perform(addSitting(desk.team.teamId)).state == Outcome::State::Refused);
}

TEST_CASE("a sitting that has not begun can be dropped and comes back with undo, one that has begun stays")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(nameOf(engine));
    Desk desk(engine);
    desk.gather();
    CHECK(desk.here->perform(dropSitting(desk.team.teamId, desk.team.meetingId)).state == Outcome::State::Refused); // the only one
    const QString second = addOne(desk);
    desk.doHere(dropSitting(desk.team.teamId, second));
    CHECK(row(desk, second).id.isEmpty());
    desk.ok(desk.here->undo(desk.team.teamId));
    CHECK(row(desk, second).sitting == 2);
    CHECK(desk.here->perform(dropSitting(desk.team.teamId, desk.team.improvingId)).state == Outcome::State::Refused);

    desk.doThere(startMeeting(desk.team.teamId, second));
    CHECK(desk.here->perform(dropSitting(desk.team.teamId, second)).state == Outcome::State::Refused);
    CHECK(desk.here->perform(dropDay(desk.team.teamId, second)).state == Outcome::State::Refused);
    CHECK(desk.there->check().isEmpty());
}

TEST_CASE("a plan that is taken back after people were invited is told from their invitation")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(nameOf(engine));
    Desk desk(engine);
    desk.gather();
    const QString id = desk.team.improvingId, team = desk.team.teamId;
    const auto planFor = [&](int hour) {
        desk.doHere(planMeeting(team, id, [hour](Meeting &meeting) { meeting.plannedLocal = QDateTime(QDate(2026, 3, 18), QTime(hour, 0)); }));
    };
    planFor(9);
    planFor(14);
    desk.doHere(saveInvitations(team, {row(desk, id)}));
    CHECK(invitationState(row(desk, id)) == InvitationState::UpToDate);
    desk.ok(desk.here->undo(team)); // the file has left and stays saved; what is undone is the plan
    CHECK(row(desk, id).plannedLocal.time() == QTime(9, 0));
    CHECK(invitationState(row(desk, id)) == InvitationState::OutOfDate);
    desk.ok(desk.here->redo(team));
    CHECK(invitationState(row(desk, id)) == InvitationState::UpToDate);

    // It moved between the making of the file and the note of it: what people have is the older plan.
    const Meeting asSaved = row(desk, id);
    planFor(16);
    desk.doHere(saveInvitations(team, {asSaved}));
    CHECK(invitationState(row(desk, id)) == InvitationState::OutOfDate);
    desk.doHere(dropDay(team, id));
    CHECK_FALSE(row(desk, id).plannedLocal.isValid());
    CHECK(invitationState(row(desk, id)) == InvitationState::OutOfDate);
}
