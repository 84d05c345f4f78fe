// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Fields.h"
#include "domain/Json.h"

namespace sharpend {

/// The words of two people who both began from \a base. What only one has changed is as they left it; where both have, both
/// versions are there, \a theirs first, in parts of their own: lines, or for words of one line (Merging::Line) beside each
/// other. What both say is there once, so that words brought together before are not doubled. Pass a null \a base for none.
QString mergeText(const QString &base, const QString &theirs, const QString &ours, Merging how = Merging::Text);

/// Two versions of a row, brought together field by field.
struct MergedRow {
    /// A value that both sides have changed: one of the two had to stay.
    struct Difference {
        QString field; ///< its key, with the keys of what it lies in before it ("codesign.room.agreed")
        Json here, there;
    };
    Json row;
    bool keptBoth = false; ///< a text was changed on both sides, and both versions are in it
    QList<Difference> differences;
};

/// Brings \a there into \a here: both go back to \a base, which is null where nothing is known of that. Texts and lists come out
/// the same whichever of the two is here; other values that both have changed stay as they are here. Keeps `id` and `revs`.
MergedRow mergeRows(const QList<Field> &fields, const Json &base, const Json &here, const Json &there);

} // namespace sharpend
