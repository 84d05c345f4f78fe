// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/look/Look.h"
#include "gui/widgets/AccessiblePainted.h"
#include "gui/widgets/ComparisonLegend.h"
#include "gui/widgets/FactorRadar.h"
#include "gui/widgets/GoldilocksMap.h"
#include "gui/widgets/MeetingTimer.h"
#include "gui/widgets/MiniMap.h"
#include "gui/widgets/MiniThread.h"
#include "gui/widgets/PhaseStepper.h"
#include "gui/widgets/PresenceStrip.h"
#include "gui/widgets/StageRail.h"
#include "gui/widgets/Wedge.h"
#include "support/catch.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

MapMarker marker(const QString &letter, std::optional<MapPlacement> placement, bool selected = false)
{
    return {letter.toLower(), letter, EventKind::GoodCatch, CompareRole::First, placement, selected};
}

/// Before the first widget is seen, as in main.
void listen()
{
    static const bool listening = [] {
        installPaintedAccessibility();
        return true;
    }();
    REQUIRE(listening);
}

void showIn(QWidget &widget, const QSize &size)
{
    listen();
    widget.resize(size);
    widget.show();
    REQUIRE(QTest::qWaitForWindowExposed(&widget));
    widget.activateWindow();
    widget.setFocus();
}

/// What a screen reader hears of the part \a index, or of the whole at -1.
QString heard(QWidget &widget, int index = -1)
{
    listen();
    QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(&widget);
    REQUIRE(whole);
    if (index < 0)
        return whole->text(QAccessible::Name);
    QAccessibleInterface *part = whole->child(index);
    REQUIRE(part);
    CHECK(part->parent() == whole);
    CHECK(whole->indexOfChild(part) == index);
    return part->text(QAccessible::Name);
}

void drag(QWidget &widget, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    QTest::mouseMove(&widget, (from + to) / 2);
    QTest::mouseMove(&widget, to);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

} // namespace

TEST_CASE("An arrow moves the selected marker by a little, with Shift by more", "[map]")
{
    GoldilocksMap map;
    map.setMarkers({marker(u"A"_s, MapPlacement{0.5, 0.5}, true), marker(u"B"_s, MapPlacement{0.2, 0.2})});
    showIn(map, {480, 340});
    QSignalSpy moved(&map, &GoldilocksMap::markerMoved);

    QTest::keyClick(&map, Qt::Key_Right);
    REQUIRE(moved.size() == 1);
    CHECK(moved.first().at(0).toString() == u"a"_s);
    CHECK(moved.first().at(1).toDouble() == Approx(0.51));
    CHECK(moved.first().at(2).toDouble() == Approx(0.5));

    QTest::keyClick(&map, Qt::Key_Up, Qt::ShiftModifier);
    REQUIRE(moved.size() == 2);
    CHECK(moved.last().at(2).toDouble() == Approx(0.55));
}

