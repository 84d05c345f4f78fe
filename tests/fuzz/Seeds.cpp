// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "fuzz/Seeds.h"

#include "domain/FieldCodec.h"
#include "domain/Json.h"
#include "domain/Photos.h"
#include "exchange/CommunityFile.h"
#include "exchange/LockedFile.h"
#include "exchange/OutputPackFile.h"
#include "exchange/Passphrase.h"
#include "support/Pictures.h"
#include "support/SamplePack.h"

#include <QBuffer>
#include <QDir>
#include <QFile>

#include <set>

using namespace Qt::StringLiterals;

namespace sharpend::fuzz {

namespace {

const QDateTime noon(QDate(2026, 3, 19), QTime(12, 0), Qt::UTC);

QList<QByteArray> filesIn(const QString &folder, const QStringList &names)
{
    QList<QByteArray> files;
    const QDir dir(QStringLiteral(SHARPEND_SOURCE_DIR) + u'/' + folder);
    for (const QString &name : dir.entryList(names, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files << file.readAll();
    }
    if (files.isEmpty())
        qFatal("no seeds in %s", qPrintable(folder));
    return files;
}

QByteArray dumped(const Json &json) { return QByteArray::fromStdString(json.dump()); }

/// A sample Learning Team with a few notes only, and a photo, which no sample has.
QByteArray smallTeam(const QString &name)
{
    Json file = Json::parse(filesIn(u"resources/demo"_s, {name}).first().toStdString());
    std::set<std::string> kept;
    Json notes = Json::array(), placements = Json::array();
    for (const Json &note : file["notes"]) {
        if (notes.size() < 3) {
            notes.push_back(note);
            kept.insert(note["id"].get<std::string>());
        }
    }
    for (const Json &placement : file["placements"]) {
        if (kept.count(placement["noteId"].get<std::string>()) > 0)
            placements.push_back(placement);
    }
    file["notes"] = notes;
    file["placements"] = placements;
    const QByteArray photo = test::fileOf(test::aPicture({8, 8}));
    file["attachments"] = Json::array({{{"id", "photo-1"},
                                        {"revs", Json::array()},
                                        {"teamId", file["team"]["id"]},
                                        {"name", "wall.jpg"},
                                        {"mediaType", photoMediaType},
                                        {"hash", utf8(hashOf(photo))},
                                        {"bytes", photo.toBase64().toStdString()}}});
    return dumped(file);
}

} // namespace

QList<QByteArray> bundleSeeds()
{
    QList<QByteArray> seeds{smallTeam(u"team-filter-out-of-service.learningteam"_s), smallTeam(u"team-three-belts.learningteam"_s)};
    for (const QByteArray &event : filesIn(u"resources/demo"_s, {u"event-w*.learningteam"_s}))
        seeds << dumped(Json::parse(event.toStdString()));
    return seeds;
}

QList<QByteArray> communitySeeds()
{
    QList<QByteArray> seeds;
    const Json samples = Json::parse(filesIn(u"resources/demo"_s, {u"communities.json"_s}).first().toStdString());
    for (const Json &row : samples["communities"]) {
        const auto community = fromJson<Community>(row);
        QList<Json> people;
        for (const QString &id : peopleOf(community)) {
            Person person;
            person.id = id;
            person.job = u"Porter"_s;
            people << toJson(person);
        }
        seeds << communityFile(toJson(community), people, {}, noon);
    }
    return seeds;
}

QList<QByteArray> lockedSeeds()
{
    QList<QByteArray> seeds;
    const Passphrase passphrase(QString::fromLatin1(seedPassphrase));
    for (const LockedKind kind :
         {LockedKind::LearningTeam, LockedKind::OutputPack, LockedKind::OwnerReply, LockedKind::Workspace, LockedKind::Community}) {
        for (const QByteArray &inside : {QByteArray(), QByteArray("{\"format\": \"sharpend.outputpack\", \"version\": 1}")}) {
            QBuffer plain, locked;
            plain.setData(inside);
            plain.open(QIODevice::ReadOnly);
            locked.open(QIODevice::WriteOnly);
            if (const QString wrong = lock(plain, locked, kind, passphrase, {1, 8}); !wrong.isEmpty())
                qFatal("%s", qPrintable(wrong));
            seeds << locked.data();
        }
    }
    return seeds;
}

QList<QByteArray> packSeeds()
{
    OutputPack small = test::aPack();
    small.statements.clear();
    small.actions.clear();
    small.headcount.reset();
    return {packBytes(test::aPack(), noon), packBytes(small, noon)};
}

QList<QByteArray> replySeeds()
{
    ReplyLetter letter;
    letter.releaseId = u"release-1"_s;
    letter.reply.text = u"Thank you. We start with the order that stays open."_s;
    letter.reply.answers = {{u"action-1"_s, OwnerAnswer::Commit, u"Ward pharmacist"_s, QDate(2026, 4, 2), {}},
                            {u"action-2"_s, OwnerAnswer::NotNow, {}, {}, u"The board is being rebuilt."_s}};
    letter.reply.questions = {u"Who should be asked about the hatch?"_s};
    letter.reply.on = noon;
    const QByteArray bytes = replyBytes(letter, noon);
    return {bytes, "Dear facilitator,\n\nhere it is:\n" + bytes + "\nBest wishes\n"};
}

QList<QByteArray> reflectionSeeds()
{
    return {
        R"({"format": "sharpend.reflections", "version": 1, "teamId": "team-1", "reflections": [
  {"id": "0b5e5b1e-5f0a-4d52-9a56-5f5f0b8f9d01", "text": "On nights the hatch is shut."},
  {"id": "0b5e5b1e-5f0a-4d52-9a56-5f5f0b8f9d02", "text": "We ring twice, to be sure."}]})",
        "For Meeting 2.\n"
        R"({"format":"sharpend.reflections","version":1,"teamId":"t","reflections":[{"id":"1b5e5b1e-5f0a-4d52-8a56-5f5f0b8f9d01","text":"x"}]})"};
}

QList<QByteArray> contentSeeds() { return filesIn(u"resources/content"_s, {u"*.json"_s}); }

QList<QByteArray> csvSeeds() { return filesIn(u"tests/data/csv"_s, {u"*.csv"_s, u"*.txt"_s}); }

QList<QByteArray> photoSeeds()
{
    const QByteArray jpeg = test::fileOf(test::aPicture({16, 12})), png = test::fileOf(test::aPicture({16, 12}, 1), "png");
    QList<QByteArray> seeds{jpeg, test::withMetadata(jpeg, 6), png, test::pngWithMetadata(png), test::pngOfSide(9)};
    seeds << test::fileOf(test::aPicture({16, 12}).convertToFormat(QImage::Format_Grayscale8))
          << test::fileOf(test::aPicture({16, 12}).convertToFormat(QImage::Format_Indexed8), "png")
          << test::fileOf(test::aPicture({16, 12}).convertToFormat(QImage::Format_RGBA64), "png");
    seeds << "RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0"_ba;
    return seeds;
}

} // namespace sharpend::fuzz
