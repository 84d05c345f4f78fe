// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/PhasePanel.h"

class QVBoxLayout;

namespace sharpend {

class GrowingEdit;
class PulseCard;
class TickBox;

/// *Close* of either meeting: what was captured, who was here, what was not reached, what to ask or to notice. Its button
/// rests the wall; in Meeting 2 it makes the first draft of the outputs of what the group made of its themes.
class CloseMeetingPanel : public PhasePanel
{
    Q_OBJECT
public:
    CloseMeetingPanel(TeamDocument &document, const Content &content, MeetingKind kind, QWidget *parent);
    void refresh() override;
    QWidget *firstFocus() override;
    void settle() override;

Q_SIGNALS:
    void wallRequested();
    /// The meeting was closed with this button.
    void closed();
    /// The form of the pulse is to be printed.
    void pulsePaperRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void saveNotReached();
    void close();
    void showCounts();
    void showPeople();
    void showWords();
    QString labelOf(const Membership &membership) const;

    TextLabel *m_counts;
    TextLabel *m_kinds;
    QVBoxLayout *m_people;
    QHash<QString, TickBox *> m_boxes; ///< by membership
    GrowingEdit *m_notReached;
    TextLabel *m_questions; ///< the soak's, or those of the close of Meeting 2
    KeycapButton *m_closeButton;
    KeycapButton *m_wallButton;
    TextLabel *m_hint;
    PulseCard *m_pulse;
};

} // namespace sharpend
