// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/catch.h"

#include "exchange/Bundle.h"
#include "exchange/BundleFiles.h"
#include "operations/EventOperations.h"
#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"
#include "support/FileBytes.h"
#include "support/Samples.h"
#include "support/Workspace.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const QString demoFolder = QStringLiteral(SHARPEND_SOURCE_DIR) + u"/resources/demo/"_s;
const QDateTime moment(QDate(2026, 3, 17), QTime(12, 0), Qt::UTC);

QByteArray exported(Reader &reader, const Bundle &bundle)
{
    return bundle.teamId.isEmpty() ? exportEvent(reader, bundle.eventId, moment) : exportLearningTeam(reader, bundle.teamId, moment);
}

} // namespace

TEST_CASE("A Learning Team goes to a file and back and loses nothing, on both engines", "[bundle]")
{
    const Database::Engine engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    CAPTURE(nameOf(engine));
    const Workspace workspace(engine), other(engine);
    const auto store = workspace.open(), copy = other.open();
    for (const QString &name : QDir(demoFolder).entryList({u"*.learningteam"_s}, QDir::Files, QDir::Name)) {
        CAPTURE(name);
        const Bundle bundle = sound(demoFile(name));
        const Outcome outcome = store->perform(importLearningTeam(bundle));
        REQUIRE(outcome.sentence() == QString());
        REQUIRE(outcome.isDone());
        const QByteArray file = exported(store->reader(), bundle);
        CHECK(file.endsWith("}\n"));
        CHECK(file.contains("\n  \"event\": {\n    \"id\""));

        const Bundle again = sound(file);
        REQUIRE(again.rows.size() == bundle.rows.size()); // the samples leave out what is as usual, an export does not
        for (const TypedRow &row : bundle.rows)
            CHECK(store->reader().json(*row.type, row.id) == row.image.json());
        REQUIRE(copy->perform(importLearningTeam(again)).isDone());
        CHECK(exported(copy->reader(), bundle) == file);
    }
    CHECK(store->check() == QStringList());
    CHECK(copy->check() == QStringList());
}

TEST_CASE("What the operations made survives the way through a file, with its revisions", "[bundle]")
{
    const Workspace workspace(Database::Engine::Sqlite), other(Database::Engine::Sqlite);
    const auto store = workspace.open(), copy = other.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const Note note = aNote(team.teamId, team.meetingId, u"Ünïcode “words” 日本 \U0001F600 <b>&amp;</b> \\ \" | line\nnext\ttab"_s);
    REQUIRE(store->perform(addNote(note)).isDone());
    REQUIRE(store->perform(editNote(team.teamId, note.id, {note.text, note.text + u" more"_s})).isDone());
    const QByteArray file = exportLearningTeam(store->reader(), team.teamId, moment);
    REQUIRE(copy->perform(importLearningTeam(sound(file))).isDone());
    CHECK(copy->reader().get<Note>(note.id)->revs == store->reader().get<Note>(note.id)->revs);
    CHECK(exportLearningTeam(copy->reader(), team.teamId, moment) == file);
    CHECK(exportLearningTeam(copy->reader(), newId(), moment).isEmpty());
}

TEST_CASE("Undo takes an imported Learning Team back whole, and redo brings it again", "[bundle]")
{
    const Database::Engine engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    CAPTURE(nameOf(engine));
    const Workspace workspace(engine);
    const auto store = workspace.open();
    for (const QString &name : QDir(demoFolder).entryList({u"team-*.learningteam"_s}, QDir::Files, QDir::Name)) {
        CAPTURE(name); // one of them has a wall at rest
        const Bundle bundle = sound(demoFile(name));
        REQUIRE(store->perform(importLearningTeam(bundle)).isDone());
        const auto step = store->stepToUndo({});
        REQUIRE(step);
        CHECK(step->operation == u"importLearningTeam"_s);
        const Outcome undone = store->undo({});
        CHECK(undone.sentence() == QString());
        REQUIRE(undone.isDone());
        CHECK(rowsOf(*store) == 0);
        const Outcome redone = store->redo({});
        CHECK(redone.sentence() == QString());
        REQUIRE(redone.isDone());
        CHECK(rowsOf(*store) == bundle.rows.size());
        REQUIRE(store->undo({}).isDone());
    }
    CHECK(store->check() == QStringList());
}

