// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/SearchIndex.h"

#include "domain/Communities.h"
#include "domain/FieldCodec.h"
#include "domain/Rules.h"
#include "store/KnownWords.h"
#include "store/MadeAhead.h"
#include "store/NextRow.h"
#include "store/RowSql.h"
#include "store/Search.h"
#include "store/SearchEntry.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

using namespace searchentry;

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// As much as is found of one row; PostgreSQL's index takes a megabyte of words.
constexpr qsizetype longestSearchText = 200'000;
/// An index of fewer pages than that is put together in a tenth of a second, and one in fewer pieces has no need of it.
constexpr int manyPages = 1500, fewPieces = 2;
/// Beginnings of two and three letters have an index of their own (`prefix` in rebuild()).
constexpr qsizetype longestPrefix = 3;

/// Only the fields called \a keys are read, which is what textOf() may look at.
template<Record T>
Searchable searchable(std::initializer_list<const char *> keys, std::optional<SearchText> (*textOf)(const T &))
{
    QList<Field> fields, shown;
    for (const Field &field : T::fields()) {
        const bool isAsked = fields.isEmpty() || std::any_of(keys.begin(), keys.end(), [&](const char *key) { return qstrcmp(field.key, key) == 0; });
        if (isAsked)
            fields << field; // the id too, which comes first
        if (isAsked || qstrcmp(field.key, "teamId") == 0)
            shown << field;
    }
    return {recordType(QLatin1String(T::table)), fields, shown, columnList(shown), [textOf](const void *record) { return textOf(*static_cast<const T *>(record)); }};
}

} // namespace

const QList<Searchable> &searchables()
{
    static const QList<Searchable> list{
        searchable<Note>({"text", "capturedAt", "parked", "source", "disposition"}, [](const Note &note) {
            return isOnWall(note) ? std::optional(SearchText{note.text, note.capturedAt}) : std::nullopt;
        }),
        searchable<Theme>({"title", "insight"}, [](const Theme &theme) {
            return std::optional(SearchText{theme.insight.isEmpty() ? theme.title : theme.title + u'\n' + theme.insight, {}});
        }),
        searchable<Statement>({"text"}, [](const Statement &statement) { return std::optional(SearchText{statement.text, {}}); }),
        searchable<Action>({"text"}, [](const Action &action) { return std::optional(SearchText{action.text, {}}); }),
        searchable<Event>({"title", "story", "occurredOn", "raisedOn"}, [](const Event &event) {
            return std::optional(SearchText{event.story.isEmpty() ? event.title : event.title + u'\n' + event.story,
                                            event.occurredOn.isValid() ? event.occurredOn.startOfDay(Qt::UTC) : event.raisedOn});
        }),
        searchable<Community>({"name", "purpose", "start", "charter", "sessions"}, [](const Community &community) {
            QStringList lines;
            for (const CommunityLine &line : findableLines(community))
                lines << line.text;
            return std::optional(SearchText{lines.join(u'\n').left(longestSearchText), lastHeld(community)});
        }),
    };
    return list;
}

/// A row whose entry may have to change. Its words are looked up when their turn comes: there may be a hundred thousand.
struct SearchIndex::Todo {
    const Searchable *searchable;
    QString id, teamId;
    std::optional<QDateTime> wasAt; ///< the moment of its entry from before, where there may be one
    std::optional<QDateTime> at;    ///< of the one that is to be; nothing for none
    const RowChange *change = nullptr;
    QString text; ///< of a row that has not changed itself

    qint64 key() const { return keyFor(at ? *at : wasAt.value_or(QDateTime()), id); }
};

namespace {

QStringList tables()
{
    QStringList list;
    for (const Searchable &each : searchables())
        list << each.table();
    return list;
}

/// Fills \a record with the fields that are shown, which stand in the row of \a query from \a column on.
void fillShown(const Searchable &searchable, const QSqlQuery &query, int column, void *record)
{
    for (const Field &field : searchable.shown)
        field.fromSql(record, query.value(column++));
}

/// What can be found of a row as it is in \a image.
std::optional<SearchText> textIn(const Searchable &searchable, const RowImage &image)
{
    if (image.isNull())
        return std::nullopt;
    const std::shared_ptr<void> record = searchable.type->make();
    image.fill(searchable.fields, record.get());
    return searchable.textOf(record.get());
}

} // namespace

SearchIndex::SearchIndex(Reader &reader)
    : m_reader(reader)
    , m_db(reader.m_db)
{
}

