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
#include "gui/library/LibraryPage.h"
#include "gui/locking/LockPage.h"
#include "gui/locking/SealedPage.h"
#include "gui/locking/TypedWords.h"
#include "gui/meeting/MeetingPage.h"
#include "gui/outputs/OutputsPage.h"
#include "gui/owner/OwnerWindow.h"
#include "gui/patterns/PatternsPage.h"
#include "gui/people/DirectoryPage.h"
#include "gui/people/PeoplePage.h"
#include "gui/prepare/PreparePage.h"
#include "gui/session/Session.h"
#include "gui/settings/RetentionPage.h"
#include "gui/settings/SettingsPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/StageClosedPage.h"
#include "gui/shell/StageNumbers.h"
#include "gui/shell/TeamFiles.h"
#include "gui/soak/SoakPage.h"
#include "gui/templates/TemplateShelf.h"
#include "gui/templates/TemplatesPage.h"
#include "gui/wall/StruckDrafts.h"
#include "operations/TeamOperations.h"
#include "store/Location.h"

#include <QStackedWidget>
#include <QThreadPool>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

TemplateShelf *MainWindow::shelf()
{
    if (!m_shelf)
        m_shelf = new TemplateShelf(m_content, ownContentFolder(), this);
    return m_shelf;
}

EventPage *MainWindow::eventPage()
{
    if (!m_eventPage) {
        m_eventPage = new EventPage(m_library, m_content, m_stack);
        m_eventPage->setTemplates(shelf());
        addPage(m_eventPage);
        connect(m_eventPage, &EventPage::teamRequested, this, &MainWindow::openTeam);
        connect(m_eventPage, &EventPage::communityRequested, this, &MainWindow::openCommunities);
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

PatternsPage *MainWindow::patternsPage()
{
    if (!m_patternsPage) {
        m_patternsPage = new PatternsPage(m_session, m_stack);
        addPage(m_patternsPage);
        connect(m_patternsPage, &PatternsPage::summaryRequested, this, &MainWindow::openSummary);
    }
    return m_patternsPage;
}

void MainWindow::openPatterns()
{
    m_shownStage = -1;
    bring(patternsPage());
}

void MainWindow::openSummary(const QString &teamId)
{
    holdTeam(teamId);
    if (m_team->isLoaded())
        openStage(outputsStage);
    else
        connect(m_team, &TeamDocument::changed, this, [this] { openStage(outputsStage); }, Qt::SingleShotConnection);
}

void MainWindow::openBackups()
{
    m_shownStage = -1;
    bring(backupsPage());
}

CommunitiesPage *MainWindow::communitiesPage()
{
    if (!m_communitiesPage) {
        m_communitiesPage = new CommunitiesPage(m_library, m_content, m_stack);
        addPage(m_communitiesPage);
        connect(m_communitiesPage, &CommunitiesPage::teamRequested, this, &MainWindow::openTeam);
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

void MainWindow::openSettings()
{
    if (!m_settingsPage) {
        m_settingsPage = new SettingsPage(m_session.location(), m_stack);
        addPage(m_settingsPage);
        connect(m_settingsPage, &SettingsPage::workspaceRequested, this, &MainWindow::chooseWorkspace);
        connect(m_settingsPage, &SettingsPage::templatesRequested, this, [this] { openTemplates(nullptr); });
        connect(m_settingsPage, &SettingsPage::backupsRequested, this, &MainWindow::openBackups);
    }
    m_shownStage = -1;
    bring(m_settingsPage);
}

void MainWindow::openRetention()
{
    if (!m_retentionPage) {
        m_retentionPage = new RetentionPage(m_session, m_stack);
        addPage(m_retentionPage);
        connect(m_retentionPage, &RetentionPage::lockRequested, this, [this](const QString &teamId) {
            m_locksNext = true;
            openTeam(teamId);
        });
    }
    m_shownStage = -1;
    bring(m_retentionPage);
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
        m_templatesPage = new TemplatesPage(*shelf(), m_stack);
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
    connect(page, &OutputsPage::previewRequested, this, &MainWindow::previewAsOwner);
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

void MainWindow::previewAsOwner()
{
    if (m_team && m_team->isLoaded())
        OwnerWindow::preview(packOf(m_team->outputsDraft()), this)->show();
}

SealedPage *MainWindow::sealedPage()
{
    if (!m_sealedPage) {
        m_sealedPage = new SealedPage(*m_team, m_stack);
        addPage(m_sealedPage);
    }
    return m_sealedPage;
}

void MainWindow::openLock()
{
    if (!m_team || !m_team->isLoaded() || m_shownStage < 0) {
        say(u"information"_s, tr("Open the Learning Team that is to be locked first."));
        return;
    }
    if (m_team->team().sealed) // which can be opened there
        return openStage(std::clamp(m_shownStage, int(peopleStage), int(meeting2Stage)));
    if (!m_lockPage) {
        m_lockPage = new LockPage(*m_team, m_stack);
        addPage(m_lockPage);
    }
    bring(m_lockPage);
}

void MainWindow::dropTeamPages()
{
    qDeleteAll(std::exchange(m_teamPages, {}));
    delete std::exchange(m_closedPage, nullptr);
    delete std::exchange(m_lockPage, nullptr);
    delete std::exchange(m_sealedPage, nullptr);
}

/// When somebody, here or in another window, has locked the Learning Team or opened it, its pages are others: none keeps words of it.
void MainWindow::followSeal()
{
    if (!m_team || m_team->team().sealed.has_value() == m_wasSealed)
        return;
    m_wasSealed = !m_wasSealed;
    const int stage = m_shownStage;
    if (stage >= 0)
        bring(m_libraryPage); // no page of the team stays in front
    m_shownStage = stage;
    takeTypedWords(); // what leaving the page has given back
    dropTeamPages();
    if (m_wasSealed)
        QThreadPool::globalInstance()->start(
            [workspace = m_session.workspaceId(), team = m_team->teamId()] { forgetInDrafts(workspace, {team}); });
    if (stage < 0)
        return;
    openStage(stage);
    if (m_wasSealed)
        say(u"information"_s, tr("This Learning Team is locked now. The passphrase or the recovery key opens it."));
    else
        say(u"good"_s, tr("This Learning Team is open again."));
}

/// Of a Learning Team that is locked no words may stay in fields, whose drafts lie on the disk.
void MainWindow::takeTypedWords()
{
    if (!m_team->team().sealed)
        return;
    QList<QWidget *> pages;
    for (const int stage : {meetingStage, soakStage, meeting2Stage}) {
        if (Page *page = m_teamPages.value(stage))
            pages << page;
    }
    m_typedWords->takeFrom(*m_team, pages);
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
    case soakStage: {
        auto *page = new SoakPage(*m_team, m_content, m_stack);
        connect(page, &SoakPage::wallRequested, this, [this] {
            openStage(meetingStage);
            if (auto *meeting = qobject_cast<MeetingPage *>(currentPage()))
                meeting->showWall();
        });
        return page;
    }
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
