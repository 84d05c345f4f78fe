// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "../wall/OpenMeeting.h"
#include "PulseHands.h"

#include <QTest>

namespace sharpend::test {

/// Meeting 1 at its close, with the pulse on the screen.
struct OpenPulse : OpenMeeting, PulseHands {
    OpenPulse()
    {
        goTo(Phase::Discovery);
        elsewhere(enterPhase(team.teamId, team.meetingId, Phase::Close));
        REQUIRE(until([this] { return meeting().phase == Phase::Close; }));
        page = std::make_unique<MeetingPage>(*document, content);
        root = page.get();
        page->resize(1440, 900);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->arrive();
        REQUIRE(until([this] { return card() && card()->isVisible(); }));
    }

    std::unique_ptr<MeetingPage> page;
};

} // namespace sharpend::test
