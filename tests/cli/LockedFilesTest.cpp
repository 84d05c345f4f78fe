// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Files that travel under a passphrase, on the command line.

#include "Released.h"

#include "domain/FieldCodec.h"
#include "exchange/Bundle.h"
#include "exchange/LockedFile.h"
#include "exchange/OutputPackFile.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const QString words = u"lantern orchard tuesday"_s;

/// A workspace whose Learning Team has released, and files with passphrases beside it.
struct Locking : Released {
    Locking()
    {
        secret(u"words"_s, words.toUtf8() + '\n');
        secret(u"other"_s, "another four words here\n");
        secret(u"short"_s, "seven77\n");
    }
    void secret(const QString &name, const QByteArray &bytes) const
    {
        QFile::setPermissions(program.write(name, bytes), QFile::ReadOwner | QFile::WriteOwner);
    }
    Unlocking opened(const QString &name, LockedKind kind) const { return unlockedFile(program.path(name), kind, Passphrase(words), largestBundle); }

    static inline const QStringList withWords{u"--passphrase-file"_s, u"words"_s};
};

} // namespace

TEST_CASE("export locks a Learning Team and a pack, and nothing unlocked is left behind", "[cli][locked]")
{
    const Locking there;
    const QStringList before = there.program.files();
    checkDone(there.exportTo(u"a.learningteam"_s, Locking::withWords), u"Wrote a.learningteam, locked with the passphrase.\n"_s);
    checkDone(there.exportTo(u"a.outputpack"_s, Locking::withWords), u"Wrote a.outputpack, locked with the passphrase.\n"_s);
    QStringList after = there.program.files();
    for (const QString &name : {u"a.learningteam"_s, u"a.outputpack"_s}) {
        CHECK((QFile::permissions(there.program.path(name)) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
        CHECK_FALSE(there.text(name).contains(u"screen"_s));
        CHECK(after.removeAll(name) == 1);
    }
    CHECK(after == before);
    const BundleReading bundle = readBundle(there.opened(u"a.learningteam"_s, LockedKind::LearningTeam).bytes);
    CHECK(bundle.refusal == QString());
    CHECK(bundle.bundle.teamId == there.team.teamId);
    const PackReading pack = readPack(there.opened(u"a.outputpack"_s, LockedKind::OutputPack).bytes);
    CHECK(toJson(pack.pack) == toJson(there.pack()));
}

TEST_CASE("export refuses a passphrase that is too short, and a file that cannot be locked", "[cli][locked]")
{
    const Locking there;
    checkRefused(there.exportTo(u"a.outputpack"_s, {u"--passphrase-file"_s, u"short"_s}), u"at least 8 characters"_s);
    checkRefused(there.exportTo(u"a.outputpack"_s, {u"--passphrase-file"_s, u"nowhere"_s}), u"nowhere cannot be read"_s);
    there.secret(u"empty"_s, "\n");
    checkRefused(there.exportTo(u"a.outputpack"_s, {u"--passphrase-file"_s, u"empty"_s}), u"The first line of empty is empty"_s);
    CHECK_FALSE(there.program.files().contains(u"a.outputpack"_s));
    for (const QString &name : {u"a.html"_s, u"a.pdf"_s, u"a.csv"_s, u"a.ics"_s}) {
        const Answer answer = there.exportTo(name, Locking::withWords);
        CHECK(answer.status == 2);
        CHECK(answer.err.contains(u"Only .learningteam and .outputpack files can be locked, not “%1”."_s.arg(name)));
    }
    // A file that others can read gets a remark, and does its work.
    QFile::setPermissions(there.program.path(u"words"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    const Answer remarked = there.exportTo(u"a.outputpack"_s, Locking::withWords);
    CHECK(remarked.status == 0);
    CHECK(remarked.err == u"sharpend: Others on this computer can read words: chmod 600 keeps the passphrase to you.\n"_s);
}

TEST_CASE("import opens a locked Learning Team with its passphrase and no other", "[cli][locked]")
{
    const Locking there;
    REQUIRE(there.exportTo(u"a.learningteam"_s, Locking::withWords).status == 0);
    const auto import = [&](const QString &name, const QStringList &more) {
        return there.program.run(QStringList{u"--store"_s, u"fresh.db"_s, u"import"_s, name} + more);
    };
    checkRefused(import(u"a.learningteam"_s, {}), u"a.learningteam is locked: add --passphrase-file FILE"_s);
    checkRefused(import(u"a.learningteam"_s, {u"--passphrase-file"_s, u"other"_s}), u"a.learningteam: This passphrase does not open the file."_s);
    there.program.write(u"cut.learningteam"_s, there.program.bytesOf(u"a.learningteam"_s).chopped(1));
    checkRefused(import(u"cut.learningteam"_s, Locking::withWords), u"cut off"_s);
    CHECK_FALSE(there.program.files().contains(u"fresh.db"_s));

    checkDone(import(u"a.learningteam"_s, QStringList{u"--dry-run"_s} + Locking::withWords), u"Would import “"_s);
    CHECK_FALSE(there.program.files().contains(u"fresh.db"_s));
    checkDone(import(u"a.learningteam"_s, Locking::withWords), u"Imported “"_s);
    CHECK(there.program.run({u"--store"_s, u"fresh.db"_s, u"list"_s, u"teams"_s}).out == there.run({u"list"_s, u"teams"_s}).out);
    checkDone(import(u"a.learningteam"_s, Locking::withWords), u"Nothing to do"_s);

    // Whatever its ending: what it holds stands in its head.
    there.program.write(u"renamed.txt"_s, there.program.bytesOf(u"a.learningteam"_s));
    checkDone(import(u"renamed.txt"_s, Locking::withWords), u"Nothing to do"_s);
    // One that is not locked needs none, and says so.
    REQUIRE(there.exportTo(u"open.learningteam"_s).status == 0);
    const Answer open = import(u"open.learningteam"_s, Locking::withWords);
    CHECK(open.status == 0);
    CHECK(open.err == u"sharpend: open.learningteam is not locked, so no passphrase was needed.\n"_s);
}

TEST_CASE("import takes a locked reply, and sends a locked pack to the Owner's window", "[cli][locked]")
{
    const Locking there;
    const QDateTime on = QDateTime::currentDateTimeUtc();
    const QByteArray reply = replyBytes(replyTo(there.pack(), on), on);
    REQUIRE(writeLocked(there.program.path(u"a.ownerreply"_s), reply, LockedKind::OwnerReply, Passphrase(words)) == QString());
    checkRefused(there.run({u"import"_s, u"a.ownerreply"_s}), u"a.ownerreply is locked"_s);
    CHECK_FALSE(there.store->reader().get<Release>(there.releaseId)->reply.has_value());
    checkDone(there.run(QStringList{u"import"_s, u"a.ownerreply"_s} + Locking::withWords), u"Kept the Owner’s reply to version 1"_s);
    CHECK(there.store->reader().get<Release>(there.releaseId)->reply.has_value());
    REQUIRE(there.exportTo(u"a.outputpack"_s, Locking::withWords).status == 0);
    checkRefused(there.run({u"import"_s, u"a.outputpack"_s}), u"a.outputpack is a pack for an Owner"_s);
}

TEST_CASE("a locked backup is the whole workspace, and is not taken for one", "[cli][locked]")
{
    const Locking there;
    checkDone(there.run(QStringList{u"backup"_s, u"copy.db"_s} + Locking::withWords), u"Wrote copy.db, locked with the passphrase, and read it back.\n"_s);
    CHECK((QFile::permissions(there.program.path(u"copy.db"_s)) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    for (const QString &name : there.program.files())
        CHECK_FALSE(name.contains(u".part"_s));
    CHECK_FALSE(there.program.bytesOf(u"copy.db"_s).contains("SQLite format 3"));
    checkRefused(there.run(QStringList{u"backup"_s, u"copy.db"_s} + Locking::withWords), u"copy.db is there already"_s);
    checkRefused(there.run({u"backup"_s, u"short.db"_s, u"--passphrase-file"_s, u"short"_s}), u"at least 8 characters"_s);

    const Unlocking unlocking = there.opened(u"copy.db"_s, LockedKind::Workspace);
    CHECK(unlocking.refusal == QString());
    there.program.write(u"opened.db"_s, unlocking.bytes);
    CHECK(there.program.run({u"--store"_s, u"opened.db"_s, u"list"_s, u"teams"_s}).out == there.run({u"list"_s, u"teams"_s}).out);
    CHECK(there.program.run({u"--store"_s, u"opened.db"_s, u"check"_s}).status == 0);

    checkRefused(there.run({u"restore"_s, u"copy.db"_s, u"--to"_s, u"restored.db"_s}), u"copy.db is locked with a passphrase: add --passphrase-file"_s);
    checkRefused(there.run({u"restore"_s, u"copy.db"_s, u"--to"_s, u"restored.db"_s, u"--passphrase-file"_s, u"other"_s}), u"assphrase"_s);
    CHECK_FALSE(QFile::exists(there.program.path(u"restored.db"_s)));
    checkDone(there.run(QStringList{u"restore"_s, u"copy.db"_s, u"--to"_s, u"restored.db"_s} + Locking::withWords), u"Restored copy.db as restored.db"_s);
    CHECK(there.program.run({u"--store"_s, u"restored.db"_s, u"list"_s, u"teams"_s}).out == there.run({u"list"_s, u"teams"_s}).out);

    checkRefused(there.program.run({u"--store"_s, u"copy.db"_s, u"list"_s, u"teams"_s}), u"copy.db is locked with a passphrase: restore it"_s);
    checkRefused(there.run(QStringList{u"import"_s, u"copy.db"_s} + Locking::withWords), u"copy.db is the backup of a whole workspace"_s);
}