TEST_CASE("Undo of an import is refused once the Learning Team has more in it", "[bundle]")
{
    const Database::Engine engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    CAPTURE(nameOf(engine));
    const Workspace workspace(engine);
    const auto store = workspace.open();
    const Bundle bundle = sound(demoFile(u"team-going-home-medicines.learningteam"_s));
    REQUIRE(store->perform(importLearningTeam(bundle)).isDone());
    addSomebody(*store, bundle.teamId, Role::WiderMember, u"Night porter"_s);
    const int rows = rowsOf(*store);
    const Outcome outcome = store->undo({});
    INFO(outcome.sentence().toStdString());
    CHECK(outcome.state == Outcome::State::Refused);
    CHECK_FALSE(outcome.sentence().isEmpty());
    CHECK(rowsOf(*store) == rows);
}

TEST_CASE("A second import of the same is nothing new, and what has moved on here stays as it is", "[bundle]")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    const QByteArray file = demoFile(u"team-going-home-medicines.learningteam"_s);
    const Bundle bundle = sound(file);
    REQUIRE(store->perform(importLearningTeam(bundle)).isDone());
    const Outcome again = store->perform(importLearningTeam(bundle));
    CHECK(again.isDone());
    CHECK(again.changes.rows.isEmpty());

    SECTION("this workspace may hold more than the file")
    {
        addSomebody(*store, bundle.teamId, Role::WiderMember, u"Night porter"_s);
        CHECK(store->perform(importLearningTeam(bundle)).changes.rows.isEmpty());
    }
    SECTION("or less, where something was removed")
    {
        const QString gone = textAt(parsed(file)["notes"][0], "id");
        REQUIRE(store->perform(removeNotes(bundle.teamId, {gone})).isDone());
        CHECK(store->perform(importLearningTeam(bundle)).changes.rows.isEmpty());
        CHECK_FALSE(store->reader().get<Note>(gone));
    }
    SECTION("an event that has moved on")
    {
        const Bundle candidate = sound(demoFile(u"event-bus-depot-blind.learningteam"_s));
        REQUIRE(store->perform(importLearningTeam(candidate)).isDone());
        REQUIRE(store->perform(setEventAside(candidate.eventId, u"Later."_s, {})).isDone());
        CHECK(store->perform(importLearningTeam(candidate)).changes.rows.isEmpty());
        CHECK(store->reader().get<Event>(candidate.eventId)->status == EventStatus::NotNow);
    }
}

TEST_CASE("A row of the file that belongs to another Learning Team here stays there", "[bundle]")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const Note note = aNote(team.teamId, team.meetingId, u"Ours"_s);
    REQUIRE(store->perform(addNote(note)).isDone());
    Json file = sampleTeam();
    file["placements"] = Json::array();
    file["notes"][0]["id"] = utf8(note.id);
    const Outcome outcome = store->perform(importLearningTeam(sound(written(file))));
    CHECK(outcome.state == Outcome::State::Refused);
    CHECK(store->reader().get<Note>(note.id)->text == u"Ours"_s);
    CHECK(store->reader().count(LearningTeam::table) == 1);
}

TEST_CASE("Control characters are left out of imported words, as of typed ones", "[bundle]")
{
    Json file = sampleTeam();
    file["notes"][0]["text"] = std::string("a\0b\x1b[31mc\r\nd", 12);
    const Bundle bundle = sound(written(file));
    const Workspace workspace(Database::Engine::Postgres); // which cannot hold a NUL
    const auto store = workspace.open();
    REQUIRE(store->perform(importLearningTeam(bundle)).isDone());
    CHECK(store->reader().get<Note>(textAt(file["notes"][0], "id"))->text == u"ab[31mc\nd"_s);
}

TEST_CASE("A summary says what a file brings", "[bundle]")
{
    CHECK(sound(demoFile(u"team-going-home-medicines.learningteam"_s)).summary() == u"1 Learning Team, 70 notes, 10 people"_s);
    CHECK(sound(demoFile(u"event-bus-depot-blind.learningteam"_s)).summary() == u"1 event"_s);
}
