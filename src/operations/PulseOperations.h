// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Pulse.h"
#include "store/Operation.h"
#include "store/PulseBox.h"

namespace sharpend {

class Store;

/// Keeps what a round has left over (PulseRound::close()): in no journal, with no step to undo, no tick and no time, which every
/// Operation would leave. Refused where the Learning Team or the community is gone. Where the disk or the server would not, the answers
/// are still the caller's, who may try again.
Outcome keepPulse(Store &store, const PulseScope &scope, const QList<PulseAnswer> &answers, int threshold);

} // namespace sharpend
