// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/PhasePanel.h"

class QPlainTextEdit;
class QVBoxLayout;

namespace sharpend {

class TickBox;

/// *Close*: what was captured, who was here, what was not reached, what to notice until Meeting 2. Its button rests the wall.
class CloseMeetingPanel : public PhasePanel
{
    Q_OBJECT
public:
    CloseMeetingPanel(TeamDocument &document, const Content &content, QWidget *parent);
    void refresh() override;
    QWidget *firstFocus() override;
    void settle() override;

Q_SIGNALS:
    void wallRequested();

private:
    void saveNotReached();

    TextLabel *m_counts;
    TextLabel *m_kinds;
    QVBoxLayout *m_people;
    QHash<QString, TickBox *> m_boxes; ///< by membership
    QPlainTextEdit *m_notReached;
    TextLabel *m_soak;
    KeycapButton *m_closeButton;
    KeycapButton *m_wallButton;
    TextLabel *m_hint;
};

} // namespace sharpend
