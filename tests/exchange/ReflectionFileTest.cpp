// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The reflection sheet as a page, and what it gives back: read whole or refused with a sentence, once only, and only in time.

#include "domain/FieldCodec.h"
#include "support/FileBytes.h"
#include "support/catch.h"

#include "exchange/ReflectionFile.h"
#include "operations/FollowUpOperations.h"
#include "operations/MeetingOperations.h"
#include "operations/WallOperations.h"
#include "support/JsonSchema.h"
#include "support/LateTeam.h"
#include "support/Samples.h"
#include "support/Workspace.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const QString one = u"3f2b1c4d-0a9e-4b7c-8d5e-6f7a8b9c0d1e"_s, two = u"0c1d2e3f-4a5b-4c6d-9e7f-8a9b0c1d2e3f"_s;

Json sound(const QString &teamId = u"team-1"_s)
{
    Json file = Json::object();
    file["format"] = "sharpend.reflections";
    file["version"] = 1;
    file["teamId"] = utf8(teamId);
    file["reflections"] = {{{"id", utf8(one)}, {"text", "Nobody reads the free-text box"}}, {{"id", utf8(two)}, {"text", "見た “seen” <b>\nsecond line"}}};
    return file;
}

QString refusalOf(const QByteArray &bytes)
{
    const ReflectionReading reading = readReflections(bytes);
    CHECK(reading.letter.teamId.isEmpty());
    CHECK(reading.letter.reflections.isEmpty());
    return reading.refusal;
}

template<typename Change>
QString refusalWith(Change change)
{
    Json file = sound();
    change(file);
    return refusalOf(written(file));
}

QStringList reflectionsIn(Store &store, const QString &teamId)
{
    QStringList texts;
    for (const Note &note : store.reader().find<Note>({{"teamId", teamId}})) {
        if (note.source == NoteSource::Reflection)
            texts << note.text;
    }
    texts.sort();
    return texts;
}

} // namespace

TEST_CASE("What a sheet gives back is read from its file, and from the text of a message", "[reflections]")
{
    const QByteArray file = written(sound());
    for (const QByteArray &bytes : {file, "Hello,\n\n> " + file + "\n-- \nSent from a phone", "\xEF\xBB\xBF" + file, QByteArray(file).replace(",\"", ",\r\n \"")}) {
        const ReflectionReading reading = readReflections(bytes);
        CHECK(reading.refusal == QString());
        CHECK(reading.letter.teamId == "team-1"_L1);
        CHECK(reading.letter.reflections == QList<SentReflection>{{one, u"Nobody reads the free-text box"_s}, {two, u"見た “seen” <b>\nsecond line"_s}});
    }
    JsonSchema schema(u"reflections.schema.json"_s);
    CHECK(schema.wrongIn(sound()) == QStringList());
}

