// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/ProcessLock.h"

#include <QDateTime>
#include <QFileInfo>

namespace sharpend {

namespace {
constexpr qint64 longestUnwritten = 2000; ///< milliseconds; whoever lives writes at once who they are
} // namespace

ProcessLock::ProcessLock(const QString &path)
    : m_path(path)
    , m_lock(path)
{
    m_lock.setStaleLockTime(0);
}

bool ProcessLock::tryLock()
{
    if (m_lock.tryLock(0))
        return true;
    if (m_lock.error() != QLockFile::LockFailedError || m_lock.getLockInfo(nullptr, nullptr, nullptr))
        return false;
    // A program that is killed between making the file and writing into it leaves a lock of nobody, which would hold for ever.
    const QDateTime made = QFileInfo(m_path).lastModified();
    if (made.isValid() && made.msecsTo(QDateTime::currentDateTime()) < longestUnwritten)
        return false;
    QFile::remove(m_path);
    return m_lock.tryLock(0);
}

} // namespace sharpend
