// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The Library asks about raw walls that have been kept for as long as was wanted, and does what is answered.

#include "gui/settings/RetentionPage.h"

#include "domain/Content.h"
#include "gui/locking/LockPage.h"
#include "gui/session/Session.h"
#include "gui/settings/RetentionSettings.h"
#include "gui/shell/MainWindow.h"
#include "gui/wall/OwnSettings.h"
#include "gui/widgets/Banner.h"
#include "operations/FollowUpOperations.h"
#include "support/LateTeam.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// A workspace with a Learning Team that closed two years ago, and a window on it.
struct OldWall : OwnSettings {
    OldWall()
    {
        const auto store = workspace.open(u"seat-before"_s);
        store->setClock([now = QDateTime::currentDateTimeUtc().addYears(-2)]() mutable { return now = now.addSecs(60); });
        team = teamAfterMeeting2(*store);
        release(*store, team.teamId);
        REQUIRE(store->perform(finishTeam(team.teamId, u"The Owner has moved on"_s)).isDone());
        REQUIRE(readContent(content).isEmpty());
        session = std::make_unique<Session>(workspace.location(), seats.path());
    }
    void openWindow()
    {
        window = std::make_unique<MainWindow>(*session, content);
        window->resize(1440, 900);
        window->show();
        REQUIRE(until([this] { return isIdle(); }));
    }
    /// What was asked of the reader has been answered.
    bool isIdle() const
    {
        bool read = false;
        session->read<int>(
            window.get(), [](Store &) { return 0; }, [&](const int &) { read = true; });
        return until([&] { return read; });
    }
    const Banner *banner() const { return window->findChild<Banner *>(u"retentionBanner"_s); }
    RetentionPage *openPage() const
    {
        REQUIRE(until([this] { return banner() && banner()->isVisible(); }));
        CHECK(banner()->text().startsWith(u"1 raw wall"_s));
        banner()->findChild<QPushButton *>(u"bannerAction"_s)->click();
        auto *page = qobject_cast<RetentionPage *>(window->currentPage());
        REQUIRE(page);
        REQUIRE(until([page] { return page->findChild<QPushButton *>(u"destroyWallButton"_s) != nullptr; }));
        return page;
    }

    Workspace workspace{Database::Engine::Sqlite};
    QTemporaryDir seats;
    Content content;
    LateTeam team;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

} // namespace

TEST_CASE("nobody is asked about raw walls before somebody has decided how long they are kept", "[settings][retention]")
{
    OldWall old;
    old.openWindow();
    CHECK((!old.banner() || !old.banner()->isVisible()));
}

TEST_CASE("a raw wall that was kept long enough is listed, and destroyed only when that is confirmed", "[settings][retention]")
{
    OldWall old;
    RetentionSettings::setMonths(6);
    old.openWindow();
    RetentionPage *page = old.openPage();
    const auto destroy = [&] {
        page->findChild<QPushButton *>(u"destroyWallButton"_s)->click();
        auto *box = page->findChild<QMessageBox *>(u"destroyBox"_s);
        REQUIRE(box);
        return box;
    };
    QMessageBox *box = destroy();
    CHECK(box->defaultButton()->text() == u"Keep it"_s);
    box->defaultButton()->click();
    REQUIRE(until([&] { return !page->findChild<QMessageBox *>(u"destroyBox"_s); }));
    const auto store = old.workspace.open(u"seat-looking"_s);
    CHECK(store->reader().count(Note::table) > 0);
    destroy()->findChild<QPushButton *>(u"destroyButton"_s)->click();
    REQUIRE(until([&] { return store->reader().count(Note::table) == 0; }));
    CHECK(store->reader().count(Statement::table) > 0);
    REQUIRE(until([&] { return !page->findChild<QPushButton *>(u"destroyWallButton"_s); }));
    std::optional<Outcome> undone;
    old.session->undo(old.team.teamId, old.window.get(), [&](const Outcome &outcome) { undone = outcome; });
    REQUIRE(until([&] { return undone.has_value(); }));
    CHECK_FALSE(undone->isDone());
    CHECK(store->reader().count(Note::table) == 0);
    old.window->openLibrary();
    CHECK(until([&] { return !old.banner()->isVisible(); }));
}

TEST_CASE("from the list of raw walls one goes to lock the Learning Team", "[settings][retention]")
{
    OldWall old;
    RetentionSettings::setMonths(12);
    old.openWindow();
    old.openPage()->findChild<QPushButton *>(u"lockWallButton"_s)->click();
    CHECK(until([&] { return qobject_cast<LockPage *>(old.window->currentPage()) != nullptr; }));
}
