// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Store.h"

#include "domain/Community.h"
#include "domain/FieldCodec.h"
#include "domain/RowWords.h"
#include "store/Migrations.h"
#include "store/NextRow.h"
#include "store/RowSql.h"
#include "store/Seals.h"
#include "store/SearchIndex.h"
#include "store/TeamFactsReader.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qint64 joinSeconds = 60;
constexpr qsizetype rowsBetweenLooks = 500; ///< written down before whoever watches a long step is asked
constexpr qint64 quickCheckLimit = 64 * 1024 * 1024;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

} // namespace

bool hasErasures(const ChangeSet &changes)
{
    return changes.takesWordsAway
        || std::any_of(changes.rows.begin(), changes.rows.end(),
                       [](const ChangedRow &row) { return row.table == QLatin1String(Erasure::table); });
}

Store::Store(const QString &location, const QString &seat)
    : m_db(location, Database::Access::ReadWrite)
    , m_reader(m_db)
    , m_seat(seat)
    , m_clock([] { return QDateTime::currentDateTimeUtc(); })
    , m_facts(std::make_unique<TeamFactsReader>(m_reader))
{
}

Store::~Store() = default;

std::unique_ptr<Store> Store::open(const QString &location, const QString &seat)
{
    const QFileInfo file(location);
    if (!Database::isPostgres(location) && file.exists() && file.size() > 0)
        probe(location);
    auto store = std::unique_ptr<Store>(new Store(location, seat));
    migrate(store->m_db);
    store->dropOrphanedBytes();
    return store;
}

std::unique_ptr<Store> Store::openAgain(const QString &location, const QString &seat)
{
    return std::unique_ptr<Store>(new Store(location, seat));
}

void Store::probe(const QString &location)
{
    // Looked at through SQLite only: whoever closes the file by other means lets go of all locks that this process holds on
    // it (POSIX), and another program would then take the log away from under a connection that goes on writing to it.
    const QFileInfo file(location);
    if (!Database::isPostgres(location) && !(file.isFile() && file.isReadable()))
        throw StoreError(Words::tr("%1 cannot be read. Check that it is there and that you may open it.").arg(file.fileName()));
    Database db(location, Database::Access::ReadOnly);
    requireWorkspace(db);
    if (db.engine() == Database::Engine::Sqlite && file.size() <= quickCheckLimit) {
        QSqlQuery &query = db.run(u"pragma quick_check(1)"_s);
        if (!nextRow(db, query) || query.value(0).toString() != "ok"_L1)
            throw StoreError(Words::tr("%1 is damaged. It has not been changed; restore a backup as a copy.")
                                 .arg(file.fileName()));
    }
}

QString Store::workspaceId()
{
    return firstValue(m_db, u"select workspace_id from workspace"_s).toString();
}

Outcome Store::guarded(const std::function<Outcome()> &work)
{
    Outcome outcome;
    try {
        return work();
    } catch (const Refusal &refusal) {
        outcome.state = Outcome::State::Refused;
        outcome.sentences = refusal.sentences();
    } catch (const ConflictError &error) {
        outcome.state = Outcome::State::Refused;
        outcome.sentences = {error.sentence()};
    } catch (const StoreError &error) {
        outcome.state = Outcome::State::Failed;
        outcome.sentences = {error.sentence()};
        outcome.passing = error.isPassing();
    }
    m_db.rollback();
    return outcome;
}

qint64 Store::bumpClock()
{
    // Mostly nobody else has written since, and then there is nothing to ask. SQLite keeps a table for what `returning` gives.
    qint64 now = m_facts->lastTick() + 1;
    if (now == 0 || m_db.run(u"update clock set tick = ? where id = 1 and tick = ?"_s, {now, now - 1}).numRowsAffected() != 1) {
        m_db.run(u"update clock set tick = tick + 1 where id = 1"_s);
        now = tick();
    }
    m_facts->begin(now);
    return now;
}

qint64 Store::tick()
{
    QSqlQuery &query = m_db.run(u"select tick from clock where id = 1"_s);
    const qint64 tick = nextRow(m_db, query) ? query.value(0).toLongLong() : 0;
    query.finish();
    return tick;
}

