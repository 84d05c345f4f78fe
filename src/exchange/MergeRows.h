// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Json.h"

namespace sharpend {

struct RecordType;

/// What is one thing in both copies of a row: how far a team or a meeting has been is as far as either copy has, and of two replies of the
/// Owner the later one counts.
void settleBeforehand(const RecordType &type, Json &here, Json &there);

/// What both remember of a row that is gone, the same whichever of the two is here but for what this file still holds. Null for nothing.
Json mergeErasures(const Json &here, const Json &there);

} // namespace sharpend
