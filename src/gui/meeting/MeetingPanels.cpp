// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/MeetingPanels.h"

#include "gui/improving/ImprovementsPanel.h"
#include "gui/meeting/CloseMeetingPanel.h"
#include "gui/meeting/OwnerPanels.h"
#include "gui/meeting/SensePanel.h"
#include "gui/meeting/SocialContractPanel.h"
#include "gui/meeting/WallPanel.h"
#include "gui/wall/Wall.h"

namespace sharpend {

QList<PhasePanel *> MeetingPanels::all() const
{
    QList<PhasePanel *> each;
    for (PhasePanel *panel : byPhase) {
        if (!each.contains(panel))
            each.append(panel);
    }
    return each;
}

MeetingPanels makeMeetingPanels(MeetingKind kind, Wall &wall, const Content &content, QWidget *parent)
{
    TeamDocument &document = wall.document();
    MeetingPanels panels;
    panels.close = new CloseMeetingPanel(document, content, kind, parent);
    if (kind == MeetingKind::Learning) {
        panels.wall = new WallPanel(wall, content, parent);
        panels.byPhase = {new OwnerOpensPanel(document, content, parent), new OwnerLeavesPanel(document, content, parent),
                          new SocialContractPanel(document, content, parent), panels.wall, panels.close};
        return panels;
    }
    wall.setShowsSense(true);
    panels.wall = new SensePanel(wall, content, parent);
    panels.wallPhase = Phase::MakingSense;
    panels.improvements = new ImprovementsPanel(document, content, parent);
    panels.byPhase = {panels.wall, panels.wall, panels.wall, panels.improvements, panels.close};
    return panels;
}

} // namespace sharpend