void SearchIndex::keepPages()
{
    if (isSqlite())
        m_db.run(u"pragma cache_size = -16000"_s); // SQLite obeys as it prepares it, so only the first time costs anything
}

bool SearchIndex::isSqlite() const { return m_db.engine() == Database::Engine::Sqlite; }

// The exception to one set of SQL: full-text search is the engines' own.
void SearchIndex::rebuild()
{
    for (const QString &table : tables()) {
        m_db.execute(u"drop table if exists %1"_s.arg(wordsOf(table)));
        m_db.execute(u"drop view if exists %1_of"_s.arg(wordsOf(table)));
    }
    m_db.execute(u"drop table if exists search_entries"_s);
    m_db.execute(u"create table search_entries (key %1 primary key, row_table text not null, row_id text not null,"
                     " dated integer not null check (dated in (0, 1)), words text not null)"_s
                     .arg(isSqlite() ? u"integer"_s : u"bigint"_s));
    m_wordsLater = true;
    eachPlace([this](const Searchable &each, const QString &teamId) {
        eachRow(each, teamId, [&](const QString &id, const std::optional<SearchText> &text) {
            if (text)
                add(each, id, text->at, indexWords(text->text).toUtf8(), teamId);
        });
    });
    // What has a moment of its own is found by its key.
    m_db.execute(u"create index search_entries_by_row on search_entries (row_id) where dated = 0"_s);
    for (const QString &table : tables()) {
        const QString words = wordsOf(table);
        if (isSqlite()) {
            m_db.execute(u"create view %1_of as select key, words from search_entries where row_table = '%2'"_s.arg(words, table));
            // The words are ours already: letters and digits between spaces, which this tokenizer leaves as they are.
            m_db.execute(u"create virtual table %1 using fts5(words, content='%1_of', content_rowid='key',"
                         " tokenize='ascii', prefix='2 3', columnsize=0)"_s.arg(words));
            m_db.execute(u"insert into %1 (%1) values ('rebuild')"_s.arg(words));
        } else {
            m_db.execute(u"create index %1_words on search_entries using gin (array_to_tsvector(string_to_array(words, ' ')))"
                         " where row_table = '%2'"_s.arg(words, table));
        }
    }
    m_wordsLater = false;
}

void SearchIndex::dropDeadWords()
{
    for (const QString &table : isSqlite() ? tables() : QStringList())
        m_db.execute(u"insert into %1 (%1) values ('optimize')"_s.arg(wordsOf(table)));
}

void SearchIndex::tidy()
{
    for (const QString &table : isSqlite() ? tables() : QStringList()) {
        const QString words = wordsOf(table);
        QSqlQuery &query = m_db.run(u"select count(distinct segid), count(*) from %1_idx"_s.arg(words));
        const bool known = nextRow(m_db, query);
        const int pieces = known ? query.value(0).toInt() : 0, pages = known ? query.value(1).toInt() : 0;
        query.finish();
        if (pieces > fewPieces && pages < manyPages)
            m_db.execute(u"insert into %1 (%1) values ('optimize')"_s.arg(words));
    }
}

