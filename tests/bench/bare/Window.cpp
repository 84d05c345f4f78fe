// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The baseline of start and memory: a bare Qt window, which is an application in the default style whose main window, as large
// as ours, holds a field and a label. Says when it has been painted, and then how much memory it holds.

#include "bench/child/Painted.h"
#include "bench/child/Rounds.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace sharpend::bench;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->addWidget(new QLineEdit);
    column->addWidget(new QLabel(QStringLiteral("The wall of discovery")));
    window.setCentralWidget(inside);
    window.resize(1440, 900);
    const Painted painted([](QWidget *) { return true; });
    window.show();
    happenUntil([&] { return painted.happened(); }, "the first paint");
    reachScreen();
    tell(QStringLiteral("painted %1").arg(now(), 0, 'f', 1));
    if (qEnvironmentVariable("SHARPEND_BENCH_SIDE") == QLatin1String("start"))
        return 0;
    QTimer::singleShot(1s, &application, [] {
        tell(QStringLiteral("holds %1").arg(memoryHeld()));
        QCoreApplication::quit();
    });
    return application.exec();
}
