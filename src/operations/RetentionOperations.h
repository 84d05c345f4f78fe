// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

namespace sharpend {

/// A finished Learning Team whose raw wall has been kept for as long as people wanted.
struct DueWall {
    QString teamId, title;
    QDateTime closedOn;
    int notes = 0, photos = 0;
};
/// Those that closed \a months ago or longer, are not locked and still have a wall; the oldest first. None where \a months is 0: until
/// somebody decides.
QList<DueWall> dueWalls(Reader &reader, int months, const QDate &today);

/// Strikes the whole wall of a finished Learning Team: notes, parked ideas, reflections, themes, steps and photos. Not undoable.
Operation destroyWall(const QString &teamId);

} // namespace sharpend
