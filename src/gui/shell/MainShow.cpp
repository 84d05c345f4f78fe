// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// How the main window comes to the screen, and leaves it.

#include "gui/shell/MainWindow.h"
#include "gui/shell/Page.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QScreen>
#include <QSettings>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr auto emptyNotBefore = 100ms; ///< as long as the window may wait for what it will show
constexpr int layoutRounds = 6; ///< as deep as layouts are that depend on each other

} // namespace

void MainWindow::showSoon()
{
    if (m_library.isLoaded())
        return show();
    connect(&m_library, &LibraryDocument::changed, this, &QWidget::show,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    QTimer::singleShot(emptyNotBefore, this, &QWidget::show);
}

/// Once the widgets are shown, some are laid out anew, and Qt asks for all to be painted. Both come before the first paint here: else
/// all of it is painted three times.
void MainWindow::setVisible(bool visible)
{
    QWidget::setVisible(visible);
    if (!visible)
        return;
    for (int round = 0; round < layoutRounds; ++round) // one asks for the next, and what is posted meanwhile waits for the next round
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::sendPostedEvents(this, QEvent::UpdateLater);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    currentPage()->settle();
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/railCollapsed"_s, m_railCollapsed);
    QWidget::closeEvent(event);
}

void MainWindow::restoreState()
{
    const QSettings settings;
    m_railCollapsed = settings.value(u"window/railCollapsed"_s).toBool();
    if (!restoreGeometry(settings.value(u"window/geometry"_s).toByteArray())) {
        const QSize room = screen()->availableSize();
        resize(QSize(1440, 900).boundedTo(room));
        if (room.width() <= 1440 || room.height() <= 900)
            setWindowState(Qt::WindowMaximized);
    }
}

} // namespace sharpend
