// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Communities.h"
#include "domain/FieldCodec.h"
#include "support/catch.h"

#include "exchange/Bundle.h"
#include "exchange/Demo.h"
#include "operations/OutputOperations.h"
#include "store/Store.h"

#include <QDir>
#include <QFile>
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

TEST_CASE("The sample workspace opens with ten Learning Teams and eight candidates", "[demo]")
{
    QTemporaryDir folder;
    const auto store = sample(folder, QDate::currentDate());
    Reader &reader = store->reader();
    CHECK(reader.count(LearningTeam::table) == 10);
    CHECK(reader.count(Event::table, {{"status", u"candidate"_s}}) == 8);
    CHECK(reader.count(Event::table, {{"status", u"chosen"_s}}) == 10);
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
    CHECK(running == 2);
    for (const Event &event : store->reader().find<Event>()) {
        CHECK(event.raisedOn.date() <= today);
        CHECK(event.raisedOn.date() > today.addDays(-90));
    }
}

TEST_CASE("The sample has communities of its own people, on the days of the week that they say", "[demo]")
{
    QTemporaryDir folder;
    const QDate today = QDate(2027, 7, 14).addDays(GENERATE(0, 1, 2, 3, 4, 5, 6));
    const auto store = sample(folder, today);
    Reader &reader = store->reader();
    REQUIRE(reader.count(Community::table) == 3);
    CHECK(reader.count(Turn::table) == 0);
    for (const Community &community : reader.find<Community>()) {
        INFO(community.name.toStdString());
        const CommunitySession *next = nextSession(community);
        REQUIRE(next);
        CHECK(next->plannedLocal.date() > today);
        for (const CommunityMember &member : community.members)
            CHECK(reader.exists(Person::table, {{"id", member.personId}}));
        for (const CommunitySession &session : community.sessions) {
            CHECK(session.plannedLocal.date().dayOfWeek() == Qt::Thursday);
            CHECK((!session.endedAt.isValid() || session.endedAt.date() < today));
            for (const BroughtItem &item : session.brought) {
                if (!item.releaseId.isEmpty())
                    CHECK(reader.get<Release>(item.releaseId)->pack.title == item.teamTitle);
            }
        }
    }
}

TEST_CASE("What has happened in the sample lies before its noon, what is planned after it", "[demo]")
{
    // The app opens it as of today from noon on, and until then as of yesterday.
    QTemporaryDir folder;
    const QDate today(2026, 11, 20);
    const auto store = sample(folder, today);
    const QDateTime noon(today, QTime(12, 0), QTimeZone("Europe/London"));
    const auto past = [&noon](const QDateTime &moment) { return !moment.isValid() || moment < noon; };
    for (const Meeting &meeting : store->reader().find<Meeting>()) {
        CHECK(past(meeting.startedAt));
        CHECK(past(meeting.endedAt));
        CHECK((meeting.startedAt.isValid() || !meeting.plannedLocal.isValid() || meeting.plannedLocal.date() > today));
        for (const PausedSpan &pause : meeting.pausedSpans)
            CHECK(past(pause.from));
    }
    for (const Release &release : store->reader().find<Release>())
        CHECK((past(release.releasedAt) && past(release.replySharedOn)));
}

TEST_CASE("What left in the sample is still what its outputs say once the days have moved", "[demo]")
{
    QTemporaryDir folder;
    const auto store = sample(folder, QDate(2027, 7, 14));
    for (const Release &release : store->reader().find<Release>()) {
        OutputsDraft draft = readOutputsDraft(store->reader(), release.teamId);
        CHECK_FALSE(differsFromReleased(draft));
        draft.releases.clear();
        OutputPack pack = packOf(draft);
        pack.releaseId = release.id;
        pack.releasedAt = release.releasedAt;
        CHECK(toJson(pack) == toJson(release.pack));
    }
}

TEST_CASE("The sample teams are files just as the app writes them", "[demo]")
{
    QTemporaryDir folder;
    const auto store = Store::open(folder.filePath(u"store.db"_s), u"seat-a"_s);
    const QDir samples(QStringLiteral(SHARPEND_SOURCE_DIR) + u"/resources/demo"_s);
    for (const QString &name : samples.entryList({u"team-*.learningteam"_s}, QDir::Files, QDir::Name)) {
        CAPTURE(name);
        QFile file(samples.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const BundleReading reading = readBundle(bytes);
        REQUIRE(reading.refusal == QString());
        REQUIRE(store->perform(importLearningTeam(reading.bundle)).isDone());
        const QDateTime exportedAt = timeFromText(textAt(Json::parse(bytes.toStdString()), "exportedAt"));
        CHECK((exportLearningTeam(store->reader(), reading.bundle.teamId, exportedAt) == bytes));
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
    const Event event = fromJson<Event>(reading.bundle.rows.first().image);
    CHECK(event.title == u"2026-03-17"_s);
    CHECK(event.story == u"2026-03-17T10:30:00.000Z"_s);
    CHECK(event.whenText == u"2026-03-17"_s);
    CHECK(event.occurredOn == QDate(2026, 3, 27));
    CHECK(event.raisedOn.date() == QDate(2026, 3, 27));
    CHECK(event.decision->sentence == u"2026-03-17"_s);
    CHECK(event.decision->on.date() == QDate(2026, 3, 27));
}
