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

#include <random>

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

QString stepIn(Store &store, const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = store.database().run(sql, values);
    const QString step = query.next() ? query.value(0).toString() : u"none"_s;
    query.finish();
    return step;
}

/// What can be undone, found in all rows of the journal: the newest step whose last act is neither an undo nor a pass.
QString plainStepToUndo(Store &store, const QString &seat, const QString &teamId)
{
    return stepIn(store,
                  u"select j.step from journal j where j.seat = ? and j.team_id = ? and j.act = 'do' and j.undoable = 1"
                  " and not exists (select 1 from journal u where u.target = j.step and u.act in ('undo', 'pass') and not exists"
                  " (select 1 from journal r where r.target = j.step and r.act = 'redo' and r.tick > u.tick))"
                  " and j.tick >= (select coalesce(max(e.tick), 0) from journal e where e.team_id = ? and e.ends_undo = 1)"
                  " order by j.tick desc limit 1"_s,
                  {seat, teamId, teamId});
}

/// What can be done again: the step that was undone last of those that have not been since, where no new one has come.
QString plainStepToRedo(Store &store, const QString &seat, const QString &teamId)
{
    return stepIn(store,
                  u"select u.target from journal u where u.seat = ? and u.team_id = ? and u.act = 'undo' and u.undoable = 1"
                  " and not exists (select 1 from journal r where r.target = u.target and r.act in ('undo', 'redo') and r.tick > u.tick)"
                  " and not exists (select 1 from journal d where d.seat = ? and d.team_id = ? and d.act = 'do' and d.tick > u.tick)"
                  " order by u.tick desc limit 1"_s,
                  {seat, teamId, seat, teamId});
}

} // namespace

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

TEST_CASE("whatever is done, undone, done again, passed over and struck, the next step either way is the one that all rows tell")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto here = workspace.open(), there = workspace.open(u"seat-b"_s);
    const TeamAtDiscovery team = teamAtDiscovery(*here);
    std::mt19937 random(20260317);
    const auto chance = [&random](int most) { return int(random() % unsigned(most)); };
    QStringList ids;
    int undone = 0, redone = 0, refused = 0;
    for (int i = 0; i < (engine == Database::Engine::Sqlite ? 400 : 120); ++i) {
        Store &store = chance(4) == 0 ? *there : *here;
        const int act = chance(20);
        CAPTURE(i, act);
        const auto some = [&] { return ids.mid(chance(int(ids.size())), 1 + chance(3)); };
        if (act < 4 || ids.size() < 3) {
            const Note note = aNote(team.teamId, team.meetingId, u"Note %1"_s.arg(i));
            ids << note.id;
            REQUIRE(store.perform(addNote(note)).isDone());
        } else if (act < 6) {
            store.perform(setNoteKind(team.teamId, some(), NoteKind(chance(enumCount<NoteKind>)))); // one may have gone
        } else if (act == 6 && chance(3) == 0) {
            store.perform(strikeNotes(team.teamId, some()));
        } else if (act < 14) { // as often in a row as somebody presses the key
            for (int n = chance(6); n >= 0 && store.stepToUndo(team.teamId); --n) {
                const bool isDone = store.undo(team.teamId).isDone();
                ++(isDone ? undone : refused);
                if (!isDone)
                    REQUIRE(store.passOver(team.teamId).isDone());
            }
        } else {
            for (int n = chance(6); n >= 0 && store.redo(team.teamId).isDone(); --n)
                ++redone;
        }
        for (const auto &[each, seat] : {std::pair{here.get(), u"seat-a"_s}, {there.get(), u"seat-b"_s}}) {
            const auto undo = each->stepToUndo(team.teamId), redo = each->stepToRedo(team.teamId);
            REQUIRE((undo ? undo->step : u"none"_s) == plainStepToUndo(*each, seat, team.teamId));
            REQUIRE((redo ? redo->step : u"none"_s) == plainStepToRedo(*each, seat, team.teamId));
        }
    }
    CHECK(undone > 30);
    CHECK(redone > 10);
    CHECK(refused > 2);
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
