// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Opening a workspace: made, migrated, or refused with a sentence and left untouched.

#include "operations/EventOperations.h"
#include "support/Samples.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include "store/Migrations.h"
#include "store/Seat.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QString refusalOf(const QString &location)
{
    try {
        Store::open(location, u"seat"_s);
    } catch (const StoreError &error) {
        return error.sentence();
    }
    return {};
}

/// Runs \a sql behind the store's back.
void tamper(const QString &path, const QString &sql)
{
    Database db(path, Database::Access::ReadWrite);
    db.execute(sql);
}

} // namespace

TEST_CASE("a new workspace is private and empty")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    REQUIRE(store->perform(addEvent(anEvent())).isDone());
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const auto permissions = QFile::permissions(workspace.location() + suffix);
        INFO(suffix.toStdString());
        CHECK((permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)) == 0);
        CHECK((permissions & QFile::ReadOwner) != 0);
    }
}

TEST_CASE("a workspace of a newer version is refused and left untouched")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    workspace.open();
    tamper(workspace.location(), u"update workspace set schema_version = 9999"_s);
    const bool file = engine == Database::Engine::Sqlite;
    const QByteArray before = file ? bytesOf(workspace.location()) : QByteArray();
    CHECK(refusalOf(workspace.location()).contains(u"newer Sharp End"));
    if (file)
        CHECK(bytesOf(workspace.location()) == before);
}

TEST_CASE("what is not a workspace is refused and left untouched")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"holiday.db"_s);
    SECTION("a text") { write(path, "Dear diary, this is not a database at all, but longer than a header."); }
    SECTION("a short file") { write(path, "abc"); }
    SECTION("another program's SQLite file") { tamper(path, u"create table photos (id integer primary key)"_s); }
    SECTION("another program's file with a table of the same name")
    {
        tamper(path, u"create table workspace (format text, schema_version integer)"_s);
        tamper(path, u"insert into workspace values ('somebody.else', 1)"_s);
    }
    const QByteArray before = bytesOf(path);
    CHECK(refusalOf(path) == u"holiday.db is not a Sharp End workspace. Choose another file; nothing has been changed.");
    CHECK(bytesOf(path) == before);
}

TEST_CASE("a damaged workspace is refused and left untouched")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.db"_s);
    {
        auto store = Store::open(path, u"seat"_s);
        for (int i = 0; i < 50; ++i)
            REQUIRE(store->perform(addEvent(anEvent(u"Event %1"_s.arg(i)))).isDone());
    } // the last connection writes the log into the file
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    for (qint64 page = 4; page < file.size() / 4096; ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(4096, char(0xa5)));
    }
    file.close();
    const QByteArray before = bytesOf(path);
    CHECK(refusalOf(path) == u"library.db is damaged. It has not been changed; restore a backup as a copy.");
    CHECK(bytesOf(path) == before);
}

TEST_CASE("a folder that is not there gets a sentence")
{
    CHECK(refusalOf(u"/nowhere/at/all/library.db"_s).contains(u"cannot be made here"));
    CHECK(refusalOf(u"postgresql://nobody@localhost/none?host=/nowhere"_s).contains(u"does not answer"));
}

TEST_CASE("the check finds what bypassed the journal")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    const Event event = anEvent();
    {
        auto store = workspace.open();
        REQUIRE(store->perform(addEvent(event)).isDone());
        CHECK(store->check().isEmpty());
    }
    tamper(workspace.location(), u"update events set title = 'Rewritten'"_s);
    const QStringList wrong = workspace.open()->check();
    REQUIRE(wrong.size() == 2); // and the search index has the words from before
    CHECK(wrong.first().contains(event.id));
    CHECK(wrong.last().contains(u"search index"_s));
}

TEST_CASE("two programs that start at once make one workspace")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    auto first = workspace.open(u"seat-a"_s);
    auto second = workspace.open(u"seat-b"_s);
    CHECK(first->workspaceId() == second->workspaceId());
    CHECK_FALSE(first->workspaceId().isEmpty());
}

TEST_CASE("a server that was restarted is found again")
{
    Workspace workspace(Database::Engine::Postgres);
    auto store = workspace.open();
    REQUIRE(store->perform(addEvent(anEvent(u"Before"_s))).isDone());
    restartPostgres();
    REQUIRE(store->perform(addEvent(anEvent(u"After"_s))).isDone());
    CHECK(store->reader().find<Event>().size() == 2);
}

TEST_CASE("a window that is opened again takes the seat it left")
{
    QTemporaryDir folder;
    auto first = Seat::claim(folder.path());
    auto second = Seat::claim(folder.path());
    CHECK(first->id() != second->id());
    const QString left = first->id();
    first.reset();
    CHECK(Seat::claim(folder.path())->id() == left);
}
