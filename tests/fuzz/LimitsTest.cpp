// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Files that are made to take all the memory or all the time there is. Each is refused in a sentence; a reader that goes on
// instead is found by the time limit of the test.

#include "support/catch.h"

#include "domain/Content.h"
#include "exchange/Bundle.h"
#include "exchange/Csv.h"
#include "exchange/OutputPackFile.h"
#include "exchange/ReflectionFile.h"
#include "fuzz/Seeds.h"
#include "support/SamplePack.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::fuzz;

namespace {

/// What is in \a json from the end of \a before on is \a inside instead, up to \a after.
QByteArray with(const QByteArray &json, const QByteArray &before, const QByteArray &inside)
{
    const qsizetype at = json.indexOf(before);
    REQUIRE(at >= 0);
    return QByteArray(json).insert(at + before.size(), inside);
}

/// \a count entries, each of its own number where \a entry has a %.
QByteArray many(int count, const QByteArray &entry)
{
    QByteArray all;
    all.reserve(count * (entry.size() + 8));
    for (int i = 0; i < count; ++i)
        all += QByteArray(entry).replace('%', QByteArray::number(i)) + ',';
    return all;
}

QString contentRefusal(const QByteArray &bytes)
{
    Content content;
    return readContentBytes(content, u"soak"_s, bytes);
}

} // namespace

TEST_CASE("No file is read deeper, longer or wider than any of ours", "[limits]")
{
    const QByteArray deep = QByteArray(5'000'000, '['), keys = many(60'000, "\"k%\":1"), event = bundleSeeds().last();
    for (const auto &refusal :
         {readBundle(deep).refusal, readPack(deep).refusal, readReply('{' + deep + '}').refusal, readReflections('{' + deep + '}').refusal})
        CHECK(refusal.toStdString().size() < 200);
    CHECK(readBundle(deep).refusal.contains(u"more than 32 deep"_s));
    CHECK(readPack(deep).refusal.contains(u"more than 32 deep"_s));
    CHECK(contentRefusal(QByteArray(500'000, '[')).contains(u"more than 12 deep"_s));
    CHECK(readBundle('{' + keys + "\"z\":1}").refusal.contains(u"no more than 200 keys"_s));
    CHECK(contentRefusal('{' + keys + "\"z\":1}").contains(u"no more than 200 keys"_s));
    const QByteArray objects = QByteArray("{},").repeated(300'000); // each no more work than the one before it
    CHECK_FALSE(readBundle('[' + objects + "{}]").refusal.isEmpty());
    CHECK(contentRefusal("{\"soak\":[" + objects + "{}]}").contains(u"expected"_s));
    CHECK(readBundle('[' + QByteArray("0,").repeated(5'000'001) + "0]").refusal.contains(u"more than 5,000,000 values"_s));
    CHECK(readBundle(with(bundleSeeds().first(), "\"notes\":[", QByteArray("{},").repeated(200'001))).refusal
          == u"notes: expected a list of up to 200,000, found 200,004"_s);
    CHECK(contentRefusal(QByteArray(2 * 1024 * 1024, ' ')) == u"expected at most 1 MB"_s);
    CHECK(readPack(QByteArray(9 * 1024 * 1024, ' ')).refusal.contains(u"larger than 8 MB"_s));
    CHECK(readReflections(QByteArray(5 * 1024 * 1024, ' ')).refusal.contains(u"larger than 4 MB"_s));
}

TEST_CASE("A pack and a reply have as many entries as anybody reads", "[limits]")
{
    const QByteArray pack = packSeeds().first(), reply = replySeeds().first();
    CHECK(readPack(with(pack, "\"actions\": [", many(10'001, "{\"id\":\"x%\"}"))).refusal
          == u"actions: expected a list of up to 10,000, found 10,004"_s);
    CHECK(readReply(with(reply, "\"answers\": [", many(10'001, "{\"actionId\":\"x%\"}"))).refusal
          == u"reply.answers: expected a list of up to 10,000, found 10,003"_s);
}

TEST_CASE("A table that looks for the end of cells, or for names of its columns, finds an end", "[limits]")
{
    // A mark that is neither doubled nor the end of its cell, on each line: each row reads on for as far as a cell may go.
    QByteArray unclosed = "Title,Story\n";
    for (int i = 0; i < 20'000; ++i)
        unclosed += "\"\"a" + QByteArray(200, 'x') + ",b\n";
    CHECK(readCsv(unclosed).refusal.contains(u"cannot be read"_s));

    QByteArray names;
    for (int i = 0; i < 199; ++i)
        names += QByteArray(300, i % 2 ? 'N' : 'n') + ',';
    const CsvTable table = readCsv(names + "last\n" + QByteArray(199, ',') + "x\n");
    REQUIRE(table.refusal == QString());
    REQUIRE(table.header.size() == 200);
    QSet<QString> own;
    for (const QString &name : table.header)
        own << name.toLower();
    CHECK(own.size() == 200);
    CHECK(table.header[198].endsWith(u" (199)"_s));
}
