// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Store.h"

#include "domain/FieldCodec.h"
#include "domain/Rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

Transaction::Transaction(Database &db, const QString &seat, const QDateTime &now)
    : Reader(db)
    , m_seat(seat)
    , m_now(now)
    , m_rev(newRev())
{
}

Transaction::~Transaction() = default;

void Transaction::putRecord(const RecordType &type, const void *record)
{
    putJson(type, fieldsToJson(*type.fields, record), true);
}

void Transaction::refuse(const QString &sentence) { throw Refusal({sentence}); }

void Transaction::refuseGone()
{
    refuse(QCoreApplication::translate("Transaction", "This is no longer there: it was removed in another window."));
}

void Transaction::notice(const QString &sentence)
{
    if (!m_notices.contains(sentence))
        m_notices << sentence;
}

bool Transaction::changedHereOnlySince(const RecordType &type, const QString &id, const char *field, const Json &value)
{
    const auto valueOf = [field](const Json &row) { return row.is_object() && row.contains(field) ? row[field] : Json(); };
    bool found = false;
    QSqlQuery &query = m_db.run(u"select seat, before, after from journal where row_table = ? and row_id = ?"
                                " order by tick desc, seq desc"_s,
                                {QLatin1String(type.table), id});
    while (!found && query.next()) {
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
    const Json before = json(type, id);
    if (newRevision) {
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
    const QString key = QLatin1String(type.table) + u'/' + id;
    if (const auto found = m_index.constFind(key); found != m_index.cend()) {
        m_changes[*found].after = std::move(after);
    } else {
        m_index.insert(key, m_changes.size());
        m_changes.append({QLatin1String(type.table), id, before, std::move(after)});
    }
}

void Transaction::writeRow(const RecordType &type, const Json &row)
{
    QVariantList values;
    QStringList columns, marks, updates;
    for (const Field &field : *type.fields) {
        const auto found = row.find(field.key);
        values << sqlFromJson(field.type, found == row.end() ? Json() : *found);
        columns << field.column;
        marks << u"?"_s;
        if (field.column != "id"_L1)
            updates << field.column + " = excluded."_L1 + field.column;
    }
    m_db.run(u"insert into %1 (%2) values (%3) on conflict (id) do update set %4"_s.arg(
                 QLatin1String(type.table), columns.join(", "_L1), marks.join(", "_L1), updates.join(", "_L1)),
             values);
}

void Transaction::removeRow(const RecordType &type, const QString &id)
{
    const Json before = json(type, id);
    if (before.is_null())
        return;
    m_db.run(u"delete from %1 where id = ?"_s.arg(QLatin1String(type.table)), {id});
    const QString key = QLatin1String(type.table) + u'/' + id;
    if (const auto found = m_index.constFind(key); found != m_index.cend()) {
        m_changes[*found].after = Json();
    } else {
        m_index.insert(key, m_changes.size());
        m_changes.append({QLatin1String(type.table), id, before, Json()});
    }
    rememberRemoval(type, id, before);
}

bool Transaction::leavesErasure(const RecordType &type)
{
    // What travels with a Learning Team: elsewhere the row would only be missing, and absence is no deletion.
    return type.hasTeam && type.bundleKey && QLatin1String(type.table) != QLatin1String(Erasure::table);
}

void Transaction::rememberRemoval(const RecordType &type, const QString &id, const Json &row)
{
    if (!leavesErasure(type))
        return;
    Erasure erasure;
    erasure.id = id;
    erasure.teamId = textAt(row, "teamId");
    erasure.rowTable = QLatin1String(type.table);
    erasure.since = m_now;
    erasure.revs << m_rev;
    for (const Json &rev : row["revs"]) {
        if (erasure.revs.size() < qsizetype(revsKept))
            erasure.revs << textOf(rev);
    }
    putJson(*recordType(QLatin1String(Erasure::table)), toJson(erasure), false);
}

void Transaction::forgetRemoval(const RecordType &type, const QString &id)
{
    if (leavesErasure(type) && exists(Erasure::table, {{"id", id}, {"kind", wordOf(ErasureKind::Removed)}}))
        remove<Erasure>(id);
}

} // namespace sharpend
