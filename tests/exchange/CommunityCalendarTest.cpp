// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A series of sessions as calendar files: by the clock in the room, moved and cancelled in the calendars of those who have it.

#include "exchange/CommunityCalendar.h"

#include "domain/Communities.h"
#include "domain/InvitationState.h"
#include "support/CalendarReader.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// Meets every two weeks at three in London, across the change of clocks on 29 March.
Community circle()
{
    Community community;
    community.id = newId();
    community.name = u"Medicines safety circle"_s;
    const QDateTime first(QDate(2026, 3, 19), QTime(15, 0));
    for (const QDateTime &start : QList<QDateTime>{first} + nextStarts(Rhythm::Fortnightly, first, 2)) {
        CommunitySession session;
        session.id = newId();
        session.plannedLocal = start;
        session.timeZone = u"Europe/London"_s;
        session.link = u"https://call.example/j/42"_s;
        community.sessions.append(session);
    }
    return community;
}

void save(Community &community)
{
    for (CommunitySession &session : community.sessions) {
        Meeting meeting = asMeeting(session);
        noteSaved(meeting, Meeting(meeting));
        session.calendarSequence = meeting.calendarSequence;
        session.invitedPlan = meeting.invitedPlan;
    }
}

QJsonObject event(const Community &community, int index)
{
    return readCalendar(CommunityCalendar(community).files().value(0).bytes).value(u"events"_s).toArray().at(index).toObject();
}

} // namespace

TEST_CASE("the series is one file with an entry for each session, right across the change of clocks", "[calendar]")
{
    const Community community = circle();
    const QList<CommunityCalendar::File> files = CommunityCalendar(community).files();
    REQUIRE(files.size() == 1);
    CHECK(readCalendar(files[0].bytes).value(u"events"_s).toArray().size() == 3);
    const char *starts[]{"2026-03-19T15:00Z", "2026-04-02T14:00Z", "2026-04-16T14:00Z"};
    for (int i = 0; i < 3; ++i) {
        CHECK(event(community, i).value(u"start"_s).toString() == QLatin1String(starts[i]));
        CHECK(event(community, i).value(u"startHere"_s).toString() == QLatin1String(starts[i])); // by the zone in the file alone
        CHECK(event(community, i).value(u"url"_s).toString() == "https://call.example/j/42"_L1);
    }
}

TEST_CASE("a session that has moved keeps its UID, and its sequence rises; the others stay as they are", "[calendar]")
{
    Community community = circle();
    const QJsonObject before = event(community, 1);
    CHECK_FALSE(CommunityCalendar(community).isOutOfDate());
    save(community);
    CHECK_FALSE(CommunityCalendar(community).isOutOfDate());
    community.sessions[1].plannedLocal = QDateTime(QDate(2026, 4, 3), QTime(10, 0));
    CHECK(CommunityCalendar(community).isOutOfDate());
    const QJsonObject after = event(community, 1);
    CHECK(after.value(u"uid"_s) == before.value(u"uid"_s));
    CHECK(after.value(u"sequence"_s).toInt() == before.value(u"sequence"_s).toInt() + 1);
    CHECK(after.value(u"start"_s).toString() == "2026-04-03T09:00Z"_L1);
    CHECK(event(community, 2).value(u"sequence"_s).toInt() == 0);
    save(community);
    CHECK_FALSE(CommunityCalendar(community).isOutOfDate());
    CHECK(event(community, 1).value(u"sequence"_s).toInt() == 1);
}

TEST_CASE("a session that was called off is cancelled where people have it, and what is over is in no file", "[calendar]")
{
    Community community = circle();
    const QString uid = event(community, 2).value(u"uid"_s).toString();
    save(community);
    community.sessions[0].endedAt = QDateTime(QDate(2026, 3, 19), QTime(16, 30), Qt::UTC);
    community.sessions[2].plannedLocal = {};
    const QList<CommunityCalendar::File> files = CommunityCalendar(community).files();
    REQUIRE(files.size() == 2);
    CHECK(readCalendar(files[0].bytes).value(u"events"_s).toArray().size() == 1);
    const QJsonObject cancelled = readCalendar(files[1].bytes);
    CHECK(cancelled.value(u"method"_s).toString() == "CANCEL"_L1);
    CHECK(readOneEvent(files[1].bytes).value(u"uid"_s).toString() == uid);
    CHECK(readOneEvent(files[1].bytes).value(u"sequence"_s).toInt() == 1);
}
