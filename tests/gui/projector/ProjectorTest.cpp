// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The projector's keys, what it holds, and what it never shows.

#include "OpenProjector.h"
#include "gui/meeting/FacilitatorPanel.h"
#include "gui/widgets/AccessiblePainted.h"

#include <QAccessible>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::OpenProjector;
using test::OpenWall;
using test::until;

namespace {

void read(QAccessibleInterface *node, QStringList &said)
{
    for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        said << node->text(kind);
    for (int i = 0; i < node->childCount(); ++i)
        read(node->child(i), said);
}

/// All that a screen reader finds in the projector's window, and all that its pages say.
QString allThatIsSaid(ProjectorWindow &projector)
{
    installPaintedAccessibility();
    QStringList said = projector.words();
    read(QAccessible::queryAccessibleInterface(&projector), said);
    said << projector.windowTitle();
    return said.join(u'\n');
}

} // namespace

TEST_CASE("the projector shows no word that was not put on the wall")
{
    OpenProjector room;
    const QString theme = room.addThemeElsewhere(u"Two lists for one order"_s);
    const QString note = room.capture(u"The screen says sent"_s);
    room.elsewhere(placeNotes(room.team.teamId, {note}, {}, theme));
    OpenWall::type(u"planted-parked"_s);
    OpenWall::press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return room.document->tally().parked == 1 && room.document->pendingNotes().isEmpty(); }));
    room.addElsewhere({u"Half past nine is the worst of it"_s});
    room.page->setClock([&room] { return room.meeting().startedAt.addSecs(61 * 60); }); // a mark has passed
    OpenWall::press(Qt::Key_M, Qt::ControlModifier);                                     // a quiet minute
    OpenWall::press(Qt::Key_F, Qt::ControlModifier);
    auto *filter = room.page->findChild<QLineEdit *>(u"filterEdit"_s);
    filter->setText(u"planted-filter"_s);
    room.field()->setFocus();
    OpenWall::type(u"they should have planted-draft"_s); // a language hint, and half a sentence
    CHECK(allThatIsSaid(*room.projector).contains(u"The screen says sent"_s)); // the filter is the scribe's
    filter->clear();
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    REQUIRE(room.editor());
    OpenWall::type(u"planted-edit"_s);

    const QString said = allThatIsSaid(*room.projector);
    CHECK(said.contains(u"The screen says sent"_s));
    CHECK(said.contains(u"Half past nine"_s));
    CHECK(said.contains(u"Two lists for one order"_s));
    CHECK_FALSE(said.contains(u"planted"_s));
    CHECK_FALSE(said.contains(u"should have"_s));
    CHECK_FALSE(said.contains(u"Parked"_s));
    CHECK_FALSE(said.contains(u"quiet"_s, Qt::CaseInsensitive));
    CHECK_FALSE(said.contains(QRegularExpression(u"\\d\\d?:\\d\\d"_s))); // neither the time of a note nor the meeting's
    CHECK_FALSE(said.contains(u"minutes"_s));
    for (const PromptGroup &group : room.content.promptGroups) {
        for (const Sentence &prompt : group.prompts)
            CHECK_FALSE(said.contains(prompt.text));
    }
    for (const RecoveryLine &line : room.content.recovery)
        CHECK_FALSE(said.contains(line.text));
    for (const Person &person : room.document->rows<Person>()) {
        CHECK_FALSE((!person.name.isEmpty() && said.contains(person.name)));
        CHECK_FALSE((!person.job.isEmpty() && said.contains(person.job)));
    }
    OpenWall::press(Qt::Key_F12);
    CHECK_FALSE(allThatIsSaid(*room.projector).contains(u"The screen says sent"_s));
}

