// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/StageRail.h"

namespace sharpend {

class TeamDocument;

/// The rows of the rail for a Learning Team: each stage with its one line ("9 people", "4 of 5 agreed", "34 notes · 80 min").
QList<StageRow> stageRows(const TeamDocument &document);

} // namespace sharpend
