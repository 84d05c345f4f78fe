// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Templates.h"
#include "operations/Operations.h"

namespace sharpend {

/// Changes fields of a Learning Team under the operation name \a name; \a field as in changeRecord().
Operation editTeam(const QString &name, const QString &teamId, const char *field, std::function<void(LearningTeam &)> change);
Operation editFocus(const QString &teamId, const QString &focus);
/// One of the five co-design answers; \a key tells typing in one from typing in another.
Operation answerCodesign(const QString &teamId, CodesignAnswer Codesign::*question, const char *key, const QString &answer);
Operation agreeCodesign(const QString &teamId, CodesignAnswer Codesign::*question, bool agreed);
/// Replaces the ground rules; blank lines are left out.
Operation editGroundRules(const QString &teamId, const QStringList &rules);
/// Fills the questions, ground rules, marks and soak questions from a template.
Operation useTemplate(const QString &teamId, const TeamTemplate &from);
/// The questions that this team has chosen for its meetings; those without words are left out.
Operation editTeamPrompts(const QString &teamId, const QList<TeamPrompt> &prompts);
Operation editOwnerCard(const QString &teamId, const QString &text);
/// Goes to a stage, forward or back; going back loses nothing.
Operation enterStage(const QString &teamId, Stage stage);
/// Puts a finished Learning Team away, so that the Library no longer lists it, or brings it back. A step of the Library's.
Operation archiveTeam(const QString &teamId, bool away);
/// Refuses what would open \a team again after it has closed.
void refuseWhereClosed(Transaction &tx, const LearningTeam &team);
/// Records why a warning may be passed. An empty reason takes the note back.
Operation noteWarning(const QString &teamId, const QString &rule, const QString &reason);
Operation wantPerspective(const QString &teamId, const QString &perspective, bool wanted);

/// A person and what they are in this team, added in one step. The person may be known already (by id).
Operation addPerson(const Person &person, const Membership &membership);
Operation editPerson(const QString &teamId, const QString &personId, const char *field, std::function<void(Person &)> change);
Operation editMembership(const QString &teamId, const QString &membershipId, const char *field,
                         std::function<void(Membership &)> change);
/// Says anew who a person is and what they are in this team, as one step; their attendance stays.
Operation editMember(const Person &person, const Membership &membership);
/// Gives \a role, of which there is one, to somebody new: who held it leaves the team.
Operation giveRole(const Person &person, const Membership &membership);
Operation removeMember(const QString &teamId, const QString &membershipId);

} // namespace sharpend
