// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace sharpend {

/// One entry of a calendar file.
struct CalendarEntry {
    QString uid;      ///< the same whenever the entry is written anew
    int sequence = 0; ///< higher with each change that people must know of
    QDateTime start;  ///< in the zone whose clock the entry keeps; a cancelled entry may have none
    int minutes = 0;
    QString summary, description, location;
    QString link; ///< of a call; anything but an address of the web is left out
};

/// A calendar file (.ics, RFC 5545) as any calendar reads it: times by the clock of their zone, which comes along as a VTIMEZONE.
///
/// It publishes and does not request: a request names those invited and wants their answers by mail, and here names stay in People
/// and nothing is sent. A later file with the same entries replaces them, and a cancelling one takes them out.
class Calendar
{
public:
    enum class Method { Publish, Cancel };

    explicit Calendar(Method method = Method::Publish, const QDateTime &writtenAt = QDateTime::currentDateTimeUtc());

    /// Whether this computer can say what the clock in the zone of \a start does.
    static bool knowsZoneOf(const QDateTime &start);

    void add(const CalendarEntry &entry) { m_entries.append(entry); }
    bool isEmpty() const { return m_entries.isEmpty(); }
    QByteArray bytes() const;

private:
    Method m_method;
    QDateTime m_writtenAt;
    QList<CalendarEntry> m_entries;
};

} // namespace sharpend
