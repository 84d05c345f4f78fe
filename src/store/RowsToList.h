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

    template<Record T>
    QList<T> rows(const Where &where)
    {
        QList<Field> fields = T::fields();
        if constexpr (std::derived_from<T, LearningTeam>)
            leaveBundles(fields);
        const char *from = T::table;
        if constexpr (requires { T::from; })
            from = T::from;
        QList<T> found;
        select(from, fields, where, [&found](const Fill &fill) { fill(&found.emplaceBack()); });
        return found;
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
    return ListReader(reader).rows<T>(where);
}

} // namespace sharpend
