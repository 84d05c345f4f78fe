// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The wall by keyboard, as the scribe works it.

#include "OpenMeeting.h"
#include "gui/projector/ProjectorWindow.h"
#include "gui/wall/Wall.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::OpenWall;
using test::until;

TEST_CASE("Enter adds the note and leaves the caret in the field, with no kind")
{
    OpenWall wall;
    OpenWall::type(u"The screen says sent"_s);
    OpenWall::press(Qt::Key_3, Qt::ControlModifier);
    CHECK(wall.bar()->kind() == NoteKind::Constraint);
    OpenWall::press(Qt::Key_Return);
    CHECK(wall.cards() == QStringList{u"The screen says sent"_s}); // at once, whatever the disk does
    CHECK(wall.field()->hasFocus());
    CHECK(wall.field()->toPlainText().isEmpty());
    CHECK_FALSE(wall.bar()->kind());
    REQUIRE(until([&] { return wall.document->pendingNotes().isEmpty(); }));
    wall.see();
    CHECK(wall.document->row<Note>(wall.idOf(u"The screen says sent"_s)).kind == NoteKind::Constraint);

    OpenWall::type(u" "_s);
    OpenWall::press(Qt::Key_Return); // nothing said, nothing added
    CHECK(wall.cards().size() == 1);
    OpenWall::type(u"one"_s);
    OpenWall::press(Qt::Key_Return, Qt::ShiftModifier);
    OpenWall::type(u"two"_s);
    OpenWall::press(Qt::Key_Return);
    CHECK(wall.cards().first() == u"one\ntwo"_s);
}

TEST_CASE("Ctrl+Enter parks an idea, which is nowhere on the wall")
{
    OpenWall wall;
    wall.capture(u"The screen says sent"_s);
    OpenWall::type(u"Buy a second screen"_s);
    OpenWall::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(wall.field()->hasFocus());
    REQUIRE(until([&] { return wall.document->tally().parked == 1 && wall.document->pendingNotes().isEmpty(); }));
    wall.see();
    CHECK(wall.cards() == QStringList{u"The screen says sent"_s});
    for (const LaneView *view : wall.page->findChildren<LaneView *>()) {
        for (int row = 0; row < view->lane()->rowCount(); ++row)
            CHECK(view->lane()->card(row).text != "Buy a second screen"_L1);
    }
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier); // nor in what is gone back through
    REQUIRE(wall.editor());
    CHECK(wall.editor()->toPlainText() == "The screen says sent"_L1);
}

TEST_CASE("What is on the wall stays counted through whatever changes it, here or elsewhere")
{
    OpenWall wall;
    const auto is = [&](int onWall, int parked, int told, int normal) {
        const NoteTally &tally = wall.document->tally();
        return until([&] {
            return tally.onWall() == onWall && tally.captured == onWall && tally.parked == parked && tally.told == told && tally.normal == normal;
        });
    };
    const QString one = wall.capture(u"The screen says sent"_s), other = wall.capture(u"We ring the ward"_s);
    OpenWall::type(u"Buy a second screen"_s);
    OpenWall::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(is(2, 1, 0, 0));
    wall.elsewhere(setNoteKind(wall.team.teamId, {one}, NoteKind::Surprise));
    CHECK(is(2, 1, 1, 0));
    wall.elsewhere(setNoteKind(wall.team.teamId, {one, other}, NoteKind::GoesWell));
    CHECK(is(2, 1, 2, 2));
    wall.elsewhere(removeNotes(wall.team.teamId, {one}));
    CHECK(is(1, 1, 1, 1));
    REQUIRE(wall.other->undo(wall.team.teamId).isDone());
    wall.see();
    CHECK(is(2, 1, 2, 2));
}

TEST_CASE("Ctrl+Up edits the last note, and again the one before")
{
    OpenWall wall;
    wall.capture(u"first"_s);
    const QString last = wall.capture(u"second"_s);
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    REQUIRE(wall.editor());
    CHECK(wall.editor()->hasFocus());
    CHECK(wall.editor()->toPlainText() == "second"_L1);
    OpenWall::type(u" thought"_s);
    OpenWall::press(Qt::Key_Return);
    REQUIRE(until([&] { return wall.document->row<Note>(last).text == "second thought"_L1; }));
    REQUIRE(until([&] { return wall.field()->hasFocus(); })); // and back to typing

    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    REQUIRE(until([&] { return wall.editor() && wall.editor()->toPlainText() == "second thought"_L1; }));
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    CHECK(until([&] { return wall.editor() && wall.editor()->toPlainText() == "first"_L1; }));
    OpenWall::press(Qt::Key_Escape);
    CHECK(until([&] { return wall.field()->hasFocus(); }));
    CHECK(wall.cards() == QStringList{u"second thought"_s, u"first"_s});
}

