// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Operation.h"
#include "support/catch.h"

namespace sharpend::test {

/// Requires that a step was done; otherwise its sentence is told.
inline void done(const Outcome &outcome)
{
    INFO(outcome.sentence().toStdString());
    REQUIRE(outcome.isDone());
}

} // namespace sharpend::test
