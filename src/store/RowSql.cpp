// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/RowSql.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sharpend {

QString columnList(const QList<Field> &fields)
{
    QStringList columns;
    for (const Field &field : fields)
        columns << field.column;
    return columns.join(", "_L1);
}

const RowSql &rowSql(const RecordType &type)
{
    static const QHash<QLatin1String, RowSql> all = [] {
        QHash<QLatin1String, RowSql> made;
        for (const RecordType &each : recordTypes()) {
            const QLatin1String table(each.table);
            QStringList marks, updates;
            for (const Field &field : *each.fields) {
                // Documents come as they will lie there (textAsItLies).
                marks << (field.type == ColumnType::Document ? u"cast(? as text)"_s : u"?"_s);
                if (field.column != "id"_L1)
                    updates << field.column + " = "_L1 + marks.last();
            }
            const QString columns = columnList(*each.fields);
            made.insert(table, {table,
                                u"select %1 from %2 where id = ?"_s.arg(columns, table),
                                u"select 1 from %1 where id = ?"_s.arg(table),
                                u"select 1 from %1 where id = ? union all select 2 from %2 where id = ?"_s.arg(table, QLatin1String(Erasure::table)),
                                u"insert into %1 (%2) values (%3)"_s.arg(table, columns, marks.join(", "_L1)),
                                u"insert into %1 (%2) values (%3) on conflict (id) do nothing"_s.arg(table, columns, marks.join(", "_L1)),
                                u"update %1 set %2 where id = ?"_s.arg(table, updates.join(", "_L1)),
                                u"delete from %1 where id = ?"_s.arg(table)});
        }
        return made;
    }();
    return *all.constFind(QLatin1String(type.table));
}

QVariant textAsItLies(Database::Engine engine, const QByteArray &utf8)
{
    return engine == Database::Engine::Sqlite ? QVariant(utf8) : QVariant(QString::fromUtf8(utf8));
}

} // namespace sharpend
