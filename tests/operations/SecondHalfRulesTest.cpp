// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The hard rules from the soak to the end: reflections, parked ideas, improvements, releases and closing.
// What comes in as a file is tried in tests/exchange/LateBundleTest.cpp.

#include "domain/RoomCheck.h"
#include "operations/ActionOperations.h"
#include "operations/Desk.h"
#include "operations/FollowUpOperations.h"
#include "operations/OutputOperations.h"
#include "operations/SoakOperations.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

constexpr auto ideasWait = "Parked ideas open in Meeting 2, at Improvements.";
constexpr auto reflectionsWait = "Reflections come to the wall in Meeting 2, after the recap.";
constexpr auto improvementsWait = "Improvements open in Meeting 2, at Improvements";
constexpr auto notHeard = "The team has not heard the Owner’s reply yet";
constexpr auto partWay = "This Learning Team stops part-way, which is fine: write a sentence on why.";

/// Parks an idea in the Discovery; answers its id.
QString park(Desk &desk)
{
    const Note idea = desk.note(u"Paint the trolley"_s);
    desk.doThere(parkIdea(idea));
    return idea.id;
}

QString reflect(Desk &desk)
{
    const QString id = newId();
    desk.doThere(addReflection(desk.team.teamId, id, u"The phone fills the gap"_s));
    return id;
}

void endMeeting2(Desk &desk) { desk.doThere(closeMeeting(desk.team.teamId, desk.team.improvingId)); }

/// Meeting 2 held and a first version released; answers the release's id.
QString releaseFirst(Desk &desk)
{
    desk.discover();
    desk.improve(Phase::Improvements);
    desk.doThere(addAction(desk.action()));
    endMeeting2(desk);
    Statement statement;
    statement.id = newId();
    statement.teamId = desk.team.teamId;
    statement.text = u"Sent is not seen."_s;
    desk.doThere(addStatement(statement));
    return release(*desk.there, desk.team.teamId);
}

ReplyLetter reply(const Desk &desk, const QString &releaseId)
{
    return replyTo(desk.there->reader().get<Release>(releaseId)->pack, desk.now);
}

} // namespace

TEST_CASE("rule 1 and the parked ideas hold from the soak on", "[rules]")
{
    refuseEach({
        {"an improvement in the soak", [](Desk &r) { r.discover(); r.rest(); return performing(r, addAction(r.action())); }, improvementsWait},
        {"an improvement while Meeting 2 makes sense",
         [](Desk &r) { r.discover(); r.improve(Phase::MakingSense); return performing(r, addAction(r.action())); }, improvementsWait},
        {"an idea used before Improvements",
         [](Desk &r) { r.discover(); const QString id = park(r); r.improve(Phase::MakingSense); return performing(r, useIdea(id, r.action())); },
         ideasWait},
        {"an idea set aside before Improvements",
         [](Desk &r) { r.discover(); const QString id = park(r); r.improve(Phase::MakingSense);
                       return performing(r, setIdeaAside(r.team.teamId, id, true)); }, ideasWait},
        {"an idea set aside in the soak",
         [](Desk &r) { r.discover(); const QString id = park(r); r.rest(); return performing(r, setIdeaAside(r.team.teamId, id, true)); },
         ideasWait},
        {"an idea taken up again, once Meeting 2 has closed",
         [](Desk &r) { r.discover(); const QString id = park(r); r.improve(Phase::Improvements);
                       r.doThere(setIdeaAside(r.team.teamId, id, true)); endMeeting2(r);
                       return performing(r, setIdeaAside(r.team.teamId, id, false)); }, resting},
        {"undoing the use of an idea, once Meeting 2 has closed",
         [](Desk &r) { r.discover(); const QString id = park(r); r.improve(Phase::Improvements);
                       r.doHere(useIdea(id, r.action())); endMeeting2(r); return undoing(r); }, resting},
        {"an improvement done again, where Improvements was taken back",
         [](Desk &r) {
             r.discover();
             r.improve(Phase::Improvements);
             r.doHere(addAction(r.action()));
             r.ok(r.here->undo(r.team.teamId));
             r.ok(r.there->undo(r.team.teamId));
             return redoing(r);
         },
         improvementsWait},
    });
}

