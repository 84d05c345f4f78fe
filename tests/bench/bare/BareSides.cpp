// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The baselines that answer rounds, without a line of the product:
//   sharpend_bench_bare note STORE            a row of notes and its entry in a full-text index, prepared, one transaction
//   sharpend_bench_bare import STORE ROWS     so many rows of events, each with its entry in a full-text index and a row of the
//                                             journal, with the tables' own indexes, prepared, one transaction
//   sharpend_bench_bare key WIDTH             a letter in a QLineEdit
//   sharpend_bench_bare list STORE TEAM WIDTH the notes of a Learning Team out of the store, in a painted list, to its first paint
//   sharpend_bench_bare scroll STORE TEAM WIDTH HEIGHT   that list, a notch of the wheel further
//   sharpend_bench_bare search STORE          the newest 50 rowids of an index of the notes that have what is typed so far
//   sharpend_bench_bare select STORE          the newest 50 rowids of the store's own index of notes that have several words at once, which
//                                             few have together
//   sharpend_bench_bare grep STORE            the notes that have what is typed so far, by grep over a file of their texts
//   sharpend_bench_bare team STORE FILE       a Learning Team out of a file, once; says how long it took
//   sharpend_bench_bare report FILE           the words of a file as a PDF, with QTextDocument

#include "bench/bare/BareReport.h"
#include "bench/bare/BareTeam.h"
#include "bench/bare/PaintedList.h"
#include "bench/child/Imported.h"
#include "bench/child/Painted.h"
#include "bench/child/Rounds.h"
#include "bench/child/Typed.h"

#include <QApplication>
#include <QLineEdit>
#include <QMainWindow>
#include <QProcess>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryFile>
#include <QUuid>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sharpend::bench;

namespace {

void run(QSqlQuery &query, const QString &sql = {})
{
    if (!(sql.isEmpty() ? query.exec() : query.exec(sql)))
        giveUp(query.lastError().text());
}

QSqlDatabase openStore(const QString &path)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    db.setDatabaseName(path);
    if (!db.open())
        giveUp(db.lastError().text());
    QSqlQuery query(db);
    for (const char *pragma : {"foreign_keys = on", "journal_mode = wal", "synchronous = full", "secure_delete = on", "cache_size = -16000"}) // as ours
        run(query, u"pragma "_s + QLatin1String(pragma));
    return db;
}

/// Adds a row to the table of notes, as one that is there but for its id and words, and its words to an index.
class BareNote
{
public:
    explicit BareNote(QSqlDatabase db)
        : m_db(std::move(db))
        , m_note(m_db)
        , m_entry(m_db)
    {
        QSqlQuery query(m_db);
        run(query, u"create virtual table bare_words using fts5 (words, tokenize='ascii', prefix='2 3')"_s);
        run(query, u"select * from notes where parked = 0 limit 1"_s);
        if (!query.next())
            giveUp(u"the store holds no note"_s);
        QStringList columns, marks;
        for (int i = 0; i < query.record().count(); ++i) {
            columns << query.record().fieldName(i);
            marks << u"?"_s;
            m_row << query.value(i);
        }
        m_id = int(columns.indexOf("id"_L1));
        m_text = int(columns.indexOf("text"_L1));
        m_note.prepare(u"insert into notes (%1) values (%2)"_s.arg(columns.join(", "_L1), marks.join(", "_L1)));
        m_entry.prepare(u"insert into bare_words (rowid, words) values (?, ?)"_s);
    }

    double add()
    {
        m_row[m_id] = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_row[m_text] = u"%1 Nobody told the night shift that the list had changed"_s.arg(++m_number);
        const double start = now();
        if (!m_db.transaction())
            giveUp(m_db.lastError().text());
        for (int i = 0; i < m_row.size(); ++i)
            m_note.bindValue(i, m_row[i]);
        run(m_note);
        m_entry.bindValue(0, m_note.lastInsertId());
        m_entry.bindValue(1, m_row[m_text]);
        run(m_entry);
        if (!m_db.commit())
            giveUp(m_db.lastError().text());
        return now() - start;
    }

private:
    QSqlDatabase m_db;
    QSqlQuery m_note, m_entry;
    QVariantList m_row;
    int m_id = 0, m_text = 0, m_number = 0;
};

