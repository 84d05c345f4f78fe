// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/SoakOperations.h"

#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

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
    Note note;
    note.id = noteId;
    note.teamId = teamId;
    note.text = text;
    note.source = NoteSource::Reflection;
    note.capturedIn = u"soak"_s;
    Operation operation = addNote(note);
    operation.name = u"addReflection"_s;
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
