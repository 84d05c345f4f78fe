// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/InvitationState.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int marks = 1'000'000; ///< calendarSequence is saved plans × marks + the mark of the last one
constexpr int mostPlans = 2'000;

/// A number that tells one plan from another, the same on every machine.
int markOf(const Meeting &meeting)
{
    const QString day = meeting.plannedLocal.isValid() ? meeting.plannedLocal.toString(u"yyyy-MM-dd HH:mm"_s) : QString();
    const QString plan = day.isEmpty() // without a day, nothing else matters
        ? QString()
        : QStringList{day, meeting.timeZone, QString::number(meeting.plannedMinutes), meeting.place, meeting.link}.join(u'\n');
    quint64 hash = 14'695'981'039'346'656'037ULL; // FNV-1a
    for (const char byte : plan.toUtf8())
        hash = (hash ^ quint8(byte)) * 1'099'511'628'211ULL;
    return int(hash % marks);
}

int savedPlans(const Meeting &meeting) { return std::max(0, meeting.calendarSequence) / marks; }

bool isSaved(const Meeting &meeting) { return savedPlans(meeting) > 0 && meeting.calendarSequence % marks == markOf(meeting); }

} // namespace

InvitationState invitationState(const Meeting &meeting)
{
    if (savedPlans(meeting) == 0)
        return InvitationState::NotSaved;
    return isSaved(meeting) ? InvitationState::UpToDate : InvitationState::OutOfDate;
}

int invitationSequence(const Meeting &meeting) { return isSaved(meeting) ? savedPlans(meeting) - 1 : savedPlans(meeting); }

int sequenceOnceSaved(const Meeting &meeting)
{
    return std::min(invitationSequence(meeting) + 1, mostPlans) * marks + markOf(meeting);
}

Meeting withoutDay(Meeting meeting)
{
    meeting.plannedLocal = {};
    return meeting;
}

} // namespace sharpend
