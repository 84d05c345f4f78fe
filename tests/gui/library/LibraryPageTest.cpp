// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The Library as somebody works it: by keyboard, from the first run on.

#include "gui/library/LibraryPage.h"

#include "exchange/Demo.h"
#include "gui/documents/LibraryDocument.h"
#include "gui/library/CandidateRowList.h"
#include "gui/library/NextStep.h"
#include "gui/library/TeamRow.h"
#include "gui/look/KeyboardWays.h"
#include "gui/session/Session.h"
#include "operations/EventOperations.h"
#include "operations/TeamOperations.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/catch.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sharpend;
using sharpend::test::until;

namespace {

/// A page on a new workspace, shown.
struct Bench {
    explicit Bench(const std::function<void(Store &)> &before = {})
    {
        if (before) {
            const auto store = Store::open(path(), u"before"_s);
            before(*store);
        }
        session = std::make_unique<Session>(path(), folder.filePath(u"seats"_s));
        document = std::make_unique<LibraryDocument>(*session);
        page = std::make_unique<LibraryPage>(*document);
        page->resize(1376, 840);
        page->show();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        REQUIRE(until([this] { return document->isLoaded(); }));
    }

    QString path() const { return folder.filePath(u"library.db"_s); }
    template<typename T>
    T *find(const char *name) const
    {
        T *found = page->findChild<T *>(QLatin1String(name));
        REQUIRE(found);
        return found;
    }
    bool shows(const char *name) const { return find<QWidget>(name)->isVisible(); }

    QTemporaryDir folder;
    std::unique_ptr<Session> session;
    std::unique_ptr<LibraryDocument> document;
    std::unique_ptr<LibraryPage> page;
};

void write(QWidget *field, const QString &text)
{
    QTest::keyClicks(field, text);
}

} // namespace

TEST_CASE("An empty workspace says what this is and offers the sample")
{
    const Bench bench;
    CHECK(bench.shows("openSampleButton"));
    CHECK_FALSE(bench.shows("libraryPart"));
    QSignalSpy sample(bench.page.get(), &LibraryPage::sampleRequested);
    QSignalSpy open(bench.page.get(), &LibraryPage::openRequested);
    QTest::mouseClick(bench.find<QPushButton>("openSampleButton"), Qt::LeftButton);
    QTest::mouseClick(bench.find<QPushButton>("openAnotherButton"), Qt::LeftButton);
    CHECK(sample.size() == 1);
    CHECK(open.size() == 1);
}

TEST_CASE("Events are added one after another by keyboard, and Esc loses no word")
{
    const Bench bench;
    bench.page->addEvent();
    auto *title = bench.find<QLineEdit>("titleEdit");
    REQUIRE(until([&] { return title->hasFocus(); }));
    write(title, u"Orders arrive twice"_s);
    QTest::keyClick(title, Qt::Key_Return);
    write(title, u"Label printer jams"_s);
    QTest::keyClick(title, Qt::Key_Return);
    auto *list = bench.find<CandidateRowList>("candidateList");
    REQUIRE(until([&] { return list->model()->rowCount() == 2; }));
    CHECK(title->hasFocus());
    CHECK(title->text().isEmpty());
    CHECK(bench.shows("candidateList"));

    write(title, u"Half a thou"_s);
    QTest::keyClick(title, Qt::Key_Escape);
    CHECK_FALSE(bench.shows("addEventForm"));
    bench.page->addEvent();
    CHECK(title->text() == u"Half a thou"_s);
}

TEST_CASE("An event without a title is refused in place")
{
    const Bench bench;
    bench.page->addEvent();
    auto *title = bench.find<QLineEdit>("titleEdit");
    auto *place = bench.find<QLineEdit>("placeEdit");
    write(place, u"Dispensary"_s);
    QTest::keyClick(title, Qt::Key_Return);
    const auto said = [&] { return bench.find<QLabel>("saidLabel")->text(); };
    REQUIRE(until([&] { return said().startsWith(u"Give the event a title"_s); }));
    CHECK(place->text() == u"Dispensary"_s);
    CHECK(bench.document->rows<ListedEvent>().isEmpty());
}

TEST_CASE("Enter opens the Learning Team whose row has the keyboard, and Enter on an event weighs it")
{
    test::TeamAtDiscovery team;
    Event waiting = test::anEvent(u"Label printer jams"_s);
    const Bench bench([&](Store &store) {
        team = test::teamAtDiscovery(store);
        store.perform(addEvent(waiting));
    });
    REQUIRE(until([&] { return bench.page->findChild<TeamRow *>(); }));
    auto *row = bench.page->findChild<TeamRow *>();
    QSignalSpy opened(bench.page.get(), &LibraryPage::teamRequested);
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().toString() == team.teamId);
    // Its meeting goes on, so the row is the one that stands out.
    CHECK(bench.find<QPushButton>("openTeamButton")->text() == u"Open Meeting 1"_s);
    CHECK(bench.find<QPushButton>("openTeamButton")->property("look").toString() == u"primary"_s);

    QSignalSpy weighed(bench.page.get(), &LibraryPage::weighRequested);
    auto *list = bench.find<CandidateRowList>("candidateList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(weighed.size() == 1);
    CHECK(weighed.first().first().toString() == waiting.id);
}

