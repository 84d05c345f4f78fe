// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/PausePage.h"
#include "gui/meeting/PhasePanel.h"
#include "gui/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace sharpend {

/// *Improvements*, until its panel is here.
class ImprovementsPlaceholder : public PhasePanel
{
    Q_OBJECT
public:
    ImprovementsPlaceholder(TeamDocument &document, const Content &content, QWidget *parent)
        : PhasePanel(document, content, parent, MeetingKind::Improving)
    {
        const PauseColumns columns = makePausePage(this);
        columns.middle->addWidget(makeText(tr("Improvements"), int(Type::PauseTitle), int(Token::Ink)));
        columns.middle->addWidget(makeText(tr("Change the work before the person. None is fine too."), int(Type::Reading), int(Token::Ink2)));
        columns.middle->addStretch(1);
    }
    void refresh() override { }
};

} // namespace sharpend
