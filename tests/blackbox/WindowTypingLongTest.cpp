// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "WindowTyping.h"
#include "support/catch.h"

#include <QRandomGenerator>

TEST_CASE("180 notes typed in the real window at five keys a second are in the store just as they were typed")
{
    const quint32 seed = QRandomGenerator::system()->generate();
    INFO("seed " << seed);
    sharpend::test::typeAMeeting(seed, 180, 200);
}
