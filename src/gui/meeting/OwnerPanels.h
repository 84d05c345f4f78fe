// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/PhasePanel.h"

class QLineEdit;

namespace sharpend {

class Banner;
class Card;

/// *Owner opens*: the opening script at reading size, and the button that starts the meeting.
class OwnerOpensPanel : public PhasePanel
{
    Q_OBJECT
public:
    OwnerOpensPanel(TeamDocument &document, const Content &content, QWidget *parent);
    void refresh() override;
    QWidget *firstFocus() override;

private:
    void goOn();

    TextLabel *m_script;
    Banner *m_reasonBanner;
    QLineEdit *m_reasonEdit;
    KeycapButton *m_goOnButton;
    TextLabel *m_hint;
};

/// *Owner leaves*: a pause page. Only its own button confirms, no shortcut.
class OwnerLeavesPanel : public PhasePanel
{
    Q_OBJECT
public:
    OwnerLeavesPanel(TeamDocument &document, const Content &content, QWidget *parent);
    void refresh() override;
    QWidget *firstFocus() override;

private:
    KeycapButton *m_leftButton;
    KeycapButton *m_absentButton;
    TextLabel *m_next;
    TextLabel *m_confirmed;
};

} // namespace sharpend
