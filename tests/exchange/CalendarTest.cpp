// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Calendar files, as somebody else's parser reads them.

#include "exchange/Calendar.h"

#include "domain/RoomClock.h"
#include "support/CalendarReader.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QTimeZone>

#include <libical/ical.h>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

CalendarEntry entryAt(const QString &local, const char *zone, int minutes = 90)
{
    CalendarEntry entry;
    entry.uid = u"one@sharp-end"_s;
    const auto start = momentAt(QDateTime::fromString(local, u"yyyy-MM-ddTHH:mm"_s), QTimeZone(zone));
    INFO(local.toStdString() << " " << zone);
    REQUIRE(start);
    entry.start = *start;
    entry.minutes = minutes;
    entry.summary = u"Learning Team"_s;
    return entry;
}

QByteArray fileOf(const CalendarEntry &entry, Calendar::Method method = Calendar::Method::Publish)
{
    Calendar calendar(method, QDateTime(QDate(2026, 1, 1), QTime(8, 0), Qt::UTC));
    calendar.add(entry);
    return calendar.bytes();
}

/// Where the clock stands in the room, and when that is.
struct Time {
    const char *zone, *local, *start, *end;
};

/// The months of \a year in which a meeting at noon is not read back from the file alone.
QStringList readWrong(const QByteArrayList &zones, int year)
{
    Calendar calendar;
    QList<QDateTime> starts;
    for (const QByteArray &id : zones) {
        for (int month = 1; month <= 12; ++month) {
            CalendarEntry entry;
            entry.uid = QString::fromLatin1(id) + QString::number(month);
            entry.start = momentAt(QDateTime(QDate(year, month, 10), QTime(12, 0)), QTimeZone(id)).value_or(QDateTime());
            entry.minutes = 90;
            INFO(id.toStdString());
            REQUIRE(Calendar::knowsZoneOf(entry.start));
            calendar.add(entry);
            starts << entry.start;
        }
    }
    const QJsonArray events = readCalendar(calendar.bytes()).value(u"events"_s).toArray();
    REQUIRE(events.size() == starts.size());
    QStringList wrong;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        if (events[i].toObject().value(u"startHere"_s).toString() != starts[i].toUTC().toString(u"yyyy-MM-ddTHH:mmZ"_s))
            wrong << QString::fromLatin1(starts[i].timeZone().id()) + starts[i].toString(u" yyyy-MM-dd"_s);
    }
    return wrong;
}

} // namespace

TEST_CASE("times read back right in each zone, in winter, in summer and about both changes of the clock", "[calendar]")
{
    const std::vector<Time> times{
        {"Europe/London", "2026-01-15T10:00", "2026-01-15T10:00Z", "2026-01-15T11:30Z"},
        {"Europe/London", "2026-07-15T10:00", "2026-07-15T09:00Z", "2026-07-15T10:30Z"},
        {"Europe/London", "2026-03-28T10:00", "2026-03-28T10:00Z", "2026-03-28T11:30Z"},
        {"Europe/London", "2026-03-29T10:00", "2026-03-29T09:00Z", "2026-03-29T10:30Z"},
        {"Europe/London", "2026-10-24T10:00", "2026-10-24T09:00Z", "2026-10-24T10:30Z"},
        {"Europe/London", "2026-10-25T10:00", "2026-10-25T10:00Z", "2026-10-25T11:30Z"},
        {"America/New_York", "2026-01-15T10:00", "2026-01-15T15:00Z", "2026-01-15T16:30Z"},
        {"America/New_York", "2026-07-15T10:00", "2026-07-15T14:00Z", "2026-07-15T15:30Z"},
        {"America/New_York", "2026-03-07T10:00", "2026-03-07T15:00Z", "2026-03-07T16:30Z"},
        {"America/New_York", "2026-03-08T10:00", "2026-03-08T14:00Z", "2026-03-08T15:30Z"},
        {"America/New_York", "2026-10-31T10:00", "2026-10-31T14:00Z", "2026-10-31T15:30Z"},
        {"America/New_York", "2026-11-01T10:00", "2026-11-01T15:00Z", "2026-11-01T16:30Z"},
        {"Asia/Kolkata", "2026-01-15T10:00", "2026-01-15T04:30Z", "2026-01-15T06:00Z"},
        {"Asia/Kolkata", "2026-07-15T10:00", "2026-07-15T04:30Z", "2026-07-15T06:00Z"},
        {"Asia/Kolkata", "2026-03-29T10:00", "2026-03-29T04:30Z", "2026-03-29T06:00Z"},
        {"UTC", "2026-07-15T10:00", "2026-07-15T10:00Z", "2026-07-15T11:30Z"},
        // The night shift meets while the clocks change.
        {"Europe/London", "2026-03-29T00:30", "2026-03-29T00:30Z", "2026-03-29T02:00Z"},
        {"Europe/London", "2026-10-25T00:15", "2026-10-24T23:15Z", "2026-10-25T00:45Z"},
        {"Europe/London", "2026-10-25T00:45", "2026-10-24T23:45Z", "2026-10-25T01:15Z"}, // ends when it is 01:15 for the second time
        {"Europe/London", "2026-10-25T01:30", "2026-10-25T00:30Z", "2026-10-25T02:00Z"}, // the first of the two
        {"America/New_York", "2026-11-01T00:45", "2026-11-01T04:45Z", "2026-11-01T06:15Z"},
    };
    for (const Time &time : times) {
        const QJsonObject event = readOneEvent(fileOf(entryAt(QLatin1String(time.local), time.zone)));
        INFO(time.zone << " " << time.local);
        CHECK(event.value(u"local"_s).toString() == QLatin1String(time.local));
        CHECK(event.value(u"zone"_s).toString() == QLatin1String(time.zone));
        for (const auto *by : {"", "Here"}) { // the zones of the reader, and those in the file
            CHECK(event.value(u"start"_s + QLatin1String(by)).toString() == QLatin1String(time.start));
            CHECK(event.value(u"end"_s + QLatin1String(by)).toString() == QLatin1String(time.end));
        }
        CHECK(event.value(u"errors"_s).toArray().isEmpty());
    }
}

