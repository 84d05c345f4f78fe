// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Community.h"

namespace sharpend {

/// So many sessions, and the ground rules are looked at again.
inline constexpr int sessionsBetweenRules = 4;

/// The sessions in the order in which they are held. One without a day was called off: it waits for its cancellation to be saved.
QList<CommunitySession> sessionsInOrder(const Community &community);
/// The number of a session, from 1; 0 where there is no such.
int numberOf(const Community &community, const QString &sessionId);
/// The one that comes next: the first that is not over. Null where none is planned.
const CommunitySession *nextSession(const Community &community);

/// A question that waits for an answer, and the session it comes from.
struct CarriedQuestion {
    QString sessionId;
    OpenQuestion question;
};
/// What the sessions before \a sessionId have left open.
QList<CarriedQuestion> carriedTo(const Community &community, const QString &sessionId);

/// How many sessions have been held since the ground rules were looked at.
int sessionsSinceRules(const Community &community);
/// Whether it is time to ask if they still fit; not once the next session has them in hand.
bool isTimeForRules(const Community &community);

/// Who belongs to it on \a day.
QList<CommunityMember> membersOn(const Community &community, const QDate &day);

/// Whether \a community says anything of \a personId: as a member, now or earlier, as its champion, or as who facilitates.
bool says(const Community &community, const QString &personId);

/// Who might facilitate \a sessionId: the member whose turn is longest ago, in the order of the members; not who presents there.
QString nextFacilitator(const Community &community, const QString &sessionId, const QString &presenterId, const QDate &today);
/// Who might present at \a sessionId: members without a turn ahead, and not who facilitates there. Nothing is kept of turns that are
/// over, so this asks of those ahead alone.
QStringList mayPresent(const Community &community, const QString &sessionId, const QList<Turn> &turns, const QDate &today);

/// The next starts of a community that met at \a last: \a count of them. A monthly one keeps its weekday of the month.
QList<QDateTime> nextStarts(Rhythm rhythm, const QDateTime &last, int count);
/// "Every fourth Thursday"; without a day "Every four weeks".
QString rhythmWords(Rhythm rhythm, const QDate &day);
QString statusWords(CommunityStatus status);

/// The plan of a session as that of a meeting, so that calendars and clocks treat the two alike.
Meeting asMeeting(const CommunitySession &session);

/// One of the nine questions of the charter. Its answer is a text, but that of the ground rules (`answer` null), which are a list.
struct CharterQuestion {
    QString Charter::*answer;
    const char *key;
    QString question, hint;
};
const QList<CharterQuestion> &charterQuestions();

/// Whether \a charter says anything, and whether it is what was agreed last.
bool isEmpty(const Charter &charter);
bool isAgreed(const Community &community);

/// A line of a community that search may find, and the session that it is of; none for its name, its purpose and its charter.
struct CommunityLine {
    QString text, sessionId;
};
/// What search may find of a community, its name first, what was asked last before what was asked earlier: the charter, and of each
/// session the judgement and the questions. Not how people arrived, what they brought, tried or made of the session: that is theirs.
QList<CommunityLine> findableLines(const Community &community);
/// When the community met last; not valid where it never has.
QDateTime lastHeld(const Community &community);

/// What leaders are prompted to do for a community.
QStringList championPrompts();

} // namespace sharpend
