// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/RoomClock.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(RoomClock)
};

} // namespace

std::optional<QDateTime> momentAt(const QDateTime &local, const QTimeZone &zone)
{
    if (!local.isValid() || !zone.isValid())
        return std::nullopt;
    // QDateTime answers for every local time, also for one that does not exist, and does not say which of two it means.
    const QDateTime asUtc(local.date(), local.time(), Qt::UTC);
    const int dayBefore = zone.offsetFromUtc(asUtc.addDays(-1)), dayAfter = zone.offsetFromUtc(asUtc.addDays(1));
    for (const int offset : {std::max(dayBefore, dayAfter), std::min(dayBefore, dayAfter)}) { // the larger offset is the earlier moment
        const QDateTime moment = asUtc.addSecs(-offset);
        if (zone.offsetFromUtc(moment) == offset)
            return moment.toTimeZone(zone);
    }
    return std::nullopt;
}

QString aboutClockChange(const QDateTime &local, const QTimeZone &zone)
{
    if (!local.isValid() || !zone.isValid())
        return {};
    const QString clock = QLocale().toString(local.time(), u"HH:mm"_s);
    const std::optional<QDateTime> moment = momentAt(local, zone);
    if (!moment)
        return Words::tr("The clocks go forward that night, so %1 never comes by %2. Choose another time.").arg(clock, zoneWords(zone));
    // Two hours are more than clocks go back anywhere.
    const int first = zone.offsetFromUtc(*moment), later = zone.offsetFromUtc(moment->addSecs(2 * 3600));
    if (later < first && zone.offsetFromUtc(moment->addSecs(first - later)) == later)
        return Words::tr("The clocks go back that night, so %1 comes twice by %2. The first one is meant.").arg(clock, zoneWords(zone));
    return {};
}

QTimeZone zoneOf(const Meeting &meeting)
{
    const QTimeZone zone(meeting.timeZone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

std::optional<QDateTime> plannedMoment(const Meeting &meeting) { return momentAt(meeting.plannedLocal, zoneOf(meeting)); }

QString zoneWords(const QTimeZone &zone)
{
    const QString id = QString::fromLatin1(zone.id());
    const QString city = id.section(u'/', -1).replace(u'_', u' ');
    return id.contains(u'/') && !id.startsWith("Etc/"_L1) ? Words::tr("%1 time", "a time zone by its city").arg(city) : city;
}

QString foreignZoneWords(const QTimeZone &zone)
{
    return zone.id() == QTimeZone::systemTimeZoneId() ? QString() : zoneWords(zone);
}

} // namespace sharpend
