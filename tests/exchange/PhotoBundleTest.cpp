// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Photos travel with their Learning Team: lossless there and back, and refused where they are not what they say.

#include "support/catch.h"

#include "domain/Photos.h"
#include "exchange/Bundle.h"
#include "operations/WallOperations.h"
#include "support/Photos.h"
#include "support/Samples.h"
#include "support/Workspace.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const QDateTime packedAt(QDate(2026, 3, 17), QTime(12, 0), Qt::UTC);

/// A team with two photos, and its file.
struct Packed {
    explicit Packed(Database::Engine engine = Database::Engine::Sqlite)
        : workspace(engine)
        , store(workspace.open())
        , team(teamAtDiscovery(*store))
    {
        const Note note = aNote(team.teamId, team.meetingId, u"Ours"_s);
        REQUIRE(store->perform(addNote(note)).isDone());
        REQUIRE(store->perform(addAttachments(team.teamId, photos)).isDone());
        REQUIRE(store->perform(changeRecord<Attachment>(u"test"_s, team.teamId, photos[1].id, [&](Attachment &photo, Transaction &) {
            photo.noteId = note.id;
        })).isDone());
        file = exportLearningTeam(store->reader(), team.teamId, packedAt);
    }
    Json json() const { return Json::parse(file.toStdString()); }

    Workspace workspace;
    std::unique_ptr<Store> store;
    TeamAtDiscovery team;
    QList<NewPhoto> photos{aPhoto(1, u"left – Größe.jpg"_s), aPhoto(2)};
    QByteArray file;
};

BundleReading readJson(const Json &json) { return readBundle(QByteArray::fromStdString(json.dump())); }

} // namespace

TEST_CASE("Photos go to a file and back and lose nothing, on both engines", "[bundle]")
{
    const Database::Engine engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    CAPTURE(nameOf(engine));
    const Packed packed(engine);
    const BundleReading reading = readBundle(packed.file);
    REQUIRE(reading.refusal == QString());
    const Workspace other(engine);
    const auto copy = other.open();
    const Outcome outcome = copy->perform(importLearningTeam(reading.bundle));
    REQUIRE(outcome.sentence() == QString());
    CHECK(exportLearningTeam(copy->reader(), packed.team.teamId, packedAt) == packed.file);
    for (const NewPhoto &photo : packed.photos)
        CHECK(copy->reader().bytes(copy->reader().get<Attachment>(photo.id)->hash) == photo.jpeg);
    CHECK(copy->check() == QStringList());

    REQUIRE(copy->undo({}).isDone()); // the whole team, and back
    CHECK(copy->reader().count(Attachment::table) == 0);
    REQUIRE(copy->redo({}).isDone());
    for (const NewPhoto &photo : packed.photos)
        CHECK(copy->reader().bytes(hashOf(photo.jpeg)) == photo.jpeg);
    CHECK(copy->reader().count(Attachment::table) == 2);
}

