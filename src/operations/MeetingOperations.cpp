// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/MeetingOperations.h"

#include "domain/InvitationState.h"
#include "domain/Meetings.h"
#include "operations/TeamOperations.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(MeetingOperations)
};

Operation changeMeeting(const QString &name, const QString &teamId, const QString &meetingId,
                        std::function<void(Meeting &, Transaction &)> change, const char *field = nullptr)
{
    return changeRecord<Meeting>(name, teamId, meetingId, std::move(change), field);
}

void goTo(Meeting &meeting, Phase phase)
{
    meeting.phase = phase;
    meeting.furthestPhase = std::max(meeting.furthestPhase, phase); // within a kind, the order of the values is that of the phases
}

void refuseWhereBegun(Transaction &tx, const Meeting &meeting)
{
    if (meeting.startedAt.isValid())
        tx.refuse(Words::tr("This meeting has started already."));
}

void endPause(Meeting &meeting, const QDateTime &now)
{
    if (!meeting.pausedSpans.isEmpty() && !meeting.pausedSpans.last().to.isValid())
        meeting.pausedSpans.last().to = now;
}

void bringTeamTo(Transaction &tx, const QString &teamId, Stage stage)
{
    LearningTeam team = tx.need<LearningTeam>(teamId);
    if (team.stage == Stage::Closed)
        return; // a meeting that is closed after its Learning Team does not open that again
    team.stage = stage;
    team.furthestStage = std::max(team.furthestStage, stage);
    tx.put(team);
}

} // namespace

Operation planMeeting(const QString &teamId, const QString &meetingId, std::function<void(Meeting &)> change)
{
    return changeMeeting(u"planMeeting"_s, teamId, meetingId, [change = std::move(change)](Meeting &meeting, Transaction &) {
        change(meeting);
    });
}

Operation dropDay(const QString &teamId, const QString &meetingId)
{
    return changeMeeting(u"dropDay"_s, teamId, meetingId, [](Meeting &meeting, Transaction &tx) {
        refuseWhereBegun(tx, meeting);
        meeting = withoutDay(meeting);
    });
}

Operation addSitting(const QString &teamId, const QString &meetingId)
{
    Operation operation;
    operation.name = u"addSitting"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        refuseWhereClosed(tx, tx.need<LearningTeam>(teamId));
        const QList<Meeting> meetings = tx.find<Meeting>({{"teamId", teamId}});
        if (std::any_of(meetings.begin(), meetings.end(),
                        [](const Meeting &one) { return one.kind == MeetingKind::Improving && one.startedAt.isValid(); }))
            tx.refuse(Words::tr("Meeting 2 has begun, so Meeting 1 takes no further sitting."));
        Meeting sitting;
        sitting.id = meetingId;
        sitting.teamId = teamId;
        for (const Meeting &other : sittingsOf(meetings)) { // where and how long as the one before, until it is planned
            sitting.sitting = other.sitting + 1;
            sitting.timeZone = other.timeZone;
            sitting.plannedMinutes = other.plannedMinutes;
            sitting.place = other.place;
            sitting.link = other.link;
        }
        tx.put(sitting);
    };
    return operation;
}

Operation dropSitting(const QString &teamId, const QString &meetingId)
{
    Operation operation;
    operation.name = u"dropSitting"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        const Meeting meeting = tx.need<Meeting>(meetingId);
        refuseWhereBegun(tx, meeting);
        if (meeting.kind != MeetingKind::Learning || sittingsOf(tx.find<Meeting>({{"teamId", teamId}})).size() < 2)
            tx.refuse(Words::tr("A Learning Team has a Meeting 1 and a Meeting 2: take the day off it instead."));
        tx.remove<Meeting>(meetingId);
    };
    return operation;
}

Operation saveInvitations(const QString &teamId, const QList<Meeting> &saved)
{
    Operation operation;
    operation.name = u"saveInvitations"_s;
    operation.teamId = teamId;
    operation.undoable = false;
    operation.run = [=](Transaction &tx) {
        for (const Meeting &plan : saved) {
            std::optional<Meeting> meeting = tx.get<Meeting>(plan.id);
            // The plan may have moved on since; what counts is the one that people are sent.
            if (meeting && noteSaved(*meeting, plan))
                tx.put(*meeting);
        }
    };
    return operation;
}

Operation startMeeting(const QString &teamId, const QString &meetingId, const QString &earlyReason)
{
    return changeMeeting(u"startMeeting"_s, teamId, meetingId, [=](Meeting &meeting, Transaction &tx) {
        if (meeting.startedAt.isValid())
            tx.refuse(Words::tr("This meeting has started already."));
        refuseWhereClosed(tx, tx.need<LearningTeam>(teamId));
        meeting.startedAt = tx.now();
        if (const QString why = cleanText(earlyReason); !why.isEmpty())
            meeting.earlyStartReason = why;
        bringTeamTo(tx, teamId, meeting.kind == MeetingKind::Learning ? Stage::Meeting1 : Stage::Meeting2);
    });
}

