// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Two laptops go on with the same Learning Team, and their copies come together again.

#include "Laptops.h"

#include "domain/Community.h"
#include "domain/FieldCodec.h"
#include "operations/ActionOperations.h"
#include "operations/CommunityOperations.h"
#include "operations/EventOperations.h"
#include "operations/MeetingOperations.h"
#include "operations/OutputOperations.h"
#include "operations/StepOperations.h"
#include "operations/TeamOperations.h"
#include "support/LateTeam.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// What each does by itself, and what both must say when they have come together.
struct Story {
    const char *what;
    std::function<void(Two &)> here, there;
    std::function<void(Two &, const Laptop &)> after;
};

QString textOf(const Laptop &laptop, const QString &noteId) { return laptop.get<Note>(noteId).text; }

const std::vector<Story> stories{
    {"each has added notes and a theme",
     [](Two &r) { r.addNote(r.here, u"Ours"_s, r.addTheme(r.here, u"Nights"_s)); }, [](Two &r) { r.addNote(r.there, u"Theirs"_s, r.theme); },
     [](Two &r, const Laptop &laptop) {
         CHECK(laptop.store->reader().count(Note::table) == 4);
         CHECK(laptop.store->reader().count(Theme::table) == 3);
         CHECK(laptop.notesIn(r.theme).size() == 3);
     }},
    {"one has changed the words, nobody else anything",
     [](Two &) {}, [](Two &r) { r.say(r.there, r.one, u"The screen says: sent"_s); r.say(r.there, r.one, u"The screen only says: sent"_s); },
     [](Two &r, const Laptop &laptop) { CHECK(textOf(laptop, r.one) == u"The screen only says: sent"_s); }},
    {"one has changed the words, the other the kind",
     [](Two &r) { r.say(r.here, r.one, u"The screen says: sent"_s); }, [](Two &r) { r.there.perform(setNoteKind(r.teamId, {r.one}, NoteKind::Surprise)); },
     [](Two &r, const Laptop &laptop) {
         CHECK(textOf(laptop, r.one) == u"The screen says: sent"_s);
         CHECK(laptop.get<Note>(r.one).kind == NoteKind::Surprise);
     }},
    {"both have changed the words of a note",
     [](Two &r) { r.say(r.here, r.one, u"Alarms say sent"_s); }, [](Two &r) { r.say(r.there, r.one, u"Beeps say sent"_s); },
     [](Two &r, const Laptop &laptop) { CHECK(textOf(laptop, r.one) == u"Alarms say sent\nBeeps say sent"_s); }},
    {"both have changed them to the same",
     [](Two &r) { r.say(r.here, r.one, u"Alarms say sent"_s); }, [](Two &r) { r.say(r.there, r.one, u"Alarms say sent"_s); },
     [](Two &r, const Laptop &laptop) { CHECK(textOf(laptop, r.one) == u"Alarms say sent"_s); }},
    {"both have added a line",
     [](Two &r) { r.say(r.here, r.one, u"The screen says sent\nIt beeps"_s); }, [](Two &r) { r.say(r.there, r.one, u"The screen says sent\nAlways"_s); },
     [](Two &r, const Laptop &laptop) { CHECK(textOf(laptop, r.one) == u"The screen says sent\nAlways\nIt beeps"_s); }},
    {"one has added a line, the other mended a slip",
     [](Two &r) { r.say(r.here, r.one, u"The screen says sent\nIt beeps"_s); }, [](Two &r) { r.say(r.there, r.one, u"The screen says: sent"_s); },
     [](Two &r, const Laptop &laptop) { CHECK(textOf(laptop, r.one) == u"The screen says: sent\nIt beeps"_s); }},
    {"one has changed the words and taken that back",
     [](Two &r) { r.say(r.here, r.one, u"Nonsense"_s); r.here.store->undo(r.teamId); }, [](Two &r) { r.say(r.there, r.one, u"Beeps say sent"_s); },
     [](Two &r, const Laptop &laptop) { CHECK(textOf(laptop, r.one) == u"Beeps say sent"_s); }},
    {"both have named the theme and written its sentence",
     [](Two &r) { r.here.perform(renameTheme(r.teamId, r.theme, {u"Sent is not seen"_s, u"Nobody sees"_s}));
                  r.here.perform(setInsight(r.teamId, r.theme, {{}, u"Each side guesses."_s})); },
     [](Two &r) { r.there.perform(renameTheme(r.teamId, r.theme, {u"Sent is not seen"_s, u"Two screens"_s}));
                  r.there.perform(setInsight(r.teamId, r.theme, {{}, u"Two screens, two truths."_s})); },
     [](Two &r, const Laptop &laptop) {
         CHECK(laptop.get<Theme>(r.theme).title == u"Nobody sees / Two screens"_s);
         CHECK(laptop.get<Theme>(r.theme).insight == u"Each side guesses.\nTwo screens, two truths."_s);
     }},
    {"one has removed what the other has left alone",
     [](Two &r) { r.here.perform(removeNotes(r.teamId, {r.one})); }, [](Two &) {},
     [](Two &r, const Laptop &laptop) {
         CHECK_FALSE(laptop.has<Note>(r.one));
         CHECK(laptop.notesIn(r.theme) == QStringList{r.two});
         CHECK(laptop.get<Erasure>(r.one).kind == ErasureKind::Removed);
     }},
    {"one has removed what the other has changed",
     [](Two &r) { r.here.perform(removeNotes(r.teamId, {r.one})); }, [](Two &r) { r.say(r.there, r.one, u"Beeps say sent"_s); },
     [](Two &r, const Laptop &laptop) {
         CHECK(textOf(laptop, r.one) == u"Beeps say sent"_s);
         CHECK_FALSE(laptop.has<Erasure>(r.one));
     }},
    {"one has changed and then removed what the other has changed",
     [](Two &r) { r.say(r.here, r.one, u"Alarms say sent"_s); r.here.perform(removeNotes(r.teamId, {r.one})); },
     [](Two &r) { r.say(r.there, r.one, u"Beeps say sent"_s); },
     [](Two &r, const Laptop &laptop) { CHECK(textOf(laptop, r.one) == u"Beeps say sent"_s); }},
    {"both have removed it",
     [](Two &r) { r.here.perform(removeNotes(r.teamId, {r.one})); }, [](Two &r) { r.there.perform(removeNotes(r.teamId, {r.one})); },
     [](Two &r, const Laptop &laptop) { CHECK_FALSE(laptop.has<Note>(r.one)); }},
    {"one has removed it and brought it back",
     [](Two &r) { r.here.perform(removeNotes(r.teamId, {r.one})); r.here.store->undo(r.teamId); }, [](Two &) {},
     [](Two &r, const Laptop &laptop) { CHECK(laptop.notesIn(r.theme).contains(r.one)); }},
    {"one has taken back a note of its own",
     [](Two &r) { r.addNote(r.here, u"Ours"_s); r.here.store->undo(r.teamId); }, [](Two &) {},
     [](Two &, const Laptop &laptop) { CHECK(laptop.store->reader().count(Note::table) == 2); }},
    {"one has struck what the other has changed",
     [](Two &r) { r.strike(r.here, r.one); }, [](Two &r) { r.say(r.there, r.one, u"Beeps say sent"_s); },
     [](Two &r, const Laptop &laptop) {
         CHECK_FALSE(laptop.has<Note>(r.one));
         CHECK(laptop.get<Erasure>(r.one).kind == ErasureKind::Struck);
         CHECK(laptop.notesIn(r.theme) == QStringList{r.two});
     }},
    {"one has struck what the other has removed, and placed elsewhere before",
     [](Two &r) { r.strike(r.here, r.one); }, [](Two &r) { r.place(r.there, r.one, r.other); r.there.perform(removeNotes(r.teamId, {r.one})); },
     [](Two &r, const Laptop &laptop) { CHECK(laptop.get<Erasure>(r.one).kind == ErasureKind::Struck); }},
    {"both have struck it",
     [](Two &r) { r.strike(r.here, r.one); }, [](Two &r) { r.say(r.there, r.one, u"Beeps say sent"_s); r.strike(r.there, r.one); },
     [](Two &r, const Laptop &laptop) { CHECK(laptop.get<Erasure>(r.one).kind == ErasureKind::Struck); }},
    {"one has removed what the other has placed elsewhere too",
     [](Two &r) { r.here.perform(removeNotes(r.teamId, {r.one})); }, [](Two &r) { r.place(r.there, r.one, r.other); },
     [](Two &r, const Laptop &laptop) {
         CHECK_FALSE(laptop.has<Note>(r.one));
         CHECK(laptop.notesIn(r.other).isEmpty());
     }},
    {"one has removed a theme that the other has left alone",
     [](Two &r) { r.here.perform(removeTheme(r.teamId, r.theme)); }, [](Two &) {},
     [](Two &r, const Laptop &laptop) {
         CHECK_FALSE(laptop.has<Theme>(r.theme));
         CHECK(laptop.store->reader().count(Placement::table) == 0);
         CHECK(laptop.has<Note>(r.one));
     }},
    {"one has removed a theme in which the other has placed something new",
     [](Two &r) { r.here.perform(removeTheme(r.teamId, r.theme)); }, [](Two &r) { r.addNote(r.there, u"Theirs"_s, r.theme); },
     [](Two &r, const Laptop &laptop) {
         CHECK(laptop.get<Theme>(r.theme).title == u"Sent is not seen"_s);
         CHECK(laptop.notesIn(r.theme).size() == 1);
         CHECK_FALSE(laptop.has<Erasure>(r.theme));
     }},
    {"one has removed a theme for which the other has found a sentence",
     [](Two &r) { r.here.perform(removeTheme(r.teamId, r.theme)); }, [](Two &r) { r.there.perform(setInsight(r.teamId, r.theme, {{}, u"Each side guesses."_s})); },
     [](Two &r, const Laptop &laptop) { CHECK(laptop.get<Theme>(r.theme).insight == u"Each side guesses."_s); }},
    {"one has merged two themes while the other has placed something in the second",
     [](Two &r) { r.here.perform(mergeThemes(r.teamId, r.other, {r.theme})); }, [](Two &r) { r.addNote(r.there, u"Theirs"_s, r.theme); },
     [](Two &r, const Laptop &laptop) {
         CHECK(laptop.notesIn(r.other).size() == 2);
         CHECK(laptop.notesIn(r.theme).size() == 1);
     }},
    {"both have written what the paper says of a step",
     [](Two &r) { r.here.perform(setAsWritten(r.teamId, r.step, {u"Press send"_s, u"Press send twice"_s})); },
     [](Two &r) { r.there.perform(setAsWritten(r.teamId, r.step, {u"Press send"_s, u"Press send and wait"_s})); },
     [](Two &r, const Laptop &laptop) { CHECK(laptop.get<Step>(r.step).asWritten == u"Press send and wait\nPress send twice"_s); }},
    {"one has removed a step at which the other has put a note",
     [](Two &r) { r.here.perform(removeStep(r.teamId, r.step)); }, [](Two &r) { r.there.perform(setNotesStep(r.teamId, {r.one}, r.step)); },
     [](Two &r, const Laptop &laptop) {
         CHECK(laptop.get<Step>(r.step).asWritten == u"Press send"_s);
         CHECK(laptop.get<Note>(r.one).stepId == r.step);
     }},
    {"both have placed a note in the same theme",
     [](Two &r) { r.place(r.here, r.one, r.other); }, [](Two &r) { r.place(r.there, r.one, r.other); },
     [](Two &r, const Laptop &laptop) {
         CHECK(laptop.notesIn(r.other) == QStringList{r.one});
         CHECK(laptop.store->reader().count(Placement::table) == 3);
     }},
    {"one has moved a note, the other mended it",
     [](Two &r) { r.here.perform(placeNotes(r.teamId, {r.one}, r.theme, r.other)); }, [](Two &r) { r.say(r.there, r.one, u"The screen says: sent"_s); },
     [](Two &r, const Laptop &laptop) {
         CHECK(laptop.notesIn(r.other) == QStringList{r.one});
         CHECK(laptop.notesIn(r.theme) == QStringList{r.two});
         CHECK(textOf(laptop, r.one) == u"The screen says: sent"_s);
     }},
    {"each has moved the note to another theme",
     [](Two &r) { r.here.perform(placeNotes(r.teamId, {r.one}, r.theme, r.other)); },
     [](Two &r) { r.there.perform(placeNotes(r.teamId, {r.one}, r.theme, r.addTheme(r.there, u"Nights"_s))); },
     [](Two &r, const Laptop &laptop) {
         CHECK(laptop.notesIn(r.theme) == QStringList{r.two});
         CHECK(laptop.store->reader().count(Placement::table, {{"noteId", r.one}}) == 2); // a note may sit in two
     }},
    {"each has ticked prompts, and who was here",
     [](Two &r) { r.here.perform(tickPrompt(r.teamId, r.meetingId, u"a"_s, true)); r.here.perform(tickPrompt(r.teamId, r.meetingId, u"b"_s, true)); },
     [](Two &r) { r.there.perform(tickPrompt(r.teamId, r.meetingId, u"c"_s, true)); r.there.perform(tickPrompt(r.teamId, r.meetingId, u"b"_s, true)); },
     [](Two &r, const Laptop &laptop) {
         QStringList asked = laptop.get<Meeting>(r.meetingId).promptsAsked;
         asked.sort();
         CHECK(asked == QStringList{u"a"_s, u"b"_s, u"c"_s});
     }},
    {"each has changed the ground rules",
     [](Two &r) { r.here.perform(editGroundRules(r.teamId, {u"Anyone may pass"_s, u"One voice at a time"_s})); },
     [](Two &r) { r.there.perform(editGroundRules(r.teamId, {u"No names on the wall"_s})); },
     [](Two &r, const Laptop &laptop) {
         QStringList rules = laptop.get<LearningTeam>(r.teamId).socialContract;
         rules.sort();
         CHECK(rules == QStringList{u"Anyone may pass"_s, u"No names on the wall"_s, u"One voice at a time"_s});
     }},
    {"one goes on to the close of the meeting, the other stays",
     [](Two &r) { r.here.perform(enterPhase(r.teamId, r.meetingId, Phase::Close)); r.here.perform(tickPrompt(r.teamId, r.meetingId, u"a"_s, true)); },
     [](Two &r) { r.there.perform(tickPrompt(r.teamId, r.meetingId, u"c"_s, true)); },
     [](Two &r, const Laptop &laptop) { CHECK(laptop.get<Meeting>(r.meetingId).furthestPhase == Phase::Close); }},
    {"both have told more of the event, and corrected a person",
     [](Two &r) {
         r.here.perform(editEvent(r.eventId, "story", [](Event &event) { event.story = u"At six"_s; }));
         const Person person = r.here.store->reader().find<Person>({{"job", u"Clerk"_s}}).first();
         r.here.perform(editPerson(r.teamId, person.id, "job", [](Person &one) { one.job = u"Ward clerk"_s; }));
     },
     [](Two &r) {
         r.there.perform(editEvent(r.eventId, "story", [](Event &event) { event.story = u"Before six"_s; }));
         const Person person = r.there.store->reader().find<Person>({{"job", u"Clerk"_s}}).first();
         r.there.perform(editPerson(r.teamId, person.id, "job", [](Person &one) { one.job = u"Stores clerk"_s; }));
     },
     [](Two &r, const Laptop &laptop) {
         CHECK(laptop.get<Event>(r.eventId).story == u"At six\nBefore six"_s);
         CHECK(laptop.store->reader().exists(Person::table, {{"job", u"Stores clerk / Ward clerk"_s}}));
     }},
    {"a note has no revision that both know",
     [](Two &r) { r.here.change(r.teamId, [&r](Transaction &tx) {
           Json row = tx.json(*recordType(u"notes"_s), r.one); row["revs"] = Json::array({"here1"}); row["text"] = "Alarms"; tx.putJson(*recordType(u"notes"_s), row, false); }); },
     [](Two &r) { r.there.change(r.teamId, [&r](Transaction &tx) {
           Json row = tx.json(*recordType(u"notes"_s), r.one); row["revs"] = Json::array({"there1"}); row["text"] = "Beeps"; tx.putJson(*recordType(u"notes"_s), row, false); }); },
     [](Two &r, const Laptop &laptop) { CHECK(textOf(laptop, r.one) == u"Alarms\nBeeps"_s); }},
};

