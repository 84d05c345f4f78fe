// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Packs and replies there and back, and refused with a sentence where they are not as they should be.

#include "domain/FieldCodec.h"
#include "support/FileBytes.h"
#include "support/catch.h"

#include "exchange/OutputPackFile.h"
#include "support/LateTeam.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const QDateTime released(QDate(2026, 3, 19), QTime(12, 0), Qt::UTC);

OutputPack fullPack()
{
    OutputPack pack;
    pack.releaseId = u"r1"_s;
    pack.releasedAt = released;
    pack.title = u"Ünïcode “words” 日本 <b>&amp;</b> \\ \" | line\nnext"_s;
    pack.headcount = 6;
    pack.statements = {{StatementSection::Helps, u"A board"_s}};
    PackAction action;
    action.id = u"a1"_s;
    action.text = u"Show seen beside sent"_s;
    action.aim = ActionAim::System;
    action.due = QDate(2026, 4, 30);
    pack.actions << action;
    return pack;
}

} // namespace

TEST_CASE("A pack goes to a file and back and loses nothing", "[pack]")
{
    const OutputPack pack = fullPack();
    const PackReading reading = readPack(packBytes(pack, released));
    CHECK(reading.refusal == QString());
    CHECK(toJson(reading.pack) == toJson(pack));
}

TEST_CASE("A pack that is broken anywhere is refused with its place", "[pack]")
{
    const Json sound = parsed(packBytes(fullPack(), released));
    const auto refusal = [&](auto change) {
        Json file = sound;
        change(file);
        const PackReading reading = readPack(written(file));
        CHECK(toJson(reading.pack) == toJson(OutputPack()));
        return reading.refusal;
    };
    CHECK(refusal([](Json &f) { f["format"] = "sharpend.learningteam"; }).startsWith(u"This is no pack from a Learning Team"_s));
    CHECK(refusal([](Json &f) { f["version"] = 2; }).startsWith(u"This file was made by a newer Sharp End"_s));
    CHECK(refusal([](Json &f) { f["notes"] = Json::array(); }) == u"notes: expected no field of this name"_s);
    CHECK(refusal([](Json &f) { f["actions"][0]["noteIds"] = Json::array(); }) == u"actions[0].noteIds: expected no field of this name"_s);
    CHECK(refusal([](Json &f) { f["headcount"] = 2; }) == u"headcount: expected a number from 3, or none"_s);
    CHECK(refusal([](Json &f) { f["release"] = 0; }).startsWith(u"release: expected"_s));
    CHECK(refusal([](Json &f) { f.erase("releaseId"); }).startsWith(u"releaseId: expected"_s));
    CHECK(refusal([](Json &f) { f.erase("releasedAt"); }).startsWith(u"releasedAt: expected"_s));
    CHECK(refusal([](Json &f) { f["actions"].push_back(f["actions"][0]); }).startsWith(u"actions[1].id: expected"_s));
    CHECK(refusal([](Json &f) { f["title"] = std::string(100'001, 'a'); }).startsWith(u"title: expected up to 100,000 characters"_s));
    CHECK(readPack("{").refusal.contains(u"is not JSON as expected"_s));
    CHECK(readPack(QByteArray(largestPack + 1, ' ')).refusal.startsWith(u"The file is larger than 8 MB"_s));
}

TEST_CASE("A reply is read from its file, and from the text of a mail", "[pack]")
{
    const ReplyLetter letter = replyTo(fullPack(), released);
    const QByteArray file = replyBytes(letter, released);
    for (const QByteArray &bytes : {file, "Hello,\n\n> " + file + "\n-- \nHead of stores", QByteArray(file).replace("\n", "\r\n")}) {
        const ReplyReading reading = readReply(bytes);
        CHECK(reading.refusal == QString());
        CHECK(toJson(reading.letter) == toJson(letter));
    }
    const auto refusal = [&](auto change) {
        Json broken = parsed(file);
        change(broken);
        return readReply(written(broken)).refusal;
    };
    CHECK(refusal([](Json &f) { f["format"] = "sharpend.outputpack"; }).startsWith(u"This is no Owner’s reply"_s));
    CHECK(refusal([](Json &f) { f["reply"].erase("on"); }).startsWith(u"reply.on: expected a time"_s));
    CHECK(refusal([](Json &f) { f["reply"]["answers"][0]["answer"] = "yes"; }).startsWith(u"reply.answers[0].answer: expected one of commit"_s));
    CHECK(refusal([](Json &f) { f["reply"]["answers"].push_back(f["reply"]["answers"][0]); }).startsWith(u"reply.answers[1].actionId: "_s));
    CHECK(refusal([](Json &f) { f["reply"]["score"] = 5; }) == u"reply.score: expected no field of this name"_s);
    CHECK_FALSE(readReply("Thank you, I will look at it.").refusal.isEmpty());
}
