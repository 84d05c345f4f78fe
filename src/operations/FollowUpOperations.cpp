// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/FollowUpOperations.h"

#include "domain/FieldCodec.h"
#include "domain/Outputs.h"
#include "domain/RoomCheck.h"
#include "operations/TeamOperations.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(FollowUpOperations)
};

void close(LearningTeam &team, Transaction &tx)
{
    refuseWhereClosed(tx, team);
    team.stage = Stage::Closed;
    team.furthestStage = Stage::Closed;
    team.closedOn = tx.now();
}

void noteReason(LearningTeam &team, const char *rule, const QString &reason)
{
    team.notedWarnings.removeIf([&](const NotedWarning &noted) { return noted.rule == QLatin1String(rule); });
    team.notedWarnings.append({QString::fromLatin1(rule), reason});
}

} // namespace

std::optional<Release> releaseAnswered(Reader &reader, const ReplyLetter &letter) { return reader.get<Release>(letter.releaseId); }

Operation recordReply(const QString &teamId, const ReplyLetter &letter)
{
    Operation operation;
    operation.name = u"recordReply"_s;
    operation.teamId = teamId;
    operation.door = Door::Import;
    operation.run = [=](Transaction &tx) {
        auto release = releaseAnswered(tx, letter);
        if (release && release->teamId != teamId)
            tx.refuse(Words::tr("This reply answers another Learning Team: open it on the Follow-up of that one."));
        if (!release || release->version != letter.release)
            tx.refuse(Words::tr("This reply answers a release that is not in this workspace: ask which file it belongs to."));
        if (release->reply && toJson(*release->reply) == toJson(letter.reply))
            return; // the same again
        if (release->reply && release->reply->on >= letter.reply.on)
            tx.refuse(Words::tr("A later reply to this release is here already, so nothing was changed."));
        for (const ReplyAnswer &answer : letter.reply.answers) {
            const bool known = std::any_of(release->pack.actions.begin(), release->pack.actions.end(),
                                           [&](const PackAction &action) { return action.id == answer.actionId; });
            if (!known)
                tx.refuse(Words::tr("This reply answers an improvement that was not released, so nothing was changed."));
        }
        release->reply = letter.reply;
        if (tx.need<LearningTeam>(teamId).stage != Stage::Closed) // what a closed one heard, it heard
            release->replySharedOn = {}; // the team has not heard this one
        tx.put(*release);
        for (const ReplyAnswer &answer : letter.reply.answers) {
            auto action = tx.get<Action>(answer.actionId);
            if (!action || answer.answer == OwnerAnswer::NotNow)
                continue;
            if (action->progress == ActionProgress::Proposed)
                action->progress = ActionProgress::Agreed;
            if (!answer.champion.isEmpty())
                action->champion = answer.champion;
            if (answer.due.isValid())
                action->due = answer.due;
            tx.put(*action);
        }
    };
    return operation;
}

Operation shareReply(const QString &teamId, const QString &releaseId)
{
    return changeRecord<Release>(u"shareReply"_s, teamId, releaseId, [](Release &release, Transaction &tx) {
        if (!release.reply)
            tx.refuse(Words::tr("There is no reply to this release yet."));
        release.replySharedOn = tx.now();
    });
}

Operation holdLookBack(const QString &teamId, int index, const QString &whatChanged)
{
    return changeRecord<LearningTeam>(
        u"holdLookBack"_s, teamId, teamId,
        [=](LearningTeam &team, Transaction &tx) {
            if (index < 0 || index >= team.lookBacks.size())
                return;
            LookBack &lookBack = team.lookBacks[index];
            lookBack.whatChanged = cleanText(whatChanged);
            if (lookBack.whatChanged.isEmpty())
                lookBack.heldOn = {};
            else if (!lookBack.heldOn.isValid())
                lookBack.heldOn = tx.now().toLocalTime().date();
        },
        "lookBacks");
}

Operation planLookBack(const QString &teamId, int index, const QDate &on)
{
    return changeRecord<LearningTeam>(u"planLookBack"_s, teamId, teamId, [=](LearningTeam &team, Transaction &) {
        if (index >= 0 && index < team.lookBacks.size())
            team.lookBacks[index].plannedOn = on;
    });
}

Operation finishTeam(const QString &teamId, const QString &reason)
{
    Operation operation = changeRecord<LearningTeam>(u"finishTeam"_s, teamId, teamId, [=](LearningTeam &team, Transaction &tx) {
        close(team, tx);
        if (const QString why = cleanText(reason); !why.isEmpty())
            noteReason(team, roomRule::closedWithoutReply, why);
    });
    operation.endsUndo = true;
    return operation;
}

Operation stopTeam(const QString &teamId, const QString &why)
{
    Operation operation = changeRecord<LearningTeam>(u"stopTeam"_s, teamId, teamId, [=](LearningTeam &team, Transaction &tx) {
        if (cleanText(why).isEmpty())
            tx.refuse(Words::tr("This Learning Team stops part-way, which is fine: write a sentence on why."));
        close(team, tx);
        team.stopped = Stopped{tx.now(), cleanText(why)};
    });
    operation.endsUndo = true;
    return operation;
}

} // namespace sharpend
