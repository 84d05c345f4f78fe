// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "gui/shell/Page.h"

namespace sharpend {

class AskLine;
class KeycapButton;
class TextLabel;

/// In place of a stage that is not open yet: what it will be, and what opens it. Where the last one is not open yet, a
/// Learning Team may also stop part-way, with a reason (rule 10).
class StageClosedPage : public Page
{
    Q_OBJECT
public:
    explicit StageClosedPage(TeamDocument &document, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("first-learning-team"); }
    QString undoScope() const override { return m_document.teamId(); }
    /// \a stage is an index of the rail.
    void showStage(int stage);

private:
    void refresh();
    void offerStop(bool asked);
    void stop(const QString &why);

    TeamDocument &m_document;
    TextLabel *m_title;
    TextLabel *m_what;
    TextLabel *m_opens;
    KeycapButton *m_stopButton;
    AskLine *m_why;
    int m_stage = 5;
};

} // namespace sharpend
