// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What the journal must know where two seats work on the same rows.

#include "domain/Json.h"
#include "operations/WallOperations.h"
#include "support/Samples.h"
#include "support/Workspace.h"
#include "support/catch.h"

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

TEST_CASE("undo of what was typed within a minute leaves alone what another seat did in between")
{
    Workspace workspace(GENERATE(from_range(engines())));
    auto first = workspace.open(u"seat-a"_s);
    auto second = workspace.open(u"seat-b"_s);
    const auto team = teamAtDiscovery(*first);
    const Note note = aNote(team.teamId, team.meetingId, u"We ring"_s);
    REQUIRE(first->perform(addNote(note)).isDone());
    REQUIRE(first->perform(editNote(team.teamId, note.id, {u"We ring"_s, u"We ring the ward"_s})).isDone());
    REQUIRE(second->perform(setNoteKind(team.teamId, {note.id}, NoteKind::Adapting)).isDone());
    REQUIRE(first->perform(editNote(team.teamId, note.id, {u"We ring the ward"_s, u"We ring the ward twice"_s})).isDone());
    const auto now = [&] { return *first->reader().get<Note>(note.id); };

    REQUIRE(first->undo(team.teamId).isDone());
    CHECK(now().text == u"We ring the ward"_s);
    CHECK(now().kind == NoteKind::Adapting);
    REQUIRE(first->undo(team.teamId).isDone());
    CHECK(now().text == u"We ring"_s);
    CHECK(now().kind == NoteKind::Adapting);
}

TEST_CASE("what another seat has changed is told once, in the order of the last changes")
{
    Workspace workspace(GENERATE(from_range(engines())));
    auto first = workspace.open(u"seat-a"_s);
    auto second = workspace.open(u"seat-b"_s);
    const auto team = teamAtDiscovery(*first);
    const Note early = aNote(team.teamId, team.meetingId, u"early"_s), late = aNote(team.teamId, team.meetingId, u"late"_s);
    REQUIRE(first->perform(addNote(early)).isDone());
    const qint64 before = second->tick();
    REQUIRE(first->perform(editNote(team.teamId, early.id, {u"early"_s, u"earlier"_s})).isDone());
    REQUIRE(first->perform(addNote(late)).isDone());
    const auto told = [&](qint64 since) {
        QStringList ids;
        for (const ChangedRow &row : second->changesSince(since).rows) {
            CHECK(row.table == QLatin1String(Note::table));
            CHECK(row.teamId == team.teamId);
            ids << row.id;
        }
        return ids;
    };
    CHECK(told(before) == QStringList{early.id, late.id});
    REQUIRE(first->perform(setNoteKind(team.teamId, {early.id}, NoteKind::Adapting)).isDone());
    CHECK(told(before) == QStringList{late.id, early.id});
    CHECK(second->changesSince(before).tick == first->tick());
    CHECK(told(first->tick()).isEmpty());
}

TEST_CASE("the journal finds a row as it was at one of its revisions")
{
    Workspace workspace(GENERATE(from_range(engines())));
    auto store = workspace.open();
    const auto team = teamAtDiscovery(*store);
    const Note note = aNote(team.teamId, team.meetingId, u"one"_s);
    QStringList texts{u"one"_s, u"two"_s, u"three"_s};
    REQUIRE(store->perform(addNote(note)).isDone());
    REQUIRE(store->perform(editNote(team.teamId, note.id, {u"one"_s, u"two"_s})).isDone());
    REQUIRE(store->perform(editNote(team.teamId, note.id, {u"two"_s, u"three"_s})).isDone());
    const RecordType &notes = *recordType(u"notes"_s);
    const QStringList revs = store->reader().get<Note>(note.id)->revs;
    REQUIRE(revs.size() == 3);
    for (qsizetype i = 0; i < 3; ++i)
        CHECK(textAt(store->reader().rowAtRev(notes, note.id, revs[2 - i]), "text") == texts[i]);
    CHECK(store->reader().rowAtRev(notes, note.id, u"unknown"_s).is_null());
    CHECK(store->reader().rowAtRev(notes, newId(), revs.first()).is_null());
}

TEST_CASE("what an operation has to say comes with its outcome, and only where it was done")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    Operation operation;
    operation.name = u"test"_s;
    operation.run = [](Transaction &tx) {
        tx.notice(u"Once."_s);
        tx.notice(u"Once."_s);
        tx.put(anEvent());
    };
    CHECK(store->perform(operation).notices == QStringList{u"Once."_s});
    operation.run = [](Transaction &tx) {
        tx.notice(u"Never."_s);
        tx.refuse(u"No."_s);
    };
    CHECK(store->perform(operation).notices.isEmpty());
}
