// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Who is invited to what, how long, and what moves or cancels it.

#include "exchange/Invitations.h"

#include "domain/InvitationState.h"
#include "support/CalendarReader.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

QDateTime clock(int day, int hour, int minute) { return QDateTime(QDate(2026, 3, day), QTime(hour, minute)); }

struct Team {
    Team()
    {
        team.title = u"Orders arrive twice on Mondays"_s;
        team.focus = u"How does an order reach the shelf?"_s;
        for (Meeting *meeting : {&first, &second}) {
            meeting->id = newId();
            meeting->timeZone = u"Europe/London"_s;
            meeting->place = u"Seminar room 2"_s;
        }
        first.plannedLocal = clock(17, 12, 50);
        second.kind = MeetingKind::Improving;
        second.plannedLocal = clock(30, 14, 10); // the clocks have gone forward
        second.link = u"https://call.example/j/42"_s;
    }

    Invitations invitations() const { return {team, {second, first}}; }
    QJsonObject event(Audience audience, int file = 0) const { return readOneEvent(invitations().files(audience).value(file).bytes); }
    void save()
    {
        for (Meeting *meeting : {&first, &second})
            noteSaved(*meeting, Meeting(*meeting));
    }

    LearningTeam team;
    Meeting first, second;
};

} // namespace

TEST_CASE("everybody but the Owner is invited to both meetings, the Owner to the opening and until its end", "[invitations]")
{
    const Team all;
    for (const Audience audience : {Audience::FacilitatorAndScribe, Audience::Members, Audience::WiderMembers}) {
        const auto files = all.invitations().files(audience);
        REQUIRE(files.size() == 2);
        CHECK(files[0].name != files[1].name);
        CHECK(all.event(audience, 0).value(u"start"_s).toString() == "2026-03-17T12:50Z"_L1);
        CHECK(all.event(audience, 0).value(u"end"_s).toString() == "2026-03-17T14:20Z"_L1);
        CHECK(all.event(audience, 1).value(u"start"_s).toString() == "2026-03-30T13:10Z"_L1);
        CHECK(all.event(audience, 1).value(u"url"_s).toString() == "https://call.example/j/42"_L1);
        CHECK(all.event(audience, 0).value(u"uid"_s) == all.event(Audience::Members, 0).value(u"uid"_s)); // two roles, one entry
    }
    REQUIRE(all.invitations().files(Audience::Owner).size() == 1);
    const QJsonObject opening = all.event(Audience::Owner);
    CHECK(opening.value(u"start"_s).toString() == "2026-03-17T12:50Z"_L1);
    CHECK(opening.value(u"end"_s).toString() == "2026-03-17T13:00Z"_L1);
    CHECK(opening.value(u"location"_s).toString() == "Seminar room 2"_L1);
    CHECK(opening.value(u"uid"_s) != all.event(Audience::Members).value(u"uid"_s));

    CHECK(readCalendar(all.invitations().calendar(false)).value(u"events"_s).toArray().size() == 2);
    CHECK(readOneEvent(all.invitations().calendar(true)).value(u"uid"_s) == opening.value(u"uid"_s));
}

TEST_CASE("what the Owner gets says nothing of who else comes, or of Meeting 2", "[invitations]")
{
    const Team all;
    QString words = all.invitations().mail(Audience::Owner) + QString::fromUtf8(all.invitations().files(Audience::Owner).first().bytes);
    words.replace(u"\r\n "_s, QString());
    for (const QString &other : {u"Meeting 2"_s, u"scribe"_s, u"30 March"_s, u"14:10"_s, u"call.example"_s, u"similar work"_s})
        CHECK_FALSE(words.contains(other, Qt::CaseInsensitive));
    CHECK(words.contains(u"about ten minutes"_s));
}

TEST_CASE("the e-mail says why, when by whose clock, where, and what it is and is not", "[invitations]")
{
    Team all;
    const QString mail = all.invitations().mail(Audience::Members);
    for (const QString &part : {u"Tuesday 17 March 2026, 12:50 to 14:20, London time"_s, u"Seminar room 2"_s, u"https://call.example/j/42"_s,
                                u"Monday 30 March 2026, 14:10 to 15:40, London time"_s, u"learning only"_s, u"Nothing is decided"_s,
                                u"no names are kept"_s, all.team.focus})
        CHECK(mail.contains(part));
    CHECK_FALSE(mail.contains(u"has changed"_s));
    CHECK_FALSE(mail.contains(u"sitting"_s));
    CHECK(all.invitations().mail(Audience::Owner).contains(u"12:50 to 13:00, London time"_s));

    all.save();
    CHECK_FALSE(all.invitations().mail(Audience::Members).contains(u"has changed"_s));
    all.first.place = u"Seminar room 3"_s;
    CHECK(all.invitations().mail(Audience::Members).contains(u"has changed"_s));
}

