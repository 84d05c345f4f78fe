// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <memory>

namespace sharpend {

class ProcessLock;

/// A window's place at this installation: a random id that owns the steps of its undo. The first free one is claimed by
/// lock, so a window that is opened again after a restart (or a crash) finds the steps it left.
class Seat
{
public:
    /// Claims the first free seat in \a folder, which is made if missing. Where the folder cannot be written, the seat
    /// is a fresh one and undo does not survive a restart.
    static std::unique_ptr<Seat> claim(const QString &folder);
    ~Seat();

    QString id() const { return m_id; }

private:
    Seat();
    QString m_id;
    std::unique_ptr<ProcessLock> m_lock;
};

} // namespace sharpend
