// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/settings/SettingsPage.h"

#include "gui/look/LookSettings.h"
#include "gui/settings/RetentionSettings.h"
#include "gui/wall/HintSettings.h"
#include "gui/wall/OwnSettings.h"
#include "gui/widgets/SegmentedControl.h"
#include "support/catch.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

SegmentedControl *control(const SettingsPage &page, const QString &name)
{
    auto *found = page.findChild<SegmentedControl *>(name);
    REQUIRE(found);
    return found;
}

} // namespace

TEST_CASE("what is chosen in the settings holds at once, and in the next window", "[settings]")
{
    const test::OwnSettings settings;
    Look *look = Look::instance();
    const ColorScheme scheme = look->colorScheme();
    const qreal scale = look->textScale();
    {
        SettingsPage page(u"/home/ward/library.db"_s);
        page.show();
        page.arrive();
        CHECK(page.findChild<QLabel *>(u"workspaceLabel"_s)->text() == u"/home/ward/library.db"_s);
        CHECK(control(page, u"retentionControl"_s)->currentIndex() == 2); // until somebody decides
        control(page, u"schemeControl"_s)->setCurrentIndex(2);
        control(page, u"textSizeControl"_s)->setCurrentIndex(3);
        control(page, u"retentionControl"_s)->setCurrentIndex(0);
        page.findChild<QCheckBox *>(u"showHintsBox"_s)->click();
        CHECK(look->isDark());
        CHECK(look->textScale() == Approx(1.25));
    }
    look->setColorScheme(scheme);
    look->setTextScale(scale);
    LookSettings::apply(look); // as the program does when it starts
    CHECK(look->isDark());
    CHECK(RetentionSettings::months() == 6);
    CHECK_FALSE(HintSettings::areShown());
    SettingsPage page({});
    page.arrive();
    CHECK(control(page, u"schemeControl"_s)->currentIndex() == 2);
    CHECK(control(page, u"textSizeControl"_s)->currentIndex() == 3);
    CHECK(control(page, u"retentionControl"_s)->currentIndex() == 0);
    CHECK_FALSE(page.findChild<QCheckBox *>(u"showHintsBox"_s)->isChecked());
    look->setColorScheme(scheme);
    look->setTextScale(scale);
}

TEST_CASE("hints that were put away one by one come back from the settings", "[settings]")
{
    const test::OwnSettings settings;
    HintSettings::mute(u"shouldHave"_s);
    SettingsPage page({});
    page.show();
    page.arrive();
    auto *all = page.findChild<QPushButton *>(u"allHintsButton"_s);
    REQUIRE(all->isVisible());
    all->click();
    CHECK(HintSettings::muted().isEmpty());
    CHECK_FALSE(all->isVisible());
}
