// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A whole Learning Team, clicked and typed in the real window: from the Library to the Owner's reply in a workspace of their
// own and back, and to its end.

#include "exchange/OutputPackFile.h"
#include "gui/owner/OwnerDesk.h"
#include "gui/owner/OwnerWindow.h"
#include "gui/walk/Walk.h"
#include "gui/widgets/SegmentedControl.h"
#include "support/FileBytes.h"
#include "support/PdfText.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QTest>

using namespace sharpend;
using namespace sharpend::test;

namespace {

/// The words of the outputs, their read-back and the release; answers where the Owner's page was saved.
QString release(Walk &walk)
{
    walk.click(u"helpsAddButton"_s);
    auto *helps = walk.find<QPlainTextEdit>(u"helpsAddEdit"_s);
    REQUIRE(until([&] { return helps->hasFocus(); }));
    QTest::keyClicks(helps, u"The porter told the ward at 16:41."_s);
    QTest::keyClick(helps, Qt::Key_Return);
    CHECK_FALSE(walk.find<QAbstractButton>(u"releaseButton"_s)->isEnabled());
    walk.click(u"keepWordingButton"_s); // the title names a bus by its time, which is what it is called
    auto *why = walk.find<QLineEdit>(u"keepWhyEdit"_s);
    QTest::keyClicks(why, u"It is what everybody calls it."_s);
    QTest::keyClick(why, Qt::Key_Return);
    REQUIRE(until([&] { return walk.store().reader().find<LearningTeam>().first().wordingDecisions.size() == 1; }));
    REQUIRE(until([&] { return walk.window->findChildren<QWidget *>(u"wordingRow"_s).size() == 1; }));
    walk.click(u"useWordingButton"_s);
    REQUIRE(until([&] { return walk.store().reader().count(Statement::table, {{"text", u"The porter told the ward one afternoon."_s}}) == 1; }));

    REQUIRE(until([&] { return walk.window->findChildren<QWidget *>(u"wordingRow"_s).isEmpty(); })); // the page has heard of it
    walk.click(u"readBackButton"_s);
    auto *reading = walk.find(u"readBackWindow"_s);
    auto *done = reading->findChild<QAbstractButton *>(u"readBackDoneButton"_s);
    for (int i = 0; i < 10 && !done->isVisible(); ++i) {
        auto *keep = reading->findChild<QAbstractButton *>(u"readBackKeepButton"_s);
        REQUIRE(until([&] { return keep->isVisible() || done->isVisible(); }));
        if (keep->isVisible())
            keep->click();
    }
    REQUIRE(done->isVisible());
    done->click(); // the room agrees
    REQUIRE(until([&] { return walk.store().reader().find<LearningTeam>().first().readBackOn.isValid(); }));
    REQUIRE(until([&] { return done->text() == u"Close"; }));
    done->click();
    walk.activate();

    const QString page = walk.answerFileDialog(u"for-the-owner.html"_s);
    walk.click(u"releaseButton"_s);
    walk.arriveAt(u"FollowUpPage"_s);
    REQUIRE(until([&] { return QFile::exists(page); }));
    walk.activate();
    return page;
}

/// The Owner, elsewhere: opens the pack, answers it, saves the reply.
QString reply(Walk &walk, const QString &packPath)
{
    OwnerDesk owner(walk.folder.filePath(u"owner.db"_s), walk.folder.filePath(u"owner-seats"_s));
    REQUIRE(owner.open(packPath) == QString());
    const OutputPack pack = readPackFile(packPath).pack;
    OwnerWindow *window = owner.window(pack.releaseId);
    REQUIRE(window);
    window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window));
    REQUIRE(until([&] { return window->findChild<SegmentedControl *>(u"answerControl"_s) != nullptr; }));
    window->findChild<SegmentedControl *>(u"answerControl"_s)->setCurrentIndex(1);
    auto *because = window->findChild<QPlainTextEdit *>(u"becauseEdit"_s);
    REQUIRE(until([&] { return because->isVisible(); }));
    because->setFocus();
    QTest::keyClicks(because, u"One hatch first."_s);
    auto *words = window->findChild<QPlainTextEdit *>(u"replyEdit"_s);
    words->setFocus();
    QTest::keyClicks(words, u"Thank you. I did not know who reads the list."_s);
    auto *save = window->findChild<QAbstractButton *>(u"saveReplyButton"_s);
    REQUIRE(until([&] { return save->isEnabled(); }));
    const QString path = walk.answerFileDialog(u"mine.ownerreply"_s);
    save->click();
    REQUIRE(until([&] { return QFile::exists(path); }));
    // Nothing but the pack and the reply is in the Owner's workspace.
    const auto store = Store::open(walk.folder.filePath(u"owner.db"_s), u"looking"_s);
    CHECK(store->reader().count(ReceivedPack::table) == 1);
    CHECK(store->reader().count(LearningTeam::table) == 0);
    window->close();
    return path;
}

} // namespace

TEST_CASE("a Learning Team is walked from the Library to the Owner's reply and to its end")
{
    Walk walk;
    walkToTheCloseOfMeeting1(walk);
    walkToTheCloseOfMeeting2(walk);
    const QString page = release(walk);

    // What left holds what was released, and nothing of the wall.
    walk.press(Qt::Key_7, Qt::AltModifier);
    walk.arriveAt(u"OutputsPage"_s);
    const QString packPath = walk.exportAs(u"outputpack"_s);
    const OutputPack pack = readPackFile(packPath).pack;
    CHECK(pack.texts(StatementSection::Understanding) == QStringList{u"A list that nobody has the time to read tells nobody anything."_s});
    CHECK(pack.texts(StatementSection::Helps) == QStringList{u"The porter told the ward one afternoon."_s});
    CHECK(pack.texts(StatementSection::Question) == QStringList{u"Who reads it at weekends?"_s});
    REQUIRE(pack.actions.size() == 1);
    CHECK_FALSE(pack.headcount); // two are too few to be counted
    const QString read = pdfText(contentOf(walk.exportAs(u"pdf"_s)));
    qsizetype from = 0;
    for (const QString &words : {pack.title, u"tells nobody anything"_s, u"one afternoon"_s, u"Who reads it"_s, u"Buy a second printer by the hatch"_s}) {
        INFO(words.toStdString());
        from = read.indexOf(words, from);
        CHECK(from >= 0);
    }
    for (const QByteArray &left : {contentOf(packPath), contentOf(page)}) {
        for (const char *kept : {"nobody reads it before eight", "At night nobody prints", "The porter always knows", "Send another reminder", "Coach"})
            CHECK_FALSE(left.contains(kept));
    }

    const QString answer = reply(walk, packPath);
    walk.activate();
    walk.press(Qt::Key_8, Qt::AltModifier);
    walk.arriveAt(u"FollowUpPage"_s);
    walk.answerFileDialog(u"mine.ownerreply"_s);
    walk.click(u"openReplyButton"_s);
    REQUIRE(until([&] { return walk.store().reader().find<Action>().first().progress == ActionProgress::Agreed; }));
    walk.click(u"shareReplyButton"_s);
    REQUIRE(until([&] { return walk.store().reader().find<Release>().first().replySharedOn.isValid(); }));
    CHECK(walk.find(u"replySharedTag"_s)->isVisible());
    walk.click(u"finishButton"_s);
    REQUIRE(until([&] { return walk.store().reader().find<LearningTeam>().first().stage == Stage::Closed; }));
    CHECK(walk.find(u"endedCard"_s)->isVisible());
    CHECK(walk.store().check().isEmpty());
    CHECK_FALSE(readReplyFile(answer).letter.reply.text.isEmpty());
}
