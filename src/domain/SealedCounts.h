// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/TeamRecord.h"

namespace sharpend {

/// How much lies closed away in a sealed Learning Team: all that can be told without opening it.
struct SealedCounts {
    QList<std::pair<std::optional<NoteKind>, int>> notes; ///< on the wall, by kind in the order of the kinds; those of no kind last
    int parked = 0, reflections = 0, themes = 0, steps = 0, photos = 0, people = 0; ///< of reflections those that stayed away from the wall

    int onWall() const;
    /// As Sealed::counts keeps them.
    QString text() const;
    static SealedCounts fromText(const QString &text);
    static SealedCounts of(const TeamRecord &record);
};

} // namespace sharpend
