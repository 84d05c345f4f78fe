// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "store/Search.h"

namespace sharpend {

/// How many of a kind are counted; what is beyond that is "200+".
inline constexpr int searchCountedTo = 200;

/// Something found, with what its row shows beside its words.
struct FoundRow {
    SearchHit hit;
    std::optional<NoteKind> noteKind;
    EventKind eventKind = EventKind::DidNotGoToPlan;
    QString about; ///< "Look-alike vials · 17 March 13:29"
};

/// What is found of one kind of record.
struct FoundGroup {
    QString table;
    int count = 0; ///< one more than searchCountedTo where there are more
    QList<FoundRow> rows;
};

struct SearchAnswer {
    QString words;
    QList<FoundGroup> groups; ///< those with something in them
};

/// A note beside another on the wall.
struct NearNote {
    std::optional<NoteKind> kind;
    QString text;
};

/// Where something that was found belongs.
struct FoundPlace {
    QList<std::pair<QString, QString>> facts; ///< "Theme", "Between the two"
    QList<NearNote> near; ///< of a note: the one captured before it, and the one after
};

/// In the reader's thread: what \a words find. Of each kind a few, of the table \a inFull as many as are counted.
SearchAnswer readAnswer(Reader &reader, const QString &words, const QString &inFull, const std::function<bool()> &isStale);
FoundPlace readPlace(Reader &reader, const SearchHit &hit);

/// "Notes", for a table that can be searched.
QString groupTitle(const QString &table);
/// "Note", or "Constraint" for one that has a kind.
QString foundLabel(const FoundRow &row);
/// "14", or "200+".
QString countWords(int count);
/// The icon of a table whose rows have no badge of their own.
QString groupIcon(const QString &table);
/// The first line of what was found, and the rest on one line.
std::pair<QString, QString> titleAndRest(const SearchHit &hit);

} // namespace sharpend
