// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A damaged workspace opens here.

#include "gui/backups/RescueWindow.h"

#include "domain/Community.h"
#include "operations/CommunityOperations.h"
#include "operations/WallOperations.h"
#include "store/Salvage.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// A workspace of two notes, the first of which is in a backup, and then damaged.
struct Wreck {
    explicit Wreck(bool hasBackup)
    {
        {
            const auto store = workspace.open();
            const TeamAtDiscovery team = teamAtDiscovery(*store);
            REQUIRE(store->perform(addNote(aNote(team.teamId, team.meetingId, u"One"_s))).isDone());
            Backups backups(root.path(), store->workspaceId(), workspace.location());
            if (hasBackup)
                REQUIRE(backups.make(*store, BackupReason::Stage).isDone());
            REQUIRE(store->perform(addNote(aNote(team.teamId, team.meetingId, u"Two"_s))).isDone());
            Community community;
            community.id = newId();
            community.name = u"Medicines safety circle"_s;
            REQUIRE(store->perform(startCommunity(community)).isDone());
        }
        QFile file(workspace.location());
        REQUIRE(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(100, '\0'));
        file.close();
        REQUIRE(file.open(QIODevice::ReadOnly));
        before = file.readAll();
        window = std::make_unique<RescueWindow>(workspace.location(), root.path(), root.filePath(u"work"_s));
        window->show();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        REQUIRE(until([this] { return window->isSettled(); }));
    }
    ~Wreck()
    {
        QFile file(workspace.location());
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK((file.readAll() == before)); // nothing has been overwritten
    }
    QString text(const QString &name) const
    {
        auto *label = window->findChild<QLabel *>(name);
        REQUIRE(label);
        return label->text();
    }

    Workspace workspace{Database::Engine::Sqlite};
    QTemporaryDir root;
    QByteArray before;
    std::unique_ptr<RescueWindow> window;
};

} // namespace

TEST_CASE("what could be read is shown and saved", "[rescue]")
{
    Wreck wreck(false);
    CHECK(wreck.text(u"readLabel"_s) == u"Learning Teams: 1. Notes: 2. Communities: 1."_s);
    CHECK(wreck.window->findChild<QWidget *>(u"openElsewhereButton"_s)->isVisible()); // no automatic backup: there may be another
    CHECK(wreck.text(u"noBackupLabel"_s).contains(u"no automatic backup"_s));
    QTemporaryDir folder;
    wreck.window->saveTo(folder.path());
    CHECK(QDir(folder.path()).entryList({u"*.learningteam"_s}, QDir::Files).size() == 1);
    CHECK(QDir(folder.path()).entryList({u"*.community"_s}, QDir::Files) == QStringList{u"Medicines safety circle.community"_s});
    CHECK(wreck.window->findChild<QWidget *>(u"rescueBanner"_s)->isVisible());
}

TEST_CASE("who has worked elsewhere since goes on there, by keyboard", "[rescue]")
{
    const Wreck wreck(true);
    auto *goOn = wreck.window->findChild<QPushButton *>(u"goOnButton"_s);
    REQUIRE(goOn);
    CHECK(goOn->isHidden());
    CHECK(wreck.window->findChild<QPushButton *>(u"openAnotherButton"_s)->isVisible());
    const QString since = wreck.root.filePath(u"library 2.db"_s);
    wreck.window->offer(since);
    CHECK(goOn->text() == "Open library 2.db, where you last worked"_L1);
    QSignalSpy wanted(wreck.window.get(), &RescueWindow::workspaceRequested);
    goOn->setFocus();
    QTest::keyClick(goOn, Qt::Key_Space);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.first().first().toString() == since);
}

