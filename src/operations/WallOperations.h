// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

namespace sharpend {

/// Puts \a note on the wall. Its id comes from the window, so that a note tried twice is there once. It has no author.
/// With \a themeId it is placed there in the same step.
Operation addNote(const Note &note, const QString &themeId = {});
/// Keeps an idea for Meeting 2, out of sight until then.
Operation parkIdea(const Note &note);
/// Changes what a note says. Where somebody else has done so too, both versions stay (Rewording).
Operation editNote(const QString &teamId, const QString &noteId, const Rewording &words);
Operation setNoteKind(const QString &teamId, const QStringList &noteIds, std::optional<NoteKind> kind);
/// Marks notes as the speaker's exact words, or takes the mark off.
Operation setVerbatim(const QString &teamId, const QStringList &noteIds, bool verbatim);
/// Moves notes from the wall to the parked ideas, or back.
Operation parkNotes(const QString &teamId, const QStringList &noteIds, bool parked);
/// Removes notes with their placements. Undoable, unlike a strike.
Operation removeNotes(const QString &teamId, const QStringList &noteIds);
/// Takes notes away for good, with placements and photos, and their words out of history, search, drafts and the file itself
/// (Transaction::strike(), Eraser). Not undoable. Works on a wall at rest, and for notes that have been removed before.
/// Copies of the words elsewhere stay: wordCopies() lists them, for people to decide.
Operation strikeNotes(const QString &teamId, const QStringList &noteIds);

/// Notes, and the theme that they are taken out of; none for those that stay where they are, or are in no theme.
struct NotesOfTheme {
    QString themeId;
    QStringList noteIds;
};

Operation addTheme(const Theme &theme);
/// The one sentence of what the group makes of a theme; empty for none yet.
Operation setInsight(const QString &teamId, const QString &themeId, const Rewording &words);
/// Adds \a theme and places the notes in it, taken out of their own themes. Out of one theme it is a split.
Operation groupNotes(const Theme &theme, const QList<NotesOfTheme> &notes);
/// Puts what lies in \a otherIds into \a intoId and removes those themes; their insights are joined, none is lost.
Operation mergeThemes(const QString &teamId, const QString &intoId, const QStringList &otherIds);
/// Moves a theme by so many places.
Operation moveTheme(const QString &teamId, const QString &themeId, int by);
Operation renameTheme(const QString &teamId, const QString &themeId, const Rewording &words);
/// Removes a theme; its notes stay on the wall.
Operation removeTheme(const QString &teamId, const QString &themeId);
/// Takes notes out of their themes and places them in \a toThemeId (if any): before the note \a beforeId there, or at its end.
Operation placeNotes(const QString &teamId, const QList<NotesOfTheme> &notes, const QString &toThemeId, const QString &beforeId = {});
/// Takes notes out of \a fromThemeId (if any) and places them at the end of \a toThemeId (if any).
Operation placeNotes(const QString &teamId, const QStringList &noteIds, const QString &fromThemeId, const QString &toThemeId);
/// Moves notes by so many places within their theme, keeping their own order; as far as there is room.
Operation orderNotes(const QString &teamId, const QString &themeId, const QStringList &noteIds, int by);

} // namespace sharpend
