// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/WallFrame.h"

namespace sharpend {

class LaneChooser;
class ReflectionInbox;
class SenseCaptureBar;
class SenseWriter;

/// The wall in Meeting 2: read back in *Recap*, joined by what the soak has brought in *New reflections*, grouped into
/// themes with an insight each in *Making sense*. After the meeting has closed, the wall at rest.
class SensePanel : public WallFrame
{
    Q_OBJECT
public:
    SensePanel(Wall &wall, const Content &content, QWidget *parent);

    void refresh() override;
    QWidget *firstFocus() override;
    void settle() override;
    QList<QWidget *> regions() override;
    void setCompact(bool compact) override;
    SenseCaptureBar *capture() const { return m_capture; }

protected:
    QWidget *bar() const override;
    CaptureField *field() const override;
    void takeBack(const QString &words) override;

private:
    void showPhase();
    void showHeading();
    void showSelection();
    void chooseTheme();

    SenseCaptureBar *m_capture;
    SenseWriter *m_writer;
    ReflectionInbox *m_inbox;
    LaneChooser *m_chooser;
    KeycapButton *m_groupButton;
    KeycapButton *m_newThemeButton;
    std::optional<Phase> m_shown;
    bool m_compact = false;
};

} // namespace sharpend
