// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What a merge says beforehand and afterwards, what it refuses, and how it is taken back.

#include "Laptops.h"

#include "domain/FieldCodec.h"
#include "exchange/BundleFiles.h"
#include "operations/MeetingOperations.h"
#include "operations/OutputOperations.h"
#include "operations/TeamOperations.h"
#include "support/LateTeam.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

MergePlan::Count countOf(const MergePlan &plan, const char *table) { return plan.counts.value(QLatin1String(table)); }

} // namespace

TEST_CASE("a merge says beforehand what it will do, row by row", "[merge]")
{
    Two two(Database::Engine::Sqlite);
    two.addNote(two.there, u"Theirs"_s);
    two.addNote(two.there, u"Theirs too"_s, two.other);
    two.say(two.there, two.one, u"Beeps say sent"_s);
    two.say(two.here, two.one, u"Alarms say sent"_s);
    two.there.perform(setNoteKind(two.teamId, {two.two}, NoteKind::Surprise));
    const QString gone = two.addNote(two.here, u"Ours"_s);
    two.there.takeDone(two.here.file(two.teamId));
    two.there.perform(removeNotes(two.teamId, {gone}));
    two.say(two.here, two.one, u"Alarms always say sent"_s);

    const QByteArray file = two.there.file(two.teamId);
    const MergePlan plan = two.here.plan(file);
    CHECK(plan.isHere);
    CHECK(plan.refusals.isEmpty());
    CHECK(countOf(plan, Note::table).added == 2);
    CHECK(countOf(plan, Note::table).changed == 1);
    CHECK(countOf(plan, Note::table).keptBoth == 1);
    CHECK(countOf(plan, Note::table).removed == 1);
    CHECK(countOf(plan, Placement::table).added == 1);
    CHECK(plan.counted().size() == 4);
    const Outcome outcome = two.here.take(file);
    REQUIRE(outcome.isDone());
    CHECK(outcome.notices == plan.outcome(two.here.get<LearningTeam>(two.teamId).title));
}

TEST_CASE("of two values that cannot both stand the one here stays, and is told", "[merge]")
{
    Two two(Database::Engine::Sqlite);
    two.here.perform(setNoteKind(two.teamId, {two.one}, NoteKind::Surprise));
    two.there.perform(setNoteKind(two.teamId, {two.one}, NoteKind::Constraint));
    two.here.perform(moveTheme(two.teamId, two.theme, 1));
    two.there.perform(moveTheme(two.teamId, two.theme, 1));
    two.addTheme(two.there, u"Nights"_s);
    two.there.perform(moveTheme(two.teamId, two.theme, 1));
    two.there.perform(parkNotes(two.teamId, {two.two}, true));
    two.there.perform(setNoteKind(two.teamId, {two.two}, NoteKind::Question));
    two.here.perform(parkNotes(two.teamId, {two.two}, true));
    two.here.perform(setNoteKind(two.teamId, {two.two}, NoteKind::Adapting));

    const QByteArray theirs = two.there.file(two.teamId);
    const QStringList remarks = two.here.plan(theirs).remarks;
    CHECK(remarks.contains(u"The note “The screen says sent”, kind: “Surprise” here, “Constraint” in the other copy. It stays as it is here."_s));
    CHECK(remarks.contains(u"The themes stay in the order that they have here."_s));
    CHECK(remarks.contains(u"A parked idea, kind: “Adapting” here, “Question” in the other copy. It stays as it is here."_s)); // and not its words
    CHECK(remarks.size() == 3);
    two.here.takeDone(theirs);
    CHECK(two.here.get<Note>(two.one).kind == NoteKind::Surprise);
    CHECK(two.here.plan(theirs).remarks.isEmpty()); // it is settled now
    two.there.takeDone(two.here.file(two.teamId));
    CHECK(two.there.get<Note>(two.one).kind == NoteKind::Surprise); // what was settled there counts here
    CHECK(difference(two.here.file(two.teamId), two.there.file(two.teamId)) == std::string());
    QList<int> places;
    for (const Theme &theme : two.here.store->reader().find<Theme>())
        places << theme.position;
    CHECK(places.size() == 3);
}

TEST_CASE("files that cross on the way settle at the next one", "[merge]")
{
    Two two(Database::Engine::Sqlite);
    two.here.perform(setNoteKind(two.teamId, {two.one}, NoteKind::Surprise));
    two.there.perform(setNoteKind(two.teamId, {two.one}, NoteKind::Constraint));
    two.say(two.here, two.one, u"Alarms say sent"_s);
    two.say(two.there, two.one, u"Beeps say sent"_s);
    const QByteArray ours = two.here.file(two.teamId), theirs = two.there.file(two.teamId);
    two.here.takeDone(theirs);
    two.there.takeDone(ours);
    CHECK(two.here.get<Note>(two.one).kind == NoteKind::Surprise);
    CHECK(two.there.get<Note>(two.one).kind == NoteKind::Constraint);
    CHECK(two.there.get<Note>(two.one).text == two.here.get<Note>(two.one).text);
    two.here.takeDone(two.there.file(two.teamId));
    two.there.takeDone(two.here.file(two.teamId));
    CHECK(difference(two.here.file(two.teamId), two.there.file(two.teamId)) == std::string());
    CHECK(two.here.get<Note>(two.one).text == u"Alarms say sent\nBeeps say sent"_s);
}

