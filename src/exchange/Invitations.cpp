// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/Invitations.h"

#include "domain/InvitationState.h"
#include "domain/Meetings.h"
#include "domain/RoomClock.h"
#include "exchange/Calendar.h"
#include "exchange/OwnerFile.h"
#include "operations/Operations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Invitations)
};

bool isInvited(Audience audience, const Meeting &meeting)
{
    return audience != Audience::Owner || meeting.kind == MeetingKind::Learning;
}

int minutesFor(Audience audience, const Meeting &meeting)
{
    return audience == Audience::Owner ? std::min(openingMinutes, meeting.plannedMinutes) : meeting.plannedMinutes;
}

/// "Tuesday 17 March 2026, 12:50 to 14:20, London time"
QString when(const Meeting &meeting, int minutes)
{
    const std::optional<QDateTime> start = plannedMoment(meeting);
    if (!start)
        return Words::tr("the time follows");
    const QDateTime end = start->toUTC().addSecs(minutes * 60).toTimeZone(start->timeZone());
    const QLocale locale;
    return Words::tr("%1, %2 to %3, %4", "a day, from when to when, in which time zone")
        .arg(locale.toString(start->date(), Words::tr("dddd d MMMM yyyy", "a day, as QLocale formats it")),
             locale.toString(start->time(), u"HH:mm"_s), locale.toString(end.time(), u"HH:mm"_s), zoneWords(start->timeZone()));
}

/// When and where, a line each.
QStringList arrangements(Audience audience, const Meeting &meeting)
{
    QStringList lines{Words::tr("When: %1").arg(when(meeting, minutesFor(audience, meeting)))};
    if (const QString place = meeting.place.trimmed(); !place.isEmpty())
        lines << Words::tr("Where: %1").arg(place);
    if (const QString link = meeting.link.trimmed(); !link.isEmpty())
        lines << Words::tr("To join from afar: %1").arg(link);
    return lines;
}

/// Why somebody is asked to come.
QString why(Audience audience)
{
    switch (audience) {
    case Audience::Owner:
        return Words::tr("You open the meeting, and then you leave, so that everyone can speak freely. It takes about ten minutes of your time.");
    case Audience::FacilitatorAndScribe:
        return Words::tr("You hold the process and write the wall. Come a quarter of an hour early to set up the room.");
    case Audience::Members:
        return Words::tr("You know this work, and we would like to understand with you how it really goes.");
    case Audience::WiderMembers:
        return Words::tr("You do similar work or meet the same system, so you may see what those closest to it no longer notice.");
    }
    return {};
}

/// What a meeting is, and what it is not.
QString what(Audience audience, MeetingKind kind)
{
    if (audience == Audience::Owner)
        return Words::tr("Thank people for their time, say that nothing is decided and when they will hear from you, and go. This is for "
                         "learning only: you will not hear who said what, and what you get is what the team chooses to share.");
    if (kind == MeetingKind::Improving)
        return Words::tr("We read back what we learned, hear what came to you since, and make sense of it together. Only then do we ask what "
                         "could change. If nothing needs to, that is a good result too.");
    return Words::tr("This meeting is for learning only. Nothing is decided, nobody is being judged, anyone may pass, and no names are kept with "
                     "what is said. Ideas for change have their time in Meeting 2.");
}

/// Without a name, for a file: "members"
QString wordOf(Audience audience)
{
    switch (audience) {
    case Audience::Owner: return Words::tr("owner", "in the name of a file");
    case Audience::FacilitatorAndScribe: return Words::tr("facilitator-and-scribe", "in the name of a file");
    case Audience::Members: return Words::tr("members", "in the name of a file");
    case Audience::WiderMembers: return Words::tr("wider-members", "in the name of a file");
    }
    return {};
}

CalendarEntry entryOf(const LearningTeam &team, Audience audience, const Meeting &meeting, const QString &name)
{
    const bool owner = audience == Audience::Owner;
    CalendarEntry entry;
    entry.uid = meeting.id + (owner ? u"-opening"_s : u"-meeting"_s) + u"@sharp-end"_s;
    entry.sequence = invitationSequence(meeting);
    entry.start = plannedMoment(meeting).value_or(QDateTime());
    entry.minutes = minutesFor(audience, meeting);
    entry.summary = owner ? Words::tr("Opening of the Learning Team: %1").arg(team.title)
                          : Words::tr("Learning Team, %1: %2", "a meeting, and what it is about").arg(name, team.title);
    const QString place = meeting.place.trimmed(), link = meeting.link.trimmed();
    entry.location = place.isEmpty() ? link : place;
    entry.link = link;
    return entry;
}

