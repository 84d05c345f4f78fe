// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Database.h"

namespace sharpend::test {

/// Two windows in processes of their own make so many changes each on one wall, at the same time. Both must end with what the
/// store holds, and no word may be lost that nobody has removed.
void workTogether(Database::Engine engine, int changes);

} // namespace sharpend::test