TEST_CASE("a meeting that moves keeps its UID and takes a higher SEQUENCE, one that stays does not", "[invitations]")
{
    Team all;
    const QJsonObject before = all.event(Audience::Members);
    CHECK(before.value(u"sequence"_s).toInt() == 0);
    all.save();
    CHECK(all.event(Audience::Members).value(u"sequence"_s).toInt() == 0); // saved again as it is

    all.first.plannedLocal = clock(19, 9, 0);
    const QJsonObject moved = all.event(Audience::Members);
    CHECK(moved.value(u"uid"_s) == before.value(u"uid"_s));
    CHECK(moved.value(u"sequence"_s).toInt() == 1);
    CHECK(moved.value(u"start"_s).toString() == "2026-03-19T09:00Z"_L1);
    CHECK(all.event(Audience::Owner).value(u"sequence"_s).toInt() == 1);
    CHECK(all.event(Audience::Members, 1).value(u"sequence"_s).toInt() == 0); // Meeting 2 stayed

    all.save();
    all.first.plannedLocal = clock(17, 12, 50); // back to where it was: news again
    CHECK(all.event(Audience::Members).value(u"sequence"_s).toInt() == 2);
}

TEST_CASE("a meeting that is dropped is cancelled for each who was invited, and can be planned anew", "[invitations]")
{
    Team all;
    const QJsonObject before = all.event(Audience::Members, 0);
    CHECK(all.invitations().cancelled().isEmpty());
    all.save();
    const auto dropped = all.invitations().cancellations(Audience::Members, all.first);
    REQUIRE(dropped.size() == 1);
    const QJsonObject cancelled = readOneEvent(dropped.first().bytes);
    CHECK(readCalendar(dropped.first().bytes).value(u"method"_s).toString() == "CANCEL"_L1);
    CHECK(cancelled.value(u"status"_s).toString() == "CANCELLED"_L1);
    CHECK(cancelled.value(u"uid"_s) == before.value(u"uid"_s));
    CHECK(cancelled.value(u"sequence"_s).toInt() == 1);
    CHECK(cancelled.value(u"start"_s) == before.value(u"start"_s));
    CHECK(all.invitations().cancellations(Audience::Owner, all.second).isEmpty()); // never invited to it

    all.first = withoutDay(all.first); // the day was taken off elsewhere
    REQUIRE(all.invitations().cancelled().size() == 1);
    CHECK(readOneEvent(all.invitations().files(Audience::Owner).first().bytes).value(u"status"_s).toString() == "CANCELLED"_L1);
    all.save();
    CHECK(invitationState(all.first) == InvitationState::UpToDate);
    all.first.plannedLocal = clock(20, 9, 0);
    CHECK(all.event(Audience::Members).value(u"sequence"_s).toInt() == 2);
    CHECK(all.event(Audience::Members).value(u"status"_s).toString() == "CONFIRMED"_L1);
}

TEST_CASE("a time that never comes is left out with a sentence, the rest is written", "[invitations]")
{
    Team all;
    all.first.plannedLocal = clock(29, 1, 30);
    REQUIRE(all.invitations().leftOut().size() == 1);
    CHECK(all.invitations().leftOut().first().contains(u"01:30 never comes by London time"_s));
    CHECK(all.invitations().leftOut().first().startsWith("Meeting 1:"_L1));
    CHECK(all.invitations().files(Audience::Members).size() == 1);
    CHECK(all.invitations().calendar(true).isEmpty());
}

TEST_CASE("each sitting has its own invitation", "[invitations]")
{
    Team all;
    Meeting night = all.first;
    night.id = newId();
    night.sitting = 2;
    night.plannedLocal = clock(17, 21, 0);
    const Invitations invitations(all.team, {all.second, night, all.first});
    const auto files = invitations.files(Audience::Members);
    REQUIRE(files.size() == 3);
    CHECK(readOneEvent(files[1].bytes).value(u"summary"_s).toString().contains(u"Meeting 1, sitting 2"_s));
    CHECK(readOneEvent(files[0].bytes).value(u"uid"_s) != readOneEvent(files[1].bytes).value(u"uid"_s));
    CHECK(invitations.files(Audience::Owner).size() == 2);
    CHECK(invitations.mail(Audience::Members).contains(u"the one that fits your shift"_s));
}
