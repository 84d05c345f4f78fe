// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The pages of the main window, each made when somebody first goes there.

#include "domain/Outputs.h"
#include "gui/backups/BackupsPage.h"
#include "gui/communities/CommunitiesPage.h"
#include "gui/event/EventPage.h"
#include "gui/followup/FollowUpPage.h"
#include "gui/importing/ImportEventsPage.h"
#include "gui/importing/MergePage.h"
#include "gui/meeting/MeetingPage.h"
#include "gui/outputs/OutputsPage.h"
#include "gui/owner/OwnerWindow.h"
#include "gui/people/DirectoryPage.h"
#include "gui/people/PeoplePage.h"
#include "gui/prepare/PreparePage.h"
#include "gui/session/Session.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/StageNumbers.h"
#include "gui/shell/TeamFiles.h"
#include "gui/soak/SoakPage.h"
#include "gui/templates/TemplateShelf.h"
#include "gui/templates/TemplatesPage.h"
#include "operations/TeamOperations.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sharpend {

EventPage *MainWindow::eventPage()
{
    if (!m_eventPage) {
        m_eventPage = new EventPage(m_library, m_content, m_stack);
        m_eventPage->setTemplates(m_shelf);
        addPage(m_eventPage);
        connect(m_eventPage, &EventPage::teamRequested, this, &MainWindow::openTeam);
    }
    return m_eventPage;
}

ImportEventsPage *MainWindow::importPage()
{
    if (!m_importPage) {
        m_importPage = new ImportEventsPage(m_session, m_stack);
        addPage(m_importPage);
    }
    return m_importPage;
}

MergePage *MainWindow::mergePage()
{
    if (!m_mergePage) {
        m_mergePage = new MergePage(m_session, m_stack);
        addPage(m_mergePage);
        connect(m_mergePage, &MergePage::merged, this, [this](const QString &teamId, const QString &sentence) {
            teamId.isEmpty() ? openLibrary() : openTeam(teamId);
            sayOnceThere(sentence);
        });
    }
    return m_mergePage;
}

MeetingPage *MainWindow::makeMeetingPage(MeetingKind kind)
{
    auto *page = new MeetingPage(*m_team, m_content, kind, m_stack);
    connect(page, &MeetingPage::menuRequested, this, &MainWindow::openMenu);
    return page;
}

DirectoryPage *MainWindow::directoryPage()
{
    if (!m_directoryPage) {
        m_directoryPage = new DirectoryPage(m_session, m_stack);
        addPage(m_directoryPage);
    }
    return m_directoryPage;
}

BackupsPage *MainWindow::backupsPage()
{
    if (!m_backupsPage) {
        m_backupsPage = new BackupsPage(m_session, m_stack);
        addPage(m_backupsPage);
        connect(m_backupsPage, &BackupsPage::restored, this, &MainWindow::workspaceRequested);
    }
    return m_backupsPage;
}

void MainWindow::openBackups()
{
    m_shownStage = -1;
    bring(backupsPage());
}

CommunitiesPage *MainWindow::communitiesPage()
{
    if (!m_communitiesPage) {
        m_communitiesPage = new CommunitiesPage(m_library, m_stack);
        addPage(m_communitiesPage);
    }
    return m_communitiesPage;
}

void MainWindow::openCommunities(const QString &id)
{
    m_shownStage = -1;
    if (!id.isEmpty())
        communitiesPage()->showCommunity(id);
    bring(communitiesPage());
}

void MainWindow::openDirectory(const QString &backTo)
{
    directoryPage()->setBack(backTo);
    bring(m_directoryPage);
}

Page *MainWindow::makePeoplePage()
{
    auto *page = new PeoplePage(*m_team, m_content, m_stack);
    connect(page, &PeoplePage::directoryRequested, this, [this] { openDirectory(m_team->teamId()); });
    return page;
}

TemplatesPage *MainWindow::templatesPage()
{
    if (!m_templatesPage) {
        m_templatesPage = new TemplatesPage(*m_shelf, m_stack);
        addPage(m_templatesPage);
        connect(m_templatesPage, &TemplatesPage::chosen, this, [this](const QString &teamId, const TeamTemplate &chosen) {
            m_session.perform(useTemplate(teamId, chosen), this, [this, name = chosen.name](const Outcome &outcome) {
                if (!outcome.isDone()) {
                    say(u"caution"_s, outcome.sentence());
                    return;
                }
                openStage(prepareStage);
                say(u"good"_s, tr("This Learning Team starts from “%1” now.").arg(name));
            });
        });
    }
    return m_templatesPage;
}

void MainWindow::openTemplates(TeamDocument *team)
{
    bring(templatesPage()); // what is being typed on the page before is kept first
    m_templatesPage->showFor(team);
    m_templatesPage->arrive();
}

Page *MainWindow::makePreparePage()
{
    auto *page = new PreparePage(*m_team, m_content, m_stack);
    connect(page, &PreparePage::templatesRequested, this, [this] { openTemplates(m_team); });
    connect(page, &PreparePage::keepTemplateRequested, this, [this](const TeamTemplate &made) {
        openTemplates(m_team);
        m_templatesPage->addNew(made);
    });
    return page;
}

OutputsPage *MainWindow::makeOutputsPage()
{
    auto *page = new OutputsPage(*m_team, m_content, m_stack);
    connect(page, &OutputsPage::previewRequested, this,
            [this] { OwnerWindow::preview(packOf(m_team->outputsDraft()), this)->show(); });
    connect(page, &OutputsPage::exportRequested, this, [this](const QString &suffix) {
        if (const QList<Release> releases = m_team->releases(); !releases.isEmpty())
            m_files->exportRelease(releases.last(), suffix);
    });
    connect( // queued: the page that follows the release comes first
        page, &OutputsPage::packRequested, this,
        [this](const QString &releaseId, bool locked) { m_files->exportForOwner(m_team->row<Release>(releaseId).pack, locked); },
        Qt::QueuedConnection);
    return page;
}

Page *MainWindow::makeTeamPage(int stage)
{
    switch (stage) {
    case peopleStage:
        return makePeoplePage();
    case prepareStage:
        return makePreparePage();
    case meetingStage:
        return makeMeetingPage(MeetingKind::Learning);
    case soakStage:
        return new SoakPage(*m_team, m_content, m_stack);
    case meeting2Stage:
        return makeMeetingPage(MeetingKind::Improving);
    case outputsStage:
        return makeOutputsPage();
    default:
        auto *page = new FollowUpPage(*m_team, m_content, m_stack);
        connect(page, &FollowUpPage::importReplyRequested, m_files, &TeamFiles::chooseReply);
        return page;
    }
}

} // namespace sharpend
