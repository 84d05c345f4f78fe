// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

namespace sharpend {

/// Sets when, where and how long; a change after the invitation was sent raises its calendar sequence.
Operation planMeeting(const QString &teamId, const QString &meetingId, std::function<void(Meeting &)> change);
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
