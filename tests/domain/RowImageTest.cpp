// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/FieldCodec.h"
#include "domain/JsonScan.h"
#include "domain/Records.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

Json aRow()
{
    Note note;
    note.id = u"n1"_s;
    note.teamId = u"t1"_s;
    note.revs = QStringList{u"r2"_s, u"r1"_s};
    note.text = u"“Sent” is not\n\"seen\" \\ – {\"text\": [\"見た\"]}"_s;
    note.kind = NoteKind::Surprise;
    note.capturedAt = QDateTime(QDate(2026, 3, 17), QTime(10, 30), Qt::UTC);
    return toJson(note);
}

/// Each part of \a json as it is written, with its key where it has one.
QStringList partsOf(const QByteArray &json)
{
    QStringList parts;
    for (JsonScan scan(json); scan.advance();)
        parts << QString::fromUtf8((scan.kind() == JsonScan::Kind::Object ? scan.key().toByteArray() + '=' : QByteArray()) + scan.value().toByteArray());
    return parts;
}

} // namespace

TEST_CASE("a row that is packed says what it said before")
{
    const Json row = aRow();
    const RowImage kept(row), packed = RowImage::packed(row);
    for (const RowImage &image : {kept, packed}) {
        CHECK_FALSE(image.isNull());
        CHECK(image.json() == row);
        CHECK(image.bytes().toStdString() == jsonBytes(row));
        CHECK(image.text("text") == textAt(row, "text"));
        CHECK(image.text("id") == u"n1"_s);
        CHECK(image.text("revs") == QString()); // no text
        CHECK(image.text("stepId") == QString());
        CHECK(image.contains("kind"));
        CHECK_FALSE(image.contains("1"));
        CHECK(fromJson<Note>(image).capturedAt == fromJson<Note>(row).capturedAt);
    }
    CHECK(kept == packed);
    CHECK(packed == RowImage::packed(row));
    Json other = row;
    other["text"] = "Nobody told the night shift";
    CHECK_FALSE(packed == RowImage::packed(other));
    CHECK_FALSE(packed == RowImage(other));
    CHECK_FALSE(RowImage(other) == kept);
}

TEST_CASE("a row with a column that is damaged stays what can be read of it")
{
    Json row = aRow();
    row["revs"] = Json::parse("[", nullptr, false);
    const RowImage image = RowImage::packed(row);
    CHECK(image.text("id") == u"n1"_s);
    CHECK(fromJson<Note>(image).text == textAt(row, "text"));
    CHECK(fromJson<Note>(image).revs == QStringList());
    CHECK_FALSE(image.json().is_null());
}

TEST_CASE("there is nothing in no row")
{
    CHECK(RowImage() == RowImage::packed(Json()));
    CHECK(RowImage(Json()).isNull());
    CHECK(RowImage().json().is_null());
    CHECK(RowImage().bytes().isEmpty());
    CHECK(RowImage().text("id") == QString());
    CHECK_FALSE(RowImage().contains("id"));
    CHECK_FALSE(RowImage() == RowImage(aRow()));
}

TEST_CASE("JSON is walked along part by part, as it is written")
{
    CHECK(partsOf("{}") == QStringList());
    CHECK(partsOf("[ ]") == QStringList());
    CHECK(partsOf("12") == QStringList());
    CHECK(partsOf(R"({"a":1,"b":"x"})") == QStringList{u"a=1"_s, u"b=\"x\""_s});
    CHECK(partsOf("\xEF\xBB\xBF { \"a\" :\t-1.5e3 ,\r\n \"b\\\"}\": [ 1, {\"c\": \"]\\\\\" } ] , \"d\": null }\n")
          == QStringList{u"a=-1.5e3"_s, u"b\\\"}=[ 1, {\"c\": \"]\\\\\" } ]"_s, u"d=null"_s});
    CHECK(partsOf(R"([true, [], {}, "a,b" , {"k": [[2], "}"]}])") == QStringList{u"true"_s, u"[]"_s, u"{}"_s, u"\"a,b\""_s, u"{\"k\": [[2], \"}\"]}"_s});
}

TEST_CASE("a written text is read with its escapes, and nothing else is one")
{
    CHECK(jsonText("\"plain – 見\"") == u"plain – 見"_s);
    CHECK(jsonText(R"("a\n\"b\" \u00e9\ud83d\ude00")") == u"a\n\"b\" é😀"_s);
    CHECK(jsonText("\"\"") == QString());
    CHECK(jsonText("12") == QString());
    CHECK(jsonText("[\"a\"]") == QString());
    CHECK(jsonText({}) == QString());
}
