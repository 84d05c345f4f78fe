// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/ReleaseStep.h"
#include "gui/widgets/Accessible.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/TickBox.h"
#include "support/catch.h"

#include <QAccessible>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace sharpend;

TEST_CASE("A box that an assistive tool ticks is clicked, so that what hangs on it is done", "[accessible]")
{
    installAccessibleWidgets();
    TickBox box(u"The door is closed"_s);
    QSignalSpy clicked(&box, &QAbstractButton::clicked);
    QAccessibleInterface *tool = QAccessible::queryAccessibleInterface(&box);
    REQUIRE(tool);
    CHECK(tool->role() == QAccessible::CheckBox);
    CHECK(tool->text(QAccessible::Name) == u"The door is closed");
    CHECK(tool->state().checkable);
    CHECK_FALSE(tool->state().checked);
    REQUIRE(tool->actionInterface());
    tool->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    CHECK(box.isChecked());
    CHECK(tool->state().checked);
    CHECK(clicked.size() == 1);
    box.setEnabled(false);
    CHECK_FALSE(tool->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()));
}

TEST_CASE("A step of the release is ticked by an assistive tool as by a person", "[accessible]")
{
    installAccessibleWidgets();
    ReleaseStep step(u"The team has read it back"_s, true);
    QSignalSpy clicked(&step, &QAbstractButton::clicked);
    QAccessibleInterface *tool = QAccessible::queryAccessibleInterface(&step);
    REQUIRE(tool);
    CHECK(tool->role() == QAccessible::CheckBox);
    tool->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    CHECK(clicked.size() == 1);
}

TEST_CASE("A choice that an assistive tool makes is made, and a button that stays down is clicked", "[accessible]")
{
    installAccessibleWidgets();
    const auto act = [](QObject *object, QAccessible::Role role, const QString &name) {
        QAccessibleInterface *tool = QAccessible::queryAccessibleInterface(object);
        REQUIRE(tool);
        CHECK(tool->role() == role);
        CHECK(tool->text(QAccessible::Name) == name);
        tool->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        CHECK(tool->state().checked);
    };
    SegmentedControl months;
    months.setSegments({u"6 months"_s, u"1 year"_s});
    months.setCurrentIndex(1);
    QSignalSpy chosen(&months, &SegmentedControl::currentChanged);
    act(months.findChild<QAbstractButton *>(u"segment1"_s), QAccessible::RadioButton, u"6 months"_s);
    CHECK(months.currentIndex() == 0);
    CHECK(chosen.size() == 1);

    QPushButton place(u"&Communities && more"_s);
    QAccessibleInterface *early = QAccessible::queryAccessibleInterface(&place); // as an assistive tool does at the first word
    CHECK(early->role() == QAccessible::Button);
    CHECK(early->actionInterface()->actionNames().value(0) == QAccessibleActionInterface::pressAction());
    place.setCheckable(true);
    QSignalSpy clicked(&place, &QAbstractButton::clicked);
    act(&place, QAccessible::CheckBox, u"Communities & more"_s);
    CHECK(clicked.size() == 1);
}

TEST_CASE("A choice says to an assistive tool what is chosen, and what for", "[accessible]")
{
    installAccessibleWidgets();
    QComboBox choice;
    choice.addItems({u"From none"_s, u"The night desk"_s});
    choice.setAccessibleName(u"The community that this Learning Team comes from"_s);
    choice.show();
    QAccessibleInterface *tool = QAccessible::queryAccessibleInterface(&choice);
    REQUIRE(tool);
    CHECK(tool->text(QAccessible::Value) == u"From none");
    CHECK(tool->text(QAccessible::Description) == choice.accessibleName());
}