TEST_CASE("three laptops in a ring end with the same wall", "[merge]")
{
    const Database::Engine engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    Two two(engine);
    const Laptop third(engine, u"seat-third"_s);
    third.takeDone(two.here.file(two.teamId));
    two.say(two.here, two.one, u"Alarms say sent"_s);
    two.say(two.there, two.one, u"Beeps say sent"_s);
    two.say(third, two.one, u"Calls say sent"_s);
    two.here.perform(setNoteKind(two.teamId, {two.two}, NoteKind::Surprise));
    two.there.perform(setNoteKind(two.teamId, {two.two}, NoteKind::Constraint));
    third.perform(removeTheme(two.teamId, two.theme));
    two.addNote(two.there, u"Theirs"_s, two.theme);
    for (int round = 0; round < 2; ++round) {
        two.there.takeDone(two.here.file(two.teamId));
        third.takeDone(two.there.file(two.teamId));
        two.here.takeDone(third.file(two.teamId));
    }
    const QByteArray wall = two.here.file(two.teamId);
    CHECK(difference(two.there.file(two.teamId), wall) == std::string());
    CHECK(difference(third.file(two.teamId), wall) == std::string());
    CHECK(third.get<Note>(two.one).text == u"Alarms say sent\nBeeps say sent\nCalls say sent"_s);
    CHECK(third.notesIn(two.theme).size() == 1);
    CHECK(third.store->check().isEmpty());
}

TEST_CASE("a merge is one step in its Learning Team, taken back and done again whole", "[merge]")
{
    const Database::Engine engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    Two two(engine);
    two.addNote(two.there, u"Theirs"_s, two.addTheme(two.there, u"Nights"_s));
    two.say(two.here, two.one, u"Alarms say sent"_s);
    two.say(two.there, two.one, u"Beeps say sent"_s);
    two.there.perform(removeNotes(two.teamId, {two.two}));
    const QByteArray before = two.here.file(two.teamId), theirs = two.there.file(two.teamId);
    two.here.takeDone(theirs);
    const QByteArray merged = two.here.file(two.teamId);
    REQUIRE(two.here.store->stepToUndo(two.teamId));
    CHECK(two.here.store->stepToUndo(two.teamId)->operation == u"mergeLearningTeam"_s);

    REQUIRE(two.here.store->undo(two.teamId).isDone());
    CHECK(difference(two.here.file(two.teamId), before) == std::string()); // as if it had never come
    REQUIRE(two.here.store->redo(two.teamId).isDone());
    CHECK(difference(two.here.file(two.teamId), merged) == std::string());
    REQUIRE(two.here.store->undo(two.teamId).isDone());

    SECTION("what was taken back may come again")
    {
        two.here.takeDone(theirs);
        CHECK(difference(two.here.file(two.teamId), merged) == std::string());
    }
    SECTION("and is not taken from the other")
    {
        two.there.takeDone(two.here.file(two.teamId));
        CHECK(two.there.store->reader().count(Note::table, {{"text", u"Theirs"_s}}) == 1);
        CHECK(two.there.get<Note>(two.one).text == u"Alarms say sent\nBeeps say sent"_s);
    }
    SECTION("what was changed since stays when it is done again")
    {
        two.here.perform(setNoteKind(two.teamId, {two.one}, NoteKind::Surprise));
        two.here.takeDone(theirs);
        CHECK(two.here.get<Note>(two.one).kind == NoteKind::Surprise);
        REQUIRE(two.here.store->undo(two.teamId).isDone());
        CHECK(two.here.get<Note>(two.one).kind == NoteKind::Surprise);
        CHECK(two.here.get<Note>(two.one).text == u"Alarms say sent"_s);
    }
    CHECK(two.here.store->check().isEmpty());
}

TEST_CASE("an import that was taken back comes again whole", "[merge]")
{
    const Database::Engine engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    Two two(engine);
    const Laptop fresh(engine, u"seat-fresh"_s);
    two.here.perform(removeNotes(two.teamId, {two.two})); // so that an Erasure travels
    const QByteArray file = two.here.file(two.teamId);
    fresh.perform(importLearningTeam(Laptop::read(file)));
    REQUIRE(fresh.store->undo({}).isDone());
    CHECK(rowsOf(*fresh.store) == 0);
    fresh.perform(importLearningTeam(Laptop::read(file)));
    CHECK(difference(fresh.file(two.teamId), file) == std::string());
}

TEST_CASE("what was struck does not come back by undo of the merge that took it", "[merge]")
{
    Two two(Database::Engine::Sqlite);
    two.strike(two.there, two.one);
    two.here.takeDone(two.there.file(two.teamId));
    CHECK_FALSE(two.here.get<Erasure>(two.one).finished); // its words still lie in this file
    REQUIRE(two.here.store->undo(two.teamId).isDone());
    CHECK_FALSE(two.here.has<Note>(two.one));
    CHECK(two.here.get<Erasure>(two.one).kind == ErasureKind::Struck);
}

