// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/FieldCodec.h"
#include "support/catch.h"

#include "exchange/Bundle.h"
#include "exchange/Demo.h"
#include "store/Store.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

/// The sample as of \a today, opened.
std::unique_ptr<Store> sample(const QTemporaryDir &folder, QDate today)
{
    const QString path = folder.filePath(u"sample.db"_s);
    REQUIRE(makeDemo(path, today) == QString());
    return Store::open(path, u"seat-a"_s);
}

} // namespace

TEST_CASE("The sample workspace opens with three Learning Teams and eight candidates", "[demo]")
{
    QTemporaryDir folder;
    const auto store = sample(folder, QDate::currentDate());
    Reader &reader = store->reader();
    CHECK(reader.count(LearningTeam::table) == 3);
    CHECK(reader.count(Event::table, {{"status", u"candidate"_s}}) == 8);
    CHECK(reader.count(Event::table, {{"status", u"chosen"_s}}) == 3);
    CHECK(store->check() == QStringList());
    CHECK_FALSE(store->stepToUndo({}).has_value()); // the steps that made it belong to nobody's window
}

TEST_CASE("The sample is of today: its days move, the clock in the room stays", "[demo]")
{
    QTemporaryDir folder;
    const QDate today(2027, 7, 14); // in summer time, the sample was written in winter time
    const auto store = sample(folder, today);
    int running = 0;
    for (const Meeting &meeting : store->reader().find<Meeting>()) {
        if (!meeting.startedAt.isValid() || meeting.endedAt.isValid())
            continue;
        ++running;
        const QDateTime started = meeting.startedAt.toTimeZone(QTimeZone(meeting.timeZone.toLatin1()));
        CHECK(started.date() == today);
        CHECK(meeting.plannedLocal.date() == today);
        CHECK(qAbs(started.time().secsTo(meeting.plannedLocal.time())) <= 15 * 60);
        REQUIRE(meeting.pausedSpans.size() == 1);
        CHECK(meeting.pausedSpans.first().from > meeting.startedAt);
        CHECK(meeting.pausedSpans.first().from.secsTo(meeting.startedAt) > -90 * 60);
    }
    CHECK(running == 1);
    for (const Event &event : store->reader().find<Event>()) {
        CHECK(event.raisedOn.date() <= today);
        CHECK(event.raisedOn.date() > today.addDays(-60));
    }
}

TEST_CASE("Only what the records call a date is moved, never words", "[demo]")
{
    const QByteArray file = R"({"format":"sharpend.learningteam","version":1,"event":{"id":"e","title":"2026-03-17",
        "story":"2026-03-17T10:30:00.000Z","whenText":"2026-03-17","occurredOn":"2026-03-17",
        "raisedOn":"2026-03-17T10:30:00.000Z","decision":{"sentence":"2026-03-17","on":"2026-03-17T10:30:00.000Z"}}})";
    BundleReading reading = readBundle(file);
    REQUIRE(reading.refusal == QString());
    moveDays(reading.bundle, 10);
    const Event event = fromJson<Event>(reading.bundle.rows.first().json);
    CHECK(event.title == u"2026-03-17"_s);
    CHECK(event.story == u"2026-03-17T10:30:00.000Z"_s);
    CHECK(event.whenText == u"2026-03-17"_s);
    CHECK(event.occurredOn == QDate(2026, 3, 27));
    CHECK(event.raisedOn.date() == QDate(2026, 3, 27));
    CHECK(event.decision->sentence == u"2026-03-17"_s);
    CHECK(event.decision->on.date() == QDate(2026, 3, 27));
}
