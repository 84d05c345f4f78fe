// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A notice reaches the desktop's own service over D-Bus, here a stand-in on a bus of its own.

#include "gui/shell/DesktopNotice.h"

#include "support/Wait.h"
#include "support/catch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

/// Keeps what it is asked to show.
class StandIn : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        shown << message;
        return true;
    }
    QList<QDBusMessage> shown;
};

} // namespace

TEST_CASE("a notice goes to the desktop's service with its words as plain text")
{
    const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    REQUIRE_FALSE(daemon.isEmpty()); // tools/packages.sh has it
    QProcess bus;
    bus.start(daemon, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    REQUIRE(bus.waitForReadyRead(20000));
    const QString address = QString::fromUtf8(bus.readLine()).trimmed();
    QDBusConnection desktop = QDBusConnection::connectToBus(address, u"desktop"_s), window = QDBusConnection::connectToBus(address, u"window"_s);
    StandIn service;
    REQUIRE(desktop.registerVirtualObject(u"/org/freedesktop/Notifications"_s, &service));
    REQUIRE(desktop.registerService(u"org.freedesktop.Notifications"_s));

    showDesktopNotice(u"A reminder is due: Meeting 2 is this afternoon"_s, u"Meeting 2 <opens> today 14:10"_s, window);
    REQUIRE(test::until([&] { return !service.shown.isEmpty(); }));
    const QDBusMessage shown = service.shown.first();
    CHECK(shown.member() == "Notify"_L1);
    CHECK(shown.signature() == "susssasa{sv}i"_L1);
    CHECK(shown.arguments().at(3).toString() == "A reminder is due: Meeting 2 is this afternoon"_L1);
    CHECK(shown.arguments().at(4).toString() == "Meeting 2 &lt;opens&gt; today 14:10"_L1);
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    QDBusConnection::disconnectFromBus(u"window"_s);
    bus.kill();
    bus.waitForFinished();
}
