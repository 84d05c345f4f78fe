// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Calendar files from the command line.

#include "Program.h"

#include "operations/MeetingOperations.h"
#include "support/CalendarReader.h"
#include "support/Samples.h"
#include "support/catch.h"
#include "store/Store.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

struct Desk {
    Desk()
        : store(Store::open(program.path(u"a.db"_s), u"seat"_s))
        , team(teamWithPeople(*store))
    {
    }
    void plan(const QString &meetingId, const QDate &day, const QTime &time, const QString &zone) const
    {
        REQUIRE(store->perform(planMeeting(team.teamId, meetingId, [&](Meeting &meeting) {
            meeting.plannedLocal = QDateTime(day, time);
            meeting.timeZone = zone;
        })).isDone());
    }
    Answer exportTo(const QString &name, const QStringList &more = {}) const
    {
        return program.run(QStringList{u"--store"_s, u"a.db"_s, u"export"_s, team.teamId, u"--to"_s, name} + more);
    }
    QJsonArray events(const QString &name) const { return readCalendar(program.bytesOf(name)).value(u"events"_s).toArray(); }

    Program program;
    std::unique_ptr<Store> store;
    TeamAtDiscovery team;
};

} // namespace

TEST_CASE("export writes the calendar of the team, and with --owner the Owner's")
{
    Desk desk;
    const Answer nothing = desk.exportTo(u"team.ics"_s);
    CHECK(nothing.status == 1);
    CHECK(nothing.err.contains(u"No meeting has a day yet"_s));
    CHECK_FALSE(desk.program.files().contains(u"team.ics"_s));

    desk.plan(desk.team.meetingId, QDate(2026, 3, 17), QTime(12, 50), u"America/New_York"_s);
    desk.plan(desk.team.improvingId, QDate(2026, 3, 18), QTime(14, 10), u"Europe/London"_s);
    CHECK(desk.exportTo(u"team.ics"_s).status == 0);
    QJsonArray events = desk.events(u"team.ics"_s);
    REQUIRE(events.size() == 2);
    CHECK(events[0].toObject().value(u"start"_s).toString() == "2026-03-17T16:50Z"_L1);
    CHECK(events[1].toObject().value(u"start"_s).toString() == "2026-03-18T14:10Z"_L1);
    CHECK(events[0].toObject().value(u"sequence"_s).toInt() == 0);
    CHECK(desk.exportTo(u"owner.ics"_s, {u"--owner"_s}).status == 0);
    events = desk.events(u"owner.ics"_s);
    REQUIRE(events.size() == 1);
    CHECK(events[0].toObject().value(u"end"_s).toString() == "2026-03-17T17:00Z"_L1);

    desk.plan(desk.team.meetingId, QDate(2026, 3, 19), QTime(12, 50), u"America/New_York"_s);
    CHECK(desk.exportTo(u"team.ics"_s).status == 0);
    events = desk.events(u"team.ics"_s);
    CHECK(events[0].toObject().value(u"sequence"_s).toInt() == 1);
    CHECK(events[1].toObject().value(u"sequence"_s).toInt() == 0);
}

TEST_CASE("a time that never comes is told, and options that mean nothing are not understood")
{
    const Desk desk;
    desk.plan(desk.team.meetingId, QDate(2026, 3, 29), QTime(1, 30), u"Europe/London"_s);
    const Answer never = desk.exportTo(u"team.ics"_s);
    CHECK(never.status == 1);
    CHECK(never.err.contains(u"01:30 never comes by London time"_s));
    desk.plan(desk.team.improvingId, QDate(2026, 3, 30), QTime(14, 10), u"Europe/London"_s);
    const Answer rest = desk.exportTo(u"team.ics"_s);
    CHECK(rest.status == 0);
    CHECK(rest.err.contains(u"01:30 never comes by London time"_s));
    CHECK(desk.events(u"team.ics"_s).size() == 1);

    CHECK(desk.exportTo(u"team.ics"_s, {u"--full"_s}).status == 2);
    CHECK(desk.exportTo(u"team.md"_s, {u"--owner"_s}).status == 2);
    CHECK(desk.exportTo(u"nowhere/team.ics"_s).status == 1);
}
