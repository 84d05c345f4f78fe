// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Store.h"

#include "domain/Rules.h"

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

QString columnList(const QList<Field> &fields)
{
    QStringList columns;
    for (const Field &field : fields)
        columns << field.column;
    return columns.join(", "_L1);
}

} // namespace

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
    while (query.next())
        row(fill);
    query.finish();
}

int Reader::count(const char *table, const Where &where)
{
    QVariantList values;
    const QString sql = u"select count(*) from %1%2"_s.arg(QLatin1String(table), condition(where, values));
    QSqlQuery &query = m_db.run(sql, values);
    const int number = query.next() ? query.value(0).toInt() : 0;
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
    while (query.next())
        counts.insert(query.value(0).toString(), query.value(1).toInt());
    query.finish();
    return counts;
}

bool Reader::exists(const char *table, const Where &where)
{
    QVariantList values;
    const QString sql = u"select 1 from %1%2 limit 1"_s.arg(QLatin1String(table), condition(where, values));
    QSqlQuery &query = m_db.run(sql, values);
    const bool found = query.next();
    query.finish();
    return found;
}

Json Reader::json(const RecordType &type, const QString &id)
{
    const QString sql = u"select %1 from %2 where id = ?"_s.arg(columnList(*type.fields), QLatin1String(type.table));
    QSqlQuery &query = m_db.run(sql, {id});
    Json row;
    if (query.next()) {
        row = Json::object();
        for (qsizetype i = 0; i < type.fields->size(); ++i) {
            Json value = jsonFromSql(type.fields->at(i).type, query.value(int(i)));
            if (!value.is_null())
                row[type.fields->at(i).key] = std::move(value);
        }
    }
    query.finish();
    return row;
}

} // namespace sharpend
