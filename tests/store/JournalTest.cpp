// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The journal: undo and redo, across restarts and seats, on both engines.

#include "operations/EventOperations.h"
#include "operations/MeetingOperations.h"
#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"
#include "support/Samples.h"
#include "support/Workspace.h"
#include "support/catch.h"

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

TEST_CASE("a step is taken back and done again, also after a restart")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(test::nameOf(engine));
    Workspace workspace(engine);
    const Event event = anEvent();
    {
        auto store = workspace.open();
        REQUIRE(store->perform(addEvent(event)).isDone());
        REQUIRE(store->perform(placeEvent(event.id, MapPlacement{0.25, 0.75})).isDone());
        CHECK(store->stepToUndo({})->operation == u"placeEvent");
    }
    auto store = workspace.open();
    REQUIRE(store->undo({}).isDone());
    CHECK_FALSE(store->reader().get<Event>(event.id)->placement);
    CHECK(store->stepToUndo({})->operation == u"addEvent");
    CHECK(store->stepToRedo({})->operation == u"placeEvent");

    REQUIRE(store->undo({}).isDone());
    CHECK_FALSE(store->reader().get<Event>(event.id));
    CHECK_FALSE(store->stepToUndo({}));

    REQUIRE(store->redo({}).isDone());
    REQUIRE(store->redo({}).isDone());
    CHECK(store->reader().get<Event>(event.id)->placement->severe == 0.75);
    CHECK_FALSE(store->stepToRedo({}));
    CHECK(store->check().isEmpty());
}

TEST_CASE("a new step ends what could be done again")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    auto store = workspace.open();
    const Event event = anEvent();
    REQUIRE(store->perform(addEvent(event)).isDone());
    REQUIRE(store->undo({}).isDone());
    REQUIRE(store->perform(addEvent(anEvent(u"Another"_s))).isDone());
    CHECK_FALSE(store->stepToRedo({}));
    CHECK(store->redo({}).state == Outcome::State::Refused);
}

TEST_CASE("undo belongs to a seat and to a Learning Team")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    auto first = workspace.open(u"seat-a"_s);
    auto second = workspace.open(u"seat-b"_s);
    const auto team = teamAtDiscovery(*first);
    const Note mine = aNote(team.teamId, team.meetingId, u"mine"_s);
    const Note theirs = aNote(team.teamId, team.meetingId, u"theirs"_s);
    REQUIRE(first->perform(addNote(mine)).isDone());
    REQUIRE(second->perform(addNote(theirs)).isDone());

    CHECK_FALSE(second->stepToUndo({}));
    REQUIRE(first->undo(team.teamId).isDone());
    CHECK_FALSE(first->reader().get<Note>(mine.id));
    CHECK(first->reader().get<Note>(theirs.id));
    REQUIRE(second->undo(team.teamId).isDone());
    CHECK_FALSE(first->reader().get<Note>(theirs.id));
}

TEST_CASE("undo is refused where the field has moved on, and can be passed over")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    auto first = workspace.open(u"seat-a"_s);
    auto second = workspace.open(u"seat-b"_s);
    const auto team = teamAtDiscovery(*first);
    const Note note = aNote(team.teamId, team.meetingId, u"We ring the ward"_s);
    REQUIRE(first->perform(addNote(note)).isDone());
    REQUIRE(first->perform(editNote(team.teamId, note.id, {note.text, u"We ring the ward twice"_s})).isDone());
    REQUIRE(second->perform(editNote(team.teamId, note.id, {u"We ring the ward twice"_s, u"We always ring the ward twice"_s})).isDone());

    const Outcome refused = first->undo(team.teamId);
    CHECK(refused.state == Outcome::State::Refused);
    CHECK(refused.sentences.size() == 1);
    CHECK(first->reader().get<Note>(note.id)->text == u"We always ring the ward twice");

    SECTION("another field of the same row is no hindrance")
    {
        REQUIRE(first->perform(setNoteKind(team.teamId, {note.id}, NoteKind::Adapting)).isDone());
        REQUIRE(first->undo(team.teamId).isDone());
        CHECK_FALSE(first->reader().get<Note>(note.id)->kind);
        CHECK(first->reader().get<Note>(note.id)->text == u"We always ring the ward twice");
    }
    SECTION("the refused step is passed over")
    {
        REQUIRE(first->passOver(team.teamId).isDone());
        CHECK(first->stepToUndo(team.teamId)->operation == u"addNote");
        CHECK(first->undo(team.teamId).state == Outcome::State::Refused); // it has been edited since
    }
}

TEST_CASE("typing in one field is one step for a minute")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    auto store = workspace.open();
    const auto team = teamWithPeople(*store);
    QDateTime now = QDateTime::currentDateTimeUtc();
    store->setClock([&] { return now; });
    REQUIRE(store->perform(editFocus(team.teamId, u"How"_s)).isDone());
    now = now.addSecs(30);
    REQUIRE(store->perform(editFocus(team.teamId, u"How does an order"_s)).isDone());
    now = now.addSecs(70);
    REQUIRE(store->perform(editFocus(team.teamId, u"How does an order arrive?"_s)).isDone());

    REQUIRE(store->undo(team.teamId).isDone());
    CHECK(store->reader().get<LearningTeam>(team.teamId)->focus == u"How does an order");
    REQUIRE(store->undo(team.teamId).isDone());
    CHECK(store->reader().get<LearningTeam>(team.teamId)->focus.isEmpty());
    REQUIRE(store->redo(team.teamId).isDone());
    CHECK(store->reader().get<LearningTeam>(team.teamId)->focus == u"How does an order");
}