/// In which order the files go from one to the other.
enum class Way { HereFirst, ThereFirst, AtOnce };

void exchange(const Two &two, Way way)
{
    if (way == Way::AtOnce) {
        const QByteArray ours = two.here.file(two.teamId), theirs = two.there.file(two.teamId);
        two.there.takeDone(ours);
        two.here.takeDone(theirs);
        return;
    }
    const Laptop &first = way == Way::HereFirst ? two.here : two.there, &second = way == Way::HereFirst ? two.there : two.here;
    second.takeDone(first.file(two.teamId));
    first.takeDone(second.file(two.teamId));
}

} // namespace

TEST_CASE("two copies come together, in whichever order, and once", "[merge]")
{
    const Database::Engine engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    const QList<Way> all{Way::HereFirst, Way::ThereFirst, Way::AtOnce};
    qsizetype told = 0;
    for (const Story &story : stories) {
        // A server makes two databases for each: there every story goes one way, in turns.
        for (const Way way : engine == Database::Engine::Sqlite ? all : all.mid(told++ % all.size(), 1)) {
            CAPTURE(nameOf(engine), story.what, int(way));
            Two two(engine);
            story.here(two);
            story.there(two);
            const QByteArray ours = two.here.file(two.teamId), theirs = two.there.file(two.teamId);
            exchange(two, way);
            CHECK(difference(two.here.file(two.teamId), two.there.file(two.teamId)) == std::string());
            story.after(two, two.here);
            story.after(two, two.there);
            CHECK(two.here.store->check() == QStringList());
            CHECK(two.there.store->check() == QStringList());

            const qint64 tick = two.here.store->tick();
            for (const QByteArray &file : {ours, theirs, two.there.file(two.teamId)}) {
                CHECK(two.here.plan(file).isEmpty());
                two.here.takeDone(file);
            }
            CHECK(two.here.store->tick() == tick);
        }
    }
}

