// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Rules.h"

namespace sharpend {

/// Why \a changes of one Learning Team are refused where it is locked, and they neither lock nor open it: they reach what it has
/// closed away. Empty where nothing stands against them.
QString brokenSeal(const TeamFacts &facts, const QList<const RowChange *> &changes);

} // namespace sharpend
