// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"
#include "gui/documents/LibraryDocument.h"
#include "gui/documents/TeamDocument.h"
#include "gui/shell/Page.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QMenu;
class QStackedWidget;

namespace sharpend {

class AppBar;
class BackupsPage;
class Banner;
class CommunitiesPage;
class DirectoryPage;
class EventPage;
class ImportEventsPage;
class LibraryPage;
class LockPage;
class MeetingPage;
class MergePage;
class OutputsPage;
class PatternsPage;
class RetentionPage;
class SealedPage;
class SearchPanel;
class SettingsPage;
class StageClosedPage;
class StageRail;
class TeamFiles;
class TemplateShelf;
class TemplatesPage;
class TypedWords;
class UndoActions;
struct SearchHit;

/// The window of the facilitator and the scribe. It arranges pages and nothing more.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    MainWindow(Session &session, const Content &content, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the window when the Library has been read, so that it is not painted empty first; when reading takes longer than a
    /// moment, without it.
    void showSoon();
    void setVisible(bool visible) override;
    void openLibrary();
    void openCandidates(const QString &eventId = {}, const QString &likeTeam = {});
    /// Opens a Learning Team at the stage it is at.
    /// Brings the events once they have been read: what is typed on the page before would be lost.
    void bringEvents(const std::function<void()> &show);
    void openTeam(const QString &teamId);
    void openStage(int stage);
    void openImport(const QString &path = {});
    void openBackups();
    void openPatterns();
    /// Shows what the Learning Team has released.
    void openSummary(const QString &teamId);
    /// The communities, with \a id in hand; empty for the one that meets next.
    void openCommunities(const QString &id = {});
    /// Brings in rows that were copied in a spreadsheet, or a file that was copied.
    void pasteRows();
    /// Brings in \a path: a workspace, a log of events, a Learning Team or a pack.
    void openFile(const QString &path);

    /// Says \a sentence in the banner.
    void tell(const QString &sentence) { say(QStringLiteral("caution"), sentence); }

    Page *currentPage() const;

Q_SIGNALS:
    /// Another workspace is wanted in place of this one, "demo" for the sample; or a released pack, in a window of its own.
    void workspaceRequested(const QString &location);

protected:
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildMenu();
    void openMenu();
    void offerPageActions();
    QAction *add(const QString &where, const QString &does, const QKeySequence &keys, const std::function<void()> &act);
    void bring(Page *page);
    bool isOutsideTeams(const Page *page) const;
    void showTeamPage(int stage);
    void addPage(Page *page);
    TemplateShelf *shelf();
    EventPage *eventPage();
    ImportEventsPage *importPage();
    MergePage *mergePage();
    DirectoryPage *directoryPage();
    TemplatesPage *templatesPage();
    BackupsPage *backupsPage();
    PatternsPage *patternsPage();
    CommunitiesPage *communitiesPage();
    Page *makePreparePage();
    /// The way back leads to the people of \a backTo, or to the Library.
    void openDirectory(const QString &backTo = {});
    Page *makePeoplePage();
    void openTemplates(TeamDocument *team);
    Page *teamPage(int stage);
    Page *makeTeamPage(int stage);
    MeetingPage *makeMeetingPage(MeetingKind kind);
    OutputsPage *makeOutputsPage();
    StageClosedPage *closedPage();
    SealedPage *sealedPage();
    void openLock();
    void openSettings();
    void openRetention();
    void previewAsOwner();
    void dropTeamPages();
    void followSeal();
    void takeTypedWords();
    void holdTeam(const QString &teamId);
    void leaveTeam();
    void refreshRail();
    void arrangeRail();
    void say(const QString &kind, const QString &sentence, const QString &action = {});
    void sayOnceThere(const QString &sentence);
    void showSaved();
    void onTrouble(const QString &sentence);
    void nextRegion(int step);
    void chooseImport();
    void sayImportGoesOn();
    void chooseWorkspace();
    void connectFiles();
    void openSearch();
    void placeSearch();
    /// Shows what was found in its place.
    void openFound(const SearchHit &hit);
    void showFound(const SearchHit &hit);
    void showShortcuts();
    void showHelp();
    void restoreState();

    Session &m_session;
    const Content &m_content;
    LibraryDocument m_library;
    UndoActions *m_undo;
    TeamFiles *m_files;
    TemplateShelf *m_shelf = nullptr; ///< once somebody asks for templates
    QAction *m_exportTeam = nullptr, *m_printRecord = nullptr, *m_lockTeam = nullptr, *m_previewAsOwner = nullptr;
    QAction *m_pasteRows = nullptr;
    QList<QPointer<QAction>> m_pageActions; ///< of the page in front, at the head of the menu
    QMenu *m_menu;
    AppBar *m_bar;
    QWidget *m_markBox;
    StageRail *m_rail;
    QWidget *m_bannerBox; ///< the banner with its margins
    Banner *m_banner;
    TypedWords *m_typedWords;
    QStackedWidget *m_stack;
    LibraryPage *m_libraryPage;
    EventPage *m_eventPage = nullptr; ///< this and the next five are made when they are first opened
    ImportEventsPage *m_importPage = nullptr;
    MergePage *m_mergePage = nullptr;
    DirectoryPage *m_directoryPage = nullptr;
    TemplatesPage *m_templatesPage = nullptr;
    SearchPanel *m_search = nullptr; ///< over the page in front, once somebody has searched
    BackupsPage *m_backupsPage = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    RetentionPage *m_retentionPage = nullptr;
    PatternsPage *m_patternsPage = nullptr;
    bool m_locksNext = false; ///< the Learning Team that is being opened is to be locked
    CommunitiesPage *m_communitiesPage = nullptr;
    TeamDocument *m_team = nullptr;
    QHash<int, Page *> m_teamPages; ///< by stage, each made when it is first opened
    StageClosedPage *m_closedPage = nullptr;
    LockPage *m_lockPage = nullptr;
    SealedPage *m_sealedPage = nullptr;
    bool m_wasSealed = false; ///< the Learning Team, when its pages were last shown
    QList<ShortcutInfo> m_shortcuts;
    QDateTime m_savedAt;
    QTimer m_savedTimer;
    int m_shownStage = -1;
    bool m_railCollapsed = false;
    bool m_bannerIsTrouble = false;
    QElapsedTimer m_noticed; ///< since a notice was shown, which is not to go before anybody could read it
};

} // namespace sharpend
