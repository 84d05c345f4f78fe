// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/OpenSoak.h"

#include "gui/soak/SoakTimes.h"
#include "gui/widgets/SoakBand.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

struct OpenPage : test::OpenSoak {
    bool sees(const QString &name) const { return test::inSight(page.get(), name) != nullptr; }
    QString footer() const { return find<QLabel>(u"footerLabel"_s)->text(); }
};

QDateTime at(int day, int hour, int minute) { return {QDate(2026, 3, day), QTime(hour, minute), QTimeZone("Europe/London")}; }

SoakTimes timesOf(const QDateTime &closed, const QDateTime &planned)
{
    LearningTeam team;
    Meeting learning, improving;
    learning.startedAt = closed.toUTC().addSecs(-80 * 60);
    learning.endedAt = closed.toUTC();
    improving.kind = MeetingKind::Improving;
    improving.timeZone = u"Europe/London"_s;
    if (planned.isValid())
        improving.plannedLocal = QDateTime(planned.date(), planned.time());
    return SoakTimes::of(team, {learning, improving}, improving);
}

} // namespace

TEST_CASE("the countdown says when Meeting 2 opens, by the clock in the room")
{
    const SoakTimes planned = timesOf(at(17, 14, 10), at(18, 14, 10));
    CHECK(planned.headline(at(17, 19, 26)) == "Meeting 2 opens tomorrow 14:10"_L1);
    CHECK(planned.beside(at(17, 19, 26)) == "18 hours 44 minutes to go"_L1);
    CHECK(planned.headline(at(17, 19, 26).toUTC()) == "Meeting 2 opens tomorrow 14:10"_L1);
    CHECK(planned.headline(at(18, 9, 0)) == "Meeting 2 opens today 14:10"_L1);
    CHECK(planned.headline(at(18, 15, 0)) == "Meeting 2 is open now"_L1);

    const SoakTimes later = timesOf(at(17, 14, 10), at(20, 9, 0));
    CHECK(later.headline(at(17, 19, 0)) == "Meeting 2 opens Friday 09:00"_L1);
    CHECK(later.isSoakOver(at(18, 14, 10)));

    const SoakTimes soon = timesOf(at(17, 14, 10), at(17, 20, 0));
    CHECK(soon.leavesLittleTime(soon.planned));
    CHECK(soon.headline(at(17, 19, 0)) == "Meeting 2 is planned for today 20:00"_L1);
    CHECK_FALSE(soon.isSoakOver(at(17, 21, 0)));

    const SoakTimes unplanned = timesOf(at(17, 14, 10), {});
    CHECK(unplanned.headline(at(17, 19, 0)) == "Meeting 2 opens tomorrow 14:10"_L1);

    const QList<SoakReminder> reminders = soakReminders(planned, {});
    REQUIRE(reminders.size() == 3);
    CHECK(reminders[0].due == at(17, 14, 30));
    CHECK(reminders[1].title == "Meeting 2 is this afternoon"_L1);
    CHECK(reminders[1].due == at(18, 9, 0));
}

TEST_CASE("the band tells in words what it draws")
{
    SoakBand band;
    band.resize(1000, 100);
    band.setSpan(at(17, 14, 10), at(18, 14, 10));
    band.setNow(at(17, 19, 26));
    band.setReminders({at(18, 9, 0)});
    QStringList hours;
    for (const SoakBand::Tick &tick : band.ticks())
        hours << tick.label;
    CHECK(hours == QStringList{u"18:00"_s, u"midnight"_s, u"06:00"_s, u"12:00"_s});
    CHECK(band.summary() == "Meeting 1 closed Tuesday 14:10. Now 19:26. Reminder Wednesday 09:00. Meeting 2 opens Wednesday 14:10."_L1);
}