TEST_CASE("reflections wait for Meeting 2, and it for its reason", "[rules]")
{
    refuseEach({
        {"a reflection to the wall in the soak",
         [](Desk &r) { r.discover(); r.rest(); const QString id = reflect(r); return performing(r, putOnWall(r.team.teamId, {id})); },
         reflectionsWait},
        {"a reflection to the wall in the recap",
         [](Desk &r) { r.discover(); r.improve(Phase::Recap); const QString id = reflect(r);
                       return performing(r, putOnWall(r.team.teamId, {id})); }, reflectionsWait},
        {"a reflection said in the recap",
         [](Desk &r) { r.discover(); r.improve(Phase::Recap); return performing(r, addReflectionToWall(r.note())); }, reflectionsWait},
        {"a reflection to the wall, once Meeting 2 has closed",
         [](Desk &r) { r.discover(); r.improve(Phase::Improvements); const QString id = reflect(r); endMeeting2(r);
                       return performing(r, putOnWall(r.team.teamId, {id})); }, resting},
        {"a reflection done again on the wall, where New reflections was taken back",
         [](Desk &r) { r.discover(); r.improve(Phase::Recap); const QString id = reflect(r);
                       r.doThere(enterPhase(r.team.teamId, r.team.improvingId, Phase::Reflections));
                       r.doHere(putOnWall(r.team.teamId, {id})); r.ok(r.here->undo(r.team.teamId)); r.ok(r.there->undo(r.team.teamId));
                       return redoing(r); }, reflectionsWait},
        {"a kind in the recap",
         [](Desk &r) { r.discover(); const QString id = r.putNote(); r.improve(Phase::Recap);
                       return performing(r, setNoteKind(r.team.teamId, {id}, NoteKind::Surprise)); }, resting},
        {"Meeting 2 early, for a reason of spaces",
         [](Desk &r) { r.discover(); r.rest(); return performing(r, startMeeting(r.team.teamId, r.team.improvingId, u"  "_s)); },
         "Meeting 2 opens on"},
        {"the reason of an early start taken out",
         [](Desk &r) {
             r.discover();
             r.rest();
             r.doThere(startMeeting(r.team.teamId, r.team.improvingId, u"Half of us are away"_s));
             return performing(r, planMeeting(r.team.teamId, r.team.improvingId, [](Meeting &m) { m.earlyStartReason.clear(); }));
         },
         "Meeting 2 opens on"},
        {"Improvements straight after the reflections",
         [](Desk &r) { r.discover(); r.improve(Phase::Reflections);
                       return performing(r, enterPhase(r.team.teamId, r.team.improvingId, Phase::Improvements)); },
         "The phases of Meeting 2 open in order: Making sense comes next."},
    });
}

TEST_CASE("rule 10 holds against what closes", "[rules]")
{
    refuseEach({
        {"finished with nothing heard and no reason",
         [](Desk &r) { r.discover(); r.improve(Phase::Improvements); endMeeting2(r); return performing(r, finishTeam(r.team.teamId)); },
         notHeard},
        {"finished for a reason of spaces",
         [](Desk &r) { r.discover(); r.improve(Phase::Improvements); endMeeting2(r); return performing(r, finishTeam(r.team.teamId, u" "_s)); },
         notHeard},
        {"finished with a reply that nobody has heard",
         [](Desk &r) { const QString id = releaseFirst(r); r.doThere(recordReply(r.team.teamId, reply(r, id)));
                       return performing(r, finishTeam(r.team.teamId)); }, notHeard},
        {"finished before Meeting 2 has ended", [](Desk &r) { r.discover(); r.rest(); return performing(r, finishTeam(r.team.teamId)); }, partWay},
        {"stopped without a word", [](Desk &r) { r.discover(); return performing(r, stopTeam(r.team.teamId, u" \n"_s)); }, partWay},
        {"closed twice",
         [](Desk &r) { r.discover(); r.doThere(stopTeam(r.team.teamId, u"The site moves"_s));
                       return performing(r, finishTeam(r.team.teamId, u"Again"_s)); }, "closed already"},
        {"sharing the reply taken back, after the close",
         [](Desk &r) {
             const QString id = releaseFirst(r);
             r.doThere(recordReply(r.team.teamId, reply(r, id)));
             r.doHere(shareReply(r.team.teamId, id));
             r.doThere(finishTeam(r.team.teamId));
             return undoing(r);
         },
         "There is nothing to undo."},
    });
}

