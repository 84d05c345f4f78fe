// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The projector on a screen of its own, and what happens when that goes.

#include "../wall/OpenMeeting.h"
#include "gui/projector/ProjectorWindow.h"

#include <QAbstractButton>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QScreen>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::OpenWall;
using test::until;

namespace {

QString banner(const MeetingPage &page)
{
    const auto *banner = page.findChild<QWidget *>(u"meetingBanner"_s);
    return banner->isVisible() ? banner->findChild<QLabel *>(u"bannerText"_s)->text() : QString();
}

} // namespace

// In one case, for the screen is gone afterwards.
TEST_CASE("the projector has the second screen, and when that is unplugged it is off, and covers nothing")
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    REQUIRE(screens.size() == 2);
    OpenWall wall;
    REQUIRE(wall.page->screen() == screens[0]);
    wall.capture(u"The screen says sent"_s);
    OpenWall::type(u"half a sent"_s);
    OpenWall::press(Qt::Key_F5);
    const QPointer<ProjectorWindow> projector = wall.page->findChild<ProjectorWindow *>();
    REQUIRE(projector);
    CHECK(projector->ownScreen() == screens[1]);
    CHECK(projector->geometry() == screens[1]->geometry());
    CHECK(projector->isFullScreen());
    CHECK(until([&] { return wall.page->isActiveWindow() && wall.field()->hasFocus(); }));
    CHECK(banner(*wall.page).isEmpty());

    bool jumped = false;
    QObject::connect(projector->windowHandle(), &QWindow::screenChanged, projector, [&](const QScreen *screen) {
        jumped |= projector->isVisible() && screen == screens[0];
    });
    delete screens[1]; // as the platform does
    CHECK_FALSE(jumped);
    CHECK(until([&] { return !projector; }));
    CHECK(banner(*wall.page) == u"The projector is off. Press F5 when it is back."_s);
    wall.page->activateWindow(); // there is no window manager to do it
    REQUIRE(QTest::qWaitForWindowActive(wall.page.get()));
    CHECK(wall.field()->hasFocus());
    OpenWall::type(u"ence"_s);
    CHECK(wall.field()->toPlainText() == u"half a sentence"_s);
    CHECK_FALSE(wall.page->findChild<QAbstractButton *>(u"projectorButton"_s)->isChecked());

    OpenWall::press(Qt::Key_F5); // again, as a window where there is no second screen
    REQUIRE(wall.page->findChild<ProjectorWindow *>());
    CHECK_FALSE(wall.page->findChild<ProjectorWindow *>()->isFullScreen());
    CHECK(banner(*wall.page).isEmpty());
}
