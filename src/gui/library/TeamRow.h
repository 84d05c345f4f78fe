// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/library/NextStep.h"
#include "gui/widgets/RowButton.h"

class QPushButton;

namespace sharpend {

class EventShape;
class MiniThread;
class TextLabel;

/// One Learning Team in the Library: what it is about, how far it is, what comes next. The whole row is a button.
class TeamRow : public RowButton
{
    Q_OBJECT
public:
    explicit TeamRow(QWidget *parent = nullptr);

    void showTeam(const LearningTeam &team, EventKind kind, const NextStep &next, bool primary);

private:
    void measure();

    EventShape *m_shape;
    TextLabel *m_kind, *m_title, *m_focus, *m_stage, *m_next;
    MiniThread *m_thread;
    QWidget *m_where, *m_buttonPlace;
    QPushButton *m_button;
};

} // namespace sharpend
