// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"

namespace sharpend {

class Page;

/// The step from a page to the stage after it: enters it where the Learning Team has not been there yet, then asks for its page.
class NextStage : public QObject
{
    Q_OBJECT
public:
    NextStage(TeamDocument &document, Stage stage, Page *page);

    void goOn();

private:
    void arrive();

    TeamDocument &m_document;
    const Stage m_stage;
    Page *m_page;
    bool m_goingOn = false;
};

} // namespace sharpend
