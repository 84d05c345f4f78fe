// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace sharpend {

class Store;
class WorkProgress;

/// Makes the bytes of a file, off the window's thread; none where that goes wrong or is stopped. What takes long counts what it does.
using FileMaking = std::function<QByteArray(WorkProgress &)>;
/// Takes what a file is made of out of the store, in the reader's thread, and leaves the making for another: changes are read there too.
using FileReading = std::function<FileMaking(Store &, const QString &suffix)>;

/// A file that a page wants written: TeamFiles asks where, and FileSaver makes it.
struct FileToSave {
    QString caption;      ///< of the dialog that asks
    QString title;        ///< what the file is named after
    QStringList suffixes; ///< those there are, the usual one first
    FileReading read;
};

} // namespace sharpend
