// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Wording.h"
#include "operations/Operations.h"

namespace sharpend {

/// Adds a sentence at the end of its section. Its id comes from the window.
Operation addStatement(const Statement &statement);
/// Rewords a statement; nothing left of it is refused.
Operation editStatement(const QString &teamId, const QString &statementId, const Rewording &words);
/// Says which wall notes a statement rests on.
Operation linkNotes(const QString &teamId, const QString &statementId, const QStringList &noteIds);
Operation removeStatement(const QString &teamId, const QString &statementId);
/// Takes a statement out of the outputs, the history and the file for good, as strikeNotes() does for notes.
Operation strikeStatement(const QString &teamId, const QString &statementId);
/// Moves a statement by so many places within its section.
Operation moveStatement(const QString &teamId, const QString &statementId, int by);
/// Makes a statement of each theme's insight that none rests on yet, with the notes of the theme.
Operation draftFromInsights(const QString &teamId);

/// Says \a hint's words so that they point to nobody, and remembers that this was settled.
Operation useWording(const QString &teamId, const WordingHint &hint);
/// Keeps \a fragment as written, with why. Refused without.
Operation keepWording(const QString &teamId, const QString &fragment, const QString &why);

/// Words that were changed after the read-back are not the words that the team has heard.
void readBackAgain(Transaction &tx, const QString &teamId);
/// The team has heard the words read back and agreed, or not after all.
Operation tickReadBack(const QString &teamId, bool done);
/// The room has agreed \a agreed, each sentence by its id. Refused where one says something else by now, or is not among them.
Operation agreeReadBack(const QString &teamId, const QHash<QString, QString> &agreed);
/// Until when the Owner has promised to answer.
Operation promiseReply(const QString &teamId, const QDate &by);
/// Whether the team agrees that the released summary may go to others.
Operation agreeToShare(const QString &teamId, bool agreed);

/// What a release would take, from \a reader.
OutputsDraft readOutputsDraft(Reader &reader, const QString &teamId);
/// The people of a Learning Team, from \a reader.
QList<Person> readPeople(Reader &reader, const QString &teamId);
/// Lets the outputs leave as the next version, which is never undone, and brings the Learning Team to Follow-up. Refused
/// until it has been read back and the wording is settled. The first release plans the look-backs after 30 and 90 days.
Operation releaseOutputs(const QString &teamId, const QString &releaseId);

} // namespace sharpend