TEST_CASE("Ctrl+Up finds a note again that undo has brought back")
{
    OpenWall wall;
    wall.capture(u"first"_s);
    const QString last = wall.capture(u"second"_s);
    REQUIRE(wall.other->perform(removeNotes(wall.team.teamId, {last})).isDone());
    wall.see();
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    REQUIRE(until([&] { return wall.editor() && wall.editor()->toPlainText() == "first"_L1; }));
    OpenWall::press(Qt::Key_Escape);
    REQUIRE(until([&] { return wall.field()->hasFocus(); }));

    REQUIRE(wall.other->undo(wall.team.teamId).isDone());
    wall.see();
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    CHECK(until([&] { return wall.editor() && wall.editor()->toPlainText() == "second"_L1; }));
}

TEST_CASE("Ctrl+Up goes on where it can when other windows take notes away")
{
    OpenWall wall;
    wall.capture(u"first"_s);
    const QString second = wall.capture(u"second"_s), third = wall.capture(u"third"_s);
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    REQUIRE(until([&] { return wall.editor() && wall.editor()->toPlainText() == "third"_L1; }));
    wall.elsewhere(removeNotes(wall.team.teamId, {second, third}));
    REQUIRE(until([&] { return wall.field()->hasFocus(); }));
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    CHECK(until([&] { return wall.editor() && wall.editor()->toPlainText() == "first"_L1; }));
}

TEST_CASE("the keyboard goes over the wall, and a letter goes back to the field")
{
    OpenWall wall;
    const QString theme = wall.addThemeElsewhere(u"Two lists for one order"_s);
    wall.bar()->setLane(theme);
    const QString placed = wall.capture(u"placed"_s);
    wall.bar()->setLane({});
    const QString loose = wall.capture(u"loose"_s);
    REQUIRE(until([&] { return wall.cards(theme) == QStringList{u"placed"_s} && wall.cards() == QStringList{u"loose"_s}; }));
    wall.field()->setFocus();
    OpenWall::press(Qt::Key_Tab);
    CHECK(wall.lane(theme)->hasFocus());
    CHECK(wall.lane(theme)->selectedNotes() == QStringList{placed});
    OpenWall::press(Qt::Key_Right);
    CHECK(wall.lane()->hasFocus());
    CHECK(wall.lane()->selectedNotes() == QStringList{loose});
    OpenWall::press(Qt::Key_Left);
    CHECK(wall.lane(theme)->hasFocus());
    OpenWall::type(u"W"_s);
    CHECK(wall.field()->hasFocus());
    OpenWall::type(u"hy"_s);
    CHECK(wall.field()->toPlainText() == "Why"_L1);
}

TEST_CASE("Ctrl+Shift+Right moves a card to the next theme, as one step of undo")
{
    OpenWall wall;
    const QString one = wall.addThemeElsewhere(u"Two lists"_s), two = wall.addThemeElsewhere(u"The clock"_s);
    wall.bar()->setLane(one);
    const QString id = wall.capture(u"the note"_s);
    REQUIRE(until([&] { return wall.cards(one).size() == 1; }));
    wall.lane(one)->setFocus();
    OpenWall::press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return wall.document->themesOf(id) == QStringList{two}; }));
    CHECK(until([&] { return wall.lane(two)->hasFocus() && wall.lane(two)->selectedNotes() == QStringList{id}; }));
    CHECK(wall.cards(one).isEmpty());
    wall.session->undo(wall.team.teamId);
    CHECK(until([&] { return wall.document->themesOf(id) == QStringList{one}; }));
}

TEST_CASE("a change from another seat leaves who types alone")
{
    OpenWall wall;
    const QString theme = wall.addThemeElsewhere(u"Two lists"_s);
    wall.capture(u"ours"_s);
    OpenWall::type(u"half a sent"_s);
    wall.elsewhere(addNote(test::aNote(wall.team.teamId, wall.team.meetingId, u"theirs"_s)));
    REQUIRE(until([&] { return wall.cards().contains(u"theirs"_s); }));
    wall.addThemeElsewhere(u"The clock"_s);
    wall.elsewhere(renameTheme(wall.team.teamId, theme, {u"Two lists"_s, u"Two lists for one order"_s}));
    wall.elsewhere(placeNotes(wall.team.teamId, {wall.idOf(u"ours"_s)}, {}, theme));
    REQUIRE(until([&] { return wall.cards(theme) == QStringList{u"ours"_s}; }));
    CHECK(wall.field()->hasFocus());
    CHECK(wall.field()->toPlainText() == "half a sent"_L1);
    CHECK(wall.field()->textCursor().position() == 11);
    OpenWall::type(u"ence"_s);
    CHECK(wall.field()->toPlainText() == "half a sentence"_L1);
}

