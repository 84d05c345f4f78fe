// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The hard rules against what people do and take back: each breach is refused with its sentence and changes nothing.
// What comes in as a file is tried in tests/exchange/BrokenBundleTest.cpp.

#include "domain/FieldCodec.h"
#include "domain/RoomCheck.h"
#include "operations/Desk.h"
#include "operations/FollowUpOperations.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("rules 1, 3 and 10 hold against what is done", "[rules]")
{
    refuseEach({
        {"1: an improvement in Meeting 1",
         [](Desk &r) { r.discover(); return performing(r, r.putting(r.action())); }, "Improvements open in Meeting 2, at Improvements"},
        {"1: an improvement while Meeting 2 makes sense",
         [](Desk &r) { r.discover(); r.improve(Phase::MakingSense); return performing(r, r.putting(r.action())); },
         "Improvements open in Meeting 2, at Improvements"},
        {"1: Meeting 2 taken back to before its improvements",
         [](Desk &r) {
             r.discover();
             r.improve(Phase::Improvements);
             r.doThere(r.putting(r.action()));
             return performing(r, r.changing([id = r.team.improvingId](Transaction &tx) {
                 Meeting meeting = tx.need<Meeting>(id);
                 meeting.phase = meeting.furthestPhase = Phase::MakingSense;
                 tx.put(meeting);
             }));
         },
         "This Learning Team holds improvements"},
        {"3: Meeting 2 with no Meeting 1",
         [](Desk &r) { r.gather(); return performing(r, startMeeting(r.team.teamId, r.team.improvingId)); }, "Meeting 1 has not been held yet"},
        {"3: Meeting 2 while Meeting 1 goes on",
         [](Desk &r) { r.discover(); return performing(r, startMeeting(r.team.teamId, r.team.improvingId)); }, "close Meeting 1 first"},
        {"3: Meeting 2 before the soak is over",
         [](Desk &r) { r.discover(); r.rest(); return performing(r, startMeeting(r.team.teamId, r.team.improvingId)); },
         "Meeting 2 opens on Wednesday 18 March 13:00"},
        {"3: a soak made longer once Meeting 2 has begun",
         [](Desk &r) {
             r.discover();
             r.improve(Phase::Recap);
             return performing(r, editTeam(u"planMeeting"_s, r.team.teamId, nullptr, [](LearningTeam &team) { team.soakHours = 72; }));
         },
         "Meeting 2 opens on"},
        {"3: Meeting 1 opened again while Meeting 2 goes on",
         [](Desk &r) {
             r.discover();
             r.improve(Phase::Recap);
             return performing(r, planMeeting(r.team.teamId, r.team.meetingId, [](Meeting &meeting) { meeting.endedAt = {}; }));
         },
         "close Meeting 1 first"},
        {"3: a phase skipped",
         [](Desk &r) { r.discover(); r.improve(Phase::Recap);
                       return performing(r, enterPhase(r.team.teamId, r.team.improvingId, Phase::MakingSense)); },
         "The phases of Meeting 2 open in order: New reflections comes next."},
        {"3: a phase before the meeting",
         [](Desk &r) { r.discover(); r.rest(); return performing(r, enterPhase(r.team.teamId, r.team.improvingId, Phase::Reflections)); },
         "Start the meeting first."},
        {"3: a phase of the other meeting",
         [](Desk &r) { r.discover(); return performing(r, enterPhase(r.team.teamId, r.team.meetingId, Phase::Improvements)); },
         "is no phase of Meeting 1"},
        {"10: closed part-way without a word",
         [](Desk &r) {
             r.discover();
             return performing(r, editTeam(u"closeTeam"_s, r.team.teamId, nullptr, [now = r.now](LearningTeam &team) {
                 team.stage = team.furthestStage = Stage::Closed;
                 team.closedOn = now;
             }));
         },
         "This Learning Team stops part-way, which is fine: write a sentence on why."},
        {"10: closed on no day",
         [](Desk &r) { r.discover(); return performing(r, enterStage(r.team.teamId, Stage::Closed)); }, "keeps the day on which it closed"},
    });
}