QString describe(const LearningTeam &team, Audience audience, const Meeting &meeting)
{
    QStringList parts{why(audience)};
    if (const QString focus = team.focus.trimmed(); !focus.isEmpty())
        parts << Words::tr("What we would like to understand: %1").arg(focus);
    parts << what(audience, meeting.kind);
    if (const QString link = meeting.link.trimmed(); !link.isEmpty())
        parts << Words::tr("To join from afar: %1").arg(link);
    return parts.join(u"\n\n"_s);
}

} // namespace

const QList<Audience> &audiences()
{
    static const QList<Audience> all{Audience::Owner, Audience::FacilitatorAndScribe, Audience::Members, Audience::WiderMembers};
    return all;
}

QString audienceName(Audience audience)
{
    switch (audience) {
    case Audience::Owner: return Words::tr("Owner");
    case Audience::FacilitatorAndScribe: return Words::tr("Facilitator and scribe");
    case Audience::Members: return Words::tr("Team members");
    case Audience::WiderMembers: return Words::tr("People who do similar work");
    }
    return {};
}

int peopleIn(Audience audience, const QList<Membership> &memberships)
{
    QSet<QString> people;
    for (const Membership &membership : memberships) {
        const Role role = membership.role;
        const Audience theirs = role == Role::Owner                           ? Audience::Owner
            : role == Role::Member                                            ? Audience::Members
            : role == Role::WiderMember                                       ? Audience::WiderMembers
                                                                              : Audience::FacilitatorAndScribe;
        if (theirs == audience)
            people.insert(membership.personId);
    }
    return int(people.size());
}

QString whyNotInCalendar(const Meeting &meeting, const QString &name)
{
    if (!meeting.plannedLocal.isValid())
        return {};
    const std::optional<QDateTime> start = plannedMoment(meeting);
    if (!start)
        return Words::tr("%1: %2", "a meeting, and why it is in no calendar").arg(name, aboutClockChange(meeting.plannedLocal, zoneOf(meeting)));
    if (!Calendar::knowsZoneOf(*start))
        return Words::tr("%1: this computer does not know the time zone %2. Choose another one, a city nearby for instance.")
            .arg(name, QString::fromLatin1(start->timeZone().id()));
    return {};
}

Invitations::Invitations(const LearningTeam &team, const QList<Meeting> &meetings)
    : m_team(team)
    , m_meetings(sittingsOf(meetings))
{
    for (const Meeting &meeting : meetings) {
        if (meeting.kind == MeetingKind::Improving)
            m_meetings << meeting;
    }
}

QString Invitations::nameOf(const Meeting &meeting) const
{
    if (meeting.kind == MeetingKind::Improving)
        return Words::tr("Meeting 2");
    const QList<Meeting> sittings = sittingsOf(m_meetings);
    if (sittings.size() < 2)
        return Words::tr("Meeting 1");
    const auto found = std::find_if(sittings.begin(), sittings.end(), [&](const Meeting &one) { return one.id == meeting.id; });
    return Words::tr("Meeting 1, sitting %1").arg(found - sittings.begin() + 1);
}

QList<Meeting> Invitations::planned() const
{
    QList<Meeting> found;
    for (const Meeting &meeting : m_meetings) {
        if (meeting.plannedLocal.isValid() && whyNotInCalendar(meeting, {}).isEmpty())
            found << meeting;
    }
    return found;
}

QList<Meeting> Invitations::cancelled() const
{
    QList<Meeting> found;
    for (const Meeting &meeting : m_meetings) {
        if (!meeting.plannedLocal.isValid() && invitationState(meeting) != InvitationState::NotSaved)
            found << meeting;
    }
    return found;
}

QStringList Invitations::leftOut() const
{
    QStringList sentences;
    for (const Meeting &meeting : m_meetings)
        sentences << whyNotInCalendar(meeting, nameOf(meeting));
    sentences.removeAll({});
    return sentences;
}

