// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The backups that the app makes by itself: which there are, which stay, and that what is struck leaves them too.

#include "store/Backups.h"

#include "SearchScan.h"
#include "operations/DirectoryOperations.h"
#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"
#include "store/BackupKeeper.h"
#include "store/StoreWriter.h"
#include "support/Done.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRandomGenerator>
#include <QTimeZone>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secretWord = "Quokkazimt";

/// A workspace with a wall and its backups.
struct Shelf {
    Shelf()
        : store(workspace.open())
        , team(teamAtDiscovery(*store))
        , backups(root.path(), store->workspaceId(), workspace.location())
    {
    }
    QString write(const QString &text)
    {
        const Note note = aNote(team.teamId, team.meetingId, text);
        done(store->perform(addNote(note)));
        return note.id;
    }
    /// Makes one an hour after the last.
    void back(BackupReason reason = BackupReason::Work)
    {
        now = now.addSecs(3600);
        done(backups.make(*store, reason, now));
    }
    QStringList traces() const
    {
        QStringList found;
        QDirIterator each(root.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            if (bytes.contains(secretWord) || bytes.contains(secretWord.toLower()))
                found << each.fileName();
        }
        return found;
    }
    QByteArray bytesOf(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Works on what was struck until all is gone, or it has to wait; answers what for.
    QString erase()
    {
        Eraser eraser(*store, {});
        eraser.setBackups([this](const Gone &gone) { return backups.mayHold(gone) ? backups.clean(gone) : QString(); });
        Eraser::State state = eraser.step();
        while (state.goesOn)
            state = eraser.step();
        return state.sentence;
    }

    Workspace workspace{Database::Engine::Sqlite};
    QTemporaryDir root;
    std::unique_ptr<Store> store;
    TeamAtDiscovery team;
    Backups backups;
    QDateTime now{QDate(2026, 3, 17), QTime(9, 0), Qt::UTC};
};

QStringList notesIn(const QString &path)
{
    QStringList texts;
    for (const Note &note : Store::open(path, u"looking"_s)->reader().find<Note>())
        texts << note.text;
    texts.sort();
    return texts;
}

} // namespace