TEST_CASE("rule 2 holds against what is done", "[rules]")
{
    refuseEach({
        {"a note before Discovery",
         [](Desk &r) { r.gather(); r.doThere(startMeeting(r.team.teamId, r.team.meetingId)); return performing(r, addNote(r.note())); },
         "The wall opens at Discovery. Nothing is recorded until then."},
        {"a parked idea before Discovery",
         [](Desk &r) { r.gather(); r.doThere(startMeeting(r.team.teamId, r.team.meetingId)); return performing(r, parkIdea(r.note())); },
         "The wall opens at Discovery. Nothing is recorded until then."},
        {"a note in no meeting",
         [](Desk &r) { r.discover(); return performing(r, addNote(aNote(r.team.teamId, u"elsewhere"_s, u"Late"_s))); },
         "A note on the wall belongs to a meeting"},
        {"Discovery while the Owner is there",
         [](Desk &r) { r.gather(); r.doThere(startMeeting(r.team.teamId, r.team.meetingId));
                       return performing(r, enterPhase(r.team.teamId, r.team.meetingId, Phase::Discovery)); },
         "Discovery opens once the Owner has left"},
        {"the contract agreed while the Owner is there",
         [](Desk &r) { r.gather(); r.doThere(startMeeting(r.team.teamId, r.team.meetingId));
                       return performing(r, agreeContract(r.team.teamId, r.team.meetingId)); },
         "Discovery opens once the Owner has left"},
        {"the social contract while the Owner is there",
         [](Desk &r) { r.gather(); r.doThere(startMeeting(r.team.teamId, r.team.meetingId));
                       return performing(r, enterPhase(r.team.teamId, r.team.meetingId, Phase::SocialContract)); },
         "First confirm that the Owner has left"},
        {"the confirmation taken out after Discovery",
         [](Desk &r) { r.discover();
                       return performing(r, planMeeting(r.team.teamId, r.team.meetingId, [](Meeting &m) { m.ownerLeftAt = {}; })); },
         "Discovery opens once the Owner has left"},
        {"a note on a wall at rest", [](Desk &r) { r.discover(); r.rest(); return performing(r, addNote(r.note())); }, resting},
        {"an idea parked at rest", [](Desk &r) { r.discover(); r.rest(); return performing(r, parkIdea(r.note())); }, resting},
        {"a kind at rest",
         [](Desk &r) { r.discover(); const QString id = r.putNote(); r.rest();
                       return performing(r, setNoteKind(r.team.teamId, {id}, NoteKind::Surprise)); }, resting},
        {"a note parked at rest",
         [](Desk &r) { r.discover(); const QString id = r.putNote(); r.rest(); return performing(r, parkNotes(r.team.teamId, {id}, true)); },
         resting},
        {"a note removed at rest",
         [](Desk &r) { r.discover(); const QString id = r.putNote(); r.rest(); return performing(r, removeNotes(r.team.teamId, {id})); },
         resting},
        {"a note placed at rest",
         [](Desk &r) { r.discover(); const QString id = r.putNote(), theme = r.putTheme(); r.rest();
                       return performing(r, placeNotes(r.team.teamId, {id}, {}, theme)); }, resting},
        {"a placed theme removed at rest",
         [](Desk &r) { r.discover(); const QString theme = r.putTheme(); r.putNote(theme); r.rest();
                       return performing(r, removeTheme(r.team.teamId, theme)); }, resting},
        {"a note made a reflection at rest",
         [](Desk &r) {
             r.discover();
             const QString id = r.putNote();
             r.rest();
             return performing(r, r.changing([id](Transaction &tx) {
                 Note note = tx.need<Note>(id);
                 note.source = NoteSource::Reflection;
                 note.capturedAt = {};
                 tx.put(note);
             }));
         },
         resting},
    });
}

