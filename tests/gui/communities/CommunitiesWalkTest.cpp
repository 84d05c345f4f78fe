// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A community from its start through six sessions in the window, and what two windows, the Library and undo have to do with it.

#include "CircleWalk.h"
#include "gui/communities/CommunitiesPage.h"
#include "gui/communities/CommunityRow.h"
#include "gui/library/SideRow.h"
#include "gui/people/Directory.h"
#include "gui/widgets/Banner.h"
#include "operations/CommunityOperations.h"
#include "operations/DirectoryOperations.h"
#include "support/LateTeam.h"

#include <QCheckBox>
#include <QLabel>
#include <QProcess>
#include <QTest>

using namespace sharpend;
using namespace sharpend::test;

namespace {

/// Every file of the folder that holds \a bytes.
QStringList holding(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    for (const QFileInfo &each : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QProcess cat; // whoever closes the file in this process lets go of the locks of its connections
        cat.start(u"cat"_s, {each.filePath()});
        REQUIRE(cat.waitForFinished());
        if (cat.readAllStandardOutput().contains(bytes))
            found << each.fileName();
    }
    return found;
}

} // namespace

TEST_CASE("a community of six fortnightly sessions, from its start to keep, change, stop", "[communities]")
{
    CircleWalk w;
    w.start(u"Medicines safety circle"_s);
    CHECK(w.community().status == CommunityStatus::Designing);
    CHECK(w.community().start.who == u"Peers who meet the same hard calls"_s);
    w.type(u"startConversationEdit"_s, u"An hour and a half of cover every second week"_s); // what is settled before the first session
    w.type(u"startResourcesEdit"_s, u"A call, and somebody to help with three sessions"_s);
    w.type(u"startWorkshopEdit"_s, u"One case about an order that came twice"_s);
    w.type(u"startGoodEdit"_s, u"We ring each other sooner"_s);
    CHECK(w.community().start.good == u"We ring each other sooner"_s);

    w.part(2); // people of several organisations, and a champion who is none of them
    for (const char *job : {"Ward pharmacist", "Porter", "Nurse", "Technician"})
        w.addMember(QString::fromLatin1(job), u"Southside"_s);
    w.addMember(u"Community nurse"_s, u"Northgate"_s);
    w.click(u"championButton"_s);
    w.fillPerson(u"Clinical director"_s, u"County hospital"_s);
    REQUIRE(until([&] { return !w.community().championId.isEmpty(); }));

    w.part(0); // the nine answers, agreed
    w.click(u"editCharterButton"_s);
    w.type(u"roomEdit"_s, u"Five peers. No line managers."_s);
    w.type(u"groundRulesEdit"_s, u"Peers, not judges\nDoubt is welcome"_s);
    w.click(u"editCharterButton"_s);
    w.click(u"agreeCharterButton"_s);
    REQUIRE(until([&] { return w.community().charterVersions.size() == 1; }));
    CHECK(w.community().charter.groundRules.size() == 2);

    const QDate first = QDate::currentDate().addDays(1);
    w.planSix(first); // the cadence, and six sessions two weeks apart in everybody's calendar
    CHECK(w.community().cadence.rhythm == Rhythm::Fortnightly);
    for (int i = 0; i < 6; ++i)
        CHECK(w.sessionAt(i).plannedLocal == QDateTime(first.addDays(14 * i), QTime(15, 0)));
    w.saveCalendar();
    REQUIRE(until([&] { return w.sessionAt(5).calendarSequence == 1; }));
    CHECK(w.calendarEvents() == 6);

    w.part(1);
    QStringList facilitated;
    for (int i = 0; i < 6; ++i) {
        INFO("session " << i + 1);
        const QString id = w.sessionAt(i).id;
        if (i > 0) // the one that is over stays in hand until somebody goes on
            w.find<SessionThread>(u"sessionThread"_s)->pressPart(i);
        REQUIRE(until([&] { return w.inHand() == id; }));
        w.click(u"suggestTurnsButton"_s);
        REQUIRE(until([&] { return w.store().reader().count(Turn::table) == 1 && !w.sessionAt(i).facilitatorId.isEmpty(); }));
        facilitated << w.sessionAt(i).facilitatorId;
        const QString presenter = w.store().reader().find<Turn>({{"sessionId", id}}).value(0).personId;
        CHECK(presenter != facilitated.last());
        const QByteArray trace = (id + presenter).toUtf8();
        CHECK_FALSE(holding(w.folder.path(), trace).isEmpty());
        w.type(u"checkInEdit"_s, u"How are you arriving?"_s);
        if (i > 0)
            w.type(u"triedSinceEdit"_s, u"We rang, and it was fine"_s);
        w.type(u"caseQuestionEdit"_s, u"Whether to ring at night, %1"_s.arg(i + 1));
        if (i == 0) {
            auto *question = w.find<QLineEdit>(u"openQuestionEdit"_s);
            QTest::keyClicks(question, u"Who would we ask at night?"_s);
            QTest::keyClick(question, Qt::Key_Return);
            REQUIRE(until([&] { return w.sessionAt(0).openQuestions.size() == 1; }));
        }
        if (i == 1 || i == 2) { // what stayed open is carried forward until it is settled
            auto *tick = w.find<QCheckBox>(u"openQuestionTick"_s);
            CHECK(tick->text() == u"Who would we ask at night? (session 1)"_s);
            if (i == 2) {
                QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(9, tick->height() / 2));
                REQUIRE(until([&] { return w.sessionAt(0).openQuestions.value(0).settledOn.isValid(); }));
            }
        }
        if (i > 2)
            CHECK(w.carried().isEmpty());
        const bool nudged = w.page<Banner>(u"groundRulesBanner"_s)->isVisible();
        CHECK(nudged == (i == 4));
        if (nudged) {
            QTest::mouseClick(w.page<Banner>(u"groundRulesBanner"_s)->findChild<QPushButton *>(), Qt::LeftButton);
            REQUIRE(until([&] { return w.sessionAt(4).rulesRevisited; }));
            w.part(0); // one of them has changed, so there is a second version, and the first stays to be read
            w.click(u"editCharterButton"_s);
            w.type(u"groundRulesEdit"_s, u"Peers, not judges\nDoubt is welcome\nStories stay here"_s);
            w.click(u"editCharterButton"_s);
            w.click(u"agreeCharterButton"_s);
            REQUIRE(until([&] { return w.community().charterVersions.size() == 2; }));
            CHECK(w.community().charterVersions.first().charter.groundRules.size() == 2);
            CHECK(until([&] { return w.find<QLabel>(u"charterVersionLabel"_s)->text().startsWith(u"Version 2, agreed on"_s); }));
            w.click(u"earlierChartersButton"_s);
            CHECK(until([&] { return w.says(u"charterPanel"_s, u"What ground rules? Peers, not judges. Doubt is welcome."_s); }));
            w.part(1);
        }
        w.type(u"keepEdit"_s, u"One moment at a time"_s);
        w.type(u"changeEdit"_s, u"A shorter round"_s);
        w.type(u"stopEdit"_s, u"Reading out"_s);
        w.type(u"mayTellEdit"_s, u"The questions, not the stories"_s);
        w.click(u"sessionOverButton"_s);
        REQUIRE(until([&] { return w.sessionAt(i).endedAt.isValid() && w.store().reader().count(Turn::table) == 0; }));
        REQUIRE(until([&] { return w.session->notYetGone() == 0 && holding(w.folder.path(), trace).isEmpty(); }));
        CHECK(w.find<QLabel>(u"sessionStateLabel"_s)->text().endsWith(u"Nothing says any more who presented."_s));
    }
    CHECK(QSet<QString>(facilitated.begin(), facilitated.begin() + 5).size() == 5); // each of them, and then the first again
    CHECK(facilitated[5] == facilitated[0]);
    CHECK(w.community().status == CommunityStatus::Meeting);
    CHECK(nextSession(w.community()) == nullptr);
    for (int i = 0; i < 6; ++i) {
        CHECK(w.sessionAt(i).caseQuestion == u"Whether to ring at night, %1"_s.arg(i + 1));
        CHECK(w.sessionAt(i).triedSince.isEmpty() == (i == 0));
        CHECK(w.sessionAt(i).keepChangeStop.keep == u"One moment at a time");
        CHECK(w.sessionAt(i).keepChangeStop.change == u"A shorter round");
        CHECK(w.sessionAt(i).keepChangeStop.stop == u"Reading out");
        CHECK(w.sessionAt(i).mayTell == u"The questions, not the stories");
    }
    CHECK(w.store().check() == QStringList());
}