TEST_CASE("a change from another seat leaves a card in edit alone")
{
    OpenWall wall;
    const QString theme = wall.addThemeElsewhere(u"Two lists"_s);
    const QString id = wall.capture(u"ours"_s);
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    REQUIRE(wall.editor());
    OpenWall::type(u" and mine"_s);
    SECTION("a note beside it") { wall.elsewhere(addNote(test::aNote(wall.team.teamId, wall.team.meetingId, u"theirs"_s))); }
    SECTION("its kind") { wall.elsewhere(setNoteKind(wall.team.teamId, {id}, NoteKind::Surprise)); }
    SECTION("a theme") { wall.addThemeElsewhere(u"The clock"_s); }
    SECTION("a theme's name") { wall.elsewhere(renameTheme(wall.team.teamId, theme, {u"Two lists"_s, u"Two lists for one order"_s})); }
    SECTION("a theme less") { wall.elsewhere(removeTheme(wall.team.teamId, theme)); }
    REQUIRE(wall.editor());
    CHECK(wall.editor()->hasFocus());
    CHECK(wall.editor()->toPlainText() == "ours and mine"_L1);
    OpenWall::press(Qt::Key_Return);
    CHECK(until([&] { return wall.document->row<Note>(id).text == "ours and mine"_L1; }));
}

TEST_CASE("a card that another seat moves while it is edited keeps its new words")
{
    OpenWall wall;
    const QString theme = wall.addThemeElsewhere(u"Two lists"_s);
    const QString id = wall.capture(u"ours"_s);
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    REQUIRE(wall.editor());
    OpenWall::type(u" and mine"_s);
    wall.elsewhere(placeNotes(wall.team.teamId, {id}, {}, theme));
    CHECK(until([&] { return wall.document->row<Note>(id).text == "ours and mine"_L1; }));
    CHECK(until([&] { return wall.cards(theme) == QStringList{u"ours and mine"_s}; }));
}

TEST_CASE("the words on a card that another seat removes meanwhile come back in the field")
{
    OpenWall wall;
    const QString id = wall.capture(u"ours"_s);
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    REQUIRE(wall.editor());
    OpenWall::type(u" and mine"_s);
    wall.elsewhere(removeNotes(wall.team.teamId, {id}));
    CHECK(until([&] { return wall.field()->toPlainText() == "ours and mine"_L1; }));
    CHECK_FALSE(wall.document->rows<Note>().contains(id));
}

TEST_CASE("a note of ten thousand characters is kept, and a longer one stays in the field")
{
    OpenWall wall;
    const QString longest(10'000, u'ж');
    QSignalSpy refused(wall.page.get(), &Page::refused);
    wall.field()->setPlainText(longest + u"x"_s);
    OpenWall::press(Qt::Key_Return);
    CHECK(refused.size() == 1);
    CHECK(wall.field()->toPlainText().size() == 10'001);
    wall.field()->setPlainText(longest);
    OpenWall::press(Qt::Key_Return);
    REQUIRE(until([&] { return wall.document->pendingNotes().isEmpty() && !wall.document->rows<Note>().isEmpty(); }));
    const QList<Note> kept = wall.other->reader().find<Note>({{"teamId", wall.team.teamId}});
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().text == longest);
}

TEST_CASE("the projector shows the wall and neither a parked idea nor what is being typed")
{
    OpenWall wall;
    wall.capture(u"The screen says sent"_s);
    OpenWall::type(u"Buy a second screen"_s);
    OpenWall::press(Qt::Key_Return, Qt::ControlModifier);
    OpenWall::type(u"half a sentence"_s);
    OpenWall::press(Qt::Key_F5);
    auto *projector = wall.page->findChild<ProjectorWindow *>();
    REQUIRE(projector);
    REQUIRE(until([&] { return projector->words().contains(u"The screen says sent"_s); }));
    wall.see();
    const QString shown = projector->words().join(u'\n');
    CHECK_FALSE(shown.contains(u"second screen"_s));
    CHECK_FALSE(shown.contains(u"half a sentence"_s));
    OpenWall::press(Qt::Key_F12);
    CHECK(projector->words().isEmpty());
    OpenWall::press(Qt::Key_F12);
    OpenWall::press(Qt::Key_F7);
    CHECK_FALSE(projector->words().contains(u"The screen says sent"_s));
}

TEST_CASE("half a sentence waits in its own Learning Team")
{
    OpenWall wall;
    OpenWall::type(u"half a sentence"_s);
    wall.page->settle();
    const auto two = test::teamAtDiscovery(*wall.other);
    {
        TeamDocument second(*wall.session, two.teamId);
        REQUIRE(until([&] { return second.isLoaded(); }));
        MeetingPage page(second, wall.content);
        page.settle();
        CHECK(page.findChild<CaptureField *>()->toPlainText().isEmpty());
    }
    wall.page.reset();
    wall.openPage();
    CHECK(wall.field()->toPlainText() == "half a sentence"_L1);
}
