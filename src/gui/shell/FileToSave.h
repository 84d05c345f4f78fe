// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace sharpend {

class Store;

/// A file that a page wants written: TeamFiles asks where, and makes it off the window's thread.
struct FileToSave {
    QString caption;      ///< of the dialog that asks
    QString title;        ///< what the file is named after
    QStringList suffixes; ///< those there are, the usual one first
    std::function<QByteArray(Store &, const QString &suffix)> make;
};

} // namespace sharpend