TEST_CASE("the projector's keys work while somebody types, and in its own window")
{
    const OpenProjector room;
    room.addElsewhere(OpenProjector::numbered(60));
    const auto where = GENERATE(as<std::string>(), "in the field", "in an editor on the wall", "on the wall", "in its own window");
    INFO(where);
    QWidget *keyboard = room.field();
    if (where == "in an editor on the wall") {
        OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
        REQUIRE(room.editor());
        keyboard = room.editor();
    } else if (where == "on the wall") {
        OpenWall::press(Qt::Key_Tab);
        keyboard = qApp->focusWidget();
    } else if (where == "in its own window") {
        keyboard = room.projector;
        room.projector->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(room.projector));
    }
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(keyboard, key, modifiers); };
    const QPointer<ProjectorWindow> projector = room.projector;
    press(Qt::Key_F7);
    CHECK(projector->words().size() == 1);
    press(Qt::Key_F7);
    CHECK(projector->words().size() > 60);
    press(Qt::Key_F8);
    CHECK(projector->isFrozen());
    press(Qt::Key_F8);
    CHECK_FALSE(projector->isFrozen());
    press(Qt::Key_F12);
    CHECK(projector->words().isEmpty());
    press(Qt::Key_F12);
    CHECK_FALSE(projector->words().isEmpty());
    projector->turnPage(-projector->pageCount());
    press(Qt::Key_PageDown, Qt::ControlModifier | Qt::AltModifier);
    CHECK(projector->page() == 1);
    press(Qt::Key_PageUp, Qt::ControlModifier | Qt::AltModifier);
    CHECK(projector->page() == 0);
    press(Qt::Key_F5);
    CHECK(until([&] { return !projector; }));
    CHECK(room.page->findChild<ProjectorWindow *>() == nullptr);
    CHECK(room.field()->toPlainText().isEmpty());
}

TEST_CASE("what is typed while the projector's window has the keyboard goes to the field")
{
    const OpenProjector room;
    OpenWall::type(u"half "_s);
    room.projector->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(room.projector));
    QTest::keyClicks(room.projector, u"a "_s);
    CHECK(until([&] { return room.page->isActiveWindow(); }));
    OpenWall::type(u"sentence"_s);
    CHECK(room.field()->toPlainText() == u"half a sentence"_s);
}

TEST_CASE("a frozen picture holds its words, also at another size")
{
    const OpenProjector room;
    room.addElsewhere(OpenProjector::numbered(9));
    const QStringList held = room.projector->words();
    OpenWall::press(Qt::Key_F8);
    room.addElsewhere({u"While it is tidied"_s});
    room.elsewhere(removeNotes(room.team.teamId, {room.idOf(u"Note number 2 says what it says."_s)}));
    room.elsewhere(enterPhase(room.team.teamId, room.team.meetingId, Phase::SocialContract));
    CHECK(room.projector->words() == held);
    room.projector->resize(1280, 720);
    REQUIRE(until([&] { return room.projector->width() == 1280; }));
    const QStringList now = room.projector->words(); // on other pages, perhaps
    CHECK(QSet<QString>(now.begin(), now.end()) == QSet<QString>(held.begin(), held.end()));
    for (const PaintedPart &part : room.projector->parts())
        CHECK(room.projector->rect().contains(part.rect));
    room.elsewhere(enterPhase(room.team.teamId, room.team.meetingId, Phase::Discovery));
    OpenWall::press(Qt::Key_F8);
    CHECK(room.projector->words().contains(u"While it is tidied"_s));
    CHECK_FALSE(room.projector->words().contains(u"Note number 2 says what it says."_s));
}

TEST_CASE("the projector opens and closes without taking the keyboard")
{
    const OpenWall wall;
    OpenWall::type(u"half a sent"_s);
    OpenWall::press(Qt::Key_F5);
    REQUIRE(wall.page->findChild<ProjectorWindow *>());
    CHECK(until([&] { return wall.page->isActiveWindow() && wall.field()->hasFocus(); }));
    OpenWall::type(u"ence"_s);
    OpenWall::press(Qt::Key_F5);
    CHECK(until([&] { return wall.page->findChild<ProjectorWindow *>() == nullptr; }));
    wall.page->activateWindow(); // there is no window manager to do it
    REQUIRE(QTest::qWaitForWindowActive(wall.page.get()));
    CHECK(wall.field()->hasFocus());
    CHECK(wall.field()->toPlainText() == u"half a sentence"_s);
}
