// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/OutputPack.h"

#include <memory>

namespace sharpend {

/// A new random id, UUID text.
QString newId();
/// A new random revision id.
QString newRev();

/// What every row begins with. `revs` are its random revision ids, newest first, one for each step that changed it.
struct Row {
    QString id;
    QStringList revs;
};

/// Where people put an event on the goldilocks map. A placement, never a value to reckon with (rule 5).
struct MapPlacement {
    double often = 0.5;  ///< 0 rare to 1 everyday
    double severe = 0.5; ///< 0 trivial to 1 needs a formal investigation
    static const QList<Field> &fields();
};

struct Factor {
    Level level = Level::Unknown;
    QString reason;
    static const QList<Field> &fields();
};

/// The six factors of learning potential (Garratt, "Learning Teams", 2026).
struct Factors {
    Factor effectOnTeam, scaleAndImpact, frequency, generalisability, regulatoryOrLegal, alignment;
    static const QList<Field> &fields();
};

struct Decision {
    QString sentence; ///< why this one, or why not
    QDateTime on;
    QString otherRoute; ///< what happens to it instead
    static const QList<Field> &fields();
};

struct Event : Row {
    QString title, story;
    EventKind kind = EventKind::DidNotGoToPlan;
    QString whenText; ///< in the words of who raised it
    QDate occurredOn;
    QString place, reference, link;
    QString raisedBy; ///< a job label, never a name
    QDateTime raisedOn;
    std::optional<MapPlacement> placement;
    Factors factors;
    FormalProcess formalProcess = FormalProcess::NotAsked;
    EventStatus status = EventStatus::Candidate;
    std::optional<Decision> decision;
    static constexpr const char *table = "events";
    static const QList<Field> &fields();
};

/// One of the five co-design questions of Prepare.
struct CodesignAnswer {
    bool agreed = false;
    QString answer;
    static const QList<Field> &fields();
};

struct Codesign {
    CodesignAnswer room, whenAndWhere, groundRules, data, audience;
    static const QList<Field> &fields();
};

/// A suggestion about wording that the team has settled before a release.
struct WordingDecision {
    QString fragment, replacement;
    bool kept = false;
    QString why;
    static const QList<Field> &fields();
};

struct LookBack {
    QDate plannedOn, heldOn;
    QString whatChanged;
    static const QList<Field> &fields();
};

/// A warning that a person has seen and gone past, with why.
struct NotedWarning {
    QString rule, reason;
    static const QList<Field> &fields();
};

/// A question that this Learning Team has chosen, or written, for a moment of its meetings.
struct TeamPrompt {
    QString id; ///< by which Meeting::promptsAsked remembers it
    QString at; ///< a Moment in its written form: `learning.discovery`
    QString text;
    static const QList<Field> &fields();
};

struct Stopped {
    QDateTime on;
    QString why;
    static const QList<Field> &fields();
};

struct Sealed {
    QDateTime on;
    QString counts, bundle;
    static const QList<Field> &fields();
};

struct LearningTeam : Row {
    QString eventId;
    QString communityId;
    QString title, focus;
    Stage stage = Stage::People;
    Stage furthestStage = Stage::People;
    Codesign codesign;
    QStringList perspectivesWanted;
    QString ownerCard;
    QDate replyPromisedBy;
    QStringList socialContract;
    int soakHours = 24;
    QList<int> marks = {60, 90}; ///< minutes
    QStringList soakPrompts;
    QList<TeamPrompt> prompts; ///< put in the place of the few questions that the panel shows by itself
    QDateTime readBackOn, signedOffOn;
    QList<WordingDecision> wordingDecisions;
    bool agreedToShare = false;
    QList<LookBack> lookBacks;
    QList<NotedWarning> notedWarnings;
    std::optional<Stopped> stopped;
    QDateTime closedOn, archivedOn;
    std::optional<Sealed> sealed;
    static constexpr const char *table = "teams";
    static const QList<Field> &fields();

