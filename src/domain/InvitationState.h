// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

// What people were invited to, next to what is planned now. A meeting keeps how many plans have been saved as calendar files, and
// the last of them in words, so that a plan which has moved is told from the one that people have, also where undo, a merge or
// another window moved it.

enum class InvitationState {
    NotSaved,  ///< nobody has been invited
    UpToDate,  ///< the files say what is planned
    OutOfDate  ///< they say something else
};

InvitationState invitationState(const Meeting &meeting);

/// The SEQUENCE of a calendar file of \a meeting that is saved now: 0 for its first plan, one more for each plan saved since.
int invitationSequence(const Meeting &meeting);

/// Notes in \a meeting that \a plan, which may be an older one of it, has been saved. Answers whether that is new.
bool noteSaved(Meeting &meeting, const Meeting &plan);

/// \a meeting without its day: what a cancellation says.
Meeting withoutDay(Meeting meeting);

} // namespace sharpend
