// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/FieldCodec.h"
#include "exchange/EventCsv.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

const EventColumn &column(const EventCsv &csv, const char *name)
{
    for (const EventColumn &one : csv.columns()) {
        if (one.name == QString::fromUtf8(name))
            return one;
    }
    throw std::runtime_error(name);
}

/// Of the shape of an organisation's log: an ambiguous date column, names, a risk score, unknown kinds.
const QByteArray eventLog = "Ref,Date,Title,Details,Type,Location,Reported by (role),Reported by (name),Risk score\n"
                       "INC-1,03/04/2026,Allergy alert noticed,\"The alert was\nseen, late\",Good catch,Day surgery,Practitioner,Jo Bloggs,12\n"
                       "INC-2,09/04/2026,Labels swapped,Two sheets,Near miss,Dispensary,Technician,Al Green,8\n"
                       "INC-3,11/04/2026,,No title here,Near miss,Radiology,Team leader,,9\n"
                       "INC-4,last Tuesday,Rota moved,,Change,Radiology,Team leader,,9\n"
                       "INC-5,,Samples in half the time,,Excellence,Outpatients,Phlebotomist,,1\n"
                       "INC-6,12/04/2026,Trolley missing,,Near miss,Ward,Porter,,1\n";

} // namespace

TEST_CASE("A heading is matched by name; names and ratings are left out", "[eventcsv]")
{
    const EventCsv csv(eventLog);
    CHECK(csv.shape() == u"6 rows · commas, UTF-8");
    CHECK(column(csv, "Ref").field == EventField::Reference);
    CHECK(column(csv, "Date").field == EventField::OccurredOn);
    CHECK(column(csv, "Title").field == EventField::Title);
    CHECK(column(csv, "Details").field == EventField::Story);
    CHECK(column(csv, "Type").note == u"3 of 4 words known");
    CHECK(column(csv, "Location").field == EventField::Place);
    CHECK(column(csv, "Reported by (role)").field == EventField::RaisedBy);
    CHECK(column(csv, "Reported by (name)").field == EventField::LeaveOut);
    CHECK(column(csv, "Reported by (name)").why == u"names stay out of events");
    CHECK(column(csv, "Reported by (name)").samples == QStringList{u"••••••"_s, u"••••••"_s});
    CHECK(column(csv, "Risk score").why == u"people place it on the map");
    CHECK(column(csv, "Details").samples.first() == u"The alert was seen, late");
}

TEST_CASE("Dates that can be read two ways are asked for once", "[eventcsv]")
{
    EventCsv csv(eventLog);
    CHECK(csv.dates().ambiguous);
    CHECK(csv.dates().question() == u"Is 03/04/2026 in April or in March?");
    CHECK(csv.result().missing == csv.dates().question());
    CHECK(csv.result().events.isEmpty());
    csv.setDateOrder(DateOrder::Mdy);
    CHECK(csv.result().events.first().occurredOn == QDate(2026, 3, 4));
    CHECK(column(csv, "Date").note == u"month first, as answered");
    csv.setDateOrder(DateOrder::Dmy);
    CHECK(csv.result().events.first().occurredOn == QDate(2026, 4, 3));
}

TEST_CASE("Good rows are offered, bad ones listed by line, unknown kinds told once", "[eventcsv]")
{
    EventCsv csv(eventLog);
    csv.setDateOrder(DateOrder::Dmy);
    const EventCsvResult result = csv.result();
    CHECK(result.missing == QString());
    REQUIRE(result.events.size() == 4);
    CHECK(badRowsText(result.badRows) == u"Line 5: No title. The cell is empty.\nLine 6: “last Tuesday” is not a date.\n");
    CHECK(result.remarks
          == QStringList{u"“Near miss” is not one of our kinds. Those 2 rows come in as Did not go to plan; you can change each."_s});
    CHECK(result.events[0].kind == EventKind::GoodCatch);
    CHECK(result.events[0].raisedBy == u"Practitioner");
    CHECK(result.events[0].story == u"The alert was\nseen, late");
    CHECK(result.events[1].kind == EventKind::DidNotGoToPlan);
    CHECK(result.events[2].kind == EventKind::UnexpectedlyGood);
    CHECK_FALSE(result.events[2].occurredOn.isValid());
    CHECK(result.events[0].id != result.events[1].id);
    for (const Event &event : result.events) {
        CHECK(event.status == EventStatus::Candidate);
        CHECK_FALSE(compact(toJson(event)).contains(u"Bloggs"));
    }
}

TEST_CASE("Columns can be given to other fields", "[eventcsv]")
{
    EventCsv csv("What,Description,Score\nRota moved,Long story,3\n");
    CHECK(csv.result().missing == u"Choose the column that holds the title.");
    CHECK_FALSE(csv.map(u"What"_s).isEmpty());
    CHECK_FALSE(csv.map(u"What=score"_s).isEmpty());
    CHECK_FALSE(csv.map(u"Nothing=title"_s).isEmpty());
    CHECK(csv.map(u"what=Title"_s).isEmpty());
    CHECK(csv.result().events.first().title == u"Rota moved");
    CHECK(csv.map(u"Description=title"_s).isEmpty()); // takes it over
    CHECK(column(csv, "What").field == EventField::LeaveOut);
    CHECK(csv.result().events.first().title == u"Long story");
    CHECK(column(csv, "Description").why == u"chosen by you");
}

