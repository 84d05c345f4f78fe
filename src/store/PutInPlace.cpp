// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/PutInPlace.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace sharpend {

bool putInPlace(const QString &part, const QString &path)
{
    QFile file(part);
    if (!file.open(QIODevice::ReadWrite) || ::fsync(file.handle()) != 0)
        return false;
    file.close();
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return false;
    // The new name, too. A file system that cannot sync a folder does without.
    if (const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return true;
}

bool isSamePlace(const QString &one, const QString &other)
{
    const QFileInfo first(one), second(other); // which call all files the same that are not there
    return first.exists() && second.exists() ? first == second : first.absoluteFilePath() == second.absoluteFilePath();
}

} // namespace sharpend
