// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Workspaces as earlier programs left them (tests/data) come up to this version and lose nothing.

#include "store/Migrations.h"
#include "store/Search.h"
#include "store/Store.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

const auto frozen = QStringLiteral(SHARPEND_SOURCE_DIR) + u"/tests/data/"_s;

/// What each table holds, row by row.
using Tables = QMap<QString, QStringList>;

QStringList column(Database &db, const QString &sql)
{
    QStringList values;
    QSqlQuery &query = db.run(sql);
    while (query.next())
        values << query.value(0).toString();
    query.finish();
    return values;
}

/// Rows of \a db in the tables and columns that \a old has. The search index follows from them and is built anew.
Tables contents(Database &db, Database &old)
{
    Tables all;
    for (const QString &table : column(old, u"select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
                                         " and name not like 'search_%'"_s)) {
        if (table == "workspace"_L1) // it says its version
            continue;
        QStringList parts;
        for (const QString &name : column(old, u"select name from pragma_table_info('%1') order by cid"_s.arg(table)))
            parts << u"quote(%1)"_s.arg(name);
        all.insert(table, column(db, u"select %1 from %2 order by 1"_s.arg(parts.join(u" || '|' || "_s), table)));
    }
    return all;
}

/// A copy that may be changed.
QString copyOf(const QString &name, const QTemporaryDir &folder)
{
    const QString copy = folder.filePath(name);
    REQUIRE(QFile::copy(frozen + name, copy));
    REQUIRE(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    return copy;
}

} // namespace

TEST_CASE("every frozen workspace comes up to this version, with a copy as it was beside it")
{
    const QStringList names = QDir(frozen).entryList({u"schema-*.db"_s}, QDir::Files);
    REQUIRE(names.contains(u"schema-1.db"_s));
    for (const QString &name : names) {
        INFO(name.toStdString());
        const QTemporaryDir folder, untouched;
        const QString path = copyOf(name, folder), before = copyOf(name, untouched);
        const int schema = name.section(u'-', 1).section(u'.', 0, 0).toInt();
        const auto store = Store::open(path, u"seat"_s);
        const auto schemaOf = [](Database &db) { return column(db, u"select schema_version from workspace"_s).value(0).toInt(); };
        CHECK(schemaOf(store->database()) == newestSchema());
        CHECK(store->check() == QStringList());
        const QList<Theme> themes = store->reader().find<Theme>();
        REQUIRE_FALSE(themes.isEmpty());
        CHECK_FALSE(search(store->reader(), themes.first().title, 10).isEmpty()); // also in what came before the search index

        Database old(before, Database::Access::ReadOnly);
        REQUIRE(schemaOf(old) == schema);
        const Tables expected = contents(old, old);
        CHECK(expected.value(u"notes"_s).size() > 1);
        CHECK(contents(store->database(), old) == expected);

        const QString kept = path + u".before-schema-%1"_s.arg(schema + 1);
        REQUIRE(QFile::exists(kept));
        Database backup(kept, Database::Access::ReadOnly);
        CHECK(schemaOf(backup) == schema);
        CHECK(contents(backup, old) == expected);
        CHECK((QFile::permissions(kept) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    }
}

TEST_CASE("steps taken before an update are taken back after it")
{
    const QTemporaryDir folder;
    const auto store = Store::open(copyOf(u"schema-1.db"_s, folder), u"seat-of-schema-1"_s);
    Reader &reader = store->reader();
    const QList<Action> actions = reader.find<Action>();
    REQUIRE(actions.size() == 1);
    CHECK(actions.first().text == u"Show seen beside sent"_s);
    CHECK(actions.first().position == 0); // a field that came later
    const QString teamId = actions.first().teamId;
    const auto noteText = [&] {
        for (const Note &note : reader.find<Note>({{"teamId", teamId}})) {
            if (!note.parked)
                return note.text;
        }
        return QString();
    };
    const auto undo = [&](const QString &operation) {
        REQUIRE(store->stepToUndo(teamId));
        CHECK(store->stepToUndo(teamId)->operation == operation);
        const Outcome outcome = store->undo(teamId);
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
    };
    undo(u"editTheme"_s);
    CHECK(reader.find<Theme>({{"teamId", teamId}}).first().title == u"Sent is not seen"_s);
    undo(u"editNote"_s);
    CHECK(noteText() == u"The screen says sent, never seen – “Ünïcode” & <b>more</b>"_s);
    undo(u"addAction"_s);
    CHECK(reader.count(Action::table) == 0);
    REQUIRE(store->redo(teamId).isDone());
    CHECK(reader.find<Action>().first().champion == u"Head of stores"_s);
    CHECK(store->check() == QStringList());
}
