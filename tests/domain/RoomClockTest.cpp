// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/catch.h"

#include "domain/InvitationState.h"
#include "domain/Meetings.h"
#include "domain/RoomClock.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

QDateTime clock(int month, int day, int hour, int minute) { return QDateTime(QDate(2026, month, day), QTime(hour, minute)); }
QDateTime utc(int month, int day, int hour, int minute) { return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC); }

Meeting sitting(int number, const QDateTime &started = {}, const QDateTime &ended = {})
{
    Meeting meeting;
    meeting.id = newId();
    meeting.sitting = number;
    meeting.startedAt = started;
    meeting.endedAt = ended;
    return meeting;
}

} // namespace

TEST_CASE("a clock that goes forward skips times, one that goes back shows them twice and the first is meant", "[clock]")
{
    const QTimeZone london("Europe/London"), newYork("America/New_York"), kolkata("Asia/Kolkata"), lordHowe("Australia/Lord_Howe");
    CHECK(momentAt(clock(1, 15, 10, 0), london) == utc(1, 15, 10, 0));
    CHECK(momentAt(clock(7, 15, 10, 0), london) == utc(7, 15, 9, 0));
    CHECK(momentAt(clock(3, 29, 0, 59), london) == utc(3, 29, 0, 59));
    CHECK_FALSE(momentAt(clock(3, 29, 1, 0), london));
    CHECK_FALSE(momentAt(clock(3, 29, 1, 59), london));
    CHECK(momentAt(clock(3, 29, 2, 0), london) == utc(3, 29, 1, 0));
    CHECK(momentAt(clock(10, 25, 0, 59), london) == utc(10, 24, 23, 59));
    CHECK(momentAt(clock(10, 25, 1, 30), london) == utc(10, 25, 0, 30));
    CHECK(momentAt(clock(10, 25, 2, 0), london) == utc(10, 25, 2, 0));
    CHECK_FALSE(momentAt(clock(3, 8, 2, 30), newYork));
    CHECK(momentAt(clock(11, 1, 1, 30), newYork) == utc(11, 1, 5, 30));
    CHECK(momentAt(clock(3, 29, 1, 30), kolkata) == utc(3, 28, 20, 0));
    CHECK_FALSE(momentAt(clock(10, 4, 2, 15), lordHowe)); // by half an hour
    CHECK(momentAt(clock(4, 5, 1, 45), lordHowe) == utc(4, 4, 14, 45));
    CHECK_FALSE(momentAt(QDateTime(), london));

    CHECK(aboutClockChange(clock(3, 29, 1, 30), london).contains(u"01:30 never comes by London time"_s));
    CHECK(aboutClockChange(clock(10, 25, 1, 30), london).contains(u"twice"_s));
    CHECK(aboutClockChange(clock(4, 5, 1, 45), lordHowe).contains(u"twice"_s));
    for (const QDateTime &plain : {clock(10, 25, 0, 59), clock(10, 25, 2, 0), clock(3, 29, 2, 0), clock(7, 15, 10, 0)})
        CHECK(aboutClockChange(plain, london).isEmpty());
    CHECK(zoneWords(newYork) == "New York time"_L1);
    CHECK(zoneWords(QTimeZone("UTC")) == "UTC"_L1);
}

TEST_CASE("what people were invited to is told from what is planned now", "[clock]")
{
    Meeting meeting = sitting(1);
    meeting.timeZone = u"Europe/London"_s;
    meeting.plannedLocal = clock(3, 17, 12, 50);
    CHECK(invitationState(meeting) == InvitationState::NotSaved);
    CHECK(noteSaved(meeting, Meeting(meeting)));
    CHECK(invitationState(meeting) == InvitationState::UpToDate);
    CHECK_FALSE(noteSaved(meeting, Meeting(meeting))); // saved again, nothing new

    for (const std::function<void(Meeting &)> &change : std::vector<std::function<void(Meeting &)>>{
             [](Meeting &m) { m.plannedLocal = m.plannedLocal.addSecs(60); }, [](Meeting &m) { m.timeZone = u"Asia/Kolkata"_s; },
             [](Meeting &m) { m.plannedMinutes = 60; }, [](Meeting &m) { m.place = u"Room 3"_s; }, [](Meeting &m) { m.link = u"https://a"_s; },
             [](Meeting &m) { m = withoutDay(m); }}) {
        Meeting moved = meeting;
        change(moved);
        CHECK(invitationState(moved) == InvitationState::OutOfDate);
        CHECK(invitationSequence(moved) == invitationSequence(meeting) + 1);
    }
}

TEST_CASE("the sitting that goes on is opened, else the next, else the last one held", "[clock]")
{
    const QDateTime noon = utc(3, 17, 12, 0);
    const Meeting held = sitting(1, noon, noon.addSecs(5400)), next = sitting(2), later = sitting(3);
    const auto now = [](const QList<Meeting> &meetings) { return meetingNow(meetings, MeetingKind::Learning)->id; };
    CHECK(now({later, next, sitting(1, noon)}) != next.id);
    CHECK(now({later, next, held}) == next.id);
    const Meeting alsoHeld = sitting(2, noon.addDays(1), noon.addDays(1).addSecs(5400));
    CHECK(now({held, alsoHeld}) == alsoHeld.id);
    CHECK(meetingNow(QList<Meeting>{held}, MeetingKind::Improving) == nullptr);

    Meeting improving = sitting(1, noon.addDays(2));
    improving.kind = MeetingKind::Improving;
    CHECK(now({held, next, improving}) == held.id); // Meeting 2 has begun: what was not held is past
}
