// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "store/Database.h"
#include "store/Operation.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

namespace sharpend {

struct RowChange;
struct TypedRow;
class RowImage;
class TeamFactsReader;

/// How many of its revisions a row keeps, the newest.
inline constexpr std::size_t revsKept = 200;

/// Which rows to find: those whose fields (JSON keys) have these values.
using Where = QList<std::pair<const char *, QVariant>>;

/// Reads records; serves a Store, a Transaction and the reader thread alike. Throws StoreError.
class Reader
{
public:
    explicit Reader(Database &db)
        : m_db(db)
    {
    }

    template<Record T>
    std::optional<T> get(const QString &id)
    {
        QList<T> rows = find<T>({{"id", id}});
        return rows.isEmpty() ? std::nullopt : std::optional<T>(std::move(rows.first()));
    }

    /// Rows in the order of their ids; everything for an empty \a where.
    template<Record T>
    QList<T> find(const Where &where = {})
    {
        QList<T> rows;
        select(T::table, T::fields(), where, [&](const std::function<void(void *)> &fill) {
            T row;
            fill(&row);
            rows.append(std::move(row));
        });
        return rows;
    }

    /// How many rows of \a table match.
    int count(const char *table, const Where &where = {});
    /// How many rows of \a table match, for each value of the field \a key.
    QHash<QString, int> countBy(const char *table, const char *key, const Where &where = {});
    bool exists(const char *table, const Where &where);
    /// A row as JSON; null when there is none.
    Json json(const RecordType &type, const QString &id);
    /// Which of \a ids there are rows of, however many they are.
    QSet<QString> existing(const RecordType &type, const QStringList &ids);
    /// Rows as JSON, in the order of their ids.
    QList<Json> jsonRows(const RecordType &type, const Where &where);
    /// The row as it was at its revision \a rev, as far as the journal knows; null where it does not.
    Json rowAtRev(const RecordType &type, const QString &id, const QString &rev);
    /// The bytes with this hash; empty where they are not there or are damaged.
    QByteArray bytes(const QString &hash);

protected:
    friend class SearchIndex;
    using Fill = std::function<void(void *)>;
    void select(const char *table, const QList<Field> &fields, const Where &where,
                const std::function<void(const Fill &)> &row);
    Database &m_db;
};

/// A row as the journal kept it, with the fields that records have gained since.
Json asOfNow(const RecordType &type, const Json &row);
/// The same for the journal's text; null for none.
Json imageFrom(const RecordType &type, const QVariant &text);

/// Says no inside an operation; everything it did is taken back.
class Refusal : public std::exception
{
public:
    explicit Refusal(QStringList sentences)
        : m_sentences(std::move(sentences))
    {
    }
    QStringList sentences() const { return m_sentences; }

private:
    QStringList m_sentences;
};

/// What an operation writes through, inside one database transaction.
class Transaction : public Reader
{
public:
    /// Whether there is such a row, within this step: quicker than get().
    template<Record T>
    bool isThere(const QString &id)
    {
        return isThere(typeOf<T>(), id);
    }
    /// The record as it stands within this step.
    template<Record T>
    std::optional<T> get(const QString &id)
    {
        T record;
        return fill(typeOf<T>(), id, &record) ? std::optional<T>(std::move(record)) : std::nullopt;
    }
    /// The record, or a refusal that it is no longer there.
    template<Record T>
    T need(const QString &id)
    {
        auto found = get<T>(id);
        if (!found)
            refuseGone();
        return *found;
    }
    /// Inserts or updates \a record and gives it a new revision.
    template<WholeRecord T>
    void put(const T &record)
    {
        putRecord(typeOf<T>(), &record);
    }
    /// As put(), for \a count rows that are most likely new: that one is not there shows as it goes in, and is not asked for.
    /// \a recordAt is called in another thread, ahead of their turn, and \a before in this one before each of them: it may refuse.
    template<WholeRecord T>
    void add(qsizetype count, const std::function<T(qsizetype)> &recordAt, const std::function<void(qsizetype)> &before)
    {
        addRecords(typeOf<T>(), count, [&recordAt](qsizetype index) { return std::make_shared<T>(recordAt(index)); }, before);
    }
    template<Record T>
    void remove(const QString &id)
    {
        removeRow(typeOf<T>(), id);
    }
    void putRecord(const RecordType &type, const void *record);
    /// As put(), for rows whose revisions come with them (import). An Erasure of kind `struck` or `forgotten` is done at
    /// once: what it names goes for good (see strike() and forget()).
    void putJson(const RecordType &type, Json after, bool newRevision);
    /// As putJson() of rows whose revisions come with them, for such as are most likely new. They are kept until the step is
    /// written as they come: packed, where there are many.
    void addImages(const QList<TypedRow> &rows);
    void removeRow(const RecordType &type, const QString &id);
    /// Keeps the bytes of an attachment, once, and answers their hash. They are in no journal: they stay for as long as a
    /// row or a step that can be taken back needs them.
    QString putBytes(const QByteArray &bytes);
    /// Takes a row away for good, with what hangs on it, with its search entry and all that the journal knows of them, where
    /// only ids stay. An Erasure of kind `struck` remains, and the row is refused from then on, whoever brings it. Works for a
    /// row that has been removed too. The words lie in free pages of the file until the Eraser has been there.
    void strike(const RecordType &type, const QString &id, const QString &teamId);
    /// Empties a row for good, and all that the journal knows of it, where only ids stay; what refers to it goes on referring to
    /// it. An Erasure of kind `forgotten` remains, and whoever brings the row again brings an empty one.
    void forget(const RecordType &type, const QString &id);

