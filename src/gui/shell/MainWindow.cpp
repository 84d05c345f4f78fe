// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/MainWindow.h"

#include "domain/Phases.h"
#include "gui/backups/BackupsPage.h"
#include "gui/communities/CommunitiesPage.h"
#include "gui/communities/TurnClearer.h"
#include "gui/event/EventPage.h"
#include "gui/importing/ImportEventsPage.h"
#include "gui/importing/MergePage.h"
#include "gui/library/LibraryPage.h"
#include "gui/locking/SealedPage.h"
#include "gui/locking/TypedWords.h"
#include "gui/look/KeyboardWays.h"
#include "gui/look/Look.h"
#include "gui/patterns/PatternsPage.h"
#include "gui/people/DirectoryPage.h"
#include "gui/search/SearchPanel.h"
#include "gui/session/Session.h"
#include "gui/settings/RetentionPage.h"
#include "gui/settings/SettingsPage.h"
#include "gui/shell/AppBar.h"
#include "gui/shell/DesktopNotice.h"
#include "gui/shell/FileDrops.h"
#include "gui/shell/FileSaver.h"
#include "gui/shell/Regions.h"
#include "gui/shell/StageClosedPage.h"
#include "gui/shell/StageNumbers.h"
#include "gui/shell/StageStatus.h"
#include "gui/shell/TeamFiles.h"
#include "gui/shell/UndoActions.h"
#include "gui/soak/SoakBell.h"
#include "gui/templates/TemplatesPage.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/EventShape.h"
#include "gui/widgets/StageRail.h"

#include <QApplication>
#include <QLocale>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int railFullFrom = 1200, noticeMilliseconds = 8000;

} // namespace

