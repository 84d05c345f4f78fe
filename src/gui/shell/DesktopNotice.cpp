// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/DesktopNotice.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace sharpend {

void showDesktopNotice(const QString &title, const QString &text) { showDesktopNotice(title, text, QDBusConnection::sessionBus()); }

void showDesktopNotice(const QString &title, const QString &text, const QDBusConnection &bus)
{
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                                                       u"org.freedesktop.Notifications"_s, u"Notify"_s);
    // The service may read markup in the text: ours has none, and is made safe all the same.
    call << QCoreApplication::translate("DesktopNotice", "Sharp End") << 0u << QString() << title << text.toHtmlEscaped() << QStringList()
         << QVariantMap() << -1;
    bus.send(call);
}

} // namespace sharpend
