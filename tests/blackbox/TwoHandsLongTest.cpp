// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "TwoHands.h"

#include "support/Workspace.h"
#include "support/catch.h"

using namespace sharpend::test;

TEST_CASE("two windows make 500 changes each on one wall, and nothing is lost")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(nameOf(engine));
    workTogether(engine, 500);
}
