// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Logs as systems and people really write them, through the reader.

#include "exchange/EventDuplicates.h"
#include "support/NastyLogs.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

EventCsvResult read(const char *file)
{
    for (const NastyLog &log : nastyLogs()) {
        if (qstrcmp(log.file, file) == 0) {
            EventCsv csv(log.bytes());
            if (QByteArray(log.options).contains("mdy"))
                csv.setDateOrder(DateOrder::Mdy);
            return csv.result();
        }
    }
    throw std::runtime_error(file);
}

} // namespace

TEST_CASE("Nasty logs are read as a person would expect", "[csv]")
{
    REQUIRE(nastyLogs().size() >= 10);
    for (const NastyLog &log : nastyLogs()) {
        INFO(log.file);
        const EventCsvResult result = read(log.file);
        REQUIRE(result.missing == QString());
        INFO(badRowsText(result.badRows).toStdString());
        CHECK(result.badRows.size() == log.leftBehind);
        const QList<DuplicateRow> duplicates = duplicatesIn(result, {});
        CHECK(duplicates.size() == log.duplicates);
        const QList<Event> events = eventsToAdd(result, duplicates);
        REQUIRE(events.size() == log.added);
        for (qsizetype i = 0; i < log.titles.size(); ++i)
            CHECK(events[i].title == log.titles[i]);
    }
}

TEST_CASE("What nasty logs say arrives whole and in its place", "[csv]")
{
    const QList<Event> german = read("excel-german.csv").events;
    CHECK(german[0].story == u"Zeile eins\nZeile zwei; mit Strichpunkt");
    CHECK(german[0].occurredOn == QDate(2026, 4, 3));
    CHECK(german[0].raisedBy == u"Bereitschaft");
    CHECK(german[2].occurredOn == QDate(2026, 1, 1));

    const EventCsvResult unicode = read("spreadsheet-unicode.txt");
    CHECK(unicode.events[0].story == u"First it blinked.\nThen \"nothing\".");
    CHECK(unicode.events[1].occurredOn == QDate(2026, 3, 2));

    const EventCsvResult letterhead = read("export-with-letterhead.csv");
    CHECK(letterhead.remarks.first() == u"3 lines above the heading are passed over.");
    CHECK(letterhead.badRows.first().line == 9);
    CHECK(letterhead.lines.first() == 6);

    CHECK(badRowsText(read("never-closed-quote.csv").badRows)
          == u"Line 3: A quotation mark opens and never closes.\nLine 6: A quotation mark opens and never closes.\n");
    CHECK(read("two-ways-to-read-a-date.csv").events[0].raisedOn.date() == QDate(2026, 5, 4));

    const QList<Event> formulas = read("formulas-and-markup.csv").events;
    CHECK(formulas[0].story == u"@SUM(1+1)*cmd|' /C calc'!A0");
    CHECK(formulas[1].story == u"<b>bold</b> & <img src=x onerror=y>");
    CHECK(formulas[2].place == u"Ward");

    const QList<Event> scores = read("names-and-scores.csv").events;
    CHECK(scores[0].title.endsWith(u'…'));
    CHECK(scores[0].occurredOn == QDate(2025, 12, 31));
    CHECK(scores[1].occurredOn == QDate(2026, 1, 2));
    for (const Event &event : scores)
        CHECK_FALSE((event.title + event.story + event.raisedBy + event.place).contains(u"Bloggs"));
}

TEST_CASE("The same event twice is told by reference, link, or title and day", "[csv]")
{
    const QList<DuplicateRow> twice = duplicatesIn(read("said-twice.csv"), {});
    REQUIRE(twice.size() == 3);
    CHECK(twice[0].line == 4);
    CHECK(twice[0].why() == u"same reference as line 2");
    CHECK(twice[1].why() == u"same link as line 5");
    CHECK(twice[2].why() == u"same title and day as line 3");

    KnownEvents here;
    Event known;
    known.title = u"Rota moved"_s;
    known.occurredOn = QDate(2026, 3, 3);
    here.add(known);
    const QList<DuplicateRow> both = duplicatesIn(read("said-twice.csv"), here);
    REQUIRE(both.size() == 4);
    CHECK(both[1].line == 5);
    CHECK(both[1].isHere());
    CHECK(both[1].why() == u"same title and day as an event that is here");
    CHECK(both[2].why() == u"same link as line 5");
}

TEST_CASE("Without a day the rest has to agree, and two references tell two events apart", "[csv]")
{
    const auto count = [](const QByteArray &log) { return duplicatesIn(EventCsv(log).result(), {}).size(); };
    CHECK(count("Title,Place\nFall,Ward 3\nFall,Ward 3\n") == 1);
    CHECK(count("Title,Place\nFall,Ward 3\nFall,Ward 4\n") == 0);
    CHECK(count("Ref,Title\n1,Fall\n2,Fall\n") == 0);
    CHECK(count("Ref,Title,Date\n1,Fall,2026-03-01\n2,Fall,2026-03-01\n") == 1);
    CHECK(count("Title,Link\nFall,https://example.org/A\nSlip,https://example.org/a\n") == 0); // two pages
}

TEST_CASE("Rows copied in a spreadsheet need no heading", "[csv]")
{
    const EventCsv csv = EventCsv::pasted(u"INC-7\t03.04.2026\tOrders arrive twice at night\tJo Bloggs\thttps://example.org/7\r\n"
                                          "INC-8\t04.04.2026\t\"The gate sticks,\nmostly in rain\"\tAl Green\t\r\n"_s);
    CHECK_FALSE(csv.hasHeading());
    CHECK(csv.shape() == u"2 rows · tabs");
    const EventCsvResult result = csv.result();
    REQUIRE(result.events.size() == 2);
    CHECK(result.events[0].reference == u"INC-7");
    CHECK(result.events[0].occurredOn == QDate(2026, 4, 3));
    CHECK(result.events[0].title == u"Orders arrive twice at night");
    CHECK(result.events[0].link == u"https://example.org/7");
    CHECK(result.events[1].title == u"The gate sticks, mostly in rain");
    CHECK(csv.columns()[3].field == EventField::LeaveOut); // could be names

    EventCsv headed = EventCsv::pasted(u"Title\tPlace\nOrders arrive twice\tDispensary\n"_s);
    CHECK(headed.hasHeading());
    CHECK(headed.result().events.size() == 1);
    headed.setHasHeading(false);
    CHECK(headed.result().events.size() == 2);
    headed.setHasHeading(true);
    CHECK(headed.result().events.first().place == u"Dispensary");

    CHECK(EventCsv::pasted(u"Orders arrive twice, at night\nThe gate sticks\n"_s).result().events.size() == 2);
    CHECK_FALSE(EventCsv::pasted(u" \n"_s).refusal().isEmpty());
}
