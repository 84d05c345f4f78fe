// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The menu of the main window, its shortcuts, and what they open.

#include "gui/event/EventPage.h"
#include "gui/importing/ImportEventsPage.h"
#include "gui/library/LibraryPage.h"
#include "gui/look/Look.h"
#include "gui/search/SearchPanel.h"
#include "gui/session/Session.h"
#include "gui/shell/AppBar.h"
#include "gui/shell/HelpWindow.h"
#include "gui/shell/HintMenu.h"
#include "gui/shell/LookMenu.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/RecentWorkspaces.h"
#include "gui/shell/ShortcutsDialog.h"
#include "gui/shell/TeamFiles.h"
#include "gui/shell/UndoActions.h"
#include "gui/widgets/StageRail.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
const QKeySequence printKeys(Qt::CTRL | Qt::Key_P);
} // namespace

QAction *MainWindow::add(const QString &where, const QString &does, const QKeySequence &keys, const std::function<void()> &act)
{
    auto *action = new QAction(does, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    if (!keys.isEmpty())
        m_shortcuts.append({where, keys.toString(QKeySequence::NativeText), does});
    return action;
}

void MainWindow::buildMenu()
{
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"mainMenu"_s);
    m_bar = new AppBar(m_menu, this);

    const QString anywhere = tr("Anywhere"), inTeam = tr("Learning Team");
    m_menu->addAction(add(anywhere, tr("Library"), QKeySequence(Qt::ALT | Qt::Key_Home), [this] { openLibrary(); }));
    m_menu->addAction(add(anywhere, tr("Start a Learning Team"), QKeySequence(Qt::CTRL | Qt::Key_N), [this] { openCandidates(); }));
    m_menu->addAction(add(anywhere, tr("Add an event"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        if (currentPage() == m_eventPage && !m_team) {
            m_eventPage->addEvent();
        } else {
            openLibrary();
            m_libraryPage->addEvent();
        }
    }));
    m_menu->addAction(add(anywhere, tr("Search everything"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openSearch(); }));
    QMenu *across = m_menu->addMenu(tr("Across Learning Teams"));
    across->addAction(add({}, tr("Patterns"), {}, [this] { openPatterns(); }));
    across->addAction(add({}, tr("Communities"), {}, [this] { openCommunities(); }));
    m_menu->addAction(add({}, tr("People"), {}, [this] { openDirectory(); }));
    m_menu->addAction(add({}, tr("Templates"), {}, [this] { openTemplates(m_shownStage >= 0 ? m_team : nullptr); }));
    QMenu *import = m_menu->addMenu(tr("Import events"));
    import->addAction(add({}, tr("Import a log of events…"), {}, [this] { chooseImport(); }));
    m_pasteRows = add(tr("Library"), tr("Paste rows from a spreadsheet"), QKeySequence(QKeySequence::Paste), [this] { pasteRows(); });
    import->addAction(m_pasteRows);
    m_menu->addSeparator();
    m_menu->addAction(m_undo->undo());
    m_menu->addAction(m_undo->redo());
    m_shortcuts.append({anywhere, QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText), tr("Undo")});
    m_shortcuts.append({anywhere, m_undo->redo()->shortcut().toString(QKeySequence::NativeText), tr("Redo")});
    m_menu->addSeparator();
    QMenu *workspace = m_menu->addMenu(tr("Workspace"));
    workspace->addAction(add(anywhere, tr("Open a workspace…"), QKeySequence(Qt::CTRL | Qt::Key_O), [this] { chooseWorkspace(); }));
    auto *recent = new RecentMenu(m_session.location(), workspace);
    workspace->addMenu(recent);
    connect(recent, &RecentMenu::chosen, this, &MainWindow::workspaceRequested);
    workspace->addAction(add(anywhere, tr("Save a copy…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { m_files->saveCopy(); }));
    workspace->addAction(add(anywhere, tr("Backups"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] { openBackups(); }));
    m_lockTeam = add({}, tr("Lock this Learning Team"), {}, [this] { openLock(); });
    workspace->addSeparator();
    workspace->addAction(m_lockTeam);
    workspace->addAction(add(anywhere, tr("Settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { openSettings(); }));
    m_previewAsOwner = add({}, tr("Preview as Owner"), {}, [this] { previewAsOwner(); });
    m_bar->offerToRole({m_previewAsOwner, m_lockTeam});
    m_exportTeam = add({}, tr("Save this Learning Team as…"), {}, [this] {
        if (m_team)
            m_files->exportTeam(m_team->teamId(), m_team->team().title);
    });
    m_menu->addAction(m_exportTeam);
    m_printRecord = add(inTeam, tr("Print the facilitator’s record…"), printKeys, [this] {
        if (m_team && m_shownStage >= 0)
            m_files->printRecord(m_team->teamId());
    });
    m_menu->addAction(m_printRecord);
    const auto offer = [this] {
        for (QAction *action : {m_exportTeam, m_printRecord, m_lockTeam, m_previewAsOwner})
            action->setEnabled(m_team && m_shownStage >= 0);
        m_lockTeam->setText(m_team && m_team->team().sealed ? tr("Open this Learning Team again") : tr("Lock this Learning Team"));
    };
    connect(m_menu, &QMenu::aboutToShow, this, offer);
    connect(m_bar, &AppBar::roleMenuOpens, this, offer);
    m_menu->addSeparator();

    QMenu *view = m_menu->addMenu(tr("View"));
    addLookMenus(view);
    view->addAction(add(anywhere, tr("Full screen"), QKeySequence(Qt::Key_F11),
                        [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); }));
    addHintMenu(m_menu);
    m_menu->addSeparator();
    QMenu *help = m_menu->addMenu(tr("Help"));
    help->addAction(add(anywhere, tr("Help for this page"), QKeySequence(Qt::Key_F1), [this] { showHelp(); }));
    help->addAction(add(anywhere, tr("All shortcuts"), QKeySequence(Qt::SHIFT | Qt::Key_F1), [this] { showShortcuts(); }));
    m_menu->addSeparator();
    m_menu->addAction(add(anywhere, tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); }));

    add(anywhere, tr("Menu"), QKeySequence(Qt::Key_F10), [this] { openMenu(); });
    add(anywhere, tr("Next region"), QKeySequence(Qt::Key_F6), [this] { nextRegion(1); });
    add(anywhere, tr("Region before"), QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { nextRegion(-1); });
    add(inTeam, tr("Collapse or widen the rail"), QKeySequence(Qt::SHIFT | Qt::Key_F9), [this] {
        m_railCollapsed = !m_rail->isCollapsed();
        arrangeRail();
    });
    for (int stage = 0; stage < StageRail::stageNames().size(); ++stage) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + stage)));
        connect(action, &QAction::triggered, this, [this, stage] {
            if (m_rail->isVisible())
                openStage(stage);
        });
        addAction(action);
    }
    m_shortcuts.append({inTeam, tr("Alt+1 to Alt+8"), tr("Go to a stage")});
    const QString search = tr("Search");
    m_shortcuts << ShortcutInfo{search, tr("Up, Down"), tr("Move between what was found")} << ShortcutInfo{search, tr("Tab"), tr("Next group")}
                << ShortcutInfo{search, tr("Enter"), tr("Open it in its place")} << ShortcutInfo{search, tr("Esc"), tr("Close, and go back to where you were")};
}

