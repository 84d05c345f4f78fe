// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A community from its start through six sessions in the window, and what two windows, the Library and undo have to do with it.

#include "../walk/Walk.h"
#include "domain/Communities.h"
#include "gui/communities/ChooseMemberDialog.h"
#include "gui/communities/CommunitiesPage.h"
#include "gui/communities/CommunityRow.h"
#include "gui/communities/SessionThread.h"
#include "gui/library/SideRow.h"
#include "gui/people/Directory.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/SegmentedControl.h"
#include "operations/CommunityOperations.h"
#include "operations/DirectoryOperations.h"
#include "support/CalendarReader.h"
#include "support/LateTeam.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

using namespace sharpend;
using namespace sharpend::test;

namespace {

/// Walks with the one community that there is.
struct CircleWalk : Walk {
    void open()
    {
        click(u"communitiesPlace"_s);
        arriveAt(u"CommunitiesPage"_s);
    }
    void start(const QString &name)
    {
        open();
        click(u"startFirstButton"_s);
        QTest::keyClicks(find<QLineEdit>(u"newCommunityNameEdit"_s), name);
        type(u"newCommunityWhoEdit"_s, u"Peers who meet the same hard calls"_s);
        click(u"startItButton"_s);
        REQUIRE(until([&] { return !community().id.isEmpty() && page<QWidget>(u"communityCard"_s)->isVisible(); }));
    }
    template<typename T>
    T *page(const QString &name) const
    {
        T *found = window->currentPage()->findChild<T *>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    void part(int index)
    {
        auto *parts = find<SegmentedControl>(u"communityParts"_s);
        parts->setCurrentIndex(index);
    }
    /// Types into a field of the page and leaves it.
    void type(const QString &field, const QString &text)
    {
        auto *edit = find<QPlainTextEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text.section(u'\n', 0, 0));
        for (const QString &line : text.split(u'\n').mid(1)) {
            QTest::keyClick(edit, Qt::Key_Return);
            QTest::keyClicks(edit, line);
        }
        edit->clearFocus();
        saved();
    }
    void saved() const
    {
        REQUIRE(until([&] { return session->waiting() == 0; }));
    }
    void addMember(const QString &job, const QString &organisation)
    {
        const qsizetype before = community().members.size();
        click(u"newMemberButton"_s);
        fillPerson(job, organisation);
        REQUIRE(until([&] { return community().members.size() == before + 1; }));
    }
    void fillPerson(const QString &job, const QString &organisation)
    {
        REQUIRE(until([&] { return window->findChild<ChooseMemberDialog *>() != nullptr; }));
        auto *dialog = window->findChild<ChooseMemberDialog *>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"memberJobEdit"_s), job);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"memberOrganisationEdit"_s), organisation);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"addMemberButton"_s), Qt::LeftButton);
        REQUIRE(until([&] { return window->findChild<ChooseMemberDialog *>() == nullptr; }));
        activate();
    }
    void planSix(const QDate &first)
    {
        click(u"planSessionsButton"_s);
        find<QDateEdit>(u"seriesDateEdit"_s)->setDate(first);
        find<QTimeEdit>(u"seriesTimeEdit"_s)->setTime(QTime(15, 0));
        find<QLineEdit>(u"seriesLinkEdit"_s)->setText(u"https://call.example/j/42"_s);
        find<QComboBox>(u"rhythmCombo"_s)->setCurrentIndex(int(Rhythm::Fortnightly));
        find<QSpinBox>(u"seriesCountEdit"_s)->setValue(6);
        click(u"planSeriesButton"_s);
        REQUIRE(until([&] { return sessionsInOrder(community()).size() == 6; }));
        REQUIRE(until([&] { return find<SessionThread>(u"sessionThread"_s)->parts().size() == 6; }));
    }
    Community community() { return store().reader().find<Community>().value(0); }
    CommunitySession sessionAt(int index) { return sessionsInOrder(community()).value(index); }
    QString inHand() const { return find<SessionThread>(u"sessionThread"_s)->inHand(); }
    void choose(const QString &combo, int index)
    {
        auto *box = find<QComboBox>(combo);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        saved();
    }
};

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
    w.type(u"startConversationEdit"_s, u"An hour and a half of cover every second week"_s);
    w.type(u"startGoodEdit"_s, u"We ring each other sooner"_s);

    w.part(2); // people of three organisations, and a champion who is none of them
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
    w.planSix(first);
    w.part(1);
    for (int i = 0; i < 6; ++i) {
        INFO("session " << i + 1);
        const QString id = w.sessionAt(i).id;
        if (i > 0) // the one that is over stays in hand until somebody goes on
            w.find<SessionThread>(u"sessionThread"_s)->pressPart(i);
        REQUIRE(until([&] { return w.inHand() == id; }));
        if (i == 0) { // nobody's turn has come yet
            w.click(u"suggestTurnsButton"_s);
            REQUIRE(until([&] { return w.store().reader().count(Turn::table) == 1 && !w.sessionAt(0).facilitatorId.isEmpty(); }));
        } else {
            w.choose(u"presenterCombo"_s, 1 + i % 5);
            REQUIRE(until([&] { return w.store().reader().count(Turn::table) == 1; }));
        }
        const QString presenter = w.store().reader().find<Turn>({{"sessionId", id}}).value(0).personId;
        CHECK(presenter != w.sessionAt(i).facilitatorId);
        const QByteArray trace = (id + presenter).toUtf8();
        CHECK_FALSE(holding(w.folder.path(), trace).isEmpty());
        w.type(u"checkInEdit"_s, u"How are you arriving?"_s);
        w.type(u"caseQuestionEdit"_s, u"Whether to ring at night, %1"_s.arg(i + 1));
        if (i > 0)
            w.type(u"triedSinceEdit"_s, u"We rang, and it was fine"_s);
        if (i == 1) { // what stayed open is here, and is settled
            auto *tick = w.find<QCheckBox>(u"openQuestionTick"_s);
            CHECK(tick->text().startsWith(u"Who would we ask at night?"_s));
            QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(9, tick->height() / 2));
            REQUIRE(until([&] { return w.sessionAt(0).openQuestions.value(0).settledOn.isValid(); }));
        }
        if (i == 0) {
            auto *question = w.find<QLineEdit>(u"openQuestionEdit"_s);
            QTest::keyClicks(question, u"Who would we ask at night?"_s);
            QTest::keyClick(question, Qt::Key_Return);
            REQUIRE(until([&] { return w.sessionAt(0).openQuestions.size() == 1; }));
        }
        const bool nudged = w.page<Banner>(u"groundRulesBanner"_s)->isVisible();
        CHECK(nudged == (i == 4));
        if (nudged) {
            QTest::mouseClick(w.page<Banner>(u"groundRulesBanner"_s)->findChild<QPushButton *>(), Qt::LeftButton);
            REQUIRE(until([&] { return w.sessionAt(4).rulesRevisited; }));
        }
        w.type(u"keepEdit"_s, u"One moment at a time"_s);
        w.type(u"mayTellEdit"_s, u"The questions, not the stories"_s);
        w.click(u"sessionOverButton"_s);
        REQUIRE(until([&] { return w.sessionAt(i).endedAt.isValid() && w.store().reader().count(Turn::table) == 0; }));
        REQUIRE(until([&] { return w.session->notYetGone() == 0 && holding(w.folder.path(), trace).isEmpty(); }));
    }
    CHECK(w.community().status == CommunityStatus::Meeting);
    CHECK(nextSession(w.community()) == nullptr);
    for (int i = 0; i < 6; ++i) {
        CHECK(w.sessionAt(i).caseQuestion == u"Whether to ring at night, %1"_s.arg(i + 1));
        CHECK(w.sessionAt(i).keepChangeStop.keep == u"One moment at a time");
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

    auto *page = static_cast<CommunitiesPage *>(w.window->currentPage());
    const Community community = w.community();
    page->saveCalendar(community, w.folder.path(), {noteSeriesSaved(community.id, community.sessions)});
    REQUIRE(until([&] { return w.sessionAt(5).calendarSequence == 1; }));
    const QStringList files = QDir(w.folder.path()).entryList({u"*.ics"_s});
    REQUIRE(files.size() == 1);
    QFile file(w.folder.filePath(files.first()));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(readCalendar(bytes).value(u"events"_s).toArray().size() == 6);
    CHECK_FALSE(bytes.contains("Porter"));
    CHECK_FALSE(bytes.contains(community.members.first().personId.toUtf8()));
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
