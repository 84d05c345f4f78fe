// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "store/Changes.h"
#include "store/RowsToList.h"

#include <QHash>
#include <QMetaType>
#include <QSet>

#include <tuple>

namespace sharpend {

/// What changed in a document, as ids by table.
struct DocumentChange {
    QHash<QString, QSet<QString>> ids;
    bool all = false; ///< loaded anew

    bool touches(const char *table) const { return all || ids.contains(QLatin1String(table)); }
};

/// Records in memory, by table and id: what a document holds.
template<Record... T>
class Tables
{
public:
    template<Record R>
    QHash<QString, R> &of()
    {
        return std::get<QHash<QString, R>>(m_rows);
    }
    template<Record R>
    const QHash<QString, R> &of() const
    {
        return std::get<QHash<QString, R>>(m_rows);
    }
    template<Record R>
    void add(QList<R> rows)
    {
        of<R>().reserve(of<R>().size() + rows.size());
        for (R &row : rows)
            put(row);
    }
    /// Reads the whole table for lists. Each row goes where it stays: records are large, and a thousand of them are megabytes to
    /// move about.
    template<Record R>
    void addAll(Reader &reader)
    {
        of<R>().reserve(reader.count(R::table));
        ListReader(reader).each<R>({}, [this](R &row) { put(row); });
    }

    static bool holds(const QString &table) { return ((table == QLatin1String(T::table)) || ...); }

    /// Reads the rows that \a changed names, as they are now.
    static Tables read(Reader &reader, const QList<ChangedRow> &changed)
    {
        Tables found;
        for (const ChangedRow &row : changed)
            (found.template readIf<T>(reader, row), ...);
        return found;
    }

    /// Takes over what became of the rows \a change names: there as in \a found, or gone. Those in \a keep stay.
    void take(const Tables &found, const DocumentChange &change, const QSet<QString> &keep = {})
    {
        (takeOf<T>(found, change, keep), ...);
    }

private:
    template<Record R>
    void put(R &row)
    {
        const QString id = row.id;
        of<R>().emplace(id, std::move(row));
    }
    template<Record R>
    void readIf(Reader &reader, const ChangedRow &row)
    {
        if (row.table != QLatin1String(R::table))
            return;
        if constexpr (WholeRecord<R>)
            add(reader.find<R>({{"id", row.id}}));
        else
            add(rowsToList<R>(reader, {{"id", row.id}}));
    }
    template<Record R>
    void takeOf(const Tables &found, const DocumentChange &change, const QSet<QString> &keep)
    {
        for (const QString &id : change.ids.value(QLatin1String(R::table))) {
            const auto row = found.of<R>().constFind(id);
            if (row != found.of<R>().cend())
                of<R>().insert(id, *row);
            else if (!keep.contains(id))
                of<R>().remove(id);
        }
    }

    std::tuple<QHash<QString, T>...> m_rows;
};

} // namespace sharpend

Q_DECLARE_METATYPE(sharpend::DocumentChange)
