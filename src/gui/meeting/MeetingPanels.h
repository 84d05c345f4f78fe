// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/PhasePanel.h"

namespace sharpend {

class CloseMeetingPanel;
class ImprovementsPanel;
class Wall;
class WallFrame;

/// What a meeting shows, phase by phase. Phases that share the wall share its panel, so that it stays as it was left.
struct MeetingPanels {
    QList<PhasePanel *> byPhase; ///< in the order of phasesOf(); one panel may be there more than once
    WallFrame *wall = nullptr;
    CloseMeetingPanel *close = nullptr;
    ImprovementsPanel *improvements = nullptr; ///< of Meeting 2
    Phase wallPhase = Phase::Discovery; ///< where the close goes back to

    /// Each panel once.
    QList<PhasePanel *> all() const;
};

MeetingPanels makeMeetingPanels(MeetingKind kind, Wall &wall, const Content &content, QWidget *parent);

} // namespace sharpend
