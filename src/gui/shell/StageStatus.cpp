// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/StageStatus.h"

#include "domain/DayWords.h"
#include "domain/Meetings.h"
#include "domain/Phases.h"
#include "gui/documents/TeamDocument.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StageStatus)
};

int agreedAnswers(const Codesign &codesign)
{
    int agreed = 0;
    for (const CodesignAnswer *answer : {&codesign.room, &codesign.whenAndWhere, &codesign.groundRules, &codesign.data, &codesign.audience})
        agreed += answer->agreed ? 1 : 0;
    return agreed;
}

QString meetingStatus(const TeamDocument &document)
{
    const Meeting &meeting = document.meeting(MeetingKind::Learning);
    if (!meeting.startedAt.isValid()) {
        const QString planned = meeting.plannedLocal.isValid() ? QLocale().toString(meeting.plannedLocal, u"d MMMM HH:mm"_s) : QString();
        return meeting.sitting > 1 && !planned.isEmpty() ? Words::tr("Again %1", "a further sitting, and when").arg(planned) : planned;
    }
    const QString notes = Words::tr("%n note(s)", nullptr, document.tally().captured);
    const auto until = meeting.endedAt.isValid() ? meeting.endedAt : QDateTime::currentDateTimeUtc();
    return Words::tr("%1 · %2 min").arg(notes).arg(elapsedSeconds(meeting, until) / 60);
}

QString improvingStatus(const TeamDocument &document)
{
    const Meeting &meeting = document.meeting(MeetingKind::Improving);
    if (meeting.endedAt.isValid())
        return Words::tr("%n theme(s)", nullptr, int(document.rows<Theme>().size()));
    if (meeting.startedAt.isValid())
        return phaseName(meeting.phase);
    return meeting.plannedLocal.isValid() ? QLocale().toString(meeting.plannedLocal, u"d MMMM HH:mm"_s) : QString();
}

QString outputsStatus(const TeamDocument &document)
{
    const QList<Release> releases = document.releases();
    return releases.isEmpty() ? Words::tr("Not released yet") : Words::tr("Released %1").arg(dayAndMonth(releases.last().releasedAt));
}

/// The improvements that are promised or may still be; those answered "not now" are no actions.
QString followUpStatus(const TeamDocument &document)
{
    if (document.team().closedOn.isValid())
        return document.team().stopped ? Words::tr("Stopped %1").arg(dayAndMonth(document.team().closedOn))
                                       : Words::tr("Finished %1").arg(dayAndMonth(document.team().closedOn));
    const QList<Release> releases = document.releases();
    int actions = 0;
    for (const Action &action : document.actions()) {
        bool notNow = false;
        for (const Release &release : releases) {
            const ReplyAnswer *answer = release.reply ? release.reply->answerTo(action.id) : nullptr;
            if (answer)
                notNow = answer->answer == OwnerAnswer::NotNow;
        }
        const bool counts = action.progress != ActionProgress::Stopped && !(notNow && action.progress == ActionProgress::Proposed);
        actions += counts ? 1 : 0;
    }
    return actions == 0 ? Words::tr("No actions needed") : Words::tr("%n action(s)", nullptr, actions);
}

} // namespace

QList<StageRow> stageRows(const TeamDocument &document)
{
    const LearningTeam &team = document.team();
    const QStringList names = StageRail::stageNames();
    const int current = int(team.stage) + 1;     // the rail has Event before the stages
    const int furthest = int(team.furthestStage) + 1;
    QList<StageRow> rows;
    for (int i = 0; i < names.size(); ++i) {
        StageRow row{names[i], {}, i == current ? StageState::Current : i < furthest ? StageState::Done : StageState::Ahead};
        if (team.sealed && i >= 3 && i <= 5) // of notes, reflections and themes nothing is here to count
            row.status = Words::tr("Closed away");
        else if (i == 0 && document.event().decision)
            row.status = Words::tr("Chosen %1").arg(dayAndMonth(document.event().decision->on));
        else if (i == 1 && !document.rows<Membership>().isEmpty())
            row.status = Words::tr("%n people", nullptr, int(document.rows<Membership>().size()));
        else if (i == 2 && furthest >= 2)
            row.status = Words::tr("%1 of 5 agreed").arg(agreedAnswers(team.codesign));
        else if (i == 3)
            row.status = meetingStatus(document);
        else if (i == 5)
            row.status = improvingStatus(document);
        else if (i == 4 && furthest >= 4 && !document.reflections().isEmpty())
            row.status = Words::tr("%n reflection(s)", nullptr, int(document.reflections().size()));
        else if (i == 6 && furthest >= 6)
            row.status = outputsStatus(document);
        else if (i == 7 && furthest >= 7)
            row.status = followUpStatus(document);
        rows.append(row);
    }
    return rows;
}

} // namespace sharpend