TEST_CASE("typing before the clock was set back is a step of its own")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const QDateTime then(QDate(2026, 3, 17), QTime(9, 0), Qt::UTC);
    store->setClock([&] { return then; });
    const Event event = anEvent();
    REQUIRE(store->perform(addEvent(event)).isDone());
    const auto type = [&](const QString &story) { return editEvent(event.id, "story", [story](Event &e) { e.story = story; }); };
    REQUIRE(store->perform(type(u"In the morning"_s)).isDone());
    store->setClock([&] { return then.addDays(-2); });
    REQUIRE(store->perform(type(u"In the morning, and later"_s)).isDone());
    REQUIRE(store->undo({}).isDone());
    CHECK(store->reader().get<Event>(event.id)->story == u"In the morning");
}

TEST_CASE("every step gives a row one new revision, undo included, and 200 are kept")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    auto store = workspace.open();
    const Event event = anEvent();
    REQUIRE(store->perform(addEvent(event)).isDone());
    const QStringList first = store->reader().get<Event>(event.id)->revs;
    CHECK(first.size() == 1);
    REQUIRE(store->perform(answerFormalQuestion(event.id, FormalProcess::No)).isDone());
    REQUIRE(store->undo({}).isDone());
    const QStringList third = store->reader().get<Event>(event.id)->revs;
    CHECK(third.size() == 3);
    CHECK(third.last() == first.first());
    for (int i = 0; i < 210; ++i)
        store->perform(answerFormalQuestion(event.id, i % 2 ? FormalProcess::No : FormalProcess::Yes));
    const QStringList many = store->reader().get<Event>(event.id)->revs;
    CHECK(many.size() == 200);
    CHECK_FALSE(many.contains(first.first()));
}

TEST_CASE("an operation that changes nothing is no step")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    auto store = workspace.open();
    const Event event = anEvent();
    REQUIRE(store->perform(addEvent(event)).isDone());
    const qint64 before = store->tick();
    REQUIRE(store->perform(answerFormalQuestion(event.id, FormalProcess::NotAsked)).isDone());
    CHECK(store->tick() == before);
    CHECK(store->stepToUndo({})->operation == u"addEvent");
}

TEST_CASE("a refused operation leaves nothing behind")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    auto store = workspace.open();
    const Event event = anEvent();
    REQUIRE(store->perform(addEvent(event)).isDone());
    const Outcome outcome = store->perform(chooseEvent(event.id, u"  "_s, newId(), {}));
    CHECK(outcome.state == Outcome::State::Refused);
    CHECK(outcome.sentence() == u"Write a sentence on why this one, so the team can see it too.");
    CHECK(store->reader().get<Event>(event.id)->status == EventStatus::Candidate);
    CHECK(store->reader().find<LearningTeam>().isEmpty());
    CHECK(store->check().isEmpty());
}

TEST_CASE("the feed tells every seat what changed, once a row")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    auto first = workspace.open(u"seat-a"_s);
    auto second = workspace.open(u"seat-b"_s);
    const auto team = teamAtDiscovery(*first);
    const qint64 seen = second->changesSince(0).tick;
    CHECK(second->changesSince(seen).rows.isEmpty());
    const Note note = aNote(team.teamId, team.meetingId, u"The list is printed at six"_s);
    REQUIRE(first->perform(addNote(note)).isDone());
    REQUIRE(first->perform(editNote(team.teamId, note.id, {note.text, u"The list is printed at five"_s})).isDone());
    const ChangeSet news = second->changesSince(seen);
    REQUIRE(news.rows.size() == 1);
    CHECK(news.rows.first().id == note.id);
    CHECK(news.rows.first().teamId == team.teamId);
    CHECK(news.tick == first->tick());
}

TEST_CASE("text is kept to the letter")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    auto store = workspace.open();
    const auto team = teamAtDiscovery(*store);
    const QStringList texts{u"It’s “sent”, not 'seen'; 100 % \\ of -- them"_s, u"Ελληνικά, עברית, 日本語, 🚌🍳"_s,
                            u"<b>not bold</b> & <script>"_s, u"two\nlines\tand a tab"_s, QString(10000, u'å'),
                            u"?, :name, $1 and {\"json\":[]}"_s};
    for (const QString &text : texts) {
        const Note note = aNote(team.teamId, team.meetingId, text);
        REQUIRE(store->perform(addNote(note)).isDone());
        CHECK(store->reader().get<Note>(note.id)->text == text);
    }
    CHECK(store->check().isEmpty());
}

TEST_CASE("a step from before a field was added is taken back all the same")
{
    const auto engine = GENERATE(from_range(engines()));
    Workspace workspace(engine);
    auto store = workspace.open();
    const Event added = anEvent(), removed = anEvent(u"Another"_s);
    REQUIRE(store->perform(addEvent(removed)).isDone());
    REQUIRE(store->perform(removeEvent(removed.id)).isDone());
    REQUIRE(store->perform(addEvent(added)).isDone());
    // As an older version left its journal: without a key that rows have today.
    store->database().run(u"update journal set after = replace(after, ?, ''), before = replace(before, ?, '')"_s,
                          {u"\"link\":\"\","_s, u"\"link\":\"\","_s});
    CHECK(store->check().isEmpty());
    REQUIRE(store->undo({}).isDone());
    CHECK_FALSE(store->reader().get<Event>(added.id));
    REQUIRE(store->undo({}).isDone());
    CHECK(store->reader().get<Event>(removed.id)->title == u"Another");
}