Operation enterPhase(const QString &teamId, const QString &meetingId, Phase phase)
{
    return changeMeeting(u"enterPhase"_s, teamId, meetingId, [=](Meeting &meeting, Transaction &tx) {
        if (!meeting.startedAt.isValid())
            tx.refuse(Words::tr("Start the meeting first."));
        if (phase == Phase::SocialContract && !meeting.ownerLeftAt.isValid() && !meeting.ownerAbsent.isValid())
            tx.refuse(Words::tr("First confirm that the Owner has left, or was not here today."));
        goTo(meeting, phase);
    });
}

Operation confirmOwnerLeft(const QString &teamId, const QString &meetingId)
{
    return changeMeeting(u"ownerHasLeft"_s, teamId, meetingId, [](Meeting &meeting, Transaction &tx) {
        meeting.ownerLeftAt = tx.now();
        meeting.ownerAbsent = {};
        goTo(meeting, Phase::SocialContract);
    });
}

Operation confirmOwnerAbsent(const QString &teamId, const QString &meetingId)
{
    return changeMeeting(u"ownerWasNotHere"_s, teamId, meetingId, [](Meeting &meeting, Transaction &tx) {
        meeting.ownerAbsent = tx.now();
        meeting.ownerLeftAt = {};
        goTo(meeting, Phase::SocialContract);
    });
}

Operation agreeContract(const QString &teamId, const QString &meetingId)
{
    return changeMeeting(u"agreeContract"_s, teamId, meetingId, [](Meeting &meeting, Transaction &tx) {
        if (!meeting.contractAgreedAt.isValid())
            meeting.contractAgreedAt = tx.now();
        goTo(meeting, Phase::Discovery);
    });
}

Operation pauseTimer(const QString &teamId, const QString &meetingId)
{
    return changeMeeting(u"pauseTimer"_s, teamId, meetingId, [](Meeting &meeting, Transaction &tx) {
        if (meeting.pausedSpans.isEmpty() || meeting.pausedSpans.last().to.isValid())
            meeting.pausedSpans.append({tx.now(), {}});
    });
}

Operation resumeTimer(const QString &teamId, const QString &meetingId)
{
    return changeMeeting(u"resumeTimer"_s, teamId, meetingId,
                         [](Meeting &meeting, Transaction &tx) { endPause(meeting, tx.now()); });
}

Operation extendMeeting(const QString &teamId, const QString &meetingId, int minutes)
{
    return changeMeeting(u"extendMeeting"_s, teamId, meetingId,
                         [=](Meeting &meeting, Transaction &) { meeting.extensions.append(minutes); });
}

Operation tickPrompt(const QString &teamId, const QString &meetingId, const QString &promptId, bool asked)
{
    return changeMeeting(u"tickPrompt"_s, teamId, meetingId, [=](Meeting &meeting, Transaction &) {
        meeting.promptsAsked.removeAll(promptId);
        if (asked)
            meeting.promptsAsked.append(promptId);
    });
}

Operation markAttended(const QString &teamId, const QString &membershipId, const QString &meetingId, bool wasHere)
{
    return changeRecord<Membership>(u"markAttended"_s, teamId, membershipId, [=](Membership &membership, Transaction &) {
        membership.attended.removeAll(meetingId);
        if (wasHere)
            membership.attended.append(meetingId);
    });
}

Operation editNotReached(const QString &teamId, const QString &meetingId, const QString &text)
{
    return changeMeeting(
        u"editNotReached"_s, teamId, meetingId,
        [=](Meeting &meeting, Transaction &) { meeting.notReached = cleanText(text); }, "notReached");
}

Operation closeMeeting(const QString &teamId, const QString &meetingId)
{
    return changeMeeting(u"closeMeeting"_s, teamId, meetingId, [=](Meeting &meeting, Transaction &tx) {
        if (!meeting.startedAt.isValid())
            tx.refuse(Words::tr("This meeting has not started."));
        if (meeting.endedAt.isValid())
            tx.refuse(Words::tr("This meeting is closed already."));
        endPause(meeting, tx.now());
        goTo(meeting, Phase::Close);
        meeting.endedAt = tx.now();
        bringTeamTo(tx, teamId, meeting.kind == MeetingKind::Learning ? Stage::Soak : Stage::Outputs);
    });
}

} // namespace sharpend
