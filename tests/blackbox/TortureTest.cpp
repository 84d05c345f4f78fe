// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "Torture.h"
#include "support/catch.h"

using namespace sharpend::test;

TEST_CASE("fifteen windows that die while somebody types lose nothing that was written, and 300 ms of typing at most")
{
    const quint32 seed = QRandomGenerator::system()->generate();
    INFO("seed " << seed);
    Torture torture(seed, 1400);
    for (int i = 0; i < 15; ++i)
        torture.round();
    WARN("seed " << seed << ": " << torture.report());
}
