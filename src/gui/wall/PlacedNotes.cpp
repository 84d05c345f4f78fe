// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/PlacedNotes.h"

namespace sharpend {

void PlacedNotes::take(const Rows &rows)
{
    m_notes.clear();
    m_placements.clear();
    for (const Placement &placement : rows) {
        m_notes.insert(placement.id, placement.noteId);
        m_placements[placement.noteId] << placement.id;
    }
}

QSet<QString> PlacedNotes::follow(const Rows &rows, const QSet<QString> &ids)
{
    QSet<QString> notes;
    for (const QString &id : ids) {
        if (const QString before = m_notes.take(id); !before.isEmpty()) {
            notes.insert(before);
            QStringList &placements = m_placements[before];
            placements.removeOne(id);
            if (placements.isEmpty())
                m_placements.remove(before);
        }
        if (const auto now = rows.constFind(id); now != rows.cend()) {
            notes.insert(now->noteId);
            m_notes.insert(id, now->noteId);
            m_placements[now->noteId] << id;
        }
    }
    return notes;
}

} // namespace sharpend