TEST_CASE("Tab goes through the Library in reading order, and Enter presses the button it stands on")
{
    const Bench bench([&](Store &store) {
        test::teamAtDiscovery(store);
        store.perform(addEvent(test::anEvent(u"Label printer jams"_s)));
    });
    REQUIRE(until([&] { return bench.page->findChild<TeamRow *>(); }));
    auto *row = bench.page->findChild<TeamRow *>();
    auto *import = bench.find<QPushButton>("importButton");
    row->setFocus();
    REQUIRE(focusInReadingOrder(bench.page.get(), true));
    CHECK(QApplication::focusWidget() == import); // what is under the row, though the row was made after it
    QSignalSpy asked(import, &QPushButton::clicked);
    QTest::keyClick(import, Qt::Key_Return);
    CHECK(asked.size() == 1);
}

TEST_CASE("A refresh leaves the keyboard on the row where it is")
{
    Event first = test::anEvent(u"First"_s), second = test::anEvent(u"Second"_s);
    first.raisedOn = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);
    second.raisedOn = first.raisedOn.addDays(1);
    const Bench bench([&](Store &store) {
        store.perform(addEvent(first));
        store.perform(addEvent(second));
    });
    auto *list = bench.find<CandidateRowList>("candidateList");
    REQUIRE(until([&] { return list->model()->rowCount() == 2; }));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    REQUIRE(list->currentIndex().data().toString() == u"First"_s);
    Event third = test::anEvent(u"Third"_s);
    bench.session->perform(addEvent(third));
    REQUIRE(until([&] { return list->model()->rowCount() == 3; }));
    CHECK(list->currentIndex().data().toString() == u"First"_s);
    CHECK(list->hasFocus());
}

TEST_CASE("What was set aside shows why, and comes back")
{
    Event event = test::anEvent(u"Power failure in the storm"_s);
    const Bench bench([&](Store &store) {
        store.perform(addEvent(event));
        store.perform(setEventAside(event.id, u"The estate is being rewired."_s, u"Estates tell us in June"_s));
    });
    REQUIRE(until([&] { return bench.shows("asidePart"); }));
    QTest::mouseClick(bench.find<QPushButton>("bringBackButton"), Qt::LeftButton);
    REQUIRE(until([&] { return bench.find<CandidateRowList>("candidateList")->model()->rowCount() == 1; }));
    CHECK(until([&] { return !bench.shows("asidePart"); }));
}

TEST_CASE("The next step is told by the clock in the room")
{
    LearningTeam team;
    team.stage = Stage::Meeting1;
    Meeting meeting;
    meeting.kind = MeetingKind::Learning;
    meeting.timeZone = u"Europe/London"_s;
    meeting.place = u"Seminar room 2"_s;
    const QDateTime now(QDate(2026, 3, 18), QTime(9, 0), QTimeZone("Europe/London"));
    CHECK(nextStep(team, {meeting}, now).line == u"No day agreed yet"_s);

    meeting.plannedLocal = QDateTime(QDate(2026, 3, 18), QTime(12, 50));
    CHECK(nextStep(team, {meeting}, now).line == u"Today 12:50 · Seminar room 2"_s);
    CHECK(pressingToday(team, {meeting}, now).isValid());
    CHECK(nextStep(team, {meeting}, now).button == u"Open Meeting 1"_s);

    meeting.plannedLocal = meeting.plannedLocal.addDays(1);
    CHECK(nextStep(team, {meeting}, now).line == u"Tomorrow 12:50 · Seminar room 2"_s);
    CHECK_FALSE(pressingToday(team, {meeting}, now).isValid());
    CHECK(nextStep(team, {meeting}, now).button == u"Open"_s);
}

TEST_CASE("The Library knows the meetings of a Learning Team that goes back to Meeting 2 after it had met")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.db"_s);
    REQUIRE(makeDemo(path).isEmpty());
    Session session(path, folder.filePath(u"seats"_s));
    const LibraryDocument document(session);
    REQUIRE(until([&] { return document.isLoaded(); }));
    const QHash<QString, ListedTeam> &teams = document.rows<ListedTeam>();
    const auto team = std::find_if(teams.begin(), teams.end(), [](const ListedTeam &each) { return each.stage == Stage::Outputs; });
    REQUIRE(team != teams.end());
    const QString id = team->id;
    CHECK(document.meetingsOf(id).isEmpty());
    session.perform(enterStage(id, Stage::Meeting2));
    REQUIRE(until([&] { return document.row<ListedTeam>(id).stage == Stage::Meeting2; }));
    CHECK(until([&] { return document.meetingsOf(id).size() == 2; }));
}

TEST_CASE("What a Learning Team in Follow-up waits for is said in one line")
{
    LearningTeam team;
    team.stage = Stage::FollowUp;
    team.lookBacks = {{QDate(2026, 4, 18), {}, {}}};
    const QDateTime now(QDate(2026, 3, 24), QTime(9, 0), QTimeZone::utc());
    Release release;
    release.releasedAt = now.addDays(-5);
    CHECK(nextStep(team, {}, now, {release}).line == u"With the Owner since 19 March"_s);
    CHECK(waitingWords(release, QDate(2026, 3, 26), now).endsWith(u"A reply was promised by 26 March."_s));
    release.reply = OwnerReply();
    CHECK(nextStep(team, {}, now, {release}).line == u"The Owner has replied: share it with the team"_s);
    release.replySharedOn = now;
    CHECK(nextStep(team, {}, now, {release}).line == u"Look back 18 April"_s);
}
