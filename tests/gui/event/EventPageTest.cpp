// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/EventPage.h"

#include "domain/Content.h"
#include "gui/documents/LibraryDocument.h"
#include "gui/event/CandidateList.h"
#include "gui/event/CandidateModel.h"
#include "gui/event/FactorRow.h"
#include "gui/session/Session.h"
#include "gui/widgets/GoldilocksMap.h"
#include "gui/widgets/SegmentedControl.h"
#include "operations/EventOperations.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/catch.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {

/// The page on a workspace of its own, with some candidates.
class Desk
{
public:
    explicit Desk(const QStringList &titles = {u"Orders arrive twice"_s})
        : session(folder.filePath(u"library.db"_s), folder.filePath(u"seats"_s))
        , document(session)
        , events(session)
    {
        REQUIRE(readContent(content).isEmpty());
        QDateTime raised(QDate(2026, 3, 20), QTime(9, 0), Qt::UTC);
        for (const QString &title : titles) {
            Event event = anEvent(title);
            event.raisedOn = raised;
            raised = raised.addDays(-1); // the latest comes first
            session.perform(addEvent(event));
            ids << event.id;
        }
        REQUIRE(until([&] { return document.isLoaded() && document.rows<ListedEvent>().size() == titles.size(); }));
        page = std::make_unique<EventPage>(document, content);
        page->resize(1200, 820);
        page->show();
        page->showCandidates({});
        page->arrive();
        page->activateWindow();
        REQUIRE(until([&] { return page->isActiveWindow() && list()->model()->rowCount() == titles.size(); }));
    }

    template<typename T>
    T *find(const QString &name) const
    {
        T *found = page->findChild<T *>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    CandidateList *list() const { return find<CandidateList>(u"candidateList"_s); }
    Event stored(qsizetype index = 0) const { return events.row<Event>(ids.at(index)); }
    bool becomes(const std::function<bool(const Event &)> &state, qsizetype index = 0) const
    {
        return until([&] { return state(stored(index)); });
    }
    static void write(QWidget *field, const QString &text)
    {
        field->setFocus();
        QTest::keyClicks(field, text);
    }

    QTemporaryDir folder;
    Content content;
    Session session;
    LibraryDocument document;
    LiveTables<Event, LearningTeam> events;
    QStringList ids;
    std::unique_ptr<EventPage> page;
};

} // namespace

TEST_CASE("An event is placed and moved on the map by keys alone", "[event]")
{
    Desk desk;
    auto *map = desk.find<GoldilocksMap>(u"goldilocksMap"_s);
    map->setFocus();
    QTest::keyClick(map, Qt::Key_Return);
    REQUIRE(desk.becomes([](const Event &event) { return event.placement.has_value(); }));
    const double before = desk.stored().placement->often;
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(map, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(desk.becomes([&](const Event &event) { return qAbs(event.placement->often - before - 0.25) < 0.001; }));
    // What comes back from the disk has not moved it away again.
    CHECK(qAbs(map->markers().first().placement->often - before - 0.25) < 0.001);
}

TEST_CASE("Factors are weighed and their reasons are kept", "[event]")
{
    Desk desk({u"Orders arrive twice"_s, u"A quiet week"_s});
    auto *row = desk.find<FactorRow>(u"frequencyRow"_s);
    auto *control = row->findChild<SegmentedControl *>();
    control->setCurrentIndex(1);
    REQUIRE(desk.becomes([](const Event &event) { return event.factors.frequency.level == Level::Some; }));

    control->setFocus();
    QTest::keyClick(control->focusProxy(), Qt::Key_F2);
    auto *edit = row->findChild<QPlainTextEdit *>();
    REQUIRE(edit->hasFocus());

    SECTION("by Enter")
    {
        QTest::keyClicks(edit, u"Most days since the spring."_s);
        QTest::keyClick(edit, Qt::Key_Return);
        CHECK(edit->isHidden());
    }
    SECTION("by going to another candidate")
    {
        QTest::keyClicks(edit, u"Most days since the spring."_s);
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Down);
    }
    SECTION("by leaving the page")
    {
        QTest::keyClicks(edit, u"Most days since the spring."_s);
        desk.page->settle();
    }
    SECTION("after a pause, with nothing done at all")
    {
        QTest::keyClicks(edit, u"Most days since the spring."_s);
        CHECK(edit->hasFocus());
    }
    CHECK(desk.becomes(
        [](const Event &event) { return event.factors.frequency.reason == "Most days since the spring."_L1; }));
    CHECK(desk.stored(1).factors.frequency.reason.isEmpty());
}