TEST_CASE("what a team has agreed in one copy is read back again where words come from the other", "[merge]")
{
    const Laptop here(Database::Engine::Sqlite, u"seat-here"_s), there(Database::Engine::Sqlite, u"seat-there"_s);
    const LateTeam team = teamAfterMeeting2(*here.store);
    there.perform(importLearningTeam(Laptop::read(here.file(team.teamId))));
    const auto areReadBack = [&] {
        const bool isHere = here.get<LearningTeam>(team.teamId).readBackOn.isValid();
        CHECK(there.get<LearningTeam>(team.teamId).readBackOn.isValid() == isHere);
        return isHere;
    };
    const auto meet = [&] {
        const QByteArray ours = here.file(team.teamId), theirs = there.file(team.teamId);
        const MergePlan plan = there.plan(ours);
        there.takeDone(ours);
        here.takeDone(theirs);
        CHECK(difference(here.file(team.teamId), there.file(team.teamId)) == std::string());
        CHECK(there.plan(ours).isEmpty());
        CHECK(here.plan(theirs).isEmpty());
        return plan.remarks;
    };
    here.perform(tickReadBack(team.teamId, true));
    there.perform(setInsight(team.teamId, team.themeId, {there.get<Theme>(team.themeId).insight, u"Each side guesses."_s}));
    meet();
    CHECK(areReadBack()); // no word of the outputs

    here.perform(tickReadBack(team.teamId, false));
    meet();
    here.perform(tickReadBack(team.teamId, true));
    SECTION("a sentence has changed")
    {
        there.perform(rewriteStatement(*there.store, team.statementId, u"The list is late on Mondays."_s));
    }
    SECTION("an improvement has come")
    {
        Action more;
        more.id = newId();
        more.teamId = team.teamId;
        more.text = u"A board by the hatch"_s;
        there.perform(addAction(more));
    }
    const QStringList remarks = meet();
    CHECK_FALSE(areReadBack());
    REQUIRE(remarks.size() == 1);
    CHECK(remarks.first().contains(u"read them back once more"_s));
}

