// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/followup/FollowUpPage.h"

#include "exchange/OutputPackFile.h"
#include "gui/followup/ProgressSteps.h"
#include "gui/outputs/OpenOutputs.h"
#include "operations/ActionOperations.h"
#include "operations/FollowUpOperations.h"
#include "support/PdfText.h"
#include "support/SavedFile.h"
#include "support/Sight.h"

#include <QAbstractButton>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

struct FollowUpDesk : test::OpenOutputs {
    FollowUpDesk() { say(u"The list comes late."_s); }

    void open()
    {
        page = std::make_unique<FollowUpPage>(*document, content);
        test::bringToFront(page.get());
        page->arrive();
    }
    template<typename T = QWidget>
    T *find(const QString &name) const
    {
        return test::inSight<T>(page.get(), name);
    }
    void click(const QString &name) const { test::clickInSight(page.get(), name); }
    /// What the Owner would give back as text, to the last release.
    QByteArray replyText(const QList<ReplyAnswer> &answers) const
    {
        const Release release = document->releases().last();
        ReplyLetter letter;
        letter.releaseId = release.id;
        letter.release = release.version;
        letter.reply.text = u"Thank you."_s;
        letter.reply.answers = answers;
        letter.reply.questions = {u"Which hatch first?"_s};
        letter.reply.on = now;
        return "Here it is:\n" + replyBytes(letter, now);
    }
    void paste(const QByteArray &text) const
    {
        if (!find<QPlainTextEdit>(u"replyEdit"_s))
            click(u"pasteReplyButton"_s);
        find<QPlainTextEdit>(u"replyEdit"_s)->setPlainText(QString::fromUtf8(text));
        click(u"readReplyButton"_s);
    }

    std::unique_ptr<FollowUpPage> page;
};

} // namespace

TEST_CASE("a pasted reply moves actions to agreed, keeps 'not now' with its reason in sight, and is shared with the team")
{
    FollowUpDesk desk;
    const QString board = desk.improve(u"One shared board at the hatch"_s), remind = desk.improve(u"Remind everybody"_s);
    desk.release();
    desk.open();
    desk.paste("Thank you all, we will do it.");
    CHECK(until([&] { return desk.find<QLabel>(u"replyRefusalLabel"_s) != nullptr; })); // no reply, and nothing changed
    desk.paste(desk.replyText({{board, OwnerAnswer::Commit, u"Stores manager"_s, QDate(2030, 4, 30), {}},
                               {remind, OwnerAnswer::NotNow, {}, {}, u"You told us reminders are not the problem."_s}}));
    REQUIRE(until([&] { return desk.document->row<Action>(board).progress == ActionProgress::Agreed; }));
    CHECK(desk.document->row<Action>(board).champion == "Stores manager"_L1);
    CHECK(desk.document->row<Action>(remind).progress == ActionProgress::Proposed);
    REQUIRE(until([&] { return desk.find(u"notNowRow"_s) != nullptr; }));
    CHECK(desk.find(u"notNowRow"_s)->accessibleName().contains(u"You told us reminders are not the problem."_s));
    CHECK(desk.find<QLabel>(u"actionCountsLabel"_s)->text() == u"1 agreed, 1 answered “not now”"_s);
    desk.click(u"shareReplyButton"_s);
    CHECK(until([&] { return desk.find<QLabel>(u"replySharedTag"_s) != nullptr; }));
}

TEST_CASE("an action's progress goes step by step from the keyboard, stops only with a reason, and takes updates")
{
    FollowUpDesk desk;
    const QString id = desk.improve(u"One shared board at the hatch"_s);
    desk.release();
    desk.open();
    auto *steps = desk.find<ProgressSteps>(u"progressSteps"_s);
    REQUIRE(steps);
    steps->setFocus();
    for (const ActionProgress progress : {ActionProgress::Agreed, ActionProgress::UnderWay}) {
        QTest::keyClick(steps, Qt::Key_Right);
        REQUIRE(until([&] { return steps->progress() == progress; }));
    }
    QTest::keyClick(steps, Qt::Key_Left);
    REQUIRE(until([&] { return desk.document->row<Action>(id).progress == ActionProgress::Agreed; }));
    desk.click(u"addUpdateButton"_s);
    QTest::keyClicks(desk.find<QLineEdit>(u"updateEdit"_s), u"A test version is here."_s);
    QTest::keyClick(desk.find<QLineEdit>(u"updateEdit"_s), Qt::Key_Return);
    REQUIRE(until([&] { return desk.document->row<Action>(id).updates.size() == 1; }));
    CHECK(until([&] { return desk.find<QLabel>(u"updatesLabel"_s)->text().startsWith(u"A test version is here."_s); }));
    desk.click(u"stopActionButton"_s);
    CHECK_FALSE(desk.find<QAbstractButton>(u"stopButton"_s)->isEnabled());
    QTest::keyClicks(desk.find<QLineEdit>(u"stopEdit"_s), u"The hatch is being rebuilt."_s);
    QTest::keyClick(desk.find<QLineEdit>(u"stopEdit"_s), Qt::Key_Return);
    REQUIRE(until([&] { return desk.document->row<Action>(id).progress == ActionProgress::Stopped; }));
    CHECK(desk.document->row<Action>(id).stopReason == "The hatch is being rebuilt."_L1);
}

