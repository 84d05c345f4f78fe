// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Store.h"

namespace sharpend {

/// A place in the Learning Team where words of a note stand too.
struct WordCopy {
    QString table; ///< of the record
    QString id;
    QString text;  ///< which holds them
    bool isEarlier = false; ///< it says so no longer (it was changed, or removed), but the history does, and undo can bring it back
};

/// Where the words of \a noteIds, now or earlier, or a long run of them stand besides: in themes, statements, actions,
/// releases, other notes, patterns, and whatever else the Learning Team holds; first what stands there now. A strike leaves these as they
/// are, so that people decide about each. To be asked before the strike: after it nobody knows the words. Reads
/// all of the team and its history.
QList<WordCopy> wordCopies(Store &store, const QString &teamId, const QStringList &noteIds);

/// Where the name of a person, or a part of it, stands in what their Learning Teams and communities hold now. Forgetting them leaves these as they
/// are, so that people decide about each.
QList<WordCopy> nameCopies(Store &store, const QString &personId);

} // namespace sharpend
