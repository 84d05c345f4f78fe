// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The soak, and Meeting 2.

#include "domain/Phases.h"
#include "gui/shell/StageNumbers.h"
#include "gui/walk/Walk.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/PhaseStepper.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/StageRail.h"
#include "operations/ActionOperations.h"

#include <QPlainTextEdit>
#include <QTest>

namespace sharpend::test {

namespace {

Meeting improving(Walk &walk) { return walk.store().reader().find<Meeting>({{"kind", u"improving"_s}}).first(); }

void goOnTo(Walk &walk, Phase phase)
{
    walk.press(Qt::Key_PageDown, Qt::ControlModifier);
    INFO(phaseName(phase).toStdString());
    REQUIRE(until([&] { return improving(walk).phase == phase; }));
    const auto *stepper = walk.find<PhaseStepper>(u"phaseStepper"_s);
    REQUIRE(until([&] { return stepper->current() == phaseIndex(MeetingKind::Improving, phase); }));
}

void soak(Walk &walk)
{
    walk.arriveAt(u"SoakPage"_s);
    walk.press(Qt::Key_R, Qt::ControlModifier);
    auto *field = walk.find<QPlainTextEdit>(u"newReflectionEdit"_s);
    REQUIRE(until([&] { return field->hasFocus(); }));
    for (const QString &text : {u"At night nobody prints the list."_s, u"The porter always knows first."_s}) {
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    const Where reflections{{"source", u"reflection"_s}};
    REQUIRE(until([&] { return walk.store().reader().count(Note::table, reflections) == 2; }));
    for (const Note &note : walk.store().reader().find<Note>(reflections))
        CHECK_FALSE(note.capturedAt.isValid());
    walk.click(u"bringButton"_s);
    REQUIRE(until([&] { return walk.store().reader().count(Note::table, {{"disposition", u"brought"_s}}) == 1; }));

    // The wall is there to read meanwhile, and not the words with which the meeting closed.
    walk.find(u"readWallButton"_s)->setFocus();
    walk.press(Qt::Key_Space);
    walk.arriveAt(u"MeetingPage"_s);
    auto *wall = walk.find<WallView>(u"wallView"_s);
    CHECK(until([&] { return wall->isVisible() && wall->isAncestorOf(qApp->focusWidget()); }));
    Q_EMIT walk.find<StageRail>(u"stageRail"_s)->stageActivated(soakStage);
    walk.arriveAt(u"SoakPage"_s);

    // Too early, so it asks why (rule 3).
    walk.click(u"startButton"_s);
    auto *why = walk.find<QLineEdit>(u"earlyReasonEdit"_s);
    REQUIRE(until([&] { return why->hasFocus(); }));
    QTest::keyClick(why, Qt::Key_Return);
    CHECK_FALSE(until([&] { return improving(walk).startedAt.isValid(); }, 300));
    QTest::keyClicks(why, u"The night shift is only here today."_s);
    QTest::keyClick(why, Qt::Key_Return);
    walk.arriveAt(u"MeetingPage"_s);
    CHECK(improving(walk).earlyStartReason == u"The night shift is only here today.");
}

/// Makes sense of three cards, by keyboard alone.
void makeSense(Walk &walk)
{
    auto *field = walk.find<QPlainTextEdit>(u"captureField"_s);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Tab);
    REQUIRE(until([&] { return !field->hasFocus(); }));
    for (int i = 0; i < 3; ++i) {
        if (i > 0)
            walk.press(Qt::Key_Down);
        walk.press(Qt::Key_Space);
    }
    walk.press(Qt::Key_G, Qt::ControlModifier);
    auto *title = walk.find<QLineEdit>(u"themeTitleEdit"_s);
    REQUIRE(until([&] { return title->hasFocus(); }));
    title->selectAll();
    QTest::keyClicks(title, u"Printed is not read"_s);
    QTest::keyClick(title, Qt::Key_Return);
    REQUIRE(until([&] { return walk.store().reader().count(Theme::table, {{"title", u"Printed is not read"_s}}) == 1; }));
    CHECK(walk.store().reader().count(Placement::table) == 3);

    const auto say = [&](Qt::Key mode, const QString &text) {
        field->setFocus();
        QTest::keyClick(field, mode, Qt::ControlModifier);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        CHECK(field->toPlainText().isEmpty());
    };
    say(Qt::Key_2, u"A list that nobody has the time to read tells nobody anything."_s);
    say(Qt::Key_4, u"Who reads it at weekends?"_s);
    say(Qt::Key_3, u"Send another reminder"_s);
    REQUIRE(until([&] { return walk.store().reader().count(Note::table, {{"parked", true}}) == 2; }));
    CHECK(walk.store().reader().count(Action::table) == 0); // parked until Improvements (rule 1)
    REQUIRE(until([&] { return !walk.store().reader().find<Theme>().first().insight.isEmpty(); }));
    Action early;
    early.id = newId();
    early.teamId = improving(walk).teamId;
    early.text = u"Print it twice"_s;
    CHECK_FALSE(walk.store().perform(addAction(early)).isDone());
}

void improve(Walk &walk)
{
    CHECK(walk.find(u"parkedIdeasCard"_s)->isVisible());
    walk.click(u"useIdeaButton"_s);
    auto *wording = walk.find<QPlainTextEdit>(u"improvementEdit"_s);
    REQUIRE(until([&] { return wording->hasFocus(); }));
    QTest::keyClicks(wording, u" by the hatch"_s);
    QTest::keyClick(wording, Qt::Key_Return);
    walk.click(u"setAsideButton"_s);
    walk.click(u"changeStrengthButton"_s);
    walk.find<SegmentedControl>(u"aimControl"_s)->setCurrentIndex(0);
    walk.find<SegmentedControl>(u"strengthControl"_s)->setCurrentIndex(1);
    walk.click(u"strengthDoneButton"_s);
    walk.activate();
    REQUIRE(until([&] {
        const QList<Action> actions = walk.store().reader().find<Action>();
        return actions.size() == 1 && actions.first().aim == ActionAim::System && actions.first().strength == Strength::Intermediate
            && actions.first().text == u"Buy a second printer by the hatch";
    }));
    CHECK(walk.store().reader().count(Note::table, {{"disposition", u"setAside"_s}}) == 1);
}

} // namespace

void walkToTheCloseOfMeeting2(Walk &walk)
{
    soak(walk);
    goOnTo(walk, Phase::Reflections);
    REQUIRE(until([] { return qApp->focusWidget() && qApp->focusWidget()->objectName().startsWith(u"inboxRow_"_s); }));
    walk.press(Qt::Key_Return);
    REQUIRE(until([&] { return walk.store().reader().count(Note::table, {{"disposition", u"used"_s}}) == 1; }));
    goOnTo(walk, Phase::MakingSense);
    makeSense(walk);
    goOnTo(walk, Phase::Improvements);
    improve(walk);
    walk.click(u"toCloseButton"_s);
    REQUIRE(until([&] { return improving(walk).phase == Phase::Close; }));
    walk.click(u"closeMeetingButton"_s);
    walk.arriveAt(u"OutputsPage"_s);
    CHECK(improving(walk).endedAt.isValid());
}

} // namespace sharpend::test