TEST_CASE("A field that is typed in is not touched by what changes elsewhere", "[event]")
{
    Desk desk;
    auto *row = desk.find<FactorRow>(u"effectOnTeamRow"_s);
    row->editReason();
    auto *edit = row->findChild<QPlainTextEdit *>();
    QTest::keyClicks(edit, u"Half a sent"_s);
    desk.session.perform(giveFactorReason(desk.ids.first(), &Factors::effectOnTeam, u"From another seat"_s));
    REQUIRE(
        desk.becomes([](const Event &event) { return event.factors.effectOnTeam.reason == "From another seat"_L1; }));
    CHECK(edit->toPlainText() == u"Half a sent"_s);
    QTest::keyClicks(edit, u"ence"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(desk.becomes([](const Event &event) { return event.factors.effectOnTeam.reason == "Half a sentence"_L1; }));
}

TEST_CASE("Three candidates are compared, and a fourth is refused in place", "[event]")
{
    Desk desk({u"Orders arrive twice"_s, u"A quiet week"_s, u"A near miss at the gate"_s, u"The new rota"_s});
    CandidateList *list = desk.list();
    auto *model = static_cast<CandidateModel *>(list->model());
    list->setFocus();
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(list, Qt::Key_Space);
        QTest::keyClick(list, Qt::Key_Down);
        if (i == 2)
            CHECK(desk.find<QLabel>(u"saidLabel"_s)->isHidden());
    }
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(model->compared() == desk.ids.mid(0, 3));
    CHECK_FALSE(desk.find<QLabel>(u"saidLabel"_s)->isHidden());
    list->setCurrentIndex(model->index(0));
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(model->compared() == desk.ids.mid(1, 2));
}

TEST_CASE("An event is added with its title alone and comes last, in hand", "[event]")
{
    Desk desk;
    desk.page->addEvent();
    auto *field = desk.find<QLineEdit>(u"newEventEdit"_s);
    REQUIRE(field->hasFocus());
    QTest::keyClicks(field, u"The trolley that nobody moved"_s);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(until([&] { return desk.list()->model()->rowCount() == 2; }));
    CHECK(desk.list()->currentIndex().data().toString() == u"The trolley that nobody moved"_s);
    CHECK(desk.list()->currentIndex().data(CandidateModel::LetterRole).toString() == u"B"_s);
    CHECK(field->text().isEmpty());
    CHECK(field->hasFocus());
}

TEST_CASE("Choosing asks for a sentence, then makes one Learning Team", "[event]")
{
    Desk desk;
    QStringList teams;
    QObject::connect(desk.page.get(), &EventPage::teamRequested, desk.page.get(),
                     [&](const QString &id) { teams << id; });
    auto *choose = desk.find<QAbstractButton>(u"chooseButton"_s);
    auto *why = desk.find<QLineEdit>(u"whyEdit"_s);
    choose->click();
    CHECK(desk.find<QLabel>(u"complaintLabel"_s)->text()
          == u"Write a sentence on why this one, so the team can see it too."_s);
    CHECK(why->hasFocus());
    CHECK(desk.stored().status == EventStatus::Candidate);

    Desk::write(why, u"It will come again."_s);
    choose->click();
    choose->click();
    REQUIRE(until([&] { return !teams.isEmpty() && desk.events.rows<LearningTeam>().contains(teams.first()); }));
    CHECK(teams.size() == 1);
    CHECK(desk.events.rows<LearningTeam>().size() == 1);
    const LearningTeam team = desk.events.row<LearningTeam>(teams.first());
    CHECK(team.eventId == desk.ids.first());
    const TeamTemplate *start = templateFor(desk.content.templates, EventKind::DidNotGoToPlan); // for an event of this kind
    REQUIRE(start);
    CHECK(team.socialContract == start->groundRules);
    CHECK(team.soakPrompts == start->soakPrompts);
    CHECK(team.marks == start->marks);
    CHECK(team.prompts.size() == start->prompts.size());
    REQUIRE(desk.stored().decision);
    CHECK(desk.stored().decision->sentence == u"It will come again."_s);

    // Afterwards the page shows what was chosen, and leads on.
    desk.page->showChosen(teams.first());
    CHECK(desk.find<QLabel>(u"decisionLabel"_s)->text() == u"It will come again."_s);
    int stage = -1;
    QObject::connect(desk.page.get(), &Page::stageRequested, desk.page.get(),
                     [&](const QString &, int to) { stage = to; });
    desk.find<QAbstractButton>(u"continueButton"_s)->click();
    CHECK(stage == 1);
    CHECK_FALSE(desk.find<FactorRow>(u"frequencyRow"_s)->findChild<SegmentedControl *>()->isEnabled());
}

TEST_CASE("The sentence why stays with its candidate until it is chosen", "[event]")
{
    Desk desk({u"Orders arrive twice"_s, u"A quiet week"_s});
    auto *why = desk.find<QLineEdit>(u"whyEdit"_s);
    Desk::write(why, u"Half a thought"_s);
    desk.list()->setFocus();
    QTest::keyClick(desk.list(), Qt::Key_Down);
    CHECK(why->text().isEmpty());
    QTest::keyClick(desk.list(), Qt::Key_Up);
    CHECK(why->text() == u"Half a thought"_s);
    CHECK(desk.becomes(
        [](const Event &event) { return event.decision && event.decision->sentence == "Half a thought"_L1; }));
}

