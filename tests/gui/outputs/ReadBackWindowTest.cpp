// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/ReadBackWindow.h"

#include "gui/outputs/OpenOutputs.h"
#include "gui/outputs/ReadBackParts.h"
#include "operations/ActionOperations.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

/// Sentences read to the room, by keys.
struct ReadBack : test::OpenOutputs {
    explicit ReadBack(const QStringList &sentences)
    {
        for (const QString &sentence : sentences)
            ids << say(sentence);
    }
    void open()
    {
        if (!window)
            window = std::make_unique<ReadBackWindow>(*document);
        window->open();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    QString words() const { return window->findChild<QLabel *>(u"readBackWords"_s)->text(); }
    QString foot() const { return window->findChild<QLabel *>(u"readBackFoot"_s)->text(); }
    QString done() const { return window->findChild<QPushButton *>(u"readBackDoneButton"_s)->text(); }
    QPlainTextEdit *edit() const { return window->findChild<QPlainTextEdit *>(u"readBackEdit"_s); }
    QAbstractButton *button(const QString &name) const { return window->findChild<QAbstractButton *>(name); }
    void press(Qt::Key key) const { QTest::keyClick(window->focusWidget() ? window->focusWidget() : window.get(), key); }
    /// Asks for it and confirms, by keys alone.
    void strike() const
    {
        press(Qt::Key_S);
        press(Qt::Key_Left);
        press(Qt::Key_Return);
    }
    QStringList statements() const
    {
        QStringList texts;
        for (const Statement &statement : document->statements())
            texts << statement.text;
        return texts;
    }
    bool isReadBack() const { return document->team().readBackOn.isValid(); }

    QStringList ids;
    std::unique_ptr<ReadBackWindow> window;
};

const auto late = u"The list comes late."_s, ring = u"People ring instead."_s, hatch = u"The hatch is quiet before eight."_s;

} // namespace

TEST_CASE("the room keeps, rewords and strikes each sentence, and signs it off")
{
    ReadBack desk({late, ring});
    desk.say(u"Who writes the list?"_s, StatementSection::Question);
    desk.open();
    REQUIRE(desk.words() == late);
    CHECK(desk.foot().startsWith(u"1 of 3."_s));
    CHECK(desk.window->findChild<ReadBackSteps *>()->summary() == u"1 of 3");
    desk.press(Qt::Key_R);
    desk.edit()->selectAll();
    QTest::keyClicks(desk.edit(), u"The list comes after eight."_s);
    QTest::keyClick(desk.edit(), Qt::Key_Return);
    CHECK(until([&] { return desk.statements().first() == u"The list comes after eight."; }));
    desk.press(Qt::Key_K);
    REQUIRE(desk.words() == ring);
    desk.strike();
    REQUIRE(until([&] { return desk.words() == u"Who writes the list?"; }));
    CHECK(desk.foot().startsWith(u"2 of 2."_s));
    desk.press(Qt::Key_Return); // Keep
    CHECK(desk.words() == u"That was all of it. May it go to the Owner in these words?");
    CHECK_FALSE(desk.isReadBack()); // until the room says so
    CHECK(desk.done() == u"The room agrees");
    desk.press(Qt::Key_Space);
    REQUIRE(until([&] { return desk.isReadBack(); }));
    CHECK(until([&] { return desk.words() == u"The team has read it back." && desk.done() == u"Close"; }));
    desk.press(Qt::Key_Space);
    CHECK_FALSE(desk.window->isVisible());
}

