// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

namespace sharpend {

/// A file inside a zip.
struct ZipPart {
    QByteArray name; ///< with slashes, in ASCII
    QByteArray bytes;
    bool packed = true; ///< false: as it is, so that programs find it without unpacking
};

/// \a parts in their order as one zip, the same whenever it is made. Empty where memory does not suffice.
QByteArray zipped(const QList<ZipPart> &parts);

} // namespace sharpend
