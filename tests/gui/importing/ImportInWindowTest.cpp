// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Events on their way into the Library through the real window: dropped, pasted, typed.

#include "gui/event/EventPage.h"
#include "gui/importing/ImportEventsPage.h"
#include "gui/session/Session.h"
#include "gui/shell/MainWindow.h"
#include "gui/widgets/Banner.h"
#include "operations/EventOperations.h"
#include "support/NastyLogs.h"
#include "support/Samples.h"
#include "support/Sight.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

struct Desk {
    Desk()
    {
        REQUIRE(readContent(content).isEmpty());
        session = std::make_unique<Session>(folder.filePath(u"library.db"_s), folder.filePath(u"seats"_s));
        window = std::make_unique<MainWindow>(*session, content);
        bringToFront(window.get());
        REQUIRE(until([this] { return window->currentPage() != nullptr; }));
    }

    ImportEventsPage *page() const { return qobject_cast<ImportEventsPage *>(window->currentPage()); }
    template<typename T>
    T *find(const QString &name) const
    {
        T *found = window->currentPage()->findChild<T *>(name);
        REQUIRE(found);
        return found;
    }
    QAbstractButton *button(const QString &name) const { return find<QAbstractButton>(name); }
    QString text(const QString &name) const { return find<QLabel>(name)->text(); }
    void settle() const
    {
        REQUIRE(page());
        REQUIRE(until([this] { return page()->isSettled(); }, 30000));
    }
    /// Drops \a path where somebody lets go of it: what lies under the mouse is asked first, then whoever holds it.
    bool drop(const QString &path, QWidget *where) const
    {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(where->rect().center(), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(where, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent let(window->rect().center(), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &let);
        return true;
    }
    void paste(const QString &rows) const
    {
        QGuiApplication::clipboard()->setText(rows);
        QTest::keyClick(window.get(), Qt::Key_V, Qt::ControlModifier);
        settle();
    }
    void add() const
    {
        REQUIRE(button(u"addButton"_s)->isEnabled());
        button(u"addButton"_s)->click();
        REQUIRE(until([this] { return page() == nullptr; }, 60000));
    }
    QList<Event> events() const { return Store::open(session->location(), u"looking"_s)->reader().find<Event>(); }
    int count() const { return Store::open(session->location(), u"looking"_s)->reader().count(Event::table); }
    QString banner() const
    {
        const auto *box = window->findChild<Banner *>(u"shellBanner"_s);
        return box->isVisible() ? box->text() : QString();
    }

    QTemporaryDir folder;
    Content content;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

/// Work of the window's own thread, whatever else the machine is at.
double windowSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

QList<Event> manyEvents(int count)
{
    QList<Event> many;
    for (int i = 0; i < count; ++i) {
        Event event;
        event.id = newId();
        event.title = u"%1 The list had changed and nobody told the night shift"_s.arg(i);
        event.place = u"Ward %1"_s.arg(i % 7);
        event.raisedOn = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(i);
        many << event;
    }
    return many;
}

} // namespace

TEST_CASE("Nasty logs come in when they are dropped on the window", "[import]")
{
    for (const NastyLog &log : nastyLogs()) {
        INFO(log.file);
        const Desk desk;
        REQUIRE(desk.drop(log.path(), desk.window->currentPage()));
        desk.settle();
        if (QByteArray(log.options).contains("mdy"))
            desk.find<QWidget>(u"dateOrderControl"_s)->findChildren<QAbstractButton *>().at(1)->click();
        desk.settle();
        CHECK(desk.button(u"addButton"_s)->text() == u"Add %1 events"_s.arg(log.added));
        CHECK(desk.find<QWidget>(u"badRowsCard"_s)->isVisible() == (log.leftBehind > 0));
        CHECK(desk.find<QWidget>(u"twiceCard"_s)->isVisible() == (log.duplicates > 0));
        for (QLabel *label : desk.page()->findChildren<QLabel *>())
            CHECK_FALSE(label->text().contains(u"Bloggs"_s));
        desk.add();
        CHECK(desk.events().size() == log.added);
    }
}

TEST_CASE("A file that is dropped on a field is a file, not words", "[import]")
{
    const Desk desk;
    const QString path = nastyLogs().first().path();
    QTest::keyClick(desk.window.get(), Qt::Key_E, Qt::ControlModifier);
    auto *title = desk.find<QLineEdit>(u"titleEdit"_s);
    auto *story = desk.find<QPlainTextEdit>(u"storyEdit"_s);
    REQUIRE(until([&] { return title->hasFocus(); }));
    REQUIRE(desk.drop(path, story->viewport()));
    CHECK(story->toPlainText() == QString());
    REQUIRE(desk.page());
    desk.window->openLibrary();
    REQUIRE(desk.drop(path, title));
    CHECK(title->text() == QString());
    CHECK(desk.page());
}

TEST_CASE("Rows of a spreadsheet are pasted, with a heading or without", "[import]")
{
    const Desk desk;
    desk.paste(u"INC-7\t2026-04-03\tOrders arrive twice at night\r\nINC-8\t2026-04-04\tThe gate sticks in rain\r\n"_s);
    CHECK(desk.text(u"fileLabel"_s) == u"Pasted rows · 2 rows · tabs. Nothing is added until you say so."_s);
    CHECK_FALSE(desk.button(u"headingBox"_s)->isChecked());
    CHECK(desk.button(u"addButton"_s)->text() == u"Add 2 events"_s);
    desk.button(u"headingBox"_s)->click(); // somebody tries it, and goes back
    desk.settle();
    CHECK_FALSE(desk.button(u"addButton"_s)->isEnabled());
    desk.button(u"headingBox"_s)->click();
    desk.settle();
    desk.add();
    REQUIRE(desk.events().size() == 2);
    CHECK(desk.banner() == u"2 events added. One undo takes them all back."_s);

    desk.window->openCandidates();
    desk.paste(u"Title\tPlace\nA third one\tDispensary\n"_s);
    desk.add();
    CHECK(desk.events().size() == 3);

    QGuiApplication::clipboard()->setText({});
    QTest::keyClick(desk.window.get(), Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.page() == nullptr);
    CHECK(desk.banner() == u"There are no rows to paste. Copy some in the spreadsheet first."_s);
}

TEST_CASE("Pasting into a field stays pasting into a field", "[import]")
{
    const Desk desk;
    QTest::keyClick(desk.window.get(), Qt::Key_E, Qt::ControlModifier);
    auto *title = desk.find<QLineEdit>(u"titleEdit"_s);
    REQUIRE(until([&] { return title->hasFocus(); }));
    QGuiApplication::clipboard()->setText(u"Orders arrive twice"_s);
    QTest::keyClick(title, Qt::Key_V, Qt::ControlModifier);
    CHECK(title->text() == u"Orders arrive twice"_s);
    CHECK(desk.page() == nullptr);
}

TEST_CASE("A candidate is a title and Enter, from any page", "[import]")
{
    const Desk desk;
    const auto typeOne = [&](const QString &title) {
        QTest::keyClick(desk.window.get(), Qt::Key_E, Qt::ControlModifier);
        REQUIRE(until([] { return qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr; }));
        QTest::keyClicks(QApplication::focusWidget(), title);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        CHECK(until([&] {
            const QList<Event> all = desk.events();
            return std::any_of(all.begin(), all.end(), [&](const Event &event) { return event.title == title; });
        }));
    };
    typeOne(u"From the Library"_s);
    desk.window->openCandidates();
    typeOne(u"From the candidates"_s);
    desk.window->openImport(nastyLogs().first().path());
    typeOne(u"From an import"_s);
}

TEST_CASE("What is here already is asked about once, left out unless somebody wants it", "[import]")
{
    const Desk desk;
    desk.paste(u"Ref\tTitle\nA1\tOrders arrive twice\nA2\tThe gate sticks\n"_s);
    desk.add();
    const QString again = u"Ref\tTitle\nA1\tOrders arrive twice\nA2\tThe gate sticks\nA3\tRota moved\nA3\tRota moved again\n"_s;
    desk.paste(again);
    auto *here = desk.find<QWidget>(u"hereCard"_s), *twice = desk.find<QWidget>(u"twiceCard"_s);
    REQUIRE(here->isVisible());
    REQUIRE(twice->isVisible());
    CHECK(here->findChild<QLabel *>(u"duplicatesTitle"_s)->text() == u"2 rows are here already"_s);
    CHECK(twice->findChild<QLabel *>(u"duplicatesTitle"_s)->text() == u"1 row comes twice"_s);
    CHECK(desk.button(u"addButton"_s)->text() == u"Add 1 event"_s);

    here->findChild<QAbstractButton *>(u"showDuplicatesButton"_s)->click();
    auto *list = here->findChild<QListView *>(u"duplicateList"_s);
    REQUIRE(list->isVisible());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(desk.button(u"addButton"_s)->text() == u"Add 2 events"_s);
    const auto answers = here->findChild<QWidget *>(u"duplicatesControl"_s)->findChildren<QAbstractButton *>();
    CHECK_FALSE((answers[0]->isChecked() || answers[1]->isChecked())); // some of them
    answers[1]->click();
    CHECK(desk.button(u"addButton"_s)->text() == u"Add 3 events"_s);
    answers[0]->click();
    CHECK(desk.button(u"addButton"_s)->text() == u"Add 1 event"_s);
    desk.add();
    CHECK(desk.events().size() == 3);

    desk.paste(again);
    CHECK_FALSE(desk.button(u"addButton"_s)->isEnabled());
    CHECK(desk.text(u"footerLabel"_s) == u"All of it is here already, so there is nothing to add."_s);
}

TEST_CASE("What another window adds meanwhile is found before it is doubled", "[import]")
{
    const Desk desk;
    desk.paste(u"Ref\tTitle\nA1\tOrders arrive twice\nA2\tThe gate sticks\n"_s);
    CHECK(desk.button(u"addButton"_s)->text() == u"Add 2 events"_s);
    Event other;
    other.id = newId();
    other.title = u"Orders come twice"_s;
    other.reference = u"A1"_s;
    REQUIRE(Store::open(desk.session->location(), u"other"_s)->perform(addEvent(other)).isDone());
    CHECK(until([&] { return desk.button(u"addButton"_s)->text() == u"Add 1 event"_s; }));
}

TEST_CASE("A long import shows how far it is, and one that is stopped leaves nothing behind", "[import]")
{
    const Desk desk;
    QByteArray log = "Ref,Title,Date,Story\n";
    for (int i = 0; i < 6000; ++i)
        log += "INC-" + QByteArray::number(i) + ",The list had changed " + QByteArray::number(i) + ",2026-03-0" + QByteArray::number(i % 9 + 1)
            + ",\"Two lines\nof story\"\n";
    QFile file(desk.folder.filePath(u"long.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(log);
    file.close();
    desk.window->openFile(file.fileName());
    desk.settle();
    const qint64 before = Store::open(desk.session->location(), u"looking"_s)->tick();

    desk.button(u"addButton"_s)->click();
    auto *bar = desk.find<QProgressBar>(u"importBar"_s);
    CHECK(bar->isVisible());
    CHECK(desk.button(u"cancelButton"_s)->text() == u"Stop"_s);
    REQUIRE(until([&] { return bar->value() > 0; }, 30000));
    CHECK(desk.text(u"footerLabel"_s).contains(u" of 6,000"_s));
    desk.button(u"cancelButton"_s)->click();
    REQUIRE(until([&] { return !desk.page()->isAdding(); }, 30000));
    CHECK(desk.text(u"footerLabel"_s) == u"The import was stopped. Nothing was added."_s);
    CHECK(desk.count() == 0);
    CHECK(Store::open(desk.session->location(), u"looking"_s)->tick() == before); // nor a line in the journal

    desk.add(); // all of it is there to try again
    CHECK(desk.count() == 6000);
    desk.session->undo({});
    CHECK(until([&] { return desk.count() == 0; }, 60000));
}

TEST_CASE("With thousands of candidates the pages open and follow at once", "[import]")
{
    constexpr int count = 10000;
    const Desk desk;
    desk.session->perform(importEvents(manyEvents(count)));
    auto *list = desk.find<QListView>(u"candidateList"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == count; }, 120000));
    const double start = windowSeconds();
    desk.window->openCandidates();
    REQUIRE(until([&] { return qobject_cast<EventPage *>(desk.window->currentPage()) != nullptr; }));
    auto *candidates = desk.find<QListView>(u"candidateList"_s);
    REQUIRE(until([&] { return candidates->model()->rowCount() == count; }));
    QCoreApplication::processEvents();
    candidates->repaint();
    const double opened = windowSeconds();
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(candidates, Qt::Key_Down);
    QTest::keyClick(candidates, Qt::Key_End);
    const double moved = windowSeconds();
    desk.session->undo({});
    REQUIRE(until([&] { return candidates->model()->rowCount() == 0; }, 120000));
    const double followed = windowSeconds();
    INFO("opened in " << opened - start << " s, 21 keys in " << moved - opened << " s, undo followed in " << followed - moved << " s");
    CHECK(opened - start < 1.5); // measuring every text takes far longer
    CHECK(moved - opened < 2.5);
    CHECK(followed - moved < 3); // and so does numbering all rows for each that goes
}
