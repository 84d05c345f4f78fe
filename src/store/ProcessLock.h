// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLockFile>

namespace sharpend {

/// A lock file that holds for as long as its process lives, however that ends, and never by age. Given back with the object.
class ProcessLock
{
public:
    explicit ProcessLock(const QString &path);

    /// Takes the lock where nobody has it; does not wait. \sa error()
    bool tryLock();
    /// Why not: QLockFile::LockFailedError where another has it.
    QLockFile::LockError error() const { return m_lock.error(); }

private:
    QString m_path;
    QLockFile m_lock;
};

} // namespace sharpend
