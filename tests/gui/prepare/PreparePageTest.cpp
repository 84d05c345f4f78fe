// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/PreparePage.h"

#include "operations/ActionOperations.h"
#include "operations/TeamOperations.h"
#include "support/LateTeam.h"
#include "support/OpenTeam.h"
#include "support/Sight.h"

#include <QDateEdit>
#include <QLabel>
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
        test::bringToFront(page.get());
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

TEST_CASE("what earlier teams agreed on similar events, and is still open, is shown while preparing", "[earlier]")
{
    test::OpenTeam now;
    auto store = now.otherSeat();
    const auto perform = [&](const Operation &operation) {
        const Outcome outcome = store->perform(operation);
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
    };
    const test::LateTeam before = test::teamAfterMeeting2(*store); // one improvement, due in April
    for (int day = 0; day <= 2; ++day) {
        Action action;
        action.id = newId();
        action.teamId = before.teamId;
        action.text = day == 0 ? u"Some time"_s : u"On the %1th of March"_s.arg(10 + day);
        action.due = day == 0 ? QDate() : QDate(2026, 3, 10 + day);
        perform(addAction(action));
    }
    Operation move;
    move.name = u"editEvent"_s;
    move.run = [&](Transaction &transaction) {
        for (const QString &id : {now.team.teamId, before.teamId}) {
            auto event = transaction.get<Event>(transaction.get<LearningTeam>(id)->eventId);
            event->place = u"Elm Ward"_s;
            transaction.put(*event);
        }
    };
    perform(move);
    REQUIRE(until([&] { return now.document->event().place == "Elm Ward"_L1; }));
    PreparePage page(*now.document, now.content);
    page.resize(1440, 900);
    page.show();
    auto *card = page.findChild<QWidget *>(u"earlierCard"_s);
    REQUIRE(card);
    page.arrive();
    REQUIRE(until([&] { return card->isVisible(); }));
    const auto rows = [&] { return card->findChildren<QWidget *>(u"earlierRow"_s); };
    const auto words = [&](const QWidget *row) {
        QStringList all;
        for (const QLabel *label : row->findChildren<QLabel *>())
            all << label->text();
        return all.join(u'\n');
    };
    CHECK(rows().size() == 3);
    CHECK(words(rows().at(0)).contains(u"On the 11th of March"_s));
    CHECK(words(rows().at(0)).contains(u"the same place: Elm Ward"_s));
    auto *more = card->findChild<QPushButton *>(u"moreEarlierButton"_s);
    CHECK(more->text() == "Show all 4"_L1);
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    CHECK(until([&] { return rows().size() == 4; }));
    CHECK(words(rows().at(3)).startsWith(u"Some time"_s));
    CHECK_FALSE(more->isVisible());
}