TEST_CASE("A marker stays on the map", "[map]")
{
    GoldilocksMap map;
    map.setMarkers({marker(u"A"_s, MapPlacement{0.99, 0.03}, true)});
    showIn(map, {480, 340});
    QSignalSpy moved(&map, &GoldilocksMap::markerMoved);
    QTest::keyClick(&map, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&map, Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(moved.size() == 2);
    CHECK(moved.last().at(1).toDouble() == 1.0);
    CHECK(moved.last().at(2).toDouble() == 0.0);
    // At the edge there is nothing to tell.
    QTest::keyClick(&map, Qt::Key_Right);
    CHECK(moved.size() == 2);

    const QPoint at = map.positionOf(u"a"_s).toPoint();
    drag(map, at, QPoint(-200, -200));
    REQUIRE(moved.size() == 3);
    CHECK(moved.last().at(1).toDouble() == 0.0);
    CHECK(moved.last().at(2).toDouble() == 1.0);
}

TEST_CASE("Dragging a marker tells once, on release", "[map]")
{
    GoldilocksMap map;
    map.setMarkers({marker(u"A"_s, MapPlacement{0.5, 0.5}, true), marker(u"B"_s, MapPlacement{0.2, 0.2})});
    showIn(map, {480, 340});
    QSignalSpy moved(&map, &GoldilocksMap::markerMoved);
    QSignalSpy selected(&map, &GoldilocksMap::markerSelected);

    const QRect plot = map.plotRect();
    const QPoint from = map.positionOf(u"b"_s).toPoint();
    drag(map, from, from + QPoint(plot.width() / 4, -plot.height() / 2));
    REQUIRE(moved.size() == 1);
    CHECK(moved.first().at(0).toString() == u"b"_s);
    CHECK(moved.first().at(1).toDouble() == Approx(0.45).margin(0.01));
    CHECK(moved.first().at(2).toDouble() == Approx(0.7).margin(0.01));
    REQUIRE(selected.size() == 1);
    CHECK(selected.first().at(0).toString() == u"b"_s);

    // A click without a drag selects, and moves nothing.
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.positionOf(u"a"_s).toPoint());
    CHECK(moved.size() == 1);
    CHECK(selected.size() == 2);
}

TEST_CASE("Escape puts a dragged marker back, and news do not take it from the hand", "[map]")
{
    GoldilocksMap map;
    const QList<MapMarker> before{marker(u"A"_s, MapPlacement{0.5, 0.5}, true), marker(u"B"_s, MapPlacement{0.2, 0.2})};
    map.setMarkers(before);
    showIn(map, {480, 340});
    QSignalSpy moved(&map, &GoldilocksMap::markerMoved);
    const QPoint from = map.positionOf(u"a"_s).toPoint();
    const QPoint to = from + QPoint(60, 40);

    QTest::mousePress(&map, Qt::LeftButton, {}, from);
    QTest::mouseMove(&map, to);
    QTest::keyClick(&map, Qt::Key_Escape);
    QTest::mouseRelease(&map, Qt::LeftButton, {}, to);
    CHECK(moved.isEmpty());
    CHECK(map.positionOf(u"a"_s).toPoint() == from);

    QTest::mousePress(&map, Qt::LeftButton, {}, from);
    QTest::mouseMove(&map, to);
    map.setMarkers(before);
    QTest::mouseRelease(&map, Qt::LeftButton, {}, to);
    REQUIRE(moved.size() == 1);
    CHECK(map.positionOf(u"a"_s).toPoint() == to);
}

TEST_CASE("An event that is nowhere yet is placed by a click", "[map]")
{
    GoldilocksMap map;
    map.setMarkers({marker(u"A"_s, std::nullopt, true)});
    showIn(map, {480, 340});
    CHECK(heard(map).contains(u"Place an event where you think it sits."));
    CHECK(map.parts().isEmpty());
    QSignalSpy moved(&map, &GoldilocksMap::markerMoved);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.plotRect().center());
    REQUIRE(moved.size() == 1);
    CHECK(moved.first().at(1).toDouble() == Approx(0.5).margin(0.01));
    CHECK(map.parts().size() == 1);
}

TEST_CASE("The map says where its markers are, in words", "[map]")
{
    GoldilocksMap map;
    map.setMarkers({marker(u"A"_s, MapPlacement{0.559, 0.499}, true), marker(u"B"_s, std::nullopt),
                    marker(u"C"_s, MapPlacement{0.9, 0.19})});
    showIn(map, {480, 340});
    CHECK(heard(map, 0) == u"Event A, happens often, moderately severe, in the middle ground."_s);
    CHECK(heard(map, 1) == u"Event C, happens every day, mildly severe, already well known."_s);
    CHECK(QAccessible::queryAccessibleInterface(&map)->childCount() == 2);
    // Each marker is a target of its own.
    CHECK(QAccessible::queryAccessibleInterface(&map)->child(0)->rect().width() >= 32);
}