TEST_CASE("a Learning Team closes with no improvement once the team has heard the reply", "[rules]")
{
    Desk desk(GENERATE(from_range(engines())));
    desk.discover();
    desk.improve(Phase::Improvements);
    endMeeting2(desk);
    Statement statement;
    statement.id = newId();
    statement.teamId = desk.team.teamId;
    statement.text = u"Sent is not seen."_s;
    desk.doHere(addStatement(statement));
    const QString id = release(*desk.there, desk.team.teamId);
    CHECK(desk.there->reader().get<Release>(id)->pack.actions.isEmpty());
    desk.doHere(recordReply(desk.team.teamId, reply(desk, id)));
    desk.doHere(shareReply(desk.team.teamId, id));
    desk.doHere(finishTeam(desk.team.teamId));
    CHECK(desk.here->reader().get<LearningTeam>(desk.team.teamId)->stage == Stage::Closed);
    CHECK(desk.here->check().isEmpty());

    // Closing may be taken back, and nothing before it, at no seat.
    desk.ok(desk.here->undo(desk.team.teamId));
    CHECK(desk.here->reader().get<LearningTeam>(desk.team.teamId)->stage == Stage::FollowUp);
    const QStringList before = desk.state();
    for (Store *store : {desk.here.get(), desk.there.get()})
        CHECK(store->undo(desk.team.teamId).sentence() == u"There is nothing to undo."_s);
    CHECK(desk.state() == before);
}

TEST_CASE("stopping part-way is kept with its reason, and ends the undo too", "[rules]")
{
    Desk desk(GENERATE(from_range(engines())));
    desk.discover();
    desk.putNote();
    desk.doThere(stopTeam(desk.team.teamId, u"The site moves"_s));
    CHECK(desk.there->reader().get<LearningTeam>(desk.team.teamId)->stopped->why == u"The site moves"_s);
    CHECK(desk.here->undo(desk.team.teamId).sentence() == u"There is nothing to undo."_s);
    CHECK(desk.there->reader().count(Note::table) == 1);
}

TEST_CASE("what has left has left: a release is never what undo takes back", "[rules]")
{
    Desk desk(GENERATE(from_range(engines())));
    const QString id = releaseFirst(desk);
    for (int steps = 0; desk.there->stepToUndo(desk.team.teamId) && steps < 30; ++steps) {
        CHECK(desk.there->stepToUndo(desk.team.teamId)->operation != u"releaseOutputs"_s);
        if (!desk.there->undo(desk.team.teamId).isDone())
            desk.ok(desk.there->passOver(desk.team.teamId));
    }
    const auto left = desk.there->reader().get<Release>(id);
    REQUIRE(left);
    CHECK(left->pack.texts(StatementSection::Understanding) == QStringList{u"Sent is not seen."_s});
    CHECK(desk.there->check().isEmpty());
}

TEST_CASE("a release needs the read-back, and words of its own for a second version", "[rules]")
{
    refuseEach({
        {"nothing understood yet",
         [](Desk &r) { r.discover(); r.improve(Phase::Improvements); endMeeting2(r); r.doThere(tickReadBack(r.team.teamId, true));
                       return performing(r, releaseOutputs(r.team.teamId, newId())); }, "Write one sentence of what you now understand."},
        {"a release while Meeting 2 is going on",
         [](Desk &r) { r.discover(); r.improve(Phase::Improvements); return performing(r, releaseOutputs(r.team.teamId, newId())); },
         "Close Meeting 2 first"},
        {"not read back since the last version",
         [](Desk &r) {
             releaseFirst(r);
             r.now = r.now.addSecs(60);
             const QString id = r.there->reader().find<Statement>({{"teamId", r.team.teamId}}).first().id;
             r.doThere(rewriteStatement(*r.there, id, u"Sent is never seen."_s));
             return performing(r, releaseOutputs(r.team.teamId, newId()));
         },
         "Read it back to the team first."},
        {"nothing new to say",
         [](Desk &r) { releaseFirst(r); r.now = r.now.addSecs(60); r.doThere(tickReadBack(r.team.teamId, true));
                       return performing(r, releaseOutputs(r.team.teamId, newId())); }, "Nothing has changed since version 1 left."},
    });
}

TEST_CASE("a reply is kept with what it answers, and an old one replaces nothing", "[rules]")
{
    const auto withReply = [](Desk &desk, auto change) {
        ReplyLetter letter = reply(desk, releaseFirst(desk));
        desk.doThere(recordReply(desk.team.teamId, letter));
        change(letter);
        return performing(desk, recordReply(desk.team.teamId, letter));
    };
    refuseEach({
        {"a release of nobody", [&](Desk &r) { return withReply(r, [](ReplyLetter &l) { l.releaseId = newId(); }); },
         "This reply answers a release that is not in this workspace"},
        {"another version", [&](Desk &r) { return withReply(r, [](ReplyLetter &l) { l.release = 2; }); },
         "This reply answers a release that is not in this workspace"},
        {"an older reply",
         [&](Desk &r) { return withReply(r, [](ReplyLetter &l) { l.reply.text = u"Before"_s; l.reply.on = l.reply.on.addSecs(-60); }); },
         "A later reply to this release is here already"},
        {"an improvement that never left",
         [&](Desk &r) {
             return withReply(r, [](ReplyLetter &l) { l.reply.on = l.reply.on.addSecs(60); l.reply.answers.first().actionId = newId(); });
         },
         "This reply answers an improvement that was not released"},
    });
    Desk desk(Database::Engine::Sqlite);
    const ReplyLetter letter = reply(desk, releaseFirst(desk));
    desk.doHere(recordReply(desk.team.teamId, letter));
    CHECK(desk.here->reader().get<Action>(letter.reply.answers.first().actionId)->progress == ActionProgress::Agreed);
    CHECK(desk.here->perform(recordReply(desk.team.teamId, letter)).changes.rows.isEmpty()); // the same again
}

