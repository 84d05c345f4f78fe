// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The Library, the event, the people, preparing, and Meeting 1.

#include "domain/Phases.h"
#include "exchange/EventCsv.h"
#include "gui/widgets/GoldilocksMap.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/walk/Walk.h"
#include "operations/EventOperations.h"

#include <QAbstractItemView>
#include <QAction>
#include <QPlainTextEdit>
#include <QTest>

namespace sharpend::test {

namespace {

/// A log such as an incident system exports: quoted cells with newlines, empty dates.
const QByteArray eventLog = "Ref,Title,What happened,Date,Place,Type,Raised by,Link\n"
                       "A-1,Orders arrive twice,\"Two orders, one patient.\nNobody knew which.\",,Dispensary,Near miss,Technician,\n"
                       "A-2,The 05:40 showed the wrong destination,The sign kept the night text.,2026-03-02,Depot,Change,Driver,\n"
                       "A-3,Label printer jams,Most days.,,Stores,Everyday work,Packer,https://example.org/a3\n";

} // namespace

void walkToTheCloseOfMeeting1(Walk &walk)
{
    // The log comes in as one step.
    EventCsv csv(eventLog);
    REQUIRE(csv.result().missing.isEmpty());
    walk.session->perform(importEvents(csv.result().events));

    // Library: the candidates are there; the second is weighed.
    auto *candidates = walk.find<QAbstractItemView>(u"candidateList"_s);
    REQUIRE(until([&] { return candidates->model()->rowCount() == 3; }));
    candidates->setFocus();
    const auto chosen = [&] { return candidates->currentIndex().data(Qt::AccessibleTextRole).toString(); };
    for (int i = 0; i < 3 && !chosen().contains(u"05:40"_s); ++i) // what came in together is in no order
        QTest::keyClick(candidates, i == 0 ? Qt::Key_Home : Qt::Key_Down);
    CHECK(chosen().contains(u"05:40"_s));
    QTest::keyClick(candidates, Qt::Key_Return);
    walk.arriveAt(u"EventPage"_s);

    // Event: on the map by keyboard, two factors, a reason, and why this one.
    auto *map = walk.window->currentPage()->findChild<GoldilocksMap *>();
    REQUIRE(map);
    map->setFocus();
    QTest::keyClick(map, Qt::Key_Return);
    auto *effect = walk.find(u"effectOnTeamRow"_s)->findChild<SegmentedControl *>();
    effect->setCurrentIndex(2);
    REQUIRE(until([&] {
        const QList<Event> events = walk.store().reader().find<Event>();
        return std::any_of(events.begin(), events.end(), [](const Event &event) {
            return event.placement && event.factors.effectOnTeam.level == Level::High;
        });
    }));
    auto *why = walk.find<QLineEdit>(u"whyEdit"_s);
    why->setFocus();
    QTest::keyClicks(why, u"Two more systems go live this year."_s);
    walk.click(u"chooseButton"_s);
    walk.arriveAt(u"PeoplePage"_s);

    // People: three roles and two members.
    walk.choose(u"ownerCard"_s, u"Head of operations"_s);
    walk.choose(u"facilitatorCard"_s, u"Coach"_s);
    walk.choose(u"scribeCard"_s, u"Clerk"_s);
    for (const QString &job : {u"Technician, days"_s, u"Technician, nights"_s}) {
        QTest::keyClick(walk.find(u"addPersonButton"_s), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        walk.giveJob(job);
    }
    REQUIRE(until([&] { return walk.store().reader().count(Membership::table) == 5; }));
    walk.click(u"continueButton"_s);
    walk.arriveAt(u"PreparePage"_s);

    // Prepare: the focus.
    auto *focus = walk.find<QPlainTextEdit>(u"focusEdit"_s);
    focus->setFocus();
    QTest::keyClicks(focus, u"How does an order reach the shelf?"_s);
    walk.click(u"readyButton"_s);
    walk.arriveAt(u"MeetingPage"_s);

    // Meeting 1: the Owner opens, and leaves by the page's own button.
    const auto phase = [&] { return walk.store().reader().find<Meeting>({{"kind", u"learning"_s}}).first().phase; };
    CHECK_FALSE(walk.find(u"phaseStack"_s)->findChild<QWidget *>(u"captureField"_s)->isVisible());
    walk.click(u"startMeetingButton"_s);
    REQUIRE(until([&] { return walk.find<QPushButton>(u"startMeetingButton"_s)->text() == u"The Owner has opened"; }));
    walk.click(u"startMeetingButton"_s);
    walk.click(u"ownerLeftButton"_s);
    REQUIRE(until([&] { return phase() == Phase::SocialContract; }));
    walk.click(u"agreeButton"_s);

    // Discovery: forty notes without leaving the field, of every kind and of none, and an idea that is parked.
    auto *field = walk.find<QPlainTextEdit>(u"captureField"_s);
    REQUIRE(until([&] { return field->hasFocus(); }));
    QStringList typed;
    for (int i = 0; i < 40; ++i) {
        const QString text = u"Note %1: the list is printed at six and nobody reads it before eight."_s.arg(i + 1);
        QTest::keyClicks(field, text);
        if (i % 8 < 7)
            QTest::keyClick(field, Qt::Key(Qt::Key_1 + i % 8), Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Return);
        CHECK(field->toPlainText().isEmpty());
        typed << text;
    }
    QTest::keyClicks(field, u"Buy a second printer"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    CHECK(field->hasFocus());
    REQUIRE(until([&] { return walk.store().reader().count(Note::table) == 41; }, 20000));
    QStringList stored;
    for (const Note &note : walk.store().reader().find<Note>()) {
        CHECK(note.parked == (note.text == u"Buy a second printer"));
        if (!note.parked)
            stored << note.text;
    }
    stored.sort();
    typed.sort();
    CHECK(stored == typed);

    // The last step is undone from the field, which has nothing typed of its own.
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(until([&] { return walk.store().reader().count(Note::table) == 40; }));
    REQUIRE(until([&] { // the menu names it
        const QList<QAction *> actions = walk.window->actions();
        return std::any_of(actions.begin(), actions.end(), [](const QAction *each) { return each->text() == u"Redo park idea" && each->isEnabled(); });
    }));
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return walk.store().reader().count(Note::table) == 41; }));

    // Close.
    QTest::keyClick(field, Qt::Key_PageDown, Qt::ControlModifier);
    auto *notReached = walk.find<QPlainTextEdit>(u"notReachedEdit"_s);
    QTest::keyClicks(notReached, u"Weekends"_s);
    walk.click(u"closeMeetingButton"_s);
    REQUIRE(until([&] { return walk.store().reader().find<LearningTeam>().first().stage == Stage::Soak; }));
    const Meeting meeting = walk.store().reader().find<Meeting>({{"kind", u"learning"_s}}).first();
    CHECK(meeting.endedAt.isValid());
    CHECK(meeting.ownerLeftAt.isValid());
    CHECK(meeting.contractAgreedAt.isValid());
    CHECK(meeting.notReached == u"Weekends");
    CHECK(walk.store().check().isEmpty());
}

} // namespace sharpend::test
