// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/SoakCalendar.h"

#include "exchange/Calendar.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SoakCalendar)
};

constexpr int minutesToSend = 15;

} // namespace

QByteArray remindersCalendar(const QList<SoakReminder> &reminders, const QString &meetingId, const QDateTime &now)
{
    Calendar calendar(Calendar::Method::Publish, now.toUTC());
    for (qsizetype i = 0; i < reminders.size(); ++i) {
        const SoakReminder &reminder = reminders[i];
        if (reminder.due <= now)
            continue;
        CalendarEntry entry;
        entry.uid = u"%1-reminder-%2@sharp-end"_s.arg(meetingId).arg(i + 1);
        entry.sequence = int(now.toSecsSinceEpoch() / 60); // nothing is stored of them; the file that was saved last holds
        entry.start = Calendar::knowsZoneOf(reminder.due) ? reminder.due : reminder.due.toUTC().toTimeZone(QTimeZone::utc());
        entry.minutes = minutesToSend;
        entry.summary = Words::tr("To send: %1", "a reminder in somebody's calendar").arg(reminder.title);
        entry.description = reminder.message;
        calendar.add(entry);
    }
    return calendar.isEmpty() ? QByteArray() : calendar.bytes();
}

} // namespace sharpend