    /// The reason written for passing the warning \a rule, or an empty text.
    QString notedReason(const QString &rule) const;
};

/// Names stay in People; everything else shows the job label.
struct Person : Row {
    QString name, job, organisation, contact;
    static constexpr const char *table = "people";
    static const QList<Field> &fields();
};

struct Membership : Row {
    QString teamId, personId;
    Role role = Role::Member;
    QString unit, shift;
    YesNoUnsure presentAtEvent = YesNoUnsure::Unsure;
    YesNoUnsure doesThisWork = YesNoUnsure::Unsure;
    QStringList managesIds; ///< people of this team whom this person manages
    bool investigates = false; ///< has a disciplinary or investigating duty on the event
    QStringList attended; ///< meeting ids
    static constexpr const char *table = "memberships";
    static const QList<Field> &fields();
};

struct PausedSpan {
    QDateTime from, to; ///< `to` is missing while the pause lasts
    static const QList<Field> &fields();
};

struct Meeting : Row {
    QString teamId;
    MeetingKind kind = MeetingKind::Learning;
    int sitting = 1;
    QDateTime plannedLocal; ///< the clock in the room
    QString timeZone;       ///< IANA name
    int plannedMinutes = 90;
    QString place, link;
    int calendarSequence = 0; ///< how many plans have left as calendar files
    QString invitedPlan;      ///< the last of them (domain/InvitationState)
    Phase phase = Phase::OwnerOpens;
    Phase furthestPhase = Phase::OwnerOpens;
    QDateTime startedAt;
    QList<PausedSpan> pausedSpans;
    QList<int> extensions; ///< minutes, each agreed with the group
    QDateTime ownerLeftAt;
    QDateTime ownerAbsent; ///< when it was confirmed that the Owner was not here
    QDateTime contractAgreedAt;
    QString earlyStartReason;
    QStringList promptsAsked;
    QString notReached;
    QDateTime endedAt;
    static constexpr const char *table = "meetings";
    static const QList<Field> &fields();
};

/// A step of the ordinary day: work as imagined beside work as done.
struct Step : Row {
    QString teamId, title, asWritten;
    int position = 0;
    static constexpr const char *table = "steps";
    static const QList<Field> &fields();
};

struct Theme : Row {
    QString teamId, title, insight;
    int position = 0;
    static constexpr const char *table = "themes";
    static const QList<Field> &fields();
};

/// What somebody said, in their words. There is no author, on purpose.
struct Note : Row {
    QString teamId, text;
    std::optional<NoteKind> kind;
    QString stepId;
    NoteSource source = NoteSource::Wall;
    QString capturedIn; ///< a meeting id, or `soak`
    QDateTime capturedAt; ///< missing for a reflection
    bool parked = false;
    Disposition disposition = Disposition::Open;
    bool verbatim = false;
    static constexpr const char *table = "notes";
    static const QList<Field> &fields();
};

/// Whether \a note hangs on the wall: captured there and not parked, or a reflection that Meeting 2 has put there.
bool isOnWall(const Note &note);

/// A note in a theme; a note may sit in two.
struct Placement : Row {
    QString teamId, noteId, themeId;
    int position = 0;
    static constexpr const char *table = "placements";
    static const QList<Field> &fields();
};

struct ActionUpdate {
    QDateTime on;
    QString text;
    static const QList<Field> &fields();
};

struct Action : Row {
    QString teamId, text, themeId;
    QStringList noteIds;
    QString changes; ///< what it changes: equipment or place, software, steps, …
    std::optional<ActionAim> aim;
    std::optional<Strength> strength;
    QString champion; ///< a job label
    QString smallTest, sideEffect, howKnown;
    QDate due, checkInOn;
    ActionProgress progress = ActionProgress::Proposed;
    QString stopReason;
    QList<ActionUpdate> updates;
    int position = 0;
    static constexpr const char *table = "actions";
    static const QList<Field> &fields();
};

/// One sentence of the learning, in the words that the team agreed.
struct Statement : Row {
    QString teamId;
    StatementSection section = StatementSection::Understanding;
    QString text;
    QStringList noteIds; ///< of the wall notes it rests on; the facilitator's alone
    int position = 0;    ///< within its section
    static constexpr const char *table = "statements";
    static const QList<Field> &fields();
};

/// A version of the outputs that has left, and what the Owner answered to it.
struct Release : Row {
    QString teamId;
    int version = 1;
    QDateTime releasedAt;
    OutputPack pack; ///< just what left
    std::optional<OwnerReply> reply;
    QDateTime replySharedOn; ///< with the team
    static constexpr const char *table = "releases";
    static const QList<Field> &fields();
};

/// A photo of a paper wall, for instance. Its bytes lie apart, by their hash, and never in the journal.
struct Attachment : Row {
    QString teamId, noteId;
    QString name; ///< the file's name, without a folder
    QString mediaType; ///< `image/jpeg`
    QString hash; ///< SHA-256 of the bytes, in hex
    int position = 0;
    static constexpr const char *table = "attachments";
    static const QList<Field> &fields();
};

/// What outlives a row that is gone: its id is the row's. It travels, so that a merge does not bring the row back. Only
/// `removed` is undone by a revision of the row that it does not know: its own are the row's with the removal's in front. What
/// was struck or forgotten is so for good, and has none.
struct Erasure : Row {
    QString teamId;
    QString rowTable;
    ErasureKind kind = ErasureKind::Removed;
    QDateTime since;
    bool finished = true; ///< whether the words have left the file too
    static constexpr const char *table = "erasures";
    static const QList<Field> &fields();
};

/// A pack in the Owner's own workspace, and the reply they write to it. Belongs to no Learning Team there.
struct ReceivedPack : Row {
    OutputPack pack;
    OwnerReply draftReply;
    QDateTime sentOn;         ///< when the reply was last written to a file or copied
    QStringList promisesKept; ///< ids of the pack's actions
    static constexpr const char *table = "received_packs";
    static const QList<Field> &fields();
};

/// A struct that has a table of its own.
template<typename T>
concept Record = Described<T> && std::derived_from<T, Row> && requires { T::table; };

/// A record that has all of its fields, and may be written (domain/Listed.h has others).
template<typename T>
concept WholeRecord = Record<T> && !requires { T::isListed; };

/// What the store needs to know of a record whose type it does not.
struct RecordType {
    const char *table;
    const char *bundleKey; ///< its list in a `.learningteam` file; null for what never travels in one
    const QList<Field> *fields;
    bool hasTeam; ///< whether it has a `teamId`
    std::shared_ptr<void> (*make)(); ///< a new record, to be read and written by `fields`
};

/// All records, in an order in which each comes after those it refers to.
const QList<RecordType> &recordTypes();
/// The record of \a table; null if there is none.
const RecordType *recordType(const QString &table);
/// What is known of the record T.
template<Record T>
const RecordType &typeOf()
{
    static const RecordType &type = *recordType(QLatin1String(T::table));
    return type;
}
/// Whether rows of \a type stand in \a table.
inline bool isTable(const RecordType &type, const char *table) { return QLatin1String(type.table) == QLatin1String(table); }

} // namespace sharpend