TEST_CASE("what the room strikes is asked about first, and then it is in no table, journal or undo")
{
    ReadBack desk({late, ring});
    const QString idea = desk.improve(u"Send another reminder"_s);
    desk.open();
    desk.press(Qt::Key_S);
    CHECK(desk.window->findChild<QLabel *>(u"readBackQuestion"_s)->text().startsWith(u"Strike this sentence?"_s));
    CHECK(desk.button(u"readBackLeaveButton"_s)->hasFocus());
    CHECK_FALSE(desk.button(u"readBackKeepButton"_s)->isVisible());
    desk.press(Qt::Key_Return); // leave it
    CHECK(desk.words() == late);
    desk.press(Qt::Key_S);
    desk.press(Qt::Key_Escape);
    CHECK(desk.window->isVisible());
    desk.press(Qt::Key_S);
    desk.press(Qt::Key_K); // no answer to that question
    CHECK(desk.words() == late);
    desk.press(Qt::Key_Escape);
    CHECK(desk.statements().size() == 2);

    desk.strike();
    REQUIRE(until([&] { return desk.words() == ring; }));
    CHECK(desk.button(u"readBackKeepButton"_s)->hasFocus()); // the same key again strikes nothing
    desk.press(Qt::Key_Return);
    REQUIRE(desk.words() == u"Send another reminder");
    desk.strike();
    REQUIRE(until([&] { return !desk.document->rows<Action>().contains(idea); }));
    for (const QString &id : {desk.ids.first(), idea}) {
        CHECK(desk.other->reader().get<Erasure>(id)->kind == ErasureKind::Struck);
        QSqlQuery &images = desk.other->database().run(
            u"select count(*) from journal where row_id = ? and row_table <> 'erasures' and (before is not null or after is not null)"_s, {id});
        REQUIRE(images.next());
        CHECK(images.value(0).toInt() == 0);
        images.finish();
    }
}

TEST_CASE("words that are being typed stay with their sentence, whatever is pressed next")
{
    ReadBack desk({late, ring, hatch});
    desk.open();
    const auto retype = [&](const QString &words) {
        desk.press(Qt::Key_R);
        desk.edit()->selectAll();
        QTest::keyClicks(desk.edit(), words);
    };
    SECTION("Keep keeps the new words")
    {
        retype(u"The list comes after eight."_s);
        desk.button(u"readBackKeepButton"_s)->click();
        CHECK(until([&] { return desk.statements() == QStringList{u"The list comes after eight."_s, ring, hatch}; }));
        CHECK(desk.words() == ring);
    }
    SECTION("Strike asks about the new words")
    {
        retype(u"The list comes after eight."_s);
        desk.button(u"readBackStrikeButton"_s)->click();
        CHECK(desk.words() == u"The list comes after eight.");
        CHECK(until([&] { return desk.statements() == QStringList{u"The list comes after eight."_s, ring, hatch}; }));
    }
    SECTION("closing the window keeps them")
    {
        retype(u"The list comes after eight."_s);
        desk.window->close();
        CHECK(until([&] { return desk.statements() == QStringList{u"The list comes after eight."_s, ring, hatch}; }));
    }
    SECTION("a sentence that somebody else removes takes none of the others' place")
    {
        QSignalSpy refused(desk.window.get(), &ReadBackWindow::refused);
        retype(u"The list comes after eight."_s);
        desk.elsewhere(removeStatement(desk.team.teamId, desk.ids.first()));
        REQUIRE(until([&] { return refused.size() == 1; }));
        CHECK(refused.first().first().toString().contains(u"The list comes after eight."_s)); // and the words are told
        CHECK(desk.words() == ring);
        CHECK(desk.statements() == QStringList{ring, hatch});
    }
}

TEST_CASE("a read-back that was broken off goes on where it stood, and words that changed are read again")
{
    ReadBack desk({late, ring, hatch});
    desk.open();
    desk.press(Qt::Key_K);
    desk.press(Qt::Key_K);
    desk.press(Qt::Key_Escape);
    REQUIRE_FALSE(desk.window->isVisible());
    desk.elsewhere(editStatement(desk.team.teamId, desk.ids[1], {ring, u"People ring at once."_s}));
    REQUIRE(until([&] { return desk.statements()[1] == u"People ring at once."; }));
    desk.open();
    CHECK(desk.words() == u"People ring at once.");
    desk.press(Qt::Key_K);
    desk.press(Qt::Key_K);
    CHECK(desk.done() == u"The room agrees");
}

TEST_CASE("an end with a sentence still open leads back to it")
{
    ReadBack desk({late, ring});
    desk.open();
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_K);
    CHECK(desk.words() == u"One is not agreed yet.");
    CHECK_FALSE(desk.isReadBack());
    desk.press(Qt::Key_Space);
    CHECK(desk.words() == late);
}
