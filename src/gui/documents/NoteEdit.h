// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Fields.h"

namespace sharpend {

/// New words for a note; half written, also for the title of a theme or a step.
struct NoteEdit {
    QString noteId;
    QString base; ///< what the card or the title said as its editor opened
    QString text;
    static const QList<Field> &fields();
    bool operator==(const NoteEdit &) const = default;
};

} // namespace sharpend
