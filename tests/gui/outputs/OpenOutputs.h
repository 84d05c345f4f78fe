// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/ActionOperations.h"
#include "operations/MeetingOperations.h"
#include "operations/OutputOperations.h"
#include "operations/WallOperations.h"
#include "support/OpenTeam.h"

namespace sharpend::test {

/// A Learning Team whose Meeting 2 has been closed, brought there by the ordinary operations some days ago, open in a
/// session.
struct OpenOutputs : OpenTeam {
    OpenOutputs()
        : other(otherSeat())
    {
        now = QDateTime::currentDateTimeUtc().addDays(-4);
        other->setClock([this] { return now; });
        elsewhere(startMeeting(team.teamId, team.meetingId));
        elsewhere(enterPhase(team.teamId, team.meetingId, Phase::OwnerLeaves));
        elsewhere(confirmOwnerLeft(team.teamId, team.meetingId));
        elsewhere(agreeContract(team.teamId, team.meetingId));
        Note note = aNote(team.teamId, team.meetingId, QStringLiteral("The hatch is quiet before eight"));
        note.kind = NoteKind::GoesWell;
        noteId = note.id;
        elsewhere(addNote(note));
        now = now.addSecs(3600);
        elsewhere(closeMeeting(team.teamId, team.meetingId));
        now = now.addDays(2);
        elsewhere(startMeeting(team.teamId, team.improvingId));
        for (const Phase phase : {Phase::Reflections, Phase::MakingSense, Phase::Improvements})
            elsewhere(enterPhase(team.teamId, team.improvingId, phase));
        now = now.addSecs(3600);
        elsewhere(closeMeeting(team.teamId, team.improvingId));
        now = QDateTime::currentDateTimeUtc();
        REQUIRE(until([this] { return document->team().furthestStage == Stage::Outputs; }));
    }

    /// Done at another seat, by a clock that can be set.
    void elsewhere(const Operation &operation) const
    {
        const Outcome outcome = other->perform(operation);
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
        session->catchUp();
    }
    QString say(const QString &text, StatementSection section = StatementSection::Understanding) const
    {
        Statement statement;
        statement.id = newId();
        statement.teamId = team.teamId;
        statement.section = section;
        statement.text = text;
        elsewhere(addStatement(statement));
        REQUIRE(until([&] { return document->rows<Statement>().contains(statement.id); }));
        return statement.id;
    }
    QString improve(const QString &text) const
    {
        Action action;
        action.id = newId();
        action.teamId = team.teamId;
        action.text = text;
        elsewhere(addAction(action));
        REQUIRE(until([&] { return document->rows<Action>().contains(action.id); }));
        return action.id;
    }
    /// Read back and released, a moment later by the clock; answers the release.
    QString release()
    {
        now = now.addSecs(60);
        elsewhere(tickReadBack(team.teamId, true));
        const QString id = newId();
        now = now.addSecs(60);
        elsewhere(releaseOutputs(team.teamId, id));
        REQUIRE(until([&] { return document->rows<Release>().contains(id) && document->team().furthestStage >= Stage::FollowUp; }));
        return id;
    }

    QDateTime now;
    std::unique_ptr<Store> other;
    QString noteId;
};

} // namespace sharpend::test
