// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Outputs.h"

namespace sharpend {

/// Words in the outputs that could point to a person.
struct WordingHint {
    enum class Kind {
        Name,        ///< of somebody in the team
        Job,         ///< a job label that one person of the team holds
        Moment,      ///< a date or a time of the clock
        Description, ///< "the technician who joined in February"
    };
    Kind kind = Kind::Name;
    QString table, id, field; ///< where the words stand
    QString fragment;         ///< as written
    qsizetype offset = 0;     ///< of the fragment in the field
    QString suggestion;       ///< what would say the same of nobody in particular

    /// Why, in one sentence that begins with the fragment in quotation marks.
    QString sentence() const;
    bool operator==(const WordingHint &) const = default;
};

/// What could point to one of \a people in all that would leave, in the order in which it is read. Stopped improvements
/// stay behind, and a champion is named on purpose.
QList<WordingHint> wordingHints(const OutputsDraft &draft, const QList<Person> &people);

/// Those that the team has not settled: a fragment that it keeps as written is settled wherever it stands.
QList<WordingHint> openHints(const OutputsDraft &draft, const QList<Person> &people);

/// For each of \a texts the words in it that could point to one of \a people, as written, each once: for words that stay with the
/// team.
QList<QStringList> pointingWords(const QStringList &texts, const QList<Person> &people);

} // namespace sharpend
