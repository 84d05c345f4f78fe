// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

namespace sharpend {

/// The release that \a letter answers, if it is here.
std::optional<Release> releaseAnswered(Reader &reader, const ReplyLetter &letter);
/// Keeps the Owner's reply with the release it answers; what they commit to, wholly or in part, is agreed from then on.
/// Refused where the release is not of this Learning Team, or a later reply is here already. The same reply again changes nothing.
Operation recordReply(const QString &teamId, const ReplyLetter &letter);
/// The team has heard the reply to \a releaseId.
Operation shareReply(const QString &teamId, const QString &releaseId);
/// What a look-back found; \a index counts from 0. Without words it is not held after all.
Operation holdLookBack(const QString &teamId, int index, const QString &whatChanged);
Operation planLookBack(const QString &teamId, int index, const QDate &on);

/// Closes the Learning Team, with or without improvements. \a reason says why, where no reply has been shared (rule 10).
/// Undo goes back no further than this.
Operation finishTeam(const QString &teamId, const QString &reason = {});
/// Stops part-way, with why.
Operation stopTeam(const QString &teamId, const QString &why);

} // namespace sharpend
