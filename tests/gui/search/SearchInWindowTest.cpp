// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Search as somebody works it: by keyboard, over any page, and back to where they were.

#include "../wall/OpenMeeting.h"
#include "gui/search/SearchList.h"
#include "gui/search/SearchPanel.h"
#include "gui/shell/MainWindow.h"
#include "gui/wall/WallView.h"
#include "operations/EventOperations.h"
#include "support/Sight.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

struct Window : test::OpenMeeting {
    Window()
    {
        goTo(Phase::Discovery);
        for (const QString &text : {u"The screen says sent"_s, u"It never says SÉEN"_s, u"Porters carry messages nobody has seen"_s})
            noteIds << add(text, false);
        add(u"Make the screen say seen"_s, true);
        window = std::make_unique<MainWindow>(*session, content);
        test::bringToFront(window.get());
    }

    QString add(const QString &text, bool parked) const
    {
        Note note = test::aNote(team.teamId, team.meetingId, text);
        note.parked = parked;
        elsewhere(addNote(note));
        return note.id;
    }
    void openTeam() const
    {
        window->openTeam(team.teamId);
        REQUIRE(until([this] { return qobject_cast<MeetingPage *>(window->currentPage()) && window->currentPage()->isVisible(); }));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window.get(), key, modifiers);
    }
    SearchPanel *panel() const { return window->findChild<SearchPanel *>(); }
    QLineEdit *field() const { return panel()->findChild<QLineEdit *>(u"searchField"_s); }
    SearchList *list() const { return panel()->findChild<SearchList *>(); }
    bool isOpen() const { return panel() && panel()->isVisible(); }
    void openSearch() const
    {
        press(Qt::Key_K, Qt::ControlModifier);
        REQUIRE(until([this] { return isOpen() && field()->hasFocus(); }));
    }
    void look(const QString &words) const
    {
        field()->selectAll();
        QTest::keyClicks(field(), words);
        REQUIRE(until([&] { return panel()->answer().words == words; }));
    }
    QStringList rows() const
    {
        QStringList texts;
        for (int row = 0; row < list()->found()->rowCount(); ++row)
            texts << list()->found()->index(row).data(Qt::AccessibleTextRole).toString();
        return texts;
    }
    QString current() const { return list()->currentIndex().data(Qt::AccessibleTextRole).toString(); }

    QStringList noteIds;
    std::unique_ptr<MainWindow> window;
};

} // namespace

TEST_CASE("search opens a note on the wall, with the keyboard on it")
{
    const Window desk;
    desk.openSearch(); // over the Library
    desk.look(u"seen"_s);
    REQUIRE(desk.rows().size() == 3); // the heading and two notes; a parked idea is never found
    CHECK(desk.rows().first() == "Notes, 2"_L1);
    CHECK(desk.current().contains(u"Porters carry"_s)); // the newest
    desk.press(Qt::Key_Down);
    CHECK(desk.current().contains(u"It never says"_s));
    desk.press(Qt::Key_Down); // the last stays
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Up); // the heading is passed over
    CHECK(desk.current().contains(u"Porters carry"_s));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    CHECK_FALSE(desk.isOpen());
    REQUIRE(until([&] { return qobject_cast<LaneView *>(desk.window->focusWidget()) != nullptr; }));
    const auto *lane = static_cast<LaneView *>(desk.window->focusWidget());
    CHECK(lane->selectedNotes() == QStringList{desk.noteIds[1]});
}

TEST_CASE("Esc goes back to where one was, with what was half typed")
{
    const Window desk;
    desk.openTeam();
    auto *capture = desk.window->currentPage()->findChild<CaptureField *>();
    REQUIRE(until([&] { return capture->hasFocus(); }));
    QTest::keyClicks(capture, u"Half a"_s);
    desk.openSearch();
    desk.look(u"porters"_s);
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.isOpen());
    CHECK(capture->hasFocus());
    CHECK(capture->toPlainText() == "Half a"_L1);
    desk.openSearch();
    CHECK(desk.field()->selectedText() == "porters"_L1); // to type over
}

TEST_CASE("search says where nothing was found, and follows what happens to a note")
{
    const Window desk;
    desk.openSearch();
    const auto nothing = [&] { return desk.panel()->findChild<QLabel *>(u"searchNothing"_s); };
    CHECK(nothing()->isVisible()); // what it is for
    desk.look(u"lanyard"_s);
    CHECK(nothing()->text() == u"Nothing found for “lanyard”. Try a word people would use at work."_s);
    desk.look(u"porters"_s);
    CHECK_FALSE(nothing()->isVisible());
    desk.elsewhere(strikeNotes(desk.team.teamId, {desk.noteIds[2]}));
    CHECK(until([&] { return nothing()->isVisible() && desk.rows().isEmpty(); }));
}

TEST_CASE("Tab goes from group to group, and a group can be had alone")
{
    const Window desk;
    for (int i = 0; i < 4; ++i)
        desk.add(u"Seen again %1"_s.arg(i), false);
    Event event;
    event.id = newId();
    event.title = u"A request was seen by nobody"_s;
    desk.elsewhere(addEvent(event));
    desk.openSearch();
    desk.look(u"seen"_s);
    CHECK(desk.rows().size() == 7); // a heading, three notes and the way to the rest, a heading and the event
    desk.press(Qt::Key_Tab);
    CHECK(desk.current().contains(event.title));
    desk.press(Qt::Key_Tab);
    CHECK(desk.current().contains(u"Seen again 3"_s));
    desk.press(Qt::Key_Tab, Qt::ShiftModifier);
    desk.press(Qt::Key_Up);
    CHECK(desk.current() == "Notes: show all"_L1);
    desk.press(Qt::Key_Return);
    CHECK(until([&] { return desk.rows().size() == 7 && desk.rows().last().contains(u"It never says"_s); }));
    desk.press(Qt::Key_Escape); // first back to everything
    CHECK(until([&] { return desk.rows().last().contains(event.title); }));
    CHECK(desk.isOpen());
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Return);
    CHECK(until([&] { return desk.window->currentPage()->objectName() == "EventPage"_L1 || desk.window->currentPage()->inherits("sharpend::EventPage"); }));
}

TEST_CASE("a covered page is not read through search")
{
    const Window desk;
    desk.openTeam();
    desk.openSearch();
    desk.look(u"seen"_s);
    desk.press(Qt::Key_F12);
    CHECK(until([&] { return !desk.isOpen(); }));
    desk.press(Qt::Key_K, Qt::ControlModifier);
    CHECK_FALSE(desk.isOpen());
}
