// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The guide opens beside the window, and Esc goes back to where one was.

#include "gui/shell/HelpWindow.h"
#include "gui/shell/MainWindow.h"
#include "support/OpenTeam.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

TEST_CASE("Esc closes the guide and gives the keyboard back to the window it came from")
{
    test::OpenTeam team;
    MainWindow window(*team.session, team.content);
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    REQUIRE(until([&] { return window.focusWidget(); }));
    const QWidget *before = window.focusWidget();
    QTest::keyClick(window.focusWidget(), Qt::Key_F1);
    auto *guide = window.findChild<HelpWindow *>();
    REQUIRE(guide);
    REQUIRE(QTest::qWaitForWindowActive(guide));
    REQUIRE(until([&] { return guide->focusWidget(); }));
    QTest::keyClick(guide->focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(guide->isVisible());
    CHECK(until([&] { return window.isActiveWindow(); }));
    CHECK(window.focusWidget() == before);
}
