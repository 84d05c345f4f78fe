// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/MeetingOperations.h"
#include "operations/WallOperations.h"
#include "support/Samples.h"
#include "support/Workspace.h"
#include "support/catch.h"

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

TEST_CASE("a row reads back as it was written, whatever its lists, times and kinds hold")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);

    const auto texts = GENERATE(values<QStringList>({{}, {u""_s}, {u"plain"_s, u"and more, [all]"_s}, {u"\"quoted\""_s, u"a\",\"b"_s}, {u"back\\slash"_s, u"line\nend"_s, u"Grüße 薬"_s}}));
    Operation operation;
    operation.name = u"editTeam"_s;
    operation.teamId = team.teamId;
    operation.run = [&](Transaction &tx) {
        LearningTeam row = tx.need<LearningTeam>(team.teamId);
        row.soakPrompts = texts;
        tx.put(row);
    };
    REQUIRE(store->perform(operation).isDone());
    CHECK(store->reader().get<LearningTeam>(team.teamId)->soakPrompts == texts);

    Note note = aNote(team.teamId, team.meetingId, u"seen"_s);
    note.kind = NoteKind::TradeOff;
    note.verbatim = true;
    note.capturedAt = QDateTime(QDate(2026, 2, 28), QTime(23, 59, 59, 7), Qt::UTC);
    REQUIRE(store->perform(addNote(note)).isDone());
    const Note read = *store->reader().get<Note>(note.id);
    CHECK(read.kind == NoteKind::TradeOff);
    CHECK(read.verbatim);
    CHECK_FALSE(read.parked);
    CHECK(read.capturedAt == note.capturedAt);
    CHECK(read.capturedAt.timeSpec() == Qt::UTC);
    CHECK(read.revs.size() == 1);
    CHECK(read.stepId.isEmpty());
}
