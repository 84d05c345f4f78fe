// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Communities.h"

#include "domain/FieldCodec.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Communities)
};

constexpr int daysInWeek = 7;

template<typename List>
auto *sessionIn(List &sessions, const QString &id)
{
    const auto found = std::find_if(sessions.begin(), sessions.end(), [&](const CommunitySession &one) { return one.id == id; });
    return found == sessions.end() ? nullptr : &*found;
}

/// The same weekday of the month after \a date: the fourth Thursday, and the last one where there is no fifth.
QDate monthAfter(const QDate &date)
{
    const int week = (date.day() - 1) / daysInWeek;
    const QDate first = QDate(date.year(), date.month(), 1).addMonths(1);
    const QDate sameDay = first.addDays((date.dayOfWeek() - first.dayOfWeek() + daysInWeek) % daysInWeek);
    const QDate found = sameDay.addDays(week * daysInWeek);
    return found.month() == first.month() ? found : found.addDays(-daysInWeek);
}

} // namespace

const CommunitySession *Community::session(const QString &sessionId) const { return sessionIn(sessions, sessionId); }

CommunitySession *Community::session(const QString &sessionId) { return sessionIn(sessions, sessionId); }

QList<CommunitySession> sessionsInOrder(const Community &community)
{
    QList<CommunitySession> sessions = community.sessions;
    sessions.removeIf([](const CommunitySession &session) { return !session.plannedLocal.isValid(); });
    std::stable_sort(sessions.begin(), sessions.end(),
                     [](const CommunitySession &a, const CommunitySession &b) { return a.plannedLocal < b.plannedLocal; });
    return sessions;
}

int numberOf(const Community &community, const QString &sessionId)
{
    const QList<CommunitySession> sessions = sessionsInOrder(community);
    const auto *found = sessionIn(sessions, sessionId);
    return found ? int(found - sessions.constData()) + 1 : 0;
}

const CommunitySession *nextSession(const Community &community)
{
    for (const CommunitySession &session : sessionsInOrder(community)) {
        if (!session.endedAt.isValid())
            return community.session(session.id);
    }
    return nullptr;
}

QList<CarriedQuestion> carriedTo(const Community &community, const QString &sessionId)
{
    QList<CarriedQuestion> carried;
    for (const CommunitySession &session : sessionsInOrder(community)) {
        if (session.id == sessionId)
            break;
        for (const OpenQuestion &question : session.openQuestions) {
            if (!question.settledOn.isValid())
                carried.append({session.id, question});
        }
    }
    return carried;
}

int sessionsSinceRules(const Community &community)
{
    int since = 0;
    for (const CommunitySession &session : sessionsInOrder(community)) {
        if (session.endedAt.isValid())
            since = session.rulesRevisited ? 0 : since + 1;
    }
    return since;
}

bool isTimeForRules(const Community &community)
{
    const CommunitySession *next = nextSession(community);
    return sessionsSinceRules(community) >= sessionsBetweenRules && !(next && next->rulesRevisited);
}

QList<CommunityMember> membersOn(const Community &community, const QDate &day)
{
    QList<CommunityMember> members = community.members;
    members.removeIf([&](const CommunityMember &member) { return member.until.isValid() && member.until <= day; });
    return members;
}

bool says(const Community &community, const QString &personId)
{
    return community.championId == personId
        || std::any_of(community.members.begin(), community.members.end(),
                       [&](const CommunityMember &one) { return one.personId == personId; })
        || std::any_of(community.sessions.begin(), community.sessions.end(),
                       [&](const CommunitySession &one) { return one.facilitatorId == personId; });
}

QString nextFacilitator(const Community &community, const QString &sessionId, const QString &presenterId, const QDate &today)
{
    const QList<CommunitySession> sessions = sessionsInOrder(community);
    QString found;
    qsizetype longest = sessions.size();
    for (const CommunityMember &member : membersOn(community, today)) {
        qsizetype last = -1;
        for (qsizetype i = 0; i < sessions.size() && sessions[i].id != sessionId; ++i) {
            if (sessions[i].facilitatorId == member.personId)
                last = i;
        }
        if (member.personId != presenterId && last < longest) {
            found = member.personId;
            longest = last;
        }
    }
    return found;
}

QStringList mayPresent(const Community &community, const QString &sessionId, const QList<Turn> &turns, const QDate &today)
{
    const CommunitySession *session = community.session(sessionId);
    QStringList fresh, all;
    for (const CommunityMember &member : membersOn(community, today)) {
        if (session && session->facilitatorId == member.personId)
            continue;
        all << member.personId;
        const bool hasTurn = std::any_of(turns.begin(), turns.end(), [&](const Turn &turn) {
            return turn.communityId == community.id && turn.sessionId != sessionId && turn.personId == member.personId;
        });
        if (!hasTurn)
            fresh << member.personId;
    }
    return fresh.isEmpty() ? all : fresh;
}

