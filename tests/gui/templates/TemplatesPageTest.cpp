// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/templates/TemplatesPage.h"

#include "domain/Content.h"
#include "gui/templates/TemplateShelf.h"
#include "gui/widgets/RowList.h"
#include "support/OpenTeam.h"

#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

struct Templates : test::OpenTeam {
    Templates()
        : shelf(content, folder.filePath(u"content"_s))
        , page(shelf)
    {
        page.resize(1200, 900);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }

    template<typename T = QWidget>
    T *find(const QString &name)
    {
        T *found = page.findChild<T *>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    QList<TeamTemplate> kept()
    {
        Content read;
        REQUIRE(readContent(read, {folder.filePath(u"content"_s)}) == QString());
        return read.templates;
    }

    QTemporaryDir folder;
    TemplateShelf shelf;
    TemplatesPage page;
};

} // namespace

TEST_CASE("A template is edited in its place and kept as the organisation's own", "[templates]")
{
    Templates t;
    auto *discovery = t.find<QPlainTextEdit>(u"questions_learning.discovery"_s);
    const TeamTemplate before = t.shelf.all().first();
    REQUIRE(discovery->toPlainText().startsWith(before.prompts.first().text));
    CHECK_FALSE(QFile::exists(t.folder.filePath(u"content/templates.json"_s)));

    discovery->setFocus();
    discovery->moveCursor(QTextCursor::Start);
    QTest::keyClicks(discovery, u"Who is awake at three?"_s);
    QTest::keyClick(discovery, Qt::Key_Return);
    t.page.settle();
    REQUIRE(until([&] { return t.shelf.all().first().prompts.size() == before.prompts.size() + 1; }));
    const TeamTemplate after = t.kept().first();
    CHECK(after.prompts.first().text == u"Who is awake at three?");
    CHECK(after.prompts[1].id == before.prompts.first().id); // and with it, its ticks
    CHECK(after.groundRules == before.groundRules);

    t.find<QSpinBox>(u"firstMarkSpin"_s)->setValue(50);
    CHECK(t.kept().first().marks == QList<int>{50, 90});

    // It can be put back as it came.
    auto *back = t.find<QPushButton>(u"takeOutTemplateButton"_s);
    CHECK(back->text() == u"Put back as it came");
    QTest::mouseClick(back, Qt::LeftButton);
    auto *box = t.find<QMessageBox>(u"takeOutTemplateBox"_s);
    QTest::mouseClick(box->findChild<QPushButton *>(u"takeOutTemplateButton"_s), Qt::LeftButton);
    CHECK(t.shelf.all().first() == before);
    CHECK(discovery->toPlainText().startsWith(before.prompts.first().text));
    CHECK(back->isHidden());
}

TEST_CASE("A new template starts from the one in front, with a name to be written", "[templates]")
{
    Templates t;
    QTest::mouseClick(t.find<QPushButton>(u"newTemplateButton"_s), Qt::LeftButton);
    auto *name = t.find<QLineEdit>(u"templateNameEdit"_s);
    CHECK(name->hasFocus());
    CHECK(name->selectedText() == name->text());
    QTest::keyClicks(name, u"Good catch"_s); // is taken
    t.page.settle();
    CHECK(t.kept().last().name == u"Copy of Did not go to plan");
    name->selectAll();
    QTest::keyClicks(name, u"Nights"_s);
    t.page.settle();
    CHECK(t.kept().last().name == u"Nights");
    CHECK(t.kept().last().eventKinds.isEmpty());
    CHECK(t.kept().last().prompts.size() == t.kept().first().prompts.size());
    CHECK(t.kept().last().prompts.first().id != t.kept().first().prompts.first().id);
}

TEST_CASE("A Learning Team starts from a template, and one undo brings its own back", "[templates]")
{
    Templates t;
    t.page.showFor(t.document.get());
    QSignalSpy chosen(&t.page, &TemplatesPage::chosen);
    QTest::mouseClick(t.find<QPushButton>(u"useTemplateButton"_s), Qt::LeftButton);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().at(0).toString() == t.team.teamId);
    const auto used = chosen.first().at(1).value<TeamTemplate>();
    CHECK(used.eventKinds.contains(t.document->event().kind));
}

TEST_CASE("Where the folder cannot be written, one sentence says so and nothing is changed", "[templates]")
{
    Templates t;
    QFile file(t.folder.filePath(u"content"_s)); // a file in the place of the folder
    REQUIRE(file.open(QIODevice::WriteOnly));
    TeamTemplate one = t.shelf.all().first();
    one.name = u"Another"_s;
    CHECK(t.shelf.put(one).contains(u"could not be written"_s));
    CHECK(t.shelf.all().first().name == u"Did not go to plan");
}
