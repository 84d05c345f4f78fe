// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/Done.h"
#include "support/LateTeam.h"

#include "operations/ActionOperations.h"
#include "operations/MeetingOperations.h"
#include "operations/OutputOperations.h"
#include "operations/SoakOperations.h"
#include "operations/WallOperations.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;

namespace sharpend::test {

LateTeam teamAfterMeeting2(Store &store)
{
    LateTeam team{teamAtDiscovery(store), newId(), newId(), newId(), newId(), newId(), newId(), newId(), newId()};
    const QString &id = team.teamId;
    addSomebody(store, id, Role::Member, u"Packer"_s);
    addSomebody(store, id, Role::WiderMember, u"Driver"_s);
    for (const Membership &one : store.reader().find<Membership>({{"teamId", id}})) {
        if (one.role == Role::Member || one.role == Role::WiderMember)
            done(store.perform(markAttended(id, one.id, team.meetingId, true)));
    }
    const auto note = [&](const QString &noteId, const QString &text) {
        Note one = aNote(id, team.meetingId, text);
        one.id = noteId;
        return one;
    };
    done(store.perform(addNote(note(team.noteId, u"The screen says sent, never seen"_s))));
    done(store.perform(parkIdea(note(team.usedIdeaId, u"Show seen beside sent"_s))));
    done(store.perform(parkIdea(note(team.ideaId, u"Paint the trolley"_s))));
    Theme theme;
    theme.id = team.themeId;
    theme.teamId = id;
    theme.title = u"Sent is not seen"_s;
    done(store.perform(groupNotes(theme, {{{}, {team.noteId}}})));
    done(store.perform(closeMeeting(id, team.meetingId)));
    done(store.perform(addReflection(id, team.reflectionId, u"The phone fills the gap"_s)));
    done(store.perform(addReflection(id, team.keptReflectionId, u"Nights are quieter than we said"_s)));
    done(store.perform(startMeeting(id, team.improvingId, u"Half of us are away tomorrow"_s)));
    done(store.perform(enterPhase(id, team.improvingId, Phase::Reflections)));
    done(store.perform(putOnWall(id, {team.reflectionId})));
    done(store.perform(enterPhase(id, team.improvingId, Phase::MakingSense)));
    done(store.perform(setInsight(id, team.themeId, {{}, u"The screen says sent, and each side guesses what the other has seen."_s})));
    done(store.perform(enterPhase(id, team.improvingId, Phase::Improvements)));
    Action action;
    action.id = team.actionId;
    action.teamId = id;
    action.text = u"Keep an order open until stores have seen it"_s;
    action.themeId = team.themeId;
    action.changes = u"software"_s;
    action.aim = ActionAim::System;
    action.strength = Strength::Stronger;
    action.champion = u"Head of stores"_s;
    action.smallTest = u"One bench, for a week"_s;
    action.sideEffect = u"Orders that stay open too long"_s;
    action.howKnown = u"Fewer calls to ask"_s;
    action.due = QDate(2026, 4, 30);
    done(store.perform(useIdea(team.usedIdeaId, action)));
    done(store.perform(closeMeeting(id, team.improvingId)));
    done(store.perform(draftFromInsights(id)));
    team.statementId = store.reader().find<Statement>({{"teamId", id}}).first().id;
    const auto say = [&](StatementSection section, const QString &text) {
        Statement statement;
        statement.id = newId();
        statement.teamId = id;
        statement.section = section;
        statement.text = text;
        done(store.perform(addStatement(statement)));
    };
    say(StatementSection::Understanding, u"The Monday peak was there before the new screen."_s);
    say(StatementSection::Helps, u"A board by the hatch that all can read."_s);
    say(StatementSection::Question, u"Who decides what a favourite is?"_s);
    return team;
}

Operation rewriteStatement(Store &store, const QString &statementId, const QString &text)
{
    const Statement statement = store.reader().get<Statement>(statementId).value();
    return editStatement(statement.teamId, statementId, {statement.text, text});
}

QString release(Store &store, const QString &teamId)
{
    const QString releaseId = newId();
    done(store.perform(tickReadBack(teamId, true)));
    done(store.perform(releaseOutputs(teamId, releaseId)));
    return releaseId;
}

ReplyLetter replyTo(const OutputPack &pack, const QDateTime &on)
{
    ReplyLetter letter;
    letter.releaseId = pack.releaseId;
    letter.release = pack.release;
    letter.reply.on = on;
    letter.reply.text = u"Thank you. I did not know that sent and seen were different things."_s;
    letter.reply.questions = {u"Does this happen at weekends too?"_s};
    for (const PackAction &action : pack.actions) {
        ReplyAnswer answer;
        answer.actionId = action.id;
        answer.answer = letter.reply.answers.isEmpty() ? OwnerAnswer::Commit : OwnerAnswer::NotNow;
        answer.because = answer.answer == OwnerAnswer::NotNow ? u"The benches move in June"_s : QString();
        letter.reply.answers << answer;
    }
    return letter;
}

} // namespace sharpend::test
