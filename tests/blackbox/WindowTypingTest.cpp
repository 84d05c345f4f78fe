// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "WindowTyping.h"
#include "support/catch.h"

#include <QRandomGenerator>

TEST_CASE("a meeting typed in the real window, by keyboard only, is in the store just as it was typed")
{
    const quint32 seed = QRandomGenerator::system()->generate();
    INFO("seed " << seed);
    sharpend::test::typeAMeeting(seed, 22, 4);
}