void SearchIndex::update(const QList<RowChange> &changes, const std::function<bool(const QString &)> &isSealed)
{
    QHash<QString, bool> teams; // whose rows have another moment, or (true) may be found again or no longer
    std::vector<Todo> todo;
    const auto differs = [](const RowChange &change, const char *key) { return change.before.value(key) != change.after.value(key); };
    QStringList arrived; // with all of their rows, which are among the changes
    for (const RowChange &change : changes) {
        if (isTable(change, LearningTeam::table) && change.before.isNull())
            arrived << change.id;
        else if (isTable(change, LearningTeam::table) && differs(change, "sealed"))
            teams[change.id] = true;
        else if (isTable(change, Meeting::table) && differs(change, "startedAt"))
            teams[textAt(change.after.isNull() ? change.before : change.after, "teamId")] |= false;
    }
    for (const QString &teamId : std::as_const(arrived))
        teams.remove(teamId);
    QSet<QString> known;
    QString last; // most rows are of one Learning Team, whose id then is there once
    const auto lookAt = [&](qsizetype index) -> std::optional<Todo> {
        const RowChange &change = changes[index];
        const auto each = std::find_if(searchables().begin(), searchables().end(), [&](const Searchable &one) { return isTable(change, one.type->table); });
        if (each == searchables().end())
            return std::nullopt;
        const auto was = textIn(*each, change.before), is = textIn(*each, change.after);
        const QString teamId = textAt(change.after.isNull() ? change.before : change.after, "teamId");
        if (was == is && !(is && teams.contains(teamId)))
            return std::nullopt;
        const auto momentOf = [](const std::optional<SearchText> &text) { return text ? std::optional(text->at) : std::nullopt; };
        return Todo{&*each, change.id, teamId, momentOf(was), momentOf(is), &change, {}};
    };
    takeMadeAhead(changes.size(), lookAt, [&](qsizetype, std::optional<Todo> &&found) {
        if (!found)
            return;
        if (found->teamId == last)
            found->teamId = last;
        last = found->teamId;
        if (!teams.isEmpty())
            known.insert(found->id);
        todo.push_back(std::move(*found));
    });
    for (auto team = teams.cbegin(); team != teams.cend(); ++team) {
        for (const Searchable &each : searchables()) {
            if (!each.type->hasTeam)
                continue;
            eachRow(each, team.key(), [&](const QString &id, const std::optional<SearchText> &text) {
                if (!known.contains(id) && text && (team.value() || !text->at.isValid())) {
                    known.insert(id);
                    todo.push_back({&each, id, team.key(), text->at, text->at, nullptr, text->text});
                }
            });
        }
    }
    // In the order of their keys: FTS5 writes out what it has gathered whenever a key is smaller than the one before.
    std::vector<std::pair<qint64, std::size_t>> inOrder;
    inOrder.reserve(todo.size());
    for (std::size_t i = 0; i < todo.size(); ++i)
        inOrder.emplace_back(todo[i].key(), i);
    std::sort(inOrder.begin(), inOrder.end());
    QHash<QString, bool> sealed;
    const auto wordsAt = [&](qsizetype index) {
        const Todo &one = todo[inOrder[std::size_t(index)].second];
        return one.at ? indexWords(one.change ? textIn(*one.searchable, one.change->after)->text : one.text).toUtf8() : QByteArray();
    };
    takeMadeAhead(qsizetype(inOrder.size()), wordsAt, [&](qsizetype index, const QByteArray &words) {
        const Todo &one = todo[inOrder[std::size_t(index)].second];
        if (one.wasAt)
            remove(one.id, *one.wasAt);
        if (!one.at)
            return;
        auto team = sealed.find(one.teamId);
        if (team == sealed.end())
            team = sealed.insert(one.teamId, !one.teamId.isEmpty() && isSealed(one.teamId));
        if (!*team)
            add(*one.searchable, one.id, *one.at, words, one.teamId);
    });
}

void SearchIndex::add(const Searchable &searchable, const QString &id, const QDateTime &at, const QByteArray &words, const QString &teamId)
{
    const QVariant text = textAsItLies(m_db.engine(), words);
    for (qint64 key = keyFor(at.isValid() ? at : lastMet(teamId), id);; key = nextPlace(key)) {
        QSqlQuery &query = m_db.run(u"insert into search_entries (key, row_table, row_id, dated, words) values (?, ?, ?, ?, cast(? as text))"
                                    " on conflict (key) do nothing"_s,
                                    {key, searchable.table(), id, at.isValid() ? 1 : 0, text});
        if (query.numRowsAffected() != 1)
            continue;
        if (isSqlite() && !m_wordsLater)
            m_db.run(u"insert into %1 (rowid, words) values (?, cast(? as text))"_s.arg(wordsOf(searchable.table())),
                     {key, text});
        return;
    }
}

std::optional<SearchIndex::Kept> SearchIndex::entryOf(const QString &id, const QDateTime &at)
{
    const auto first = [this](QSqlQuery &query) {
        const auto kept = nextRow(m_db, query) ? std::optional(Kept{query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toString()}) : std::nullopt;
        query.finish();
        return kept;
    };
    const QString from = u"select key, row_table, words from search_entries where row_id = ? and dated = "_s;
    if (!at.isValid())
        return first(m_db.run(from + u'0', {id}));
    // Where it was put, or in a place above that, or below where all above were taken.
    const QString inRange = from + u"1 and key between ? and ? order by key limit 1"_s;
    const qint64 key = keyFor(at, id), lowest = key & ~(placesInMoment - 1);
    const auto kept = first(m_db.run(inRange, {id, key, lowest + placesInMoment - 1}));
    return kept ? kept : first(m_db.run(inRange, {id, lowest, key}));
}

void SearchIndex::remove(const QString &id, const QDateTime &at)
{
    const auto kept = entryOf(id, at);
    if (!kept)
        return;
    if (isSqlite() && !m_wordsLater)
        m_db.run(u"insert into %1 (%1, rowid, words) values ('delete', ?, ?)"_s.arg(wordsOf(kept->table)), {kept->key, kept->words});
    m_db.run(u"delete from search_entries where key = ?"_s, {kept->key});
}

