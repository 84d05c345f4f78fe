// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The scribe's field itself: its keys on any keyboard, exact words, and that nothing takes the caret out of it.

#include "OpenMeeting.h"
#include "OwnSettings.h"
#include "gui/meeting/FacilitatorPanel.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/TypingUndo.h"
#include "gui/wall/DraftKeeper.h"
#include "gui/widgets/Banner.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::OpenWall;
using test::until;

namespace {

/// A key of the digit row, on a layout whose row gives other signs: the sign, and the place on the keyboard.
void pressShiftedDigit(QWidget *field, Qt::Key sign, quint32 place)
{
    for (const QEvent::Type type : {QEvent::ShortcutOverride, QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, sign, Qt::ControlModifier, place, 0, 0);
        QCoreApplication::sendEvent(field, &event);
    }
}

void compose(QWidget *field, const QString &composing, const QString &committed)
{
    QInputMethodEvent event(composing, {});
    event.setCommitString(committed);
    QCoreApplication::sendEvent(field, &event);
}

} // namespace

TEST_CASE("Ctrl and a digit choose the kind, on a keyboard whose digits need Shift too")
{
    OpenWall wall;
    for (int digit = 1; digit <= 7; ++digit) {
        OpenWall::press(Qt::Key(Qt::Key_0 + digit), Qt::ControlModifier);
        CHECK(wall.bar()->kind() == NoteKind(digit - 1));
    }
    OpenWall::press(Qt::Key_0, Qt::ControlModifier);
    CHECK_FALSE(wall.bar()->kind());
    OpenWall::press(Qt::Key_8, Qt::ControlModifier);
    CHECK_FALSE(wall.bar()->kind());
    // & é " ' ( - è and à, as on a French keyboard; 10 is the key right of Esc's column.
    pressShiftedDigit(wall.field(), Qt::Key_Ampersand, 10);
    CHECK(wall.bar()->kind() == NoteKind::WorkAsDone);
    pressShiftedDigit(wall.field(), Qt::Key_Egrave, 16);
    CHECK(wall.bar()->kind() == NoteKind::Question);
    pressShiftedDigit(wall.field(), Qt::Key_Agrave, 19);
    CHECK_FALSE(wall.bar()->kind());
    OpenWall::press(Qt::Key_3, Qt::ControlModifier | Qt::KeypadModifier);
    CHECK(wall.bar()->kind() == NoteKind::Constraint);
    CHECK(wall.field()->toPlainText().isEmpty());
    CHECK(wall.field()->hasFocus());
}

TEST_CASE("Enter of the number pad adds too")
{
    OpenWall wall;
    OpenWall::type(u"one"_s);
    OpenWall::press(Qt::Key_Enter, Qt::KeypadModifier);
    OpenWall::type(u"two"_s);
    OpenWall::press(Qt::Key_Enter, Qt::KeypadModifier | Qt::ControlModifier);
    CHECK(wall.cards() == QStringList{u"one"_s});
    CHECK(until([&] { return wall.document->tally().parked == 1; }));
}

TEST_CASE("what an input method is still composing is part of the note")
{
    OpenWall wall;
    OpenWall::type(u"caf"_s);
    compose(wall.field(), u"´"_s, {});
    compose(wall.field(), {}, u"é"_s); // a dead key
    CHECK(wall.field()->toPlainText() == u"café"_s);
    compose(wall.field(), u"にほん"_s, {});
    SECTION("by key") { OpenWall::press(Qt::Key_Return); }
    SECTION("by mouse") { QTest::mouseClick(wall.page->findChild<QAbstractButton *>(u"addNoteButton"_s), Qt::LeftButton); }
    CHECK(wall.cards() == QStringList{u"caféにほん"_s});
    CHECK(wall.field()->toPlainText().isEmpty());
}

TEST_CASE("Ctrl+D marks the note as exact words, and the next one is not")
{
    OpenWall wall;
    auto *button = wall.page->findChild<QAbstractButton *>(u"verbatimButton"_s);
    REQUIRE(button->isVisible());
    OpenWall::type(u"It is a faff"_s);
    SECTION("by key") { OpenWall::press(Qt::Key_D, Qt::ControlModifier); }
    SECTION("by mouse") { QTest::mouseClick(button, Qt::LeftButton); }
    CHECK(button->isChecked());
    CHECK(wall.field()->hasFocus());
    const DraftKeeper draft(draftPath(*wall.document));
    CHECK(until([&] { return draft.read().verbatim; }));
    OpenWall::press(Qt::Key_Return);
    CHECK_FALSE(button->isChecked());
    const QString next = wall.capture(u"And slow"_s);
    wall.see();
    CHECK(wall.document->row<Note>(wall.idOf(u"It is a faff"_s)).verbatim);
    CHECK_FALSE(wall.document->row<Note>(next).verbatim);

    OpenWall::type(u"word"_s); // where Ctrl+D deletes, in other fields
    wall.field()->moveCursor(QTextCursor::Start);
    OpenWall::press(Qt::Key_D, Qt::ControlModifier);
    OpenWall::press(Qt::Key_D, Qt::ControlModifier);
    CHECK(wall.field()->toPlainText() == u"word");
    CHECK_FALSE(wall.field()->isVerbatim());
}

