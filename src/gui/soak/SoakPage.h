// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "gui/shell/Page.h"

namespace sharpend {

struct Content;

/// *Soak*: the pause between the meetings, and what came to people in it.
class SoakPage : public Page
{
    Q_OBJECT
public:
    SoakPage(TeamDocument &document, const Content &content, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("facilitator"); }
    QString undoScope() const override { return m_document.teamId(); }

private:
    TeamDocument &m_document;
    const Content &m_content;
};

} // namespace sharpend
