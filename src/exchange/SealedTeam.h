// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Bundle.h"
#include "exchange/LockedFile.h"

namespace sharpend {

/// What a Learning Team is closed away with: a key of its own, which the passphrase opens and the recovery key too. docs/file-formats.md
/// has the format.
struct SealKeys {
    QString refusal; ///< why there are none, a sentence
    Passphrase teamKey;
    QByteArray byPassphrase, byRecoveryKey; ///< the team's key, locked with each

    /// Takes about a second, and is not for the window's thread. Has both ways to open tried before they are relied on.
    static SealKeys make(const Passphrase &passphrase, const QString &recoveryKey, const LockCost &cost = {});
};

/// A new recovery key for people: letters and digits in groups. It is kept nowhere.
QString newRecoveryKey();

/// Whether \a typed may be a recovery key: so many letters and digits, with or without what stands between the groups.
bool looksLikeRecoveryKey(const QString &typed);

/// Closes a Learning Team away, as Transaction::seal() says. Never taken back; openSealed() is the way back.
Operation sealTeam(const QString &teamId, const SealKeys &keys);

/// What came of trying to open it.
struct SealOpening {
    Bundle bundle;
    Sealed sealed;
    QString refusal;
    bool mayTryAgain = false;
};
/// Tries \a typed, a passphrase or a recovery key. Takes about a second, and is not for the window's thread.
SealOpening openSeal(const Sealed &sealed, const QString &typed);

/// Brings back what was closed away in a Learning Team, with what has been done about it since: who was forgotten is so here too, and what
/// has become of the improvements stays. Never taken back.
Operation unsealTeam(const QString &teamId, const SealOpening &opening);

} // namespace sharpend
