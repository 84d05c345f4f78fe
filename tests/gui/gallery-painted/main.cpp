// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Shows the larger painted widgets as the mock-ups have them, so that a picture of it can be laid beside them.

#include "gui/look/Look.h"
#include "gui/widgets/Accessible.h"
#include "gui/widgets/AccessiblePainted.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/ComparisonLegend.h"
#include "gui/widgets/FactorRadar.h"
#include "gui/widgets/GoldilocksMap.h"
#include "gui/widgets/MeetingTimer.h"
#include "gui/widgets/MiniMap.h"
#include "gui/widgets/MiniThread.h"
#include "gui/widgets/PhaseStepper.h"
#include "gui/widgets/PlainTextGuard.h"
#include "gui/widgets/PresenceStrip.h"
#include "gui/widgets/StageRail.h"
#include "gui/widgets/TextLabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

QList<MapMarker> markers()
{
    return {{u"a"_s, u"A"_s, EventKind::DidNotGoToPlan, CompareRole::First, MapPlacement{0.559, 0.499}, true},
            {u"b"_s, u"B"_s, EventKind::GoodCatch, CompareRole::Second, MapPlacement{0.399, 0.62}, false},
            {u"c"_s, u"C"_s, EventKind::UnexpectedlyGood, CompareRole::Third, MapPlacement{0.468, 0.34}, false},
            {u"d"_s, u"D"_s, EventKind::Change, CompareRole::None, MapPlacement{0.238, 0.46}, false},
            {u"e"_s, u"E"_s, EventKind::EverydayWork, CompareRole::None, MapPlacement{0.899, 0.19}, false},
            {u"f"_s, u"F"_s, EventKind::DidNotGoToPlan, CompareRole::None, MapPlacement{0.068, 0.66}, false},
            {u"g"_s, u"G"_s, EventKind::DidNotGoToPlan, CompareRole::None, MapPlacement{0.2, 0.93}, false}};
}

QList<RadarEvent> events()
{
    using enum Level;
    return {{u"A"_s, EventKind::DidNotGoToPlan, {High, Some, Some, High, Low, Unknown}},
            {u"B"_s, EventKind::GoodCatch, {Low, Low, Some, High, Low, NoLink}},
            {u"C"_s, EventKind::UnexpectedlyGood, {Some, High, High, Some, Low, CouldFeed}}};
}

Card *card(const QString &title, QWidget *content, QWidget *aside = nullptr)
{
    auto *result = new Card;
    auto *layout = new QVBoxLayout(result);
    layout->setContentsMargins(16, 12, 16, 12);
    auto *head = new QHBoxLayout;
    auto *label = new TextLabel(title, Type::Body);
    label->setWeight(600);
    head->addWidget(label, 1);
    if (aside)
        head->addWidget(aside);
    layout->addLayout(head);
    layout->addWidget(content, 1);
    return result;
}

QWidget *meetingBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 8, 0, 8);
    auto *stepper = new PhaseStepper;
    stepper->setPhases({u"Owner opens"_s, u"Owner leaves"_s, u"Social contract"_s, u"Discovery"_s, u"Close"_s});
    stepper->setCurrent(3);
    auto *timer = new MeetingTimer;
    timer->setElapsed(47 * 60);
    layout->addWidget(stepper);
    layout->addStretch();
    layout->addWidget(timer);
    return bar;
}

QWidget *threads()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const int stage : {0, 3, 7}) {
        auto *thread = new MiniThread;
        thread->setCurrent(stage);
        layout->addWidget(thread);
    }
    QList<std::optional<MapPlacement>> placements{std::nullopt};
    for (const MapMarker &marker : markers())
        placements += marker.placement;
    auto *grid = new QGridLayout;
    int cell = 0;
    for (const auto &placement : placements) {
        auto *map = new MiniMap;
        map->setPlacement(placement);
        grid->addWidget(map, cell / 2, cell % 2 * 2);
        grid->addWidget(new TextLabel(placementWords(placement), Type::Supporting, Token::Ink2), cell / 2,
                        cell % 2 * 2 + 1);
        ++cell;
    }
    layout->addLayout(grid);
    layout->addStretch();
    return column;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"dark"_s, u"Force the dark look."_s});
    parser.addOption({u"focus"_s, u"Give the keyboard to the first of this class."_s, u"class"_s, u"GoldilocksMap"_s});
    parser.addOption({u"rtl"_s, u"Lay out from right to left."_s});
    parser.addOption({u"scale"_s, u"Text size, 0.9 to 1.5."_s, u"scale"_s, u"1"_s});
    parser.process(application);

    auto *look = new Look(&application);
    look->setColorScheme(parser.isSet(u"dark"_s) ? ColorScheme::Dark : ColorScheme::Light);
    look->setTextScale(parser.value(u"scale"_s).toDouble());
    new PlainTextGuard(&application);
    installAccessibleWidgets();
    installPaintedAccessibility();
    if (parser.isSet(u"rtl"_s))
        application.setLayoutDirection(Qt::RightToLeft);

    auto *rail = new StageRail;
    rail->setTeam(u"Complaints spike after pharmacy ordering go-live"_s, u"Did not go to plan"_s);
    QList<StageRow> stages = rail->stages();
    stages[0].status = u"Chosen 16 March"_s;
    stages[1].status = u"9 people"_s;
    stages[2].status = u"Ready 17 March"_s;
    stages[3].status = u"Today 12:50"_s;
    rail->setStages(stages);
    rail->setCurrent(3);
    rail->setShown(1);
    auto *narrow = new StageRail;
    narrow->setStages(stages);
    narrow->setCurrent(3);
    narrow->setCollapsed(true);

    auto *map = new GoldilocksMap;
    map->setMarkers(markers());
    auto *radar = new FactorRadar;
    radar->setEvents(events());
    auto *legend = new ComparisonLegend;
    QList<ComparisonLegend::Entry> entries;
    for (const RadarEvent &event : events())
        entries += {event.letter, event.kind};
    legend->setEntries(entries);

    QWidget window;
    window.setWindowTitle(u"Painted widgets"_s);
    auto *columns = new QHBoxLayout(&window);
    columns->setContentsMargins(0, 0, 24, 0);
    columns->setSpacing(0);
    columns->addWidget(rail);
    columns->addWidget(narrow);
    columns->addSpacing(24);
    auto *main = new QVBoxLayout;
    main->addWidget(meetingBar());
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    auto *charts = new QVBoxLayout;
    charts->addWidget(card(u"Goldilocks map"_s, map), 8);
    charts->addWidget(card(u"Side by side"_s, radar, legend), 7);
    middle->addLayout(charts, 1);
    auto *side = new QVBoxLayout;
    side->addWidget(card(u"Who is in the room, when"_s, new PresenceStrip));
    auto *empty = new GoldilocksMap;
    side->addWidget(card(u"Threads and thumbnails"_s, threads()));
    side->addWidget(card(u"Empty map"_s, empty), 1);
    middle->addLayout(side, 1);
    main->addLayout(middle, 1);
    main->addSpacing(16);
    columns->addLayout(main, 1);
    window.resize(1440, 900);
    window.show();
    const QList<PaintedWidget *> all = window.findChildren<PaintedWidget *>();
    for (PaintedWidget *widget : all) {
        if (QLatin1String(widget->metaObject()->className()).endsWith(parser.value(u"focus"_s))) {
            widget->setFocus(Qt::TabFocusReason);
            break;
        }
    }
    return application.exec();
}