Outcome Store::perform(const Operation &operation)
{
    return guarded([&] {
        m_db.ensureAlive();
        m_db.begin();
        const qint64 tick = bumpClock(); // takes the write lock before anything is read
        Transaction tx(m_db, m_seat, m_clock());
        operation.run(tx);
        if (tx.m_changes.isEmpty()) {
            m_db.rollback();
            Outcome outcome;
            outcome.notices = tx.m_notices;
            return outcome;
        }
        const QString joined = stepToJoin(operation, tx);
        return conclude(tx, operation, {tick, joined.isEmpty() ? QString::number(tick) : joined, u"do"_s, {}});
    });
}

Outcome Store::conclude(const Transaction &tx, const Operation &operation, const Entry &entry)
{
    judge(tx.m_changes, operation.door);
    SearchIndex(m_reader).update(tx.m_changes, [this](const QString &teamId) { return m_facts->isSealed(teamId); });
    Outcome outcome;
    outcome.notices = tx.m_notices;
    outcome.changes = writeJournal(tx, operation, entry);
    announce();
    if (operation.watch)
        operation.watch(tx.m_changes.size(), true);
    m_db.commit();
    m_facts->committed(entry.tick);
    return outcome;
}

QString Store::stepToJoin(const Operation &operation, const Transaction &tx)
{
    if (operation.mergeKey.isEmpty())
        return {};
    QSqlQuery &query = m_db.run(u"select step, act, merge_key, at from journal where seat = ? and team_id = ?"
                                " order by tick desc, id desc limit 1"_s,
                                {m_seat, operation.teamId.isNull() ? u""_s : operation.teamId});
    QString step;
    if (nextRow(m_db, query) && query.value(1).toString() == "do"_L1 && query.value(2).toString() == operation.mergeKey
        && std::abs(timeFromText(query.value(3).toString()).secsTo(tx.now())) < joinSeconds) // either way: a clock may be set back
        step = query.value(0).toString();
    query.finish();
    for (const RowChange &change : tx.m_changes) {
        if (step.isEmpty())
            break;
        // What another seat has done to the row in between is not this step's to take back.
        QSqlQuery &between = m_db.run(u"select 1 from journal where row_table = ? and row_id = ? and step <> ? and tick >"
                                      " (select min(tick) from journal where step = ? and row_table = ? and row_id = ?) limit 1"_s,
                                      {change.table, change.id, step.toLongLong(), step.toLongLong(), change.table, change.id});
        if (nextRow(m_db, between))
            step.clear();
        between.finish();
    }
    return step;
}

void Store::judge(const QList<RowChange> &changes, Door door)
{
    const QHash<QString, TeamFacts> facts = m_facts->factsFor(changes);
    const auto jobOf = [this](const QString &personId) { return m_reader.get<Person>(personId).value_or(Person()).job; };
    QStringList broken = door == Door::Import ? brokenByRows(changes, facts, door, jobOf)
                                              : brokenValues(changes) + brokenRules(changes, facts, door);
    broken.removeDuplicates();
    if (!broken.isEmpty())
        throw Refusal(broken);
}

