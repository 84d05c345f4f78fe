// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/catch.h"

#include "operations/EventOperations.h"
#include "support/Workspace.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

TEST_CASE("An import can be stopped until it is kept, and then nothing of it is there", "[import]")
{
    const auto engine = GENERATE(Database::Engine::Sqlite, Database::Engine::Postgres);
    test::Workspace workspace(engine);
    auto store = workspace.open(u"seat-1"_s);
    QList<Event> events;
    for (int i = 0; i < 1200; ++i) {
        Event event;
        event.id = newId();
        event.title = u"The list had changed %1"_s.arg(i);
        events << event;
    }
    const qint64 before = store->tick();
    // While rows are taken in, half-way through the journal, and when all is written down.
    const qsizetype stopAt = GENERATE(0, 500, 1200);
    CAPTURE(stopAt);
    auto progress = std::make_shared<WorkProgress>();
    Operation import = importEvents(events, progress);
    const auto watch = import.watch;
    qsizetype last = 0;
    import.watch = [&](qsizetype rows, bool all) {
        CHECK(rows >= last);
        last = rows;
        if (rows >= stopAt)
            CHECK(progress->stop());
        watch(rows, all);
    };
    if (stopAt == 0)
        progress->stop();
    const Outcome outcome = store->perform(import);
    CHECK(outcome.state == Outcome::State::Refused);
    CHECK(outcome.sentence() == u"The import was stopped. Nothing was added."_s);
    CHECK(store->reader().find<Event>().isEmpty());
    CHECK(store->tick() == before);

    // The same log goes in when nobody stops it; once it is kept, it is too late.
    progress = std::make_shared<WorkProgress>();
    REQUIRE(store->perform(importEvents(events, progress)).isDone());
    CHECK(progress->done() == 1200);
    CHECK(progress->isClosing());
    CHECK_FALSE(progress->stop());
    CHECK(store->reader().find<Event>().size() == 1200);
}

TEST_CASE("An import that is done again leaves what is there and adds what is not", "[import]")
{
    const auto engine = GENERATE(Database::Engine::Sqlite, Database::Engine::Postgres);
    test::Workspace workspace(engine);
    auto store = workspace.open(u"seat-1"_s);
    const QDateTime raised(QDate(2026, 3, 20), QTime(9, 0), Qt::UTC);
    QList<Event> events;
    for (int i = 0; i < 900; ++i) {
        Event event;
        event.id = newId();
        event.title = u"The list had changed %1"_s.arg(i);
        event.raisedOn = raised;
        events << event;
    }
    const Event late = events.takeLast(), middle = events.takeAt(450);
    REQUIRE(store->perform(importEvents(events)).isDone());

    events << late;
    events.insert(450, middle);
    const Outcome again = store->perform(importEvents(events));
    REQUIRE(again.isDone());
    CHECK(again.changes.rows.size() == 2);
    CHECK(store->reader().count(Event::table) == 900);
    CHECK(store->check() == QStringList());

    REQUIRE(store->undo({}).isDone());
    CHECK(store->reader().count(Event::table) == 898);
    REQUIRE(store->undo({}).isDone()); // all of it is one step
    CHECK(store->reader().count(Event::table) == 0);
    CHECK(store->check() == QStringList());
    REQUIRE(store->redo({}).isDone());
    CHECK(store->reader().count(Event::table) == 898);
}
