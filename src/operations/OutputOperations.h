// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Outputs.h"
#include "operations/Operations.h"

namespace sharpend {

/// Adds a sentence at the end of its section. Its id comes from the window.
Operation addStatement(const Statement &statement);
/// Rewords a statement; nothing left of it is refused.
Operation editStatement(const QString &teamId, const QString &statementId, const QString &text);
/// Says which wall notes a statement rests on.
Operation linkNotes(const QString &teamId, const QString &statementId, const QStringList &noteIds);
Operation removeStatement(const QString &teamId, const QString &statementId);
/// Moves a statement by so many places within its section.
Operation moveStatement(const QString &teamId, const QString &statementId, int by);
/// Makes a statement of each theme's insight that none rests on yet, with the notes of the theme.
Operation draftFromInsights(const QString &teamId);

/// The team has heard the words read back and agreed, or not after all.
Operation tickReadBack(const QString &teamId, bool done);
/// Until when the Owner has promised to answer.
Operation promiseReply(const QString &teamId, const QDate &by);
/// Whether the team agrees that the released summary may go to others.
Operation agreeToShare(const QString &teamId, bool agreed);

/// What a release would take, from \a reader.
OutputsDraft readOutputsDraft(Reader &reader, const QString &teamId);
/// Lets the outputs leave as the next version, which is never undone, and brings the Learning Team to Follow-up. The first
/// release plans the look-backs after 30 and 90 days.
Operation releaseOutputs(const QString &teamId, const QString &releaseId);

} // namespace sharpend
