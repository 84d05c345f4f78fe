// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The published schemas of docs/schema: they name every field, and what is written is as they say.

#include "support/catch.h"

#include "domain/Community.h"
#include "domain/Records.h"
#include "exchange/Bundle.h"
#include "exchange/OutputPackFile.h"
#include "operations/FollowUpOperations.h"
#include "support/FileBytes.h"
#include "support/JsonSchema.h"
#include "support/LateTeam.h"
#include "support/Photos.h"
#include "support/Workspace.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const QDateTime writtenAt(QDate(2026, 3, 17), QTime(12, 0), Qt::UTC);

QStringList keysOf(const Json &object)
{
    QStringList keys;
    for (const auto &[key, unused] : object.items())
        keys << QString::fromStdString(key);
    return keys;
}

QStringList keysOf(const QList<Field> &fields)
{
    QStringList keys;
    for (const Field &field : fields)
        keys << QLatin1String(field.key);
    return keys;
}

template<Described T>
void checkNames(JsonSchema &schema, const QString &reference)
{
    INFO(reference.toStdString());
    const Json definition = schema.at(reference);
    CHECK(keysOf(definition.at("properties")) == keysOf(T::fields()));
    CHECK(definition.at("additionalProperties") == false);
}

/// The head that every file has, then the fields of \a T.
template<Described T>
void checkFile(const QString &name)
{
    const JsonSchema schema(name);
    CHECK(keysOf(schema.root().at("properties")) == QStringList{u"format"_s, u"version"_s, u"exportedAt"_s} + keysOf(T::fields()));
    CHECK(schema.root().at("additionalProperties") == false);
}

} // namespace

TEST_CASE("The published schemas name every field that a file may hold", "[schema]")
{
    JsonSchema team(u"learningteam.schema.json"_s);
    QStringList expected{u"format"_s, u"version"_s, u"exportedAt"_s};
    for (const RecordType &type : recordTypes()) {
        if (!type.bundleKey)
            continue; // it never travels in such a file
        INFO(type.bundleKey);
        expected << QLatin1String(type.bundleKey);
        const Json part = team.root().at("properties").at(type.bundleKey);
        const Json definition = team.at(textAt(part.contains("items") ? part["items"] : part, "$ref"));
        QStringList fields = keysOf(*type.fields);
        if (QLatin1String(type.table) == QLatin1String(Attachment::table))
            fields << u"bytes"_s; // which lie apart in the workspace, and travel with it
        CHECK(keysOf(definition.at("properties")) == fields);
        CHECK(definition.at("additionalProperties") == false);
    }
    CHECK(keysOf(team.root().at("properties")) == expected);
    checkNames<Statement>(team, u"#/$defs/Statement"_s);
    checkNames<Release>(team, u"#/$defs/Release"_s);
    checkNames<OutputPack>(team, u"#/$defs/OutputPack"_s);
    checkNames<ActionUpdate>(team, u"#/$defs/ActionUpdate"_s);
    checkNames<LookBack>(team, u"#/$defs/LookBack"_s);
    checkNames<WordingDecision>(team, u"#/$defs/WordingDecision"_s);
    checkNames<PackStatement>(team, u"outputpack.schema.json#/$defs/PackStatement"_s);
    checkNames<PackAction>(team, u"outputpack.schema.json#/$defs/PackAction"_s);
    checkNames<OwnerReply>(team, u"ownerreply.schema.json#/$defs/OwnerReply"_s);
    checkNames<ReplyAnswer>(team, u"ownerreply.schema.json#/$defs/ReplyAnswer"_s);
    JsonSchema community(u"community.schema.json"_s);
    checkNames<Community>(community, u"#/$defs/Community"_s);
    checkNames<CommunityStart>(community, u"#/$defs/CommunityStart"_s);
    checkNames<Charter>(community, u"#/$defs/Charter"_s);
    checkNames<CharterVersion>(community, u"#/$defs/CharterVersion"_s);
    checkNames<Cadence>(community, u"#/$defs/Cadence"_s);
    checkNames<CommunityMember>(community, u"#/$defs/CommunityMember"_s);
    checkNames<CommunitySession>(community, u"#/$defs/CommunitySession"_s);
    checkNames<BroughtItem>(community, u"#/$defs/BroughtItem"_s);
    checkNames<OpenQuestion>(community, u"#/$defs/OpenQuestion"_s);
    checkNames<KeepChangeStop>(community, u"#/$defs/KeepChangeStop"_s);
    CHECK(keysOf(community.root().at("properties"))
          == QStringList{u"format"_s, u"version"_s, u"exportedAt"_s, u"community"_s, u"people"_s, u"erasures"_s});
    checkFile<OutputPack>(u"outputpack.schema.json"_s);
    checkFile<ReplyLetter>(u"ownerreply.schema.json"_s);
}

