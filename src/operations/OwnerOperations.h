// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

namespace sharpend {

/// Keeps a pack that the Owner has opened, in their own workspace. A release that is here already stays as it is, with the
/// reply written to it.
Operation receivePack(const OutputPack &pack);
/// Changes the reply that the Owner is writing; \a field as in changeRecord(). The row has the release's id.
Operation editReply(const QString &releaseId, const char *field, std::function<void(OwnerReply &)> change);
/// Answers one improvement of the pack.
Operation answerAction(const QString &releaseId, const QString &actionId, const char *field, std::function<void(ReplyAnswer &)> change);
/// The reply has been written to a file or copied, with the moment \a on in it.
Operation markReplySent(const QString &releaseId, const QDateTime &on);
/// The Owner keeps account of their own promises.
Operation keepPromise(const QString &releaseId, const QString &actionId, bool kept);

} // namespace sharpend
