// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Migrations.h"

#include "domain/Records.h"
#include "store/NextRow.h"
#include "store/PutInPlace.h"
#include "store/SearchIndex.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

static void initMigrationResources() { Q_INIT_RESOURCE(migrations); }

namespace sharpend {

namespace {

constexpr auto workspaceFormat = "sharpend.workspace"_L1;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

QStringList migrationFiles()
{
    initMigrationResources();
    QStringList files;
    for (const QString &name : QDir(u":/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        files << u":/migrations/"_s + name;
    return files;
}

QString nameOf(const Database &db)
{
    return Database::isPostgres(db.location()) ? db.location().section(u'/', -1).section(u'?', 0, 0)
                                               : QFileInfo(db.location()).fileName();
}

int schemaOf(Database &db)
{
    if (!db.hasTable(u"workspace"_s))
        return 0;
    QSqlQuery &query = db.run(u"select format, schema_version from workspace"_s);
    const bool ours = nextRow(db, query) && query.value(0).toString() == workspaceFormat;
    const int schema = ours ? query.value(1).toInt() : -1;
    query.finish();
    return schema;
}

void refuseNewer(Database &db, int schema)
{
    if (schema > newestSchema())
        throw StoreError(Words::tr("%1 was made by a newer Sharp End. Update this one to open it; nothing has been changed.")
                             .arg(nameOf(db)));
}

[[noreturn]] void refuseForeign(Database &db)
{
    throw StoreError(Words::tr("%1 is not a Sharp End workspace. Choose another file; nothing has been changed.")
                         .arg(nameOf(db)));
}

void backUpBefore(Database &db, int schema)
{
    if (db.engine() != Database::Engine::Sqlite)
        return; // the server's backups are its administrator's
    // Written beside its place, private from the first byte, and put there once it has been read back.
    const QString copy = db.location() + u".before-schema-%1"_s.arg(schema + 1);
    const QString part = copy + u".part"_s;
    QFile::remove(part);
    QFile made(part);
    bool good = made.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner);
    made.close();
    if (good) {
        db.run(u"vacuum into ?"_s, {part});
        Database check(part, Database::Access::ReadOnly);
        QSqlQuery &query = check.run(u"pragma integrity_check"_s);
        good = nextRow(db, query) && query.value(0).toString() == "ok"_L1;
        query.finish();
    }
    // Over that of an attempt before this one, and on the disk for sure before anything is changed.
    if (!good || !putInPlace(part, copy)) {
        QFile::remove(part);
        throw StoreError(Words::tr("The backup before the update of %1 could not be read back, so it was not updated.")
                             .arg(nameOf(db)));
    }
}

} // namespace

int newestSchema() { return int(migrationFiles().size()); }

void requireWorkspace(Database &db)
{
    const int schema = schemaOf(db);
    if (schema <= 0)
        refuseForeign(db);
    refuseNewer(db, schema);
}

void migrate(Database &db)
{
    const bool sqlite = db.engine() == Database::Engine::Sqlite;
    const QStringList files = migrationFiles();
    if (schemaOf(db) == files.size())
        return;
    if (schemaOf(db) > 0)
        backUpBefore(db, schemaOf(db));
    for (;;) {
        // The lock comes first, so that of two programs that start at once one waits and then finds the work done.
        db.execute(sqlite ? u"begin immediate"_s : u"begin"_s);
        try {
            if (!sqlite)
                db.execute(u"select pg_advisory_xact_lock(7734)"_s);
            const int schema = schemaOf(db);
            if (schema < 0)
                refuseForeign(db);
            refuseNewer(db, schema);
            if (schema == files.size()) {
                db.execute(u"commit"_s);
                return;
            }
            QFile file(files[schema]);
            if (!file.open(QIODevice::ReadOnly))
                throw StoreError(Words::tr("A part of the program is missing: install it again."));
            db.executeScript(QString::fromUtf8(file.readAll()));
            if (schema == 0) {
                db.run(u"insert into workspace (id, format, schema_version, workspace_id, made_on) values (1, ?, 1, ?, ?)"_s,
                       {QString(workspaceFormat), newId(), timeText(QDateTime::currentDateTimeUtc())});
                db.run(u"insert into clock (id, tick) values (1, 0)"_s);
            } else {
                db.run(u"update workspace set schema_version = ? where id = 1"_s, {schema + 1});
            }
            if (schema + 1 == files.size()) { // only now do the rows have all the fields of this version
                Reader reader(db);
                SearchIndex(reader).rebuild();
            }
            db.execute(u"commit"_s);
        } catch (...) {
            db.rollback();
            try {
                db.execute(u"rollback"_s); // begun by exec, so the driver does not know of it
            } catch (const StoreError &) {
            }
            throw;
        }
    }
}

} // namespace sharpend
