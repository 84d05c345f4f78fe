// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/FieldCodec.h"
#include "gui/outputs/OutputsPage.h"

#include "gui/outputs/HintedText.h"
#include "gui/outputs/OpenOutputs.h"
#include "gui/paper/PrintPreview.h"
#include "support/PdfText.h"
#include "support/SavedFile.h"
#include "support/Sight.h"
#include "support/Unzipped.h"

#include <QAction>
#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

struct OutputsDesk : test::OpenOutputs {
    OutputsDesk() { open(); }

    void open()
    {
        page = std::make_unique<OutputsPage>(*document, content);
        test::bringToFront(page.get());
        page->arrive();
    }
    template<typename T = QWidget>
    T *find(const QString &name) const
    {
        return test::inSight<T>(page.get(), name);
    }
    void click(const QString &name) const { test::clickInSight(page.get(), name); }
    QStringList sentences() const
    {
        QStringList texts;
        for (const HintedText *each : page->findChildren<HintedText *>(u"sentenceButton"_s)) {
            if (each->isVisible())
                texts << each->words();
        }
        return texts;
    }
    QString reason() const { return find<QLabel>(u"releaseReasonLabel"_s)->text(); }

    std::unique_ptr<OutputsPage> page;
};

} // namespace

TEST_CASE("sentences of the outputs are added, edited where they stand, moved and taken from the wall by keyboard")
{
    OutputsDesk desk;
    desk.click(u"understandingAddButton"_s);
    auto *add = desk.find<QPlainTextEdit>(u"understandingAddEdit"_s);
    REQUIRE(until([&] { return add->hasFocus(); }));
    QTest::keyClicks(add, u"The list comes late."_s);
    QTest::keyClick(add, Qt::Key_Return);
    QTest::keyClicks(add, u"People ring instead."_s);
    QTest::keyClick(add, Qt::Key_Return);
    REQUIRE(until([&] { return desk.sentences() == QStringList{u"The list comes late."_s, u"People ring instead."_s}; }));
    QTest::keyClick(add, Qt::Key_Escape);

    auto *second = desk.page->findChildren<HintedText *>(u"sentenceButton"_s).at(1);
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return desk.document->statements().first().text == "People ring instead."_L1; }));
    CHECK(second->hasFocus()); // it goes with its sentence
    QTest::keyClick(second, Qt::Key_F2);
    auto *edit = desk.find<QPlainTextEdit>(u"sentenceEdit"_s);
    REQUIRE(edit);
    edit->selectAll();
    QTest::keyClicks(edit, u"People ring first."_s);
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(until([&] { return desk.document->statements().first().text == "People ring first."_L1; }));

    desk.click(u"takeFromWallButton"_s);
    REQUIRE(desk.find<QListWidget>(u"notesList"_s)->count() == 1);
    QTest::keyClick(desk.find<QLineEdit>(u"notesFilterEdit"_s), Qt::Key_Return);
    REQUIRE(until([&] { return desk.document->statements().size() == 3; }));
    CHECK(desk.document->statements().last().noteIds == QStringList{desk.noteId});
    CHECK(until([&] { return desk.find<QPlainTextEdit>(u"sentenceEdit"_s) != nullptr; })); // to be said in the team's words
}

TEST_CASE("words typed on a sentence that another window removes come back in the field for one more")
{
    OutputsDesk desk;
    const QString id = desk.say(u"The list comes late."_s);
    REQUIRE(until([&] { return desk.sentences().size() == 1; }));
    desk.find<HintedText>(u"sentenceButton"_s)->click();
    QTest::keyClicks(desk.find<QPlainTextEdit>(u"sentenceEdit"_s), u" On Mondays too."_s);
    desk.elsewhere(removeStatement(desk.team.teamId, id));
    CHECK(until([&] {
        const auto *add = desk.find<QPlainTextEdit>(u"understandingAddEdit"_s);
        return add && add->toPlainText() == "The list comes late. On Mondays too."_L1;
    }));
}

TEST_CASE("a release waits for the read-back and the wording, and says so; then the pack follows")
{
    OutputsDesk desk;
    desk.say(u"It was said at 16:41, and Picker, days, heard it."_s);
    REQUIRE(until([&] { return desk.find(u"wordingRow"_s) != nullptr; }));
    CHECK_FALSE(desk.find<QAbstractButton>(u"releaseButton"_s)->isEnabled());
    CHECK(desk.reason() == u"Settle the wording above first."_s);
    CHECK_FALSE(desk.other->perform(releaseOutputs(desk.team.teamId, newId())).isDone());

    desk.click(u"useWordingButton"_s);
    REQUIRE(until([&] { return desk.document->statements().first().text == "It was said one afternoon, and Picker, days, heard it."_L1; }));
    desk.click(u"keepWordingButton"_s);
    CHECK_FALSE(desk.find<QAbstractButton>(u"keepWhyButton"_s)->isEnabled()); // Keep asks why
    QTest::keyClicks(desk.find<QLineEdit>(u"keepWhyEdit"_s), u"They asked for it."_s);
    QTest::keyClick(desk.find<QLineEdit>(u"keepWhyEdit"_s), Qt::Key_Return);
    REQUIRE(until([&] { return desk.document->team().wordingDecisions.size() == 2; }));
    CHECK(until([&] { return desk.reason() == u"Read it back to the team first."_s; }));
    const Outcome early = desk.other->perform(releaseOutputs(desk.team.teamId, newId()));
    CHECK(early.sentence() == u"Read it back to the team first."_s);

    desk.click(u"readBackStep"_s);
    QSignalSpy packs(desk.page.get(), &OutputsPage::packRequested), stages(desk.page.get(), &Page::stageRequested);
    desk.find<QAbstractButton>(u"lockPackBox"_s)->setChecked(true);
    desk.click(u"releaseButton"_s);
    REQUIRE(until([&] { return packs.size() == 1 && stages.size() == 1; }));
    CHECK(stages.first().at(1).toInt() == 7);
    CHECK(desk.document->releases().first().id == packs.first().first().toString());
    CHECK(packs.first().at(1).toBool()); // to be locked
}

