// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Passphrase.h"
#include "store/Operation.h"

namespace sharpend {

class Store;

/// Writes a copy of a file workspace to \a path, locked, and reads it back before it replaces what is there. The unlocked copy is
/// made in memory and never lies on the disk.
Outcome copyLocked(Store &store, const QString &path, const Passphrase &passphrase);

} // namespace sharpend
