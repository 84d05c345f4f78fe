// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/NextStep.h"

#include "domain/CountWords.h"
#include "domain/DayWords.h"
#include "domain/Meetings.h"
#include "domain/Outputs.h"
#include "domain/Phases.h"
#include "domain/Rules.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(NextStep)
};

QDateTime nowInRoom(const QDateTime &now, const Meeting &meeting)
{
    const QTimeZone zone(meeting.timeZone.toUtf8());
    return zone.isValid() ? now.toTimeZone(zone) : now.toLocalTime();
}

/// "tomorrow 10:00", by the clock in the room of \a meeting.
QString momentWords(const QDateTime &moment, const Meeting &meeting, const QDateTime &now)
{
    const QDateTime there = nowInRoom(moment, meeting);
    return Words::tr("%1 %2").arg(dayWords(there.date(), nowInRoom(now, meeting).date()), QLocale().toString(there.time(), u"HH:mm"_s));
}

QString atPlace(const QString &line, const Meeting &meeting)
{
    return meeting.place.isEmpty() ? line : Words::tr("%1 · %2").arg(line, meeting.place);
}

Meeting whoseTurn(const QList<Meeting> &meetings, MeetingKind kind)
{
    const Meeting *now = meetingNow(meetings, kind);
    return now ? *now : Meeting();
}

/// When a meeting goes on or is planned for today; not valid where it is not.
QDateTime meetingToday(const Meeting &meeting, const QDateTime &now)
{
    if (isRunning(meeting))
        return meeting.startedAt;
    if (!meeting.plannedLocal.isValid() || meeting.endedAt.isValid())
        return {};
    const QDateTime planned = plannedStart(meeting);
    return planned.date() == nowInRoom(now, meeting).date() ? planned : QDateTime();
}

QString meetingLine(const Meeting &meeting, const QDateTime &now)
{
    const QDateTime planned = plannedStart(meeting);
    if (isRunning(meeting))
        return atPlace(Words::tr("Under way since %1").arg(QLocale().toString(nowInRoom(meeting.startedAt, meeting).time(), u"HH:mm"_s)), meeting);
    if (meeting.endedAt.isValid())
        return Words::tr("Closed %1").arg(momentWords(meeting.endedAt, meeting, now));
    return planned.isValid() ? sentenceCase(atPlace(momentWords(planned, meeting, now), meeting)) : Words::tr("No day agreed yet");
}

/// What is planned for a meeting that is a stage ahead still; \a otherwise where nothing is.
QString lineAhead(const Meeting &meeting, Stage stage, const QString &otherwise, const QDateTime &now)
{
    const QDateTime planned = plannedStart(meeting);
    return planned.isValid() ? atPlace(Words::tr("%1 %2").arg(stageName(stage), momentWords(planned, meeting, now)), meeting) : otherwise;
}

/// When the soak will be over; nothing where it is, or has not begun.
std::optional<QDateTime> soakStillUntil(const LearningTeam &team, const QList<Meeting> &meetings, const Meeting &improving,
                                        const QDateTime &now)
{
    const auto over = soakOverAt(team, meetings, improving);
    return over && *over > now ? over : std::nullopt;
}

QString soakLine(const LearningTeam &team, const QList<Meeting> &meetings, const Meeting &improving, const QDateTime &now)
{
    if (const auto over = soakStillUntil(team, meetings, improving, now))
        return Words::tr("Meeting 2 opens %1").arg(momentWords(*over, improving, now));
    return lineAhead(improving, Stage::Meeting2, Words::tr("Meeting 2 can open. No day agreed yet"), now);
}

QString outputsLine(const LearningTeam &team, const QList<Release> &releases, const QDate &today)
{
    // Gone back to, it says what it had come to.
    if (!releases.isEmpty())
        return Words::tr("With the Owner since %1").arg(dayWords(byVersion(releases).last().releasedAt.toLocalTime().date(), today));
    if (team.readBackOn.isValid())
        return Words::tr("Read back to the team %1").arg(dayWords(team.readBackOn.toLocalTime().date(), today));
    return Words::tr("To be read back to the team");
}

/// What a Learning Team that follows up waits for.
enum class Waits { ForReply, ForSharing, ForLookBack, ForNothing };
struct FollowUp {
    Waits waits = Waits::ForNothing;
    QDate day; ///< since when, or when
};

FollowUp followUpOf(const LearningTeam &team, const QList<Release> &releases)
{
    const Release last = releases.isEmpty() ? Release() : byVersion(releases).last();
    if (last.releasedAt.isValid() && !last.reply)
        return {Waits::ForReply, last.releasedAt.toLocalTime().date()};
    if (last.reply && !last.replySharedOn.isValid())
        return {Waits::ForSharing, {}};
    QDate lookBack;
    for (const LookBack &each : team.lookBacks) {
        if (!each.heldOn.isValid() && each.plannedOn.isValid() && (!lookBack.isValid() || each.plannedOn < lookBack))
            lookBack = each.plannedOn;
    }
    return lookBack.isValid() ? FollowUp{Waits::ForLookBack, lookBack} : FollowUp();
}

