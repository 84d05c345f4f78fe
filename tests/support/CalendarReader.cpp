// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/CalendarReader.h"

#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace sharpend::test {

QJsonObject readCalendar(const QByteArray &file)
{
    QProcess python;
    // The system's own, which has the packages of the system.
    python.start(u"/usr/bin/python3"_s, {QStringLiteral(SHARPEND_SOURCE_DIR) + u"/tests/support/read_calendar.py"_s});
    INFO("the reader comes with python3-icalendar");
    REQUIRE(python.waitForStarted());
    python.write(file);
    python.closeWriteChannel();
    REQUIRE(python.waitForFinished(30000));
    INFO(python.readAllStandardError().toStdString());
    REQUIRE(python.exitCode() == 0);
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

QJsonObject readOneEvent(const QByteArray &file)
{
    const QJsonArray events = readCalendar(file).value(u"events"_s).toArray();
    REQUIRE(events.size() == 1);
    return events.first().toObject();
}

} // namespace sharpend::test
