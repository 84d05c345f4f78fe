// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Store.h"

#include "domain/Json.h"
#include "store/NextRow.h"
#include "store/RowSql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QString condition(const Where &where, QVariantList &values)
{
    QStringList parts;
    for (const auto &[key, value] : where) {
        if (value.isNull()) {
            parts << columnOf(key) + " is null"_L1;
        } else {
            parts << columnOf(key) + " = ?"_L1;
            values << value;
        }
    }
    return parts.isEmpty() ? QString() : " where "_L1 + parts.join(" and "_L1);
}

Json rowFrom(const QSqlQuery &query, const QList<Field> &fields)
{
    Json row = Json::object();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (Json value = jsonFromSql(fields[i].type, query.value(int(i))); !value.is_null())
            row[fields[i].key] = std::move(value);
    }
    return row;
}

} // namespace

Json imageFrom(const RecordType &type, const QVariant &text)
{
    return text.isNull() ? Json() : asOfNow(type, Json::parse(utf8(text.toString()), nullptr, false));
}

Json asOfNow(const RecordType &type, const Json &row)
{
    const std::shared_ptr<void> record = type.make();
    readFields(*type.fields, record.get(), row);
    return fieldsToJson(*type.fields, record.get());
}

void Reader::select(const char *table, const QList<Field> &fields, const Where &where,
                    const std::function<void(const Fill &)> &row)
{
    QVariantList values;
    const QString sql = u"select %1 from %2%3 order by id"_s.arg(columnList(fields), QLatin1String(table),
                                                                  condition(where, values));
    QSqlQuery &query = m_db.run(sql, values);
    const Fill fill = [&](void *record) {
        for (qsizetype i = 0; i < fields.size(); ++i)
            fields[i].fromSql(record, query.value(int(i)));
    };
    while (nextRow(m_db, query))
        row(fill);
    query.finish();
}

int Reader::count(const char *table, const Where &where)
{
    QVariantList values;
    const QString sql = u"select count(*) from %1%2"_s.arg(QLatin1String(table), condition(where, values));
    QSqlQuery &query = m_db.run(sql, values);
    const int number = nextRow(m_db, query) ? query.value(0).toInt() : 0;
    query.finish();
    return number;
}

QHash<QString, int> Reader::countBy(const char *table, const char *key, const Where &where)
{
    QVariantList values;
    const QString column = columnOf(key);
    const QString sql = u"select %1, count(*) from %2%3 group by %1"_s.arg(column, QLatin1String(table),
                                                                          condition(where, values));
    QHash<QString, int> counts;
    QSqlQuery &query = m_db.run(sql, values);
    while (nextRow(m_db, query))
        counts.insert(query.value(0).toString(), query.value(1).toInt());
    query.finish();
    return counts;
}

bool Reader::exists(const char *table, const Where &where)
{
    QVariantList values;
    const QString sql = u"select 1 from %1%2 limit 1"_s.arg(QLatin1String(table), condition(where, values));
    QSqlQuery &query = m_db.run(sql, values);
    const bool found = nextRow(m_db, query);
    query.finish();
    return found;
}

QSet<QString> Reader::existing(const RecordType &type, const QStringList &ids)
{
    constexpr qsizetype atOnce = 100; // a statement for each number of them would be made anew
    static const QString marks = u"?, "_s.repeated(atOnce).chopped(2);
    QSet<QString> found;
    for (qsizetype from = 0; from < ids.size(); from += atOnce) {
        QVariantList values;
        for (qsizetype i = from; i < from + atOnce; ++i)
            values << ids[std::min(i, ids.size() - 1)];
        QSqlQuery &query = m_db.run(u"select id from %1 where id in (%2)"_s.arg(QLatin1String(type.table), marks), values);
        while (nextRow(m_db, query))
            found.insert(query.value(0).toString());
        query.finish();
    }
    return found;
}

Json Reader::json(const RecordType &type, const QString &id)
{
    QSqlQuery &query = m_db.run(rowSql(type).byId, {id});
    const Json row = nextRow(m_db, query) ? rowFrom(query, *type.fields) : Json();
    query.finish();
    return row;
}

QList<Json> Reader::jsonRows(const RecordType &type, const Where &where)
{
    QVariantList values;
    const QString sql = u"select %1 from %2%3 order by id"_s.arg(columnList(*type.fields), QLatin1String(type.table),
                                                                  condition(where, values));
    QList<Json> rows;
    QSqlQuery &query = m_db.run(sql, values);
    while (nextRow(m_db, query))
        rows << rowFrom(query, *type.fields);
    query.finish();
    return rows;
}

Json Reader::rowAtRev(const RecordType &type, const QString &id, const QString &rev)
{
    Json found;
    QSqlQuery &query = m_db.run(u"select after from journal where row_table = ? and row_id = ? and after like ? order by tick"_s,
                                {QLatin1String(type.table), id, u"%\"revs\":[\""_s + rev + u"\"%"_s});
    while (found.is_null() && nextRow(m_db, query)) {
        Json row = imageFrom(type, query.value(0));
        if (!row["revs"].empty() && textOf(row["revs"].front()) == rev)
            found = std::move(row);
    }
    query.finish();
    return found;
}

} // namespace sharpend