TEST_CASE("What is broken anywhere is refused in one sentence with its place", "[reflections]")
{
    const QString none = u"This holds no reflections from a sheet"_s;
    CHECK(refusalOf("I thought of something on the way home.").startsWith(none));
    CHECK(refusalWith([](Json &f) { f["format"] = "sharpend.ownerreply"; }).startsWith(none));
    CHECK(refusalOf("[1, {}]").startsWith(none));
    CHECK(refusalOf("") == "The file is empty."_L1);
    CHECK(refusalOf(written(sound()).chopped(20)).contains("damaged or was cut off"_L1));
    CHECK(refusalOf(QByteArray(largestReflectionFile + 1, ' ')).startsWith("The file is larger than 4 MB"_L1));
    CHECK(refusalOf("{\"format\":\"" + QByteArray(largestReflectionFile, 'x') + "\"}").startsWith("The file is larger than 4 MB"_L1));
    CHECK(refusalOf(written(sound()).replace("free-text", "free\xFFtext")) == "Line 1 is not UTF-8 text: save the file as UTF-8."_L1);
    CHECK_FALSE(refusalOf(written(sound()).replace("free-text", "\\ud800")).isEmpty());
    CHECK(refusalOf("{\"a\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + '}').contains("more than 32 deep"_L1));

    CHECK(refusalWith([](Json &f) { f["version"] = 2; }).startsWith("This file was made by a newer Sharp End (version 2"_L1));
    CHECK(refusalWith([](Json &f) { f.erase("version"); }) == "version: expected 1"_L1);
    CHECK(refusalWith([](Json &f) { f["teamId"] = "../../etc"; }).startsWith("teamId: expected an id"_L1));
    CHECK(refusalWith([](Json &f) { f.erase("teamId"); }).startsWith("teamId: expected an id"_L1));
    CHECK(refusalWith([](Json &f) { f["reflections"] = "many"; }) == "reflections: expected a list of 1 to 50"_L1);
    CHECK(refusalWith([](Json &f) { f["reflections"] = Json::array(); }) == "reflections: expected a list of 1 to 50"_L1);
    CHECK(refusalWith([](Json &f) {
              for (int i = 0; i < mostReflections; ++i)
                  f["reflections"].push_back(f["reflections"][0]);
          }) == "reflections: expected a list of 1 to 50"_L1);
    CHECK(refusalWith([](Json &f) { f["reflections"][1] = "Words"; }) == "reflections[1]: expected an id and a text"_L1);
    CHECK(refusalWith([](Json &f) { f["reflections"][1]["text"] = 7; }) == "reflections[1].text: expected text"_L1);
    CHECK(refusalWith([](Json &f) { f["reflections"][1]["text"] = " \n\t "; }) == "reflections[1].text: expected some words"_L1);
    CHECK(refusalWith([](Json &f) { f["reflections"][1]["text"] = std::string(10'001, 'a'); })
          == "reflections[1].text: expected up to 10,000 characters, found 10,001"_L1);
    CHECK(refusalWith([](Json &f) { f["reflections"][1]["id"] = "anna-2"; }) == "reflections[1].id: expected a UUID made at random"_L1);
    CHECK(refusalWith([](Json &f) { f["reflections"][1]["id"] = f["reflections"][0]["id"]; }) == "reflections[1].id: expected an id of its own"_L1);
}

TEST_CASE("A file of reflections has no place for whose they are, nor for when", "[reflections]")
{
    CHECK(refusalWith([](Json &f) { f["exportedAt"] = "2026-03-17T12:00:00.000Z"; }) == "exportedAt: expected no time: reflections have none"_L1);
    CHECK(refusalWith([](Json &f) { f["name"] = "Ada"; }) == "name: expected no field of this name"_L1);
    CHECK(refusalWith([](Json &f) { f["reflections"][0]["at"] = "14:10"; }) == "reflections[0].at: expected no field of this name"_L1);
    JsonSchema schema(u"reflections.schema.json"_s);
    for (const char *key : {"exportedAt", "name"}) {
        Json file = sound();
        file[key] = "x";
        CHECK_FALSE(schema.wrongIn(file).isEmpty());
    }
    Json entry = sound();
    entry["reflections"][0]["at"] = "14:10";
    CHECK_FALSE(schema.wrongIn(entry).isEmpty());
    entry = sound();
    entry["reflections"][0]["id"] = "anna-2";
    CHECK_FALSE(schema.wrongIn(entry).isEmpty());
}

TEST_CASE("Reflections come in once, as one step that can be undone and done again", "[reflections]")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const QList<SentReflection> sent = readReflections(written(sound(team.teamId))).letter.reflections;
    REQUIRE(sent.size() == 2);
    const auto bringIn = [&] {
        const Outcome outcome = store->perform(importReflections(team.teamId, sent));
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
        return outcome.changes.rows.size();
    };
    const QStringList both{u"Nobody reads the free-text box"_s, u"見た “seen” <b>\nsecond line"_s};
    CHECK(bringIn() == 2);
    CHECK(reflectionsIn(*store, team.teamId) == both);
    for (const QString &id : {one, two}) {
        const Note note = store->reader().get<Note>(id).value();
        CHECK_FALSE(note.capturedAt.isValid());
        CHECK(note.capturedIn == "soak"_L1);
        CHECK(note.disposition == Disposition::Open);
    }
    CHECK(bringIn() == 0);
    CHECK(reflectionsIn(*store, team.teamId) == both);

    REQUIRE(store->undo(team.teamId).isDone());
    CHECK(reflectionsIn(*store, team.teamId) == QStringList());
    REQUIRE(store->redo(team.teamId).isDone());
    CHECK(reflectionsIn(*store, team.teamId) == both);
    REQUIRE(store->undo(team.teamId).isDone());
    CHECK(bringIn() == 2); // taking a step back is no wish to keep them out

    REQUIRE(store->perform(removeNotes(team.teamId, {one})).isDone());
    CHECK(bringIn() == 0); // but this was
    CHECK(reflectionsIn(*store, team.teamId) == QStringList{both.last()});
    REQUIRE(store->perform(strikeNotes(team.teamId, {two})).isDone());
    CHECK(bringIn() == 0);
    CHECK(reflectionsIn(*store, team.teamId) == QStringList());
}

TEST_CASE("Reflections are refused once Meeting 2 has gone past them, and where their Learning Team is not", "[reflections]")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    const LateTeam team = teamAfterMeeting2(*store);
    const auto refusal = [&](const QString &teamId) {
        const Outcome outcome = store->perform(importReflections(teamId, {{one, u"Nobody reads it"_s}}));
        CHECK(outcome.state == Outcome::State::Refused);
        return outcome.sentence();
    };
    CHECK(refusal(team.teamId).contains("has gone past its new reflections"_L1));
    CHECK(refusal(u"elsewhere"_s).startsWith("These reflections belong to a Learning Team that is not in this workspace"_L1));
    CHECK_FALSE(store->reader().get<Note>(one));
}

TEST_CASE("The sheet asks the team's questions, fetches nothing and keeps nothing", "[reflections]")
{
    LearningTeam team;
    team.id = u"0b6f5c1e-1111-4222-8333-444455556666"_s;
    team.title = u"Orders </script><b>after</b> go-live"_s;
    team.soakPrompts = {u"What went unsaid & <unseen>?"_s, u"What did you notice?"_s};
    const QString page = QString::fromUtf8(reflectionSheetFile(team));
    CHECK(page.contains("<li dir=\"auto\">What went unsaid &amp; &lt;unseen&gt;?</li>"_L1));
    CHECK(page.contains("Orders &lt;/script&gt;&lt;b&gt;after"_L1));
    CHECK_FALSE(page.contains("{{"_L1));
    CHECK(page.contains("No names, please"_L1));
    const QString policy = between(page, u"http-equiv=\"Content-Security-Policy\" content=\""_s, u"\""_s);
    const QString script = between(page, u"<script>"_s, u"</script>"_s), style = between(page, u"<style>"_s, u"</style>"_s);
    CHECK(policy.startsWith("default-src 'none'; "_L1));
    CHECK(policy.contains(u"style-src 'sha256-%1'"_s.arg(hashOf(style))));
    CHECK(policy.contains(u"script-src 'sha256-%1'"_s.arg(hashOf(script))));
    for (const QString &word : {u"src="_s, u"http:"_s, u"https:"_s, u"style=\""_s, u"fetch("_s})
        CHECK_FALSE(page.contains(word, Qt::CaseInsensitive));
    CHECK_FALSE(style.contains("url("_L1, Qt::CaseInsensitive));
    for (const QString &word : {u"localStorage"_s, u"sessionStorage"_s, u"indexedDB"_s, u"cookie"_s, u"Date"_s, u"performance"_s, u"userAgent"_s})
        CHECK_FALSE(script.contains(word));
    const Json data = Json::parse(between(page, u"id=\"sheet-data\">"_s, u"</script>"_s).toStdString());
    CHECK(textAt(data, "teamId") == team.id);
    CHECK(data.at("most") == mostReflections);
    CHECK(data.at("longest") == longestReflection);
}
