// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/SoakTimes.h"

#include "domain/RoomClock.h"
#include "domain/Rules.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SoakTimes)
};

constexpr qint64 littleTime = 12 * 3600;
constexpr int thanksAfter = 20 * 60;
constexpr int dayBeginsAt = 9, earlyUntil = 11, evenBeforeAt = 17;

} // namespace

QString momentInWords(const QDateTime &moment, const QDateTime &now)
{
    const QLocale locale;
    const QString clock = locale.toString(moment.time(), u"HH:mm"_s);
    const qint64 days = now.toTimeZone(moment.timeZone()).date().daysTo(moment.date());
    if (days == 0)
        return Words::tr("today %1").arg(clock);
    if (days == 1)
        return Words::tr("tomorrow %1").arg(clock);
    if (days == -1)
        return Words::tr("yesterday %1").arg(clock);
    if (days > 0 && days < 7)
        return locale.toString(moment, Words::tr("dddd HH:mm", "a moment of this week, as QLocale formats it"));
    return locale.toString(moment, Words::tr("dddd d MMMM HH:mm", "a moment, as QLocale formats it"));
}

QString spanInWords(qint64 seconds)
{
    const auto minutes = int((seconds + 59) / 60); // what is shown never says that it is later than it is
    const int days = minutes / (24 * 60), hours = minutes / 60 % 24, rest = minutes % 60;
    QStringList parts;
    if (days > 0)
        parts << (days == 1 ? Words::tr("1 day") : Words::tr("%1 days").arg(days));
    if (hours > 0)
        parts << (hours == 1 ? Words::tr("1 hour") : Words::tr("%1 hours").arg(hours));
    if (days == 0 && (rest > 0 || hours == 0))
        parts << (rest == 1 ? Words::tr("1 minute") : Words::tr("%1 minutes").arg(rest));
    return parts.join(u' ');
}

SoakTimes SoakTimes::of(const LearningTeam &team, const QList<Meeting> &meetings, const Meeting &improving)
{
    SoakTimes times;
    const QTimeZone zone = zoneOf(improving);
    const auto inTheRoom = [&](const QDateTime &moment) { return moment.isValid() ? moment.toTimeZone(zone) : QDateTime(); };
    for (const Meeting &meeting : meetings) {
        if (meeting.kind == MeetingKind::Learning && meeting.endedAt.isValid() && (!times.closed.isValid() || meeting.endedAt > times.closed))
            times.closed = inTheRoom(meeting.endedAt);
        const QDateTime ahead = meeting.startedAt.isValid() || meeting.kind != MeetingKind::Learning ? QDateTime() : plannedStart(meeting);
        if (ahead.isValid() && !improving.startedAt.isValid() && (!times.sitting.isValid() || ahead < times.sitting))
            times.sitting = inTheRoom(ahead);
    }
    const std::optional<QDateTime> over = soakOverAt(team, meetings, improving);
    times.soakOver = over ? inTheRoom(*over) : QDateTime();
    times.planned = inTheRoom(plannedStart(improving));
    times.opens = times.planned.isValid() && times.closed.isValid() && times.planned > times.closed ? times.planned : times.soakOver;
    times.started = inTheRoom(improving.startedAt);
    times.ended = inTheRoom(improving.endedAt);
    return times;
}

bool SoakTimes::leavesLittleTime(const QDateTime &start) const
{
    return closed.isValid() && start.isValid() && start < closed.addSecs(littleTime);
}

QString SoakTimes::headline(const QDateTime &now) const
{
    if (ended.isValid())
        return Words::tr("Meeting 2 was held %1").arg(momentInWords(started, now));
    if (started.isValid())
        return Words::tr("Meeting 2 began %1").arg(momentInWords(started, now));
    if (!soakOver.isValid())
        return Words::tr("The soak begins when Meeting 1 closes");
    if (now < opens)
        return leavesLittleTime(opens) ? Words::tr("Meeting 2 is planned for %1").arg(momentInWords(opens, now))
                                       : Words::tr("Meeting 2 opens %1").arg(momentInWords(opens, now));
    return isSoakOver(now) ? Words::tr("Meeting 2 is open now") : Words::tr("Meeting 2 was planned for %1").arg(momentInWords(opens, now));
}

QString SoakTimes::beside(const QDateTime &now) const
{
    if (started.isValid()) {
        const qint64 pause = closed.isValid() ? closed.secsTo(started) : 0;
        return pause > 0 ? Words::tr("after a pause of %1").arg(spanInWords(pause)) : QString();
    }
    if (!soakOver.isValid())
        return {};
    if (now < opens)
        return Words::tr("%1 to go").arg(spanInWords(now.secsTo(opens)));
    return isSoakOver(now) ? Words::tr("since %1").arg(momentInWords(std::max(opens, soakOver), now))
                           : Words::tr("the soak ends %1").arg(momentInWords(soakOver, now));
}

QString questionsAsMessage(const QStringList &questions)
{
    QStringList lines;
    for (const QString &question : questions)
        lines << u"– "_s + question;
    return lines.join(u'\n');
}

QList<SoakReminder> soakReminders(const SoakTimes &times, const QStringList &questions)
{
    if (!times.closed.isValid() || !times.opens.isValid())
        return {};
    const QDateTime opens = times.opens;
    const QString when = QLocale().toString(opens, Words::tr("dddd d MMMM HH:mm", "a moment, as QLocale formats it"));
    const QString send = Words::tr("Tell me what comes to you, in any way you like. It is kept without your name.");
    QList<SoakReminder> reminders{{Words::tr("Thank you, and how to send a reflection"), times.closed.addSecs(thanksAfter),
                                   Words::tr("Thank you for today. Until we meet again on %1, you may notice:").arg(when) + u'\n'
                                       + questionsAsMessage(questions) + u'\n' + send}};
    // On the morning of the day; for an early meeting, on the afternoon before.
    const bool early = opens.time() < QTime(earlyUntil, 0);
    QDateTime due(early ? opens.date().addDays(-1) : opens.date(), QTime(early ? evenBeforeAt : dayBeginsAt, 0), opens.timeZone());
    due = std::max(due, reminders.first().due);
    const QString title = early                          ? Words::tr("Meeting 2 is tomorrow morning")
        : opens.time() < QTime(12, 0)                    ? Words::tr("Meeting 2 is this morning")
        : opens.time() < QTime(evenBeforeAt, 0)          ? Words::tr("Meeting 2 is this afternoon")
                                                         : Words::tr("Meeting 2 is this evening");
    reminders << SoakReminder{title, due, Words::tr("We meet again on %1. Bring what came to you since.").arg(when) + u'\n' + send}
              << SoakReminder{Words::tr("Owner: nothing needed until Outputs"), due,
                              Words::tr("The team meets again on %1, without you, as agreed. Nothing is needed from you until it sends "
                                        "what it chooses to share.")
                                  .arg(when)};
    return reminders;
}

} // namespace sharpend
