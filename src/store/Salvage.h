// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Json.h"
#include "domain/Records.h"

#include <QHash>

namespace sharpend {

/// Whether the file \a location was a workspace and is damaged. Not one of a newer version, not another program's file; where the app has
/// backups of it (\a hasBackups) it was a workspace, whatever its first bytes say now. Reads only, and only what is not open.
bool isDamagedWorkspace(const QString &location, bool hasBackups);
/// Whether nothing lies at \a location, and backups below \a backupRoot say that a workspace did.
bool isMissingWorkspace(const QString &location, const QString &backupRoot);
/// Throws StoreError where backups below \a backupRoot say that a workspace lay at \a location, and nothing lies there now, or an empty
/// file: opened, it would be a new one, without a word.
void requireStillThere(const QString &location, const QString &backupRoot);

/// What could be read of a damaged workspace.
struct Salvage {
    QHash<QString, QHash<QString, Json>> rows; ///< by table, then by id
    QHash<QString, QByteArray> bytes;          ///< of photos, by their hash
    int fromHistory = 0;                       ///< rows that the history alone still knew
    int lost = 0;                              ///< rows that were there and cannot be read
};
/// Reads all that can be read of \a location, from a copy in the folder \a work, which is private and emptied afterwards. Rows that are
/// damaged themselves are taken from the history. \a location is never written to.
Salvage salvage(const QString &location, const QString &work);

} // namespace sharpend