TEST_CASE("Words for a place on the map", "[map]")
{
    CHECK(placementWords(std::nullopt) == u"Not placed yet"_s);
    CHECK(placementWords(MapPlacement{0.46, 0.45}) == u"Middle ground"_s);
    CHECK(placementWords(MapPlacement{0.399, 0.62}) == u"Middle ground"_s);
    CHECK(placementWords(MapPlacement{0.238, 0.46}) == u"Towards rare"_s);
    CHECK(placementWords(MapPlacement{0.07, 0.66}) == u"Rare"_s);
    CHECK(placementWords(MapPlacement{0.05, 0.1}) == u"Says little about everyday work"_s);
    CHECK(placementWords(MapPlacement{0.9, 0.19}) == u"Already well known"_s);
    CHECK(placementWords(MapPlacement{0.46, 0.75}) == u"Towards formal investigation"_s);
    CHECK(placementWords(MapPlacement{0.2, 0.93}) == u"Needs a formal investigation"_s);
    // No number is ever shown.
    for (double often = 0; often <= 1; often += 0.1) {
        for (double severe = 0; severe <= 1; severe += 0.1) {
            const QString words
                = placementWords(MapPlacement{often, severe}) + placementPhrase(MapPlacement{often, severe});
            CHECK(std::none_of(words.begin(), words.end(), [](QChar c) { return c.isDigit(); }));
        }
    }
}

TEST_CASE("The stepper asks for a phase and waits to be told", "[stepper]")
{
    PhaseStepper stepper;
    stepper.setPhases({u"Owner opens"_s, u"Owner leaves"_s, u"Social contract"_s, u"Discovery"_s, u"Close"_s});
    stepper.setCurrent(1);
    showIn(stepper, stepper.sizeHint());
    QSignalSpy requested(&stepper, &PhaseStepper::phaseRequested);

    QTest::keyClick(&stepper, Qt::Key_Right);
    QTest::keyClick(&stepper, Qt::Key_Return);
    REQUIRE(requested.size() == 1);
    CHECK(requested.first().at(0).toInt() == 2);
    CHECK(stepper.current() == 1);

    QTest::mouseClick(&stepper, Qt::LeftButton, {}, stepper.parts().at(0).rect.center());
    REQUIRE(requested.size() == 2);
    CHECK(requested.last().at(0).toInt() == 0);
    // The phase of now is no request.
    QTest::mouseClick(&stepper, Qt::LeftButton, {}, stepper.parts().at(1).rect.center());
    CHECK(requested.size() == 2);

    CHECK(heard(stepper) == u"Phases, now Owner leaves"_s);
    CHECK(heard(stepper, 0) == u"Phase 1 of 5, Owner opens, done."_s);
    CHECK(heard(stepper, 1) == u"Phase 2 of 5, Owner leaves, current."_s);
    CHECK(heard(stepper, 2) == u"Phase 3 of 5, Social contract, ahead."_s);
}

TEST_CASE("Going back keeps the ticks of phases reached", "[stepper]")
{
    PhaseStepper stepper;
    stepper.setPhases({u"Recap"_s, u"New reflections"_s, u"Making sense"_s});
    stepper.setCurrent(2);
    stepper.setCurrent(0);
    CHECK(stepper.furthest() == 2);
    CHECK(heard(stepper, 2) == u"Phase 3 of 3, Making sense, done."_s);
}

TEST_CASE("The stepper folds to fit", "[stepper]")
{
    PhaseStepper stepper;
    stepper.setPhases({u"Owner opens"_s, u"Owner leaves"_s, u"Social contract"_s, u"Discovery"_s, u"Close"_s});
    stepper.setCurrent(3);
    for (const int width : {stepper.sizeHint().width(), 360, stepper.minimumSizeHint().width()}) {
        stepper.resize(width, 36);
        const QList<PaintedPart> parts = stepper.parts();
        CHECK(parts.last().rect.right() < width);
        for (const PaintedPart &part : parts)
            CHECK(part.rect.width() >= 32);
    }
}

