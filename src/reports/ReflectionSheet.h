// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "reports/PdfWriter.h"

namespace sharpend {

/// A sheet to write reflections on by hand: what the team was asked to notice, and lines. On A4: \a slips has two of them on a
/// page, to be cut apart, where the questions leave room for that.
Paper reflectionSheet(const LearningTeam &team, bool slips);

} // namespace sharpend