TEST_CASE("what is edited after a release leaves as version 2 once it is read back; version 1 stays as it left")
{
    OutputsDesk desk;
    const QString id = desk.say(u"The list comes late."_s);
    desk.release();
    const auto first = toJson(desk.document->releases().first().pack);
    CHECK(until([&] { return desk.find<QLabel>(u"versionLabel"_s)->text().startsWith(u"Version 1 released"_s); }));
    CHECK_FALSE(desk.other->perform(releaseOutputs(desk.team.teamId, newId())).isDone()); // nothing has changed

    desk.elsewhere(editStatement(desk.team.teamId, id, {u"The list comes late."_s, u"The list comes late on Mondays."_s}));
    CHECK(until([&] { return desk.find<QLabel>(u"versionLabel"_s)->text() == "Version 2 not released yet"_L1; }));
    CHECK(desk.reason() == u"Read it back to the team first."_s);
    desk.release();
    const QList<Release> releases = desk.document->releases();
    REQUIRE(releases.size() == 2);
    CHECK(releases[1].version == 2);
    CHECK(releases[1].pack.texts(StatementSection::Understanding) == QStringList{u"The list comes late on Mondays."_s});
    CHECK(toJson(releases[0].pack) == first);
}

TEST_CASE("the summary and the learning card are exported once something was released, and not before")
{
    OutputsDesk desk;
    desk.say(u"The list comes late."_s);
    QSignalSpy exports(desk.page.get(), &OutputsPage::exportRequested);
    const QStringList suffixes{u"pdf"_s, u"odt"_s, u"html"_s, u"md"_s, u"csv"_s, u"outputpack"_s};
    for (const QString &suffix : suffixes)
        CHECK_FALSE(desk.find<QAbstractButton>(suffix + u"ExportButton"_s)->isEnabled());
    CHECK_FALSE(desk.find<QAbstractButton>(u"pdfCardButton"_s)->isEnabled());
    desk.release();
    for (const QString &suffix : suffixes) {
        desk.click(suffix + u"ExportButton"_s);
        CHECK(exports.takeFirst().first().toString() == suffix);
    }
    QSignalSpy saves(desk.page.get(), &Page::saveRequested);
    desk.click(u"odtCardButton"_s);
    REQUIRE(saves.size() == 1);
    const FileToSave file = saves.first().first().value<FileToSave>();
    CHECK(file.suffixes == QStringList{u"odt"_s});
    CHECK(test::odtText(test::made(file, *desk.other, u"odt"_s)).contains(u"The list comes late."_s));
    desk.click(u"printCardButton"_s);
    REQUIRE(until([&] { return desk.page->findChild<PrintPreview *>(); }));
    auto *preview = desk.page->findChild<PrintPreview *>();
    CHECK(preview->pageCount() == 1);
    preview->close();
}

TEST_CASE("Ctrl+P prints the summary of what was released, and says so where nothing was")
{
    OutputsDesk desk;
    desk.say(u"The list comes late."_s);
    QSignalSpy refused(desk.page.get(), &Page::refused);
    const QList<QAction *> offered = desk.page->menuActions();
    REQUIRE(offered.size() == 2);
    CHECK(offered[0]->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_P));
    offered[0]->trigger();
    REQUIRE(refused.size() == 1);
    CHECK(refused.first().first().toString().startsWith(u"Nothing has been released yet."_s));
    CHECK_FALSE(desk.page->findChild<PrintPreview *>());
    desk.release();
    QSignalSpy saves(desk.page.get(), &Page::saveRequested);
    for (QAction *action : offered) {
        action->trigger();
        auto *preview = desk.page->findChild<PrintPreview *>();
        REQUIRE(preview);
        preview->findChild<QAbstractButton *>(u"savePdfButton"_s)->click();
        REQUIRE(saves.size() == 1);
        const FileToSave file = saves.takeFirst().first().value<FileToSave>();
        CHECK(file.title.endsWith(u", learning card"_s) == (action == offered[1]));
        CHECK(test::pdfText(test::made(file, *desk.other, u"pdf"_s)).contains(u"The list comes late."_s));
        delete preview;
    }
}

TEST_CASE("use of other words is one step that undo takes back whole")
{
    OutputsDesk desk;
    desk.say(u"It was said at 16:41."_s);
    desk.click(u"useWordingButton"_s);
    REQUIRE(until([&] { return desk.document->team().wordingDecisions.size() == 1; }));
    REQUIRE(until([&] { return desk.document->statements().first().text == "It was said one afternoon."_L1; }));
    desk.session->undo(desk.team.teamId);
    REQUIRE(until([&] { return desk.document->statements().first().text == "It was said at 16:41."_L1; }));
    CHECK(until([&] { return desk.document->team().wordingDecisions.isEmpty(); }));
}