TEST_CASE("The stepper's names get smaller before one of them goes", "[stepper]")
{
    PhaseStepper stepper;
    stepper.setPhases({u"Owner opens"_s, u"Owner leaves"_s, u"Social contract"_s, u"Discovery"_s, u"Close"_s});
    stepper.setCurrent(3);
    stepper.resize(stepper.sizeHint().width() - 12, 36);
    const QList<PaintedPart> parts = stepper.parts();
    CHECK(parts.last().rect.right() < stepper.width());
    for (const PaintedPart &part : parts)
        CHECK(part.rect.width() > 32);
}

TEST_CASE("The timer counts hours and minutes and goes on past the plan", "[timer]")
{
    MeetingTimer timer;
    timer.setPlanned(90);
    timer.setElapsed(47 * 60 + 59);
    CHECK(timer.elapsedText() == u"00:47"_s);
    CHECK(timer.plannedText() == u"of 90 min"_s);
    CHECK(heard(timer) == u"47 minutes of 90, running"_s);
    timer.setPaused(true);
    CHECK(heard(timer) == u"47 minutes of 90, paused"_s);
    CHECK(heard(timer, 0) == u"Resume the timer"_s);
    timer.setElapsed(95 * 60);
    CHECK(timer.elapsedText() == u"01:35"_s);
}

TEST_CASE("The timer's button asks to pause", "[timer]")
{
    MeetingTimer timer;
    showIn(timer, timer.sizeHint());
    QSignalSpy toggled(&timer, &MeetingTimer::pauseToggled);
    QTest::keyClick(&timer, Qt::Key_Space);
    QTest::mouseClick(&timer, Qt::LeftButton, {}, timer.parts().at(0).rect.center());
    CHECK(toggled.size() == 2);
    CHECK_FALSE(timer.isPaused());
    QTest::mouseClick(&timer, Qt::LeftButton, {}, timer.parts().at(1).rect.center());
    CHECK(toggled.size() == 2);
}

TEST_CASE("Digits keep the clock as wide as it was", "[timer]")
{
    MeetingTimer timer;
    const QSize size = timer.sizeHint();
    timer.setElapsed(71 * 60);
    CHECK(timer.sizeHint() == size);
}

TEST_CASE("The rail opens a stage by mouse and by key", "[rail]")
{
    StageRail rail;
    rail.setTeam(u"Complaints spike after pharmacy ordering go-live"_s, u"Did not go to plan"_s);
    rail.setCurrent(3);
    showIn(rail, {rail.sizeHint().width(), 800});
    QSignalSpy activated(&rail, &StageRail::stageActivated);
    QSignalSpy library(&rail, &StageRail::libraryRequested);

    QTest::keyClick(&rail, Qt::Key_Down);
    QTest::keyClick(&rail, Qt::Key_Return);
    REQUIRE(activated.size() == 1);
    CHECK(activated.first().at(0).toInt() == 4);

    QTest::mouseClick(&rail, Qt::LeftButton, {}, rail.parts().at(1).rect.center());
    REQUIRE(activated.size() == 2);
    CHECK(activated.last().at(0).toInt() == 1);

    QTest::keyClick(&rail, Qt::Key_Home);
    QTest::keyClick(&rail, Qt::Key_Up);
    QTest::keyClick(&rail, Qt::Key_Return);
    CHECK(library.size() == 1);

    QSignalSpy lock(&rail, &StageRail::lockRequested);
    QTest::keyClick(&rail, Qt::Key_End);
    QTest::keyClick(&rail, Qt::Key_Return);
    CHECK(lock.size() == 1);
    CHECK(rail.focusedPart() == rail.parts().size() - 1);
    QTest::mouseClick(&rail, Qt::LeftButton, {}, rail.parts().last().rect.center());
    CHECK(lock.size() == 2);
    rail.setCollapsed(true); // where there is no foot
    CHECK(rail.focusedPart() == 0);
    QTest::keyClick(&rail, Qt::Key_End);
    CHECK(rail.focusedPart() == 7);
}

