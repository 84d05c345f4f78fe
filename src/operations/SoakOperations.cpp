// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/SoakOperations.h"

#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SoakOperations)
};

Note reflectionOf(const QString &teamId, const QString &noteId, const QString &text)
{
    Note note;
    note.id = noteId;
    note.teamId = teamId;
    note.text = text;
    note.source = NoteSource::Reflection;
    note.capturedIn = u"soak"_s;
    return note;
}

/// Why \a teamId takes no reflections from a sheet any more; empty where it does.
QString whyNoReflections(Transaction &tx, const QString &teamId)
{
    const auto team = tx.get<LearningTeam>(teamId);
    if (!team)
        return Words::tr("These reflections belong to a Learning Team that is not in this workspace: ask which one their sheet was for.");
    if (team->stage == Stage::Closed)
        return Words::tr("“%1” is finished, so its reflections are complete.").arg(team->title);
    for (const Meeting &meeting : tx.find<Meeting>({{"teamId", teamId}})) {
        if (meeting.kind == MeetingKind::Improving && (meeting.endedAt.isValid() || meeting.furthestPhase > Phase::Reflections))
            return Words::tr("Meeting 2 of “%1” has gone past its new reflections, so nothing more comes in from a sheet: bring it up in the room.")
                .arg(team->title);
    }
    return {};
}

Operation changeReflections(const QString &name, const QString &teamId, const QStringList &noteIds, std::function<void(Note &)> change)
{
    Operation operation;
    operation.name = name;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        for (const QString &id : noteIds) {
            Note note = tx.need<Note>(id);
            change(note);
            tx.put(note);
        }
    };
    return operation;
}

} // namespace

Operation addReflection(const QString &teamId, const QString &noteId, const QString &text)
{
    Operation operation = addNote(reflectionOf(teamId, noteId, text));
    operation.name = u"addReflection"_s;
    return operation;
}

Operation importReflections(const QString &teamId, const QList<SentReflection> &reflections)
{
    Operation operation;
    operation.name = u"importReflections"_s;
    operation.teamId = teamId;
    operation.door = Door::Import;
    operation.run = [=](Transaction &tx) {
        if (const QString why = whyNoReflections(tx, teamId); !why.isEmpty())
            tx.refuse(why);
        // The journal is to keep no order either.
        QList<SentReflection> sorted = reflections;
        std::sort(sorted.begin(), sorted.end(), [](const SentReflection &a, const SentReflection &b) { return a.id < b.id; });
        for (const SentReflection &one : std::as_const(sorted))
            addNote(reflectionOf(teamId, one.id, one.text)).run(tx);
    };
    return operation;
}

Operation bringReflection(const QString &teamId, const QString &noteId, bool brought)
{
    return changeReflections(u"bringReflection"_s, teamId, {noteId},
                             [=](Note &note) { note.disposition = brought ? Disposition::Brought : Disposition::Open; });
}

Operation askInMeeting2(const QString &teamId, const QString &noteId)
{
    return changeReflections(u"askInMeeting2"_s, teamId, {noteId}, [](Note &note) {
        note.disposition = Disposition::Brought;
        note.kind = NoteKind::Question;
    });
}

Operation putOnWall(const QString &teamId, const QStringList &noteIds)
{
    return changeReflections(u"putOnWall"_s, teamId, noteIds, [](Note &note) { note.disposition = Disposition::Used; });
}

Operation setReflectionAside(const QString &teamId, const QString &noteId)
{
    return changeReflections(u"setReflectionAside"_s, teamId, {noteId},
                             [](Note &note) { note.disposition = Disposition::SetAside; });
}

Operation addReflectionToWall(const Note &note, const QString &themeId)
{
    Note reflection = note;
    reflection.source = NoteSource::Reflection;
    reflection.disposition = Disposition::Used;
    reflection.parked = false;
    reflection.capturedAt = {};
    Operation operation = addNote(reflection, themeId);
    operation.name = u"addReflection"_s;
    return operation;
}

Operation editSoakPrompts(const QString &teamId, const QStringList &prompts)
{
    return editTeam(u"editSoakPrompts"_s, teamId, "soakPrompts", [=](LearningTeam &team) {
        team.soakPrompts.clear();
        for (const QString &prompt : prompts) {
            if (const QString kept = cleanText(prompt); !kept.isEmpty())
                team.soakPrompts << kept;
        }
    });
}

} // namespace sharpend
