// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/Calendar.h"

#include "domain/RoomClock.h"
#include "operations/Operations.h"

#include <QCoreApplication>
#include <QMap>
#include <QUrl>

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

struct Free {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
/// A component that nothing holds yet.
using Component = std::unique_ptr<icalcomponent, Free>;

/// Takes a text of libical over, which is ours to free.
QByteArray taken(char *text)
{
    const QByteArray bytes(text);
    icalmemory_free_buffer(text);
    return bytes;
}

bool isUtc(const QTimeZone &zone) { return zone == QTimeZone::utc() || zone.id() == "Etc/UTC" || zone.id() == "UTC"; }

icaltimetype utc(const QDateTime &moment)
{
    icaltimetype time = icaltime_from_timet_with_zone(time_t(moment.toSecsSinceEpoch()), 0, icaltimezone_get_utc_timezone());
    time.is_date = 0;
    return time;
}

/// The clock of the zone of \a moment, without saying which one it is.
icaltimetype floating(const QDateTime &moment)
{
    icaltimetype time = icaltime_null_time();
    time.year = moment.date().year();
    time.month = moment.date().month();
    time.day = moment.date().day();
    time.hour = moment.time().hour();
    time.minute = moment.time().minute();
    time.second = moment.time().second();
    return time;
}

/// \a time as a property in the zone of \a moment.
icalproperty *inZone(icalproperty *property, const QDateTime &moment)
{
    if (!isUtc(moment.timeZone()))
        icalproperty_add_parameter(property, icalparameter_new_tzid(moment.timeZone().id().constData()));
    return property;
}

icaltimetype clockAt(const QDateTime &moment) { return isUtc(moment.timeZone()) ? utc(moment) : floating(moment); }

/// What people typed, as libical takes it; it folds and escapes by itself.
QByteArray text(const QString &words) { return cleanText(words).toUtf8(); }

QByteArray webAddress(const QString &link)
{
    const QUrl url(link.trimmed(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        ? url.toEncoded(QUrl::FullyEncoded)
        : QByteArray();
}

QDateTime momentOf(const icaltimetype &time) { return QDateTime(QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), Qt::UTC); }

/// From when to when the clock was put to the offset of \a observance again and again; open ended where that goes on.
struct Onsets {
    QDateTime first;
    std::optional<QDateTime> last;
};

Onsets onsetsOf(icalcomponent *observance)
{
    Onsets onsets{momentOf(icalcomponent_get_dtstart(observance)), momentOf(icalcomponent_get_dtstart(observance))};
    if (icalproperty *property = icalcomponent_get_first_property(observance, ICAL_RRULE_PROPERTY)) {
        const icaltimetype until = icalproperty_get_rrule(property).until;
        onsets.last = icaltime_is_null_time(until) ? std::nullopt : std::optional(momentOf(until));
    }
    for (icalproperty *date = icalcomponent_get_first_property(observance, ICAL_RDATE_PROPERTY); date;
         date = icalcomponent_get_next_property(observance, ICAL_RDATE_PROPERTY)) {
        if (onsets.last)
            onsets.last = std::max(*onsets.last, momentOf(icalproperty_get_rdate(date).time));
    }
    return onsets;
}

/// A rule that holds beyond the file says so plainly; libical ends each in 2037 and begins it anew.
void letGoOn(icalcomponent *observance)
{
    icalproperty *property = icalcomponent_get_first_property(observance, ICAL_RRULE_PROPERTY);
    if (!property)
        return;
    icalrecurrencetype rule = icalproperty_get_rrule(property);
    rule.until = icaltime_null_time();
    icalproperty_set_rrule(property, rule);
}

/// A rule that ends within the file becomes its days, from the last one before \a begin: not every calendar reads one that ends.
void tellEachDay(icalcomponent *observance, const QDateTime &begin)
{
    icalproperty *property = icalcomponent_get_first_property(observance, ICAL_RRULE_PROPERTY);
    if (!property)
        return;
    icalrecurrencetype rule = icalproperty_get_rrule(property);
    // The end is told in UTC, and the days by the clock as it went before each.
    const int offset = icalproperty_get_tzoffsetfrom(icalcomponent_get_first_property(observance, ICAL_TZOFFSETFROM_PROPERTY));
    icaltime_adjust(&rule.until, 0, 0, 0, offset);
    rule.until.zone = nullptr;
    QList<icaltimetype> days;
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> each(icalrecur_iterator_new(rule, icalcomponent_get_dtstart(observance)),
                                                                                      &icalrecur_iterator_free);
    for (icaltimetype day = icalrecur_iterator_next(each.get()); !icaltime_is_null_time(day); day = icalrecur_iterator_next(each.get())) {
        if (momentOf(day) < begin)
            days.clear();
        days << day;
    }
    if (days.isEmpty())
        return;
    icalcomponent_remove_property(observance, property);
    icalproperty_free(property);
    icalcomponent_set_dtstart(observance, days.takeFirst());
    for (const icaltimetype &day : std::as_const(days)) {
        icaldatetimeperiodtype date{};
        date.time = day;
        icalcomponent_add_property(observance, icalproperty_new_rdate(date));
    }
}

/// Of a rule that has ended: where it put the clock, once and for all.
void withoutRepeats(icalcomponent *observance)
{
    for (const icalproperty_kind kind : {ICAL_RRULE_PROPERTY, ICAL_RDATE_PROPERTY}) {
        while (icalproperty *property = icalcomponent_get_first_property(observance, kind)) {
            icalcomponent_remove_property(observance, property);
            icalproperty_free(property);
        }
    }
}

/// Leaves of a zone what its clock does about \a from to \a to. libical tells its history since the telegraph, in rules that not every
/// calendar can read.
void leaveOutHistory(icalcomponent *zone, const QDateTime &from, const QDateTime &to)
{
    const QDateTime begin = from.addYears(-1), end = to.addYears(1);
    struct Past {
        icalcomponent *observance;
        QDateTime last;
    };
    QList<Past> past;
    QList<icalcomponent *> leave;
    bool told = false; // whether what stays says what the clock shows at `from`
    for (icalcomponent *one = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT); one;
         one = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT)) {
        const Onsets onsets = onsetsOf(one);
        if (onsets.last && *onsets.last < begin) {
            past.append({one, *onsets.last});
        } else if (onsets.first > end) {
            leave << one;
        } else {
            told |= onsets.first <= from.addDays(-1);
            if (onsets.last && *onsets.last > end)
                letGoOn(one);
            else if (onsets.last)
                tellEachDay(one, begin);
        }
    }
    std::sort(past.begin(), past.end(), [](const Past &a, const Past &b) { return a.last < b.last; });
    if (!told && !past.isEmpty()) // what it came to last holds still
        withoutRepeats(past.takeLast().observance);
    for (const Past &one : past)
        leave << one.observance;
    for (icalcomponent *one : leave) {
        icalcomponent_remove_component(zone, one);
        icalcomponent_free(one);
    }
}

