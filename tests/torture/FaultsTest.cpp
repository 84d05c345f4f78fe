// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Each fault at each kind of write: a sentence, the old data as they were, and the very same write done once it is over.

#include "Hand.h"
#include "Tally.h"
#include "Worker.h"
#include "store/Backups.h"
#include "store/Salvage.h"
#include "support/FaultyDisk.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDirIterator>
#include <QFile>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;
using namespace sharpend::torture;

namespace {

constexpr uid_t nobody = 65534;

/// What the disk may answer, and to what.
struct Refusing {
    QString name;
    FaultyDisk::Call call;
    int code;
};
const QList<Refusing> &refusing()
{
    using Call = FaultyDisk::Call;
    static const QList<Refusing> all{{u"disk full"_s, Call::Write, SQLITE_FULL},
                                     {u"read-only"_s, Call::Write, SQLITE_READONLY},
                                     {u"write error"_s, Call::Write, SQLITE_IOERR_WRITE},
                                     {u"sync error"_s, Call::Sync, SQLITE_IOERR_FSYNC},
                                     {u"read error"_s, Call::Read, SQLITE_IOERR_READ}};
    return all;
}

/// A workspace at work, and what is asked of each write that meets a fault.
struct Desk {
    Desk(const Site &at, quint32 seed)
        : place(at)
        , store(Store::open(at.location, u"seat-a"_s))
        , hand(std::make_unique<Hand>(*store, place, seed))
    {
    }
    void prepare(Deed deed)
    {
        hand->prepare(deed);
        before = digest(*store);
    }
    /// The write has met the fault: it says so in a sentence, will be tried again, and has changed nothing.
    QStringList wrongWithRefused(const Outcome &outcome)
    {
        QStringList wrong;
        if (outcome.state != Outcome::State::Failed)
            return {u"it did not fail: "_s + outcome.sentence()};
        if (!outcome.passing)
            wrong << u"it is not tried again: "_s + outcome.sentence();
        if (outcome.sentences.size() != 1 || !outcome.sentence().endsWith(u'.'))
            wrong << u"no sentence: "_s + outcome.sentence();
        return wrong;
    }
    /// The fault is over: all is as it was, and the very same write is done, or refused by a rule as it would have been.
    QStringList wrongAfterwards()
    {
        QStringList wrong;
        if (digest(*store) != before)
            wrong << u"the old data are not what they were"_s;
        if (const Outcome again = hand->doIt(); again.state == Outcome::State::Failed)
            wrong << u"not done once it was over: "_s + again.sentence();
        return wrong;
    }