TEST_CASE("a reflection is kept by Enter, and the field waits for the next one")
{
    OpenPage soak;
    soak.learn(4);
    soak.open();
    CHECK(soak.sees(u"noReflectionsLabel"_s));
    QTest::keyClick(soak.page.get(), Qt::Key_R, Qt::ControlModifier);
    auto *field = soak.find<QPlainTextEdit>(u"newReflectionEdit"_s);
    REQUIRE(until([&] { return field->hasFocus(); }));
    QTest::keyClicks(field, u"Somebody prints the box"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(field, u"every evening"_s);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(field->toPlainText().isEmpty());
    CHECK(field->hasFocus());
    QTest::keyClicks(field, u"Southside too"_s);
    QTest::keyClick(field, Qt::Key_Escape); // closes, and keeps what was typed for later
    CHECK_FALSE(field->isVisible());
    REQUIRE(until([&] { return soak.document->reflections().size() == 1; }));
    const Note note = soak.document->reflections().first();
    CHECK(note.text == "Somebody prints the box\nevery evening"_L1);
    CHECK_FALSE(note.capturedAt.isValid());
    QTest::keyClick(soak.page.get(), Qt::Key_R, Qt::ControlModifier);
    CHECK(field->toPlainText() == "Southside too"_L1);
    soak.page->settle(); // the page is left: no word is lost
    CHECK(until([&] { return soak.document->reflections().size() == 2; }));
}

TEST_CASE("a reflection that is refused comes back above the one begun meanwhile")
{
    OpenPage soak;
    soak.learn(4);
    soak.open();
    QTest::keyClick(soak.page.get(), Qt::Key_R, Qt::ControlModifier);
    auto *field = soak.find<QPlainTextEdit>(u"newReflectionEdit"_s);
    REQUIRE(until([&] { return field->hasFocus(); }));
    const QString tooLong(10'001, u'a');
    field->setPlainText(tooLong);
    QSignalSpy refused(soak.page.get(), &SoakPage::refused);
    QTest::keyClick(field, Qt::Key_Return);
    field->insertPlainText(u"The next one"_s);
    REQUIRE(until([&] { return !refused.isEmpty(); }));
    CHECK((field->toPlainText() == tooLong + u"\nThe next one"_s)); // the doubled brackets keep it out of a report
}

TEST_CASE("words typed on a reflection that another window removes come back in the field")
{
    OpenPage soak;
    soak.learn(4);
    const QString id = soak.reflect(u"Somebody prints the box"_s);
    soak.open();
    QTest::keyClick(soak.find(u"reflectionRow"_s), Qt::Key_F2);
    auto *edit = soak.find<QPlainTextEdit>(u"reflectionEdit"_s);
    QTest::keyClicks(edit, u" every evening"_s);
    soak.elsewhere(removeNotes(soak.team.teamId, {id}));
    CHECK(until([&] {
        return soak.sees(u"newReflectionEdit"_s)
            && soak.find<QPlainTextEdit>(u"newReflectionEdit"_s)->toPlainText() == "Somebody prints the box every evening"_L1;
    }));
}

TEST_CASE("a reflection comes to Meeting 2, or stays after all")
{
    OpenPage soak;
    soak.learn(4);
    const QString id = soak.reflect(u"We never talked about the bleep"_s);
    soak.open();
    const auto note = [&] { return soak.document->row<Note>(id); };
    soak.find<QPushButton>(u"bringButton"_s)->click();
    REQUIRE(until([&] { return note().disposition == Disposition::Brought; }));
    CHECK(soak.find<QLabel>(u"reflectionTag"_s)->text() == "Comes to Meeting 2"_L1);
    soak.find<QPushButton>(u"unbringButton"_s)->click();
    REQUIRE(until([&] { return note().disposition == Disposition::Open; }));
    soak.find<QPushButton>(u"askButton"_s)->click();
    REQUIRE(until([&] { return note().kind == NoteKind::Question; }));
    CHECK(soak.find<QLabel>(u"reflectionTag"_s)->text() == "Asked in Meeting 2"_L1);

    QWidget *row = soak.find(u"reflectionRow"_s);
    row->setFocus();
    QTest::keyClick(row, Qt::Key_F2);
    auto *edit = soak.find<QPlainTextEdit>(u"reflectionEdit"_s);
    edit->selectAll();
    QTest::keyClicks(edit, u"The bleep goes half-way"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(until([&] { return note().text == "The bleep goes half-way"_L1; }));
    QTest::keyClick(row, Qt::Key_Delete);
    CHECK(until([&] { return soak.document->reflections().isEmpty(); }));
    CHECK(until([&] { return soak.sees(u"noReflectionsLabel"_s); }));
}

TEST_CASE("nothing on the page says who reflected, or when")
{
    OpenPage soak;
    soak.learn(4);
    soak.reflect(u"Someone reads it every evening"_s);
    soak.open();
    const QStringList jobs{u"Operations manager"_s, u"Improvement coach"_s, u"Clerk"_s, u"Picker, days"_s, u"Picker, nights"_s};
    for (const QString &text : test::SoakedTeam::textsOn(soak.page.get())) {
        for (const QString &job : jobs)
            CHECK_FALSE(text.contains(job, Qt::CaseInsensitive));
    }
    static const QRegularExpression clock(u"\\d\\d:\\d\\d"_s);
    for (const QString &text : test::SoakedTeam::textsOn(soak.find(u"reflectionsCard"_s)))
        CHECK_FALSE(text.contains(clock));
}

TEST_CASE("starting before the soak is over asks why, in the words of the rule")
{
    OpenPage soak;
    soak.learn(4);
    soak.open();
    QSignalSpy asked(soak.page.get(), &Page::stageRequested);
    auto *start = soak.find<QPushButton>(u"startButton"_s);
    CHECK_FALSE(soak.sees(u"earlyReasonEdit"_s));
    start->click();
    auto *reason = soak.find<QLineEdit>(u"earlyReasonEdit"_s);
    REQUIRE(until([&] { return reason->hasFocus(); }));
    QTest::keyClick(reason, Qt::Key_Return);
    REQUIRE(until([&] { return soak.footer().contains(u"when the soak is over: wait until then, or write why it starts earlier."_s); }));
    CHECK_FALSE(soak.improving().startedAt.isValid());

    QTest::keyClicks(reason, u"The night shift leaves tomorrow"_s);
    start->click();
    REQUIRE(until([&] { return asked.size() == 1; }));
    CHECK(asked.first().at(1).toInt() == 5);
    CHECK(soak.improving().earlyStartReason == "The night shift leaves tomorrow"_L1);
    CHECK_FALSE(soak.sees(u"startButton"_s));
    CHECK_FALSE(soak.sees(u"moveMeetingButton"_s));
}

TEST_CASE("after the soak Meeting 2 starts without a reason")
{
    OpenPage soak;
    soak.learn(25);
    soak.open();
    QSignalSpy asked(soak.page.get(), &Page::stageRequested);
    CHECK(soak.find<QLabel>(u"soakHeadlineLabel"_s)->text() == "Meeting 2 is open now"_L1);
    soak.find<QPushButton>(u"startButton"_s)->click();
    REQUIRE(until([&] { return asked.size() == 1; }));
    CHECK(soak.improving().earlyStartReason.isEmpty());
}

TEST_CASE("Meeting 2 is moved in place, and a short pause is questioned")
{
    OpenPage soak;
    soak.learn(1);
    soak.open();
    soak.find<QPushButton>(u"moveMeetingButton"_s)->click();
    QTest::keyClick(soak.find(u"moveDateEdit"_s), Qt::Key_Return);
    REQUIRE(until([&] { return soak.improving().plannedLocal.isValid(); }));
    CHECK_FALSE(soak.sees(u"littleTimeBanner"_s)); // a day, as offered
    soak.elsewhere(planMeeting(soak.team.teamId, soak.team.improvingId, [](Meeting &meeting) {
        meeting.plannedLocal = meeting.plannedLocal.addSecs(-20 * 3600);
    }));
    REQUIRE(until([&] { return soak.sees(u"littleTimeBanner"_s); }));
    soak.find<QPushButton>(u"bannerAction"_s)->click();
    CHECK(until([&] { return !soak.sees(u"littleTimeBanner"_s); }));
}

TEST_CASE("a sitting of Meeting 1 that is still to come is told, and so is that people were invited to another time")
{
    OpenPage soak;
    soak.learn(1);
    soak.open();
    CHECK_FALSE(soak.sees(u"littleTimeBanner"_s));
    const QString sitting = newId();
    soak.elsewhere(addSitting(soak.team.teamId, sitting));
    soak.elsewhere(planMeeting(soak.team.teamId, sitting, [](Meeting &meeting) { meeting.plannedLocal = QDateTime::currentDateTime().addDays(1); }));
    REQUIRE(until([&] { return soak.sees(u"littleTimeBanner"_s); }));
    const auto labels = soak.find(u"littleTimeBanner"_s)->findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(u"further sitting"_s); }));

    QSignalSpy said(soak.page.get(), &Page::said);
    soak.elsewhere(saveInvitations(soak.team.teamId, {soak.improving()}));
    REQUIRE(until([&] { return soak.improving().calendarSequence > 0; }));
    soak.find<QPushButton>(u"moveMeetingButton"_s)->click();
    QTest::keyClick(soak.find(u"moveDateEdit"_s), Qt::Key_Return);
    CHECK(until([&] { return said.size() == 1; }));
}

