// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/CommunityCalendar.h"

#include "domain/Communities.h"
#include "domain/InvitationState.h"
#include "domain/RoomClock.h"
#include "exchange/Calendar.h"
#include "exchange/Invitations.h"
#include "exchange/OwnerFile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommunityCalendar)
};

CalendarEntry entryOf(const Community &community, const CommunitySession &session)
{
    const Meeting plan = asMeeting(session);
    CalendarEntry entry;
    entry.uid = session.id + u"-session@sharp-end"_s;
    entry.sequence = invitationSequence(plan);
    entry.start = plannedMoment(plan).value_or(QDateTime());
    entry.minutes = session.plannedMinutes;
    entry.summary = community.name; // without a number: sessions move, and a calendar is not saved anew for that
    const QString place = session.place.trimmed(), link = session.link.trimmed();
    entry.location = place.isEmpty() ? link : place;
    entry.link = link;
    return entry;
}

QString describe(const Community &community, const CommunitySession &session)
{
    QStringList parts{community.purpose.trimmed()};
    if (const QString about = session.caseQuestion.trimmed(); !about.isEmpty())
        parts << Words::tr("What we look at: %1").arg(about);
    if (const QString link = session.link.trimmed(); !link.isEmpty())
        parts << Words::tr("To join from afar: %1").arg(link);
    parts.removeAll({});
    return parts.join(u"\n\n"_s);
}

QString nameOf(const Community &community, const CommunitySession &session)
{
    return Words::tr("Session %1").arg(numberOf(community, session.id));
}

} // namespace

CommunityCalendar::CommunityCalendar(const Community &community)
    : m_community(community)
{
}

QList<CommunitySession> CommunityCalendar::planned() const
{
    QList<CommunitySession> found;
    for (const CommunitySession &session : sessionsInOrder(m_community)) {
        if (!session.endedAt.isValid() && whyNotInCalendar(asMeeting(session), {}).isEmpty())
            found << session;
    }
    return found;
}

QList<CommunitySession> CommunityCalendar::cancelled() const
{
    QList<CommunitySession> found;
    for (const CommunitySession &session : m_community.sessions) {
        if (!session.plannedLocal.isValid() && invitationState(asMeeting(session)) != InvitationState::NotSaved)
            found << session;
    }
    return found;
}

QList<CommunitySession> CommunityCalendar::saved() const { return planned() + cancelled(); }

bool CommunityCalendar::isOutOfDate() const
{
    const QList<CommunitySession> sessions = saved();
    const auto stateOf = [](const CommunitySession &session) { return invitationState(asMeeting(session)); };
    const bool any
        = std::any_of(sessions.begin(), sessions.end(), [&](const auto &one) { return stateOf(one) != InvitationState::NotSaved; });
    return any && std::any_of(sessions.begin(), sessions.end(), [&](const auto &one) { return stateOf(one) != InvitationState::UpToDate; });
}

QStringList CommunityCalendar::leftOut() const
{
    QStringList sentences;
    for (const CommunitySession &session : sessionsInOrder(m_community)) {
        if (!session.endedAt.isValid())
            sentences << whyNotInCalendar(asMeeting(session), nameOf(m_community, session));
    }
    sentences.removeAll({});
    return sentences;
}

QList<CommunityCalendar::File> CommunityCalendar::files() const
{
    QList<File> files;
    Calendar series, cancelling(Calendar::Method::Cancel);
    for (const CommunitySession &session : planned()) {
        CalendarEntry entry = entryOf(m_community, session);
        entry.description = describe(m_community, session);
        series.add(entry);
    }
    for (const CommunitySession &session : cancelled()) {
        CalendarEntry entry = entryOf(m_community, session);
        entry.description = Words::tr("This session does not take place.");
        cancelling.add(entry);
    }
    const QString name = startOfFileName(m_community.name);
    if (!series.isEmpty())
        files.append({name + u".ics"_s, series.bytes()});
    if (!cancelling.isEmpty())
        files.append({Words::tr("%1-cancelled", "the name of a file").arg(name) + u".ics"_s, cancelling.bytes()});
    return files;
}

} // namespace sharpend
