// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QHash>
#include <QSet>

namespace sharpend {

/// Which placements a note has: the other way round than they are stored, and kept up to date by ids.
class PlacedNotes
{
public:
    using Rows = QHash<QString, Placement>;

    /// Begins anew with \a rows.
    void take(const Rows &rows);
    /// Takes over the placements \a ids as they are in \a rows now, or gone. Answers the notes concerned.
    QSet<QString> follow(const Rows &rows, const QSet<QString> &ids);
    /// The ids of the placements of \a noteId.
    QStringList of(const QString &noteId) const { return m_placements.value(noteId); }

private:
    QHash<QString, QString> m_notes;          ///< of each placement
    QHash<QString, QStringList> m_placements; ///< of each note
};

} // namespace sharpend
