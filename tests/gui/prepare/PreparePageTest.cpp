// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/PreparePage.h"

#include "operations/TeamOperations.h"
#include "support/OpenTeam.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

struct Prepare : test::OpenTeam {
    Prepare()
    {
        page = std::make_unique<PreparePage>(*document, content);
        page->resize(1440, 900);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
    }

    template<typename T = QWidget>
    T *find(const QString &name) const
    {
        T *found = page->findChild<T *>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }

    QStringList rules() const { return document->team().socialContract; }

    qsizetype count(const QString &name) const
    {
        const QList<QWidget *> all = page->findChildren<QWidget *>(name);
        return std::count_if(all.begin(), all.end(), [](const QWidget *one) { return one->isVisible(); });
    }

    std::unique_ptr<PreparePage> page;
};

} // namespace

TEST_CASE("the learning focus is checked as it is typed, and saved")
{
    Prepare prepare;
    auto *edit = prepare.find<QPlainTextEdit>(u"focusEdit"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"How does an order reach the shelf?"_s);
    CHECK(until([&] { return prepare.count(u"focusTick"_s) == 3; }));
    CHECK(until([&] { return prepare.document->team().focus == "How does an order reach the shelf?"_L1; }));

    edit->selectAll();
    QTest::keyClicks(edit, u"Why did he forget the order?"_s);
    CHECK(until([&] { return prepare.count(u"focusRing"_s) == 2; }));
    CHECK(prepare.find(u"focusQuestionLabel"_s)->isVisible()); // one question, not two
    prepare.page->settle(); // at once, as the page is left
    CHECK(until([&] { return prepare.document->team().focus == "Why did he forget the order?"_L1; }));
}

TEST_CASE("a field that is being typed in keeps its text and caret when another seat writes")
{
    Prepare prepare;
    auto *edit = prepare.find<QPlainTextEdit>(u"focusEdit"_s);
    edit->setFocus();
    REQUIRE(until([&] { return edit->hasFocus(); }));
    QTest::keyClicks(edit, u"How do we"_s);
    REQUIRE(until([&] { return prepare.document->team().focus == "How do we"_L1; }));
    REQUIRE(prepare.otherSeat()->perform(editFocus(prepare.team.teamId, u"From elsewhere"_s)).isDone());
    REQUIRE(until([&] { return prepare.document->team().focus == "From elsewhere"_L1; }));
    CHECK(edit->toPlainText() == "How do we"_L1);
    CHECK(edit->textCursor().position() == 9);

    prepare.find<QPushButton>(u"readyButton"_s)->setFocus(); // nobody types here any more
    CHECK(until([&] { return edit->toPlainText() == "From elsewhere"_L1; }));
}

TEST_CASE("ground rules are added, reworded, moved and agreed")
{
    Prepare prepare;
    prepare.find<QPushButton>(u"groundRulesExpandButton"_s)->click();
    auto *add = prepare.find<QLineEdit>(u"addRuleEdit"_s);
    for (const QString &rule : {u"One voice at a time"_s, u"Anyone may pass"_s}) {
        add->setFocus();
        QTest::keyClicks(add, rule);
        QTest::keyClick(add, Qt::Key_Return);
    }
    REQUIRE(until([&] { return prepare.rules() == QStringList{u"One voice at a time"_s, u"Anyone may pass"_s}; }));
    QList<QLineEdit *> lines = prepare.page->findChildren<QLineEdit *>(u"ruleEdit"_s);
    REQUIRE(lines.size() == 2);
    lines[1]->setFocus();
    QTest::keyClick(lines[1], Qt::Key_Up, Qt::ControlModifier);
    REQUIRE(until([&] { return prepare.rules() == QStringList{u"Anyone may pass"_s, u"One voice at a time"_s}; }));
    CHECK(until([&] { return lines[0]->hasFocus(); })); // the focus goes with the rule

    QTest::keyClick(lines[0], Qt::Key_End);
    QTest::keyClicks(lines[0], u" or pause"_s);
    REQUIRE(until([&] { return prepare.rules().value(0) == "Anyone may pass or pause"_L1; }));
    lines[0]->clear(); // an emptied rule is gone
    add->setFocus();
    REQUIRE(until([&] { return prepare.rules() == QStringList{u"One voice at a time"_s}; }));

    prepare.find<QPushButton>(u"agreeRulesButton"_s)->click();
    CHECK(until([&] { return prepare.document->team().codesign.groundRules.agreed; }));
}

TEST_CASE("a meeting is planned in place")
{
    Prepare prepare;
    prepare.find<QPushButton>(u"learningEditButton"_s)->click();
    prepare.find<QDateEdit>(u"learningDateEdit"_s)->setDate(QDate(2026, 3, 17));
    prepare.find<QTimeEdit>(u"learningTimeEdit"_s)->setTime(QTime(12, 50));
    QTest::keyClicks(prepare.find<QLineEdit>(u"learningPlaceEdit"_s), u"Seminar room 2"_s);
    prepare.find<QPushButton>(u"learningKeepButton"_s)->click();
    const auto planned = [&] { return prepare.document->meeting(MeetingKind::Learning); };
    REQUIRE(until([&] { return planned().plannedLocal.isValid(); }));
    CHECK(planned().plannedLocal == QDateTime(QDate(2026, 3, 17), QTime(12, 50)));
    CHECK(planned().place == "Seminar room 2"_L1);
    CHECK(planned().timeZone == "Europe/London"_L1);
}

TEST_CASE("Ready for Meeting 1 saves what is typed and opens the meeting")
{
    Prepare prepare;
    QSignalSpy asked(prepare.page.get(), &Page::stageRequested);
    auto *edit = prepare.find<QPlainTextEdit>(u"focusEdit"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"How do orders arrive?"_s);
    prepare.find<QPushButton>(u"readyButton"_s)->click();
    REQUIRE(until([&] { return asked.size() == 1; }));
    CHECK(asked.first().at(1).toInt() == 3);
    CHECK(prepare.document->team().furthestStage == Stage::Meeting1);
    CHECK(prepare.document->team().focus == "How do orders arrive?"_L1);
}