/// The zone \a id as its clock goes about \a from to \a to. Nothing where libical, which reads the system's time zones, does not know it.
Component zoneAbout(const QByteArray &id, const QDateTime &from, const QDateTime &to)
{
    icaltimezone *known = icaltimezone_get_builtin_timezone(id.constData());
    icalcomponent *zone = known ? icaltimezone_get_component(known) : nullptr;
    if (!zone)
        return nullptr;
    Component copy(icalcomponent_new_clone(zone));
    if (icalproperty *name = icalcomponent_get_first_property(copy.get(), ICAL_TZID_PROPERTY))
        icalproperty_set_tzid(name, id.constData()); // without libical's own prefix
    leaveOutHistory(copy.get(), from.toUTC(), to.toUTC());
    return copy;
}

/// Each zone once, before what keeps its time.
void addZones(icalcomponent *calendar, const QList<CalendarEntry> &entries)
{
    QMap<QByteArray, std::pair<QDateTime, QDateTime>> spans; ///< by zone, the first and the last start
    for (const CalendarEntry &entry : entries) {
        if (!entry.start.isValid() || isUtc(entry.start.timeZone()))
            continue;
        auto &[first, last] = spans[entry.start.timeZone().id()];
        first = first.isValid() ? std::min(first, entry.start) : entry.start;
        last = last.isValid() ? std::max(last, entry.start) : entry.start;
    }
    for (auto span = spans.cbegin(); span != spans.cend(); ++span) {
        if (Component zone = zoneAbout(span.key(), span->first, span->second))
            icalcomponent_add_component(calendar, zone.release());
    }
}