TEST_CASE("half a sentence of exact words comes back so")
{
    OpenWall wall;
    OpenWall::type(u"It is a f"_s);
    OpenWall::press(Qt::Key_D, Qt::ControlModifier);
    wall.page->settle();
    wall.page.reset();
    wall.openPage();
    CHECK(wall.field()->toPlainText() == u"It is a f");
    CHECK(wall.field()->isVerbatim());
}

TEST_CASE("the button for exact words makes way for the words")
{
    OpenWall wall;
    const auto *button = wall.page->findChild<QAbstractButton *>(u"verbatimButton"_s);
    const int lineHeight = wall.field()->height();
    OpenWall::type(u"Dispensary rings the ward before swapping the strength, on most days"_s);
    CHECK_FALSE(button->isVisible());
    CHECK(wall.field()->height() == lineHeight);
    OpenWall::press(Qt::Key_Return);
    CHECK(button->isVisible());
}

TEST_CASE("Esc never clears the field")
{
    OpenWall wall;
    OpenWall::type(u"half a sentence"_s);
    OpenWall::press(Qt::Key_Escape);
    OpenWall::press(Qt::Key_Escape, Qt::ShiftModifier);
    CHECK(wall.field()->toPlainText() == u"half a sentence");
    CHECK(wall.field()->hasFocus());
}

TEST_CASE("Ctrl+L chooses the lane by a few letters, and the caret comes back")
{
    OpenWall wall;
    wall.addThemeElsewhere(u"Two lists"_s);
    const QString clock = wall.addThemeElsewhere(u"The clock"_s);
    OpenWall::type(u"half a sentence"_s);
    OpenWall::press(Qt::Key_L, Qt::ControlModifier);
    auto *filter = wall.page->findChild<QLineEdit *>(u"laneFilterEdit"_s);
    REQUIRE(until([&] { return filter->isVisible(); }));
    QTest::keyClicks(filter, u"clo"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    CHECK(until([&] { return wall.field()->hasFocus(); }));
    CHECK(wall.bar()->lane() == clock);
    CHECK(wall.field()->toPlainText() == u"half a sentence");
    OpenWall::press(Qt::Key_Return);
    CHECK(until([&] { return wall.cards(clock) == QStringList{u"half a sentence"_s}; }));
}

TEST_CASE("nothing takes the caret from whoever types in the window")
{
    const test::OwnSettings settings;
    test::OpenMeeting meeting;
    meeting.goTo(Phase::Discovery);
    MainWindow window(*meeting.session, meeting.content);
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.openTeam(meeting.team.teamId);
    auto *page = [&] {
        REQUIRE(until([&] { return qobject_cast<MeetingPage *>(window.currentPage()) != nullptr; }));
        return static_cast<MeetingPage *>(window.currentPage());
    }();
    auto *field = page->findChild<CaptureField *>();
    REQUIRE(until([&] { return field->hasFocus(); }));
    QTest::keyClicks(field, u"half a sent"_s);

    SECTION("a mark of the timer")
    {
        auto *panel = page->findChild<FacilitatorPanel *>();
        panel->setElapsedMinutes(60);
        panel->setElapsedMinutes(90);
        panel->setElapsedMinutes(91);
    }
    SECTION("a change from another window")
    {
        meeting.elsewhere(addNote(test::aNote(meeting.team.teamId, meeting.team.meetingId, u"theirs"_s)));
        meeting.elsewhere(tickPrompt(meeting.team.teamId, meeting.team.meetingId, u"normalWork.goodDay"_s, true));
        meeting.elsewhere(pauseTimer(meeting.team.teamId, meeting.team.meetingId));
    }
    SECTION("a banner")
    {
        Q_EMIT page->refused(u"This cannot be."_s);
        const auto *banner = window.findChild<Banner *>(u"shellBanner"_s);
        REQUIRE(until([&] { return banner->isVisible(); }));
    }
    SECTION("a disk in trouble, and out of it again")
    {
        Q_EMIT meeting.session->troubled(u"The disk is full."_s);
        REQUIRE(until([&] {
            const auto banners = page->findChildren<Banner *>();
            return std::any_of(banners.begin(), banners.end(), [](const Banner *banner) { return banner->isVisible() && banner->kind() == u"stop"; });
        }));
        CHECK(field->hasFocus());
        Q_EMIT meeting.session->troubled({});
    }
    SECTION("the projector, on and off")
    {
        QTest::keyClick(field, Qt::Key_F5);
        window.activateWindow(); // there is no window manager to give it back
        REQUIRE(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(field, Qt::Key_F7);
        QTest::keyClick(field, Qt::Key_F8);
        QTest::keyClick(field, Qt::Key_F5);
    }
    QCoreApplication::processEvents();
    CHECK(window.focusWidget() == field);
    CHECK(field->toPlainText() == u"half a sent");
    CHECK(field->textCursor().position() == 11);
    QTest::keyClicks(window.focusWidget(), u"ence"_s);
    CHECK(field->toPlainText() == u"half a sentence");
}
