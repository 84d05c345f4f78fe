// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>

namespace sharpend {

/// What an entry of the search index consists of: see SearchIndex.
namespace searchentry {

// SQLite has two indexes of words: what is rare is not to be sought among a hundred times as many notes.
inline const QString noteWords = QStringLiteral("search_words"), otherWords = QStringLiteral("search_other_words");

bool isNotes(const QString &table);
/// The one of the two that rows of \a table are in.
const QString &wordsOf(const QString &table);

/// A word as far as the index holds it, where it is kept and where it is asked for.
QString cut(const QString &word);
/// What no text has among its words, so that rows of one kind can be asked for by it. One letter, for private use, has no beginnings
/// that would be indexed as well.
QChar markOf(const QString &table);
/// The words of \a text and, behind them, the mark of the table: no phrase goes over it.
QString indexWords(const char *table, const QString &text);

// A key is the moment in milliseconds, and below it a place within that moment by the beginning of the row's id, so that
// of one moment the smaller id comes first where the newest is asked for first.
inline constexpr int placeBits = 20;
inline constexpr qint64 placesInMoment = qint64(1) << placeBits;
qint64 keyFor(const QDateTime &at, const QString &id);
/// Another place in the same moment, where somebody sits on \a key: upwards, see SearchIndex::update().
qint64 nextPlace(qint64 key);

} // namespace searchentry

} // namespace sharpend
