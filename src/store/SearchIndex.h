// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "store/Snapshot.h"

#include <QHash>
#include <QSet>

class QSqlQuery;

namespace sharpend {

class Reader;
struct RowChange;

/// What of a row can be found: its words, and its moment (not valid for what keeps no time of its own).
struct SearchText {
    QString text;
    QDateTime at;
    bool operator==(const SearchText &) const = default;
};

/// A record that can be found.
struct Searchable {
    const RecordType *type;
    QList<Field> fields; ///< of those that are read, the id first
    QList<Field> shown;  ///< the same and the Learning Team, for what is found
    QString columns;     ///< theirs
    std::function<std::optional<SearchText>(const void *record)> textOf; ///< nothing for a row that is kept apart

    QString table() const { return QLatin1String(type->table); }
};

/// All records that can be found. For another one, add an entry there; the next migration builds the index anew.
const QList<Searchable> &searchables();

/// Words that belong together: one that somebody typed, or those between quotes.
struct SearchTerm {
    QStringList words;
    bool isExact = false; ///< whole words, one after the other; else the beginning of a word
};

/// As many letters of a word as the index holds: PostgreSQL takes no word of more than 2046 bytes.
inline constexpr qsizetype longestIndexWord = 200;

/// The index of the words on the wall, in the themes, the statements, the improvements, the events and the communities. Both engines are fed with the words of
/// searchWords(), so both find the same. It follows from the rows alone: update() keeps it in the transaction that changes
/// them, rebuild() makes it anew. What is newer has the larger key.
class SearchIndex
{
public:
    explicit SearchIndex(Reader &reader);
    /// Lets the connection keep 16 MB of pages: a question in a large workspace looks at a thousand of them, and a large step comes back to
    /// as many. Who writes little, or reads a table through once, is better off with the few that SQLite keeps by itself.
    void keepPages();
    /// While it lives, all questions are answered from one state.
    Snapshot snapshot() { return Snapshot(m_db); }

    /// Makes the index from the rows, in place of what is there. The caller has begun a transaction.
    void rebuild();
    /// Makes the index say what the rows say after \a changes, in the same transaction.
    /// \a isSealed knows about Learning Teams.
    void update(const QList<RowChange> &changes, const std::function<bool(const QString &teamId)> &isSealed);
    /// Takes the words of entries that are gone out of SQLite's index; they lie in free pages then.
    void dropDeadWords();
    /// Puts together what SQLite keeps of an index in many pieces, as each step leaves one, where that is quickly done: a question
    /// looks into every piece for every word.
    void tidy();
    /// A sentence where the index does not say what the rows say.
    QStringList check();

    /// An entry of the index: a row, and a key in the order of time.
    struct Entry {
        qint64 key;
        QString table, id;
        QString words; ///< of the row, as far as longestIndexWord, with a space between; where they were read
        std::shared_ptr<void> record; ///< with the fields that are shown, where it was read
    };
    /// At most \a limit entries of \a table with a key below \a below that hold all of \a terms, the newest first. Others may be among
    /// them (PostgreSQL's index does not know the order of words): their words decide.
    QList<Entry> newest(const QList<SearchTerm> &terms, const QString &table, qint64 below, int limit);
    /// Whether the entries that the index answers for \a terms are just those that hold them.
    bool knows(const QList<SearchTerm> &terms) const;
    struct Keys {
        QList<qint64> newest;
        int count = 0; ///< of all there are, no more than was to be counted
    };
    /// The keys of the newest \a limit entries of \a table that hold \a terms, the newest first, of which knows() is true, and how many
    /// there are, up to \a counted.
    Keys newestKeys(const QList<SearchTerm> &terms, const QString &table, int limit, int counted);
    enum class Read { Text, Record, Both };
    /// The entries of \a searchable with \a keys, the newest first, and what is to be read of them.
    QList<Entry> entriesAt(const Searchable &searchable, const QList<qint64> &keys, Read read);
    /// The record of an entry with \a id, with the fields that are shown; null where it has gone since.
    std::shared_ptr<void> record(const Searchable &searchable, const QString &id);

    /// The moment that a key stands for; not valid for what has none.
    static QDateTime momentOf(qint64 key);

private:
    struct Todo;
    bool isSqlite() const;
    QString matchFor(const QList<SearchTerm> &terms, const QString &table) const;
    /// Adds an entry with the words of indexWords() for a row with the moment \a at of its own, or with none.
    void add(const Searchable &searchable, const QString &id, const QDateTime &at, const QByteArray &words, const QString &teamId);
    /// Removes the entry of a row whose own moment was \a at.
    void remove(const QString &id, const QDateTime &at);
    struct Kept {
        qint64 key;
        QString table, words;
    };
    /// The entry of a row with the moment \a at of its own, or with none.
    std::optional<Kept> entryOf(const QString &id, const QDateTime &at);
    /// When the Learning Team last met: the moment of its rows that keep none.
    QDateTime lastMet(const QString &teamId);
    /// Whether SQLite's index has the words of the entries. Throws where it cannot be read.
    bool holdsWordsOfEntries();
    QStringList openTeams();
    /// Calls \a each with every kind of row in every Learning Team that is open, and once with those that are in none.
    void eachPlace(const std::function<void(const Searchable &searchable, const QString &teamId)> &each);
    /// Calls \a row with each row of \a searchable in the Learning Team that can be found.
    void eachRow(const Searchable &searchable, const QString &teamId,
                 const std::function<void(const QString &id, const std::optional<SearchText> &)> &row);

    Reader &m_reader;
    Database &m_db;
    bool m_wordsLater = false; ///< rebuild() gives FTS5 all entries together at the end
    QHash<QString, QDateTime> m_met;
};

} // namespace sharpend
