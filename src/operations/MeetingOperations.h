// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

namespace sharpend {

/// Sets when, where and how long. Where people have been invited already, invitationState() tells that they were to something else.
Operation planMeeting(const QString &teamId, const QString &meetingId, std::function<void(Meeting &)> change);
/// Takes its day off a meeting that has not begun.
Operation dropDay(const QString &teamId, const QString &meetingId);
/// One more sitting of Meeting 1, for another shift, as long as Meeting 2 has not begun.
Operation addSitting(const QString &teamId, const QString &meetingId = newId());
/// Takes away a further sitting that has not begun.
Operation dropSitting(const QString &teamId, const QString &meetingId);
/// Remembers that \a saved, as they are planned there, have been saved as calendar files; they may be dropped by now. Files that
/// have left do not come back, so there is no undo.
Operation saveInvitations(const QString &teamId, const QList<Meeting> &saved);
/// Starts the clock of the meeting and brings its Learning Team to that stage. Where Meeting 2 starts before the soak is
/// over, \a earlyReason says why (rule 3).
Operation startMeeting(const QString &teamId, const QString &meetingId, const QString &earlyReason = {});
/// Goes to a phase, forward or back. Back loses nothing: `furthestPhase` stays.
Operation enterPhase(const QString &teamId, const QString &meetingId, Phase phase);
/// The dated confirmation that opens the way to discovery; goes on to the social contract.
Operation confirmOwnerLeft(const QString &teamId, const QString &meetingId);
Operation confirmOwnerAbsent(const QString &teamId, const QString &meetingId);
/// The group agrees its social contract, and the wall opens.
Operation agreeContract(const QString &teamId, const QString &meetingId);
Operation pauseTimer(const QString &teamId, const QString &meetingId);
Operation resumeTimer(const QString &teamId, const QString &meetingId);
Operation extendMeeting(const QString &teamId, const QString &meetingId, int minutes);
Operation tickPrompt(const QString &teamId, const QString &meetingId, const QString &promptId, bool asked);
Operation markAttended(const QString &teamId, const QString &membershipId, const QString &meetingId, bool wasHere);
Operation editNotReached(const QString &teamId, const QString &meetingId, const QString &text);
/// Ends the meeting: its wall rests, and the Learning Team goes to what comes next.
Operation closeMeeting(const QString &teamId, const QString &meetingId);

} // namespace sharpend
