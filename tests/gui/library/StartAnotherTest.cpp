// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// From a finished Learning Team to the next one, in the window.

#include "gui/event/EventPage.h"
#include "gui/widgets/Banner.h"
#include "operations/EventOperations.h"
#include "operations/TeamOperations.h"
#include "support/LateTeam.h"
#include "support/OpenWindow.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("another Learning Team is started from a finished one, with its people, or afresh after all")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open(u"seat-before"_s);
    const LateTeam earlier = teamAfterMeeting2(*store);
    REQUIRE(store->perform(editTeam(u"test"_s, earlier.teamId, nullptr, [](LearningTeam &team) {
        team.title = u"Orders after six"_s;
        team.stage = team.furthestStage = Stage::Closed;
        team.closedOn = QDateTime::currentDateTimeUtc();
        team.stopped = Stopped{team.closedOn, u"For this test"_s};
    })).isDone());
    const Event event = anEvent();
    REQUIRE(store->perform(addEvent(event)).isDone());
    const auto people = store->reader().count(Membership::table);

    OpenWindow open(workspace);
    MainWindow &window = open.window;
    const auto button = [&](const char *name) { return inSight<QPushButton>(&window, QLatin1String(name)); };
    const auto banner = [&] { return window.findChild<Banner *>(u"startLikeBanner"_s); };
    const auto startAnother = [&] {
        window.openLibrary();
        REQUIRE(until([&] { return button("finishedButton") != nullptr; }));
        if (!button("anotherTeamButton"))
            button("finishedButton")->click();
        REQUIRE(button("anotherTeamButton"));
        CHECK(button("anotherTeamButton")->accessibleName() == u"Start another Learning Team like Orders after six"_s);
        button("anotherTeamButton")->click();
        REQUIRE(until([&] { return banner()->isVisible(); }));
        CHECK(banner()->text().contains(u"“Orders after six”"_s));
    };
    startAnother();
    banner()->findChild<QPushButton *>()->click(); // afresh
    CHECK_FALSE(banner()->isVisible());
    startAnother();
    auto *why = window.findChild<QWidget *>(u"whyEdit"_s);
    why->setFocus();
    QTest::keyClicks(why, u"It happens again."_s);
    REQUIRE(until([&] { return button("chooseButton") && button("chooseButton")->isEnabled(); }));
    button("chooseButton")->click();
    REQUIRE(until([&] { return store->reader().count(LearningTeam::table) == 2; }));
    CHECK(store->reader().count(Membership::table) == 2 * people);
    window.openCandidates();
    CHECK_FALSE(banner()->isVisible()); // what was meant for one is not for the next
}
