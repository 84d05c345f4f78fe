// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Patterns as a person meets it: nothing before four Learning Teams have finished, then sentences, charts and tables, and themes that go
// into patterns by hand.

#include "gui/patterns/PatternsPage.h"

#include "domain/WorkProgress.h"
#include "gui/patterns/FigureCard.h"
#include "gui/patterns/LooseThemeRow.h"
#include "gui/patterns/PatternBlock.h"
#include "gui/patterns/ThemeMatrix.h"
#include "gui/session/Session.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/WordsTable.h"
#include "operations/PatternOperations.h"
#include "support/FinishedTeams.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

struct Shown {
    explicit Shown(int teams)
        : workspace(Database::Engine::Sqlite)
        , store(workspace.open(u"seat-other"_s))
    {
        putFinishedYear(*store, teams, QDate::currentDate().addDays(-3));
        session = std::make_unique<Session>(workspace.location(), folder.path());
        page = std::make_unique<PatternsPage>(*session);
        page->resize(1440, 852);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->arrive();
        REQUIRE(until([this] { return page->isSettled(); }));
    }
    template<typename T>
    T *find(const char *name) const
    {
        T *found = page->findChild<T *>(QLatin1String(name));
        INFO(name);
        REQUIRE(found);
        return found;
    }
    QStringList findings() const
    {
        QStringList titles;
        for (TextLabel *label : page->findChildren<TextLabel *>(u"findingLabel"_s)) {
            if (label->isVisible())
                titles << label->text();
        }
        return titles;
    }
    LooseThemeRow *looseRow(const QString &title) const
    {
        for (LooseThemeRow *row : page->findChildren<LooseThemeRow *>()) {
            if (row->findChild<QPushButton *>()->accessibleName().contains(title))
                return row;
        }
        return nullptr;
    }
    /// Chooses an entry of a row's menu, as it is when it opens.
    void choose(LooseThemeRow *row, const QString &words) const
    {
        Q_EMIT row->menu()->aboutToShow();
        for (QAction *action : row->menu()->actions()) {
            if (action->text() == words)
                return action->trigger();
        }
        FAIL(words.toStdString());
    }

    Workspace workspace;
    std::unique_ptr<Store> store;
    QTemporaryDir folder;
    std::unique_ptr<Session> session;
    std::unique_ptr<PatternsPage> page;
};

} // namespace

TEST_CASE("fewer than four finished Learning Teams: a sentence, and no chart", "[patterns]")
{
    const int teams = GENERATE(0, 3);
    const Shown shown(teams);
    CHECK(shown.findings().isEmpty());
    auto *label = shown.find<TextLabel>("notYetLabel");
    CHECK(label->isVisible());
    CHECK(label->text().startsWith(u"Patterns need at least four finished Learning Teams. You have "_s
                                   + (teams == 0 ? u"none"_s : u"three"_s)));
    CHECK_FALSE(shown.find<QPushButton>("exportButton")->isVisible());
    QSignalSpy library(shown.page.get(), &Page::libraryRequested);
    QTest::mouseClick(shown.find<QPushButton>("toLibraryButton"), Qt::LeftButton);
    CHECK(library.size() == 1);
}

