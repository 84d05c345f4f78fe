// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/JsonScan.h"

#include "domain/Json.h"
#include "support/catch.h"

#include <QByteArrayList>

using namespace sharpend;

namespace {

QByteArrayList valuesIn(const QByteArray &json)
{
    QByteArrayList values;
    for (JsonScan scan(json); scan.advance();)
        values << scan.value().toByteArray();
    return values;
}

} // namespace

TEST_CASE("the parts of a list are cut where they end, whatever stands in their texts")
{
    const QByteArrayList values{R"("")",
                                R"("\"")",
                                R"("a \\")",
                                R"("\\\"],[\\\\")",
                                R"({"a]": [1, {"b}": "\"}"}], "c" : null})",
                                "[ [ ], { } ,\n\t-1.5e3 ]",
                                "-0",
                                "true"};
    CHECK(valuesIn('[' + values.join(" ,\n ") + ']') == values);
    CHECK(valuesIn("{\"k\":" + values.join(",\"k\":") + '}') == values);
}

TEST_CASE("a text that was cut off anywhere is scanned to its end, and no further")
{
    const QByteArray whole = R"({"a\"": ["x\\", "\\\"", {"b": [true, "\u00e9"]}], "c": "\\"})";
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        const QByteArray cut = QByteArray::fromRawData(whole.constData(), length); // the rest lies behind it
        qsizetype taken = 0;
        for (JsonScan scan(cut); scan.advance();)
            taken += scan.value().size();
        CAPTURE(length);
        CHECK(taken <= length);
    }
}

TEST_CASE("what is no JSON at all is scanned to some end")
{
    for (const char *text : {"[:]", "{:}", "[,,]", "{\"a\"}", "{\"a\" \"b\"}", "{\"a\":", "{\"", "{1", "[\\", "[\"\\", "]", "", "{]}", "[}1,2"}) {
        CAPTURE(text);
        int parts = 0;
        for (JsonScan scan{QByteArrayView(text)}; parts < 20 && scan.advance();)
            ++parts;
        CHECK(parts < 20);
    }
}
