// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Writes what a fuzzer of one reader begins with: sharpend_fuzz_seeds READER FOLDER DICTIONARY

#include "fuzz/Readers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sharpend::fuzz;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const FileReader *reader = arguments.size() == 4 ? readerNamed(arguments[1]) : nullptr;
    if (!reader) {
        std::fputs("sharpend_fuzz_seeds READER FOLDER DICTIONARY, and READER is one of", stderr);
        for (const FileReader &one : readers())
            std::fprintf(stderr, " %s", one.name);
        std::fputs("\n", stderr);
        return 1;
    }
    const QList<QByteArray> seeds = reader->seeds();
    bool written = QDir().mkpath(arguments[2]);
    for (qsizetype i = 0; i < seeds.size(); ++i)
        written = write(u"%1/seed-%2"_s.arg(arguments[2]).arg(i), seeds[i]) && written;
    QByteArray dictionary;
    for (QByteArray word : wordsIn(seeds))
        dictionary += "\"\\\"" + word.mid(1, word.size() - 2) + "\\\"\"\n";
    return write(arguments[3], dictionary) && written ? 0 : 1;
}
