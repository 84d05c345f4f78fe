// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/LockedFile.h"

#include "exchange/Bundle.h"
#include "exchange/LockedBackup.h"
#include "exchange/OutputPackFile.h"
#include "operations/WallOperations.h"
#include "support/LateTeam.h"
#include "support/SamplePack.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

constexpr qint64 largest = 64 * 1024 * 1024;
constexpr qsizetype headSize = 72, chunkSize = 64 * 1024, sealSize = 17;
constexpr LockCost cheap{1, 8}; // these tests try many files, not many passphrases

const QString passphrase = u"lantern orchard tuesday"_s;

QByteArray lockedCheaply(const QByteArray &bytes, LockedKind kind = LockedKind::LearningTeam, const QString &with = passphrase,
                         const LockCost &cost = cheap)
{
    QBuffer from, to;
    from.setData(bytes);
    REQUIRE(from.open(QIODevice::ReadOnly));
    REQUIRE(to.open(QIODevice::WriteOnly));
    REQUIRE(lock(from, to, kind, Passphrase(with), cost) == QString());
    return to.data();
}

Unlocking opened(const QByteArray &file, LockedKind kind = LockedKind::LearningTeam, const QString &with = passphrase)
{
    return unlocked(file, kind, Passphrase(with), largest);
}

QByteArray anyBytes(qsizetype size)
{
    QRandomGenerator chance(quint32(size) + 7);
    QByteArray bytes(size, '\0');
    for (char &c : bytes)
        c = char(chance.bounded(256));
    return bytes;
}

QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = char(bytes[at] ^ 1);
    return bytes;
}

void checkRefused(const Unlocking &unlocking, const QString &says)
{
    INFO(unlocking.refusal.toStdString());
    CHECK(unlocking.refusal.contains(says));
    CHECK(unlocking.bytes.isEmpty());
}

const QString wrongOrAltered = u"does not open the file"_s, altered = u"altered after it was locked"_s, cutOff = u"cut off"_s;

/// Every file below \a folder, with its bytes.
QByteArrayList filesIn(const QString &folder)
{
    QByteArrayList all;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(QDir(folder).filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        all << file.readAll();
    }
    return all;
}

} // namespace

TEST_CASE("what is locked comes back to the byte, whatever its size", "[locked]")
{
    for (const qsizetype size : {0, 1, 17, 65535, 65536, 65537, 131072, 200001}) {
        INFO(size);
        const QByteArray plain = anyBytes(size);
        const QByteArray file = lockedCheaply(plain);
        CHECK(file.size() == lockedSize(size));
        CHECK(isLocked(file));
        const Unlocking unlocking = opened(file);
        CHECK(unlocking.refusal == QString());
        CHECK(unlocking.bytes == plain);
    }
}

TEST_CASE("the same words locked twice have nothing in common, and nothing of them can be read", "[locked]")
{
    const QByteArray plain = QByteArray("The second checker signs before the round. ").repeated(4000);
    const QByteArray one = lockedCheaply(plain), other = lockedCheaply(plain);
    CHECK(one.mid(32) != other.mid(32));
    CHECK(one.mid(headSize, 64) != other.mid(headSize, 64));
    CHECK_FALSE(one.contains("second checker"));
}

TEST_CASE("a passphrase opens from any keyboard, and no other one does", "[locked]")
{
    const QByteArray plain("{}\n");
    const QByteArray file = lockedCheaply(plain, LockedKind::LearningTeam, u"caf\u00e9 \u00fcber alles"_s);
    CHECK(opened(file, LockedKind::LearningTeam, u"cafe\u0301 u\u0308ber alles"_s).bytes == plain);

    for (const QString &other : {u"cafe uber alles"_s, u"caf\u00e9 \u00fcber alles "_s, u"Caf\u00e9 \u00fcber alles"_s}) {
        const Unlocking unlocking = opened(file, LockedKind::LearningTeam, other);
        checkRefused(unlocking, wrongOrAltered);
        CHECK(unlocking.mayTryAgain);
    }
    const Unlocking none = opened(file, LockedKind::LearningTeam, QString());
    checkRefused(none, u"type its passphrase"_s);
    CHECK(none.mayTryAgain);
}