QDateTime SearchIndex::lastMet(const QString &teamId)
{
    if (teamId.isEmpty())
        return {};
    if (const auto known = m_met.constFind(teamId); known != m_met.cend())
        return *known;
    const QDateTime met = timeFromText(firstValue(m_db, u"select max(started_at) from meetings where team_id = ?"_s, {teamId}).toString());
    m_met.insert(teamId, met);
    return met;
}

QStringList SearchIndex::openTeams()
{
    QStringList ids;
    QSqlQuery &query = m_db.run(u"select id from teams where sealed is null order by id"_s);
    while (nextRow(m_db, query))
        ids << query.value(0).toString();
    query.finish();
    return ids;
}

void SearchIndex::eachPlace(const std::function<void(const Searchable &, const QString &)> &each)
{
    const QStringList teams = openTeams();
    for (const Searchable &searchable : searchables()) {
        for (const QString &teamId : searchable.type->hasTeam ? teams : QStringList{QString()})
            each(searchable, teamId);
    }
}

void SearchIndex::eachRow(const Searchable &searchable, const QString &teamId,
                          const std::function<void(const QString &, const std::optional<SearchText> &)> &row)
{
    // Read first: what is done with a row asks the same connection.
    QList<std::pair<QString, std::optional<SearchText>>> rows;
    const RecordType &type = *searchable.type;
    m_reader.select(type.table, searchable.fields, type.hasTeam ? Where{{"teamId", teamId}} : Where(), [&](const Reader::Fill &fill) {
        const std::shared_ptr<void> record = type.make();
        fill(record.get());
        rows.append({searchable.fields.first().toSql(record.get()).toString(), searchable.textOf(record.get())});
    });
    for (const auto &[id, text] : std::as_const(rows))
        row(id, text);
}

std::shared_ptr<void> SearchIndex::record(const Searchable &searchable, const QString &id)
{
    std::shared_ptr<void> record = searchable.type->make();
    QSqlQuery &query = m_db.run(u"select %1 from %2 where id = ?"_s.arg(searchable.columns, searchable.table()), {id});
    const bool isThere = nextRow(m_db, query);
    if (isThere)
        fillShown(searchable, query, 0, record.get());
    query.finish();
    return isThere ? record : nullptr;
}

QString SearchIndex::matchFor(const QList<SearchTerm> &terms, const QString &table) const
{
    QStringList parts;
    for (const SearchTerm &term : terms) {
        QStringList words = term.words;
        std::transform(words.begin(), words.end(), words.begin(), cut);
        // Only of notes there are so many that looking for the words pays.
        const bool isBeginning = isSqlite() && !term.isExact && words.size() == 1 && words.first().size() > longestPrefix && table == QLatin1String(Note::table);
        const auto known = isBeginning ? knownWords(m_db, wordsOf(table), words.first()) : std::nullopt;
        if (known && !known->isEmpty())
            parts << u"(\""_s + known->join(u"\" OR \""_s) + u"\")"_s;
        else if (isSqlite())
            parts << u'"' + words.join(u' ') + u'"' + (term.isExact ? u""_s : u" *"_s);
        else
            parts << u'\'' + words.join(u"' & '"_s) + u'\'' + (term.isExact ? u""_s : u":*"_s);
    }
    return parts.join(isSqlite() ? u" AND "_s : u" & "_s);
}

QList<SearchIndex::Entry> SearchIndex::newest(const QList<SearchTerm> &terms, const QString &table, qint64 below, int limit)
{
    const QString sql = isSqlite() ? u"select e.key, e.row_id, e.words from %1 w cross join search_entries e on e.key = w.rowid"
                                     " where w.words match ? and w.rowid < ? order by w.rowid desc limit ?"_s.arg(wordsOf(table))
                                   : u"select key, row_id, words from search_entries where row_table = '%1'"
                                     " and array_to_tsvector(string_to_array(words, ' ')) @@ cast(? as tsquery) and key < ?"
                                     " order by key desc limit ?"_s.arg(table);
    QSqlQuery &query = m_db.run(sql, {matchFor(terms, table), below, limit});
    QList<Entry> entries;
    while (nextRow(m_db, query))
        entries.append({query.value(0).toLongLong(), table, query.value(1).toString(), query.value(2).toString(), nullptr});
    query.finish();
    return entries;
}