QList<Invitations::File> Invitations::files(Audience audience) const
{
    QList<File> files;
    for (const Meeting &meeting : planned()) {
        if (!isInvited(audience, meeting))
            continue;
        CalendarEntry entry = entryOf(m_team, audience, meeting, nameOf(meeting));
        entry.description = describe(m_team, audience, meeting);
        Calendar calendar;
        calendar.add(entry);
        files.append({startOfFileName(m_team.title) + u'-' + startOfFileName(nameOf(meeting)) + u'-' + wordOf(audience) + u".ics"_s,
                      calendar.bytes()});
    }
    for (const Meeting &meeting : cancelled())
        files << cancellations(audience, meeting);
    return files;
}

bool Invitations::hasFiles(Audience audience) const
{
    const QList<Meeting> meetings = planned() + cancelled();
    return std::any_of(meetings.begin(), meetings.end(), [audience](const Meeting &meeting) { return isInvited(audience, meeting); });
}

QList<Invitations::File> Invitations::cancellations(Audience audience, const Meeting &meeting) const
{
    if (!isInvited(audience, meeting))
        return {};
    CalendarEntry entry = entryOf(m_team, audience, meeting, nameOf(meeting));
    entry.sequence = invitationSequence(withoutDay(meeting));
    entry.description = Words::tr("This meeting does not take place as planned. The facilitator will tell you what comes instead.");
    Calendar calendar(Calendar::Method::Cancel);
    calendar.add(entry);
    return {{Words::tr("%1-%2-%3-cancelled", "the name of a file: Learning Team, meeting, for whom")
                     .arg(startOfFileName(m_team.title), startOfFileName(nameOf(meeting)), wordOf(audience))
                 + u".ics"_s,
             calendar.bytes()}};
}

QByteArray Invitations::calendar(bool owner) const
{
    const Audience audience = owner ? Audience::Owner : Audience::Members;
    Calendar calendar;
    for (const Meeting &meeting : planned()) {
        if (!isInvited(audience, meeting))
            continue;
        CalendarEntry entry = entryOf(m_team, audience, meeting, nameOf(meeting));
        entry.description = describe(m_team, audience, meeting);
        calendar.add(entry);
    }
    return calendar.isEmpty() ? QByteArray() : calendar.bytes();
}

QString Invitations::mail(Audience audience) const
{
    const bool owner = audience == Audience::Owner;
    QStringList parts{Words::tr("Hello,")};
    parts << (owner ? Words::tr("thank you for calling this Learning Team: %1.") : Words::tr("you are invited to a Learning Team: %1.")).arg(m_team.title);
    if (std::any_of(m_meetings.begin(), m_meetings.end(), [&](const Meeting &meeting) {
            return isInvited(audience, meeting) && invitationState(meeting) != InvitationState::NotSaved && invitationSequence(meeting) > 0;
        }))
        parts << Words::tr("A day, a time or a place has changed. This is how it stands now; opening the new calendar file mends your calendar.");
    parts << why(audience);
    if (const QString focus = m_team.focus.trimmed(); !focus.isEmpty())
        parts << Words::tr("What we would like to understand: %1").arg(focus);
    const bool choose = sittingsOf(m_meetings).size() > 1 && !owner && audience != Audience::FacilitatorAndScribe;
    if (choose)
        parts << Words::tr("Meeting 1 has more than one sitting: come to the one that fits your shift.");
    for (const Meeting &meeting : m_meetings) {
        if (!isInvited(audience, meeting))
            continue;
        QStringList lines{owner ? Words::tr("The opening of %1").arg(nameOf(meeting)) : nameOf(meeting)};
        lines << arrangements(audience, meeting);
        parts << lines.join(u'\n');
    }
    parts << what(audience, MeetingKind::Learning);
    if (!owner)
        parts << what(audience, MeetingKind::Improving);
    parts << (owner ? Words::tr("The calendar file is attached; it ends after your part. Your words for the opening come on a card.")
                    : Words::tr("The calendar files are attached: open one, and it is in your calendar. If a time does not suit you, or "
                                "anything about this worries you, tell me before the day."));
    parts << Words::tr("Thank you.");
    return withoutControls(parts.join(u"\n\n"_s)); // it goes through programs that we do not know
}

} // namespace sharpend