QString followUpLine(const FollowUp &follow, const QDate &today)
{
    switch (follow.waits) {
    case Waits::ForReply:
        return Words::tr("With the Owner since %1").arg(dayWords(follow.day, today));
    case Waits::ForSharing:
        return Words::tr("The Owner has replied: share it with the team");
    case Waits::ForLookBack:
        return Words::tr("Look back %1").arg(dayWords(follow.day, today));
    case Waits::ForNothing:
        break;
    }
    return Words::tr("The team has heard. Finish when it is time");
}

QString stepLine(const LearningTeam &team, const QList<Meeting> &meetings, const QDateTime &now, const QList<Release> &releases)
{
    const Meeting learning = whoseTurn(meetings, MeetingKind::Learning);
    const Meeting improving = whoseTurn(meetings, MeetingKind::Improving);
    const QDate today = now.toLocalTime().date();
    if (team.sealed)
        return Words::tr("Locked %1. Its outputs stay readable").arg(dayWords(team.sealed->on.toLocalTime().date(), today));
    switch (team.stage) {
    case Stage::People:
        return lineAhead(learning, Stage::Meeting1, Words::tr("Who does this work, and who owns it"), now);
    case Stage::Prepare:
        return lineAhead(learning, Stage::Meeting1, Words::tr("The question, the room and the day"), now);
    case Stage::Meeting1:
        return meetingLine(learning, now);
    case Stage::Soak:
        return soakLine(team, meetings, improving, now);
    case Stage::Meeting2:
        return meetingLine(improving, now);
    case Stage::Outputs:
        return outputsLine(team, releases, today);
    case Stage::FollowUp:
        return followUpLine(followUpOf(team, releases), today);
    case Stage::Closed:
        break;
    }
    if (team.stopped)
        return Words::tr("Stopped %1. %2").arg(dayWords(team.stopped->on.toLocalTime().date(), today), team.stopped->why);
    return team.closedOn.isValid() ? Words::tr("Finished %1").arg(dayWords(team.closedOn.toLocalTime().date(), today)) : QString();
}

} // namespace

QString dayWords(const QDate &day, const QDate &today)
{
    switch (today.daysTo(day)) {
    case 0:
        return Words::tr("today");
    case 1:
        return Words::tr("tomorrow");
    case -1:
        return Words::tr("yesterday");
    default:
        return QLocale().toString(day, day.year() == today.year() ? u"d MMMM"_s : u"d MMMM yyyy"_s);
    }
}

QString waitingWords(const Release &release, const QDate &promisedBy, const QDateTime &now)
{
    const auto days = int(release.releasedAt.toLocalTime().date().daysTo(now.toLocalTime().date()));
    QStringList sentences{days < 1 ? Words::tr("The team shared this today.")
                                   : Words::tr("The team has waited %n day(s) to hear what will happen with what they shared.", nullptr, days)};
    if (promisedBy.isValid())
        sentences << Words::tr("A reply was promised by %1.").arg(dayAndMonth(promisedBy));
    return sentences.join(u' ');
}

QDateTime pressingToday(const LearningTeam &team, const QList<Meeting> &meetings, const QDateTime &now, const QList<Release> &releases)
{
    const auto turn = [&](MeetingKind kind) { return meetingToday(whoseTurn(meetings, kind), now); };
    if (team.sealed)
        return {};
    switch (team.stage) {
    case Stage::People:
    case Stage::Prepare:
    case Stage::Meeting1:
        return turn(MeetingKind::Learning);
    case Stage::Soak: {
        const Meeting improving = whoseTurn(meetings, MeetingKind::Improving);
        if (const auto over = soakStillUntil(team, meetings, improving, now))
            return nowInRoom(*over, improving).date() == nowInRoom(now, improving).date() ? *over : QDateTime();
        return meetingToday(improving, now);
    }
    case Stage::Meeting2:
        return turn(MeetingKind::Improving);
    case Stage::FollowUp: {
        const FollowUp follow = followUpOf(team, releases);
        const QDate day = follow.waits == Waits::ForReply ? team.replyPromisedBy
            : follow.waits == Waits::ForLookBack          ? follow.day
                                                          : QDate();
        return day == now.toLocalTime().date() ? day.startOfDay() : QDateTime();
    }
    case Stage::Outputs:
    case Stage::Closed:
        break;
    }
    return {};
}

NextStep nextStep(const LearningTeam &team, const QList<Meeting> &meetings, const QDateTime &now, const QList<Release> &releases)
{
    const bool isToday = pressingToday(team, meetings, now, releases).isValid();
    const bool opensMeeting = isToday && (team.stage == Stage::Meeting1 || team.stage == Stage::Meeting2);
    return {stepLine(team, meetings, now, releases), opensMeeting ? Words::tr("Open %1").arg(stageName(team.stage)) : Words::tr("Open")};
}

} // namespace sharpend