TEST_CASE("two meetings on both sides of a clock change keep their own hour in one file", "[calendar]")
{
    Calendar calendar;
    calendar.add(entryAt(u"2026-03-27T14:10"_s, "Europe/London"));
    calendar.add(entryAt(u"2026-03-30T14:10"_s, "Europe/London"));
    calendar.add(entryAt(u"2026-03-30T14:10"_s, "Asia/Kolkata"));
    const QByteArray file = calendar.bytes();
    CHECK(file.count("BEGIN:VTIMEZONE") == 2); // each zone once
    const QJsonArray events = readCalendar(file).value(u"events"_s).toArray();
    REQUIRE(events.size() == 3);
    CHECK(events[0].toObject().value(u"startHere"_s).toString() == "2026-03-27T14:10Z"_L1);
    CHECK(events[1].toObject().value(u"startHere"_s).toString() == "2026-03-30T13:10Z"_L1);
    CHECK(events[2].toObject().value(u"startHere"_s).toString() == "2026-03-30T08:40Z"_L1);
}

TEST_CASE("every zone that people choose from reads back from the file alone, in each month", "[calendar]")
{
    QByteArrayList zones = QTimeZone::availableTimeZoneIds();
    zones.removeIf([](const QByteArray &id) { return !id.contains('/') || id.startsWith("Etc/"); });
    CHECK(zones.size() > 300);
    CHECK(readWrong(zones, 2026).join(u", "_s) == QString());
}

TEST_CASE("zones read back in the year in which they give up summer time", "[calendar]")
{
    CHECK(readWrong({"Europe/Istanbul"}, 2016).join(u", "_s) == QString());
    CHECK(readWrong({"America/Sao_Paulo"}, 2019).join(u", "_s) == QString());
    CHECK(readWrong({"America/Mexico_City", "Asia/Tehran", "Asia/Amman"}, 2022).join(u", "_s) == QString());
}

TEST_CASE("what people typed reads back to the letter, folded into lines that calendars take", "[calendar]")
{
    CalendarEntry entry = entryAt(u"2026-03-17T12:50"_s, "Europe/London");
    entry.summary = u"Orders; and lists, “twice” on Mondays 🧭"_s;
    entry.description = u"First line, with a comma; and a semicolon\nSecond line: C:\\orders 🧪 "_s + u"naïve 名前 "_s.repeated(40).trimmed();
    entry.location = u"Seminar room 2, Ward 7; east"_s;
    entry.link = u"https://call.example/j/1?pwd=a,b;c&x=1"_s;
    const QByteArray file = fileOf(entry);
    const QJsonObject event = readOneEvent(file);
    CHECK(event.value(u"summary"_s).toString() == entry.summary);
    CHECK(event.value(u"description"_s).toString() == entry.description);
    CHECK(event.value(u"location"_s).toString() == entry.location);
    CHECK(event.value(u"url"_s).toString() == entry.link);
    for (const QByteArray &line : file.split('\n')) {
        CHECK(line.size() <= 76); // 75 octets and the CR
        CHECK(QString::fromUtf8(line).toUtf8() == line); // no letter cut in two
    }
    entry.link = u"Ask the ward clerk"_s; // no address
    CHECK_FALSE(fileOf(entry).contains("URL"));
    entry.link = u"javascript:alert(1)"_s;
    CHECK_FALSE(fileOf(entry).contains("URL"));
    entry.summary = u"A bell \a and a\r\nSUMMARY:second line"_s;
    CHECK(readOneEvent(fileOf(entry)).value(u"summary"_s).toString() == "A bell  and a\nSUMMARY:second line"_L1);
}

TEST_CASE("a file and its cancellation keep to the rules for what is published", "[calendar]")
{
    for (const auto method : {Calendar::Method::Publish, Calendar::Method::Cancel}) {
        const QByteArray file = fileOf(entryAt(u"2026-03-17T12:50"_s, "Europe/London"), method);
        icalcomponent *read = icalparser_parse_string(file.constData());
        REQUIRE(read);
        icalcomponent *checked = icalcomponent_new_clone(read); // the check writes into what it checks
        INFO(file.toStdString());
        CHECK(icalrestriction_check(checked));
        CHECK(icalcomponent_count_errors(checked) == 0);
        icalcomponent_free(checked);
        icalcomponent_free(read);
        CHECK(readOneEvent(file).value(u"status"_s).toString()
              == (method == Calendar::Method::Cancel ? "CANCELLED"_L1 : "CONFIRMED"_L1));
        CHECK(readCalendar(file).value(u"method"_s).toString() == (method == Calendar::Method::Cancel ? "CANCEL"_L1 : "PUBLISH"_L1));
    }
}

TEST_CASE("a zone that the system does not know is told before", "[calendar]")
{
    CHECK(Calendar::knowsZoneOf(QDateTime(QDate(2026, 3, 17), QTime(12, 0), QTimeZone("Asia/Kolkata"))));
    CHECK(Calendar::knowsZoneOf(QDateTime(QDate(2026, 3, 17), QTime(12, 0), Qt::UTC)));
    CHECK_FALSE(Calendar::knowsZoneOf(QDateTime(QDate(2026, 3, 17), QTime(12, 0), QTimeZone("UTC+05:45"))));
    CHECK_FALSE(Calendar::knowsZoneOf(QDateTime()));
}