TEST_CASE("nothing is locked with a passphrase that is too short", "[locked]")
{
    CHECK(Passphrase(u"lantern"_s).tooShort().contains(u"at least 8"_s));
    CHECK_FALSE(Passphrase().tooShort().isEmpty());
    CHECK(Passphrase(u"lanterns"_s).tooShort().isEmpty());
    CHECK(Passphrase(u"\U0001F512"_s.repeated(8)).tooShort().isEmpty());
    CHECK_FALSE(Passphrase(u"\U0001F512"_s.repeated(7)).tooShort().isEmpty());
    QBuffer from, to;
    from.open(QIODevice::ReadOnly);
    to.open(QIODevice::WriteOnly);
    CHECK_FALSE(lock(from, to, LockedKind::OutputPack, Passphrase(u"short"_s), cheap).isEmpty());
    CHECK(to.data().isEmpty());
    from.close();
    CHECK_FALSE(lock(from, to, LockedKind::OutputPack, Passphrase(passphrase), cheap).isEmpty()); // nothing is not an empty file
    CHECK(to.data().isEmpty());
}

TEST_CASE("a byte that is different anywhere is found out", "[locked]")
{
    const QByteArray file = lockedCheaply(anyBytes(2 * chunkSize + 100));
    checkRefused(opened(flipped(file, 0)), u"not locked"_s);
    checkRefused(opened(flipped(file, 15)), u"not locked"_s);
    checkRefused(opened(flipped(file, 16)), altered); // version 0
    checkRefused(opened(flipped(file, 18)), altered); // no pass at all
    for (const qsizetype at : {19, 20, 22, 23}) // what the key costs
        CHECK_FALSE(opened(flipped(file, at)).refusal.isEmpty());
    for (const qsizetype at : {24, 25, 27, 31}) // the size
        CHECK_FALSE(opened(flipped(file, at)).refusal.isEmpty());
    for (const qsizetype at : {32, 47, 48, 71}) // salt, and the head of the stream
        checkRefused(opened(flipped(file, at)), wrongOrAltered);
    const qsizetype second = headSize + chunkSize + sealSize, third = second + chunkSize + sealSize;
    for (const qsizetype at : {headSize, headSize + 1, headSize + 5000, second - 1})
        checkRefused(opened(flipped(file, at)), wrongOrAltered); // in the first chunk it cannot be told from another passphrase
    for (const qsizetype at : {second, second + 1, third - 1, third, third + 50, file.size() - 1})
        checkRefused(opened(flipped(file, at)), altered);
}

TEST_CASE("every single byte of a small file matters", "[locked]")
{
    const QByteArray file = lockedCheaply("a note");
    for (qsizetype at = 0; at < file.size(); ++at) {
        const Unlocking unlocking = opened(flipped(file, at));
        INFO(at);
        CHECK_FALSE(unlocking.refusal.isEmpty());
        CHECK(unlocking.bytes.isEmpty());
    }
}

TEST_CASE("a file that was cut off, or to which something was added, is found out", "[locked]")
{
    const QByteArray plain = anyBytes(3 * chunkSize);
    const QByteArray file = lockedCheaply(plain);
    const qsizetype chunk = chunkSize + sealSize;
    REQUIRE(file.size() == headSize + 3 * chunk);
    for (const qsizetype size : {qsizetype(16), qsizetype(40), headSize - 1, headSize, headSize + chunk, headSize + 2 * chunk,
                                 headSize + 2 * chunk + 1, headSize + 3 * chunk - 1})
        checkRefused(opened(file.left(size)), cutOff);
    checkRefused(opened({}), u"not locked"_s);
    checkRefused(opened("SHARP"), u"not locked"_s);
    checkRefused(opened(file + '\0'), altered);
    checkRefused(opened(file + file.right(chunk)), altered);

    // Also where the size in the head has been made to fit.
    const auto resized = [](QByteArray bytes, qint64 size) {
        for (int i = 0; i < 8; ++i)
            bytes[24 + i] = char(size >> (8 * i));
        return bytes;
    };
    checkRefused(opened(resized(file.left(headSize + 2 * chunk), 2 * chunkSize)), wrongOrAltered);
    checkRefused(opened(resized(file, -1)), altered);
}

TEST_CASE("chunks that have changed places are found out", "[locked]")
{
    const QByteArray file = lockedCheaply(anyBytes(3 * chunkSize));
    const qsizetype chunk = chunkSize + sealSize;
    const auto part = [&](int index) { return file.mid(headSize + index * chunk, chunk); };
    const QByteArray head = file.left(headSize);
    checkRefused(opened(head + part(1) + part(0) + part(2)), wrongOrAltered);
    checkRefused(opened(head + part(0) + part(2) + part(1)), altered);
    checkRefused(opened(head + part(0) + part(0) + part(2)), altered);
    // One of another file of the same passphrase is none of this one.
    const QByteArray other = lockedCheaply(anyBytes(3 * chunkSize));
    checkRefused(opened(head + part(0) + other.mid(headSize + chunk, chunk) + part(2)), altered);
    checkRefused(opened(other.left(headSize) + file.mid(headSize)), wrongOrAltered);
}

