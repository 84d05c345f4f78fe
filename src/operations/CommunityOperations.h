// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Community.h"
#include "operations/Operations.h"

namespace sharpend {

// Steps of a community stand outside the Learning Teams. Each reads the row anew and changes one thing in it, so two windows do not
// meet unless they write in the same field, and then both versions stay.

Operation startCommunity(const Community &community);
/// Takes it away; undo brings it back, but not who was to present.
/// Its Learning Teams stay, and belong to none from then on.
Operation removeCommunity(const QString &communityId);
/// Says from which community the Learning Team comes; empty: from none. A step of the Learning Team.
Operation chooseTeamCommunity(const QString &teamId, const QString &communityId);
/// The same from the community's side, as a step of the community.
Operation takeTeamIn(const QString &communityId, const QString &teamId);
Operation letTeamGo(const QString &communityId, const QString &teamId);
Operation setCommunityStatus(const QString &communityId, CommunityStatus status);

/// Rewords a text of the community; \a path is the way to it through the fields: "name", "start/who", "charter/room",
/// "sessions/<id>/caseQuestion", "sessions/<id>/keepChangeStop/keep".
Operation editCommunity(const QString &communityId, const QString &path, const Rewording &words);
/// The ground rules, each on a line of \a words.
Operation editCommunityRules(const QString &communityId, const Rewording &words);
/// Keeps the charter as it stands as the version of \a day.
Operation agreeCharter(const QString &communityId, const QDate &day);
Operation setCadence(const QString &communityId, const Cadence &cadence);

/// The champion speaks for the community and is none of its members. An empty \a personId takes them out. A person
/// who is new to the workspace comes with \a person, whose id is the same; empty for one who is known.
Operation chooseChampion(const QString &communityId, const QString &personId, const Person &person = {});
Operation addCommunityMember(const QString &communityId, const CommunityMember &member, const Person &person = {});
/// They belong to it no longer from \a day on. A turn that they have ahead is free again.
Operation leaveCommunity(const QString &communityId, const QString &personId, const QDate &day);

/// Adds \a sessions, each with an id of its own.
Operation planSessions(const QString &communityId, const QList<CommunitySession> &sessions);
Operation moveSession(const QString &communityId, const QString &sessionId, std::function<void(CommunitySession &)> change);
Operation dropSession(const QString &communityId, const QString &sessionId);
/// Calendar files of \a plans have been saved.
Operation noteSeriesSaved(const QString &communityId, const QList<CommunitySession> &plans);

Operation chooseFacilitator(const QString &communityId, const QString &sessionId, const QString &personId);
/// Who presents is known until the session is over (endSession()). An empty \a personId leaves it open. Not undoable: the journal does
/// not know who it was.
Operation choosePresenter(const QString &communityId, const QString &sessionId, const QString &personId);
Operation chooseSessionTeam(const QString &communityId, const QString &sessionId, const QString &teamId);

/// Brings a summary that has been released, by its release; nothing else of a Learning Team can be brought.
Operation bringRelease(const QString &communityId, const QString &sessionId, const QString &releaseId);
Operation bringMoment(const QString &communityId, const QString &sessionId, const QString &words);
Operation takeBack(const QString &communityId, const QString &sessionId, const QString &itemId);

Operation addOpenQuestion(const QString &communityId, const QString &sessionId, const QString &text);
/// A day that is not valid opens it again.
Operation settleQuestion(const QString &communityId, const QString &sessionId, const QString &questionId, const QDate &day);
Operation removeOpenQuestion(const QString &communityId, const QString &sessionId, const QString &questionId);
Operation tickRulesRevisited(const QString &communityId, const QString &sessionId, bool revisited);

/// The session is over: who presented there is cleared for good, as by strike. Undo opens the session again, and nothing more.
Operation endSession(const QString &communityId, const QString &sessionId);
/// Clears who presented where the day of the session has passed at \a now, whether anybody has said that it is over or not.
Operation clearPastTurns(const QDateTime &now);
/// Whether \a turn is one of those.
bool isPast(const Turn &turn, const std::optional<Community> &community, const QDateTime &now);

/// What communities say of \a otherId they say of \a keptId from now on; for joinPeople().
void joinInCommunities(Transaction &tx, const QString &keptId, const QString &otherId);
/// Turns that name \a personId are cleared; for forgetPerson().
void clearTurnsOf(Transaction &tx, const QString &personId);
/// Whether a community knows \a personId.
bool isInCommunity(Transaction &tx, const QString &personId);

} // namespace sharpend
