// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringList>

namespace sharpend::test {

/// A log in tests/data/csv that has something of what real exports do to people, and what a person would expect of it.
struct NastyLog {
    const char *file;
    const char *options;  ///< of `sharpend import`
    qsizetype added;
    qsizetype leftBehind; ///< bad rows
    qsizetype duplicates;
    QStringList titles; ///< the first of those that are added

    QByteArray bytes() const;
    QString path() const;
};

const QList<NastyLog> &nastyLogs();

} // namespace sharpend::test
