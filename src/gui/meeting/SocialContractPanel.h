// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/PhasePanel.h"

class QVBoxLayout;

namespace sharpend {

class GrowingEdit;

/// *Social contract*: the ground rules, large, to add to and agree. Agreement is the group's; there are no signatures.
class SocialContractPanel : public PhasePanel
{
    Q_OBJECT
public:
    SocialContractPanel(TeamDocument &document, const Content &content, QWidget *parent);
    void refresh() override;
    QWidget *firstFocus() override;
    void settle() override;

private:
    void save();
    QStringList rules() const;

    QVBoxLayout *m_list;
    QList<GrowingEdit *> m_edits;
    GrowingEdit *m_newEdit;
    KeycapButton *m_agreeButton;
    TextLabel *m_agreed;
};

} // namespace sharpend
