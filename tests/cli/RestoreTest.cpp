// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A backup becomes a workspace of its own, on the command line.

#include "Released.h"

#include "operations/WallOperations.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("restore writes a backup as a workspace of its own, without what was struck since", "[cli][restore]")
{
    const Released there;
    const QString word = u"Quokkazimt"_s;
    const QString before = there.store->reader().get<Note>(there.team.noteId)->text;
    REQUIRE(there.store->perform(editNote(there.team.teamId, there.team.noteId, {before, word})).isDone());
    checkDone(there.run({u"backup"_s, u"kept.db"_s}), u"Wrote kept.db"_s);
    const QByteArray kept = there.program.bytesOf(u"kept.db"_s), now = there.program.bytesOf(u"a.db"_s);
    REQUIRE(kept.contains(word.toUtf8()));
    checkDone(there.program.run({u"--store"_s, u"none.db"_s, u"restore"_s, u"kept.db"_s, u"--to"_s, u"all.db"_s}), u"Restored kept.db as all.db"_s);
    CHECK(there.program.bytesOf(u"all.db"_s).contains(word.toUtf8()));

    REQUIRE(there.store->perform(strikeNotes(there.team.teamId, {there.team.noteId})).isDone());
    checkDone(there.run({u"restore"_s, u"kept.db"_s, u"--to"_s, u"copy.db"_s}), u"Restored kept.db as copy.db, and read it back.\n"_s);
    CHECK((there.program.bytesOf(u"kept.db"_s) == kept));
    CHECK_FALSE(there.program.bytesOf(u"copy.db"_s).contains(word.toUtf8()));
    CHECK((QFile::permissions(there.program.path(u"copy.db"_s)) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK(there.program.run({u"--store"_s, u"copy.db"_s, u"check"_s}).status == 0);
    CHECK(there.program.run({u"--store"_s, u"copy.db"_s, u"list"_s, u"teams"_s}).out == there.run({u"list"_s, u"teams"_s}).out);
    for (const QString &name : there.program.files())
        CHECK_FALSE((name.contains(u".part"_s) || name.contains(u".work"_s)));
}

TEST_CASE("restore refuses what it cannot restore, and makes nothing", "[cli][restore]")
{
    const Released there;
    there.program.write(u"letter.db"_s, QByteArray("Dear all, ").repeated(200));
    checkDone(there.run({u"backup"_s, u"kept.db"_s}), u"Wrote kept.db"_s);
    const QByteArray whole = there.program.bytesOf(u"kept.db"_s);
    there.program.write(u"short.db"_s, whole.left(whole.size() / 2));
    const QStringList before = there.program.files();
    checkRefused(there.run({u"restore"_s, u"kept.db"_s, u"--to"_s, u"a.db"_s}), u"a.db is there already: choose another name"_s);
    checkRefused(there.run({u"restore"_s, u"nowhere.db"_s, u"--to"_s, u"copy.db"_s}), u"There is no backup at nowhere.db"_s);
    checkRefused(there.run({u"restore"_s, u"letter.db"_s, u"--to"_s, u"copy.db"_s}), u"letter.db is not a Sharp End workspace"_s);
    checkRefused(there.run({u"restore"_s, u"short.db"_s, u"--to"_s, u"copy.db"_s}), u"short.db is damaged"_s);
    checkRefused(there.run({u"restore"_s, u"kept.db"_s, u"--to"_s, u"no/such/folder/copy.db"_s}), u"copy.db cannot be written"_s);
    CHECK(there.run({u"restore"_s, u"kept.db"_s}).status == 2);
    CHECK(there.run({u"restore"_s, u"--to"_s, u"copy.db"_s}).status == 2);
    CHECK(there.program.files() == before);
}