TEST_CASE("rule 4 holds against what is done", "[rules]")
{
    constexpr auto apart = "Facilitator and scribe hold the process";
    constexpr auto ownerOnly = "The Owner opens and leaves, so they hold no other role";
    refuseEach({
        {"a second Owner", [](Desk &r) { r.gather(); return [&r] { return r.add(r.holder(Role::Member), Role::Owner); }; },
         "A Learning Team has one Owner"},
        {"the Owner as a member", [](Desk &r) { r.gather(); return [&r] { return r.add(r.holder(Role::Owner), Role::Member); }; }, ownerOnly},
        {"the Owner as the wider group",
         [](Desk &r) { r.gather(); return [&r] { return r.add(r.holder(Role::Owner), Role::WiderMember); }; }, ownerOnly},
        {"the Owner as the facilitator",
         [](Desk &r) { r.gather(); return [&r] { return r.add(r.holder(Role::Owner), Role::Facilitator); }; }, ownerOnly},
        {"the facilitator as a member",
         [](Desk &r) { r.gather(); return [&r] { return r.add(r.holder(Role::Facilitator), Role::Member); }; }, apart},
        {"the scribe as a member", [](Desk &r) { r.gather(); return [&r] { return r.add(r.holder(Role::Scribe), Role::Member); }; }, apart},
        {"a member made the Owner besides",
         [](Desk &r) {
             r.gather();
             const auto [person, second] = r.also(r.holder(Role::Member), Role::Owner);
             return performing(r, giveRole(person, second));
         },
         ownerOnly},
        {"a role changed to the Owner's",
         [](Desk &r) {
             r.gather();
             return performing(r, editMembership(r.team.teamId, r.holder(Role::Member).id, nullptr,
                                                 [](Membership &membership) { membership.role = Role::Owner; }));
         },
         "A Learning Team has one Owner"},
    });
}

