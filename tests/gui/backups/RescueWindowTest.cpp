// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A damaged workspace opens here.

#include "gui/backups/RescueWindow.h"

#include "operations/WallOperations.h"
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
    CHECK(wreck.text(u"readLabel"_s) == u"Learning Teams: 1. Notes: 2."_s);
    CHECK(wreck.window->findChild<QWidget *>(u"openElsewhereButton"_s)->isVisible()); // no automatic backup: there may be another
    CHECK(wreck.text(u"noBackupLabel"_s).contains(u"no automatic backup"_s));
    QTemporaryDir folder;
    wreck.window->saveTo(folder.path());
    CHECK(QDir(folder.path()).entryList({u"*.learningteam"_s}, QDir::Files).size() == 1);
    CHECK(wreck.window->findChild<QWidget *>(u"rescueBanner"_s)->isVisible());
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
