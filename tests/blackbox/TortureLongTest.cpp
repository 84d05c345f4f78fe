// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "Torture.h"
#include "support/catch.h"

using namespace sharpend::test;

TEST_CASE("three hundred windows that die while somebody types lose nothing that was written, and 300 ms of typing at most")
{
    // Several workspaces, each with a wall that grows over its rounds.
    for (int wall = 0; wall < 6; ++wall) {
        const quint32 seed = QRandomGenerator::system()->generate();
        INFO("seed " << seed);
        Torture torture(seed, 5000);
        for (int i = 0; i < 50; ++i)
            torture.round();
        WARN("seed " << seed << ": " << torture.report());
    }
}
