// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/MeetingOperations.h"
#include "operations/SoakOperations.h"
#include "operations/WallOperations.h"
#include "support/OpenTeam.h"

#include <QTest>

namespace sharpend::test {

/// A Learning Team whose Meeting 1 is over, done at another seat that has a clock of its own.
struct SoakedTeam : OpenTeam {
    SoakedTeam()
        : other(otherSeat())
    {
        other->setClock([this] { return clock; });
    }

    /// Done at the other seat, at its time.
    void elsewhere(const Operation &operation) const
    {
        const Outcome outcome = other->perform(operation);
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
        session->catchUp();
    }

    /// Meeting 1 with two notes and the parked \a ideas, closed so many hours ago.
    void learn(double hoursAgo, const QStringList &ideas = {})
    {
        const qint64 ago = qint64(hoursAgo * 3600);
        clock = QDateTime::currentDateTimeUtc().addSecs(-ago - 80 * 60);
        elsewhere(startMeeting(team.teamId, team.meetingId));
        elsewhere(confirmOwnerLeft(team.teamId, team.meetingId));
        elsewhere(agreeContract(team.teamId, team.meetingId));
        noteIds << putNote(QStringLiteral("The screen says sent. It never says seen."), NoteKind::Constraint);
        noteIds << putNote(QStringLiteral("Elm Ward has a whiteboard by the hatch."), NoteKind::GoesWell);
        for (const QString &idea : ideas) {
            Note note = aNote(team.teamId, team.meetingId, idea);
            note.capturedAt = clock;
            note.parked = true;
            elsewhere(parkIdea(note));
            ideaIds << note.id;
            clock = clock.addSecs(60);
        }
        clock = QDateTime::currentDateTimeUtc().addSecs(-ago);
        elsewhere(closeMeeting(team.teamId, team.meetingId));
        REQUIRE(until([this] { return document->meeting(MeetingKind::Learning).endedAt.isValid(); }));
    }

    QString putNote(const QString &text, NoteKind kind) const
    {
        Note note = aNote(team.teamId, team.meetingId, text);
        note.kind = kind;
        note.capturedAt = clock;
        elsewhere(addNote(note));
        return note.id;
    }

    QString reflect(const QString &text) const
    {
        const QString id = newId();
        elsewhere(addReflection(team.teamId, id, text));
        REQUIRE(until([&] { return document->rows<Note>().contains(id); }));
        return id;
    }

    /// Meeting 2 at its improvements, for some minutes now.
    void improve()
    {
        clock = QDateTime::currentDateTimeUtc().addSecs(-52 * 60);
        elsewhere(startMeeting(team.teamId, team.improvingId));
        for (const Phase phase : {Phase::Reflections, Phase::MakingSense, Phase::Improvements})
            elsewhere(enterPhase(team.teamId, team.improvingId, phase));
        clock = QDateTime::currentDateTimeUtc();
        REQUIRE(until([this] { return document->meeting(MeetingKind::Improving).furthestPhase == Phase::Improvements; }));
    }

    const Meeting &improving() const { return document->meeting(MeetingKind::Improving); }

    /// Every text that \a widget shows.
    static QStringList textsOn(const QWidget *widget)
    {
        QStringList texts;
        for (const QWidget *each : widget->findChildren<QWidget *>()) {
            if (!each->isVisibleTo(widget))
                continue;
            for (const char *property : {"text", "plainText", "accessibleName", "placeholderText"}) {
                if (const QString text = each->property(property).toString(); !text.isEmpty())
                    texts << text;
            }
        }
        return texts;
    }

    QDateTime clock;
    std::unique_ptr<Store> other;
    QStringList noteIds, ideaIds;
};

} // namespace sharpend::test
