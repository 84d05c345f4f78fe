// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Workspaces as earlier programs left them (tests/data) come up to this version and lose nothing.

#include "store/Migrations.h"
#include "store/Search.h"
#include "store/Store.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

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

QStringList columnsOf(Database &db, const QString &table)
{
    return column(db, u"select name from pragma_table_info('%1') order by cid"_s.arg(table));
}

/// The journal, row by row in its order, with each step called by the tick that it began with.
QStringList journalOf(Database &db, const QStringList &columns)
{
    const bool numbered = columnsOf(db, u"journal"_s).contains(u"id"_s); // from schema 4 on; before, a step had a random name
    QStringList parts;
    for (const QString &name : columns) {
        const bool isStep = name == "step"_L1 || name == "target"_L1;
        if (name != "seq"_L1)
            parts << (isStep && !numbered ? u"quote((select min(s.tick) from journal s where s.step = j.%1))"_s : u"quote(j.%1)"_s).arg(name);
    }
    return column(db, u"select %1 from journal j order by %2"_s.arg(parts.join(u" || '|' || "_s), numbered ? u"id"_s : u"tick, seq"_s));
}

/// Rows of \a db in the tables and columns that \a old has. The search index follows from them and is built anew.
Tables contents(Database &db, Database &old)
{
    Tables all;
    for (const QString &table : column(old, u"select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
                                         " and name not like 'search_%'"_s)) {
        if (table == "workspace"_L1) // it says its version
            continue;
        const QStringList columns = columnsOf(old, table);
        if (table == "journal"_L1) {
            all.insert(table, journalOf(db, columns));
            continue;
        }
        QStringList parts;
        for (const QString &name : columns)
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

/// A workspace of \a engine as a program of schema \a schema left it: the frozen file, or its rows on the server.
void bringOver(const Workspace &workspace, Database::Engine engine, int schema)
{
    const QString file = frozen + u"schema-%1.db"_s.arg(schema);
    if (engine == Database::Engine::Sqlite) {
        REQUIRE(QFile::copy(file, workspace.location()));
        REQUIRE(QFile::setPermissions(workspace.location(), QFile::ReadOwner | QFile::WriteOwner));
        return;
    }
    REQUIRE(newestSchema() > schema); // which also loads the migrations
    const QTemporaryDir folder;
    Database from(copyOf(u"schema-%1.db"_s.arg(schema), folder), Database::Access::ReadOnly), to(workspace.location(), Database::Access::ReadWrite);
    to.begin();
    for (const QString &name : QDir(u":/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name).mid(0, schema)) {
        QFile script(u":/migrations/"_s + name);
        REQUIRE(script.open(QIODevice::ReadOnly));
        to.executeScript(QString::fromUtf8(script.readAll()));
    }
    for (const QString &table : column(from, u"select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
                                             " and name not like 'search_%'"_s)) {
        const QStringList columns = columnsOf(from, table);
        const QString insert = u"insert into %1 (%2) values (%3)"_s.arg(table, columns.join(u", "_s), QStringList(columns.size(), u"?"_s).join(u", "_s));
        QSqlQuery &rows = from.run(u"select %1 from %2"_s.arg(columns.join(u", "_s), table));
        while (rows.next()) {
            QVariantList values;
            for (qsizetype i = 0; i < columns.size(); ++i)
                values << rows.value(int(i));
            to.run(insert, values);
        }
        rows.finish();
    }
    to.commit();
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

TEST_CASE("steps of schema 3 are undone, passed over and done again after the update, on both engines")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(test::nameOf(engine));
    const Workspace workspace(engine);
    bringOver(workspace, engine, 3);
    const auto store = workspace.open(u"seat-of-schema-3"_s);
    Reader &reader = store->reader();
    CHECK(store->check() == QStringList());
    const auto theme = [&] {
        for (const Theme &each : reader.find<Theme>()) {
            if (each.title.startsWith(u"Seen by"_s))
                return each;
        }
        return Theme();
    };
    const QString teamId = theme().teamId;
    const auto note = [&] {
        for (const Note &each : reader.find<Note>({{"teamId", teamId}})) {
            if (each.text.startsWith(u"The list lies"_s))
                return each;
        }
        return Note();
    };
    const auto done = [](const Outcome &outcome) {
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
    };
    const auto next = [&] { return store->stepToUndo(teamId).value_or(StepInfo()).operation; };

    // The last step was taken back before the update.
    CHECK_FALSE(note().kind);
    REQUIRE(store->stepToRedo(teamId));
    done(store->redo(teamId));
    CHECK(note().kind == NoteKind::Surprise);
    CHECK_FALSE(store->stepToRedo(teamId));
    done(store->undo(teamId));
    CHECK_FALSE(note().kind);

    // The name of the theme was passed over; words that were struck are no step.
    CHECK(next() == u"placeNotes");
    done(store->undo(teamId));
    CHECK(reader.count(Placement::table, {{"noteId", note().id}}) == 0);
    CHECK(theme().title == u"Seen by some");

    // Typed in two goes with another seat's note in between: one step.
    CHECK(next() == u"editNote");
    done(store->undo(teamId));
    CHECK(note().text == u"The list lies on the desk");
    CHECK(next() == u"addTheme");
    done(store->redo(teamId));
    CHECK(note().text == u"The list lies on the night desk until six");
    CHECK(search(reader, u"until six"_s, 10).size() == 1);
    done(store->redo(teamId));
    CHECK(reader.count(Placement::table, {{"noteId", note().id}}) == 1);

    CHECK(store->changesSince(0).tick == store->tick());
    CHECK(store->check() == QStringList());
    // What its own seat has written is the other one's to take back.
    CHECK(workspace.open(u"seat-beside"_s)->stepToUndo(teamId)->operation == u"editTheme");
}