    /// Closes a Learning Team away: what its wall says, its photos and who its people were leave the tables and the journal, and
    /// \a sealed stays in its row. Nothing is left to tell that by but ids. Where the team is not there, its history goes. The words
    /// lie in free pages of the file until the Eraser has been there (see Seals.h).
    void seal(const QString &teamId, const Sealed &sealed);
    /// Says in the journal that the words of a sealed Learning Team have left the file.
    void finishSeal(const QString &teamId);

    /// The moment of this step, the same for everything in it.
    QDateTime now() const { return m_now; }
    [[noreturn]] void refuse(const QString &sentence);
    /// Something that whoever does this should hear once it is done (Outcome::notices).
    void notice(const QString &sentence);
    /// Whether this seat alone has changed \a field of a row since it said \a value.
    bool changedHereOnlySince(const RecordType &type, const QString &id, const char *field, const Json &value);

private:
    friend class Store;
    Transaction(Database &db, const QString &seat, const QDateTime &now);
    ~Transaction();
    [[noreturn]] void refuseGone();
    bool isThere(const RecordType &type, const QString &id);
    /// A record that is to be a row, and all that can be made of it without asking the database.
    struct NewRow;
    NewRow newRow(const RecordType &type, const void *record) const;
    /// Inserts it by \a sql; answers whether it went in.
    bool insertNew(const RecordType &type, const NewRow &row, const QString &sql);
    void addRecords(const RecordType &type, qsizetype count, const std::function<std::shared_ptr<void>(qsizetype)> &recordAt,
                    const std::function<void(qsizetype)> &before);
    QVariantList valuesOf(const RecordType &type, const Json &row, const void *record = nullptr) const;
    /// The same of a row that is packed, whose documents are taken as they lie there.
    QVariantList valuesOf(const RecordType &type, const QByteArray &packed) const;
    QVariantList valuesOf(const RecordType &type, const RowImage &row) const;
    bool fill(const RecordType &type, const QString &id, void *record);
    /// The row as it stands, read once; null when it is not there.
    RowImage current(const RecordType &type, const QString &id);
    void writeRow(const RecordType &type, const Json &row);
    void noteChange(const RecordType &type, const QString &id, const RowImage &before, const RowImage &after);
    static bool leavesErasure(const RecordType &type);
    /// An Erasure for a row that goes, and none any more for one that comes back. What was struck never comes back.
    void rememberRemoval(const RecordType &type, const QString &id, const Json &row);
    void forgetRemoval(const RecordType &type, const QString &id);
    /// Whether a row that comes has an Erasure, which is not remembered when it has none.
    bool isErased(const QString &id);
    Erasure erasureOf(const RecordType &type, const QString &id, const QString &teamId, const Json &row) const;
    /// Does what the Erasure \a after asks for, and keeps one of kind `struck` or `forgotten` (\a before) from becoming less.
    void obeyErasure(const Json &before, Json &after);
    /// Takes the row and its images in the journal away; answers whether there was anything of it.
    bool strikeRow(const RecordType &type, const QString &id);
    /// Takes out of the journal what it says of a row, leaving ids; answers whether it said anything, and in \a hashes which
    /// bytes it named.
    bool forgetImages(const RecordType &type, const QString &id, QStringList *hashes = nullptr);
    bool isForgotten(const RecordType &type, const QString &id);
    /// The row that is left of \a row once it is forgotten.
    static Json emptied(const RecordType &type, const QString &id, const Json &row);
    /// Empties the row and takes its images away; answers whether there was anything of it.
    bool emptyRow(const RecordType &type, const QString &id);
    void strikeWhatHangs(const RecordType &type, const QString &noteId, const QString &teamId);
    /// Takes \a row away as if it had never been: no Erasure stays.
    void takeAway(const RecordType &type, const Json &row);
    /// Puts \a after in the place of \a before, of which the journal is told nothing.
    void leaveInstead(const RecordType &type, const Json &before, Json after);
    /// Whoever stands for the person \a personId in the sealed Learning Team, by a job alone.
    QString standInFor(const QString &personId, QHash<QString, QString> &standIns);
    void dropJournalOf(const QString &teamId);
    void dropJournalOfPerson(const QString &personId);

