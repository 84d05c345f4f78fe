// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The pulse as the people in the room meet it.

#include "OpenPulse.h"
#include "gui/look/Look.h"

#include <QClipboard>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("a person answers with the keys, goes back among their own, and passes the laptop on", "[pulse]")
{
    const OpenPulse pulse;
    pulse.open();
    CHECK(OpenPulse::wordsOn(pulse.window()).contains(u"Fewer than five answers are thrown away unread."_s));
    pulse.press(u"startPulseButton"_s);
    CHECK_FALSE(pulse.button(u"everyoneAnsweredButton"_s)->isVisible()); // before anybody has
    pulse.press(u"haveLaptopButton"_s);
    const auto *question = pulse.window()->findChild<QLabel *>(u"pulseQuestionLabel"_s);
    CHECK(question->text() == pulse.content.pulse.meeting[0].text);
    CHECK_FALSE(pulse.button(u"pulseNextButton"_s)->isEnabled());
    CHECK_FALSE(pulse.button(u"pulseBackButton"_s)->isVisible());
    OpenPulse::key(Qt::Key_4);
    CHECK(pulse.chosen() == QList<int>{4});
    OpenPulse::key(Qt::Key_2);
    CHECK(pulse.chosen() == QList<int>{2});
    OpenPulse::key(Qt::Key_Return);
    CHECK(question->text() == pulse.content.pulse.meeting[1].text);
    CHECK(pulse.chosen().isEmpty());
    pulse.press(u"pulseBackButton"_s);
    CHECK(pulse.chosen() == QList<int>{2});
    OpenPulse::key(Qt::Key_Return);
    pulse.press(u"pulseSkipButton"_s);
    CHECK(question->text() == pulse.content.pulse.meeting[2].text);
    CHECK(pulse.button(u"pulseNextButton"_s)->text() == u"Pass the laptop on");
    OpenPulse::key(Qt::Key_5);
    OpenPulse::key(Qt::Key_Return);
    CHECK(OpenPulse::wordsOn(pulse.window()).contains(u"Pass the laptop on"_s));
}

TEST_CASE("the next person finds nothing of the one before, by no key and no button", "[pulse]")
{
    const OpenPulse pulse;
    QGuiApplication::clipboard()->setText(u"as before"_s);
    pulse.start();
    pulse.person({5, 1, 3});
    const auto isBlank = [&] { return pulse.chosen().isEmpty(); };
    CHECK(isBlank()); // while it lies on the table
    pulse.press(u"haveLaptopButton"_s);
    const auto *question = pulse.window()->findChild<QLabel *>(u"pulseQuestionLabel"_s);
    for (const QKeySequence &keys :
         {QKeySequence(u"Ctrl+Z"_s), QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s), QKeySequence(u"Ctrl+A"_s),
          QKeySequence(u"Ctrl+C"_s), QKeySequence(u"Alt+Left"_s), QKeySequence(u"Backspace"_s), QKeySequence(u"Left"_s),
          QKeySequence(u"Up"_s), QKeySequence(u"PgUp"_s), QKeySequence(u"Home"_s), QKeySequence(u"Tab"_s)}) {
        INFO(keys.toString().toStdString());
        QTest::keySequence(qApp->focusWidget(), keys);
        CHECK(isBlank());
        CHECK(question->text() == pulse.content.pulse.meeting[0].text);
    }
    CHECK_FALSE(pulse.button(u"pulseBackButton"_s)->isVisible());
    // Escape asks, and going on with it leads to a blank question again.
    OpenPulse::key(Qt::Key_Escape);
    CHECK(OpenPulse::wordsOn(pulse.window()).contains(u"Leave the pulse?"_s));
    CHECK(isBlank());
    OpenPulse::key(Qt::Key_Escape);
    CHECK(isBlank());
    CHECK(pulse.window()->findChild<PulseQuestions *>()->isVisible());
    for (int number = 0; number < 2; ++number) {
        pulse.press(u"pulseSkipButton"_s);
        CHECK(isBlank());
    }
    pulse.press(u"pulseBackButton"_s);
    pulse.press(u"pulseBackButton"_s);
    CHECK(isBlank());
    CHECK_FALSE(pulse.button(u"pulseBackButton"_s)->isVisible());
    CHECK(QGuiApplication::clipboard()->text() == u"as before");
}

TEST_CASE("the end says a direction for each question that has enough, and the card beside the close says the same", "[pulse]")
{
    const OpenPulse pulse;
    pulse.start();
    for (int person = 0; person < 5; ++person)
        pulse.person({5, person == 0 ? 0 : 1, person < 2 ? 1 : 5});
    CHECK(OpenPulse::wordsOn(pulse.window()).remove(u"After Meeting 1"_s).contains(QRegularExpression(u"[0-9]"_s))
          == false); // not how many so far
    pulse.finish();
    const QString said = OpenPulse::wordsOn(pulse.window());
    INFO(said.toStdString());
    CHECK(said.count(u"Leaned towards yes"_s) == 1); // all of them, said as a direction
    CHECK(said.count(u"Too few answers to say"_s) == 1); // four
    CHECK(said.count(u"Went different ways"_s) == 1);
    CHECK(said.contains(u"Could anybody say that it should be otherwise?"_s)); // the stages, to talk about
    const auto *results = pulse.window()->findChild<QWidget *>(u"pulseResults"_s);
    CHECK_FALSE(OpenPulse::wordsOn(results).contains(QRegularExpression(u"[0-9]"_s)));
    pulse.done();
    CHECK(until([&] { return OpenPulse::wordsOn(pulse.card()).contains(u"Leaned towards yes"_s); }));
    CHECK_FALSE(OpenPulse::wordsOn(pulse.card()).contains(QRegularExpression(u"[0-9]"_s)));
}