TEST_CASE("the hard rules hold against what is taken back and done again", "[rules]")
{
    refuseEach({
        {"1: entering Improvements, where somebody has written one",
         [](Desk &r) {
             r.discover();
             r.improve(Phase::MakingSense);
             r.doHere(enterPhase(r.team.teamId, r.team.improvingId, Phase::Improvements));
             r.doThere(r.putting(r.action()));
             return undoing(r);
         },
         "This Learning Team holds improvements"},
        {"1: an improvement done again, where Improvements was taken back",
         [](Desk &r) {
             r.discover();
             r.improve(Phase::Improvements);
             r.doHere(r.putting(r.action()));
             r.ok(r.here->undo(r.team.teamId));
             r.ok(r.there->undo(r.team.teamId));
             return redoing(r);
         },
         "Improvements open in Meeting 2, at Improvements"},
        {"2: the Owner has left, after Discovery",
         [](Desk &r) {
             r.gather();
             r.doThere(startMeeting(r.team.teamId, r.team.meetingId));
             r.doHere(confirmOwnerLeft(r.team.teamId, r.team.meetingId));
             r.doThere(agreeContract(r.team.teamId, r.team.meetingId));
             return undoing(r);
         },
         movedOn},
        {"2: entering Discovery, where somebody has captured",
         [](Desk &r) {
             r.gather();
             r.doThere(startMeeting(r.team.teamId, r.team.meetingId));
             r.doThere(confirmOwnerLeft(r.team.teamId, r.team.meetingId));
             r.doHere(agreeContract(r.team.teamId, r.team.meetingId));
             r.doThere(addNote(r.note()));
             return undoing(r);
         },
         "The wall holds notes, so the meeting has reached Discovery and stays there."},
        {"2: a note added again, where Discovery was taken back",
         [](Desk &r) {
             r.discover();
             r.putNote();
             r.ok(r.here->undo(r.team.teamId));
             r.ok(r.there->undo(r.team.teamId));
             return redoing(r);
         },
         "The wall opens at Discovery."},
        {"2: a note, once the wall rests", [](Desk &r) { r.discover(); r.putNote(); r.rest(); return undoing(r); }, resting},
        {"2: a kind, once the wall rests",
         [](Desk &r) { r.discover(); const QString id = r.putNote(); r.doHere(setNoteKind(r.team.teamId, {id}, NoteKind::Surprise)); r.rest();
                       return undoing(r); }, resting},
        {"2: parking, once the wall rests",
         [](Desk &r) { r.discover(); const QString id = r.putNote(); r.doHere(parkNotes(r.team.teamId, {id}, true)); r.rest();
                       return undoing(r); }, resting},
        {"2: a placing, once the wall rests",
         [](Desk &r) { r.discover(); const QString id = r.putNote(), theme = r.putTheme();
                       r.doHere(placeNotes(r.team.teamId, {id}, {}, theme)); r.rest(); return undoing(r); }, resting},
        {"2: a removal, once the wall rests",
         [](Desk &r) { r.discover(); const QString id = r.putNote(); r.doHere(removeNotes(r.team.teamId, {id})); r.rest();
                       return undoing(r); }, resting},
        {"2: a note done again, once the wall rests",
         [](Desk &r) { r.discover(); r.putNote(); r.ok(r.here->undo(r.team.teamId)); r.rest(); return redoing(r); }, resting},
        {"3: starting Meeting 2 again, where the soak was made longer",
         [](Desk &r) {
             r.discover();
             r.rest();
             r.now = r.now.addDays(1);
             r.doHere(startMeeting(r.team.teamId, r.team.improvingId));
             r.ok(r.here->undo(r.team.teamId));
             r.doThere(editTeam(u"planMeeting"_s, r.team.teamId, nullptr, [](LearningTeam &team) { team.soakHours = 72; }));
             return redoing(r);
         },
         "Meeting 2 opens on"},
        {"3: closing Meeting 1, where Meeting 2 goes on",
         [](Desk &r) {
             r.discover();
             r.doHere(closeMeeting(r.team.teamId, r.team.meetingId));
             r.now = r.now.addDays(1);
             r.doThere(startMeeting(r.team.teamId, r.team.improvingId));
             return undoing(r);
         },
         movedOn},
        {"4: removing the Owner, where there is another",
         [](Desk &r) {
             r.gather();
             r.doHere(removeMember(r.team.teamId, r.holder(Role::Owner).id));
             addSomebody(*r.there, r.team.teamId, Role::Owner, u"Head of stores"_s);
             return undoing(r);
         },
         "A Learning Team has one Owner"},
        {"4: removing a member, who is now the Owner",
         [](Desk &r) {
             r.gather();
             const auto [person, owner] = r.also(r.holder(Role::Member), Role::Owner);
             r.doHere(removeMember(r.team.teamId, r.holder(Role::Member).id));
             r.doThere(giveRole(person, owner));
             return undoing(r);
         },
         "The Owner opens and leaves"},
        {"10: the reason for stopping, after the close",
         [](Desk &r) {
             r.discover();
             r.doHere(noteWarning(r.team.teamId, QString::fromLatin1(roomRule::closedEarly), u"The site moves"_s));
             r.doThere(editTeam(u"closeTeam"_s, r.team.teamId, nullptr, [now = r.now](LearningTeam &team) {
                 team.stage = team.furthestStage = Stage::Closed;
                 team.closedOn = now;
             }));
             return undoing(r);
         },
         "This Learning Team stops part-way"},
    });
}

TEST_CASE("what the hard rules leave open is done", "[rules]")
{
    Desk desk(GENERATE(from_range(engines())));
    desk.discover();
    const QString id = desk.putNote();
    desk.rest();
    desk.doHere(editNote(desk.team.teamId, id, {desk.note().text, u"The screen says: sent"_s})); // a typing slip
    desk.ok(desk.here->undo(desk.team.teamId));
    desk.doHere(planMeeting(desk.team.teamId, desk.team.improvingId, [](Meeting &m) { m.earlyStartReason = u"Half of us are away"_s; }));
    desk.doHere(startMeeting(desk.team.teamId, desk.team.improvingId)); // before the soak is over, for a written reason
    for (const Phase phase : {Phase::Reflections, Phase::MakingSense, Phase::Improvements})
        desk.doHere(enterPhase(desk.team.teamId, desk.team.improvingId, phase));
    desk.doHere(setNoteKind(desk.team.teamId, {id}, NoteKind::Surprise)); // the wall is open again
    desk.doHere(desk.putting(desk.action()));
    desk.ok(desk.here->undo(desk.team.teamId));
    desk.doHere(closeMeeting(desk.team.teamId, desk.team.improvingId));
    desk.doHere(finishTeam(desk.team.teamId, u"The Owner has moved on"_s)); // with no improvement, which is a full success
    CHECK(desk.there->check().isEmpty());
}