TEST_CASE("The rail says its stages", "[rail]")
{
    StageRail rail;
    rail.setCurrent(3);
    CHECK(heard(rail, 3) == u"Stage 4 of 8, Meeting 1, current."_s);
    CHECK(heard(rail, 0) == u"Stage 1 of 8, Event, done."_s);
    CHECK(heard(rail, 7) == u"Stage 8 of 8, Follow-up, ahead."_s);
    QList<StageRow> stages = rail.stages();
    stages[1].status = u"9 people"_s;
    rail.setStages(stages);
    CHECK(heard(rail, 1) == u"Stage 2 of 8, People, done. 9 people."_s);
    // A reader can open one too.
    QSignalSpy activated(&rail, &StageRail::stageActivated);
    QAccessibleInterface *part = QAccessible::queryAccessibleInterface(&rail)->child(2);
    REQUIRE(part->actionInterface());
    part->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    REQUIRE(activated.size() == 1);
    CHECK(activated.first().at(0).toInt() == 2);
}

TEST_CASE("The rail fits the smallest window at every text size", "[rail]")
{
    StageRail rail;
    rail.setTeam(u"Complaints spike after pharmacy ordering go-live on four wards in the same week"_s, u"A change"_s);
    for (const qreal scale : {0.9, 1.0, 1.5}) {
        Look::instance()->setTextScale(scale);
        rail.resize(rail.sizeHint().width(), 592);
        const QList<PaintedPart> parts = rail.parts();
        const QRect foot = parts.last().rect;
        CHECK(parts.at(7).rect.bottom() < foot.top());
        CHECK(parts.at(8).rect.bottom() < parts.at(0).rect.top());
    }
    Look::instance()->setTextScale(1);
}

TEST_CASE("Right to left mirrors the wedge and the rail", "[rail]")
{
    const QRectF box(0, 0, 100, 40);
    CHECK(wedgePath(box, Qt::LeftToRight).contains(QPointF(99, 20)));
    CHECK_FALSE(wedgePath(box, Qt::LeftToRight).contains(QPointF(99, 2)));
    CHECK(wedgePath(box, Qt::RightToLeft).contains(QPointF(1, 20)));
    CHECK_FALSE(wedgePath(box, Qt::RightToLeft).contains(QPointF(1, 2)));

    StageRail rail;
    rail.resize(216, 800);
    const QRect before = rail.parts().at(0).rect;
    rail.setLayoutDirection(Qt::RightToLeft);
    CHECK(rail.parts().at(0).rect.left() == 216 - before.right() - 1);
}

TEST_CASE("Charts and thumbnails have words", "[accessible]")
{
    MiniThread thread;
    thread.setCurrent(3);
    CHECK(heard(thread) == u"Stage 4 of 8, Meeting 1"_s);
    MiniMap thumbnail;
    CHECK(heard(thumbnail) == u"Not placed yet"_s);

    FactorRadar radar;
    using enum Level;
    radar.setEvents({{u"A"_s, EventKind::Change, {High, Some, Low, Unknown, Low, CouldFeed}}});
    CHECK(heard(radar, 0)
          == u"Event A. Effect on the team: High; Scale and impact: Some; Frequency: Low; How generalisable: Unknown; "
             "Regulatory or legal: Low; Alignment: Could feed it."_s);

    ComparisonLegend legend;
    legend.setEntries({{u"A"_s, EventKind::Change}, {u"B"_s, EventKind::GoodCatch}});
    CHECK(heard(legend) == u"A: A change, solid line; B: Good catch, dashed line"_s);

    PresenceStrip strip;
    CHECK(heard(strip, 0)
          == u"Owner: in the room for the opening, the reply; not there for Meeting 1, the soak, Meeting 2."_s);
    // A name given from outside wins.
    strip.setAccessibleName(u"Presence"_s);
    CHECK(heard(strip) == u"Presence"_s);
}

} // namespace sharpend