TEST_CASE("the Library names the next session, and leads to its community", "[communities]")
{
    CircleWalk w;
    w.start(u"Medicines safety circle"_s);
    w.planSix(QDate::currentDate().addDays(9));
    Event event;
    event.id = newId();
    event.title = u"Something happened"_s; // so that the Library has more than its first run
    Operation adding;
    adding.name = u"addEvent"_s;
    adding.run = [event](Transaction &tx) { tx.put(event); };
    REQUIRE(w.store().perform(adding).isDone());
    w.click(u"libraryPlace"_s);
    w.arriveAt(u"LibraryPage"_s);
    REQUIRE(until([&] { return w.window->findChild<QWidget *>(u"communitiesPart"_s)->isVisible(); }));
    auto *row = w.window->findChild<QWidget *>(u"communitiesPart"_s)->findChild<SideRow *>();
    REQUIRE(row);
    CHECK(row->accessibleName().startsWith(u"Medicines safety circle. Design session · "_s));
    QTest::mouseClick(row, Qt::LeftButton);
    w.arriveAt(u"CommunitiesPage"_s);
    CHECK(w.find(u"communityCard"_s)->isVisible());
}

TEST_CASE("another window's words come in, and never over a field that is being typed in", "[communities]")
{
    CircleWalk w;
    w.start(u"Medicines safety circle"_s);
    w.planSix(QDate::currentDate().addDays(9));
    w.part(1);
    const QString community = w.community().id, id = w.sessionAt(0).id;
    auto *mine = w.find<QPlainTextEdit>(u"caseQuestionEdit"_s);
    mine->setFocus();
    QTest::keyClicks(mine, u"Mine"_s);
    REQUIRE(w.store().perform(editCommunity(community, u"sessions/%1/triedSince"_s.arg(id), {{}, u"Theirs"_s})).isDone());
    REQUIRE(until([&] { return w.find<QPlainTextEdit>(u"triedSinceEdit"_s)->toPlainText() == u"Theirs"; }));
    CHECK(mine->toPlainText() == u"Mine"_s);
    mine->clearFocus();
    REQUIRE(until([&] { return w.sessionAt(0).caseQuestion == u"Mine"; }));
    CHECK(w.sessionAt(0).triedSince == u"Theirs"_s);
    w.press(Qt::Key_Z, Qt::ControlModifier); // one's own words only
    REQUIRE(until([&] { return w.sessionAt(0).caseQuestion.isEmpty() || w.window->findChild<Banner *>(u"shellBanner"_s)->isVisible(); }));
    CHECK(w.sessionAt(0).triedSince == u"Theirs"_s);
}

