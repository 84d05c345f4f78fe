// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "gui/shell/Page.h"

namespace sharpend {

class TextLabel;

/// In place of a stage that is not open yet: what it will be, and what opens it.
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

    TeamDocument &m_document;
    TextLabel *m_title;
    TextLabel *m_what;
    TextLabel *m_opens;
    int m_stage = 5;
};

} // namespace sharpend
