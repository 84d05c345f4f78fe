// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/StageClosedPage.h"
#include "gui/wall/OpenMeeting.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

TEST_CASE("a Learning Team stops part-way from the window, with a reason")
{
    const test::OpenMeeting meeting;
    meeting.goTo(Phase::Discovery);
    StageClosedPage page(*meeting.document);
    page.showStage(7);
    page.resize(1200, 800);
    page.show();
    page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    QSignalSpy asked(&page, &Page::stageRequested);
    page.findChild<QAbstractButton *>(u"stopTeamButton"_s)->click();
    auto *why = page.findChild<QLineEdit *>(u"stopTeamEdit"_s);
    REQUIRE(until([&] { return why->hasFocus(); }));
    QTest::keyClick(why, Qt::Key_Return);
    CHECK(meeting.document->team().stage != Stage::Closed); // no reason, no stop
    QTest::keyClicks(why, u"A formal investigation has begun."_s);
    QTest::keyClick(why, Qt::Key_Return);
    REQUIRE(until([&] { return meeting.document->team().stage == Stage::Closed; }));
    REQUIRE(meeting.document->team().stopped);
    CHECK(meeting.document->team().stopped->why == u"A formal investigation has begun.");
    CHECK(until([&] { return asked.size() >= 1; })); // Follow-up says that it stopped
}