void addTimes(icalcomponent *event, const CalendarEntry &entry)
{
    if (!entry.start.isValid())
        return;
    icalcomponent_add_property(event, inZone(icalproperty_new_dtstart(clockAt(entry.start)), entry.start));
    const QDateTime end = entry.start.toUTC().addSecs(entry.minutes * 60).toTimeZone(entry.start.timeZone());
    // Where the clock shows the time of the end twice, only the length says which of them is meant.
    if (momentAt(QDateTime(end.date(), end.time()), end.timeZone()) == end)
        icalcomponent_add_property(event, inZone(icalproperty_new_dtend(clockAt(end)), end));
    else
        icalcomponent_add_property(event, icalproperty_new_duration(icaldurationtype_from_int(entry.minutes * 60)));
}

/// Who publishes has to be named (RFC 5546): a role, at an address that is promised never to be one.
icalproperty *organizer()
{
    icalproperty *property = icalproperty_new_organizer("mailto:facilitator@sharp-end.invalid");
    icalproperty_add_parameter(property, icalparameter_new_cn(Words::tr("The facilitator").toUtf8().constData()));
    return property;
}

Component eventOf(const CalendarEntry &entry, bool cancelled, const QDateTime &writtenAt)
{
    Component event(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    const auto put = [&](icalproperty *property) { icalcomponent_add_property(event.get(), property); };
    put(icalproperty_new_uid(entry.uid.toUtf8().constData()));
    put(icalproperty_new_dtstamp(utc(writtenAt)));
    put(icalproperty_new_sequence(entry.sequence));
    put(icalproperty_new_status(cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    put(organizer());
    addTimes(event.get(), entry);
    put(icalproperty_new_summary(text(entry.summary).constData()));
    if (const QByteArray words = text(entry.description); !words.isEmpty())
        put(icalproperty_new_description(words.constData()));
    if (const QByteArray where = text(entry.location); !where.isEmpty())
        put(icalproperty_new_location(where.constData()));
    if (const QByteArray address = webAddress(entry.link); !address.isEmpty())
        put(icalproperty_new_url(address.constData()));
    return event;
}

} // namespace

Calendar::Calendar(Method method, const QDateTime &writtenAt)
    : m_method(method)
    , m_writtenAt(writtenAt)
{
}

bool Calendar::knowsZoneOf(const QDateTime &start)
{
    if (!start.isValid() || isUtc(start.timeZone()))
        return start.isValid();
    icaltimezone *known = icaltimezone_get_builtin_timezone(start.timeZone().id().constData());
    return known && icaltimezone_get_component(known);
}

QByteArray Calendar::bytes() const
{
    const bool cancels = m_method == Method::Cancel;
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Sharp End//Learning Teams//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(cancels ? ICAL_METHOD_CANCEL : ICAL_METHOD_PUBLISH));
    addZones(calendar.get(), m_entries);
    for (const CalendarEntry &entry : m_entries)
        icalcomponent_add_component(calendar.get(), eventOf(entry, cancels, m_writtenAt).release());
    return taken(icalcomponent_as_ical_string_r(calendar.get()));
}

} // namespace sharpend
