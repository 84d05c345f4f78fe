// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The backups as a person finds them, and has one back.

#include "gui/backups/BackupsPage.h"

#include "exchange/LockedBackup.h"
#include "gui/backups/BackupRow.h"
#include "gui/session/Session.h"
#include "gui/shell/FileSaver.h"
#include "operations/WallOperations.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// The page on a wall with a note, and backups in a folder of its own.
struct Shown {
    Shown()
        : team(teamAtDiscovery(*workspace.open(u"before"_s)))
        , session(Session::begin(workspace.location(), root.filePath(u"seats"_s), root.path()))
    {
        session->waitUntilOpen();
        write(u"Two orders at once"_s);
        page = std::make_unique<BackupsPage>(*session);
        page->resize(1376, 840);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->arrive();
        settled();
    }
    QString write(const QString &text)
    {
        const Note note = aNote(team.teamId, team.meetingId, text);
        session->perform(addNote(note));
        REQUIRE(until([this] { return session->waiting() == 0; }));
        return note.id;
    }
    void settled()
    {
        REQUIRE(until([this] { return page->isSettled(); }));
    }
    void backUp()
    {
        const auto before = rows().size();
        QTest::mouseClick(find<QPushButton>(u"backUpNowButton"_s), Qt::LeftButton);
        REQUIRE(until([&] { return rows().size() > before; }));
        settled();
    }
    template<typename T>
    T *find(const QString &name)
    {
        T *found = page->findChild<T *>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    QString text(const QString &name) { return find<QLabel>(name)->text(); }
    QList<BackupRow *> rows()
    {
        QList<BackupRow *> found;
        for (BackupRow *row : page->findChildren<BackupRow *>()) {
            if (!row->isHidden())
                found << row;
        }
        return found;
    }

    Workspace workspace{Database::Engine::Sqlite};
    QTemporaryDir root;
    TeamAtDiscovery team;
    std::unique_ptr<Session> session;
    std::unique_ptr<BackupsPage> page;
};

} // namespace

TEST_CASE("the page says that there is no backup yet, and makes one", "[backups]")
{
    Shown shown;
    CHECK(shown.rows().isEmpty());
    CHECK(shown.text(u"noBackupsLabel"_s).contains(u"none yet"_s));
    CHECK_FALSE(shown.find<QWidget>(u"backupHead"_s)->isVisible()); // no columns over nothing
    CHECK_FALSE(shown.find<QWidget>(u"backupCard"_s)->isVisible());
    shown.backUp();
    REQUIRE(shown.rows().size() == 1);
    CHECK(shown.rows().first()->accessibleName().contains(u"Made by hand. Checked. Learning Teams: 1. Notes: 1"_s));
    CHECK(shown.find<QWidget>(u"backupCard"_s)->isVisible());
    CHECK(shown.text(u"backupWhy"_s).contains(u"Made by hand"_s));
    CHECK(shown.page->findChildren<QWidget *>(u"teamInBackup"_s).size() == 1);
}

TEST_CASE("a backup is restored as a copy beside the workspace by keyboard, without what was struck", "[backups]")
{
    Shown shown;
    const QString id = shown.write(u"Quokkazimt said it"_s);
    shown.backUp();
    shown.session->perform(strikeNotes(shown.team.teamId, {id}));
    REQUIRE(until([&] {
        const auto erasure = shown.workspace.open(u"looking"_s)->reader().get<Erasure>(id);
        return erasure && erasure->finished;
    }));
    const QString path = shown.session->backups()->list().first().path;
    QFile backup(path);
    REQUIRE(backup.open(QIODevice::ReadOnly));
    CHECK_FALSE(backup.readAll().contains("Quokkazimt"));
    shown.page->arrive();
    shown.settled();
    shown.rows().first()->setFocus();
    QTest::keyClick(shown.rows().first(), Qt::Key_Return);
    QSignalSpy restored(shown.page.get(), &BackupsPage::restored);
    auto *button = shown.find<QPushButton>(u"restoreButton"_s);
    button->setFocus();
    const QString name = shown.text(u"copyNameLabel"_s);
    QTest::keyClick(button, Qt::Key_Space);
    REQUIRE(until([&] { return restored.size() == 1; }));
    const QFileInfo copy(restored.first().first().toString());
    CHECK(copy.absolutePath() == QFileInfo(shown.workspace.location()).absolutePath());
    CHECK(copy.fileName().startsWith(u"library, "_s));
    CHECK(name.contains(copy.completeBaseName()));
    CHECK(Store::open(copy.filePath(), u"looking"_s)->reader().count(Note::table) == 1);
    CHECK(shown.text(u"copyNameLabel"_s) == name);
}