TEST_CASE("a backup is made of what has changed, private, and can be looked into", "[backups]")
{
    Shelf shelf;
    shelf.write(u"Two orders at once"_s);
    shelf.back(BackupReason::Stage);
    shelf.back(); // nothing has changed
    REQUIRE(shelf.backups.list().size() == 1);
    const Backup first = shelf.backups.list().first();
    CHECK(first.reason == BackupReason::Stage);
    CHECK(first.made == QDateTime(QDate(2026, 3, 17), QTime(10, 0), Qt::UTC));
    CHECK((QFile::permissions(first.path) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK((QFile::permissions(shelf.backups.folder()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)) == 0);
    const QByteArray before = shelf.bytesOf(first.path);
    const BackupContents contents = lookInto(first.path);
    CHECK(contents.wrong == QString());
    CHECK(contents.notes == 1);
    REQUIRE(contents.teams.size() == 1);
    CHECK(contents.teams.first().stage == Stage::Meeting1);
    CHECK((shelf.bytesOf(first.path) == before));
    shelf.back(BackupReason::Hand); // somebody who asks gets one
    shelf.write(u"And a third"_s);
    shelf.back();
    CHECK(shelf.backups.list().size() == 3);
    CHECK(shelf.backups.list().first().reason == BackupReason::Work);
    CHECK(lookInto(shelf.backups.list().first().path).notes == 2);
}

TEST_CASE("backups grow rarer with age, and are never more than ten", "[backups]")
{
    QList<Backup> stay;
    QDateTime now(QDate(2026, 1, 5), QTime(8, 0), Qt::UTC); // a Monday
    for (int day = 0; day < 60; ++day, now = QDateTime(now.date().addDays(1), QTime(8, 0), Qt::UTC)) {
        if (now.date().dayOfWeek() > 5)
            continue;
        for (int i = 0; i < 48; ++i, now = now.addSecs(600)) {
            stay.prepend({QString(), now, BackupReason::Work, 0});
            stay = Backups::kept(stay);
            REQUIRE(stay.size() <= Backups::most);
            REQUIRE(stay.first().made == now);
        }
    }
    REQUIRE(stay.size() == Backups::most);
    QList<qint64> ages;
    for (const Backup &one : stay)
        ages << one.made.secsTo(stay.first().made) / 600;
    CHECK(ages.mid(0, 3) == QList<qint64>{0, 1, 2});
    CHECK(ages[4] <= 18); // some hours back
    CHECK(ages[5] >= 6 * 8); // yesterday, and the days before
    CHECK(stay[7].made.daysTo(stay.first().made) >= 3);
    CHECK(stay[9].made.daysTo(stay.first().made) >= 7);
}

TEST_CASE("the newest backup is the one that holds most, also where the clock was set back", "[backups]")
{
    Shelf shelf;
    for (int i = 0; i < 12; ++i) {
        shelf.write(u"Note %1"_s.arg(i));
        shelf.back();
    }
    shelf.now = shelf.now.addDays(-400);
    shelf.write(u"The last one"_s);
    shelf.back();
    REQUIRE_FALSE(shelf.backups.list().isEmpty());
    CHECK(notesIn(shelf.backups.list().first().path).contains(u"The last one"_s));
    shelf.write(u"And one more"_s);
    shelf.back();
    CHECK(notesIn(shelf.backups.list().first().path).contains(u"And one more"_s));
    CHECK(notesIn(shelf.backups.list()[1].path).contains(u"The last one"_s));
}

TEST_CASE("struck words leave the backups, and those that never knew them stay as they are", "[backups]")
{
    Shelf shelf;
    shelf.write(u"An ordinary note"_s);
    shelf.back();
    const QString before = shelf.backups.list().first().path;
    const QByteArray bytes = shelf.bytesOf(before);
    const QString id = shelf.write(u"What %1 said"_s.arg(QString::fromLatin1(secretWord)));
    shelf.back();
    done(shelf.store->perform(editNote(shelf.team.teamId, id, {u"What %1 said"_s.arg(QString::fromLatin1(secretWord)), u"What somebody said"_s})));
    shelf.back();
    done(shelf.store->perform(removeNotes(shelf.team.teamId, {id})));
    shelf.back();
    REQUIRE(shelf.traces().size() == 3);
    done(shelf.store->undo(shelf.team.teamId));
    done(shelf.store->perform(strikeNotes(shelf.team.teamId, {id})));

    SECTION("at once")
    {
        CHECK(shelf.erase() == QString());
    }
    SECTION("after a crash in between, with one half written")
    {
        QFile part(QDir(shelf.backups.folder()).filePath(u"20260317T090500-99-work.db.part"_s));
        REQUIRE(part.open(QIODevice::WriteOnly));
        part.write("half a page of " + secretWord);
        part.close();
        REQUIRE(QDir(shelf.backups.folder()).mkpath(u"x.db.work"_s));
        REQUIRE(QFile::copy(part.fileName(), QDir(shelf.backups.folder()).filePath(u"x.db.work/work.db"_s)));
        CHECK(shelf.erase() == QString());
        CHECK(QDir(shelf.backups.folder()).entryList({u"*.part"_s, u"*.work"_s}, QDir::AllEntries).isEmpty());
    }
    SECTION("only once the window that is making one has finished")
    {
        auto other = std::make_unique<QLockFile>(QDir(shelf.backups.folder()).filePath(u"lock"_s));
        REQUIRE(other->tryLock());
        CHECK(shelf.erase().contains(u"not yet gone from the backups"_s));
        CHECK_FALSE(shelf.store->reader().get<Erasure>(id)->finished);
        other.reset();
        CHECK(shelf.erase() == QString());
    }
    CHECK(shelf.store->reader().get<Erasure>(id)->finished);
    CHECK(shelf.traces() == QStringList());
    CHECK((shelf.bytesOf(before) == bytes));
    REQUIRE(shelf.backups.list().size() == 4);
    for (const Backup &one : shelf.backups.list()) {
        CHECK(lookInto(one.path).wrong == QString());
        CHECK(lookInto(one.path).notes == 1);
    }
}

TEST_CASE("a backup that cannot be written anew is deleted, and one of an older schema is brought up first", "[backups]")
{
    Shelf shelf;
    const QString id = shelf.write(u"What %1 said"_s.arg(QString::fromLatin1(secretWord)));
    shelf.back();
    const QString damaged = shelf.backups.list().first().path;
    QFile file(damaged);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(4096);
    file.write(QByteArray(8192, '\x5a'));
    file.close();
    const QString old = QDir(shelf.backups.folder()).filePath(u"20200101T000000-1-work.db"_s);
    REQUIRE(QFile::copy(QStringLiteral(SHARPEND_SOURCE_DIR "/tests/data/schema-3.db"), old));
    QFile::setPermissions(old, QFile::ReadOwner | QFile::WriteOwner);
    QString oldNote;
    {
        Database db(old, Database::Access::ReadOnly);
        QSqlQuery &query = db.run(u"select id from notes order by id limit 1"_s);
        REQUIRE(query.next());
        oldNote = query.value(0).toString();
        query.finish();
    }
    const int notesBefore = lookInto(old).notes;
    Erasure erasure;
    erasure.id = oldNote;
    erasure.rowTable = QLatin1String(Note::table);
    erasure.kind = ErasureKind::Struck;
    erasure.since = shelf.now;
    Erasure ours = erasure;
    ours.id = id;
    CHECK(shelf.backups.clean(QList<Erasure>{erasure, ours}) == QString());
    CHECK_FALSE(QFile::exists(damaged));
    REQUIRE(QFile::exists(old));
    CHECK(lookInto(old).wrong == QString());
    CHECK(lookInto(old).notes == notesBefore - 1);
    CHECK(QDir(shelf.backups.folder()).entryList({u"*schema*"_s}).isEmpty());
    CHECK_FALSE(shelf.backups.mayHold(QList<Erasure>{erasure, ours}));
}

TEST_CASE("a forgotten person leaves the backups", "[backups]")
{
    Shelf shelf;
    const Membership somebody = addSomebody(*shelf.store, shelf.team.teamId, Role::Member, u"Night nurse"_s);
    done(shelf.store->perform(editInDirectory(somebody.personId, "name", [](Person &person) { person.name = QString::fromLatin1(secretWord); })));
    shelf.back();
    REQUIRE(shelf.traces().size() == 1);
    done(shelf.store->perform(forgetPerson(somebody.personId)));
    CHECK(shelf.erase() == QString());
    CHECK(shelf.traces() == QStringList());
    CHECK(shelf.backups.list().size() == 1);
}

TEST_CASE("a backup is restored as a workspace of its own, without what was struck since", "[backups][restore]")
{
    Shelf shelf;
    const QString struck = shelf.write(u"What %1 said"_s.arg(QString::fromLatin1(secretWord)));
    const QString removed = shelf.write(u"Removed by mistake"_s);
    shelf.write(u"An ordinary note"_s);
    const QString kept = shelf.root.filePath(u"kept elsewhere.db"_s), copy = shelf.root.filePath(u"restored.db"_s);
    done(shelf.store->copyTo(kept));
    done(shelf.store->perform(removeNotes(shelf.team.teamId, {removed})));
    done(shelf.store->perform(strikeNotes(shelf.team.teamId, {struck})));
    const QByteArray bytes = shelf.bytesOf(kept);

    const Outcome restoring = restoreCopy(kept, copy, shelf.workspace.location(), shelf.root.path());
    done(restoring);
    CHECK(restoring.notices.isEmpty());
    CHECK((shelf.bytesOf(kept) == bytes));
    CHECK_FALSE(shelf.bytesOf(copy).toLower().contains(secretWord.toLower())); // the index folds its words
    CHECK((QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK(notesIn(copy) == QStringList{u"An ordinary note"_s, u"Removed by mistake"_s});
    {
        const auto restored = Store::open(copy, u"looking"_s);
        CHECK(restored->check() == QStringList());
        CHECK(restored->workspaceId() != shelf.store->workspaceId());
    }
    CHECK(shelf.store->reader().count(Note::table, {{"teamId", shelf.team.teamId}}) == 1); // as it was
    const Outcome again = restoreCopy(kept, copy, shelf.workspace.location(), shelf.root.path());
    CHECK(again.state == Outcome::State::Refused);
    CHECK(again.sentence().contains(u"is there already"_s));

    // Where the workspace cannot be asked, what newer backups know of it will do.
    const QString third = shelf.root.filePath(u"third.db"_s);
    shelf.back();
    const Outcome unasked = restoreCopy(kept, third, shelf.root.filePath(u"nowhere.db"_s), shelf.root.path());
    done(unasked);
    CHECK(unasked.notices.join(u' ').contains(u"nowhere.db could not be read"_s));
    CHECK_FALSE(shelf.bytesOf(third).contains(secretWord));
    CHECK(QDir(shelf.root.path()).entryList({u"*.work"_s, u"*.part"_s}, QDir::AllEntries).isEmpty());
}

TEST_CASE("what is no good backup is not restored", "[backups][restore]")
{
    Shelf shelf;
    const QString path = shelf.root.filePath(u"bad.db"_s), copy = shelf.root.filePath(u"copy.db"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("not a workspace at all, but long enough to be taken for something ").repeated(100));
    file.close();
    const Outcome outcome = restoreCopy(path, copy, shelf.workspace.location(), shelf.root.path());
    CHECK(outcome.sentence().contains(u"is not a Sharp End workspace"_s));
    CHECK_FALSE(QFile::exists(copy));
    CHECK_FALSE(lookInto(path).wrong.isEmpty());
}

TEST_CASE("where no backup can be made, that is said, and said to be over", "[backups]")
{
    Shelf shelf;
    shelf.write(u"A note"_s);
    QFile inTheWay(shelf.backups.folder());
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    BackupKeeper keeper(shelf.backups, shelf.workspace.location());
    QStringList said;
    QObject::connect(&keeper, &BackupKeeper::troubled, &keeper, [&](const QString &sentence) { said << sentence; });
    keeper.open();
    keeper.makeByHand();
    REQUIRE(said.size() == 1);
    CHECK(said.first().startsWith(u"No backup could be made"_s));
    shelf.write(u"Capture goes on"_s);
    REQUIRE(inTheWay.remove());
    keeper.makeAtClose();
    CHECK(said.last() == QString());
    CHECK(shelf.backups.list().first().reason == BackupReason::Close);
}

TEST_CASE("a Learning Team that comes to another stage is backed up, also just after the start", "[backups]")
{
    Shelf shelf;
    BackupKeeper keeper(shelf.backups, shelf.workspace.location());
    SECTION("the backups are ready") { keeper.open(); }
    SECTION("they are not yet") { keeper.openSoon(); }
    const Outcome step = shelf.store->perform(enterStage(shelf.team.teamId, Stage::Prepare));
    done(step);
    keeper.onChanged(step.changes);
    REQUIRE(until([&] { return !shelf.backups.list().isEmpty(); }));
    CHECK(shelf.backups.list().first().reason == BackupReason::Stage);
}

TEST_CASE("with a backup the search index is put together", "[backups][search]")
{
    Shelf shelf;
    for (int i = 0; i < 8; ++i)
        shelf.write(u"Sent is not seen"_s);
    REQUIRE(piecesOfIndex(shelf.store->database(), u"notes"_s) > 2);
    BackupKeeper keeper(shelf.backups, shelf.workspace.location());
    keeper.open();
    keeper.makeByHand();
    CHECK(piecesOfIndex(shelf.store->database(), u"notes"_s) == 1);
}

TEST_CASE("a lock that a killed program had made and not yet written into does not hold for ever", "[backups]")
{
    Shelf shelf;
    const QString id = shelf.write(QString::fromLatin1(secretWord));
    shelf.back();
    done(shelf.store->perform(strikeNotes(shelf.team.teamId, {id})));
    QFile lock(QDir(shelf.backups.folder()).filePath(u"lock"_s));
    REQUIRE(lock.open(QIODevice::WriteOnly));
    CHECK(shelf.erase() != QString()); // its program may be about to write into it
    REQUIRE(lock.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    lock.close();
    CHECK(shelf.erase() == QString());
    CHECK(shelf.traces() == QStringList());
}

TEST_CASE("a program that is killed while it backs up, cleans or restores leaves whole files, and nothing that stays", "[backups][restore]")
{
    Shelf shelf;
    const QString id = shelf.write(QString::fromLatin1(secretWord) + u" said it"_s);
    for (int i = 0; i < 200; ++i)
        shelf.write(u"Note %1: "_s.arg(i) + u"words "_s.repeated(60));
    shelf.back();
    const QString kept = shelf.root.filePath(u"kept.db"_s), copy = shelf.root.filePath(u"copy.db"_s);
    done(shelf.store->copyTo(kept));
    done(shelf.store->perform(strikeNotes(shelf.team.teamId, {id})));
    const Gone gone = shelf.store->reader().find<Erasure>();
    REQUIRE(shelf.backups.mayHold(gone));
    const QString location = shelf.workspace.location(), root = shelf.root.path(), workspaceId = shelf.store->workspaceId();
    shelf.store.reset();
    QRandomGenerator chance(7);
    for (int round = 0; round < 24; ++round) {
        QFile::remove(copy);
        const pid_t child = fork();
        if (child == 0) { // never more than a moment
            const auto store = Store::open(location, u"seat-c"_s);
            Backups backups(root, workspaceId, location);
            backups.make(*store, BackupReason::Hand);
            restoreCopy(kept, copy, location, root);
            backups.clean(gone);
            _exit(0);
        }
        usleep(useconds_t(chance.bounded(20'000, 160'000)));
        kill(child, SIGKILL);
        int status = -1;
        REQUIRE(waitpid(child, &status, 0) == child);
        for (const Backup &one : shelf.backups.list())
            REQUIRE(lookInto(one.path).wrong == QString());
        if (QFile::exists(copy)) {
            REQUIRE(lookInto(copy).wrong == QString());
            REQUIRE_FALSE(shelf.bytesOf(copy).toLower().contains(secretWord.toLower()));
        }
    }
    QFile::remove(copy);
    shelf.store = shelf.workspace.open();
    QString said;
    const bool cleaned = until([&] { return (said = shelf.erase()).isEmpty(); }, 30'000); // a lock without a word in it holds for a moment
    INFO(said.toStdString());
    REQUIRE(cleaned);
    done(restoreCopy(kept, copy, location, root));
    REQUIRE(QFile::remove(kept));
    CHECK(shelf.traces() == QStringList());
    CHECK(QDir(shelf.root.path()).entryList({u"*.work"_s, u"*.part"_s}, QDir::AllEntries).isEmpty());
    CHECK(shelf.store->check() == QStringList());
}
