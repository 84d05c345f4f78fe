// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "support/Wait.h"
#include "support/catch.h"

#include <QAbstractButton>
#include <QTest>

namespace sharpend::test {

/// The first \a T of this name that is in sight inside \a parent; null where none is.
template<typename T = QWidget>
T *inSight(const QWidget *parent, const QString &name)
{
    for (T *found : parent->findChildren<T *>(name)) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

/// Clicks the button of this name, once it is in sight and can be clicked.
inline void clickInSight(const QWidget *parent, const QString &name)
{
    INFO(name.toStdString());
    QAbstractButton *button = nullptr;
    REQUIRE(until([&] { return (button = inSight<QAbstractButton>(parent, name)) && button->isEnabled(); }));
    button->click();
}

/// Shows \a window, or a page by itself, as a facilitator has it in front, with the keyboard in it.
inline void bringToFront(QWidget *window, const QSize &size = {1440, 900})
{
    window->setWindowState(Qt::WindowNoState); // the offscreen display is small
    window->resize(size);
    window->show();
    window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window));
}

} // namespace sharpend::test
