// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Passphrase.h"
#include "store/Operation.h"

#include <QByteArray>

namespace sharpend {

class Store;

/// Writes a copy of a file workspace to \a path, locked, and reads it back before it replaces what is there. The unlocked copy is
/// made in memory and never lies on the disk.
Outcome copyLocked(Store &store, const QString &path, const Passphrase &passphrase);

/// Restores the locked backup \a from as restoreCopy() does. Unlocked it lies in memory only, until it is the copy.
Outcome restoreLocked(const QString &from, const QString &to, const QString &current, const QString &root, const Passphrase &passphrase);
/// The same of what has been unlocked already.
Outcome restoreUnlocked(const QByteArray &bytes, const QString &to, const QString &current, const QString &root);

} // namespace sharpend
