// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "Desk.h"

using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("several notes are one step, and one of them that may not be there keeps them all away")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(nameOf(engine));
    Desk desk(engine);
    desk.discover();
    const QString theme = desk.putTheme();
    QList<Operation> parts;
    for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
        parts << addNote(desk.note(text), theme);
    desk.doHere(together(u"addNotes"_s, parts));
    CHECK(desk.here->reader().find<Note>().size() == 3);
    CHECK(desk.here->reader().find<Placement>().size() == 3);
    CHECK(operationTitle(desk.here->stepToUndo(desk.team.teamId)->operation) == u"add notes");
    desk.doHere(together(u"addNotes"_s, parts)); // tried again: they are there already
    CHECK(desk.here->reader().find<Note>().size() == 3);

    desk.ok(desk.here->undo(desk.team.teamId));
    CHECK(desk.here->reader().find<Note>().isEmpty());
    CHECK(desk.here->reader().find<Placement>().isEmpty());

    parts << addNote(desk.note(QString(10'001, u'x')));
    CHECK(desk.here->perform(together(u"addNotes"_s, parts)).state == Outcome::State::Refused);
    CHECK(desk.here->reader().find<Note>().isEmpty());
}

TEST_CASE("one note alone keeps its own name in the menu")
{
    Desk desk(Database::Engine::Sqlite);
    desk.discover();
    desk.doHere(together(u"addNotes"_s, {addNote(desk.note())}));
    CHECK(operationTitle(desk.here->stepToUndo(desk.team.teamId)->operation) == u"add note");
}

TEST_CASE("notes are marked as exact words, also on a wall at rest, and undo takes the mark off")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(nameOf(engine));
    Desk desk(engine);
    desk.discover();
    const QStringList notes{desk.putNote(), desk.putNote()};
    const auto marked = [&] {
        const QList<Note> all = desk.here->reader().find<Note>();
        return std::count_if(all.begin(), all.end(), [](const Note &note) { return note.verbatim; });
    };
    desk.doHere(setVerbatim(desk.team.teamId, notes, true));
    CHECK(marked() == 2);
    CHECK(operationTitle(desk.here->stepToUndo(desk.team.teamId)->operation) == u"mark as exact words");
    desk.ok(desk.here->undo(desk.team.teamId));
    CHECK(marked() == 0);
    desk.rest();
    desk.doHere(setVerbatim(desk.team.teamId, {notes.first()}, true));
    CHECK(marked() == 1);
    desk.doHere(setVerbatim(desk.team.teamId, {notes.first()}, false));
    CHECK(marked() == 0);
}
