// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Every reader of files that may come from anybody, on a few hundred files that went wrong on their way. tools/fuzz goes on
// from here with as many as one likes.

#include "support/catch.h"

#include "fuzz/Mutations.h"
#include "fuzz/Readers.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend::fuzz;

namespace {

/// Whether \a reader takes \a bytes; fails where it does not keep what it promises of every file.
bool takes(const FileReader &reader, const QByteArray &bytes)
{
    try {
        return reader.read(bytes);
    } catch (const Broken &broken) {
        INFO("the file: " << bytes.left(2000).toStdString());
        FAIL("not kept: " << broken.promise.toStdString());
        return false;
    }
}

} // namespace

TEST_CASE("Every reader takes the files that its fuzzer begins with", "[fuzz]")
{
    for (const FileReader &reader : readers()) {
        CAPTURE(reader.name);
        const QList<QByteArray> seeds = reader.seeds();
        REQUIRE_FALSE(seeds.isEmpty());
        CHECK(std::count_if(seeds.begin(), seeds.end(), [&](const QByteArray &seed) { return takes(reader, seed); }) * 2 > seeds.size());
    }
}

TEST_CASE("Whatever happened to a file, it is sound or refused in one sentence", "[fuzz]")
{
    for (const FileReader &reader : readers()) {
        CAPTURE(reader.name);
        const QList<QByteArray> seeds = reader.seeds();
        Mutations mutations(seeds, wordsIn(seeds), 1);
        int refused = 0;
        for (int i = 0; i < 300; ++i) {
            CAPTURE(i);
            refused += !takes(reader, mutations.next());
        }
        CHECK(refused > 0);
    }
}

TEST_CASE("What a fuzzer once found stays mended", "[fuzz]")
{
    for (const FileReader &reader : readers()) {
        CAPTURE(reader.name);
        const QDir found(QStringLiteral(SHARPEND_SOURCE_DIR) + u"/tests/fuzz/found/"_s + QLatin1String(reader.name));
        for (const QString &name : found.entryList(QDir::Files)) {
            CAPTURE(name);
            QFile file(found.filePath(name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            takes(reader, file.readAll());
        }
    }
}
