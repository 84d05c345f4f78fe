// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

enum class CommunityStatus { Designing, Meeting, Resting, Ended };
template<>
inline constexpr std::array enumWords<CommunityStatus>{"designing", "meeting", "resting", "ended"};

/// How often a community meets.
enum class Rhythm { Once, Weekly, Fortnightly, FourWeekly, Monthly };
template<>
inline constexpr std::array enumWords<Rhythm>{"once", "weekly", "fortnightly", "fourWeekly", "monthly"};

/// What is settled before a community meets for the first time (NICRE/CKITE, "Learning Communities").
struct CommunityStart {
    QString who; ///< peers who would come back, and why they would
    QString conversation; ///< with the champion and those who can release people
    QString resources;
    QString workshop; ///< the design workshop, in which one member's case is modelled
    QString good; ///< what good looks like
    static const QList<Field> &fields();
};

/// The nine answers that the members have agreed.
struct Charter {
    QString room, whenAndWhere, facilitation;
    QStringList groundRules;
    QString questions, presenting, information, keeping, audience;
    static const QList<Field> &fields();
};

/// A charter as it was agreed one day.
struct CharterVersion {
    QDate on;
    Charter charter;
    static const QList<Field> &fields();
};

struct Cadence {
    Rhythm rhythm = Rhythm::FourWeekly;
    int minutes = 90;
    QString place, link; ///< a room, a call, or both
    static const QList<Field> &fields();
};

struct CommunityMember {
    QString personId;
    QDate since, until; ///< `until` is missing while they belong to it
    static const QList<Field> &fields();
};

/// What is brought to a session: a released summary, by its release, or a moment in somebody's words. A wall has no place here.
struct BroughtItem {
    QString id;
    QString releaseId; ///< empty for a moment
    QString teamTitle;
    int version = 0;
    QDateTime releasedAt;
    QString moment;
    static const QList<Field> &fields();
};

struct OpenQuestion {
    QString id, text;
    QDate settledOn; ///< missing while it is carried forward
    static const QList<Field> &fields();
};

struct KeepChangeStop {
    QString keep, change, stop;
    static const QList<Field> &fields();
};

/// One meeting of a community. Who presents is not here, on purpose: see Turn.
struct CommunitySession {
    QString id;
    QDateTime plannedLocal; ///< the clock in the room
    QString timeZone; ///< IANA name
    int plannedMinutes = 90;
    QString place, link;
    int calendarSequence = 0; ///< as in Meeting
    QString invitedPlan;
    QString teamId; ///< of the Learning Team it is about; mostly none
    QString facilitatorId;
    QString checkIn; ///< the question before business
    QString caseQuestion; ///< "a judgement I am unsure of"
    QList<BroughtItem> brought;
    QString triedSince;
    QList<OpenQuestion> openQuestions;
    bool rulesRevisited = false;
    KeepChangeStop keepChangeStop;
    QString mayTell; ///< what may be told outside
    QDateTime endedAt;
    static const QList<Field> &fields();
};

/// Peers who keep meeting to talk about hard judgements in their work.
struct Community : Row {
    QString name, purpose;
    CommunityStatus status = CommunityStatus::Designing;
    CommunityStart start;
    Charter charter;
    QList<CharterVersion> charterVersions; ///< the latest last
    Cadence cadence;
    QString championId; ///< a person who is no member
    QList<CommunityMember> members;
    QList<CommunitySession> sessions;
    static constexpr const char *table = "communities";
    static const QList<Field> &fields();

    /// Null where there is none.
    const CommunitySession *session(const QString &id) const;
    CommunitySession *session(const QString &id);
};

/// Who presents at a session, for as long as that is ahead. Once it is over the row is struck: nothing says any more who it was.
/// The journal never holds what it says (leavesImages()).
struct Turn : Row {
    QString communityId, sessionId, personId;
    static constexpr const char *table = "community_turns";
    static const QList<Field> &fields();
};

/// Whether the journal keeps what rows of \a table said. Of others it keeps that they changed, so that every window hears of it, and
/// there is no undo.
bool leavesImages(const QString &table);

} // namespace sharpend
