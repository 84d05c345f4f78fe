// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The time of a meeting, as its page shows it. It advises and never insists.

#include "../wall/TimedMeeting.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::TimedMeeting;
using test::until;

TEST_CASE("the timer shows how long the meeting has run")
{
    TimedMeeting meeting(47);
    CHECK(meeting.timer()->elapsedText() == u"00:47"_s);
    CHECK(meeting.timer()->plannedText() == u"of 90 min"_s);
    meeting.passTo(125);
    CHECK(meeting.timer()->elapsedText() == u"02:05"_s); // and counts on
}

TEST_CASE("at each mark of the team there is one sentence, and the keyboard stays in the field")
{
    TimedMeeting meeting(47);
    meeting.field()->insertPlainText(u"half a sent"_s);
    const QWidget *look = meeting.page.get();
    CHECK(meeting.said(u"markLabel"_s).isEmpty());
    CHECK(meeting.said(u"nextMarkLabel"_s) == u"At 60 minutes, ask the group: carry on, or is the focus too wide?"_s);
    meeting.passTo(60);
    CHECK(meeting.said(u"markLabel"_s) == u"At 60 minutes, ask the group: carry on, or is the focus too wide?"_s);
    CHECK(meeting.said(u"nextMarkLabel"_s).isEmpty());
    CHECK(meeting.said(u"longMeetingLabel"_s).isEmpty());
    meeting.passTo(90);
    CHECK(meeting.said(u"markLabel"_s) == u"Over 90 minutes. Close, or agree a short extension."_s);
    CHECK(meeting.said(u"longMeetingLabel"_s) == meeting.content.longMeeting);
    meeting.passTo(150);
    CHECK(meeting.said(u"markLabel"_s) == u"Over 90 minutes. Close, or agree a short extension."_s);
    CHECK(meeting.field()->hasFocus());
    CHECK(meeting.field()->toPlainText() == u"half a sent"_s);
    CHECK(QApplication::activeModalWidget() == nullptr);
    CHECK(look->isActiveWindow());
}

TEST_CASE("marks are the team's own minutes")
{
    TimedMeeting meeting(47);
    LearningTeam team = meeting.document->team();
    team.marks = {30, 45};
    Operation operation;
    operation.name = u"test"_s;
    operation.teamId = team.id;
    operation.run = [team](Transaction &tx) { tx.put(team); };
    meeting.elsewhere(operation);
    CHECK(until([&] { return meeting.said(u"markLabel"_s) == u"Over 45 minutes. Close, or agree a short extension."_s; }));
}

TEST_CASE("ten minutes more are agreed from the panel, and then the sentence waits for them")
{
    TimedMeeting meeting(70);
    auto *extend = meeting.part<QAbstractButton>(u"extendButton"_s);
    CHECK_FALSE(extend->isVisible());
    meeting.passTo(82);
    CHECK(extend->isVisible());
    meeting.passTo(92);
    extend->click();
    REQUIRE(until([&] { return meeting.timer()->plannedText() == u"of 100 min"_s; }));
    CHECK(meeting.said(u"markLabel"_s) == u"Extended to 100 minutes, as the group agreed."_s);
    CHECK(meeting.said(u"longMeetingLabel"_s).isEmpty());
    CHECK(meeting.meeting().extensions == QList<int>{10});
    meeting.passTo(101);
    CHECK(meeting.said(u"markLabel"_s) == u"Over 100 minutes. Close, or agree a short extension."_s);
    CHECK(meeting.said(u"longMeetingLabel"_s) == meeting.content.longMeeting);
    extend->click();
    REQUIRE(until([&] { return meeting.timer()->plannedText() == u"of 110 min"_s; }));
    meeting.session->undo(meeting.team.teamId);
    CHECK(until([&] { return meeting.timer()->plannedText() == u"of 100 min"_s; }));
}

TEST_CASE("a pause stops the time, and it goes on where it stopped")
{
    TimedMeeting meeting(47);
    meeting.elsewhere(pauseTimer(meeting.team.teamId, meeting.team.meetingId));
    REQUIRE(until([&] { return meeting.timer()->isPaused(); }));
    meeting.passTo(67);
    CHECK(meeting.timer()->elapsedText() == u"00:47"_s);
    meeting.elsewhere(resumeTimer(meeting.team.teamId, meeting.team.meetingId));
    REQUIRE(until([&] { return !meeting.timer()->isPaused(); }));
    meeting.passTo(80);
    CHECK(meeting.timer()->elapsedText() == u"01:00"_s);
    CHECK(meeting.said(u"markLabel"_s).startsWith(u"At 60 minutes"_s));
}

TEST_CASE("Ctrl+T pauses and resumes while somebody types")
{
    TimedMeeting meeting(47);
    TimedMeeting::press(Qt::Key_T, Qt::ControlModifier);
    CHECK(until([&] { return meeting.timer()->isPaused(); }));
    TimedMeeting::press(Qt::Key_T, Qt::ControlModifier);
    CHECK(until([&] { return !meeting.timer()->isPaused(); }));
    CHECK(meeting.field()->hasFocus());
    CHECK(meeting.field()->toPlainText().isEmpty());
}

TEST_CASE("the time survives a restart in the middle of a meeting, ticked questions too")
{
    TimedMeeting meeting(47);
    auto *prompt = meeting.part<QAbstractButton>(u"prompt_normalWork.ordinaryDay"_s);
    prompt->click();
    REQUIRE(until([&] { return meeting.meeting().promptsAsked == QStringList{u"normalWork.ordinaryDay"_s}; }));
    meeting.passTo(58);
    meeting.restart();
    CHECK(meeting.timer()->elapsedText() == u"00:58"_s);
    CHECK_FALSE(meeting.timer()->isPaused());
    CHECK(meeting.part<QAbstractButton>(u"prompt_normalWork.ordinaryDay"_s)->isChecked());

    SECTION("and while it is paused")
    {
        meeting.elsewhere(pauseTimer(meeting.team.teamId, meeting.team.meetingId));
        REQUIRE(until([&] { return meeting.timer()->isPaused(); }));
        meeting.clock = meeting.at(600);
        meeting.restart();
        CHECK(meeting.timer()->elapsedText() == u"00:58"_s);
        CHECK(meeting.timer()->isPaused());
        meeting.elsewhere(resumeTimer(meeting.team.teamId, meeting.team.meetingId));
        REQUIRE(until([&] { return !meeting.timer()->isPaused(); }));
        meeting.passTo(602);
        CHECK(meeting.timer()->elapsedText() == u"01:00"_s);
    }
}

TEST_CASE("a clock that is moved back shows no negative time")
{
    TimedMeeting meeting(47);
    meeting.passTo(-60);
    CHECK(meeting.timer()->elapsedText() == u"00:00"_s);
    CHECK(meeting.said(u"markLabel"_s).isEmpty());
    meeting.passTo(61);
    CHECK(meeting.timer()->elapsedText() == u"01:01"_s);
}

TEST_CASE("where the panel is away, the end of the time is told in one line that takes no focus")
{
    TimedMeeting meeting(92);
    const auto *banner = meeting.part<QWidget>(u"meetingBanner"_s);
    CHECK_FALSE(banner->isVisible()); // the panel says it
    TimedMeeting::press(Qt::Key_F9);
    CHECK_FALSE(banner->isVisible()); // hidden by choice: perhaps the room looks at this screen
    CHECK(meeting.field()->hasFocus());
    TimedMeeting::press(Qt::Key_F9);
}
