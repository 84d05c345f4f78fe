// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The command line from the release on: what leaves, the reply that comes back, search and backup.

#include "domain/FieldCodec.h"
#include "Released.h"

#include "exchange/OutputPackFile.h"
#include "exchange/SealedTeam.h"
#include "operations/FollowUpOperations.h"
#include "operations/OutputOperations.h"
#include "operations/WallOperations.h"
#include "support/PdfText.h"
#include "support/Unzipped.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("export writes what was last released, and with --full the record", "[cli]")
{
    const Released there;
    checkDone(there.exportTo(u"a.outputpack"_s), u"Wrote a.outputpack."_s);
    const PackReading reading = readPackFile(there.program.path(u"a.outputpack"_s));
    CHECK(reading.refusal == QString());
    CHECK(toJson(reading.pack) == toJson(there.pack()));
    checkDone(there.exportTo(u"b.OUTPUTPACK"_s), u"Wrote"_s);
    CHECK(there.program.bytesOf(u"a.outputpack"_s) == there.program.bytesOf(u"b.OUTPUTPACK"_s));

    // What is written after the release stays behind until the next one.
    REQUIRE(there.store->perform(rewriteStatement(*there.store, there.team.statementId, u"Reworded since."_s)).isDone());
    checkDone(there.exportTo(u"a.md"_s), u"Wrote a.md."_s);
    CHECK(there.text(u"a.md"_s).contains(u"1. The screen says sent, and each side guesses what the other has seen.\n"_s));
    checkDone(there.exportTo(u"a.pdf"_s), u"Wrote a.pdf."_s);
    const QString summary = pdfText(there.program.bytesOf(u"a.pdf"_s));
    CHECK(summary.contains(u"1 The screen says sent, and each side guesses what the other has seen."_s));
    CHECK(summary.contains(u"Four people who do this work took part."_s));
    for (const QString &text : {there.text(u"a.md"_s), summary, there.text(u"a.outputpack"_s)}) {
        for (const QString &kept : {u"Reworded since"_s, u"Paint the trolley"_s, u"Nights are quieter"_s, u"Marchetti"_s, u"Picker"_s})
            CHECK_FALSE(text.contains(kept));
    }

    checkDone(there.exportTo(u"full.md"_s, {u"--full"_s}), u"Wrote"_s);
    checkDone(there.exportTo(u"full.pdf"_s, {u"--full"_s}), u"Wrote"_s);
    for (const QString &text : {there.text(u"full.md"_s), pdfText(there.program.bytesOf(u"full.pdf"_s))}) {
        for (const QString &held : {u"Reworded since"_s, u"Paint the trolley"_s, u"Nights are quieter"_s, u"Picker"_s})
            CHECK(text.contains(held));
        CHECK_FALSE(text.contains(u"Marchetti"_s));
    }

    // The other forms of both.
    checkDone(there.exportTo(u"a.odt"_s), u"Wrote a.odt."_s);
    checkDone(there.exportTo(u"a.html"_s), u"Wrote a.html."_s);
    checkDone(there.exportTo(u"a.csv"_s), u"Wrote a.csv."_s);
    CHECK(there.text(u"a.html"_s).contains(u"<form"_s)); // the Owner's page
    CHECK(odtText(there.program.bytesOf(u"a.odt"_s)).contains(u"The screen says sent, and each side guesses what the other has seen."_s));
    CHECK(there.text(u"a.csv"_s).contains(there.pack().actions.first().text));
    for (const QString &text : {odtText(there.program.bytesOf(u"a.odt"_s)), there.text(u"a.html"_s), there.text(u"a.csv"_s)}) {
        for (const QString &kept : {u"Reworded since"_s, u"Paint the trolley"_s, u"Nights are quieter"_s, u"Marchetti"_s, u"Picker"_s})
            CHECK_FALSE(text.contains(kept));
    }
    checkDone(there.exportTo(u"full.odt"_s, {u"--full"_s}), u"Wrote"_s);
    checkDone(there.exportTo(u"full.html"_s, {u"--full"_s}), u"Wrote"_s);
    checkDone(there.exportTo(u"full.csv"_s, {u"--full"_s}), u"Wrote"_s);
    for (const QString &text : {odtText(there.program.bytesOf(u"full.odt"_s)), there.text(u"full.html"_s)}) {
        for (const QString &held : {u"Reworded since"_s, u"Paint the trolley"_s, u"Nights are quieter"_s, u"Picker"_s})
            CHECK(text.contains(held));
        CHECK_FALSE(text.contains(u"Marchetti"_s));
    }
    CHECK_FALSE(there.text(u"full.html"_s).contains(u"<form"_s));
    CHECK(tidied(there.program.bytesOf(u"full.html"_s)) == QString());
    CHECK(there.text(u"full.csv"_s).contains(u"Last update"_s));
    for (const QString &name : {u"a.pdf"_s, u"a.odt"_s, u"full.html"_s, u"full.csv"_s, u"a.outputpack"_s})
        CHECK((QFile::permissions(there.program.path(name)) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
}

TEST_CASE("import keeps the Owner's reply with the release it answers", "[cli]")
{
    const Released there;
    const QDateTime on = QDateTime::currentDateTimeUtc();
    const ReplyLetter letter = replyTo(there.pack(), on);
    there.program.write(u"a.ownerreply"_s, replyBytes(letter, on));
    there.program.write(u"mail.txt"_s, "Here it is.\n\n" + replyBytes(letter, on) + "\nRegards");
    ReplyLetter other = letter;
    other.releaseId = newId();
    there.program.write(u"other.ownerreply"_s, replyBytes(other, on));
    ReplyLetter older = letter;
    older.reply.on = on.addSecs(-60);
    there.program.write(u"older.ownerreply"_s, replyBytes(older, on));
    there.program.write(u"cut.ownerreply"_s, replyBytes(letter, on).left(60));
    const auto reply = [&] { return there.store->reader().get<Release>(there.releaseId)->reply; };

    const qint64 tick = there.store->tick();
    checkDone(there.run({u"import"_s, u"a.ownerreply"_s, u"--dry-run"_s}), u"Would keep the Owner’s reply to version 1 of “"_s);
    CHECK(there.store->tick() == tick);
    CHECK_FALSE(reply().has_value());
    for (const QStringList &option : {QStringList{}, QStringList{u"--dry-run"_s}}) {
        checkRefused(there.run(QStringList{u"import"_s, u"other.ownerreply"_s} + option), u"a release that is not in this workspace"_s);
        checkRefused(there.run(QStringList{u"import"_s, u"cut.ownerreply"_s} + option), u"cut.ownerreply: "_s);
    }
    checkRefused(there.program.run({u"--store"_s, u"none.db"_s, u"import"_s, u"a.ownerreply"_s}), u"There is no workspace at none.db"_s);
    CHECK_FALSE(there.program.files().contains(u"none.db"_s));

    checkDone(there.run({u"import"_s, u"mail.txt"_s}), u"Kept the Owner’s reply to version 1 of “"_s);
    REQUIRE(reply().has_value());
    CHECK(toJson(*reply()) == toJson(letter.reply));
    const qint64 kept = there.store->tick();
    checkDone(there.run({u"import"_s, u"a.ownerreply"_s}), u"Nothing to do: the Owner’s reply to version 1"_s);
    checkDone(there.run({u"import"_s, u"a.ownerreply"_s, u"--dry-run"_s}), u"Nothing to do"_s);
    for (const QStringList &option : {QStringList{}, QStringList{u"--dry-run"_s}})
        checkRefused(there.run(QStringList{u"import"_s, u"older.ownerreply"_s} + option), u"A later reply to this release is here already"_s);
    CHECK(there.store->tick() == kept);

    const Answer shown = there.run({u"show"_s, there.team.teamId});
    CHECK(shown.out.contains(u"Statements: 4 · Released versions: 1\nVersion 1: released on "_s));
    CHECK(shown.out.contains(u"the Owner has replied, the team has not heard it yet"_s));
    const Answer json = there.run({u"show"_s, there.team.teamId, u"--json"_s});
    CHECK(json.json()["statements"].size() == 4);
    CHECK(json.json()["releases"].size() == 1);
    CHECK_FALSE(json.out.contains(u"Marchetti"_s));
    CHECK(textAt(there.run({u"list"_s, u"actions"_s, u"--json"_s}).json()[0], "progress") == u"agreed"_s);

    there.program.write(u"pack.json"_s, packBytes(there.pack(), on));
    checkRefused(there.run({u"import"_s, u"pack.json"_s}), u"pack.json is a pack for an Owner: open it in a window, with sharpend pack.json."_s);
    CHECK(there.run({u"import"_s, u"a.ownerreply"_s, u"--dates"_s, u"dmy"_s}).status == 2);
}

TEST_CASE("search tells where words stand, and nothing that is kept apart", "[cli]")
{
    const Released there;
    const Answer found = there.run({u"search"_s, u"screen"_s, u"NEVER"_s});
    checkDone(found, there.team.teamId.left(8) + u"  Note  The screen says sent, never seen\n"_s);
    CHECK(found.out.count(u'\n') == 1);
    const Json hits = there.run({u"search"_s, u"guess"_s, u"--json"_s}).json();
    REQUIRE(hits.size() == 2);
    QStringList records{textAt(hits[0], "record"), textAt(hits[1], "record")};
    records.sort();
    CHECK(records == QStringList{u"statement"_s, u"theme"_s});
    CHECK(textAt(hits[0], "teamId") == there.team.teamId);
    CHECK(there.run({u"search"_s, u"s"_s, u"--limit"_s, u"1"_s, u"--json"_s}).json().size() == 1);
    for (const QString &word : {u"trolley"_s, u"quieter"_s, u"Marchetti"_s}) {
        const Answer none = there.run({u"search"_s, word});
        CHECK(none.status == 0);
        CHECK(none.out == QString());
        CHECK(none.err == u"sharpend: Nothing found for “%1”. Try a word people would use at work.\n"_s.arg(word));
        CHECK(there.run({u"search"_s, word, u"--json"_s}).json() == Json::array());
    }
}

TEST_CASE("backup writes a whole copy and replaces nothing", "[cli]")
{
    const Released there;
    checkDone(there.run({u"backup"_s, u"copy.db"_s}), u"Wrote copy.db, and read it back.\n"_s);
    CHECK((QFile::permissions(there.program.path(u"copy.db"_s)) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    const QByteArray before = there.program.bytesOf(u"copy.db"_s);
    checkRefused(there.run({u"backup"_s, u"copy.db"_s}), u"copy.db is there already"_s);
    checkRefused(there.run({u"backup"_s, u"a.db"_s}), u"a.db is there already"_s);
    checkRefused(there.run({u"backup"_s, u"nowhere/copy.db"_s}), u"cannot be written"_s);
    CHECK(there.program.bytesOf(u"copy.db"_s) == before);
    const Answer teams = there.program.run({u"--store"_s, u"copy.db"_s, u"list"_s, u"teams"_s});
    CHECK(teams.out == there.run({u"list"_s, u"teams"_s}).out);
    CHECK(there.program.run({u"--store"_s, u"copy.db"_s, u"check"_s}).status == 0);
}

TEST_CASE("check tells a search index that is wrong, builds it anew, and tells what is not yet gone", "[cli]")
{
    const Released there;
    checkDone(there.run({u"check"_s}), u"The workspace is sound.\n"_s);
    there.store->database().execute(u"delete from search_entries"_s);
    checkRefused(there.run({u"check"_s}), u"sharpend check --rebuild-index"_s);
    checkDone(there.run({u"check"_s, u"--rebuild-index"_s}), u"Built the search index anew.\nThe workspace is sound.\n"_s);
    CHECK(there.run({u"search"_s, u"screen"_s}).out.contains(u"never seen"_s));
    REQUIRE(there.store->perform(strikeNotes(there.team.teamId, {there.team.noteId})).isDone());
    checkRefused(there.run({u"check"_s}), u"has not left the file yet"_s);
}

TEST_CASE("show and list say that a Learning Team is locked, and leave out what is closed away", "[cli]")
{
    const Released there;
    const SealKeys keys = SealKeys::make(Passphrase(u"correct horse battery"_s), newRecoveryKey(), LockCost{1, 8});
    REQUIRE(there.store->perform(sealTeam(there.team.teamId, keys)).isDone());
    CHECK(there.run({u"show"_s, there.team.teamId}).out.contains(u"\nLocked on "_s));
    const Json shown = there.run({u"show"_s, there.team.teamId, u"--json"_s}).json()["team"]["sealed"],
               listed = there.run({u"list"_s, u"teams"_s, u"--json"_s}).json()[0]["sealed"];
    for (const Json &sealed : {shown, listed}) {
        CHECK(sealed.contains("on"));
        CHECK(sealed.contains("counts"));
        CHECK_FALSE(sealed.contains("bundle"));
    }
}

TEST_CASE("show tells how a Learning Team ended, and why", "[cli]")
{
    const Released there;
    const auto shown = [&](const QString &teamId) { return there.run({u"show"_s, teamId}).out; };
    CHECK_FALSE(shown(there.team.teamId).contains(u"Finished"_s));
    REQUIRE_FALSE(there.store->perform(finishTeam(there.team.teamId, {})).isDone()); // nobody has heard a reply
    REQUIRE(there.store->perform(finishTeam(there.team.teamId, u"The Owner has\nmoved on."_s)).isDone());
    const QString finished = shown(there.team.teamId);
    CHECK(finished.contains(u"\nFinished on "_s));
    CHECK(finished.contains(u", before the team heard a reply: The Owner has moved on.\n"_s));

    const QString other = teamWithPeople(*there.store).teamId;
    REQUIRE(there.store->perform(stopTeam(other, u"A formal process has begun."_s)).isDone());
    CHECK(shown(other).contains(u"\nStopped part-way on "_s));
    CHECK(shown(other).contains(u": A formal process has begun.\n"_s));
}
