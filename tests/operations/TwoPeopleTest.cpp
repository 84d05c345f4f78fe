// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Two people at the same wall: what one has written is never written over by the other.

#include "Desk.h"

#include "operations/ActionOperations.h"
#include "operations/OutputOperations.h"
#include "operations/StepOperations.h"

using namespace sharpend;
using namespace sharpend::test;

namespace {

const QString bothOnTheCard = u"Somebody else changed this note while you did. Both versions are on the card."_s;

} // namespace

TEST_CASE("a note that two people change keeps both versions, and tells the one who comes last", "[two]")
{
    Desk desk(GENERATE(from_range(engines())));
    desk.discover();
    const QString id = desk.putNote(), before = desk.note().text, teamId = desk.team.teamId;
    const auto text = [&] { return desk.here->reader().get<Note>(id)->text; };

    const Outcome first = desk.there->perform(editNote(teamId, id, {before, u"The screen says: sent"_s}));
    desk.ok(first);
    CHECK(first.notices.isEmpty());
    const Outcome last = desk.here->perform(editNote(teamId, id, {before, u"The screen only says sent"_s}));
    desk.ok(last);
    CHECK(last.notices == QStringList{bothOnTheCard});
    CHECK(text() == u"The screen says: sent\nThe screen only says sent"_s);

    SECTION("undo takes back only what was added")
    {
        desk.ok(desk.here->undo(teamId));
        CHECK(text() == u"The screen says: sent"_s);
        desk.ok(desk.here->redo(teamId));
        CHECK(text() == u"The screen says: sent\nThe screen only says sent"_s);
    }
    SECTION("the other's undo is refused: it would take words that are not theirs")
    {
        CHECK(desk.there->undo(teamId).state == Outcome::State::Refused);
    }
    SECTION("going on from what stands there is an ordinary change")
    {
        const Outcome next = desk.there->perform(editNote(teamId, id, {text(), u"The screen says sent. It never says seen."_s}));
        CHECK(next.notices.isEmpty());
        CHECK(text() == u"The screen says sent. It never says seen."_s);
    }
    SECTION("a field that still shows one's own words does not lose the other's, nor doubles one's own")
    {
        desk.doHere(editNote(teamId, id, {u"The screen only says sent"_s, u"The screen only ever says sent"_s}));
        CHECK(text() == u"The screen says: sent\nThe screen only ever says sent"_s);
        desk.ok(desk.here->undo(teamId));
        CHECK(text().startsWith(u"The screen says: sent"_s));
    }
}

TEST_CASE("one's own change that a window does not show yet is no version of somebody else", "[two]")
{
    Desk desk(GENERATE(from_range(engines())));
    desk.discover();
    const QString id = desk.putNote(), before = desk.note().text, teamId = desk.team.teamId;
    desk.doHere(editNote(teamId, id, {before, u"Sent"_s}));
    desk.doHere(editNote(teamId, id, {u"Sent"_s, u"Sent, never seen"_s}));
    const Outcome last = desk.here->perform(editNote(teamId, id, {before, u"Sent is not seen"_s}));
    CHECK(last.notices.isEmpty());
    CHECK(desk.here->reader().get<Note>(id)->text == u"Sent is not seen"_s);
    desk.doThere(setNoteKind(teamId, {id}, NoteKind::Surprise)); // which is not what the note says
    desk.doHere(editNote(teamId, id, {before, u"Sent is never seen"_s}));
    CHECK(desk.here->reader().get<Note>(id)->text == u"Sent is never seen"_s);
    CHECK(desk.here->reader().get<Note>(id)->kind == NoteKind::Surprise);
}

TEST_CASE("moving a note while somebody mends a slip in it keeps both", "[two]")
{
    Desk desk(GENERATE(from_range(engines())));
    desk.discover();
    const QString id = desk.putNote(), theme = desk.putTheme(), teamId = desk.team.teamId;
    desk.doThere(editNote(teamId, id, {desk.note().text, u"The screen says: sent"_s}));
    desk.doHere(placeNotes(teamId, {id}, {}, theme));
    desk.doHere(setNoteKind(teamId, {id}, NoteKind::Constraint));
    desk.doThere(editNote(teamId, id, {u"The screen says: sent"_s, u"The screen says: sent."_s}));
    const Note note = *desk.here->reader().get<Note>(id);
    CHECK(note.text == u"The screen says: sent."_s);
    CHECK(note.kind == NoteKind::Constraint);
    CHECK(desk.here->reader().exists(Placement::table, {{"noteId", id}, {"themeId", theme}}));
}

TEST_CASE("the words of themes, sentences and improvements are not written over either", "[two]")
{
    const Workspace workspace(GENERATE(from_range(engines())));
    const auto here = workspace.open(u"seat-here"_s), there = workspace.open(u"seat-there"_s);
    const LateTeam team = teamAfterMeeting2(*there);
    const QString notice = u"Somebody else changed these words while you did. Both versions are there."_s;
    struct Words {
        const char *what;
        QString now, both;
        std::function<Operation(const Rewording &)> change;
        std::function<QString()> read;
    };
    const Theme theme = *here->reader().get<Theme>(team.themeId);
    const Statement statement = *here->reader().get<Statement>(team.statementId);
    const Action action = *here->reader().get<Action>(team.actionId);
    Step step;
    step.id = newId();
    step.teamId = team.teamId;
    step.title = u"Order"_s;
    step.asWritten = u"Press send"_s;
    REQUIRE(there->perform(addStep(step)).isDone());
    const Words all[]{
        {"a theme's name", theme.title, u"Theirs / Ours"_s, [&](const Rewording &w) { return renameTheme(team.teamId, theme.id, w); },
         [&] { return here->reader().get<Theme>(theme.id)->title; }},
        {"its sentence", theme.insight, u"Theirs\nOurs"_s, [&](const Rewording &w) { return setInsight(team.teamId, theme.id, w); },
         [&] { return here->reader().get<Theme>(theme.id)->insight; }},
        {"a step's name", step.title, u"Theirs / Ours"_s, [&](const Rewording &w) { return renameStep(team.teamId, step.id, w); },
         [&] { return here->reader().get<Step>(step.id)->title; }},
        {"what the paper says of it", step.asWritten, u"Theirs\nOurs"_s, [&](const Rewording &w) { return setAsWritten(team.teamId, step.id, w); },
         [&] { return here->reader().get<Step>(step.id)->asWritten; }},
        {"a sentence of the outputs", statement.text, u"Theirs\nOurs"_s, [&](const Rewording &w) { return editStatement(team.teamId, statement.id, w); },
         [&] { return here->reader().get<Statement>(statement.id)->text; }},
        {"an improvement", action.text, u"Theirs\nOurs"_s,
         [&](const Rewording &w) { return rewordAction(team.teamId, action.id, &Action::text, "text", w); },
         [&] { return here->reader().get<Action>(action.id)->text; }},
        {"its champion", action.champion, u"Theirs / Ours"_s,
         [&](const Rewording &w) { return rewordAction(team.teamId, action.id, &Action::champion, "champion", w); },
         [&] { return here->reader().get<Action>(action.id)->champion; }},
    };
    for (const Words &field : all) {
        INFO(field.what);
        REQUIRE(there->perform(field.change({field.now, u"Theirs"_s})).isDone());
        const Outcome last = here->perform(field.change({field.now, u"Ours"_s}));
        REQUIRE(last.isDone());
        CHECK(last.notices == QStringList{notice});
        CHECK(field.read() == field.both);
        REQUIRE(here->undo(team.teamId).isDone());
        CHECK(field.read() == u"Theirs"_s);
    }
}