bool SearchIndex::knows(const QList<SearchTerm> &terms) const
{
    return std::all_of(terms.begin(), terms.end(), [this](const SearchTerm &term) {
        return (term.words.size() == 1 || isSqlite())
            && std::all_of(term.words.begin(), term.words.end(), [](const QString &word) { return word.size() < longestIndexWord - 1; });
    });
}

SearchIndex::Keys SearchIndex::newestKeys(const QList<SearchTerm> &terms, const QString &table, int limit, int counted)
{
    const QString match = matchFor(terms, table);
    const QString keysOf = isSqlite() ? u"select rowid as key from %1 where words match ?"_s.arg(wordsOf(table))
                                      : u"select key from search_entries where row_table = '%1'"
                                        " and array_to_tsvector(string_to_array(words, ' ')) @@ cast(? as tsquery)"_s.arg(table);
    // In one line: a row for each key takes longer than to find it.
    const QString lineOf = isSqlite() ? u"group_concat(key, ' ')"_s : u"string_agg(cast(key as text), ' ')"_s;
    const QString line = limit == 0 ? QString() : firstValue(m_db, u"select %1 from (%2 order by key desc limit ?) found"_s.arg(lineOf, keysOf), {match, limit}).toString();
    Keys keys;
    for (const QStringView key : QStringTokenizer(line, u' ', Qt::SkipEmptyParts))
        keys.newest << key.toLongLong();
    std::sort(keys.newest.begin(), keys.newest.end(), std::greater());
    if (keys.newest.size() < limit || limit >= counted)
        keys.count = std::min(counted, int(keys.newest.size()));
    else if (firstValue(m_db, keysOf + u" limit 1 offset ?"_s, {match, counted - 1}).isValid()) // quicker than to count them
        keys.count = counted;
    else
        keys.count = firstValue(m_db, u"select count(*) from (%1) found"_s.arg(keysOf), {match}).toInt();
    return keys;
}

QList<SearchIndex::Entry> SearchIndex::entriesAt(const Searchable &searchable, const QList<qint64> &keys, Read read)
{
    const qsizetype atOnce = keys.size() <= 4 ? 4 : 40; // three are shown, mostly
    const QString words = read == Read::Record ? u"''"_s : u"words"_s;
    const QString what = read == Read::Text ? words + u" from search_entries"_s
                                             : u"%1, %2 from search_entries join %3 on id = row_id"_s.arg(words, searchable.columns, searchable.table());
    const QString sql = u"select key, row_id, %1 where key in (%2) order by key desc"_s.arg(what, u"?, "_s.repeated(atOnce).chopped(2));
    QList<Entry> entries;
    for (qsizetype from = 0; from < keys.size(); from += atOnce) {
        QVariantList values;
        for (qsizetype i = from; i < from + atOnce; ++i)
            values << keys[std::min(i, keys.size() - 1)];
        QSqlQuery &query = m_db.run(sql, values);
        while (nextRow(m_db, query)) {
            Entry entry{query.value(0).toLongLong(), searchable.table(), query.value(1).toString(), query.value(2).toString(), nullptr};
            if (read != Read::Text) {
                entry.record = searchable.type->make();
                fillShown(searchable, query, 3, entry.record.get());
            }
            entries.append(std::move(entry));
        }
        query.finish();
    }
    return entries;
}

QDateTime SearchIndex::momentOf(qint64 key)
{
    const qint64 moment = key >> placeBits;
    return moment == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC);
}

bool SearchIndex::holdsWordsOfEntries()
{
    if (!isSqlite())
        return true;
    try {
        for (const QString &table : tables())
            m_db.execute(u"insert into %1 (%1, rank) values ('integrity-check', 1)"_s.arg(wordsOf(table)));
        return true;
    } catch (const StoreError &error) {
        if (error.isPassing())
            throw;
        return false;
    }
}

QStringList SearchIndex::check()
{
    int expected = 0, wrong = 0;
    eachPlace([&](const Searchable &each, const QString &teamId) {
        eachRow(each, teamId, [&](const QString &id, const std::optional<SearchText> &text) {
            if (!text)
                return;
            ++expected;
            const qint64 key = keyFor(text->at.isValid() ? text->at : lastMet(teamId), id);
            const auto kept = entryOf(id, text->at);
            if (!kept || kept->key >> placeBits != key >> placeBits || kept->words != indexWords(text->text)
                || kept->table != each.table())
                ++wrong;
        });
    });
    wrong += std::abs(m_reader.count("search_entries") - expected);
    if (wrong == 0 && holdsWordsOfEntries())
        return {};
    return {Words::tr("The search index does not say what the rows say. Build it anew: sharpend check --rebuild-index")};
}

} // namespace sharpend