TEST_CASE("An event is set aside with a reason and another route", "[event]")
{
    Desk desk({u"Orders arrive twice"_s, u"A quiet week"_s});
    desk.find<QAbstractButton>(u"asideButton"_s)->click();
    auto *put = desk.find<QAbstractButton>(u"putAsideButton"_s);
    put->click();
    CHECK(desk.find<QLabel>(u"complaintLabel"_s)->isVisible());
    CHECK(desk.stored().status == EventStatus::Candidate);
    Desk::write(desk.find<QLineEdit>(u"whyNotEdit"_s), u"A project has it in hand."_s);
    desk.find<QComboBox>(u"routeCombo"_s)->setCurrentIndex(4);
    put->click();
    REQUIRE(desk.becomes([](const Event &event) { return event.status == EventStatus::NotNow; }));
    CHECK(desk.stored().decision->sentence == u"A project has it in hand."_s);
    CHECK(desk.stored().decision->otherRoute == u"An existing project"_s);
    REQUIRE(until([&] { return desk.list()->model()->rowCount() == 1; }));
    CHECK(desk.list()->currentId() == desk.ids.at(1));
    CHECK(desk.find<QAbstractButton>(u"chooseButton"_s)->isVisible());
}

TEST_CASE("A formal process is asked about first, and may take the event elsewhere", "[event]")
{
    Desk desk;
    auto *banner = desk.find<QWidget>(u"formalBanner"_s);
    CHECK(banner->isHidden());
    desk.find<SegmentedControl>(u"formalControl"_s)->setCurrentIndex(2);
    CHECK(banner->isVisible());
    REQUIRE(desk.becomes([](const Event &event) { return event.formalProcess == FormalProcess::Yes; }));
    CHECK(desk.find<QLabel>(u"leanLabel"_s)->text() == u"Check first."_s);
    banner->findChild<QAbstractButton *>()->click();
    Desk::write(desk.find<QLineEdit>(u"whyNotEdit"_s), u"The safety team leads."_s);
    desk.find<QAbstractButton>(u"putAsideButton"_s)->click();
    REQUIRE(desk.becomes([](const Event &event) { return event.status == EventStatus::FormalResponse; }));
    CHECK(desk.stored().decision->sentence == u"The safety team leads."_s);
    // With no candidate left, the page says what belongs here.
    CHECK(until([&] { return desk.find<QLabel>(u"emptyLabel"_s)->isVisible(); }));
}

TEST_CASE("Nothing on the page is a number", "[event]")
{
    Desk desk({u"Orders arrive twice"_s, u"A quiet week"_s, u"The new rota"_s});
    for (const QString &id : desk.ids) {
        desk.session.perform(placeEvent(id, MapPlacement{0.62, 0.87}));
        desk.session.perform(answerFormalQuestion(id, FormalProcess::No));
        desk.session.perform(weighFactor(id, &Factors::effectOnTeam, Level::High));
        desk.session.perform(weighFactor(id, &Factors::scaleAndImpact, Level::Low));
    }
    REQUIRE(desk.becomes([](const Event &event) { return event.factors.scaleAndImpact.level == Level::Low; }, 2));
    desk.list()->setFocus();
    QTest::keyClick(desk.list(), Qt::Key_Space);
    const auto check = [](const QString &text, const QObject *where) {
        INFO(where->objectName().toStdString() << ": " << text.toStdString());
        CHECK_FALSE(std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
        CHECK_FALSE(text.contains(u'%'));
    };
    for (const QWidget *widget : desk.page->findChildren<QWidget *>()) {
        check(widget->accessibleName(), widget);
        check(widget->accessibleDescription(), widget);
        check(widget->toolTip(), widget);
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            check(label->text(), widget);
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            check(button->text(), widget);
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                check(tabs->tabText(i), widget);
        }
        if (const auto *painted = qobject_cast<const PaintedWidget *>(widget)) {
            check(painted->summary(), widget);
            for (const PaintedPart &part : painted->parts())
                check(part.name, widget);
        }
    }
}

TEST_CASE("Thousands of candidates stay in order, each with a letter of its own", "[event]")
{
    Desk desk;
    QList<Event> many;
    for (int i = 0; i < 2000; ++i) {
        Event event = anEvent(u"Event"_s);
        event.raisedOn = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(i);
        many << event;
    }
    desk.session.perform(importEvents(many));
    REQUIRE(until([&] { return desk.list()->model()->rowCount() == 2001; }, 30000));
    QSet<QString> letters;
    for (int row = 0; row < 2001; ++row)
        letters.insert(desk.list()->model()->index(row, 0).data(CandidateModel::LetterRole).toString());
    CHECK(letters.size() == 2001);
    CHECK(desk.list()->currentId() == desk.ids.first());
}

} // namespace sharpend::test
