// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Store.h"

namespace sharpend {

/// Reads rows for lists.
class ListReader : public Reader
{
public:
    explicit ListReader(const Reader &reader)
        : Reader(reader)
    {
    }

    /// Calls \a row with each, which may be moved from.
    template<Record T, typename Row>
    void each(const Where &where, const Row &row)
    {
        QList<Field> fields = T::fields();
        if constexpr (std::derived_from<T, LearningTeam>)
            leaveBundles(fields);
        const char *from = T::table;
        if constexpr (requires { T::from; })
            from = T::from;
        select(from, fields, where, [&row](const Fill &fill) {
            T read;
            fill(&read);
            row(read);
        });
    }

private:
    /// Takes the texts that are closed away in Learning Teams out of what is read.
    void leaveBundles(QList<Field> &fields) const;
};

/// As Reader::find(), but Learning Teams come without the texts that are closed away in them: a list of them is not to hold every
/// locked wall.
template<Record T>
QList<T> rowsToList(Reader &reader, const Where &where = {})
{
    QList<T> found;
    ListReader(reader).each<T>(where, [&found](T &row) { found.append(std::move(row)); });
    return found;
}

} // namespace sharpend