TEST_CASE("the newest good backup is restored as a copy, by keyboard", "[rescue]")
{
    Wreck wreck(true);
    CHECK(wreck.text(u"backupWhy"_s).startsWith(u"A stage change"_s));
    QSignalSpy wanted(wreck.window.get(), &RescueWindow::workspaceRequested);
    QWidget *button = wreck.window->focusWidget();
    REQUIRE(button);
    CHECK(button->objectName() == u"restoreButton"_s);
    QTest::keyClick(button, Qt::Key_Space);
    REQUIRE(until([&] { return wanted.size() == 1; }));
    const auto store = Store::open(wanted.first().first().toString(), u"looking"_s);
    CHECK(store->reader().count(Note::table) == 1);
}

namespace {

/// A workspace with a backup, whose file is then gone.
struct Vanished {
    Vanished()
    {
        {
            const auto store = workspace.open();
            const TeamAtDiscovery team = teamAtDiscovery(*store);
            REQUIRE(store->perform(addNote(aNote(team.teamId, team.meetingId, u"One"_s))).isDone());
            REQUIRE(Backups(root.path(), store->workspaceId(), workspace.location()).make(*store, BackupReason::Close).isDone());
        }
        REQUIRE_FALSE(isMissingWorkspace(workspace.location(), root.path()));
        REQUIRE(QFile::remove(workspace.location()));
    }
    void show()
    {
        window = std::make_unique<RescueWindow>(workspace.location(), root.path(), root.filePath(u"work"_s));
        window->show();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        REQUIRE(until([this] { return window->isSettled(); }));
    }

    Workspace workspace{Database::Engine::Sqlite};
    QTemporaryDir root;
    std::unique_ptr<RescueWindow> window;
};

} // namespace

TEST_CASE("a workspace that is gone and has backups is told from one that never was", "[rescue]")
{
    Vanished gone;
    CHECK(isMissingWorkspace(gone.workspace.location(), gone.root.path()));
    CHECK_FALSE(isMissingWorkspace(gone.workspace.location() + u".new"_s, gone.root.path()));
    CHECK_FALSE(isMissingWorkspace(u"postgresql://server/shared"_s, gone.root.path()));
}

TEST_CASE("the newest backup of a workspace that is gone takes its place", "[rescue]")
{
    Vanished gone;
    gone.show();
    auto *title = gone.window->findChild<QLabel *>(u"rescueTitle"_s);
    REQUIRE(title);
    CHECK(title->text().endsWith(u"is not where it was"_s));
    CHECK_FALSE(gone.window->findChild<QWidget *>(u"readLabel"_s)->isVisible()); // there is nothing to be read
    QSignalSpy wanted(gone.window.get(), &RescueWindow::workspaceRequested);
    QWidget *button = gone.window->focusWidget();
    REQUIRE(button);
    CHECK(button->objectName() == u"restoreButton"_s);
    QTest::keyClick(button, Qt::Key_Space);
    REQUIRE(until([&] { return wanted.size() == 1; }));
    CHECK(wanted.first().first().toString() == gone.workspace.location());
    CHECK(gone.workspace.open()->reader().count(Note::table) == 1);
}

TEST_CASE("a log that is left of a workspace that is gone does not become that of its backup", "[rescue]")
{
    Vanished gone;
    QFile log(gone.workspace.location() + u"-wal"_s);
    REQUIRE((log.open(QIODevice::WriteOnly) && log.write("what is left") > 0));
    log.close();
    gone.show();
    QSignalSpy wanted(gone.window.get(), &RescueWindow::workspaceRequested);
    QTest::keyClick(gone.window->focusWidget(), Qt::Key_Space);
    REQUIRE(until([&] { return wanted.size() == 1; }));
    CHECK(wanted.first().first().toString() != gone.workspace.location());
}

TEST_CASE("an empty workspace takes the place of one that is gone only where somebody asks for it", "[rescue]")
{
    Vanished gone;
    gone.show();
    CHECK_FALSE(QFile::exists(gone.workspace.location()));
    QSignalSpy wanted(gone.window.get(), &RescueWindow::emptyWorkspaceRequested);
    auto *button = gone.window->findChild<QPushButton *>(u"beginEmptyButton"_s);
    REQUIRE((button && button->isVisible()));
    QTest::keyClick(button, Qt::Key_Space);
    CHECK(wanted.size() == 1);
}
