// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "bench/child/Painted.h"

#include "bench/child/Rounds.h"

#include <QApplication>
#include <QEvent>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>

namespace sharpend::bench {

Painted::Painted(std::function<bool(QWidget *)> wanted, QObject *parent)
    : QObject(parent)
    , m_wanted(std::move(wanted))
{
    qApp->installEventFilter(this);
}

Painted::~Painted() { qApp->removeEventFilter(this); }

bool Painted::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_happened && watched->isWidgetType())
        m_happened = m_wanted(static_cast<QWidget *>(watched));
    return false;
}

void reachScreen()
{
    QCoreApplication::processEvents();
    QGuiApplication::sync(); // on X11 this waits until the server has drawn what it was sent
}

double typeLetter(QWidget *window, int number)
{
    const double start = now();
    QTest::keyClick(window->windowHandle(), char('a' + number % 26));
    reachScreen();
    return now() - start;
}

double turnWheel(QWidget *widget)
{
    const QPointF middle = widget->rect().center();
    QWheelEvent notch(middle, widget->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    const double start = now();
    QApplication::sendEvent(widget, &notch);
    reachScreen();
    return now() - start;
}

} // namespace sharpend::bench
