// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Store.h"

#include "domain/FieldCodec.h"
#include "domain/Rules.h"
#include "store/NextRow.h"
#include "store/PulseBox.h"
#include "store/RowSql.h"
#include "store/SearchIndex.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qsizetype manyRows = 1000; ///< past which a step comes to the pages of the indexes again and again

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Transaction)
};

bool isOfKind(const Json &erasure, ErasureKind kind) { return textAt(erasure, "kind") == wordOf(kind); }

/// What stands in \a row at \a path: a key, and inside it further ones, or the id of an item of a list.
Json valueAt(const Json &row, const QList<QByteArray> &path)
{
    Json value = row;
    for (const QByteArray &step : path) {
        Json next;
        if (value.is_object() && value.contains(step.constData()))
            next = value[step.constData()];
        for (const Json &item : value.is_array() ? value : Json::array()) {
            if (textAt(item, "id").toUtf8() == step)
                next = item;
        }
        value = std::move(next);
    }
    return value;
}

} // namespace

Transaction::Transaction(Database &db, const QString &seat, const QDateTime &now)
    : Reader(db)
    , m_seat(seat)
    , m_now(now)
    , m_rev(newRev())
{
}

Transaction::~Transaction() = default;

void Transaction::refuse(const QString &sentence) { throw Refusal({sentence}); }

void Transaction::refuseGone()
{
    refuse(Words::tr("This is no longer there: it was removed in another window."));
}

bool Transaction::fill(const RecordType &type, const QString &id, void *record)
{
    const RowImage row = current(type, id);
    if (row.isNull())
        return false;
    row.read([&](const Json &json) { return readFields(*type.fields, record, json); });
    return true;
}

bool Transaction::isThere(const RecordType &type, const QString &id)
{
    const RowKey key{&type, id};
    if (m_index.contains(key) || m_known.contains(key))
        return !current(type, id).isNull();
    bool there = false, erased = false;
    const bool leaves = leavesErasure(type); // who adds a row asks for its Erasure next: both at once
    QSqlQuery &query = leaves ? m_db.run(rowSql(type).existsOrErased, {id, id}) : m_db.run(rowSql(type).exists, {id});
    while (nextRow(m_db, query))
        (query.value(0).toInt() == 1 ? there : erased) = true;
    query.finish();
    if (!there)
        m_known.insert(key, {});
    if (const RowKey erasure(&typeOf<Erasure>(), id); leaves && !erased && !m_index.contains(erasure))
        m_known.insert(erasure, {});
    return there;
}

RowImage Transaction::current(const RecordType &type, const QString &id)
{
    const RowKey key{&type, id};
    if (const auto changed = m_index.constFind(key); changed != m_index.cend())
        return m_changes[*changed].after;
    auto known = m_known.find(key);
    if (known == m_known.end())
        known = m_known.insert(key, json(type, id));
    return *known;
}

void Transaction::noteChange(const RecordType &type, const QString &id, const RowImage &before, const RowImage &after)
{
    const RowKey key{&type, id};
    if (const auto found = m_index.constFind(key); found != m_index.cend()) {
        m_changes[*found].after = after;
    } else {
        m_index.insert(key, m_changes.size());
        m_changes.append({rowSql(type).table, id, before, after});
        if (m_changes.size() == manyRows)
            SearchIndex(*this).keepPages();
        m_known.remove(key);
    }
}

void Transaction::notice(const QString &sentence)
{
    if (!m_notices.contains(sentence))
        m_notices << sentence;
}

bool Transaction::changedHereOnlySince(const RecordType &type, const QString &id, const char *field, const Json &value)
{
    const QList<QByteArray> path = QByteArray(field).split('/');
    const auto valueOf = [&path](const Json &row) { return valueAt(row, path); };
    bool found = false;
    QSqlQuery &query = m_db.run(u"select seat, before, after from journal where row_table = ? and row_id = ?"
                                " order by tick desc, id desc"_s,
                                {QLatin1String(type.table), id});
    while (!found && nextRow(m_db, query)) {
        const Json before = valueOf(imageFrom(type, query.value(1)));
        if (before == valueOf(imageFrom(type, query.value(2))))
            continue; // something else of the row was changed
        if (query.value(0).toString() != m_seat)
            break;
        found = before == value;
    }
    query.finish();
    return found;
}

