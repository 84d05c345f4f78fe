// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QDBusConnection;

namespace sharpend {

/// Shows a notice by the desktop's own service (org.freedesktop.Notifications on D-Bus). It waits for nothing; where there is no
/// such service nothing happens.
void showDesktopNotice(const QString &title, const QString &text);
/// The same on \a bus.
void showDesktopNotice(const QString &title, const QString &text, const QDBusConnection &bus);

} // namespace sharpend
