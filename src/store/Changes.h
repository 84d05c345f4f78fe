// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace sharpend {

/// One row that a step changed; what it says now is for the reader to fetch.
struct ChangedRow {
    QString table, id;
    QString teamId; ///< the step's Learning Team; empty outside one
};

/// What happened up to `tick`, as ids.
struct ChangeSet {
    qint64 tick = 0;
    QList<ChangedRow> rows;
    bool takesWordsAway = false; ///< a step of this window's that was told to leave no trace of some rows
};

/// Whether something was removed, struck, closed away or brought back among \a changes.
bool hasErasures(const ChangeSet &changes);

} // namespace sharpend

Q_DECLARE_METATYPE(sharpend::ChangeSet)