TEST_CASE("from which community a Learning Team comes is said by one copy to the other", "[merge]")
{
    const Two two(Database::Engine::Sqlite);
    Community community;
    community.id = newId();
    community.name = u"Medicines safety circle"_s;
    two.here.perform(startCommunity(community));
    two.here.perform(chooseTeamCommunity(two.teamId, community.id));
    two.there.takeDone(two.here.file(two.teamId)); // nobody has said anything else there
    CHECK(two.there.get<LearningTeam>(two.teamId).communityId == community.id);
}

TEST_CASE("two copies that come from two communities each stay with their own, and say so by name", "[merge]")
{
    const Two two(Database::Engine::Sqlite);
    const auto start = [](const Laptop &laptop, const QString &name) {
        Community community;
        community.id = newId();
        community.name = name;
        laptop.perform(startCommunity(community));
        return community.id;
    };
    const QString ours = start(two.here, u"Medicines safety circle"_s), theirs = start(two.there, u"Night round"_s);
    two.here.perform(chooseTeamCommunity(two.teamId, ours));
    two.there.perform(chooseTeamCommunity(two.teamId, theirs));
    const MergePlan plan = two.there.plan(two.here.file(two.teamId));
    REQUIRE(plan.remarks.size() == 1);
    INFO(plan.remarks.first().toStdString());
    CHECK(plan.remarks.first().contains(u"community: the community “Night round” here, a community that is not here in the other copy"_s));
    two.there.takeDone(two.here.file(two.teamId));
    CHECK(two.there.get<LearningTeam>(two.teamId).communityId == theirs);
}