TEST_CASE("Every sample file is as the schema says", "[schema]")
{
    JsonSchema schema(u"learningteam.schema.json"_s);
    const QDir folder(QStringLiteral(SHARPEND_SOURCE_DIR) + u"/resources/demo"_s);
    for (const QString &name : folder.entryList({u"*.learningteam"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        INFO(name.toStdString());
        CHECK(schema.wrongIn(parsed(file.readAll())) == QStringList());
    }
}

TEST_CASE("What is written is as the schemas say: a Learning Team at its end, a pack, a reply", "[schema]")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    const LateTeam team = teamAfterMeeting2(*store);
    const OutputPack pack = store->reader().get<Release>(release(*store, team.teamId))->pack;
    const ReplyLetter letter = replyTo(pack, writtenAt);
    REQUIRE(store->perform(recordReply(team.teamId, letter)).isDone());
    REQUIRE(store->perform(shareReply(team.teamId, pack.releaseId)).isDone());
    REQUIRE(store->perform(holdLookBack(team.teamId, 0, u"Calls have fallen"_s)).isDone());
    REQUIRE(store->perform(finishTeam(team.teamId)).isDone());
    putPhotos(*store, team.teamId, {aPhoto()});

    JsonSchema teamFile(u"learningteam.schema.json"_s), packFile(u"outputpack.schema.json"_s), replyFile(u"ownerreply.schema.json"_s);
    CHECK(teamFile.wrongIn(parsed(exportLearningTeam(store->reader(), team.teamId, writtenAt))) == QStringList());
    CHECK(packFile.wrongIn(parsed(packBytes(pack, writtenAt))) == QStringList());
    CHECK(replyFile.wrongIn(parsed(replyBytes(letter, writtenAt))) == QStringList());
}

TEST_CASE("The schemas refuse what the program refuses", "[schema]")
{
    JsonSchema packFile(u"outputpack.schema.json"_s);
    OutputPack pack;
    pack.releaseId = u"r1"_s;
    pack.releasedAt = writtenAt;
    pack.headcount = 3;
    const Json sound = parsed(packBytes(pack, writtenAt));
    REQUIRE(packFile.wrongIn(sound) == QStringList());
    const auto refuses = [&](auto change) {
        Json broken = sound;
        change(broken);
        return !packFile.wrongIn(broken).isEmpty();
    };
    CHECK(refuses([](Json &f) { f["version"] = 2; }));
    CHECK(refuses([](Json &f) { f["notes"] = Json::array(); }));
    CHECK(refuses([](Json &f) { f["headcount"] = 2; }));
    CHECK(refuses([](Json &f) { f["releaseId"] = "../x"; }));
    CHECK(refuses([](Json &f) { f["releasedAt"] = "yesterday"; }));
    CHECK(refuses([](Json &f) { f.erase("releaseId"); }));
    CHECK(refuses([](Json &f) { f["title"] = 7; }));
    CHECK(refuses([](Json &f) { f["replyPromisedBy"] = "2026-02-30"; }));
    CHECK(refuses([](Json &f) { f["statements"] = Json::array({{{"section", "wall"}}}); }));
    CHECK(refuses([](Json &f) { f["actions"] = Json::array({{{"id", "a"}, {"noteIds", Json::array()}}}); }));

    JsonSchema teamFile(u"learningteam.schema.json"_s);
    CHECK_FALSE(teamFile.wrongIn(Json::parse(R"({"format":"sharpend.learningteam","version":1})")).isEmpty()); // neither event nor team
}
