// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/NextStage.h"

#include "domain/Phases.h"
#include "gui/session/Session.h"
#include "gui/shell/Page.h"
#include "operations/TeamOperations.h"

namespace sharpend {

NextStage::NextStage(TeamDocument &document, Stage stage, Page *page)
    : QObject(page)
    , m_document(document)
    , m_stage(stage)
    , m_page(page)
{
    // The rail and the next page read the document, so it must know of the step first.
    connect(&document, &TeamDocument::changed, this, &NextStage::arrive);
}

void NextStage::goOn()
{
    m_goingOn = true;
    if (hasReached(m_document.team(), m_stage))
        return arrive();
    m_document.session().perform(enterStage(m_document.teamId(), m_stage), this, [this](const Outcome &outcome) {
        if (outcome.isDone())
            return arrive();
        m_goingOn = false;
        Q_EMIT m_page->refused(outcome.sentence());
    });
}

void NextStage::arrive()
{
    if (!m_goingOn || !hasReached(m_document.team(), m_stage))
        return;
    m_goingOn = false;
    Q_EMIT m_page->stageRequested(m_document.teamId(), int(m_stage) + 1); // the rail has Event before them
}

} // namespace sharpend