    QString m_seat;
    QDateTime m_now;
    QString m_rev;
    QStringList m_notices;
    QList<RowChange> m_changes; ///< first before, last after of each row, in the order of first touch
    using RowKey = std::pair<const RecordType *, QString>;
    QHash<RowKey, qsizetype> m_index;
    QHash<RowKey, RowImage> m_known; ///< rows that were looked at and not changed
    QSet<QString> m_struck;                ///< rows of which the journal keeps the id alone, "table/id"
    std::optional<QSet<QString>> m_erased; ///< ids of the Erasures there were when isErased() first asked
};

/// A workspace: reads records, writes them through operations, keeps the journal, takes steps back.
/// Belongs to the thread that opened it.
class Store
{
public:
    /// Tells the time; replaced in tests.
    using Clock = std::function<QDateTime()>;

    /// Opens \a location, a file (made if missing) or `postgresql://…`, and brings it up to this version.
    /// Throws StoreError for a newer, foreign or damaged workspace and leaves it untouched.
    static std::unique_ptr<Store> open(const QString &location, const QString &seat);
    /// Opens once more, for another thread, what this program has open already: that is whole, and of this version.
    static std::unique_ptr<Store> openAgain(const QString &location, const QString &seat);
    /// Whether \a location holds a workspace that this version can open; throws StoreError with why not.
    static void probe(const QString &location);
    ~Store();

    void setClock(Clock clock) { m_clock = std::move(clock); }
    QString seat() const { return m_seat; }
    QString workspaceId();
    Reader &reader() { return m_reader; }
    Database &database() { return m_db; }

    /// The only door for writes. Never throws: the outcome says what happened.
    Outcome perform(const Operation &operation);

    /// The step that undo would take back: this seat's last in \a teamId (or outside any), if there is one.
    std::optional<StepInfo> stepToUndo(const QString &teamId);
    std::optional<StepInfo> stepToRedo(const QString &teamId);
    /// Takes the last step back, or answers why it cannot be: where its fields have moved on.
    Outcome undo(const QString &teamId);
    Outcome redo(const QString &teamId);
    /// Leaves a step that undo refused as it is, so that undo reaches the one before.
    Outcome passOver(const QString &teamId);

    /// The rows changed after \a tick, each once.
    ChangeSet changesSince(qint64 tick);
    qint64 tick();

    /// Writes a copy of a file workspace to \a path, read back before it replaces what is there.
    Outcome copyTo(const QString &path);
    /// What is wrong with the workspace, a sentence each; empty when all is well.
    QStringList check();
    /// Makes the search index anew from the rows.
    Outcome rebuildSearchIndex();
    /// Leaves what the index says and makes search quicker again after many steps. Takes a tenth of a second in a large workspace.
    Outcome tidySearchIndex();

private:
    /// How a step enters the journal.
    struct Entry {
        qint64 tick = 0;
        QString step, act, target;
    };
    Store(const QString &location, const QString &seat);
    Outcome guarded(const std::function<Outcome()> &work);
    Outcome applyStep(const QString &teamId, bool forward);
    /// Judges what \a tx has changed, keeps index and journal with it, and commits.
    Outcome conclude(const Transaction &tx, const Operation &operation, const Entry &entry);
    void judge(const QList<RowChange> &changes, Door door);
    ChangeSet writeJournal(const Transaction &tx, const Operation &operation, const Entry &entry);
    QString stepToJoin(const Operation &operation, const Transaction &tx);
    QStringList orphanedBytes();
    void dropOrphanedBytes();
    qint64 bumpClock();
    void announce();

    Database m_db;
    Reader m_reader;
    QString m_seat;
    Clock m_clock;
    std::unique_ptr<TeamFactsReader> m_facts;
};

} // namespace sharpend
