// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QVariant>

class QSqlQuery;

namespace sharpend {

class Database;

/// Goes to the next row of \a query; answers whether there is one. Throws StoreError where it cannot be read: QSqlQuery::next() calls that
/// the end, and half of the rows would be taken for all.
bool nextRow(const Database &db, QSqlQuery &query);

/// The first value that \a sql answers with \a values for its `?`; not valid where it answers no row. Throws StoreError.
QVariant firstValue(Database &db, const QString &sql, const QVariantList &values = {});

} // namespace sharpend
