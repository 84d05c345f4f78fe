// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStorageInfo>

namespace sharpend::test {

/// A folder for many small files: memory where so many bytes fit there, the disk otherwise. Short: a socket's path has 107
/// characters at most.
inline QString fastFolder(qint64 bytes)
{
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool fits = memory.isValid() && memory.rootPath() == QLatin1String("/dev/shm") && memory.bytesAvailable() >= bytes;
    return fits ? QStringLiteral("/dev/shm") : QStringLiteral("/tmp");
}

} // namespace sharpend::test
