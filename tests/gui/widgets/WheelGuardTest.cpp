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

TEST_CASE("the wheel passes over choices and numbers, and turns only the one that somebody is in")
{
    const WheelGuard guard(nullptr);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *name = new QLineEdit;
    auto *choice = new QComboBox;
    choice->addItems({u"One"_s, u"Two"_s, u"Three"_s});
    auto *minutes = new QSpinBox;
    minutes->setValue(60);
    for (QWidget *each : std::initializer_list<QWidget *>{name, choice, minutes})
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
    for (QWidget *each : std::initializer_list<QWidget *>{choice, minutes}) {
        turn(each);
        CHECK(each->focusPolicy() == Qt::StrongFocus); // the wheel gives no focus
    }
    CHECK(choice->currentIndex() == 0);
    CHECK(minutes->value() == 60);
    CHECK(name->hasFocus());
    choice->setFocus();
    turn(choice);
    CHECK(choice->currentIndex() == 1);
}