TEST_CASE("A photo that is not what it says is refused with its place, and nothing changes", "[bundle]")
{
    const Packed packed;
    const auto put = [](Json &photo, const QByteArray &bytes) {
        photo["bytes"] = bytes.toBase64().toStdString();
        photo["hash"] = utf8(hashOf(bytes));
    };
    const QByteArray jpeg = packed.photos.first().jpeg;
    struct Broken {
        const char *what;
        std::function<void(Json &)> change;
        const char *sentence;
    };
    const std::vector<Broken> list{
        {"no bytes", [](Json &photo) { photo.erase("bytes"); }, "attachments[0].bytes: expected a whole JPEG in base64"},
        {"bytes that are no text", [](Json &photo) { photo["bytes"] = 7; }, "attachments[0].bytes: expected a whole JPEG in base64"},
        {"bytes that are no base64", [](Json &photo) { photo["bytes"] = "????"; }, "attachments[0].bytes: expected a whole JPEG in base64"},
        {"empty bytes", [](Json &photo) { photo["bytes"] = ""; }, "attachments[0].bytes: expected a whole JPEG in base64"},
        {"other bytes", [&](Json &photo) { photo["bytes"] = packed.photos[1].jpeg.toBase64().toStdString(); },
         "attachments[0].hash: expected the SHA-256 of its bytes"},
        {"a picture cut off", [&](Json &photo) { put(photo, jpeg.left(jpeg.size() / 2)); }, "attachments[0].bytes: expected a whole JPEG"},
        {"a picture that tells where it was taken", [&](Json &photo) { put(photo, withMetadata(jpeg)); },
         "attachments[0].bytes: expected a whole JPEG in base64, with nothing in it about its place and time"},
        {"a picture of another kind", [&](Json &photo) { put(photo, "<svg xmlns='http://www.w3.org/2000/svg'/>"); },
         "attachments[0].bytes: expected a whole JPEG"},
        {"a picture that is too large", [&](Json &photo) { put(photo, QByteArray(largestPhoto + 3, 'a')); },
         "attachments[0].bytes: expected a picture of up to 2 MB"},
        {"a hash that is none", [](Json &photo) { photo["hash"] = "abc"; }, "attachments[0].hash: expected the SHA-256 of its bytes"},
        {"a name with a folder", [](Json &photo) { photo["name"] = "../../wall.jpg"; }, "attachments[0].name: expected the name of a file"},
        {"another media type", [](Json &photo) { photo["mediaType"] = "image/svg+xml"; }, "attachments[0].mediaType: expected image/jpeg"},
        {"a note that is not there", [](Json &photo) { photo["noteId"] = "other"; }, "attachments[0].noteId: expected the id of a row"},
        {"a field of no record", [](Json &photo) { photo["place"] = "Elm"; }, "attachments[0].place: expected no field of this name"},
    };
    for (const Broken &broken : list) {
        INFO(broken.what);
        Json file = packed.json();
        broken.change(file["attachments"][0]);
        const BundleReading reading = readJson(file);
        INFO(reading.refusal.toStdString());
        CHECK(reading.refusal.startsWith(QString::fromUtf8(broken.sentence)));
        CHECK(reading.bundle.rows.isEmpty());
    }
}

TEST_CASE("Photos of a meeting that has not reached Discovery are refused by the rule", "[bundle]")
{
    const Packed packed;
    Json file = packed.json();
    file["notes"] = Json::array();
    file["attachments"][1].erase("noteId");
    for (Json &meeting : file["meetings"]) {
        if (meeting["kind"] == "learning")
            meeting["phase"] = meeting["furthestPhase"] = "socialContract";
    }
    const BundleReading reading = readJson(file);
    REQUIRE(reading.refusal == QString());
    const Workspace other(Database::Engine::Sqlite);
    const auto copy = other.open();
    const Outcome outcome = copy->perform(importLearningTeam(reading.bundle));
    CHECK(outcome.state == Outcome::State::Refused);
    CHECK(outcome.sentence().contains(u"The wall opens at Discovery."_s));
    CHECK(brokenRules(reading.bundle).join(u' ').contains(u"The wall opens at Discovery. Nothing is recorded until then."_s));
}

TEST_CASE("A file that claims to hold everything is not written while a photo is damaged", "[bundle]")
{
    const Packed packed;
    Operation losing;
    losing.name = u"test"_s;
    losing.teamId = packed.team.teamId;
    losing.run = [&](Transaction &tx) {
        Attachment photo = tx.need<Attachment>(packed.photos.first().id);
        photo.hash = QString(64, u'0');
        tx.put(photo);
    };
    REQUIRE(packed.store->perform(losing).isDone());
    try {
        exportLearningTeam(packed.store->reader(), packed.team.teamId, packedAt);
        FAIL("it was written");
    } catch (const StoreError &error) {
        CHECK(error.sentence() == u"The photo “left – Größe.jpg” is damaged here, so no file was written: remove it, then save again.");
        CHECK_FALSE(error.isPassing());
    }
    CHECK(bytesOf(packed.store->reader(), packed.store->reader().find<Attachment>()).size() == 1);
}