/// Adds rows to a table, as one that is there but for some values.
class BareRow
{
public:
    BareRow(const QSqlDatabase &db, const QString &table, const QString &like)
        : m_insert(db)
    {
        QSqlQuery query(db);
        run(query, u"select * from %1 where %2 limit 1"_s.arg(table, like));
        if (!query.next())
            giveUp(u"the store holds none of %1"_s.arg(table));
        QStringList marks;
        for (int i = 0; i < query.record().count(); ++i) {
            m_columns << query.record().fieldName(i);
            marks << u"?"_s;
            m_row << query.value(i);
        }
        m_insert.prepare(u"insert into %1 (%2) values (%3)"_s.arg(table, m_columns.join(", "_L1), marks.join(", "_L1)));
    }

    qsizetype column(QLatin1StringView name) const { return m_columns.indexOf(name); }
    QVariant &operator[](qsizetype column) { return m_row[column]; }
    void add()
    {
        for (int i = 0; i < m_row.size(); ++i)
            m_insert.bindValue(i, m_row[i]);
        run(m_insert);
    }

private:
    QSqlQuery m_insert;
    QStringList m_columns;
    QVariantList m_row;
};

class BareImport
{
public:
    BareImport(const QSqlDatabase &db, int rows)
        : m_db(db)
        , m_rows(rows)
        , m_event(db, u"events"_s, u"title = '%1'"_s.arg(QLatin1String(importedTitle)))
        , m_journal(db, u"journal"_s, u"row_table = 'events' and before is null and after like '%%1%'"_s.arg(QLatin1String(importedTitle)))
        , m_entry(m_db)
    {
        QSqlQuery query(m_db);
        run(query, u"create virtual table bare_words using fts5 (words, tokenize='ascii', prefix='2 3')"_s);
        m_entry.prepare(u"insert into bare_words (words) values (?)"_s);
        run(query, u"select max(tick), max(id) from journal"_s);
        if (query.next()) {
            m_tick = query.value(0).toLongLong();
            m_number = query.value(1).toLongLong();
        }
    }

    double once()
    {
        const auto id = m_event.column("id"_L1), title = m_event.column("title"_L1), reference = m_event.column("reference"_L1);
        const QString story = m_event[m_event.column("story"_L1)].toString();
        const auto tick = m_journal.column("tick"_L1), number = m_journal.column("id"_L1), step = m_journal.column("step"_L1),
                   rowId = m_journal.column("row_id"_L1), after = m_journal.column("after"_L1);
        const QString image = m_journal[after].toString();
        QStringList ids, images; // known before anything is inserted, as in ours
        for (int i = 0; i < m_rows; ++i) {
            ids << QUuid::createUuid().toString(QUuid::WithoutBraces);
            images << QString(image).replace(m_journal[rowId].toString(), ids.last());
        }
        m_journal[tick] = ++m_tick;
        m_journal[step] = m_tick;
        const double start = now();
        if (!m_db.transaction())
            giveUp(m_db.lastError().text());
        for (int i = 0; i < m_rows; ++i) {
            m_event[id] = ids[i];
            m_event[title] = importedTitleOf(i);
            m_event[reference] = importedReferenceOf(m_tick, i);
            m_event.add();
            m_entry.bindValue(0, QString(m_event[title].toString() + u'\n' + story));
            run(m_entry);
        }
        for (int i = 0; i < m_rows; ++i) {
            m_journal[rowId] = ids[i];
            m_journal[number] = ++m_number;
            m_journal[after] = images[i];
            m_journal.add();
        }
        if (!m_db.commit())
            giveUp(m_db.lastError().text());
        const double end = now();
        m_journal[rowId] = ids.last();
        m_journal[after] = images.last();
        return end - start;
    }

private:
    QSqlDatabase m_db;
    int m_rows;
    BareRow m_event, m_journal;
    QSqlQuery m_entry;
    qint64 m_tick = 0, m_number = 0;
};

