// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/NextStep.h"

#include "domain/CountWords.h"
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

bool isOnToday(const Meeting &meeting, const QDateTime &now)
{
    const QDateTime planned = plannedStart(meeting);
    return planned.isValid() && !meeting.endedAt.isValid() && planned.date() == nowInRoom(now, meeting).date();
}

NextStep meetingStep(const Meeting &meeting, const QString &name, const QDateTime &now)
{
    NextStep step;
    step.button = Words::tr("Open");
    const QDateTime planned = plannedStart(meeting);
    if (isRunning(meeting)) {
        step.line = atPlace(Words::tr("Under way since %1").arg(QLocale().toString(nowInRoom(meeting.startedAt, meeting).time(), u"HH:mm"_s)),
                            meeting);
        step.isToday = true;
        step.at = meeting.startedAt;
    } else if (meeting.endedAt.isValid()) {
        step.line = Words::tr("Closed %1").arg(momentWords(meeting.endedAt, meeting, now));
    } else if (planned.isValid()) {
        step.line = sentenceCase(atPlace(momentWords(planned, meeting, now), meeting));
        step.isToday = isOnToday(meeting, now);
        step.at = planned;
    } else {
        step.line = Words::tr("No day agreed yet");
    }
    if (step.isToday)
        step.button = Words::tr("Open %1").arg(name);
    return step;
}

/// What is planned for a meeting that is a stage ahead still; \a otherwise where nothing is.
NextStep meetingAhead(const Meeting &meeting, const QString &name, const QString &otherwise, const QDateTime &now)
{
    NextStep step;
    step.button = Words::tr("Open");
    step.line = otherwise;
    const QDateTime planned = plannedStart(meeting);
    if (planned.isValid()) {
        step.line = atPlace(Words::tr("%1 %2").arg(name, momentWords(planned, meeting, now)), meeting);
        step.isToday = isOnToday(meeting, now);
        step.at = planned;
    }
    return step;
}

NextStep soakStep(const LearningTeam &team, const QList<Meeting> &meetings, const Meeting &improving, const QDateTime &now)
{
    const auto over = soakOverAt(team, meetings, improving);
    if (!over || *over <= now)
        return meetingAhead(improving, stageName(Stage::Meeting2), Words::tr("Meeting 2 can open. No day agreed yet"), now);
    NextStep step;
    step.button = Words::tr("Open");
    step.line = Words::tr("Meeting 2 opens %1").arg(momentWords(*over, improving, now));
    step.isToday = nowInRoom(*over, improving).date() == nowInRoom(now, improving).date();
    step.at = *over;
    return step;
}

NextStep plain(const QString &line) { return {line, Words::tr("Open"), false, {}}; }

NextStep outputsStep(const LearningTeam &team, const QList<Release> &releases, const QDate &today)
{
    // Gone back to, it says what it had come to.
    if (!releases.isEmpty())
        return plain(Words::tr("With the Owner since %1").arg(dayWords(byVersion(releases).last().releasedAt.toLocalTime().date(), today)));
    if (team.readBackOn.isValid())
        return plain(Words::tr("Read back to the team %1").arg(dayWords(team.readBackOn.toLocalTime().date(), today)));
    return plain(Words::tr("To be read back to the team"));
}

NextStep followUpStep(const LearningTeam &team, const QList<Release> &releases, const QDate &today)
{
    const Release last = releases.isEmpty() ? Release() : byVersion(releases).last();
    if (last.releasedAt.isValid() && !last.reply) {
        const QString since = Words::tr("With the Owner since %1").arg(dayWords(last.releasedAt.toLocalTime().date(), today));
        NextStep step = plain(since);
        step.isToday = team.replyPromisedBy == today;
        step.at = team.replyPromisedBy.startOfDay();
        return step;
    }
    if (last.reply && !last.replySharedOn.isValid())
        return plain(Words::tr("The Owner has replied: share it with the team"));
    QDate lookBack;
    for (const LookBack &each : team.lookBacks) {
        if (!each.heldOn.isValid() && each.plannedOn.isValid() && (!lookBack.isValid() || each.plannedOn < lookBack))
            lookBack = each.plannedOn;
    }
    if (lookBack.isValid()) {
        NextStep step = plain(Words::tr("Look back %1").arg(dayWords(lookBack, today)));
        step.isToday = lookBack == today;
        step.at = lookBack.startOfDay();
        return step;
    }
    return plain(Words::tr("The team has heard. Finish when it is time"));
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
        sentences << Words::tr("A reply was promised by %1.").arg(QLocale().toString(promisedBy, u"d MMMM"_s));
    return sentences.join(u' ');
}

NextStep nextStep(const LearningTeam &team, const QList<Meeting> &meetings, const QDateTime &now, const QList<Release> &releases)
{
    const Meeting learning = whoseTurn(meetings, MeetingKind::Learning);
    const Meeting improving = whoseTurn(meetings, MeetingKind::Improving);
    const QDate today = now.toLocalTime().date();
    if (team.sealed)
        return plain(Words::tr("Locked %1. Its outputs stay readable").arg(dayWords(team.sealed->on.toLocalTime().date(), today)));
    switch (team.stage) {
    case Stage::People:
        return meetingAhead(learning, stageName(Stage::Meeting1), Words::tr("Who does this work, and who owns it"), now);
    case Stage::Prepare:
        return meetingAhead(learning, stageName(Stage::Meeting1), Words::tr("The question, the room and the day"), now);
    case Stage::Meeting1:
        return meetingStep(learning, stageName(Stage::Meeting1), now);
    case Stage::Soak:
        return soakStep(team, meetings, improving, now);
    case Stage::Meeting2:
        return meetingStep(improving, stageName(Stage::Meeting2), now);
    case Stage::Outputs:
        return outputsStep(team, releases, today);
    case Stage::FollowUp:
        return followUpStep(team, releases, today);
    case Stage::Closed:
        if (team.stopped)
            return plain(Words::tr("Stopped %1. %2").arg(dayWords(team.stopped->on.toLocalTime().date(), today), team.stopped->why));
        return plain(team.closedOn.isValid() ? Words::tr("Finished %1").arg(dayWords(team.closedOn.toLocalTime().date(), today)) : QString());
    }
    return {};
}

} // namespace sharpend