void Transaction::putJson(const RecordType &type, Json after, bool newRevision)
{
    const QString id = textAt(after, "id");
    const RowImage was = current(type, id);
    const Json before = was.json();
    const bool isErasure = isTable(type, Erasure::table);
    if (isErasure)
        obeyErasure(before, after);
    else if (isForgotten(type, id))
        after = emptied(type, id, after);
    if (newRevision && !isErasure) { // whose revisions are those of the row that is gone
        const Json old = before.is_null() ? Json::array() : before["revs"];
        after["revs"] = old; // so that only a real change is one
        if (after == before)
            return;
        Json revs = Json::array();
        revs.push_back(utf8(m_rev));
        for (const Json &rev : old) {
            if (revs.size() < revsKept && rev != revs.front())
                revs.push_back(rev);
        }
        after["revs"] = std::move(revs);
    } else if (after == before) {
        return;
    }
    if (before.is_null())
        forgetRemoval(type, id);
    writeRow(type, after);
    noteChange(type, id, was, std::move(after));
}

void Transaction::writeRow(const RecordType &type, const Json &row)
{
    QVariantList values = valuesOf(type, row);
    // Not in one statement for both: SQLite keeps a copy of every page that such a one changes, to take it back by itself.
    if (current(type, textAt(row, "id")).isNull()) {
        m_db.run(rowSql(type).insert, values);
    } else {
        values.append(values.takeFirst());
        m_db.run(rowSql(type).update, values);
    }
}

void Transaction::removeRow(const RecordType &type, const QString &id)
{
    const RowImage before = current(type, id);
    if (before.isNull())
        return;
    m_db.run(rowSql(type).remove, {id});
    PulseBox(m_db).forget(QLatin1String(type.table), id);
    noteChange(type, id, before, {});
    rememberRemoval(type, id, before.json());
}

bool Transaction::leavesErasure(const RecordType &type)
{
    // What travels with a Learning Team: elsewhere the row would only be missing, and absence is no deletion.
    return type.hasTeam && type.bundleKey && !isTable(type, Erasure::table);
}

Erasure Transaction::erasureOf(const RecordType &type, const QString &id, const QString &teamId, const Json &row) const
{
    Erasure erasure;
    erasure.id = id;
    erasure.teamId = teamId;
    erasure.rowTable = QLatin1String(type.table);
    erasure.since = m_now;
    erasure.revs << m_rev;
    if (row.is_object()) {
        for (const Json &rev : row["revs"]) {
            if (erasure.revs.size() < qsizetype(revsKept))
                erasure.revs << textOf(rev);
        }
    }
    return erasure;
}

void Transaction::rememberRemoval(const RecordType &type, const QString &id, const Json &row)
{
    if (leavesErasure(type))
        putJson(typeOf<Erasure>(), toJson(erasureOf(type, id, textAt(row, "teamId"), row)), false);
}

void Transaction::forgetRemoval(const RecordType &type, const QString &id)
{
    if (!leavesErasure(type) || !isThere(typeOf<Erasure>(), id))
        return;
    const Json erasure = current(typeOf<Erasure>(), id).json();
    if (isOfKind(erasure, ErasureKind::Struck))
        refuse(Words::tr("The team has struck this, so it does not come back."));
    if (isOfKind(erasure, ErasureKind::Removed))
        remove<Erasure>(id);
}

bool Transaction::isErased(const QString &id)
{
    const RowKey key{&typeOf<Erasure>(), id};
    if (m_index.contains(key) || m_known.contains(key))
        return !current(typeOf<Erasure>(), id).isNull();
    if (!m_erased) { // all at once: a file brings a hundred thousand rows
        m_erased.emplace();
        QSqlQuery &query = m_db.run(u"select id from %1"_s.arg(QLatin1String(Erasure::table)));
        while (nextRow(m_db, query))
            m_erased->insert(query.value(0).toString());
        query.finish();
    }
    return m_erased->contains(id);
}

void Transaction::strike(const RecordType &type, const QString &id, const QString &teamId)
{
    Erasure erasure = erasureOf(type, id, teamId, current(type, id).json());
    erasure.kind = ErasureKind::Struck;
    if (isOfKind(current(typeOf<Erasure>(), id).json(), ErasureKind::Struck))
        return;
    putJson(typeOf<Erasure>(), toJson(erasure), false);
    if (fromJson<Erasure>(current(typeOf<Erasure>(), id)).finished) // there was nothing to take away
        refuseGone();
}

void Transaction::forget(const RecordType &type, const QString &id)
{
    if (isForgotten(type, id))
        return;
    Erasure erasure = erasureOf(type, id, {}, Json());
    erasure.kind = ErasureKind::Forgotten;
    putJson(typeOf<Erasure>(), toJson(erasure), false);
}

bool Transaction::isForgotten(const RecordType &type, const QString &id)
{
    // What belongs to a team is struck; only what stands outside is forgotten and stays, empty.
    return !type.hasTeam && isTable(type, Person::table) && isThere(typeOf<Erasure>(), id)
        && isOfKind(current(typeOf<Erasure>(), id).json(), ErasureKind::Forgotten);
}

