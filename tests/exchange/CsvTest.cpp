// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/Csv.h"
#include "support/catch.h"

#include <QStringEncoder>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

const QString german = u"Nr\tKurztitel\nA1\tÜbergabe „Süd“\n"_s;

} // namespace

TEST_CASE("Separators and encodings are found", "[csv]")
{
    struct Case {
        const char *what;
        QByteArray bytes;
        const char *shape;
        QString cell;
    };
    const std::vector<Case> cases{
        {"plain", "Ref,Title\n1,Rota moved\n", "commas, UTF-8", u"Rota moved"_s},
        {"mark", "\xEF\xBB\xBFRef,Title\n1,Caf\xC3\xA9\n", "commas, UTF-8", u"Café"_s},
        {"semicolons with commas inside", "Nr;Titel\n1;Bett, Stuhl, Tisch\n2;a, b\n", "semicolons, Latin-1", {}},
        {"Latin-1", "Nr;Titel\n1;\xDC" "bergabe\n", "semicolons, Latin-1", u"Übergabe"_s},
        {"Windows-1252", "Nr;Titel\n1;\x84S\xFC" "d\x93 \x80\n", "semicolons, Latin-1", u"„Süd“ €"_s},
        {"UTF-16 with a mark, little end first", utf16(german, QStringConverter::Utf16LE, true), "tabs, UTF-16", u"Übergabe „Süd“"_s},
        {"UTF-16 with a mark, big end first", utf16(german, QStringConverter::Utf16BE, true), "tabs, UTF-16", u"Übergabe „Süd“"_s},
        {"UTF-16 without", utf16(german, QStringConverter::Utf16LE, false), "tabs, UTF-16", u"Übergabe „Süd“"_s},
        {"UTF-16 without, big end first", utf16(german, QStringConverter::Utf16BE, false), "tabs, UTF-16", u"Übergabe „Süd“"_s},
        {"old line ends", "Ref,Title\r1,Rota\r", "commas, UTF-8", u"Rota"_s},
        {"zero bytes and controls", QByteArray("Ref,Title\n1,Ro\0ta\x07 moved\n", 25), "commas, UTF-8", u"Rota moved"_s},
    };
    for (const Case &one : cases) {
        INFO(one.what);
        const CsvTable table = readCsv(one.bytes);
        REQUIRE(table.refusal == QString());
        REQUIRE(table.header.size() == 2);
        if (one.cell.isEmpty()) {
            CHECK(table.separator == u';');
            continue;
        }
        CHECK(table.shape() == QString::fromLatin1(one.shape));
        REQUIRE(table.rows.size() == 1);
        CHECK(table.rows[0].cells[1] == one.cell);
    }
}

TEST_CASE("Quoted cells hold separators, newlines and quotation marks", "[csv]")
{
    const CsvTable table = readCsv("Ref,Title,Story\r\n"
                                   "1,\"Beds, chairs\",\"First line\r\nsecond \"\"line\"\"\"\r\n"
                                   "\r\n"
                                   "2,\"she said \"now\" twice\",\"x\" \r\n"
                                   "3,=HYPERLINK(\"a\"),<b>x</b>\r\n");
    CHECK(table.badRows.isEmpty());
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells == QStringList{u"1"_s, u"Beds, chairs"_s, u"First line\nsecond \"line\""_s});
    CHECK(table.rows[1].line == 5);
    CHECK(table.rows[1].cells[1] == u"she said \"now\" twice");
    CHECK(table.rows[1].cells[2] == u"x");
    CHECK(table.rows[2].cells[1] == u"=HYPERLINK(\"a\")"); // text, as it stands
}

TEST_CASE("A quotation mark that never closes costs its row only", "[csv]")
{
    const CsvTable inTheMiddle = readCsv("Ref,Title,Story\n"
                                         "1,A,\"fine\"\n"
                                         "2,\"B,never\n"
                                         "still B\n"
                                         "3,\"C\",\"fine\"\n"
                                         "4,D,fine\n");
    REQUIRE(inTheMiddle.badRows.size() == 1);
    CHECK(inTheMiddle.badRows[0].line == 3);
    CHECK(inTheMiddle.badRows[0].sentence == u"A quotation mark opens and never closes.");
    REQUIRE(inTheMiddle.rows.size() == 3);
    CHECK(inTheMiddle.rows[1].cells[1] == u"C");
    CHECK(inTheMiddle.rows[1].line == 5);

    const CsvTable atTheEnd = readCsv("Ref,Title\n1,A\n2,\"B\n3,C\n");
    CHECK(atTheEnd.badRows.size() == 1);
    REQUIRE(atTheEnd.rows.size() == 2);
    CHECK(atTheEnd.rows[1].line == 4);

    CHECK_FALSE(readCsv("\"Ref,Title\n1,A\n").refusal.isEmpty()); // no heading to go by
}

TEST_CASE("Rows of another length", "[csv]")
{
    const CsvTable table = readCsv("Ref,Title,,Title\n1,A\n2,B,,,,\n3,C,d,e,f\n");
    CHECK(table.header == QStringList{u"Ref"_s, u"Title"_s, u"Column 3"_s, u"Title (2)"_s});
    CHECK(table.rows.size() == 2);
    CHECK(table.rows[0].cells.size() == 4);
    REQUIRE(table.badRows.size() == 1);
    CHECK(table.badRows[0].line == 4);
}

TEST_CASE("No file takes more than the limits allow", "[csv]")
{
    CsvLimits limits;
    limits.bytes = 1000;
    limits.rows = 3;
    limits.columns = 5;
    limits.cellCharacters = 20;
    CHECK_FALSE(readCsv(QByteArray(1001, 'x'), limits).refusal.isEmpty());
    CHECK_FALSE(readCsv("a,b\n1,2\n1,2\n1,2\n1,2\n", limits).refusal.isEmpty());
    CHECK(readCsv("a,b\n1,2\n1,2\n1,2\n", limits).refusal.isEmpty());
    CHECK_FALSE(readCsv("1,2,3,4,5,6\n", limits).refusal.isEmpty());
    CHECK(readCsv("a,b\n1," + QByteArray(21, 'x') + "\n2,ok\n", limits).badRows.size() == 1);
    CHECK_FALSE(readCsv("").refusal.isEmpty());
    CHECK_FALSE(readCsv("\n\n , \n").refusal.isEmpty());
}

TEST_CASE("Bytes without sense are read without harm", "[csv]")
{
    quint32 seed = 7;
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes;
        for (int i = 0; i < 300; ++i) {
            seed = seed * 1664525u + 1013904223u;
            static constexpr char likely[] = "\"\",;\t\n\r a1\0\xFF\xFE\xC3\xA4"; // its own zero byte too
            bytes += (seed >> 28) < 13 ? likely[(seed >> 16) % sizeof likely] : char(seed >> 24);
        }
        const CsvTable table = readCsv(bytes);
        for (const CsvRow &row : table.rows)
            REQUIRE(row.cells.size() == table.header.size());
    }
}