TEST_CASE("what is brought is a released summary or a moment, and the calendar files say nothing of who presents", "[communities]")
{
    CircleWalk w;
    const LateTeam team = teamAfterMeeting2(w.store());
    release(w.store(), team.teamId);
    w.start(u"Medicines safety circle"_s);
    w.part(2);
    w.addMember(u"Porter"_s, u"Southside"_s);
    w.planSix(QDate::currentDate().addDays(9));
    w.part(1);
    w.choose(u"presenterCombo"_s, 1);
    w.click(u"bringButton"_s);
    auto *list = w.find(u"releaseList"_s);
    REQUIRE(list->findChildren<QAbstractButton *>(u"choiceRow"_s).size() == 1);
    QTest::mouseClick(list->findChild<QAbstractButton *>(u"choiceRow"_s), Qt::LeftButton);
    REQUIRE(until([&] { return w.sessionAt(0).brought.size() == 1; }));
    CHECK_FALSE(w.sessionAt(0).brought.first().releaseId.isEmpty());
    w.click(u"readSummaryButton"_s); // the learning is read where it stands
    CHECK_FALSE(w.find(u"summaryWords"_s)->findChildren<QLabel *>().isEmpty());
    w.click(u"bringButton"_s);
    auto *moment = w.find<QLineEdit>(u"momentEdit"_s);
    QTest::keyClicks(moment, u"I let the order go"_s);
    QTest::keyClick(moment, Qt::Key_Return);
    REQUIRE(until([&] { return w.sessionAt(0).brought.size() == 2; }));

    w.saveCalendar();
    REQUIRE(until([&] { return w.sessionAt(5).calendarSequence == 1; }));
    CHECK(w.calendarEvents() == 6);
    const QByteArray bytes = w.calendarBytes();
    CHECK_FALSE(bytes.contains("Porter"));
    CHECK_FALSE(bytes.contains(w.community().members.first().personId.toUtf8()));
}

TEST_CASE("a session whose day has passed lets go of who presented, though nobody has said that it is over", "[communities]")
{
    CircleWalk w;
    w.start(u"Medicines safety circle"_s);
    w.part(2);
    w.addMember(u"Porter"_s, u"Southside"_s);
    CommunitySession session;
    session.id = newId();
    session.plannedLocal = QDateTime(QDate::currentDate().addDays(-2), QTime(15, 0));
    const Community community = w.community();
    REQUIRE(w.store().perform(planSessions(community.id, {session})).isDone());
    REQUIRE(w.store().perform(choosePresenter(community.id, session.id, community.members.first().personId)).isDone());
    REQUIRE(until([&] { return w.store().reader().count(Turn::table) == 0; }));
    CHECK_FALSE(w.sessionAt(0).endedAt.isValid());
}

TEST_CASE("People say which communities somebody is in, and a forgotten member stays as nobody in particular", "[communities]")
{
    CircleWalk w;
    w.start(u"Medicines safety circle"_s);
    w.part(2);
    w.addMember(u"Porter"_s, u"Southside"_s);
    const QList<KnownPerson> people = readDirectory(w.store().reader());
    REQUIRE(people.size() == 1);
    CHECK(people.first().communities == QStringList{u"Medicines safety circle"_s});
    REQUIRE(w.store().perform(forgetPerson(people.first().person.id)).isDone());
    REQUIRE(until([&] {
        const auto *row = w.window->currentPage()->findChild<QWidget *>(u"memberRow"_s);
        const auto *label = row ? row->findChild<QLabel *>() : nullptr;
        return label && label->text() == u"Somebody who was forgotten";
    }));
}
