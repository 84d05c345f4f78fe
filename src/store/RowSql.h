// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "store/Database.h"

namespace sharpend {

/// The statements for one row of a record, made once.
struct RowSql {
    QString table;  ///< its name, one for all who keep it
    QString byId;   ///< all columns of the row with an id, in the order of the fields
    QString exists;         ///< 1 for the row with an id
    QString existsOrErased; ///< that, and 2 for an Erasure with the id
    QString insert; ///< the values of all fields
    QString add;    ///< the same, and nothing where there is a row with the id
    QString update; ///< the values of all fields but the first, the id, which comes last
    QString remove;
};
const RowSql &rowSql(const RecordType &type);

/// The columns of \a fields, for a select.
QString columnList(const QList<Field> &fields);

/// A text as the value of `cast(? as text)`. SQLite then takes its bytes as they are; from UTF-16 it would turn them one by one.
QVariant textAsItLies(Database::Engine engine, const QByteArray &utf8);

} // namespace sharpend