TEST_CASE("a tally on paper is typed in, and refused where it has too few", "[pulse]")
{
    const OpenPulse pulse;
    pulse.open();
    pulse.press(u"tallyButton"_s);
    const auto field = [&](const QString &name) { return pulse.window()->findChild<QSpinBox *>(u"tally_"_s + name); };
    REQUIRE(field(u"said_no"_s));
    CHECK(field(u"learned_no"_s)->hasFocus());
    field(u"said_no"_s)->setValue(1);
    field(u"said_yes"_s)->setValue(5);
    field(u"worth_between"_s)->setValue(4);
    pulse.press(u"keepTallyButton"_s);
    const auto *problem = pulse.window()->findChild<QLabel *>(u"tallyProblemLabel"_s);
    CHECK(problem->text() == u"“This was worth our time” has fewer than five answers: clear its fields. So few are thrown away unread.");
    field(u"worth_between"_s)->setValue(0);
    pulse.press(u"keepTallyButton"_s);
    REQUIRE(until([&] { return pulse.button(u"pulseDoneButton"_s)->isVisible() && pulse.button(u"pulseDoneButton"_s)->isEnabled(); }));
    INFO(OpenPulse::wordsOn(pulse.window()).toStdString());
    CHECK(OpenPulse::wordsOn(pulse.window()).count(u"Leaned towards yes"_s) == 1);
    CHECK(field(u"said_yes"_s)->value() == 0); // not left lying about
    pulse.done();
}

TEST_CASE("leaving asks first, and then throws the round away", "[pulse]")
{
    const OpenPulse pulse;
    pulse.start();
    for (int person = 0; person < 6; ++person)
        pulse.person({5, 5, 5});
    SECTION("by its button") { pulse.press(u"leavePulseButton"_s); }
    SECTION("by Escape") { OpenPulse::key(Qt::Key_Escape); }
    SECTION("by the window's own") { pulse.window()->close(); }
    REQUIRE(pulse.window()->isVisible());
    CHECK(OpenPulse::wordsOn(pulse.window()).contains(u"thrown away unread"_s));
    pulse.press(u"pulseSecondButton"_s);
    REQUIRE(until([&] { return !pulse.window(); }));
    pulse.see();
    CHECK(PulseBox(pulse.other->database()).counts({PulseScope::Of::Team, pulse.team.teamId}, 3).isEmpty());
    CHECK(pulse.button(u"startRoundButton"_s)->text() == u"Pass the laptop round…");
}

TEST_CASE("how many answers are enough is said before the round, and stays as it was said", "[pulse]")
{
    const OpenPulse pulse;
    pulse.open();
    auto *enough = pulse.window()->findChild<QSpinBox *>(u"pulseThresholdSpin"_s);
    REQUIRE(enough);
    CHECK(enough->value() == 5);
    enough->setValue(1);
    CHECK(enough->value() == 3);
    CHECK(OpenPulse::wordsOn(pulse.window()).contains(u"Fewer than three answers are thrown away unread."_s));
    enough->setValue(6);
    pulse.press(u"startPulseButton"_s);
    QSettings().setValue(u"pulse/threshold"_s, 3); // somebody thinks again while the laptop goes round
    for (int person = 0; person < 5; ++person)
        pulse.person({5, 5, 5});
    pulse.finish();
    CHECK(OpenPulse::wordsOn(pulse.window()).contains(u"There were too few answers, and they have been thrown away unread."_s));
    CHECK(PulseBox(pulse.other->database()).counts({PulseScope::Of::Team, pulse.team.teamId}, 3).isEmpty());
    QSettings().clear();
}

TEST_CASE("every page of the pulse fits small windows and large letters", "[pulse]")
{
    const QSize size = GENERATE(QSize(1440, 900), QSize(1280, 720));
    const qreal scale = GENERATE(1.0, 1.5);
    CAPTURE(size.width(), scale);
    Look::instance()->setTextScale(scale);
    const OpenPulse pulse;
    pulse.open();
    pulse.window()->showNormal();
    const auto fits = [&] {
        pulse.window()->resize(size);
        QCoreApplication::processEvents();
        for (const QScrollArea *area : pulse.window()->findChildren<QScrollArea *>()) {
            if (area->isVisible() && area->widget()->minimumSizeHint().width() > area->viewport()->width())
                return false;
        }
        return pulse.window()->width() <= size.width();
    };
    CHECK(fits());
    pulse.press(u"startPulseButton"_s);
    CHECK(fits());
    pulse.press(u"haveLaptopButton"_s);
    CHECK(fits());
    for (const PulseChoice *choice : pulse.window()->findChildren<PulseChoice *>()) {
        CHECK(choice->height() >= 32);
        CHECK(choice->width() >= choice->sizeHint().width());
    }
    Look::instance()->setTextScale(1);
}