TEST_CASE("a closed Learning Team stays closed whatever is done to it later", "[rules]")
{
    refuseEach({
        {"a meeting begun after the close",
         [](Desk &r) { r.discover(); r.rest(); r.doThere(stopTeam(r.team.teamId, u"The site moves"_s)); r.now = r.now.addDays(2);
                       return performing(r, startMeeting(r.team.teamId, r.team.improvingId)); }, "closed already"},
        {"a stage gone to after the close",
         [](Desk &r) { r.discover(); r.doThere(stopTeam(r.team.teamId, u"The site moves"_s));
                       return performing(r, enterStage(r.team.teamId, Stage::Meeting1)); }, "closed already"},
    });
    Desk desk(Database::Engine::Sqlite);
    desk.discover();
    desk.doThere(stopTeam(desk.team.teamId, u"The site moves"_s));
    desk.doHere(closeMeeting(desk.team.teamId, desk.team.meetingId)); // the wall may still come to rest
    CHECK(desk.here->reader().get<LearningTeam>(desk.team.teamId)->stage == Stage::Closed);

    Desk late(Database::Engine::Sqlite);
    releaseFirst(late);
    late.doThere(finishTeam(late.team.teamId, u"The Owner has left us"_s));
    late.now = late.now.addSecs(60);
    const QString id = late.there->reader().find<Statement>({{"teamId", late.team.teamId}}).first().id;
    late.doThere(rewriteStatement(*late.there, id, u"Sent is never seen."_s));
    late.doThere(tickReadBack(late.team.teamId, true));
    late.doThere(releaseOutputs(late.team.teamId, newId()));
    CHECK(late.there->reader().get<LearningTeam>(late.team.teamId)->stage == Stage::Closed);
}

TEST_CASE("a reply that the team has heard is not taken back from beneath it", "[rules]")
{
    refuseEach({
        {"the reply undone at one seat, after it was shared at another",
         [](Desk &r) {
             const QString id = releaseFirst(r);
             r.doHere(recordReply(r.team.teamId, reply(r, id)));
             r.doThere(shareReply(r.team.teamId, id));
             return undoing(r);
         },
         "The team has heard this reply"},
        {"a reply heard that nobody gave",
         [](Desk &r) {
             const QString id = releaseFirst(r);
             Release release = *r.there->reader().get<Release>(id);
             release.replySharedOn = r.now;
             return performing(r, r.putting(release));
         },
         "The team has heard this reply"},
    });
}

TEST_CASE("a reflection that turns out to be a fix is parked off the wall like any idea", "[rules]")
{
    Desk desk(GENERATE(from_range(engines())));
    desk.discover();
    desk.improve(Phase::MakingSense);
    Note fix = desk.note(u"Paint the trolley"_s);
    fix.capturedIn = desk.team.improvingId;
    desk.doHere(addReflectionToWall(fix));
    REQUIRE(isOnWall(*desk.here->reader().get<Note>(fix.id)));
    desk.doHere(parkNotes(desk.team.teamId, {fix.id}, true));
    CHECK_FALSE(isOnWall(*desk.here->reader().get<Note>(fix.id)));
    CHECK(desk.here->reader().get<Note>(fix.id)->disposition == Disposition::Open);
    desk.doHere(parkNotes(desk.team.teamId, {fix.id}, false));
    CHECK(isOnWall(*desk.here->reader().get<Note>(fix.id)));
    desk.doHere(parkNotes(desk.team.teamId, {fix.id}, true));
    desk.doThere(enterPhase(desk.team.teamId, desk.team.improvingId, Phase::Improvements));
    desk.doHere(useIdea(fix.id, desk.action()));
    CHECK_FALSE(isOnWall(*desk.here->reader().get<Note>(fix.id)));
}
