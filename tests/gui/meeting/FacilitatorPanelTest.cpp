// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "../wall/TimedMeeting.h"
#include "gui/meeting/FacilitatorPanel.h"
#include "gui/meeting/QuietMinute.h"
#include "gui/widgets/TickBox.h"

#include <QScrollArea>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::TimedMeeting;
using test::until;

namespace {

QStringList promptsOf(const MeetingPage &page)
{
    QStringList prompts;
    for (const TickBox *box : page.findChildren<TickBox *>(QRegularExpression(u"^prompt_"_s))) {
        if (box->isVisible())
            prompts << box->objectName().mid(7);
    }
    return prompts;
}

QStringList labelsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

void addNotes(const TimedMeeting &meeting, NoteKind kind, int count)
{
    for (int i = 0; i < count; ++i) {
        Note note = test::aNote(meeting.team.teamId, meeting.team.meetingId, u"note %1"_s.arg(i));
        note.kind = kind;
        note.capturedAt = meeting.clock;
        meeting.elsewhere(addNote(note));
    }
}

} // namespace

TEST_CASE("Ctrl+M begins a quiet minute while somebody types, and it ends by itself")
{
    TimedMeeting meeting(20);
    QTest::keyClicks(meeting.field(), u"half a sent"_s);
    TimedMeeting::press(Qt::Key_M, Qt::ControlModifier);
    const auto *button = meeting.part<QAbstractButton>(u"quietMinuteButton"_s);
    CHECK(button->isChecked());
    CHECK(meeting.said(u"quietMinuteLabel"_s) == u"About 60 seconds left. Ctrl+M ends it."_s);
    meeting.passTo(meeting.at(20).addSecs(24));
    CHECK(meeting.said(u"quietMinuteLabel"_s) == u"About 40 seconds left. Ctrl+M ends it."_s);
    QTest::keyClicks(meeting.field(), u"ence"_s);
    meeting.passTo(meeting.at(20).addSecs(55));
    CHECK(meeting.said(u"quietMinuteLabel"_s) == u"A few seconds left. Ctrl+M ends it."_s);
    meeting.passTo(meeting.at(21));
    CHECK_FALSE(button->isChecked());
    CHECK(meeting.said(u"quietMinuteLabel"_s).isEmpty());
    CHECK(meeting.field()->hasFocus());
    CHECK(meeting.field()->toPlainText() == u"half a sentence"_s);
}

TEST_CASE("a quiet minute is ended by the same key and by its button, and leaves no trace")
{
    TimedMeeting meeting(20);
    const qint64 tick = meeting.other->tick();
    TimedMeeting::press(Qt::Key_M, Qt::ControlModifier);
    TimedMeeting::press(Qt::Key_M, Qt::ControlModifier);
    auto *button = meeting.part<QAbstractButton>(u"quietMinuteButton"_s);
    CHECK_FALSE(button->isChecked());
    button->click();
    CHECK(button->isChecked());
    button->click();
    CHECK_FALSE(button->isChecked());
    CHECK(meeting.said(u"quietMinuteLabel"_s).isEmpty());
    CHECK(meeting.session->waiting() == 0);
    CHECK(meeting.other->tick() == tick);
}

TEST_CASE("a clock that is moved back neither ends nor prolongs a quiet minute")
{
    TimedMeeting meeting(20);
    TimedMeeting::press(Qt::Key_M, Qt::ControlModifier);
    const auto *quiet = meeting.page->findChild<QuietMinute *>();
    meeting.passTo(meeting.at(20).addSecs(20));
    CHECK(quiet->secondsLeft() == 40);
    meeting.passTo(meeting.at(-40));
    CHECK(quiet->secondsLeft() == 40);
    meeting.passTo(meeting.at(-40).addSecs(15));
    CHECK(quiet->secondsLeft() == 25);
    meeting.passTo(meeting.at(200));
    CHECK_FALSE(quiet->isOn());
}

TEST_CASE("with the panel hidden the quiet minute is told in one line, where it can be ended")
{
    TimedMeeting meeting(20);
    TimedMeeting::press(Qt::Key_F9);
    TimedMeeting::press(Qt::Key_M, Qt::ControlModifier);
    const auto *banner = meeting.part<QWidget>(u"meetingBanner"_s);
    CHECK(banner->isVisible());
    CHECK(labelsOf(*banner).contains(u"A quiet minute. About 60 seconds left."_s));
    CHECK(meeting.field()->hasFocus());
    banner->findChild<QAbstractButton *>(u"bannerAction"_s)->click();
    CHECK_FALSE(banner->isVisible());
    TimedMeeting::press(Qt::Key_F9);
}

