// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Patterns.h"

#include <optional>

namespace sharpend {
class Store;
}

namespace sharpend::test {

/// What a finished Learning Team left behind.
struct Finished {
    QString title;
    EventKind kind = EventKind::DidNotGoToPlan;
    QDate on;
    QList<std::pair<QString, int>> themes; ///< each with its notes
    QList<Commitment> commitments;
    std::optional<int> daysToReply; ///< none: the reply is still to come
    bool released = true;
    QString whatChanged; ///< at its look-back, if one was held
    NotesByKind notes{}; ///< on its wall; those in themes are of them as far as they go
    QString sealedCounts; ///< it is locked, and this is what stays of its wall
};

/// Writes it as a file from another laptop would bring it; answers its id.
QString putFinished(Store &store, const Finished &finished);

/// So many finished Learning Teams, up to nine, the last of them on \a last; with the patterns that people have named across them.
/// Nine are those of a hospital's year: seven patterns, 268 notes, four quarters, eight replies.
void putFinishedYear(Store &store, int teams, const QDate &last);

} // namespace sharpend::test
