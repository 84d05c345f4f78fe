// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

#include <optional>

namespace sharpend {

class Database;

/// The words of SQLite's index \a index that begin with \a beginning; nothing where they are too many to name. FTS5 puts all places of all words
/// with that beginning into one list before it answers the first row, while of words that are named it reads no more than it has to: half the time.
std::optional<QStringList> knownWords(Database &db, const QString &index, const QString &beginning);

} // namespace sharpend
