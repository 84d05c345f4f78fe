// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

class QSqlQuery;

namespace sharpend {

class Database;

/// Throws StoreError where \a query ended because a row could not be read: next() calls that the end, and half of the rows would be taken for all.
void requireWholeResult(const Database &db, const QSqlQuery &query);

} // namespace sharpend
