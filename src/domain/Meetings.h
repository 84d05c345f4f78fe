// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

/// Whole seconds that \a meeting has run by \a now, its pauses left out. 0 before it starts; ends with the meeting.
int elapsedSeconds(const Meeting &meeting, const QDateTime &now);

/// Whether the clock of \a meeting is paused.
bool isPaused(const Meeting &meeting);

/// Planned minutes with the extensions that the group agreed.
int agreedMinutes(const Meeting &meeting);

/// Whether the notes on the wall tell much of the event and little of how the work usually goes. A note without a kind
/// says neither, so a wall that nobody has sorted is never judged.
bool tellsLittleOfNormalWork(const QList<const Note *> &wall);

} // namespace sharpend