class BareKey
{
public:
    explicit BareKey(int width)
    {
        m_window.resize(1440, 900);
        m_edit->setGeometry(0, 0, width, m_edit->sizeHint().height());
        m_window.show();
        m_window.activateWindow();
        m_edit->setFocus();
        happenUntil([this] { return m_edit->hasFocus(); }, "the keyboard");
    }

    double type()
    {
        if (m_edit->text().size() >= 60)
            m_edit->clear();
        reachScreen();
        return typeLetter(&m_window, m_number++);
    }

private:
    QMainWindow m_window;
    QLineEdit *m_edit = new QLineEdit(&m_window);
    int m_number = 0;
};

/// One query of an index of words, and nothing else.
class BareSearch
{
public:
    BareSearch(const QSqlDatabase &db, const QString &index)
        : m_find(db)
    {
        m_find.setForwardOnly(true);
        if (!m_find.prepare(u"select rowid from %1 where %1 match ? order by rowid desc limit 50"_s.arg(index)))
            giveUp(m_find.lastError().text());
    }

    /// An index of the words of all notes, in memory beside the store.
    static QString makeIndex(const QSqlDatabase &db)
    {
        QSqlQuery query(db);
        run(query, u"attach ':memory:' as bare"_s);
        run(query, u"create virtual table bare.bare_words using fts5 (text, tokenize='ascii', prefix='2 3', columnsize=0)"_s);
        run(query, u"insert into bare_words (rowid, text) select rowid, text from notes"_s);
        return u"bare_words"_s;
    }

    /// \a query as somebody types it; the last word may be the beginning of one.
    double find(const QString &query)
    {
        QStringList words = query.split(u' ');
        const QString last = words.takeLast();
        for (QString &word : words)
            word = u"\"%1\" * AND "_s.arg(word);
        const double start = now();
        m_find.bindValue(0, QString(words.join(QString()) + u"\"%1\" *"_s.arg(last)));
        run(m_find);
        QList<qint64> found;
        while (m_find.next())
            found << m_find.value(0).toLongLong();
        m_find.finish();
        return now() - start;
    }

private:
    QSqlQuery m_find;
};

/// What somebody has who keeps the notes in a file.
class BareGrep
{
public:
    explicit BareGrep(const QSqlDatabase &db)
    {
        QSqlQuery query(db);
        run(query, u"select replace(text, char(10), ' ') from notes"_s);
        if (!m_file.open())
            giveUp(m_file.errorString());
        while (query.next())
            m_file.write(query.value(0).toString().toUtf8() + '\n');
        m_file.flush();
    }

    double find(const QString &words)
    {
        QProcess grep;
        const double start = now();
        grep.start(u"grep"_s, {u"-i"_s, u"-F"_s, u"-c"_s, u"-e"_s, words, m_file.fileName()});
        if (!grep.waitForFinished() || grep.exitStatus() != QProcess::NormalExit || grep.exitCode() > 1)
            giveUp(u"grep did not answer"_s);
        return now() - start;
    }

private:
    QTemporaryFile m_file;
};

class BareList
{
public:
    BareList(QSqlDatabase db, const QString &teamId, int width)
        : m_notes(std::move(db))
        , m_teamId(teamId)
        , m_width(width)
    {
        m_notes.setForwardOnly(true);
        if (!m_notes.prepare(u"select text from notes where team_id = ? and parked = 0 order by captured_at desc"_s))
            giveUp(m_notes.lastError().text());
        m_window.resize(1440, 900);
        m_window.show();
    }