TEST_CASE("a file cannot ask for much time or memory, and a newer one says so", "[locked]")
{
    const QByteArray file = lockedCheaply("a note");
    const auto with = [&](qsizetype at, const QByteArray &bytes) { return QByteArray(file).replace(at, bytes.size(), bytes); };
    for (const QByteArray &hostile : {with(18, "\xff\xff"), with(18, QByteArray("\x09\x00", 2)), with(20, "\xff\xff\xff\xff"), with(20, QByteArray("\x01\x00\x08\x00", 4))}) {
        const Unlocking unlocking = opened(hostile);
        checkRefused(unlocking, u"more time or memory"_s);
        CHECK_FALSE(unlocking.mayTryAgain);
    }
    checkRefused(opened(with(20, QByteArray(4, '\0'))), altered);
    checkRefused(opened(with(16, "\x02")), u"newer Sharp End (version 2"_s);
    // More than such a file may hold is refused before there is a key.
    checkRefused(unlocked(lockedCheaply(anyBytes(2000)), LockedKind::LearningTeam, Passphrase(passphrase), 1999), u"larger than"_s);
}

TEST_CASE("what a locked file holds is part of the lock", "[locked]")
{
    const QByteArray file = lockedCheaply("{}", LockedKind::OutputPack);
    CHECK(lockedKind(file) == LockedKind::OutputPack);
    CHECK_FALSE(lockedKind("{\"format\": 1}"));
    checkRefused(opened(file, LockedKind::LearningTeam), u"holds a pack for an Owner"_s);
    checkRefused(opened(QByteArray(file).replace(17, 1, "\x01"), LockedKind::LearningTeam), wrongOrAltered);
    checkRefused(opened(QByteArray(file).replace(17, 1, "\x63"), LockedKind::LearningTeam), altered);
}