QList<QDateTime> nextStarts(Rhythm rhythm, const QDateTime &last, int count)
{
    QList<QDateTime> starts;
    QDate day = last.date();
    for (int i = 0; i < count && rhythm != Rhythm::Once && last.isValid(); ++i) {
        if (rhythm == Rhythm::Monthly)
            day = monthAfter(day);
        else
            day = day.addDays(daysInWeek * (rhythm == Rhythm::Weekly ? 1 : rhythm == Rhythm::Fortnightly ? 2 : 4));
        starts << QDateTime(day, last.time());
    }
    return starts;
}

QString rhythmWords(Rhythm rhythm, const QDate &day)
{
    const QString weekday = day.isValid() ? QLocale().standaloneDayName(day.dayOfWeek()) : QString();
    switch (rhythm) {
    case Rhythm::Once:
        return Words::tr("As agreed each time");
    case Rhythm::Weekly:
        return day.isValid() ? Words::tr("Every %1", "a weekday").arg(weekday) : Words::tr("Every week");
    case Rhythm::Fortnightly:
        return day.isValid() ? Words::tr("Every second %1", "a weekday").arg(weekday) : Words::tr("Every two weeks");
    case Rhythm::FourWeekly:
        return day.isValid() ? Words::tr("Every fourth %1", "a weekday").arg(weekday) : Words::tr("Every four weeks");
    case Rhythm::Monthly:
        return Words::tr("Monthly");
    }
    return {};
}

QString statusWords(CommunityStatus status)
{
    switch (status) {
    case CommunityStatus::Designing:
        return Words::tr("Being designed");
    case CommunityStatus::Meeting:
        return Words::tr("Meeting");
    case CommunityStatus::Resting:
        return Words::tr("Resting");
    case CommunityStatus::Ended:
        return Words::tr("Ended");
    }
    return {};
}

Meeting asMeeting(const CommunitySession &session)
{
    Meeting meeting;
    meeting.id = session.id;
    meeting.plannedLocal = session.plannedLocal;
    meeting.timeZone = session.timeZone;
    meeting.plannedMinutes = session.plannedMinutes;
    meeting.place = session.place;
    meeting.link = session.link;
    meeting.calendarSequence = session.calendarSequence;
    meeting.invitedPlan = session.invitedPlan;
    meeting.endedAt = session.endedAt;
    return meeting;
}

const QList<CharterQuestion> &charterQuestions()
{
    static const QList<CharterQuestion> questions{
        {&Charter::room, "room", Words::tr("Who is in the room?"), Words::tr("Who comes, by what they do, and who does not")},
        {&Charter::whenAndWhere, "whenAndWhere", Words::tr("When and where?"), Words::tr("Day, time, room or call, and who covers")},
        {&Charter::facilitation, "facilitation", Words::tr("How is it facilitated?"), Words::tr("Members take turns, or one person does")},
        {nullptr, "groundRules", Words::tr("What ground rules?"), Words::tr("A rule on each line")},
        {&Charter::questions, "questions", Words::tr("What questions?"), Words::tr("What you ask of a judgement that was hard")},
        {&Charter::presenting, "presenting", Words::tr("How is practice presented?"), Words::tr("One moment, five minutes, no slides")},
        {&Charter::information, "information", Words::tr("What information helps?"), Words::tr("What may be brought, and what may not")},
        {&Charter::keeping, "keeping", Words::tr("How is learning kept?"), Words::tr("Who writes what down, and where it stays")},
        {&Charter::audience, "audience", Words::tr("Who hears the findings?"), Words::tr("Who hears first, and who decides that")}};
    return questions;
}

bool isEmpty(const Charter &charter) { return toJson(charter) == toJson(Charter()); }

bool isAgreed(const Community &community)
{
    return !community.charterVersions.isEmpty() && toJson(community.charterVersions.last().charter) == toJson(community.charter);
}

QList<CommunityLine> findableLines(const Community &community)
{
    QList<CommunityLine> lines{{community.name.simplified(), {}}};
    const auto add = [&lines](const QString &text, const QString &sessionId = {}) {
        if (!text.trimmed().isEmpty())
            lines.append({text, sessionId});
    };
    add(community.purpose.isEmpty() ? community.start.who : community.purpose); // as it stands under the name
    for (const CharterQuestion &question : charterQuestions())
        add(question.answer ? community.charter.*question.answer : community.charter.groundRules.join(u'\n'));
    const QList<CommunitySession> sessions = sessionsInOrder(community);
    for (auto session = sessions.crbegin(); session != sessions.crend(); ++session) {
        add(session->caseQuestion, session->id);
        for (const OpenQuestion &question : session->openQuestions)
            add(question.text, session->id);
    }
    return lines;
}

QDateTime lastHeld(const Community &community)
{
    QDateTime last;
    for (const CommunitySession &session : community.sessions) {
        if (session.endedAt.isValid() && (!last.isValid() || session.endedAt > last))
            last = session.endedAt;
    }
    return last;
}

QStringList championPrompts()
{
    return {Words::tr("Protect the time from competing priorities."),
            Words::tr("Speak of learning as a normal part of the work."),
            Words::tr("Invite views that are not yours, and thank people for them."),
            Words::tr("Explain your decisions, a no too."),
            Words::tr("Share a mistake of your own."),
            Words::tr("Ask “what have we learned?”, and not only “what was achieved?”")};
}

} // namespace sharpend