ChangeSet Store::writeJournal(const Transaction &tx, const Operation &operation, const Entry &entry)
{
    ChangeSet set;
    set.tick = entry.tick;
    const QString teamId = operation.teamId.isNull() ? u""_s : operation.teamId;
    set.takesWordsAway = !tx.m_struck.isEmpty();
    const QVariant nothing(QMetaType::fromType<QString>());
    const auto image = [this](const RowImage &row) { return textAsItLies(m_db.engine(), row.bytes()); };
    // Each change of a sealed Learning Team would bring a copy of all that is closed away in it.
    const auto imageOrNull = [&](const RowChange &change, const RowImage &row) {
        const bool isEdit = !change.before.isNull() && !change.after.isNull();
        return row.isNull() ? nothing : image(isEdit && change.table == QLatin1String(LearningTeam::table) ? withoutSealedBundle(row.json()) : row);
    };
    const QString seat = operation.housekeeping ? u""_s : m_seat, at = timeText(tx.now());
    // Most steps are plain ones: what goes without saying there need not be bound.
    const bool onSqlite = m_db.engine() == Database::Engine::Sqlite;
    const bool plain = entry.target.isEmpty() && entry.act == "do"_L1 && operation.mergeKey.isEmpty() && operation.undoable && !operation.endsUndo;
    const auto isStruck = [&](const RowChange &change) { return set.takesWordsAway && tx.m_struck.contains(change.table + u'/' + change.id); };
    for (const RowChange &change : tx.m_changes) {
        const bool hidden = !leavesImages(change.table), struck = hidden || isStruck(change);
        // Rows are numbered without gaps and in the order of ticks: whoever writes holds the clock row. SQLite gives the next
        // number to an integer key by itself.
        if (plain && !struck && change.before.isNull())
            m_db.run(onSqlite ? u"insert into journal (tick, step, act, operation, merge_key, undoable, ends_undo, seat, team_id, at,"
                                " row_table, row_id, after) values (?, ?, 'do', ?, '', 1, 0, ?, ?, ?, ?, ?, cast(? as text))"_s
                              : u"insert into journal (id, tick, step, act, operation, merge_key, undoable, ends_undo, seat, team_id, at,"
                                " row_table, row_id, after) values ((select coalesce(max(id), 0) + 1 from journal),"
                                " ?, ?, 'do', ?, '', 1, 0, ?, ?, ?, ?, ?, cast(? as text))"_s,
                     {entry.tick, entry.step.toLongLong(), operation.name, seat, teamId, at, change.table, change.id, image(change.after)});
        else
            m_db.run(u"insert into journal (id, tick, step, act, target, operation, merge_key, undoable, ends_undo, seat, team_id, at,"
                     " row_table, row_id, before, after) values ((select coalesce(max(id), 0) + 1 from journal),"
                     " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text), cast(? as text))"_s,
                     {entry.tick, entry.step.toLongLong(), entry.act,
                      entry.target.isEmpty() ? QVariant(QMetaType::fromType<qlonglong>()) : QVariant(entry.target.toLongLong()), operation.name,
                      operation.mergeKey.isNull() ? u""_s : operation.mergeKey, operation.undoable && !struck ? 1 : 0, operation.endsUndo ? 1 : 0,
                      seat, teamId, at, change.table, change.id,
                      struck ? nothing : imageOrNull(change, change.before),
                      hidden ? nothing : imageOrNull(change, change.after)}); // of a forgotten row an empty one stays
        set.rows.append({change.table, change.id, teamId});
        if (operation.watch && set.rows.size() % rowsBetweenLooks == 0)
            operation.watch(set.rows.size(), false);
    }
    return set;
}

void Store::announce()
{
    if (m_db.engine() == Database::Engine::Postgres)
        m_db.execute(u"notify sharpend"_s);
}

Outcome Store::rebuildSearchIndex()
{
    return guarded([&] {
        m_db.ensureAlive();
        m_db.begin();
        bumpClock();
        SearchIndex(m_reader).rebuild();
        m_db.commit();
        return Outcome();
    });
}

Outcome Store::tidySearchIndex()
{
    return guarded([&] {
        m_db.begin();
        SearchIndex(m_reader).tidy();
        m_db.commit();
        return Outcome();
    });
}

ChangeSet Store::changesSince(qint64 tick)
{
    ChangeSet set;
    set.tick = tick;
    // From the end backwards to what is known: ticks follow the numbers of the rows. Grouped here: asked to group, SQLite walks
    // the whole journal along an index of it.
    QSqlQuery &query = m_db.run(u"select row_table, row_id, team_id, tick from journal"
                                " where id > coalesce((select known.id from journal known where known.tick <= ? order by known.id desc limit 1), 0)"
                                " order by id"_s,
                                {tick});
    QHash<std::pair<QString, QString>, qsizetype> places;
    QList<ChangedRow> rows;
    while (nextRow(m_db, query)) {
        set.tick = std::max(set.tick, query.value(3).toLongLong());
        const ChangedRow row{query.value(0).toString(), query.value(1).toString(), query.value(2).toString()};
        if (row.table.isEmpty())
            continue;
        if (const auto [table, id, team] = row; places.contains({table, id}) && rows[places.value({table, id})].teamId == team)
            rows[places.value({table, id})].table.clear(); // told where it changed last
        places.insert({row.table, row.id}, rows.size());
        rows.append(row);
    }
    query.finish();
    for (const ChangedRow &row : std::as_const(rows)) {
        if (!row.table.isEmpty())
            set.rows.append(row);
    }
    return set;
}

} // namespace sharpend
