// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A log on its way into the Library: read, mapped, asked about once, added as one step.

#include "gui/importing/ImportEventsPage.h"

#include "gui/documents/LiveTables.h"
#include "gui/session/Session.h"
#include "support/Wait.h"
#include "support/catch.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using sharpend::test::until;

namespace {

struct Bench {
    Bench()
        : session(folder.filePath(u"library.db"_s), folder.filePath(u"seats"_s))
        , events(session)
        , page(session)
    {
        page.resize(1376, 840);
        page.show();
        REQUIRE(until([this] { return events.isLoaded(); }));
    }

    void open(const QByteArray &text)
    {
        QFile file(folder.filePath(u"log.csv"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        page.open(file.fileName());
        settle();
    }
    void settle()
    {
        REQUIRE(until([this] { return page.isSettled(); }));
    }
    template<typename T>
    T *find(const char *name) const
    {
        T *found = page.findChild<T *>(QLatin1String(name));
        REQUIRE(found);
        return found;
    }
    QAbstractButton *addButton() const { return find<QAbstractButton>("addButton"); }
    QString footer() const { return find<QLabel>("footerLabel")->text(); }
    void choose(int column, EventField field)
    {
        auto *box = page.findChildren<QComboBox *>(u"fieldBox"_s).at(column);
        box->setCurrentIndex(box->findData(int(field)));
        Q_EMIT box->activated(box->currentIndex());
        settle();
    }

    QTemporaryDir folder;
    Session session;
    LiveTables<Event> events;
    ImportEventsPage page;
};

} // namespace

TEST_CASE("A log is mapped, asked about once, and added; one undo takes it all back")
{
    Bench bench;
    bench.open("Ref,Headline of it,Date,Type,Reported by (name)\n"
               "A1,Allergy alert noticed,03/04/2026,Good catch,Jo Bloggs\n"
               "A2,Labels swapped,09/04/2026,Near miss,Jo Bloggs\n"
               "A3,,11/04/2026,Change,Jo Bloggs\n");
    CHECK_FALSE(bench.addButton()->isEnabled());
    CHECK(bench.footer() == u"Choose the column that holds the title."_s);

    bench.choose(1, EventField::Title);
    CHECK_FALSE(bench.addButton()->isEnabled());
    REQUIRE(bench.find<QWidget>("questionCard")->isVisible());
    const auto answers = bench.find<QWidget>("dateOrderControl")->findChildren<QAbstractButton *>();
    REQUIRE(answers.size() == 2);
    answers.at(1)->click(); // month first
    bench.settle();

    CHECK(bench.find<QLabel>("badRowsLabel")->text() == u"1 row stays behind"_s);
    for (QLabel *label : bench.page.findChildren<QLabel *>())
        CHECK_FALSE(label->text().contains(u"Bloggs"_s));
    REQUIRE(bench.addButton()->isEnabled());
    CHECK(bench.addButton()->text() == u"Add 2 events"_s);
    QSignalSpy said(&bench.page, &Page::said);
    QSignalSpy back(&bench.page, &Page::libraryRequested);
    bench.addButton()->click();
    REQUIRE(until([&] { return said.size() == 1; }));
    CHECK(said.first().first().toString() == u"2 events added. One undo takes them all back."_s);
    CHECK(back.size() == 1);
    REQUIRE(until([&] { return bench.events.rows<Event>().size() == 2; }));
    for (const Event &event : bench.events.rows<Event>()) {
        if (event.reference == u"A1"_s)
            CHECK(event.occurredOn == QDate(2026, 3, 4));
    }

    bench.session.undo({});
    CHECK(until([&] { return bench.events.rows<Event>().isEmpty(); }));
}

TEST_CASE("What cannot be read is said in place, with a way on")
{
    Bench bench;
    bench.page.open(bench.folder.filePath(u"nowhere.csv"_s));
    bench.settle();
    CHECK(bench.find<QWidget>("refusalBanner")->isVisible());
    CHECK_FALSE(bench.addButton()->isEnabled());

    bench.open("");
    CHECK(bench.find<QWidget>("refusalBanner")->isVisible());
    CHECK_FALSE(bench.find<QLabel>("bannerText")->text().isEmpty());

    bench.open("Title\nOrders arrive twice\n");
    CHECK_FALSE(bench.find<QWidget>("refusalBanner")->isVisible());
    CHECK(bench.addButton()->text() == u"Add 1 event"_s);
}

TEST_CASE("Keys that pass a column change nothing")
{
    Bench bench;
    bench.open("Ref,Title\nA1,Orders arrive twice\n");
    auto *box = bench.page.findChildren<QComboBox *>(u"fieldBox"_s).at(0);
    const int before = box->currentIndex();
    QTest::keyClick(box, Qt::Key_Up);
    QTest::keyClick(box, Qt::Key_T);
    box->hidePopup();
    bench.settle();
    CHECK(box->currentIndex() == before);
    CHECK(bench.addButton()->isEnabled());
}