    double show()
    {
        delete m_window.takeCentralWidget();
        reachScreen();
        const double start = now();
        QStringList texts;
        m_notes.bindValue(0, m_teamId);
        run(m_notes);
        while (m_notes.next())
            texts << m_notes.value(0).toString();
        m_list = new PaintedList(texts, m_width);
        m_window.setCentralWidget(m_list);
        const Painted painted([this](QWidget *widget) { return widget == m_list->viewport(); });
        happenUntil([&] { return painted.happened(); }, "the list");
        reachScreen();
        return now() - start;
    }

    /// As high as a lane of the wall.
    void setHeight(int height) { m_window.resize(1440, height); }

    double scroll()
    {
        QScrollBar *bar = m_list->verticalScrollBar();
        if (bar->value() == bar->maximum())
            bar->setValue(0);
        reachScreen();
        return turnWheel(m_list->viewport());
    }

private:
    QSqlQuery m_notes;
    QString m_teamId;
    int m_width;
    QMainWindow m_window;
    PaintedList *m_list = nullptr;
};

} // namespace

int main(int argc, char *argv[])
{
    const QString side = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    const auto argument = [&](int index) { return QString::fromLocal8Bit(index + 1 < argc ? argv[index + 1] : ""); };
    std::unique_ptr<QCoreApplication> application;
    std::unique_ptr<Rounds> rounds;
    if (side == "note"_L1) {
        application = std::make_unique<QCoreApplication>(argc, argv);
        const auto note = std::make_shared<BareNote>(openStore(argument(1)));
        rounds = std::make_unique<Rounds>([note] { return note->add(); });
    } else if (side == "import"_L1) {
        application = std::make_unique<QCoreApplication>(argc, argv);
        const auto import = std::make_shared<BareImport>(openStore(argument(1)), argument(2).toInt());
        rounds = std::make_unique<Rounds>([import] { return import->once(); });
    } else if (side == "key"_L1) {
        application = std::make_unique<QApplication>(argc, argv);
        const auto key = std::make_shared<BareKey>(argument(1).toInt());
        rounds = std::make_unique<Rounds>([key] { return key->type(); });
    } else if (side == "list"_L1 || side == "scroll"_L1) {
        application = std::make_unique<QApplication>(argc, argv);
        const auto list = std::make_shared<BareList>(openStore(argument(1)), argument(2), argument(3).toInt());
        if (side == "list"_L1) {
            rounds = std::make_unique<Rounds>([list] { return list->show(); });
        } else {
            list->show();
            list->setHeight(argument(4).toInt());
            rounds = std::make_unique<Rounds>([list] { return list->scroll(); });
        }
    } else if (side == "search"_L1) {
        application = std::make_unique<QCoreApplication>(argc, argv);
        const QSqlDatabase db = openStore(argument(1));
        const auto search = std::make_shared<BareSearch>(db, BareSearch::makeIndex(db));
        rounds = std::make_unique<Rounds>([search, key = 0]() mutable { return search->find(typedAt(key++)); });
    } else if (side == "select"_L1) {
        application = std::make_unique<QCoreApplication>(argc, argv);
        const auto search = std::make_shared<BareSearch>(openStore(argument(1)), u"search_notes"_s);
        rounds = std::make_unique<Rounds>([search, key = 0]() mutable { return search->find(selectiveAt(key++)); });
    } else if (side == "grep"_L1) {
        application = std::make_unique<QCoreApplication>(argc, argv);
        const auto grep = std::make_shared<BareGrep>(openStore(argument(1)));
        rounds = std::make_unique<Rounds>([grep, key = 0]() mutable { return grep->find(typedAt(key++)); });
    } else if (side == "team"_L1) {
        application = std::make_unique<QCoreApplication>(argc, argv);
        tell(u"took %1"_s.arg(bringBareTeamIn(openStore(argument(1)), argument(2))));
        return 0;
    } else if (side == "report"_L1) {
        application = std::make_unique<QGuiApplication>(argc, argv);
        const auto report = std::make_shared<BareReport>(argument(1));
        rounds = std::make_unique<Rounds>([report] { return report->write(); });
    } else {
        giveUp(u"no such side"_s);
    }
    rounds->begin();
    return QCoreApplication::exec();
}