TEST_CASE("a damaged backup says so, and cannot be restored", "[backups]")
{
    Shown shown;
    shown.backUp();
    QFile file(shown.session->backups()->list().first().path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(file.size() / 2));
    file.close();
    shown.page->arrive();
    shown.settled();
    CHECK(shown.rows().first()->accessibleName().contains(u"Damaged"_s));
    CHECK(shown.text(u"backupWhy"_s).contains(u"is damaged"_s));
    CHECK_FALSE(shown.find<QPushButton>(u"restoreButton"_s)->isEnabled());
    CHECK(shown.find<QPushButton>(u"saveBackupButton"_s)->isHidden());
}

TEST_CASE("the backup that is shown is saved elsewhere, whole, and can be opened there", "[backups]")
{
    Shown shown;
    shown.backUp();
    QSignalSpy wanted(shown.page.get(), &BackupsPage::saveRequested);
    auto *button = shown.find<QPushButton>(u"saveBackupButton"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    REQUIRE(wanted.size() == 1);
    const auto file = wanted.first().first().value<FileToSave>();
    CHECK(file.title.startsWith(u"library, "_s));
    CHECK(file.suffixes == QStringList{u"db"_s});
    const QString path = shown.root.filePath(u"elsewhere.db"_s);
    FileSaver saver(*shown.session);
    QSignalSpy saved(&saver, &FileSaver::saved);
    saver.save(path, file.read);
    REQUIRE(until([&] { return saved.size() == 1; }));
    CHECK(lookInto(path).notes == 1);
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    shown.page->openElsewhere(path);
    CHECK(shown.text(u"backupTitle"_s) == u"elsewhere.db");
}

TEST_CASE("a locked backup kept elsewhere is restored once its passphrase opens it", "[backups][locked]")
{
    Shown shown;
    const QString kept = shown.root.filePath(u"kept.db"_s);
    REQUIRE(copyLocked(*shown.workspace.open(u"copying"_s), kept, Passphrase(u"lantern orchard tuesday"_s)).isDone());
    QSignalSpy restored(shown.page.get(), &BackupsPage::restored);
    shown.page->openElsewhere(kept);
    auto *edit = shown.find<QLineEdit>(u"passphraseEdit"_s);
    QTest::keyClicks(edit, u"lantern orchard tuesday"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(until([&] { return restored.size() == 1; }));
    CHECK(Store::open(restored.first().first().toString(), u"looking"_s)->reader().count(Note::table) == 1);
}

TEST_CASE("where no backup can be made the page says why, and the work goes on", "[backups]")
{
    Shown shown;
    QFile inTheWay(shown.session->backups()->folder());
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    QSignalSpy troubled(shown.session.get(), &Session::backupTroubled);
    QTest::mouseClick(shown.find<QPushButton>(u"backUpNowButton"_s), Qt::LeftButton);
    REQUIRE(until([&] { return troubled.size() == 1; }));
    CHECK(shown.find<QWidget>(u"backupTroubleBanner"_s)->isVisible());
    shown.write(u"And on it goes"_s);
}

TEST_CASE("closing the window leaves a backup of what it has changed", "[backups]")
{
    Shown shown;
    const Backups backups = *shown.session->backups();
    shown.page.reset();
    shown.session.reset();
    REQUIRE(backups.list().size() == 1);
    CHECK(backups.list().first().reason == BackupReason::Close);
    const QByteArray name = backups.list().first().path.toUtf8();
    auto again = Session::begin(shown.workspace.location(), shown.root.filePath(u"seats"_s), shown.root.path());
    again->waitUntilOpen();
    again.reset(); // nothing has changed
    REQUIRE(backups.list().size() == 1);
    CHECK(backups.list().first().path.toUtf8() == name);
}