TEST_CASE("one recovery line is in sight, and the others are one button away")
{
    TimedMeeting meeting(20);
    const auto *panel = meeting.page->findChild<FacilitatorPanel *>();
    CHECK(meeting.said(u"recoveryTitle"_s) == u"When someone offers a fix"_s);
    CHECK_FALSE(labelsOf(*panel).contains(u"When nobody speaks"_s));
    auto *others = meeting.part<QAbstractButton>(u"otherMomentsButton"_s);
    others->setFocus();
    TimedMeeting::press(Qt::Key_Space);
    for (const char *id : {"blame", "silence", "distress"}) {
        const RecoveryLine *line = meeting.content.recoveryLine(QString::fromLatin1(id));
        CHECK(labelsOf(*panel).contains(line->title));
        CHECK(labelsOf(*panel).contains(line->text));
    }
    for (const char *id : {"offersFixLater", "nameTheme"}) // of Meeting 2
        CHECK_FALSE(labelsOf(*panel).contains(meeting.content.recoveryLine(QString::fromLatin1(id))->text));
    auto *scroll = panel->findChild<QScrollArea *>();
    CHECK(until([&] { return !others->visibleRegion().isEmpty(); }));
    CHECK(scroll->isVisible());
    TimedMeeting::press(Qt::Key_Space);
    CHECK_FALSE(labelsOf(*panel).contains(u"When nobody speaks"_s));
}

TEST_CASE("the balance cue is given once, and stays until it has been read")
{
    TimedMeeting meeting(20);
    addNotes(meeting, NoteKind::Constraint, 11);
    REQUIRE(until([&] { return meeting.document->rows<Note>().size() == 11; }));
    CHECK(meeting.said(u"balanceLabel"_s).isEmpty());
    addNotes(meeting, NoteKind::Surprise, 1);
    CHECK(until([&] { return meeting.said(u"balanceLabel"_s) == meeting.content.balanceCue; }));
    addNotes(meeting, NoteKind::GoesWell, 6); // it does not come and go with the notes
    REQUIRE(until([&] { return meeting.document->rows<Note>().size() == 18; }));
    CHECK(meeting.said(u"balanceLabel"_s) == meeting.content.balanceCue);
    CHECK(meeting.field()->hasFocus());
    meeting.part<QAbstractButton>(u"balanceNotedButton"_s)->click();
    CHECK(meeting.said(u"balanceLabel"_s).isEmpty());
    addNotes(meeting, NoteKind::Constraint, 12);
    REQUIRE(until([&] { return meeting.document->rows<Note>().size() == 30; }));
    CHECK(meeting.said(u"balanceLabel"_s).isEmpty());
}

TEST_CASE("the narrow panel shows four questions: those asked first make room")
{
    TimedMeeting meeting(20);
    const QStringList all{u"normalWork.ordinaryDay"_s, u"conditions.inTheWay"_s, u"conditions.goesFine"_s,
                          u"normalWork.newcomer"_s,    u"conditions.choosing"_s, u"drawingOut.notAsked"_s};
    CHECK(promptsOf(*meeting.page) == all);
    meeting.page->resize(1280, 720);
    REQUIRE(until([&] { return promptsOf(*meeting.page) == all.mid(0, 4); }));
    CHECK(meeting.part<QAbstractButton>(u"moreQuestionsButton"_s)->text() == u"More"_s);
    for (const QString &id : all.mid(0, 3))
        meeting.elsewhere(tickPrompt(meeting.team.teamId, meeting.team.meetingId, id, true));
    CHECK(until([&] { return promptsOf(*meeting.page) == all.mid(2); }));
    CHECK(meeting.part<QAbstractButton>(u"prompt_conditions.goesFine"_s)->isChecked());
    meeting.part<QAbstractButton>(u"moreQuestionsButton"_s)->click();
    CHECK(until([&] { return promptsOf(*meeting.page).mid(0, 6) == all; })); // boxes show a moment after they are made
    CHECK(promptsOf(*meeting.page).size() > 20);
}

TEST_CASE("a question that is being ticked does not go away under the hand")
{
    TimedMeeting meeting(20);
    meeting.page->resize(1280, 720);
    REQUIRE(until([&] { return promptsOf(*meeting.page).size() == 4; }));
    const QStringList before = promptsOf(*meeting.page);
    auto *first = meeting.part<QAbstractButton>(u"prompt_"_s + before.first());
    first->setFocus();
    TimedMeeting::press(Qt::Key_Space);
    REQUIRE(until([&] { return meeting.meeting().promptsAsked == QStringList{before.first()}; }));
    CHECK(promptsOf(*meeting.page) == before);
    CHECK(first->hasFocus());
}

TEST_CASE("a tick shows in the other window")
{
    const TimedMeeting meeting(20);
    meeting.elsewhere(tickPrompt(meeting.team.teamId, meeting.team.meetingId, u"normalWork.ordinaryDay"_s, true));
    CHECK(until([&] { return meeting.part<QAbstractButton>(u"prompt_normalWork.ordinaryDay"_s)->isChecked(); }));
    CHECK(meeting.field()->hasFocus());
}
