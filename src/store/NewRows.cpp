// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Rows that are most likely not there yet, one or a hundred thousand, and what the columns hold of a row.

#include "store/Store.h"

#include "domain/FieldCodec.h"
#include "domain/JsonScan.h"
#include "domain/Rules.h"
#include "store/MadeAhead.h"
#include "store/RowSql.h"

using namespace Qt::StringLiterals;

namespace sharpend {

struct Transaction::NewRow {
    QString id;
    RowImage image;
    QVariantList values; ///< of its columns
};

void Transaction::putRecord(const RecordType &type, const void *record)
{
    const QString id = type.fields->first().toSql(record).toString();
    const auto known = m_known.constFind({&type, id});
    const bool mayBeErased = isTable(type, Erasure::table) || isTable(type, Person::table);
    if (known == m_known.cend() || !known->isNull() || mayBeErased) {
        putJson(type, fieldsToJson(*type.fields, record), true);
        return;
    }
    forgetRemoval(type, id); // somebody has asked, and it is not there
    insertNew(type, newRow(type, record), rowSql(type).insert);
}

void Transaction::addRecords(const RecordType &type, qsizetype count, const std::function<std::shared_ptr<void>(qsizetype)> &recordAt,
                             const std::function<void(qsizetype)> &before)
{
    const bool mayBeErased = leavesErasure(type) || isTable(type, Erasure::table) || isTable(type, Person::table);
    struct Added {
        std::shared_ptr<void> record;
        NewRow row;
    };
    const auto make = [&](qsizetype index) {
        const std::shared_ptr<void> record = recordAt(index);
        NewRow row = newRow(type, record.get());
        row.image = row.image.read(&RowImage::packed); // all wait until the step is judged
        return Added{record, std::move(row)};
    };
    takeMadeAhead(count, make, [&](qsizetype index, const Added &added) {
        before(index);
        const RowKey key{&type, added.row.id};
        if (mayBeErased || m_index.contains(key) || m_known.contains(key) || !insertNew(type, added.row, rowSql(type).add))
            putRecord(type, added.record.get());
    });
}

Transaction::NewRow Transaction::newRow(const RecordType &type, const void *record) const
{
    Json row = fieldsToJson(*type.fields, record);
    row["revs"] = Json::array({utf8(m_rev)});
    QVariantList values = valuesOf(type, row, record);
    return {textAt(row, "id"), std::move(row), std::move(values)};
}

bool Transaction::insertNew(const RecordType &type, const NewRow &row, const QString &sql)
{
    if (m_db.run(sql, row.values).numRowsAffected() != 1)
        return false;
    noteChange(type, row.id, {}, row.image);
    return true;
}

/// What the columns hold of \a row, in the order of the fields. Where it is as its \a record says, they come from there, and not by way
/// of its JSON.
QVariantList Transaction::valuesOf(const RecordType &type, const Json &row, const void *record) const
{
    QVariantList values;
    values.reserve(type.fields->size());
    for (const Field &field : *type.fields) {
        if (record && field.type != ColumnType::Document) {
            values << field.toSql(record);
            continue;
        }
        const auto found = row.find(field.key);
        if (found != row.end() && field.type == ColumnType::Document)
            values << textAsItLies(m_db.engine(), QByteArray::fromStdString(jsonBytes(*found)));
        else
            values << sqlFromJson(field.type, found == row.end() ? Json() : *found);
    }
    return values;
}

QVariantList Transaction::valuesOf(const RecordType &type, const RowImage &row) const
{
    return row.packedBytes() ? valuesOf(type, *row.packedBytes()) : valuesOf(type, row.json());
}

QVariantList Transaction::valuesOf(const RecordType &type, const QByteArray &packed) const
{
    QVariantList values;
    values.reserve(type.fields->size());
    JsonScan member(packed);
    bool more = member.advance();
    for (const Field &field : *type.fields) { // both are in this order
        if (!more || member.key() != QByteArrayView(field.key)) {
            values << sqlFromJson(field.type, Json());
            continue;
        }
        if (field.type == ColumnType::Text) {
            const QString text = jsonText(member.value());
            values << (text.isEmpty() ? u""_s : text);
        } else if (field.type == ColumnType::Document) {
            values << textAsItLies(m_db.engine(), member.value().toByteArray());
        } else {
            values << sqlFromJson(field.type, Json::parse(member.value().begin(), member.value().end()));
        }
        more = member.advance();
    }
    return values;
}

void Transaction::addImages(const QList<TypedRow> &rows)
{
    const auto make = [&](qsizetype index) { return valuesOf(*rows[index].type, rows[index].image); };
    takeMadeAhead(rows.size(), make, [&](qsizetype index, const QVariantList &values) {
        const auto &[type, id, image] = rows[index];
        const RowKey key{type, id};
        const bool mayBeErased = isTable(*type, Erasure::table) || isTable(*type, Person::table) || (leavesErasure(*type) && isErased(id));
        if (mayBeErased || m_index.contains(key) || m_known.contains(key) || m_db.run(rowSql(*type).add, values).numRowsAffected() != 1)
            putJson(*type, image.json(), false);
        else
            noteChange(*type, id, {}, image);
    });
}

} // namespace sharpend