void MainWindow::offerPageActions()
{
    const QList<QAction *> own = currentPage()->actions();
    const bool prints = std::any_of(own.begin(), own.end(), [](const QAction *action) { return action->shortcut() == printKeys; });
    m_printRecord->setShortcut(prints ? QKeySequence() : printKeys); // a page has something nearer to print
    for (const QPointer<QAction> &action : std::as_const(m_pageActions)) {
        if (action)
            m_menu->removeAction(action);
        if (action && action->parent() == m_menu) // the line below them
            action->deleteLater();
    }
    m_pageActions.clear();
    const QList<QAction *> offered = currentPage()->menuActions();
    QAction *first = m_menu->actions().value(0);
    for (QAction *action : offered) {
        m_menu->insertAction(first, action);
        m_pageActions << action;
    }
    if (!offered.isEmpty())
        m_pageActions << m_menu->insertSeparator(first);
}

void MainWindow::openMenu()
{
    if (m_bar->isVisible())
        m_bar->openMenu();
    else // in a meeting, whose own bar has the button at its end
        m_menu->popup(mapToGlobal(QPoint(width() - m_menu->sizeHint().width() - 16, Look::instance()->scaled(60))));
}

void MainWindow::chooseImport()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import a log of events"), {},
                                                      tr("Tables of text (*.csv *.txt *.tsv);;All files (*)"));
    if (!path.isEmpty())
        openImport(path);
}

void MainWindow::openImport(const QString &path)
{
    if (importPage()->isAdding())
        return sayImportGoesOn();
    m_shownStage = -1;
    importPage()->open(path);
    bring(m_importPage);
}

void MainWindow::pasteRows()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (copied && copied->hasUrls() && copied->urls().first().isLocalFile())
        return openFile(copied->urls().first().toLocalFile());
    const QString rows = copied ? copied->text() : QString();
    if (rows.trimmed().isEmpty())
        return say(u"information"_s, tr("There are no rows to paste. Copy some in the spreadsheet first."));
    if (importPage()->isAdding())
        return sayImportGoesOn();
    m_shownStage = -1;
    importPage()->paste(rows);
    bring(m_importPage);
}

void MainWindow::sayImportGoesOn()
{
    bring(m_importPage);
    say(u"information"_s, tr("Events are being added. Wait for them, or stop that first."));
}

void MainWindow::chooseWorkspace()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open"), {}, tr("Workspaces, Learning Teams, communities, packs, replies, reflections and logs (*.db *.learningteam *.community *.outputpack *.ownerreply *.reflections *.csv);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openFile(const QString &path)
{
    if (QFileInfo(path) == QFileInfo(m_session.location())) { // reading it by other means would let go of its locks
        say(u"information"_s, tr("This workspace is open already."));
        return;
    }
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "csv"_L1 || ending == "tsv"_L1 || ending == "txt"_L1)
        openImport(path);
    else if (ending == "learningteam"_L1)
        m_files->importTeam(path);
    else if (ending == "community"_L1)
        m_files->importCommunityFrom(path);
    else if (ending == "ownerreply"_L1)
        m_files->importReply(path);
    else if (ending == "reflections"_L1)
        m_files->importReflections(path);
    else
        Q_EMIT workspaceRequested(path);
}

void MainWindow::showShortcuts()
{
    QList<ShortcutInfo> all = m_shortcuts;
    for (int i = 0; i < m_stack->count(); ++i)
        all += static_cast<Page *>(m_stack->widget(i))->shortcuts();
    auto *dialog = new ShortcutsDialog(all, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showHelp()
{
    auto *help = findChild<HelpWindow *>();
    if (!help)
        help = new HelpWindow(this);
    help->showTopic(m_search && m_search->isVisible() ? u"search"_s : currentPage()->helpTopic());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event) { openFile(event->mimeData()->urls().first().toLocalFile()); }

} // namespace sharpend
