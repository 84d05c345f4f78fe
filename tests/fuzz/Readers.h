// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace sharpend::fuzz {

/// A reader did not keep what it promises of every file.
struct Broken {
    QString promise;
};

/// A reader of files that may come from anybody, as a fuzzer and an ordinary test both drive it.
struct FileReader {
    const char *name;
    /// Reads \a bytes and answers whether they are taken. Throws Broken where what comes of them is neither sound nor refused
    /// in one clear sentence.
    bool (*read)(const QByteArray &bytes);
    /// Small files that it takes, to begin from.
    QList<QByteArray> (*seeds)();
};

const QList<FileReader> &readers();
/// The one of this name; null where there is none.
const FileReader *readerNamed(const QString &name);

/// Short texts in quotation marks that are in \a seeds: what a file of the kind is made of, for a fuzzer to put together anew.
QList<QByteArray> wordsIn(const QList<QByteArray> &seeds);

} // namespace sharpend::fuzz
