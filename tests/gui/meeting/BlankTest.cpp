// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The Owner comes back: one key.

#include "../wall/TimedMeeting.h"
#include "gui/meeting/BlankCover.h"
#include "gui/projector/ProjectorWindow.h"
#include "gui/wall/WallView.h"

#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::TimedMeeting;
using test::until;

namespace {

bool covers(const QWidget &cover, const QWidget &beneath)
{
    const QRect over(cover.mapToGlobal(QPoint()), cover.size()), under(beneath.mapToGlobal(QPoint()), beneath.size());
    return cover.isVisible() && over.contains(under);
}

} // namespace

TEST_CASE("F12 covers the wall and the field here too, while typing goes on")
{
    const TimedMeeting meeting(20);
    TimedMeeting::press(Qt::Key_F5);
    const auto *projector = meeting.page->findChild<ProjectorWindow *>();
    REQUIRE(projector);
    const auto *cover = meeting.page->findChild<BlankCover *>();
    CHECK_FALSE(cover->isVisible());
    QTest::keyClicks(meeting.field(), u"half a sent"_s);
    TimedMeeting::press(Qt::Key_F12);
    CHECK(projector->words().isEmpty());
    CHECK(covers(*cover, *meeting.page->findChild<WallView *>()));
    CHECK(covers(*cover, *meeting.field()));
    meeting.page->resize(1280, 720);
    REQUIRE(until([&] { return covers(*cover, *meeting.field()); }));
    CHECK(covers(*cover, *meeting.page->findChild<WallView *>()));
    CHECK(meeting.field()->hasFocus());
    QTest::keyClicks(meeting.field(), u"ence"_s);
    TimedMeeting::press(Qt::Key_F12);
    CHECK_FALSE(cover->isVisible());
    CHECK_FALSE(projector->words().isEmpty());
    CHECK(meeting.field()->toPlainText() == u"half a sentence"_s);
}

TEST_CASE("blanking stops the clock, and uncovering lets it run on")
{
    TimedMeeting meeting(20);
    TimedMeeting::press(Qt::Key_F12);
    REQUIRE(until([&] { return meeting.timer()->isPaused(); }));
    meeting.part<QAbstractButton>(u"uncoverButton"_s)->click();
    CHECK(until([&] { return !meeting.timer()->isPaused(); }));
    CHECK(meeting.meeting().pausedSpans.size() == 1);
}

TEST_CASE("uncovering leaves a clock stopped that somebody had stopped")
{
    const TimedMeeting meeting(20);
    meeting.elsewhere(pauseTimer(meeting.team.teamId, meeting.team.meetingId));
    REQUIRE(until([&] { return meeting.timer()->isPaused(); }));
    TimedMeeting::press(Qt::Key_F12);
    TimedMeeting::press(Qt::Key_F12);
    meeting.see();
    CHECK(meeting.timer()->isPaused());
    CHECK(meeting.meeting().pausedSpans.size() == 1);
}

TEST_CASE("covered and uncovered at once, the clock runs")
{
    const TimedMeeting meeting(20);
    TimedMeeting::press(Qt::Key_F12);
    TimedMeeting::press(Qt::Key_F12); // before the first has reached the disk
    meeting.see();
    CHECK_FALSE(meeting.timer()->isPaused());
}

TEST_CASE("a clock that was started again under the cover is left alone")
{
    const TimedMeeting meeting(20);
    TimedMeeting::press(Qt::Key_F12);
    REQUIRE(until([&] { return meeting.timer()->isPaused(); }));
    TimedMeeting::press(Qt::Key_T, Qt::ControlModifier);
    REQUIRE(until([&] { return !meeting.timer()->isPaused(); }));
    TimedMeeting::press(Qt::Key_T, Qt::ControlModifier);
    REQUIRE(until([&] { return meeting.timer()->isPaused(); }));
    TimedMeeting::press(Qt::Key_F12);
    meeting.see();
    CHECK(meeting.timer()->isPaused());
}

TEST_CASE("F12 is heard from a list that has popped up, and closes it")
{
    const TimedMeeting meeting(20);
    QMenu menu(meeting.page.get());
    menu.addAction(u"What the room has said"_s);
    menu.popup(meeting.page->mapToGlobal(QPoint(100, 100)));
    REQUIRE(until([&] { return QApplication::activePopupWidget() == &menu; }));
    QTest::keyClick(&menu, Qt::Key_F12);
    CHECK(meeting.page->findChild<BlankCover *>()->isVisible());
    CHECK_FALSE(menu.isVisible());
}