TEST_CASE("a wall at rest takes what the other laptop had captured before it came to rest", "[merge]")
{
    Two two(Database::Engine::Sqlite);
    two.addNote(two.there, u"Theirs"_s);
    two.here.perform(closeMeeting(two.teamId, two.meetingId));
    two.here.takeDone(two.there.file(two.teamId));
    CHECK(two.here.store->reader().count(Note::table, {{"text", u"Theirs"_s}}) == 1);
    REQUIRE(two.here.store->undo(two.teamId).isDone());
    CHECK(two.here.store->reader().count(Note::table, {{"text", u"Theirs"_s}}) == 0);
}

TEST_CASE("a merge that would break a rule is refused, naming the rows, and changes nothing", "[merge]")
{
    Two two(Database::Engine::Sqlite);
    const QByteArray before = two.here.file(two.teamId);
    const auto refusal = [&](const Laptop &laptop, const Laptop &from) {
        const QByteArray file = from.file(two.teamId);
        const QString said = laptop.plan(file).refusals.join(u' ');
        const QByteArray kept = laptop.file(two.teamId);
        CHECK(laptop.take(file).sentence() == said);
        CHECK(laptop.file(two.teamId) == kept);
        return said;
    };
    SECTION("two Owners")
    {
        for (const Laptop *laptop : {&two.here, &two.there}) {
            Membership owner = laptop->store->reader().find<Membership>({{"teamId", two.teamId}, {"role", u"owner"_s}}).first();
            Person person;
            person.id = newId();
            person.job = laptop == &two.here ? u"Ward manager"_s : u"Head of stores"_s;
            Membership other = owner;
            other.id = newId();
            other.personId = person.id;
            laptop->perform(giveRole(person, other));
        }
        CHECK(refusal(two.here, two.there) == u"A Learning Team has one Owner: change the other one's role first. It is about the Owner “Head of stores”."_s);
    }
    SECTION("a note after the wall came to rest")
    {
        two.here.perform(closeMeeting(two.teamId, two.meetingId));
        two.there.store->setClock([] { return QDateTime::currentDateTimeUtc().addSecs(3600); });
        two.addNote(two.there, u"A late thought"_s);
        CHECK(refusal(two.here, two.there) == u"The wall is resting: only typing slips and strikes. It is about the note “A late thought”."_s);
    }
    SECTION("two versions 1 that have left")
    {
        const Database::Engine engine = Database::Engine::Sqlite;
        const Laptop one(engine, u"seat-one"_s), other(engine, u"seat-other"_s);
        const LateTeam late = teamAfterMeeting2(*one.store);
        two.teamId = late.teamId;
        other.takeDone(one.file(late.teamId));
        release(*one.store, late.teamId);
        release(*other.store, late.teamId);
        CHECK(refusal(one, other).startsWith(u"Each copy has released a version 1"_s));
    }
    SECTION("a note of another Learning Team")
    {
        const TeamAtDiscovery elsewhere = teamAtDiscovery(*two.here.store);
        two.there.takeDone(two.here.file(elsewhere.teamId));
        Json file = Json::parse(two.there.file(two.teamId).toStdString());
        const Note note = aNote(elsewhere.teamId, elsewhere.meetingId, u"Not yours"_s);
        two.here.perform(addNote(note));
        Json moved = file["notes"][0];
        moved["id"] = utf8(note.id);
        file["notes"].push_back(moved);
        const Outcome outcome = two.here.take(QByteArray::fromStdString(file.dump()));
        CHECK(outcome.sentence() == u"The note “Not yours” belongs to another Learning Team here, so nothing was changed."_s);
    }
    SECTION("a Learning Team that is locked")
    {
        LearningTeam team = two.here.get<LearningTeam>(two.teamId);
        team.sealed = Sealed{QDateTime::currentDateTimeUtc(), u"{}"_s, u"…"_s};
        two.here.change(two.teamId, [&](Transaction &tx) { tx.put(team); });
        CHECK(refusal(two.here, two.there).contains(u"is locked in one of the two copies"_s));
        CHECK(refusal(two.there, two.here).contains(u"is locked in one of the two copies"_s));
    }
}

TEST_CASE("a file changed by hand, under the revisions that are here, keeps both versions", "[merge]")
{
    Two two(Database::Engine::Sqlite);
    Json file = Json::parse(two.there.file(two.teamId).toStdString());
    for (Json &note : file["notes"]) {
        if (textAt(note, "id") == two.one)
            note["text"] = "Changed by hand";
    }
    const QByteArray bytes = QByteArray::fromStdString(file.dump());
    two.here.takeDone(bytes);
    CHECK(two.here.get<Note>(two.one).text == u"Changed by hand\nThe screen says sent"_s);
    CHECK(two.here.plan(bytes).isEmpty());
}
