// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Search.h"

namespace sharpend::test {

/// What search() should answer, found by reading every text: slow, and too plain to be wrong in the same way as an index.
QList<SearchHit> searchByScan(Reader &reader, const QString &query, int limit);

/// What the search index holds, an entry a line, without the places within a moment.
QStringList indexEntries(Database &db);

/// The check of the index as it is, then of one made anew from the rows: both say the same.
void requireIndexIsRight(Store &store);
/// In how many pieces SQLite's index of the words of \a table lies.
int piecesOfIndex(Database &db, const QString &table);

} // namespace sharpend::test
