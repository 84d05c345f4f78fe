// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

namespace sharpend {

/// Adds an improvement, at the end. Its id comes from the window.
Operation addAction(const Action &action);
/// Makes an improvement of a parked idea, which is used by that.
Operation useIdea(const QString &noteId, const Action &action);
/// The group leaves a parked idea with the wall, or takes it up again.
Operation setIdeaAside(const QString &teamId, const QString &noteId, bool aside);
/// Changes one of the texts of an improvement, which \a field names.
Operation rewordAction(const QString &teamId, const QString &actionId, QString Action::*member, const char *field, const Rewording &words);
/// Changes fields of an improvement; \a field as in changeRecord().
Operation editAction(const QString &teamId, const QString &actionId, const char *field, std::function<void(Action &)> change);
/// Removes an improvement. The idea it came from is open again, as long as the wall may be changed.
Operation removeAction(const QString &teamId, const QString &actionId);
/// Takes an improvement out of the outputs, the history and the file for good. An idea that it came from stays as it is.
Operation strikeAction(const QString &teamId, const QString &actionId);
Operation moveAction(const QString &teamId, const QString &actionId, int by);
/// How far a promise has come. Stopping needs a reason.
Operation setActionProgress(const QString &teamId, const QString &actionId, ActionProgress progress, const QString &stopReason = {});
/// When to look again at a promise; a day that is not valid takes it back.
Operation planCheckIn(const QString &teamId, const QString &actionId, const QDate &on);
Operation addActionUpdate(const QString &teamId, const QString &actionId, const QString &text);

} // namespace sharpend
