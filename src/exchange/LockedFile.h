// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Passphrase.h"

#include <optional>

class QIODevice;

namespace sharpend {

/// What lies inside a locked file. The numbers are in the file.
enum class LockedKind : quint8 { LearningTeam = 1, OutputPack = 2, OwnerReply = 3, Workspace = 4, SealedTeam = 5, SealKey = 6, Community = 7 };

/// What a file with the ending \a suffix holds, where such files can be locked.
std::optional<LockedKind> lockableKind(const QString &suffix);

/// What it costs to try one passphrase.
struct LockCost {
    quint16 passes = 3;
    quint32 memoryKiB = 256 * 1024;
};
/// The most that a file may ask for: a second or a few, on any computer that runs this.
inline constexpr LockCost highestLockCost{8, 512 * 1024};

/// How large a locked file with so many \a bytes in it is.
qint64 lockedSize(qint64 bytes);
/// Whether something that begins with \a start is a locked file.
bool isLocked(QByteArrayView start);
/// What \a path holds where that is a locked file. A workspace that is open is never asked (see Store::probe).
std::optional<LockedKind> lockedKindOf(const QString &path);
/// The same of the bytes of a file.
std::optional<LockedKind> lockedKind(QByteArrayView start);

/// Writes all of \a from, locked, to \a to; docs/file-formats.md has the format. Answers why that could not be done.
QString lock(QIODevice &from, QIODevice &to, LockedKind kind, const Passphrase &passphrase, const LockCost &cost = {});

/// What came of opening a locked file.
struct Unlocking {
    QByteArray bytes;
    QString refusal;
    bool mayTryAgain = false; ///< another passphrase may open it
};
/// Writes what lies in \a from to \a to, which is worth something only where no refusal comes back: an altered file is found
/// out when it is met.
Unlocking unlock(QIODevice &from, QIODevice &to, LockedKind kind, const Passphrase &passphrase);
/// The same in memory, for at most \a largest bytes.
Unlocking unlocked(const QByteArray &file, LockedKind kind, const Passphrase &passphrase, qint64 largest);
/// \a bytes, locked in memory; \a refusal says why they could not be.
QByteArray lockedBytes(const QByteArray &bytes, LockedKind kind, const Passphrase &passphrase, const LockCost &cost, QString &refusal);
Unlocking unlockedFile(const QString &path, LockedKind kind, const Passphrase &passphrase, qint64 largest);

/// Writes \a bytes to \a path, locked: whole or not at all, for nobody else to read. Answers why that could not be done.
QString writeLocked(const QString &path, const QByteArray &bytes, LockedKind kind, const Passphrase &passphrase);

} // namespace sharpend
