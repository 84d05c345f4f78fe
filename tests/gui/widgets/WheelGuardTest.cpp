// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/WheelGuard.h"

#include "support/catch.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace sharpend;

TEST_CASE("the wheel passes over choices, and turns a number only where somebody is in it")
{
    const WheelGuard guard(nullptr);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *name = new QLineEdit;
    auto *choice = new QComboBox;
    choice->addItems({u"One"_s, u"Two"_s, u"Three"_s});
    auto *own = new QComboBox; // takes words of one's own
    own->setEditable(true);
    own->addItems({u"Steps"_s, u"Software"_s});
    auto *minutes = new QSpinBox;
    minutes->setValue(60);
    for (QWidget *each : std::initializer_list<QWidget *>{name, choice, own, minutes})
        column->addWidget(each);
    window.resize(400, 300);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    name->setFocus();
    const auto turn = [&](QWidget *over) {
        const QPointF at = over->rect().center();
        QWheelEvent notch(at, over->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(over, &notch);
    };
    for (QWidget *each : std::initializer_list<QWidget *>{choice, own, minutes}) {
        turn(each);
        CHECK(each->focusPolicy() == Qt::StrongFocus); // the wheel gives no focus
    }
    CHECK(choice->currentIndex() == 0);
    CHECK(minutes->value() == 60);
    CHECK(name->hasFocus());
    // A choice keeps the keyboard when it has been made, and so does the page under the mouse scroll on.
    choice->setFocus();
    turn(choice);
    CHECK(choice->currentIndex() == 0);
    own->setFocus();
    own->setEditText(u"The hatch"_s);
    turn(own->lineEdit());
    CHECK(own->currentText() == u"The hatch");
    minutes->setFocus();
    turn(minutes);
    CHECK(minutes->value() == 59);
}
