// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Snapshot.h"

#include "domain/Records.h"
#include "operations/WallOperations.h"
#include "support/Samples.h"
#include "support/Workspace.h"
#include "support/catch.h"

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

TEST_CASE("what is read in a snapshot is of one state, whatever others write meanwhile")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto reading = workspace.open(), writing = workspace.open(u"seat-b"_s);
    const TeamAtDiscovery team = teamAtDiscovery(*writing);
    const auto note = [&](const QString &text) { return writing->perform(addNote(aNote(team.teamId, team.meetingId, text))).isDone(); };
    REQUIRE(note(u"Seen is not sent"_s));
    {
        const Snapshot snapshot(reading->database());
        REQUIRE(reading->reader().count(Note::table) == 1);
        REQUIRE(note(u"The tray is full at four"_s));
        CHECK(reading->reader().count(Note::table) == 1);
    }
    CHECK(reading->reader().count(Note::table) == 2);
}

TEST_CASE("a snapshot in which something could not be read is over, and the next step is taken as ever")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const auto readWrong = [&] {
        const Snapshot snapshot(store->database());
        store->database().run(u"select words from nothing_of_that_name"_s);
    };
    CHECK_THROWS_AS(readWrong(), StoreError);
    CHECK(store->perform(addNote(aNote(team.teamId, team.meetingId, u"Seen is not sent"_s))).isDone());
    CHECK(store->reader().count(Note::table) == 1);
}
