// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Files that are refused: each with its sentence, and nothing changed.

#include "support/catch.h"

#include "exchange/Bundle.h"
#include "support/FileBytes.h"
#include "support/Workspace.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

struct Broken {
    const char *what;
    std::function<void(Json &)> change;
    const char *sentence; ///< how it begins; of several sentences, one
};

const std::vector<Broken> &brokenFiles()
{
    static const std::vector<Broken> list{
        {"a foreign format", [](Json &f) { f["format"] = "sharpend.outputpack"; }, "This is no Learning Team file"},
        {"no format", [](Json &f) { f.erase("format"); }, "This is no Learning Team file"},
        {"a list", [](Json &f) { f = Json::array({1}); }, "This is no Learning Team file"},
        {"a newer version", [](Json &f) { f["version"] = 2; }, "This file was made by a newer Sharp End (version 2"},
        {"an unknown version", [](Json &f) { f["version"] = "one"; }, "version: expected 1"},
        {"no version", [](Json &f) { f.erase("version"); }, "version: expected 1"},
        {"a time that is none", [](Json &f) { f["exportedAt"] = "yesterday"; }, "exportedAt: expected a time"},
        {"an unknown key", [](Json &f) { f["journal"] = Json::array(); }, "journal: expected no field of this name"},
        {"an unknown key in a row", [](Json &f) { f["notes"][0]["author"] = "me"; }, "notes[0].author: expected no field of this name"},
        {"an unknown key deep in a row", [](Json &f) { f["event"]["factors"]["frequency"]["score"] = 3; },
         "event.factors.frequency.score: expected no field of this name"},
        {"a word of no kind", [](Json &f) { f["notes"][3]["kind"] = "rootCause"; }, "notes[3].kind: expected one of workAsDone, "},
        {"a number for a text", [](Json &f) { f["notes"][1]["text"] = 7; }, "notes[1].text: expected a text"},
        {"a text for a number", [](Json &f) { f["themes"][0]["position"] = "first"; }, "themes[0].position: expected a whole number"},
        {"a number beyond bounds", [](Json &f) { f["team"]["soakHours"] = 18446744073709551615ULL; },
         "team.soakHours: expected a whole number"},
        {"a list inside a list", [](Json &f) { f["team"]["marks"] = Json::array({60, "ninety"}); }, "team.marks[1]: expected a whole number"},
        {"a time inside a list", [](Json &f) { f["meetings"][0]["pausedSpans"][0]["from"] = "noon"; },
         "meetings[0].pausedSpans[0].from: expected a time"},
        {"a local time for a moment", [](Json &f) { f["meetings"][0]["startedAt"] = "2026-03-17T10:30"; },
         "meetings[0].startedAt: expected a time such as"},
        {"a moment for a local time", [](Json &f) { f["meetings"][0]["plannedLocal"] = "2026-03-17T10:30:00.000Z"; },
         "meetings[0].plannedLocal: expected a local time"},
        {"a moment with a letter in its year", [](Json &f) { f["meetings"][0]["startedAt"] = "202v-03-17T10:30:00.000Z"; },
         "meetings[0].startedAt: expected a time such as"},
        {"a local time with a letter in its year", [](Json &f) { f["meetings"][0]["plannedLocal"] = "202v-03-17T10:30"; },
         "meetings[0].plannedLocal: expected a local time"},
        {"a day that is none", [](Json &f) { f["event"]["occurredOn"] = "2026-02-30"; }, "event.occurredOn: expected a date"},
        {"a row that is none", [](Json &f) { f["steps"][0] = "step"; }, "steps[0]: expected an object"},
        {"rows that are no list", [](Json &f) { f["steps"] = Json::object(); }, "steps: expected a list"},
        {"a marker off the map", [](Json &f) { f["event"]["placement"]["often"] = 1.5; }, "event.placement.often: expected a number from 0 to 1"},
        {"a note that is too long", [](Json &f) { f["notes"][2]["text"] = std::string(10'001, 'a'); }, "notes[2].text: expected up to 10,000"},
        {"a text that is too long", [](Json &f) { f["team"]["focus"] = std::string(100'001, 'a'); }, "team.focus: expected up to 100,000"},
        {"no id", [](Json &f) { f["notes"][0].erase("id"); }, "notes[0].id: expected an id"},
        {"an odd id", [](Json &f) { f["notes"][0]["id"] = "../../x"; }, "notes[0].id: expected an id"},
        {"an id twice", [](Json &f) { f["notes"][5]["id"] = f["notes"][4]["id"]; }, "notes[5].id: expected an id of its own"},
        {"odd revisions", [](Json &f) { f["notes"][0]["revs"] = Json::array({"a b"}); }, "notes[0].revs: expected up to 200"},
        {"a row of another team", [](Json &f) { f["notes"][0]["teamId"] = "other"; }, "notes[0].teamId: expected the id of the file’s"},
        {"an event that is not there", [](Json &f) { f["team"]["eventId"] = "other"; }, "team.eventId: expected the id of the file’s event"},
        {"no event", [](Json &f) { f.erase("event"); }, "team.eventId: expected the id of the file’s event"},
        {"a person who is not there", [](Json &f) { f["memberships"][0]["personId"] = "other"; },
         "memberships[0].personId: expected the id of a row under “people”"},
        {"a membership of nobody", [](Json &f) { f["memberships"][0].erase("personId"); }, "memberships[0].personId: expected the id"},
        {"a note that is not there", [](Json &f) { f["placements"][0]["noteId"] = "other"; }, "placements[0].noteId: expected the id"},
        {"a theme that is not there", [](Json &f) { f["placements"][0]["themeId"] = "other"; }, "placements[0].themeId: expected the id"},
        {"a step that is not there", [](Json &f) { f["notes"][0]["stepId"] = "other"; }, "notes[0].stepId: expected the id"},
        {"a meeting that is not there", [](Json &f) { f["notes"][0]["capturedIn"] = "soak"; }, "notes[0].capturedIn: expected the id"},
        {"a note twice in a theme",
         [](Json &f) {
             f["placements"][1]["noteId"] = f["placements"][0]["noteId"];
             f["placements"][1]["themeId"] = f["placements"][0]["themeId"];
         },
         "placements[1]: expected each note once in a theme"},
        {"people without a team",
         [](Json &f) {
             f.erase("team");
             for (const char *key : {"memberships", "meetings", "steps", "themes", "notes", "placements"})
                 f.erase(key);
         },
         "people: expected nothing"},
        {"neither event nor team", [](Json &f) { f = {{"format", "sharpend.learningteam"}, {"version", 1}}; }, "The file holds neither"},
    };
    return list;
}

} // namespace

TEST_CASE("A file that is broken anywhere is refused with its place", "[bundle]")
{
    for (const Broken &broken : brokenFiles()) {
        INFO(broken.what);
        Json file = sampleTeam();
        broken.change(file);
        const BundleReading reading = readBundle(QByteArray::fromStdString(file.dump()));
        INFO(reading.refusal.toStdString());
        CHECK(reading.refusal.startsWith(QString::fromUtf8(broken.sentence)));
        CHECK(reading.bundle.rows.isEmpty());
    }
}

TEST_CASE("Of many rows all are read, and the first that is wrong is named", "[bundle]")
{
    Json file = sampleTeam();
    Json &notes = file["notes"];
    const Json one = notes[0];
    QStringList ids;
    for (int i = 0; i < 5000; ++i) {
        ids << u"many-%1"_s.arg(i);
        if (std::size_t(i) >= notes.size())
            notes.push_back(one);
        notes[std::size_t(i)]["id"] = utf8(ids.last());
    }
    file.erase("placements"); // of the notes that were there
    const auto read = [&] { return readBundle(QByteArray::fromStdString(file.dump())); };
    const BundleReading whole = read();
    REQUIRE(whole.refusal == QString());
    QStringList found;
    for (const TypedRow &row : whole.bundle.rows) {
        if (isTable(*row.type, Note::table))
            found << row.id;
    }
    CHECK(found == ids);

    notes[4999]["id"] = "many-3";
    CHECK(read().refusal == u"notes[4999].id: expected an id of its own, and another row has it"_s);
    notes[4000]["text"] = 7;
    notes[2100]["kind"] = "rootCause";
    notes[2101]["text"] = 7;
    CHECK(read().refusal.startsWith(u"notes[2100].kind: expected one of"_s));
}

TEST_CASE("Bytes that are no sound JSON are refused with the line", "[bundle]")
{
    const QByteArray sound = QByteArray::fromStdString(sampleTeam().dump(2));
    const auto refusal = [](const QByteArray &bytes) { return readBundle(bytes).refusal; };
    CHECK(refusal(sound) == QString());
    CHECK(refusal("\xEF\xBB\xBF" + sound) == QString()); // some editors put a mark in front
    CHECK(refusal({}) == u"The file is empty."_s);
    CHECK(refusal(" \n ") == u"The file is empty."_s);
    CHECK(refusal("{\n\"format\":\n,").contains(u"line 3 is not JSON"_s));
    CHECK(refusal(sound.left(sound.size() / 2)).contains(u"is not JSON as expected"_s));
    CHECK(refusal("{\n\"format\": \"\xE9t\xE9\"}").startsWith(u"Line 2 is not UTF-8"_s));
    CHECK(refusal(QByteArray(sound).replace("\"version\": 1", "\"version\": 1e999")).contains(u"JSON"_s));
    CHECK(refusal(QByteArray(5'000'000, '[')).startsWith(u"The file nests its values more than 32 deep"_s));
    CHECK(refusal("{\"format\":\"sharpend.learningteam\",\"version\":1,\"version\":1}").startsWith(u"version: expected this key once"_s));
    CHECK(refusal("{\"format\":\"sharpend.learningteam\",\"version\":1,\"event\":{\"id\":\"e\",\"title\":\"\\ud800\"}}").contains(u"JSON"_s));
    CHECK(refusal(QByteArray(largestBundle + 1, ' ')).startsWith(u"The file is larger than 256 MB"_s));
    CHECK(refusal("SQLite format 3").contains(u"JSON"_s));
    CHECK(readBundleFile(u"/nowhere/x.learningteam"_s).refusal.startsWith(u"x.learningteam cannot be read."_s));
}

TEST_CASE("A file that breaks a hard rule is refused with the sentence of the rule", "[bundle]")
{
    const auto improving = [](Json &f) -> Json & { return f["meetings"][1]; };
    const auto withRole = [](Json &f, const char *role, std::size_t nth = 0) -> Json & {
        for (Json &m : f["memberships"]) {
            if (m["role"] == role && nth-- == 0)
                return m;
        }
        FAIL("no such role");
        return f;
    };
    const auto action = [](Json &f) {
        f["actions"] = Json::array({{{"id", "a1"}, {"teamId", f["team"]["id"]}, {"text", "Put a hook up"}, {"revs", {"r1"}}}});
    };
    const std::vector<Broken> rules{
        {"1: an action before improvements", action, "Improvements open in Meeting 2"},
        {"2: a wall note before discovery", [](Json &f) { f["meetings"][0]["phase"] = f["meetings"][0]["furthestPhase"] = "socialContract"; },
         "The wall opens at Discovery."},
        {"2: discovery while the Owner is there", [](Json &f) { f["meetings"][0].erase("ownerLeftAt"); },
         "Discovery opens once the Owner has left"},
        {"2: a wall note in Meeting 2's place",
         [](Json &f) {
             f["meetings"][0]["endedAt"] = "2026-03-17T11:00:00.000Z";
             f["meetings"][0]["phase"] = f["meetings"][0]["furthestPhase"] = "close";
             f["notes"][0]["capturedAt"] = "2026-03-17T18:00:00.000Z";
         },
         "The wall is resting"},
        {"2: a wall note without its time", [](Json &f) { f["notes"][0].erase("capturedAt"); }, "A note on the wall needs the time"},
        {"2: a reflection with its time",
         [](Json &f) {
             f["notes"][0]["source"] = "reflection";
             f["notes"][0]["capturedIn"] = "soak";
         },
         "A reflection keeps no time"},
        {"3: a phase of the other meeting", [](Json &f) { f["meetings"][0]["phase"] = "improvements"; }, "“Improvements” is no phase of Meeting 1"},
        {"3: Meeting 2 before Meeting 1 has ended", [&](Json &f) { improving(f)["startedAt"] = "2026-03-18T14:10:00.000Z"; },
         "Meeting 2 opens after Meeting 1"},
        {"3: Meeting 2 before the soak is over",
         [&](Json &f) {
             f["meetings"][0]["endedAt"] = "2026-03-17T12:00:00.000Z";
             improving(f)["startedAt"] = "2026-03-17T13:00:00.000Z";
         },
         "Meeting 2 opens on "},
        {"4: two Owners", [&](Json &f) { withRole(f, "member")["role"] = "owner"; }, "A Learning Team has one Owner"},
        {"4: an Owner who is a member",
         [&](Json &f) { withRole(f, "member")["personId"] = withRole(f, "owner")["personId"]; }, "The Owner opens and leaves"},
        {"4: a facilitator who is a member",
         [&](Json &f) { withRole(f, "member")["personId"] = withRole(f, "facilitator")["personId"]; }, "Facilitator and scribe hold the process"},
        {"4: a scribe who is a member",
         [&](Json &f) { withRole(f, "member")["personId"] = withRole(f, "scribe")["personId"]; }, "Facilitator and scribe hold the process"},
        {"10: closed part-way without why",
         [](Json &f) {
             f["team"]["stage"] = f["team"]["furthestStage"] = "closed";
             f["team"]["closedOn"] = "2026-03-19T10:00:00.000Z";
         },
         "This Learning Team stops part-way"},
        {"an empty note", [](Json &f) { f["notes"][0]["text"] = " \n"; }, "The note is empty"},
        {"a word of another factor", [](Json &f) { f["event"]["factors"]["alignment"]["level"] = "high"; }, "“"},
    };
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    for (const Broken &rule : rules) {
        INFO(rule.what);
        Json file = sampleTeam();
        rule.change(file);
        const BundleReading reading = readBundle(QByteArray::fromStdString(file.dump()));
        INFO(reading.refusal.toStdString());
        REQUIRE(reading.refusal.isEmpty());
        const QStringList broken = brokenRules(reading.bundle);
        const Outcome outcome = store->perform(importLearningTeam(reading.bundle));
        INFO(outcome.sentence().toStdString());
        CHECK(outcome.state == Outcome::State::Refused);
        CHECK(outcome.sentence().contains(QString::fromUtf8(rule.sentence)));
        CHECK(QSet<QString>(broken.begin(), broken.end()) == QSet<QString>(outcome.sentences.begin(), outcome.sentences.end()));
        for (const RecordType &type : recordTypes())
            CHECK(store->reader().count(type.table) == 0);
        CHECK(store->tick() == 0);
    }
}