Json Transaction::emptied(const RecordType &type, const QString &id, const Json &row)
{
    Json blank = fieldsToJson(*type.fields, type.make().get());
    blank["id"] = utf8(id);
    blank["revs"] = row.is_object() && row.contains("revs") ? row["revs"] : Json::array();
    return blank;
}

bool Transaction::emptyRow(const RecordType &type, const QString &id)
{
    const Json row = current(type, id).json();
    if (!row.is_null()) {
        const Json blank = emptied(type, id, row);
        writeRow(type, blank);
        noteChange(type, id, row, blank);
    }
    return forgetImages(type, id) || !row.is_null();
}

void Transaction::obeyErasure(const Json &before, Json &after)
{
    const bool forgotten = isOfKind(before, ErasureKind::Forgotten);
    if (forgotten || isOfKind(before, ErasureKind::Struck)) { // for good: it can only be done with
        Erasure kept = fromJson<Erasure>(before);
        const Erasure other = fromJson<Erasure>(after);
        kept.finished |= other.finished;
        if (other.since.isValid() && other.since < kept.since) // two laptops have struck it
            kept.since = other.since;
        after = toJson(kept);
        return;
    }
    const RecordType *type = recordType(textAt(after, "rowTable"));
    if (type && isOfKind(after, ErasureKind::Forgotten)) {
        after["revs"] = Json::array();
        after["finished"] = !emptyRow(*type, textAt(after, "id"));
        return;
    }
    if (!type || !isOfKind(after, ErasureKind::Struck))
        return;
    after["revs"] = Json::array(); // it is for good, whatever revision of the row turns up
    // Whether the words have left the file is this file's affair, whatever the other says where the Erasure comes from.
    after["finished"] = !strikeRow(*type, textAt(after, "id"));
    if (!isTable(*type, Note::table))
        return;
    for (const RecordType &other : recordTypes()) {
        const bool hangsOnNotes = std::any_of(other.fields->begin(), other.fields->end(),
                                              [](const Field &field) { return qstrcmp(field.key, "noteId") == 0; });
        if (hangsOnNotes)
            strikeWhatHangs(other, textAt(after, "id"), textAt(after, "teamId"));
    }
}

bool Transaction::strikeRow(const RecordType &type, const QString &id)
{
    const RowImage row = current(type, id);
    QStringList hashes{textAt(row, "hash")};
    if (!row.isNull()) {
        m_db.run(rowSql(type).remove, {id});
        noteChange(type, id, row, {});
    }
    bool wasHere = !row.isNull();
    wasHere |= forgetImages(type, id, &hashes);
    hashes.removeAll(QString());
    hashes.removeDuplicates();
    for (const QString &hash : std::as_const(hashes))
        m_db.run(u"delete from attachment_bytes where hash = ? and not exists (select 1 from attachments where hash = ?)"_s, {hash, hash});
    return wasHere;
}

bool Transaction::forgetImages(const RecordType &type, const QString &id, QStringList *hashes)
{
    const QString table = QLatin1String(type.table);
    bool wasHere = false;
    m_struck.insert(table + u'/' + id);
    QSqlQuery &images = m_db.run(u"select before, after from journal where row_table = ? and row_id = ?"_s, {table, id});
    while (nextRow(m_db, images)) {
        for (const int image : {0, 1}) {
            wasHere |= !images.value(image).isNull();
            if (hashes && isTable(type, Attachment::table) && !images.value(image).isNull())
                *hashes << textAt(Json::parse(utf8(images.value(image).toString()), nullptr, false), "hash");
        }
    }
    images.finish();
    m_db.run(u"update journal set before = null, after = null, undoable = 0 where row_table = ? and row_id = ?"_s, {table, id});
    m_db.run(u"update journal set undoable = 0 where row_table = ? and row_id = ?"_s, {QLatin1String(Erasure::table), id});
    return wasHere;
}

void Transaction::strikeWhatHangs(const RecordType &type, const QString &noteId, const QString &teamId)
{
    const QString table = QLatin1String(type.table);
    const auto idsFrom = [this](const QString &sql, const QVariantList &values) {
        QStringList ids;
        QSqlQuery &query = m_db.run(sql, values);
        while (nextRow(m_db, query))
            ids << query.value(0).toString();
        query.finish();
        return ids;
    };
    for (const QString &id : idsFrom(u"select id from %1 where note_id = ? order by id"_s.arg(table), {noteId}))
        strike(type, id, teamId);
    // What hung on it once and was taken away: undo would bring that back to a note that is no longer there.
    const QString named = u"%\"noteId\":\"%1\"%"_s.arg(noteId);
    for (const QString &id : idsFrom(u"select distinct row_id from journal where row_table = ? and (before like ? or after like ?)"_s,
                                     {table, named, named}))
        strikeRow(type, id);
}

} // namespace sharpend
