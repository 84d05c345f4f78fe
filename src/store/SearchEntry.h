// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>

namespace sharpend {

/// What an entry of the search index consists of: see SearchIndex.
namespace searchentry {

/// SQLite's index of the words of \a table: each kind has one to itself, so that what is rare is not sought among a hundred times as many notes.
QString wordsOf(const QString &table);

/// A word as far as the index holds it, where it is kept and where it is asked for.
QString cut(const QString &word);
/// The words of \a text as the index keeps them, with a space between.
QString indexWords(const QString &text);

// A key is the moment in milliseconds, and below it a place within that moment by the beginning of the row's id, so that
// of one moment the smaller id comes first where the newest is asked for first.
inline constexpr int placeBits = 20;
inline constexpr qint64 placesInMoment = qint64(1) << placeBits;
qint64 keyFor(const QDateTime &at, const QString &id);
/// Another place in the same moment, where somebody sits on \a key: upwards, see SearchIndex::update().
qint64 nextPlace(qint64 key);

} // namespace searchentry

} // namespace sharpend