TEST_CASE("A long title becomes its beginning and loses nothing", "[eventcsv]")
{
    const QByteArray text = QByteArray("The order was sent and nobody saw it. ").repeated(8).trimmed();
    EventCsv csv("Title,Story\n" + text + ",More\n");
    const Event event = csv.result().events.first();
    CHECK(event.title.size() <= 160);
    CHECK(event.title.endsWith(u'…'));
    CHECK(event.story == QString::fromLatin1(text) + u"\n\nMore"_s);
}

TEST_CASE("A German log with semicolons in Latin-1", "[eventcsv]")
{
    const EventCsv csv("Nr;Kurztitel;Beschreibung;Datum;Ort;St\xF6rungsart;Gemeldet von;Verweis;Name des Patienten;Risiko\r\n"
                       "7;\xDC" "bergabe, kurz;\"Zeile eins\nZeile zwei\";03.04.2026;Caf\xE9 S\xFC" "d;St\xF6rung \xB7 Ger\xE4t;Bereitschaft;https://example.org/7;X;4\r\n"
                       "8;Umbau;;31.02.2026;;;;;;\r\n");
    CHECK_FALSE(csv.dates().ambiguous); // dots speak for day first
    CHECK(column(csv, "Name des Patienten").field == EventField::LeaveOut);
    CHECK(column(csv, "Risiko").why == u"people place it on the map");
    const EventCsvResult result = csv.result();
    REQUIRE(result.events.size() == 1);
    const Event &event = result.events.first();
    CHECK(event.title == u"Übergabe, kurz");
    CHECK(event.story == u"Zeile eins\nZeile zwei");
    CHECK(event.occurredOn == QDate(2026, 4, 3));
    CHECK(event.place == u"Café Süd");
    CHECK(event.reference == u"7");
    CHECK(event.link == u"https://example.org/7");
    CHECK(event.raisedBy == u"Bereitschaft");
    CHECK(result.remarks.isEmpty());
    REQUIRE(result.badRows.size() == 1);
    CHECK(result.badRows[0].line == 4);
}

TEST_CASE("Dates in figures and in words", "[eventcsv]")
{
    struct Case {
        const char *text;
        DateOrder order;
        QDate date;
    };
    const QDate april(2026, 4, 3), march(2026, 3, 4);
    const Case row = GENERATE_COPY(values<Case>({
        {"03/04/2026", DateOrder::Dmy, april},
        {"03/04/2026", DateOrder::Mdy, march},
        {"3.4.26", DateOrder::Dmy, april},
        {"26-04-03", DateOrder::Ymd, april},
        {"03/04/98", DateOrder::Dmy, QDate(1998, 4, 3)},
        {"2026-04-03", DateOrder::Mdy, april},
        {"2026-04-03T14:20:00Z", DateOrder::Dmy, april},
        {"20260403", DateOrder::Dmy, april},
        {"03/04/2026 2:20 PM", DateOrder::Dmy, april},
        {"3 April 2026", DateOrder::Mdy, april},
        {"Fri, 3 Apr 2026 14:20", DateOrder::Mdy, april},
        {"April 3rd, 2026", DateOrder::Dmy, april},
        {"4. März 2026", DateOrder::Mdy, march},
        {"04-Mar-26", DateOrder::Mdy, march},
        {"31/02/2026", DateOrder::Dmy, QDate()},
        {"13/04/2026", DateOrder::Mdy, QDate()},
        {"last Tuesday", DateOrder::Dmy, QDate()},
        {"03/04/2026 or so", DateOrder::Dmy, QDate()},
        {"3 Floreal 2026", DateOrder::Dmy, QDate()},
        {"45123", DateOrder::Dmy, QDate()},
        {"", DateOrder::Dmy, QDate()},
    }));
    INFO(row.text);
    CHECK(readDate(QString::fromUtf8(row.text), row.order) == row.date);
}

TEST_CASE("The order of a column is what all its dates allow", "[eventcsv]")
{
    const auto order = [](const QStringList &cells) { return detectDateOrder(cells).order; };
    CHECK(order({u"03/04/2026"_s, u"13/04/2026"_s}) == DateOrder::Dmy);
    CHECK(order({u"03/04/2026"_s, u"04/13/2026"_s}) == DateOrder::Mdy);
    CHECK(order({u"03.04.2026"_s}) == DateOrder::Dmy);
    CHECK_FALSE(order({u"03/04/2026"_s, u"soon"_s}));
    CHECK_FALSE(detectDateOrder({u"04/04/2026"_s, u"2026-03-04"_s}).ambiguous); // it makes no difference
    CHECK_FALSE(detectDateOrder({}).ambiguous);
}
