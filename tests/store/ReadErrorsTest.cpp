// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A row that cannot be read is no end of the rows. SQLite takes the whole step back at such an error: whoever took it for the end would
// go on writing, each statement for itself.

#include "domain/Json.h"
#include "operations/EventOperations.h"
#include "operations/WallOperations.h"
#include "support/FaultyDisk.h"
#include "support/Samples.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QCryptographicHash>
#include <QFile>

#include <sqlite3.h>

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int notesThere = 40, rowsOfALog = 25;

/// All that the rows say, and how far the journal is.
QByteArray contents(Store &store)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (const RecordType &type : recordTypes()) {
        for (const Json &row : store.reader().jsonRows(type, {}))
            hash.addData(QByteArray::fromStdString(row.dump()));
    }
    hash.addData(QByteArray::number(store.reader().count("journal")));
    hash.addData(QByteArray::number(store.reader().count("search_entries")));
    return hash.result();
}

/// Does \a write in a new copy for each of its reads, which fails once, and asks whether all of it is there, or nothing. It is the first
/// that the connection writes, or one of many.
void failEachRead(const QString &original, const std::function<Outcome(Store &)> &write)
{
    const bool isFirst = GENERATE(true, false);
    CAPTURE(isFirst);
    QTemporaryDir folder;
    const QString location = folder.filePath(u"library.db"_s);
    FaultyDisk disk(folder.path());
    int failed = 0;
    for (int after = 0;; ++after) {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(location + suffix);
        REQUIRE(QFile::copy(original, location));
        const auto store = Store::open(location, u"seat-a"_s);
        if (!isFirst)
            REQUIRE(store->perform(importEvents({anEvent(u"Meanwhile"_s)})).isDone());
        const QByteArray before = contents(*store);
        store->database().execute(u"pragma shrink_memory"_s); // so that it is read from the disk
        disk.fail(FaultyDisk::Call::Read, SQLITE_IOERR_READ, after, 1);
        const Outcome outcome = write(*store);
        const bool hasFailed = disk.hasFailed();
        disk.heal();
        INFO("read " << after << ": " << outcome.sentence().toStdString());
        CHECK(store->check() == QStringList());
        if (!hasFailed) {
            CHECK(outcome.isDone());
            break;
        }
        ++failed;
        if (!outcome.isDone()) {
            CHECK(outcome.passing);
            CHECK((contents(*store) == before));
            CHECK(write(*store).isDone());
            CHECK(store->check() == QStringList());
        }
    }
    CHECK(failed > 10); // or nothing was read at all
}

} // namespace

TEST_CASE("a step whose disk cannot be read once is done as a whole or not at all, and the index says what the rows say", "[disk]")
{
    const Workspace workspace(Database::Engine::Sqlite);
    TeamAtDiscovery team;
    QString noteId;
    {
        const auto store = workspace.open();
        team = teamAtDiscovery(*store);
        for (int i = 0; i < notesThere; ++i) {
            const Note note = aNote(team.teamId, team.meetingId, u"Note %1: "_s.arg(i) + u"words of it "_s.repeated(40));
            noteId = note.id;
            REQUIRE(store->perform(addNote(note)).isDone());
        }
        REQUIRE(store->perform(importEvents({anEvent(u"Before"_s)})).isDone());
    }
    SECTION("an import")
    {
        QList<Event> log;
        for (int i = 0; i < rowsOfALog; ++i)
            log << anEvent(u"The list comes late, %1"_s.arg(i));
        failEachRead(workspace.location(), [log](Store &store) { return store.perform(importEvents(log)); });
    }
    SECTION("a strike")
    {
        failEachRead(workspace.location(), [&](Store &store) { return store.perform(strikeNotes(team.teamId, {noteId})); });
    }
    SECTION("an undo")
    {
        failEachRead(workspace.location(), [&](Store &store) { return store.undo(team.teamId); });
    }
}
