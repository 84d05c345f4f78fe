// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"
#include "domain/Records.h"
#include "reports/Document.h"

namespace sharpend {

/// The questions of \a meeting with boxes to tick, phase by phase, what helps when the talk leaves the track, and the social
/// contract: for a facilitator who has paper in hand. What has been asked is ticked.
Document promptSheet(const LearningTeam &team, EventKind event, const Meeting &meeting, const Content &content);

} // namespace sharpend