TEST_CASE("nine finished Learning Teams: each figure says what it finds, as a chart and as a table", "[patterns]")
{
    const Shown shown(9);
    const QStringList findings = shown.findings();
    REQUIRE(findings.size() == 6);
    CHECK(findings.contains(u"“Sent is not the same as seen” has come up in five of nine"_s));
    CHECK(findings.contains(u"Seven of eight teams heard back within two weeks"_s));
    for (FigureCard *card : shown.page->findChildren<FigureCard *>())
        CHECK(card->findChild<PatternChart *>()->summary() == card->findChild<TextLabel *>(u"findingLabel"_s)->text());

    auto *matrix = shown.find<ThemeMatrix>("themeMatrix");
    matrix->setFocus();
    QTest::keyClick(matrix, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(matrix->isVisible());
    int tables = 0;
    for (WordsTable *table : shown.page->findChildren<WordsTable *>(u"figureTable"_s)) {
        tables += table->isVisible() ? 1 : 0;
        CHECK_FALSE(table->accessibleName().isEmpty());
    }
    CHECK(tables == 6);
    auto *themes = matrix->parentWidget()->findChild<WordsTable *>();
    CHECK(themes->hasFocus()); // where the keyboard was
    CHECK(themes->item(0, 0)->text() == u"Sent is not the same as seen");
    CHECK(themes->item(0, 1)->text() == u"5 of 9");
    QTest::keyClick(themes, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(matrix->isVisible());
    CHECK(matrix->hasFocus());
}

TEST_CASE("the matrix goes from dot to dot by keyboard, and a dot opens what was released", "[patterns]")
{
    const Shown shown(9);
    auto *matrix = shown.find<ThemeMatrix>("themeMatrix");
    matrix->setFocus();
    QSignalSpy chosen(shown.page.get(), &PatternsPage::summaryRequested);
    const auto said = [matrix] { return matrix->parts().at(matrix->focusedPart()).name; };
    QTest::keyClick(matrix, Qt::Key_Home);
    CHECK(said().startsWith(u"Sent is not the same as seen, "_s));
    CHECK(said().endsWith(u": did not come up"_s));
    QTest::keyClick(matrix, Qt::Key_Return);
    CHECK(chosen.isEmpty()); // nothing is there
    QTest::keyClick(matrix, Qt::Key_Right);
    CHECK(said().endsWith(u"Did not go to plan: 10 note(s)"_s));
    QTest::keyClick(matrix, Qt::Key_Down);
    CHECK(said().contains(u"did not come up"_s));
    QTest::keyClick(matrix, Qt::Key_Up);
    QTest::keyClick(matrix, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(shown.store->reader().get<LearningTeam>(chosen.first().first().toString())->title == u"Orders that wait");
    const QPoint dot = matrix->parts().at(1).rect.center();
    QTest::mouseClick(matrix, Qt::LeftButton, {}, dot);
    CHECK(chosen.size() == 2);
    QTest::keyClick(matrix, Qt::Key_End);
    QTest::keyClick(matrix, Qt::Key_Right); // no further
    CHECK(matrix->focusedPart() == 8);
}

TEST_CASE("a choice that too few Learning Teams fit says so, and a wider one brings the charts back", "[patterns]")
{
    const Shown shown(9);
    auto *kind = shown.find<QComboBox>("eventKindBox");
    kind->setCurrentIndex(kind->findText(u"Good catch"_s));
    Q_EMIT kind->activated(kind->currentIndex());
    CHECK(shown.findings().isEmpty());
    CHECK(shown.find<TextLabel>("notYetLabel")->text().contains(u"Two fit what is chosen above"_s));
    kind->setCurrentIndex(kind->findText(u"Did not go to plan"_s));
    Q_EMIT kind->activated(kind->currentIndex());
    CHECK(shown.findings().contains(u"All five began with something that did not go to plan"_s));
}

TEST_CASE("what is chosen is exported in each form, and what two Learning Teams stand behind in none", "[patterns]")
{
    const Shown shown(9);
    std::optional<FileToSave> file;
    QObject::connect(shown.page.get(), &Page::saveRequested, shown.page.get(), [&](const FileToSave &wanted) { file = wanted; });
    auto *kind = shown.find<QComboBox>("eventKindBox");
    kind->setCurrentIndex(kind->findText(u"Did not go to plan"_s));
    Q_EMIT kind->activated(kind->currentIndex());
    QTest::mouseClick(shown.find<QPushButton>("exportButton"), Qt::LeftButton);
    REQUIRE(file);
    const std::pair<const char *, QByteArray> beginnings[]{{"pdf", "%PDF"}, {"png", "\x89PNG"}, {"odt", "PK"}, {"csv", "\xEF\xBB\xBF"}, {"md", "# Patterns"}};
    for (const auto &[suffix, beginning] : beginnings) {
        INFO(suffix);
        CHECK(file->suffixes.contains(QLatin1String(suffix)));
        WorkProgress progress;
        CHECK(file->read(*shown.store, QLatin1String(suffix))(progress).startsWith(beginning));
    }
    WorkProgress progress;
    const QString csv = QString::fromUtf8(file->read(*shown.store, u"csv"_s)(progress));
    CHECK(csv.contains(u"Sent is not the same as seen,Came up in,5 of 5"_s));
    CHECK(csv.contains(u"Mondays and discharges"_s)); // in three of the five
    CHECK_FALSE(csv.contains(u"A shared place to look"_s)); // in two of them
}

TEST_CASE("a theme is put into a pattern and taken out again, a new one is named, and others see it", "[patterns]")
{
    const Shown shown(4);
    const auto patterns = [&] { return shown.store->reader().find<Pattern>(); };
    const auto find = [&](const QString &name) {
        for (const Pattern &pattern : patterns()) {
            if (pattern.name == name)
                return pattern;
        }
        return Pattern();
    };
    const QString own = u"Urgent means different things"_s, seen = u"Sent is not the same as seen"_s;
    REQUIRE(shown.looseRow(own));
    const qsizetype before = find(seen).themeIds.size();
    shown.choose(shown.looseRow(own), seen);
    REQUIRE(until([&] { return find(seen).themeIds.size() == before + 1; }));
    REQUIRE(until([&] { return !shown.looseRow(own); }));

    QPushButton *out = nullptr;
    for (auto *button : shown.page->findChildren<QPushButton *>(u"takeOutButton"_s)) {
        if (button->accessibleName().contains(own))
            out = button;
    }
    REQUIRE(out);
    out->click();
    REQUIRE(until([&] { return find(seen).themeIds.size() == before; }));
    REQUIRE(until([&] { return shown.looseRow(own) != nullptr; }));

    shown.choose(shown.looseRow(own), u"A new pattern"_s);
    REQUIRE(until([&] { return !find(own).id.isEmpty(); }));
    REQUIRE(until([&] { return qobject_cast<QLineEdit *>(shown.page->focusWidget()) != nullptr; })); // its name is written next
    auto *name = static_cast<QLineEdit *>(shown.page->focusWidget());
    CHECK(name->text() == own);
    QTest::keyClicks(name, u"Waiting"_s);
    shown.page->settle();
    REQUIRE(until([&] { return !find(u"Waiting"_s).id.isEmpty(); }));

    // Another window puts in a theme, and this page shows it.
    const QString other = u"Lifts decide the route at night"_s;
    const Theme theme = shown.store->reader().find<Theme>({{"title", other}}).first();
    REQUIRE(shown.looseRow(other));
    REQUIRE(shown.store->perform(putInPattern(find(u"Waiting"_s).id, theme.id)).isDone());
    CHECK(until([&] { return !shown.looseRow(other); }));
}