    Site place;
    std::unique_ptr<Store> store;
    std::unique_ptr<Hand> hand;
    QByteArray before;
};

/// Answers, in the place of the disk, at one call after the other, until the write no longer gets to it.
void refuseAtEachCall(Tally &tally, const Site &fresh, const QString &folder, int atMost)
{
    for (const Refusing &fault : refusing()) {
        for (const Deed deed : deeds()) {
            QDir().mkpath(folder);
            const Site place = copySite(fresh, folder + u"/library.db"_s);
            FaultyDisk disk(folder);
            Desk desk(place, tally.random().generate());
            int met = 0;
            for (int after = 0, tried = 0; met < atMost && tried < atMost * 2; ++tried) {
                desk.prepare(deed);
                disk.fail(fault.call, fault.code, after);
                const Outcome outcome = desk.hand->doIt();
                const bool failed = disk.hasFailed();
                disk.heal();
                if (!failed) {
                    if (after == 0 && fault.call != FaultyDisk::Call::Read)
                        continue; // nothing to do: the next one is another
                    after = 0;
                    continue;
                }
                ++met;
                QStringList wrong;
                if (!outcome.isDone()) // where it was, what met the fault was what can wait
                    wrong = desk.wrongWithRefused(outcome) + desk.wrongAfterwards();
                if (tried % 8 == 0)
                    wrong += desk.store->check();
                tally.count(wrong, u"%1 at call %2 of %3"_s.arg(fault.name).arg(after).arg(nameOf(deed)));
                ++after;
            }
            CHECK(desk.store->check() == QStringList());
            desk.store.reset();
            CHECK(Store::open(place.location, u"seat-b"_s)->check() == QStringList());
        }
    }
}

/// What cannot be opened says why in a sentence, and is left as it is.
void openWhatIsNone(Tally &tally, const Site &fresh)
{
    const QString folder = tally.path(u"closed"_s), location = folder + u"/library.db"_s;
    const auto bytes = [&] {
        QFile file(location);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto write = [&](const QByteArray &what) {
        QFile file(location);
        REQUIRE((file.open(QIODevice::WriteOnly) && file.write(what) == what.size()));
    };
    const QByteArray whole = [&] {
        QDir().mkpath(folder);
        copySite(fresh, location);
        return bytes();
    }();
    struct Closed {
        QString what, sentence;
        std::function<void()> make;
        bool asNobody = false; ///< who may not write there
    };
    const auto tampered = [&](const QString &sql) { Database(location, Database::Access::ReadWrite).execute(sql); };
    const auto mayOnlyBeRead = [&] {
        write(whole);
        ::chmod(QFile::encodeName(tally.path({})).constData(), 0755);
        ::chmod(QFile::encodeName(location).constData(), 0444);
        ::chmod(QFile::encodeName(folder).constData(), 0555);
    };
    const QList<Closed> all{
        {u"a newer workspace"_s, u"was made by a newer Sharp End"_s, [&] { tampered(u"update workspace set schema_version = 9999"_s); }},
        {u"another program's file"_s, u"is not a Sharp End workspace"_s,
         [&] { tampered(u"update workspace set format = 'somebody.else'"_s); }},
        {u"a text"_s, u"is not a Sharp End workspace"_s, [&] { write(QByteArray("Dear diary, this is no workspace. ").repeated(40)); }},
        {u"half a file"_s, u"is damaged"_s, [&] { write(whole.left(whole.size() / 2)); }},
        {u"pages of noise"_s, u"is damaged"_s, [&] { write(whole.left(8 * 4096) + QByteArray(whole.size() - 8 * 4096, '\xa5')); }},
        {u"no folder"_s, u"Choose a folder that may be written"_s, [&] { QDir(folder).removeRecursively(); }},
        {u"a file in a read-only folder"_s, u"its folder"_s, mayOnlyBeRead, true},
    };
    for (const Closed &closed : all) {
        QDir(folder).removeRecursively();
        QDir().mkpath(folder);
        write(whole);
        closed.make();
        const QByteArray before = bytes();
        QStringList wrong;
        if (closed.asNobody && ::geteuid() == 0 && ::seteuid(nobody) != 0)
            wrong << u"this test cannot become nobody"_s;
        try {
            Store::open(location, u"seat-a"_s);
            wrong << u"it opened"_s;
        } catch (const StoreError &error) {
            if (!error.sentence().contains(closed.sentence) || !error.sentence().endsWith(u'.'))
                wrong << u"it said: "_s + error.sentence();
        }
        if (::getuid() == 0)
            REQUIRE(::seteuid(0) == 0);
        if (bytes() != before)
            wrong << u"it was changed"_s;
        tally.count(wrong, u"opening "_s + closed.what);
    }
}

void holdTheLock(Tally &tally, Desk &desk, Deed deed)
{
    desk.prepare(deed);
    Outcome outcome;
    {
        const Database::Patience brief(desk.store->database(), Database::Patience::Brief);
        Database other(desk.place.location, Database::Access::ReadWrite);
        other.execute(u"begin immediate"_s);
        outcome = desk.hand->doIt();
        other.execute(u"rollback"_s);
    }
    tally.count(desk.wrongWithRefused(outcome) + desk.wrongAfterwards(), u"lock held at "_s + nameOf(deed));
}

/// The file is moved away, and another one may be put in its place; a copy can still be saved; then it is back.
void takeTheFileAway(Tally &tally, Desk &desk, Deed deed, const QString &elsewhere, bool replaced)
{
    const QString &location = desk.place.location;
    const QString away = location + u".away"_s;
    desk.prepare(deed);
    REQUIRE(QFile::rename(location, away));
    if (replaced)
        REQUIRE(QFile::copy(QStringLiteral(SHARPEND_SOURCE_DIR) + u"/tests/data/schema-3.db"_s, location));
    QStringList wrong = desk.wrongWithRefused(desk.hand->doIt());
    QFile::remove(elsewhere);
    if (const Outcome copied = desk.store->copyTo(elsewhere); !copied.isDone())
        wrong << u"no copy can be saved: "_s + copied.sentence();
    else if (digest(*Store::open(elsewhere, u"seat-b"_s)) != desk.before)
        wrong << u"the copy does not hold what is open"_s;
    if (replaced) {
        QFile other(location), original(QStringLiteral(SHARPEND_SOURCE_DIR) + u"/tests/data/schema-3.db"_s);
        REQUIRE((other.open(QIODevice::ReadOnly) && original.open(QIODevice::ReadOnly)));
        if (other.readAll() != original.readAll())
            wrong << u"the other file was written to"_s;
        REQUIRE(other.remove());
    }
    REQUIRE(QFile::rename(away, location));
    tally.count(wrong + desk.wrongAfterwards(), (replaced ? u"file replaced at "_s : u"file removed at "_s) + nameOf(deed));
}

/// A page of the open file becomes noise. Nothing may crash, what goes wrong has a sentence, and afterwards the file is either whole,
/// or said to be damaged and read as far as it goes.
void makeNoise(Tally &tally, const Site &fresh, const QString &location, Deed deed)
{
    QStringList wrong;
    const Site place = copySite(fresh, location);
    qint64 page = 0;
    {
        Desk desk(place, tally.random().generate());
        QFile file(location); // opened before the store could have a lock on it, and closed after
        REQUIRE(file.open(QIODevice::ReadWrite));
        page = tally.random().bounded(int(file.size() / 4096));
        QByteArray noise(4096, '\0');
        for (char &byte : noise)
            byte = char(tally.random().bounded(256));
        file.seek(page * 4096);
        REQUIRE(file.write(noise) == noise.size());
        file.flush();
        for (int i = 0; i < 5; ++i) {
            try {
                const Outcome outcome = desk.hand->doOne(deed);
                if (!outcome.isDone() && (outcome.sentences.isEmpty() || !outcome.sentence().endsWith(u'.')))
                    wrong << u"no sentence: "_s + outcome.sentence();
            } catch (const StoreError &error) { // found while it read
                if (!error.sentence().endsWith(u'.'))
                    wrong << u"no sentence: "_s + error.sentence();
            }
        }
        desk.store.reset();
    }
    try {
        Store::open(location, u"seat-b"_s)->check();
    } catch (const StoreError &error) {
        const Salvage saved = salvage(location, tally.path(u"rescue"_s));
        if (saved.rows.isEmpty())
            wrong << u"nothing could be read of it: "_s + error.sentence();
    }
    tally.count(wrong, u"page %1 is noise at %2"_s.arg(page).arg(nameOf(deed)));
}

/// A copy, or a backup, meets the fault on the disk that it goes to: nothing of it stays, nothing waits, and the workspace is as it was.
void refuseCopies(Tally &tally, const Site &fresh, int atMost)
{
    const QString elsewhere = tally.path(u"elsewhere"_s), workspace = tally.path(u"copied-from"_s);
    QDir().mkpath(workspace);
    for (const Refusing &fault : refusing()) {
        for (const bool isBackup : {false, true}) {
            QDir(elsewhere).removeRecursively();
            QDir().mkpath(elsewhere);
            const Site site = copySite(fresh, workspace + u"/library.db"_s);
            const auto store = Store::open(site.location, u"seat-a"_s);
            Backups backups(elsewhere, store->workspaceId(), site.location);
            const QString copy = elsewhere + u"/copy.db"_s;
            const auto make = [&] { return isBackup ? backups.make(*store, BackupReason::Hand) : store->copyTo(copy); };
            REQUIRE(make().isDone());
            const QByteArray before = digest(*store);
            FaultyDisk disk(elsewhere);
            for (int after = 0; after < atMost; ++after) {
                disk.fail(fault.call, fault.code, after * 3);
                const Outcome outcome = make();
                const bool failed = disk.hasFailed();
                disk.heal();
                if (!failed)
                    break;
                QStringList wrong;
                if (outcome.isDone() || outcome.passing || !outcome.sentence().endsWith(u'.'))
                    wrong << u"done, or waiting, or without a sentence: "_s + outcome.sentence();
                QDirIterator left(elsewhere, {u"*.part*"_s}, QDir::Files, QDirIterator::Subdirectories);
                if (left.hasNext())
                    wrong << u"half a copy stays: "_s + left.next();
                if (isBackup && (backups.list().isEmpty() || !lookInto(backups.list().first().path).wrong.isEmpty()))
                    wrong << u"the backup before it is no good"_s;
                if (!isBackup && digest(*Store::open(copy, u"seat-b"_s)) != before)
                    wrong << u"the copy before it is no good"_s;
                if (digest(*store) != before)
                    wrong << u"the workspace is not what it was"_s;
                tally.count(wrong, u"%1 at call %2 of a %3"_s.arg(fault.name).arg(after * 3).arg(isBackup ? u"backup"_s : u"copy"_s));
            }
        }
    }
}

void setTheClockBack(Tally &tally, Desk &desk, Deed deed)
{
    QStringList wrong;
    const QDateTime then = QDateTime::currentDateTimeUtc();
    for (const int days : {0, -400}) {
        desk.store->setClock([=] { return then.addDays(days); });
        const qint64 tick = desk.store->tick();
        const Outcome outcome = desk.hand->doOne(deed);
        if (outcome.state == Outcome::State::Failed)
            wrong << outcome.sentence();
        if (!outcome.changes.rows.isEmpty() && desk.store->changesSince(tick).rows.isEmpty())
            wrong << u"other windows are not told"_s;
        if (desk.store->stepToUndo(desk.place.teamId) && desk.store->undo(desk.place.teamId).state != Outcome::State::Done)
            wrong << u"the last step could not be taken back"_s;
        if (desk.store->stepToRedo(desk.place.teamId) && desk.store->redo(desk.place.teamId).state != Outcome::State::Done)
            wrong << u"it could not be done again"_s;
    }
    desk.store->setClock([] { return QDateTime::currentDateTimeUtc(); });
    tally.count(wrong + desk.store->check(), u"clock set back at "_s + nameOf(deed));
}

/// Another instance does as much, in turns.
void workInTwo(Tally &tally, Desk &desk, Deed deed)
{
    QStringList wrong;
    const auto other = Store::open(desk.place.location, u"seat-b"_s);
    Hand hand(*other, desk.place, tally.random().generate());
    Ledger ledger;
    for (int i = 0; i < 3; ++i) {
        for (Store *store : {desk.store.get(), other.get()}) {
            const Outcome outcome = (store == other.get() ? hand : *desk.hand).doOne(deed);
            if (outcome.state == Outcome::State::Failed)
                wrong << outcome.sentence();
            else
                ledger.acknowledge(*store, outcome);
        }
    }
    tally.count(wrong + ledger.missingIn(*desk.store) + ledger.missingIn(*other), u"two instances at "_s + nameOf(deed));
}

} // namespace

TEST_CASE("faults")
{
    Tally tally("faults");
    const int each = tally.wanted(2, 25);
    const Site fresh = makeSite(tally.path(u"fresh.db"_s));
    refuseAtEachCall(tally, fresh, tally.path(u"disk"_s), each);
    refuseCopies(tally, fresh, each);
    openWhatIsNone(tally, fresh);
    const int rounds = std::max(1, each / 5);
    for (int round = 0; round < rounds; ++round) {
        Desk desk(copySite(fresh, tally.path(u"library.db"_s)), tally.random().generate());
        for (const Deed deed : deeds()) {
            holdTheLock(tally, desk, deed);
            takeTheFileAway(tally, desk, deed, tally.path(u"elsewhere.db"_s), false);
            takeTheFileAway(tally, desk, deed, tally.path(u"elsewhere.db"_s), true);
            Desk alone(copySite(fresh, tally.path(u"clock.db"_s)), tally.random().generate()); // nobody else moves what it takes back
            setTheClockBack(tally, alone, deed);
            workInTwo(tally, desk, deed);
            makeNoise(tally, fresh, tally.path(u"noise.db"_s), deed);
        }
        CHECK(desk.store->check() == QStringList());
    }
}

TEST_CASE("server")
{
    Tally tally("server");
    const int rounds = tally.wanted(1, 5);
    const Workspace workspace(Database::Engine::Postgres);
    Desk desk(makeSite(workspace.location()), tally.random().generate());
    for (int round = 0; round < rounds; ++round) {
        for (const Deed deed : asked().quick ? QList<Deed>{Deed::Capture, Deed::Undo} : deeds()) {
            desk.prepare(deed);
            stopPostgres();
            const Outcome outcome = desk.hand->doIt();
            startPostgres();
            desk.store->database().ensureAlive();
            tally.count(desk.wrongWithRefused(outcome) + desk.wrongAfterwards(), u"the server is gone at "_s + nameOf(deed));
        }
    }
    CHECK(desk.store->check() == QStringList());
}