TEST_CASE("a Learning Team, a pack and a reply go into a locked file and come out as they were", "[locked]")
{
    const test::Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    const test::LateTeam team = test::teamAfterMeeting2(*store);
    const QByteArray bundle = exportLearningTeam(store->reader(), team.teamId, QDateTime::currentDateTimeUtc());
    const OutputPack pack = test::aPack();
    const QByteArray packed = packBytes(pack, pack.releasedAt);
    ReplyLetter letter{pack.releaseId, pack.release, {}};
    letter.reply.text = u"Thank you."_s;
    letter.reply.on = pack.releasedAt;
    const QByteArray reply = replyBytes(letter, pack.releasedAt);
    QTemporaryDir folder;
    const struct {
        QByteArray bytes;
        LockedKind kind;
        QString name;
    } files[]{{bundle, LockedKind::LearningTeam, u"a.learningteam"_s}, {packed, LockedKind::OutputPack, u"a.outputpack"_s}, {reply, LockedKind::OwnerReply, u"a.ownerreply"_s}};
    for (const auto &file : files) {
        const QString path = folder.filePath(file.name);
        REQUIRE(writeLocked(path, file.bytes, file.kind, Passphrase(passphrase)) == QString());
        CHECK(QFile::permissions(path) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
        CHECK(lockedKindOf(path) == file.kind);
        const Unlocking unlocking = unlockedFile(path, file.kind, Passphrase(passphrase), largest);
        CHECK(unlocking.refusal == QString());
        CHECK(unlocking.bytes == file.bytes);
    }
    // Who reads it without asking for the passphrase says what it is.
    CHECK(readBundleFile(folder.filePath(u"a.learningteam"_s)).refusal.contains(u"locked with a passphrase"_s));
    CHECK(readPackFile(folder.filePath(u"a.outputpack"_s)).refusal.contains(u"locked with a passphrase"_s));
    CHECK(readReplyFile(folder.filePath(u"a.ownerreply"_s)).refusal.contains(u"locked with a passphrase"_s));
    // Nothing but these three was left in the folder, and no word can be read in them.
    const QByteArrayList left = filesIn(folder.path());
    CHECK(left.size() == 3);
    for (const QByteArray &bytes : left)
        CHECK_FALSE(bytes.contains("format"));

    CHECK_FALSE(writeLocked(u"/nowhere/a.ownerreply"_s, reply, LockedKind::OwnerReply, Passphrase(passphrase)).isEmpty());
}

TEST_CASE("what a program that was killed has left in memory goes with the next locked backup, and nobody else's", "[locked]")
{
    const QDir memory(u"/dev/shm"_s);
    const QString gone = u"sharpend-2147483647-left"_s, mine = u"sharpend-%1-inuse"_s.arg(QCoreApplication::applicationPid()), other = u"sharpend-notes"_s;
    for (const QString &name : {gone, mine, other}) {
        REQUIRE(memory.mkpath(name));
        QFile file(memory.filePath(name + u"/copy.db"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    const test::Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    const QTemporaryDir folder;
    REQUIRE(copyLocked(*store, folder.filePath(u"kept.db"_s), Passphrase(passphrase)).sentence() == QString());
    CHECK_FALSE(memory.exists(gone));
    for (const QString &name : {mine, other}) {
        CHECK(memory.exists(name));
        QDir(memory.filePath(name)).removeRecursively();
    }
}

TEST_CASE("a locked backup opens as the workspace it was, and no unlocked one ever lay on the disk", "[locked]")
{
    const test::Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    const test::LateTeam team = test::teamAfterMeeting2(*store);
    const int notes = store->reader().count(Note::table);
    REQUIRE(notes > 0);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"kept.db"_s);

    REQUIRE(copyLocked(*store, path, Passphrase(passphrase)).sentence() == QString());
    CHECK(QFile::permissions(path) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(lockedKindOf(path) == LockedKind::Workspace);
    CHECK(QDir(u"/dev/shm"_s).entryList({u"sharpend-%1-*"_s.arg(QCoreApplication::applicationPid())}, QDir::Dirs) == QStringList());
    const QByteArrayList left = filesIn(folder.path());
    REQUIRE(left.size() == 1);
    CHECK_FALSE(left.first().contains("SQLite"));

    QFile from(path), to(folder.filePath(u"opened.db"_s));
    REQUIRE(from.open(QIODevice::ReadOnly));
    REQUIRE(to.open(QIODevice::WriteOnly));
    CHECK(unlock(from, to, LockedKind::Workspace, Passphrase(passphrase)).refusal == QString());
    to.close();
    const auto copy = Store::open(to.fileName(), u"looking"_s);
    CHECK(copy->reader().count(Note::table) == notes);
    CHECK(copy->workspaceId() == store->workspaceId());

    CHECK_FALSE(copyLocked(*store, path, Passphrase(u"short"_s)).isDone());
    CHECK_FALSE(copyLocked(*store, workspace.location(), Passphrase(passphrase)).isDone());
    CHECK_FALSE(copyLocked(*store, u"/nowhere/kept.db"_s, Passphrase(passphrase)).isDone());
    CHECK(filesIn(folder.path()).first() == left.first()); // what was there is untouched
}

TEST_CASE("a passphrase comes from the first line of a file", "[locked]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"words"_s);
    const auto reading = [&](const QByteArray &bytes, QFile::Permissions more = {}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | more);
        return readPassphraseFile(path);
    };
    const QByteArray file = lockedCheaply("{}");
    for (const QByteArray &line : {passphrase.toUtf8(), passphrase.toUtf8() + '\n', passphrase.toUtf8() + "\r\nanother line\n", "\xEF\xBB\xBF" + passphrase.toUtf8()}) {
        const PassphraseReading read = reading(line);
        CHECK(read.refusal == QString());
        CHECK(read.remark == QString());
        CHECK(unlocked(file, LockedKind::LearningTeam, read.passphrase, largest).bytes == "{}");
    }
    CHECK_FALSE(unlocked(file, LockedKind::LearningTeam, reading(passphrase.toUtf8() + " \n").passphrase, largest).refusal.isEmpty());
    CHECK(reading("\nsecond line\n").refusal.contains(u"is empty"_s));
    CHECK(reading("").refusal.contains(u"is empty"_s));
    CHECK(reading("caf\xe9 latin one\n").refusal.contains(u"UTF-8"_s));
    CHECK(reading(QByteArray(1500, 'x')).refusal.contains(u"longer than 1000"_s));
    CHECK(reading(passphrase.toUtf8(), QFile::ReadOther).remark.contains(u"chmod 600"_s));
    CHECK(readPassphraseFile(folder.filePath(u"nowhere"_s)).refusal.contains(u"cannot be read"_s));
    CHECK(readPassphraseFile(folder.path()).refusal.contains(u"cannot be read"_s));
}