TEST_CASE("no action is a full success, and finishing before the team has heard the Owner asks why in place")
{
    FollowUpDesk desk;
    desk.release();
    desk.open();
    CHECK(desk.find(u"noActionsCard"_s));
    CHECK_FALSE(desk.other->perform(finishTeam(desk.team.teamId)).isDone());
    desk.click(u"finishButton"_s);
    auto *why = desk.find<QLineEdit>(u"finishWhyEdit"_s);
    REQUIRE(why);
    QTest::keyClicks(why, u"The Owner has moved on."_s);
    QTest::keyClick(why, Qt::Key_Return);
    REQUIRE(until([&] { return desk.document->team().stage == Stage::Closed; }));
    CHECK(until([&] { return desk.find(u"endedCard"_s) != nullptr; }));
    CHECK_FALSE(desk.find(u"finishCard"_s));
}

TEST_CASE("once the reply is shared a Learning Team finishes without a reason")
{
    FollowUpDesk desk;
    desk.release();
    desk.open();
    desk.paste(desk.replyText({}));
    desk.click(u"shareReplyButton"_s);
    REQUIRE(until([&] { return desk.document->releases().last().replySharedOn.isValid(); }));
    desk.click(u"finishButton"_s);
    CHECK(until([&] { return desk.document->team().stage == Stage::Closed; }));
}

TEST_CASE("the learning card is offered where the team agrees that the learning may go to others")
{
    FollowUpDesk desk;
    desk.release();
    desk.open();
    REQUIRE(until([&] { return desk.find<QAbstractButton>(u"agreeToShareBox"_s) != nullptr; }));
    CHECK(desk.find(u"learningCardRow"_s) == nullptr);
    desk.click(u"agreeToShareBox"_s);
    REQUIRE(until([&] { return desk.find(u"learningCardRow"_s) != nullptr; }));
    QSignalSpy saves(desk.page.get(), &Page::saveRequested);
    desk.click(u"pdfCardButton"_s);
    REQUIRE(saves.size() == 1);
    CHECK(test::pdfText(test::made(saves.first().first().value<FileToSave>(), *desk.other, u"pdf"_s)).contains(u"The list comes late."_s));
    desk.click(u"agreeToShareBox"_s);
    CHECK(until([&] { return desk.find(u"learningCardRow"_s) == nullptr; }));
}

TEST_CASE("a check-in is planned, moved and taken back in place, and an update on the day settles it")
{
    FollowUpDesk desk;
    const QString id = desk.improve(u"One shared board at the hatch"_s);
    desk.release();
    desk.elsewhere(setActionProgress(desk.team.teamId, id, ActionProgress::Agreed));
    desk.open();
    const auto said = [&] { return desk.find<QLabel>(u"checkInDayLabel"_s) ? desk.find<QLabel>(u"checkInDayLabel"_s)->text() : QString(); };
    REQUIRE(until([&] { return said() == u"No check-in planned."; }));
    desk.click(u"checkInDayButton"_s);
    auto *day = desk.find<QDateEdit>(u"checkInDayEdit"_s);
    REQUIRE(day);
    CHECK(day->hasFocus());
    day->setDate(QDate(2035, 5, 1));
    desk.click(u"checkInDayKeepButton"_s);
    REQUIRE(until([&] { return desk.document->row<Action>(id).checkInOn == QDate(2035, 5, 1); }));
    CHECK(until([&] { return said() == u"A check-in is due on 1 May."; }));
    desk.elsewhere(planCheckIn(desk.team.teamId, id, QDate::currentDate().addDays(-1)));
    CHECK(until([&] { return said().startsWith(u"A check-in was due on "_s); }));
    desk.elsewhere(addActionUpdate(desk.team.teamId, id, u"A test version is here."_s));
    CHECK(until([&] { return said() == u"No check-in planned."; }));
}

TEST_CASE("the look-backs stand after one month and three, and what the team tells of one makes it held")
{
    FollowUpDesk desk;
    desk.release();
    desk.open();
    REQUIRE(until([&] { return desk.page->findChildren<QWidget *>(u"lookBackRow"_s).size() == 2; }));
    const QList<LookBack> planned = desk.document->team().lookBacks;
    CHECK(planned[0].plannedOn == desk.now.toLocalTime().date().addDays(30));
    CHECK(planned[1].plannedOn == desk.now.toLocalTime().date().addDays(90));
    desk.click(u"lookBackDayButton"_s); // the day that is planned suits nobody
    auto *day = desk.find<QDateEdit>(u"lookBackDayEdit"_s);
    REQUIRE(day);
    CHECK(day->date() == planned.first().plannedOn);
    day->setDate(planned.first().plannedOn.addDays(7));
    desk.click(u"lookBackDayKeepButton"_s);
    REQUIRE(until([&] { return desk.document->team().lookBacks.first().plannedOn == planned.first().plannedOn.addDays(7); }));
    CHECK(desk.document->team().lookBacks.last().plannedOn == planned.last().plannedOn);
    desk.click(u"lookBackButton"_s);
    QTest::keyClicks(desk.find<QPlainTextEdit>(u"lookBackEdit"_s), u"People ring less."_s);
    desk.page->settle();
    REQUIRE(until([&] { return desk.document->team().lookBacks.first().heldOn.isValid(); }));
    CHECK(desk.document->team().lookBacks.first().whatChanged == u"People ring less.");
}
