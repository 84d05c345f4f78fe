// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/InvitationState.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// Everything that a calendar file says of \a meeting, in words that are the same on every machine.
QString planOf(const Meeting &meeting)
{
    if (!meeting.plannedLocal.isValid()) // without a day, nothing else matters
        return u"-"_s;
    return QStringList{meeting.plannedLocal.toString(u"yyyy-MM-dd HH:mm"_s), meeting.timeZone, QString::number(meeting.plannedMinutes),
                       meeting.place, meeting.link}
        .join(u" | "_s);
}

} // namespace

InvitationState invitationState(const Meeting &meeting)
{
    if (meeting.calendarSequence == 0)
        return InvitationState::NotSaved;
    return meeting.invitedPlan == planOf(meeting) ? InvitationState::UpToDate : InvitationState::OutOfDate;
}

int invitationSequence(const Meeting &meeting)
{
    return invitationState(meeting) == InvitationState::UpToDate ? meeting.calendarSequence - 1 : meeting.calendarSequence;
}

bool noteSaved(Meeting &meeting, const Meeting &plan)
{
    const int saved = invitationSequence(plan) + 1;
    if (meeting.invitedPlan == planOf(plan) && meeting.calendarSequence >= saved)
        return false;
    meeting.invitedPlan = planOf(plan);
    meeting.calendarSequence = std::max(meeting.calendarSequence, saved);
    return true;
}

Meeting withoutDay(Meeting meeting)
{
    meeting.plannedLocal = {};
    return meeting;
}

} // namespace sharpend
