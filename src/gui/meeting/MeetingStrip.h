// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace sharpend {

class Banner;
class ProjectorControl;
class QuietMinute;

/// One line under the meeting's bar for what cannot wait: that the projector is off, and, where the facilitator's panel is
/// not in sight, the quiet minute and that the time is over. It takes neither the keyboard nor the field's place.
class MeetingStrip : public QWidget
{
    Q_OBJECT
public:
    explicit MeetingStrip(QWidget *parent = nullptr);

    /// What it speaks of; they outlive it.
    void follow(ProjectorControl *projector, QuietMinute *quiet);
    /// \a panelShown: the panel says the rest itself. \a overTime is its sentence once the agreed time has passed, or empty.
    void refresh(bool panelShown, const QString &overTime);

Q_SIGNALS:
    void extendRequested();
    /// What a screen reader should hear.
    void announced(const QString &sentence);

private:
    void say(const QString &kind, const QString &text, const QString &action);
    void answer();

    Banner *m_banner;
    ProjectorControl *m_projector = nullptr;
    QuietMinute *m_quiet = nullptr;
    bool m_lostSaid = false;
};

} // namespace sharpend
