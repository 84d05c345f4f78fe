// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Store.h"

namespace sharpend {

/// Something found: a note on the wall, a theme, a statement, an improvement, an event, or a community.
struct SearchHit {
    QString table; ///< of the record
    QString id, teamId; ///< an event or a community has no Learning Team of its own
    QString text;  ///< of a theme its title, of an event too; its insight, or the story, on a line of its own; of a community its lines, the name first
    QDateTime at;  ///< when a note was captured, an event happened or a community last met; for what keeps no time, when its Learning Team last met
    bool isPhrase = false; ///< the words stand in it one after the other
    QString sessionId{};   ///< of a community, the session whose words they are; empty for its name, its purpose and its charter
};

/// The words of \a text as search compares them: lower case, without accents, split at what is neither letter nor digit.
/// Of scripts without spaces each letter is a word.
QStringList searchWords(const QString &text);
/// The same, with a space between.
QString searchLine(const QString &text);

/// What holds all of \a words: each is the beginning of a word there; "in quotes" they are whole and one after the other, and so
/// are letters of scripts without spaces. Phrases come first, then the newest. Parked ideas, reflections that have not come to
/// the wall and sealed Learning Teams are never looked at.
QList<SearchHit> search(Reader &reader, const QString &words, int limit);

/// What is found of one kind of record.
struct SearchGroup {
    QString table;
    int count = 0; ///< no more than was to be counted
    QList<SearchHit> hits; ///< the first of them, as search() would answer
};

/// How much of each kind is wanted.
struct SearchWish {
    int shown = 3, counted = 200;
    QString inFull; ///< the table whose hits are wanted as far as they are counted
};

/// What search() would find, by kind, in the order in which kinds are listed. Stops early, and answers anything, once
/// \a isStale says that nobody wants to know any more.
QList<SearchGroup> searchGroups(Reader &reader, const QString &words, const SearchWish &wish, const std::function<bool()> &isStale = {});

/// A stretch of a text.
struct SearchMark {
    qsizetype from, length;
};

/// Where \a text says what \a words look for, in order.
QList<SearchMark> searchMarks(const QString &text, const QString &words);

} // namespace sharpend