TEST_CASE("what they were asked to notice is changed in place and copied")
{
    OpenPage soak;
    soak.learn(4);
    soak.open();
    soak.find<QPushButton>(u"editQuestionsButton"_s)->click();
    auto *edit = soak.find<QPlainTextEdit>(u"questionsEdit"_s);
    QTest::keyClicks(edit, u"What went unsaid?"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClicks(edit, u"What did we get nearly right?"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    REQUIRE(until([&] { return soak.document->team().soakPrompts.size() == 2; }));
    soak.find<QPushButton>(u"copyQuestionsButton"_s)->click();
    CHECK(QGuiApplication::clipboard()->text().contains(u"What did we get nearly right?"_s));
}

TEST_CASE("once Meeting 2 has begun the page is there to read")
{
    OpenPage soak;
    soak.learn(25);
    const QString brought = soak.reflect(u"Someone reads it every evening"_s);
    soak.elsewhere(bringReflection(soak.team.teamId, brought, true));
    soak.improve();
    soak.elsewhere(putOnWall(soak.team.teamId, {brought}));
    REQUIRE(until([&] { return soak.document->row<Note>(brought).disposition == Disposition::Used; }));
    soak.open();
    CHECK(soak.find<QLabel>(u"soakHeadlineLabel"_s)->text().startsWith(u"Meeting 2 began "_s));
    CHECK(soak.find<QLabel>(u"reflectionTag"_s)->text() == "On the wall"_L1);
    for (const QString &name : {u"startButton"_s, u"addReflectionButton"_s, u"unbringButton"_s, u"reflectionMenuButton"_s, u"editQuestionsButton"_s})
        CHECK_FALSE(soak.sees(name));
}

TEST_CASE("Tab goes through the soak from above")
{
    OpenPage soak;
    soak.learn(4);
    soak.reflect(u"Someone reads it every evening"_s);
    soak.open();
    soak.find(u"readWallButton"_s)->setFocus();
    QStringList order;
    for (int i = 0; i < 20 && order.value(order.size() - 1) != "startButton"_L1; ++i) {
        order << qApp->focusWidget()->objectName();
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
        if (qApp->focusWidget()->objectName() == "startButton"_L1)
            order << u"startButton"_s;
    }
    const QStringList wanted{u"readWallButton"_s, u"moveMeetingButton"_s, u"addReflectionButton"_s, u"importReflectionsButton"_s,
                             u"reflectionRow"_s, u"askButton"_s, u"bringButton"_s, u"reflectionMenuButton"_s, u"remindersCalendarButton"_s,
                             u"copyReminderButton"_s, u"copyReminderButton"_s, u"copyReminderButton"_s, u"editQuestionsButton"_s,
                             u"printSlipsButton"_s, u"saveSheetButton"_s, u"startButton"_s};
    CHECK(order == wanted);
}
