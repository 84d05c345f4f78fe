// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Store.h"

namespace sharpend {

/// Something found: a note on the wall, a theme, or a statement.
struct SearchHit {
    QString table; ///< of the record
    QString id, teamId;
    QString text;  ///< of a theme its title, and its insight on a line of its own
    QDateTime at;  ///< when a note was captured; for what keeps no time, when its Learning Team last met
    bool isPhrase = false; ///< the words stand in it one after the other
};

/// The words of \a text as search compares them: lower case, without accents, split at what is neither letter nor digit.
QStringList searchWords(const QString &text);

/// What holds all of \a words: each is the beginning of a word there; "in quotes" they are whole and one after the other.
/// Phrases come first, then the newest. Parked ideas, reflections that have not come to the wall and sealed Learning
/// Teams are never looked at.
QList<SearchHit> search(Reader &reader, const QString &words, int limit);

} // namespace sharpend