MainWindow::MainWindow(Session &session, const Content &content, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_content(content)
    , m_library(session)
    , m_undo(new UndoActions(session, this))
    , m_files(new TeamFiles(session, content, this))
    , m_bar(nullptr)
    , m_markBox(new QWidget(this))
    , m_rail(new StageRail(this))
    , m_bannerBox(new QWidget(this))
    , m_banner(new Banner(m_bannerBox))
    , m_typedWords(new TypedWords(this))
    , m_stack(new QStackedWidget(this))
    , m_libraryPage(new LibraryPage(m_library, m_stack))
{
    setObjectName(u"mainWindow"_s);
    setProperty("surface", u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(1120, 640);
    setAcceptDrops(true);
    new FileDrops(this);
    setWindowTitle(tr("Sharp End"));

    buildMenu();
    m_rail->setObjectName(u"stageRail"_s);
    m_rail->hide();
    m_banner->setObjectName(u"shellBanner"_s);
    m_bannerBox->hide();
    addPage(m_libraryPage);

    auto *bannerColumn = new QVBoxLayout(m_bannerBox);
    bannerColumn->setContentsMargins(24, 12, 24, 12);
    bannerColumn->addWidget(m_banner);
    auto *page = new QVBoxLayout;
    page->setSpacing(0);
    page->addWidget(m_files->saver());
    page->addWidget(m_bannerBox);
    page->addWidget(m_typedWords);
    page->addWidget(m_stack, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(0);
    // In a meeting the app bar is away, and the mark stands over the rail.
    m_markBox->setProperty("surface", u"rail"_s);
    m_markBox->setAttribute(Qt::WA_StyledBackground);
    auto *markRow = new QHBoxLayout(m_markBox);
    markRow->setContentsMargins(0, 0, 0, 0);
    markRow->addWidget(new Mark(m_markBox), 0, Qt::AlignCenter);
    m_markBox->setFixedHeight(64);
    auto *railColumn = new QVBoxLayout;
    railColumn->setSpacing(0);
    railColumn->addWidget(m_markBox);
    railColumn->addWidget(m_rail, 1);
    below->addLayout(railColumn);
    below->addLayout(page, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(below, 1);

    connect(m_bar, &AppBar::libraryRequested, this, &MainWindow::openLibrary);
    connect(m_bar, &AppBar::patternsRequested, this, &MainWindow::openPatterns);
    connect(m_bar, &AppBar::communitiesRequested, this, [this] { openCommunities(); });
    connect(m_libraryPage, &LibraryPage::communityRequested, this, &MainWindow::openCommunities);
    connect(m_bar, &AppBar::searchRequested, this, &MainWindow::openSearch);
    connect(m_rail, &StageRail::libraryRequested, this, &MainWindow::openLibrary);
    connect(m_rail, &StageRail::stageActivated, this, &MainWindow::openStage);
    connect(m_rail, &StageRail::lockRequested, this, &MainWindow::openLock);
    connect(m_libraryPage, &LibraryPage::teamRequested, this, &MainWindow::openTeam);
    connect(m_libraryPage, &LibraryPage::weighRequested, this, [this](const QString &eventId) { openCandidates(eventId); });
    connect(m_libraryPage, &LibraryPage::anotherRequested, this, [this](const QString &teamId) { openCandidates({}, teamId); });
    connect(m_libraryPage, &LibraryPage::importRequested, this, &MainWindow::chooseImport);
    connect(m_libraryPage, &LibraryPage::openRequested, this, &MainWindow::chooseWorkspace);
    connect(m_libraryPage, &LibraryPage::sampleRequested, this, [this] { Q_EMIT workspaceRequested(u"demo"_s); });
    connect(m_libraryPage, &LibraryPage::guideRequested, this, &MainWindow::showHelp);
    connect(m_libraryPage, &LibraryPage::retentionRequested, this, &MainWindow::openRetention);
    connect(&m_session, &Session::refused, this, [this](const QString &sentence) { say(u"caution"_s, sentence); });
    connect(&m_session, &Session::readTroubled, this, [this](const QString &sentence) { say(u"stop"_s, sentence); });
    connect(&m_session, &Session::troubled, this, &MainWindow::onTrouble);
    connect(&m_session, &Session::backupTroubled, this, &MainWindow::showSaved);
    connect(&m_session, &Session::saved, this, [this] {
        m_savedAt = QDateTime::currentDateTime();
        showSaved();
        if (!m_bannerIsTrouble && !(m_noticed.isValid() && !m_noticed.hasExpired(noticeMilliseconds)))
            m_bannerBox->hide(); // what it said has been answered by going on
    });
    connect(&m_session, &Session::noticed, this, [this](const QString &sentence) {
        say(u"information"_s, sentence);
        m_noticed.start();
    });
    connect(m_typedWords, &TypedWords::copied, this, [this] { say(u"good"_s, tr("Copied. Paste it where it is to stay.")); });
    connect(m_undo, &UndoActions::refused, this,
            [this](const QString &sentence) { say(u"caution"_s, sentence, tr("Undo the step before it")); });
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        m_bannerBox->hide();
        m_undo->passOver();
    });
    connect(&m_library, &LibraryDocument::changed, this, &MainWindow::refreshRail);
    connect(Look::instance(), &Look::changed, this, &MainWindow::arrangeRail);
    m_savedTimer.setInterval(1s);
    connect(&m_savedTimer, &QTimer::timeout, this, &MainWindow::showSaved);
    m_savedTimer.start();
    connectFiles();
    new TurnClearer(m_library, this);
    connect(new SoakBell(m_library, this), &SoakBell::due, this, [](const QString &title, const QString &text) { showDesktopNotice(title, text); });
    openLibrary();
    restoreState();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectFiles()
{
    connect(m_files, &TeamFiles::teamRequested, this, [this](const QString &teamId, int stage) {
        if (stage < 0 || !m_team || m_team->teamId() != teamId)
            openTeam(teamId);
        else
            openStage(stage);
    });
    connect(m_files, &TeamFiles::communityRequested, this, &MainWindow::openCommunities);
    connect(m_files, &TeamFiles::libraryRequested, this, &MainWindow::openLibrary);
    connect(m_files, &TeamFiles::refused, this, [this](const QString &sentence) { say(u"caution"_s, sentence); });
    connect(m_files, &TeamFiles::stopped, this, [this](const QString &sentence) { say(u"information"_s, sentence); });
    connect(m_files, &TeamFiles::said, this, &MainWindow::sayOnceThere);
    connect(m_files, &TeamFiles::mergeOffered, this, [this](const QString &fileName, const Bundle &bundle, const MergePlan &plan) {
        mergePage()->offer(fileName, bundle, plan);
        m_shownStage = -1;
        bring(m_mergePage);
    });
}

bool MainWindow::isOutsideTeams(const Page *page) const
{
    return page == m_libraryPage || page == m_importPage || page == m_mergePage || page == m_directoryPage || page == m_templatesPage
        || page == m_backupsPage || page == m_patternsPage || page == m_communitiesPage || page == m_settingsPage || page == m_retentionPage;
}

Page *MainWindow::currentPage() const { return static_cast<Page *>(m_stack->currentWidget()); }

void MainWindow::bring(Page *page)
{
    if (currentPage() && currentPage() != page)
        currentPage()->settle();
    if (m_search)
        m_search->close();
    m_stack->setCurrentWidget(page);
    offerPageActions();
    // On a wall, pasting brings in photos.
    m_pasteRows->setEnabled(page == m_libraryPage || page == m_importPage || (page == m_eventPage && !m_team));
    m_undo->setScope(page->undoScope());
    m_bar->setVisible(!page->hasOwnBar());
    m_markBox->setVisible(page->hasOwnBar());
    m_bar->setCurrentPlace(page == m_patternsPage      ? AppBar::BarPlace::Patterns
                           : page == m_communitiesPage ? AppBar::BarPlace::Communities
                           : isOutsideTeams(page)      ? AppBar::BarPlace::Library
                                                       : AppBar::BarPlace::None);
    m_rail->setVisible(!isOutsideTeams(page));
    m_bannerBox->setVisible(m_bannerIsTrouble);
    arrangeRail();
    refreshRail();
    page->arrive();
}

void MainWindow::openLibrary()
{
    m_shownStage = -1;
    bring(m_libraryPage);
}

void MainWindow::openCandidates(const QString &eventId, const QString &likeTeam)
{
    leaveTeam();
    m_shownStage = eventStage;
    bringEvents([this, eventId, likeTeam] { m_eventPage->showCandidates(eventId, likeTeam); });
}

void MainWindow::bringEvents(const std::function<void()> &show)
{
    if (eventPage()->isReady()) {
        show();
        bring(m_eventPage);
        return;
    }
    connect(
        m_eventPage, &EventPage::ready, this,
        [this, show] {
            if (m_shownStage != eventStage) // somebody has gone elsewhere
                return;
            show();
            bring(m_eventPage);
        },
        Qt::SingleShotConnection);
}

void MainWindow::openTeam(const QString &teamId)
{
    holdTeam(teamId);
    const auto go = [this] {
        const Stage stage = m_team->team().stage;
        openStage(std::min(int(stage), int(Stage::FollowUp)) + 1);
        if (std::exchange(m_locksNext, false))
            openLock();
    };
    if (m_team->isLoaded())
        go();
    else
        connect(m_team, &TeamDocument::changed, this, go, Qt::SingleShotConnection);
}

void MainWindow::leaveTeam()
{
    if (!m_team)
        return;
    m_shownStage = -1;
    bring(m_libraryPage); // no page of the team stays in front
    dropTeamPages();
    delete std::exchange(m_team, nullptr);
}

void MainWindow::addPage(Page *page)
{
    m_stack->addWidget(page);
    connect(page, &Page::refused, this, [this](const QString &sentence) { say(u"caution"_s, sentence); });
    connect(page, &Page::said, this, [this](const QString &sentence) { say(u"good"_s, sentence); });
    connect(page, &Page::libraryRequested, this, &MainWindow::openLibrary);
    connect(page, &Page::stageRequested, this, [this](const QString &, int stage) { openStage(stage); });
    connect(page, &Page::saveRequested, m_files, &TeamFiles::save);
}

Page *MainWindow::teamPage(int stage)
{
    Page *&page = m_teamPages[stage];
    if (!page) {
        page = makeTeamPage(stage);
        addPage(page);
    }
    return page;
}

StageClosedPage *MainWindow::closedPage()
{
    if (!m_closedPage) {
        m_closedPage = new StageClosedPage(*m_team, m_stack);
        addPage(m_closedPage);
    }
    return m_closedPage;
}

void MainWindow::holdTeam(const QString &teamId)
{
    if (m_team && m_team->teamId() == teamId)
        return;
    leaveTeam();
    m_team = new TeamDocument(m_session, teamId, this);
    connect(m_team, &TeamDocument::changed, this, [this, first = true]() mutable {
        if (std::exchange(first, false))
            m_wasSealed = m_team->team().sealed.has_value();
        else if (m_team->team().sealed.has_value() != m_wasSealed) {
            takeTypedWords(); // before the pages hear of it
            QMetaObject::invokeMethod(this, &MainWindow::followSeal, Qt::QueuedConnection); // later, for the document is still speaking
        }
        if (m_team->isGone() && m_shownStage >= 0) // its choosing was undone; later, for the document is still speaking
            QMetaObject::invokeMethod(this, [this] { openCandidates(); }, Qt::QueuedConnection);
        else
            refreshRail();
    });
    connect(m_team, &TeamDocument::wordsReturned, this, &MainWindow::takeTypedWords);
}

void MainWindow::openStage(int stage)
{
    if (!m_team) {
        if (stage == eventStage)
            return;
        say(u"information"_s, tr("Choose an event first: its Learning Team starts with it."));
        return;
    }
    m_shownStage = stage;
    showTeamPage(stage);
}

void MainWindow::showTeamPage(int stage)
{
    // The rail has Event before the stages.
    const bool open = stage <= prepareStage || m_team->team().furthestStage >= Stage(stage - 1);
    const bool isClosedAway = m_team->team().sealed && stage > eventStage && stage < outputsStage;
    if (isClosedAway) {
        sealedPage()->showStage(stage);
        bring(m_sealedPage);
    } else if (stage == eventStage) {
        bringEvents([this] { m_eventPage->showChosen(m_team->teamId()); });
    } else if (open && stage <= followUpStage) {
        bring(teamPage(stage));
    } else {
        closedPage()->showStage(stage);
        bring(m_closedPage);
    }
}

void MainWindow::refreshRail()
{
    if (!m_team || !m_team->isLoaded() || m_team->isGone()) {
        m_rail->setTeam(tr("New Learning Team"), tr("Not named yet"));
        QList<StageRow> rows;
        for (const QString &name : StageRail::stageNames())
            rows.append({name, {}, StageState::Ahead});
        rows[eventStage].status = tr("Choosing");
        rows[eventStage].state = StageState::Current;
        m_rail->setStages(rows);
        m_rail->setShown(eventStage);
        setWindowTitle(tr("Sharp End"));
        return;
    }
    m_rail->setTeam(m_team->team().title, eventKindLabel(m_team->event().kind));
    m_rail->setStages(stageRows(*m_team));
    m_rail->setShown(m_shownStage);
    setWindowTitle(m_shownStage < 0 ? tr("Sharp End") : tr("%1 – Sharp End").arg(m_team->team().title));
}

void MainWindow::arrangeRail()
{
    const bool meeting = currentPage() && currentPage()->hasOwnBar();
    m_rail->setCollapsed(m_railCollapsed || meeting || width() < railFullFrom);
}

void MainWindow::resizeEvent(QResizeEvent *)
{
    arrangeRail();
    placeSearch();
}

void MainWindow::say(const QString &kind, const QString &sentence, const QString &action)
{
    if (m_bannerIsTrouble || sentence.isEmpty())
        return;
    m_banner->setKind(kind);
    m_banner->setText(sentence);
    m_banner->setActionText(action);
    m_bannerBox->show();
}

/// Says it when the page that was asked for last is there: bringing one puts the banner away.
void MainWindow::sayOnceThere(const QString &sentence)
{
    if (m_team && !m_team->isLoaded())
        connect(m_team, &TeamDocument::changed, this, [this, sentence] { say(u"good"_s, sentence); }, Qt::SingleShotConnection);
    else
        say(u"good"_s, sentence);
}

void MainWindow::onTrouble(const QString &sentence)
{
    m_bannerIsTrouble = false;
    m_bannerBox->hide();
    if (!sentence.isEmpty()) {
        say(u"stop"_s, m_session.waiting() > 0
                ? tr("Your last change is on the screen but not yet on the disk. We keep trying. %1").arg(sentence)
                : sentence);
        m_bannerIsTrouble = true;
    }
}

void MainWindow::showSaved()
{
    if (m_session.waiting() > 0)
        m_bar->showSaved(tr("Saving"), false);
    else if (m_savedAt.isValid())
        m_bar->showSaved((m_session.backupTrouble().isEmpty() ? tr("Saved %1") : tr("Saved %1, not backed up"))
                             .arg(QLocale().toString(m_savedAt.time(), u"HH:mm"_s)), true);
    else // the first thing that was to be saved was taken back
        m_bar->showSaved({}, true);
}

void MainWindow::nextRegion(int step)
{
    if (m_search && m_search->isVisible()) // which is one region, over all others
        return;
    QList<QWidget *> regions;
    if (m_rail->isVisible())
        regions << m_rail;
    if (m_typedWords->isVisible())
        regions << m_typedWords;
    regions << currentPage()->regions();
    if (m_files->saver()->isVisible())
        regions << m_files->saver();
    if (m_bar->isVisible())
        regions << m_bar;
    goToRegion(regions, focusWidget(), step);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(this, next) || QWidget::focusNextPrevChild(next);
}

} // namespace sharpend
