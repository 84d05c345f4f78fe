// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Rules.h"

#include "domain/FieldCodec.h"
#include "domain/LearningPotential.h"
#include "domain/Phases.h"
#include "domain/Photos.h"
#include "domain/PlainText.h"
#include "domain/RoomCheck.h"
#include "domain/RoomClock.h"
#include "domain/SealingRules.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

constexpr qint64 secondsPerHour = 3600;
constexpr int shortestSoakHours = 12;

/// The touched team of a row, from whichever of its states there is.
QString teamIdOf(const RowChange &change)
{
    if (isTable(change, LearningTeam::table))
        return change.id;
    const QString after = textAt(change.after, "teamId");
    return after.isEmpty() ? textAt(change.before, "teamId") : after;
}

/// Whether \a meeting is an improving one that has reached the wall again.
bool opensWall(const Meeting &meeting)
{
    return meeting.kind == MeetingKind::Improving && isRunning(meeting) && hasReached(meeting, Phase::Reflections);
}

bool improvingReached(const QList<Meeting> &meetings, Phase phase)
{
    return std::any_of(meetings.begin(), meetings.end(), [phase](const Meeting &meeting) {
        return meeting.kind == MeetingKind::Improving && hasReached(meeting, phase);
    });
}

bool reflectionsReached(const QList<Meeting> &meetings) { return improvingReached(meetings, Phase::Reflections); }
bool improvementsReached(const QList<Meeting> &meetings) { return improvingReached(meetings, Phase::Improvements); }

bool discoveryReached(const QList<Meeting> &meetings)
{
    return std::any_of(meetings.begin(), meetings.end(), [](const Meeting &meeting) {
        return meeting.kind == MeetingKind::Learning && hasReached(meeting, Phase::Discovery);
    });
}

const Meeting *meetingWith(const QList<Meeting> &meetings, const QString &id)
{
    const auto found = std::find_if(meetings.begin(), meetings.end(), [&](const Meeting &m) { return m.id == id; });
    return found == meetings.end() ? nullptr : &*found;
}

/// Whether the wall note of \a meeting lies still: its meeting has ended and no later one has opened the wall.
bool noteRests(const Meeting &meeting, const QList<Meeting> &meetings)
{
    return meeting.endedAt.isValid() && std::none_of(meetings.begin(), meetings.end(), opensWall);
}

/// The learning sittings that count for \a improving: those begun before it was, or all while it has not begun.
QList<Meeting> sittingsBefore(const QList<Meeting> &meetings, const Meeting &improving)
{
    QList<Meeting> sittings;
    for (const Meeting &meeting : meetings) {
        if (meeting.kind == MeetingKind::Learning && meeting.startedAt.isValid()
            && (!improving.startedAt.isValid() || meeting.startedAt <= improving.startedAt))
            sittings << meeting;
    }
    return sittings;
}

/// Looks at one touched team: the changes of its rows, and how it would be afterwards.
class TeamRules
{
public:
    TeamRules(const TeamFacts &facts, Door door, const QSet<QString> &struck, QStringList &sentences)
        : m_facts(facts)
        , m_door(door)
        , m_struck(struck)
        , m_sentences(sentences)
    {
    }

    void check(const QList<const RowChange *> &changes)
    {
        bool roles = false, meetings = false, team = false, actions = false;
        for (const RowChange *each : changes) {
            const RowChange &change = *each;
            if (isTable(change, Note::table)) {
                checkNote(change);
            } else if (isTable(change, Placement::table)) {
                checkPlacement(change);
            } else if (isTable(change, Attachment::table)) {
                checkPhoto(change);
            } else if (isTable(change, Meeting::table)) {
                meetings = true;
                checkMeeting(change);
            } else if (isTable(change, Membership::table)) {
                roles = true;
            } else if (isTable(change, Action::table)) {
                actions |= !change.after.isNull();
            } else if (isTable(change, LearningTeam::table)) {
                team = true;
            }
        }
        // Rule 1.
        if (actions && !improvementsReached(m_facts.meetings))
            say(Words::tr("Improvements open in Meeting 2, at Improvements: until then, park the idea."));
        else if (meetings && m_facts.hasActions && !improvementsReached(m_facts.meetings))
            say(Words::tr("This Learning Team holds improvements, so Meeting 2 must have reached Improvements: take them out first."));
        if (meetings && m_facts.hasPhotos && !discoveryReached(m_facts.meetings))
            say(Words::tr("The wall holds photos, so the meeting has reached Discovery and stays there."));
        if (meetings || team)
            checkSoak();
        if (roles)
            checkRoles();
        if (meetings || team)
            checkClosing();
    }

private:
    void say(const QString &sentence)
    {
        if (!m_sentences.contains(sentence))
            m_sentences << sentence;
    }

    void sayResting() { say(Words::tr("The wall is resting: only typing slips and strikes.")); }

    /// A wall at rest lets go of what is struck, and of nothing else.
    bool isStruck(const RowChange &change) const { return change.after.isNull() && m_struck.contains(change.id); }

    // Rule 2, for notes.
    void checkNote(const RowChange &change)
    {
        if (isStruck(change))
            return;
        const std::optional<Note> before = read<Note>(change.before);
        const std::optional<Note> after = read<Note>(change.after);
        if (after && after->source == NoteSource::Wall)
            checkWallNote(*after);
        if (after && after->parked && after->disposition != Disposition::Open && !improvementsReached(m_facts.meetings))
            say(Words::tr("Parked ideas open in Meeting 2, at Improvements."));
        checkReflection(before, after, change);
        if (m_door == Door::Import)
            return;
        if (before && before->source == NoteSource::Wall && isAtRest(before->capturedIn)
            && (!after || !onlyWordsDiffer(change)))
            sayResting();
        const bool joinsWall = after && after->source == NoteSource::Wall && isAtRest(after->capturedIn);
        if (joinsWall && (before ? !onlyWordsDiffer(change) : m_door == Door::Undo))
            sayResting();
    }

    // A reflection comes to the wall in Meeting 2, after the recap, and rests with it.
    void checkReflection(const std::optional<Note> &before, const std::optional<Note> &after, const RowChange &change)
    {
        const auto onWall = [](const std::optional<Note> &note) {
            return note && note->source == NoteSource::Reflection && isOnWall(*note);
        };
        const bool was = onWall(before), is = onWall(after);
        if (is && !reflectionsReached(m_facts.meetings)) {
            say(Words::tr("Reflections come to the wall in Meeting 2, after the recap."));
        } else if (m_door != Door::Import && (was || is) && std::none_of(m_facts.meetings.begin(), m_facts.meetings.end(), opensWall)
                   && (was != is || !onlyWordsDiffer(change))) {
            sayResting();
        }
    }

    void checkWallNote(const Note &note)
    {
        const Meeting *meeting = meetingWith(m_facts.meetings, note.capturedIn);
        if (!meeting) {
            say(Words::tr("A note on the wall belongs to a meeting of its Learning Team: add a late thought as a reflection."));
            return;
        }
        if (meeting->kind == MeetingKind::Learning && !hasReached(*meeting, Phase::Discovery))
            say(Words::tr("The wall opens at Discovery. Nothing is recorded until then."));
        if (!note.capturedAt.isValid())
            say(Words::tr("A note on the wall needs the time at which it was captured."));
        else if (meeting->endedAt.isValid() && note.capturedAt > meeting->endedAt)
            sayResting();
    }

    bool isAtRest(const QString &meetingId) const
    {
        const Meeting *meeting = meetingWith(m_facts.meetings, meetingId);
        return meeting && noteRests(*meeting, m_facts.meetings);
    }

    static bool onlyWordsDiffer(const RowChange &change)
    {
        Json before = change.before.json(), after = change.after.json();
        for (const char *free : {"text", "verbatim", "revs"}) {
            before.erase(free);
            after.erase(free);
        }
        return before == after;
    }

    void checkPlacement(const RowChange &change)
    {
        if (disturbsRest(change))
            sayResting();
    }

    // A photo of a paper wall is part of the wall: it comes and goes as a note does.
    void checkPhoto(const RowChange &change)
    {
        if (!change.after.isNull() && !discoveryReached(m_facts.meetings))
            say(Words::tr("The wall opens at Discovery. Nothing is recorded until then."));
        if (disturbsRest(change))
            say(Words::tr("The wall is resting, with its photos: add or remove them when it opens again, at New reflections."));
    }

    /// Whether a row comes, goes or is different while the wall rests.
    bool disturbsRest(const RowChange &change) const
    {
        if (m_door == Door::Import || isStruck(change) || !wallRests(m_facts.meetings))
            return false;
        Json before = change.before.json(), after = change.after.json();
        if (before.is_object())
            before.erase("revs");
        if (after.is_object())
            after.erase("revs");
        return before != after;
    }

    // Rules 2 and 3, for the meetings themselves.
    void checkMeeting(const RowChange &change)
    {
        const std::optional<Meeting> before = read<Meeting>(change.before);
        const std::optional<Meeting> after = read<Meeting>(change.after);
        const bool hasNotes = m_facts.meetingsWithNotes.contains(change.id);
        if (!after) {
            if (hasNotes)
                say(Words::tr("This meeting holds notes of the wall, so it stays."));
            return;
        }
        const int furthest = phaseIndex(after->kind, after->furthestPhase);
        if (furthest < 0 || phaseIndex(after->kind, after->phase) < 0) {
            say(after->kind == MeetingKind::Learning
                    ? Words::tr("“%1” is no phase of Meeting 1: it goes from Owner opens to Close.")
                          .arg(phaseName(furthest < 0 ? after->furthestPhase : after->phase))
                    : Words::tr("“%1” is no phase of Meeting 2: it goes from Recap to Close.")
                          .arg(phaseName(furthest < 0 ? after->furthestPhase : after->phase)));
            return;
        }
        if (phaseIndex(after->kind, after->phase) > furthest)
            say(Words::tr("A meeting cannot be beyond the furthest phase that it has reached."));
        if (after->kind == MeetingKind::Learning)
            checkLearning(before, *after, hasNotes);
        else
            checkImproving(before, *after);
    }

    void checkLearning(const std::optional<Meeting> &before, const Meeting &after, bool hasNotes)
    {
        const bool open = hasReached(after, Phase::Discovery);
        if (open && !after.ownerLeftAt.isValid() && !after.ownerAbsent.isValid())
            say(Words::tr("Discovery opens once the Owner has left, or was not here: confirm one of the two."));
        if (!open && hasNotes)
            say(Words::tr("The wall holds notes, so the meeting has reached Discovery and stays there."));
        if (m_door == Door::Live && after.startedAt.isValid() && !(before && before->startedAt.isValid()))
            checkRoomAtStart();
    }

    void checkRoomAtStart()
    {
        const LearningTeam team = m_facts.team.value_or(LearningTeam());
        const auto noted = [&](const char *rule) { return !isBlank(team.notedReason(QString::fromLatin1(rule))); };
        if (scribeIsFacilitator(m_facts.memberships) && !noted(roomRule::scribeIsFacilitator))
            say(Words::tr("The scribe is also the facilitator: choose a second person, or write why one will do."));
        if (headcount(m_facts.memberships, Role::Member) < 2 && !noted(roomRule::fewMembers))
            say(Words::tr("A Learning Team has two team members or more: invite another, or write why fewer will do."));
    }

    void checkImproving(const std::optional<Meeting> &before, const Meeting &after)
    {
        const int furthest = phaseIndex(after.kind, after.furthestPhase);
        if (furthest > 0 && !after.startedAt.isValid())
            say(Words::tr("Meeting 2 has not started yet: it begins with Recap."));
        if (m_door != Door::Live)
            return;
        const int earlier = before && before->kind == after.kind ? qMax(0, phaseIndex(before->kind, before->furthestPhase)) : 0;
        if (furthest > earlier + 1)
            say(Words::tr("The phases of Meeting 2 open in order: %1 comes next.")
                    .arg(phaseName(phasesOf(after.kind).at(earlier + 1))));
    }

    void checkSoak()
    {
        const LearningTeam team = m_facts.team.value_or(LearningTeam());
        for (const Meeting &improving : m_facts.meetings) {
            if (improving.kind != MeetingKind::Improving || !improving.startedAt.isValid())
                continue;
            const QList<Meeting> sittings = sittingsBefore(m_facts.meetings, improving);
            const bool goesOn = std::any_of(sittings.begin(), sittings.end(), isRunning);
            if (sittings.isEmpty() || goesOn) {
                say(goesOn ? Words::tr("Meeting 2 opens after Meeting 1: close Meeting 1 first, so that the soak can begin.")
                           : Words::tr("Meeting 2 opens after Meeting 1, and Meeting 1 has not been held yet."));
                continue;
            }
            const std::optional<QDateTime> opens = soakOverAt(team, m_facts.meetings, improving);
            if (opens && improving.startedAt < *opens && isBlank(improving.earlyStartReason))
                say(Words::tr("Meeting 2 opens on %1, when the soak is over: wait until then, or write why it starts earlier.")
                        .arg(inTheRoom(*opens, improving)));
        }
    }

    /// A moment as the clock in the meeting room shows it.
    static QString inTheRoom(const QDateTime &moment, const Meeting &meeting)
    {
        const QTimeZone zone(meeting.timeZone.toUtf8());
        const QDateTime local = zone.isValid() ? moment.toTimeZone(zone) : moment.toLocalTime();
        return QLocale().toString(local, Words::tr("dddd d MMMM HH:mm", "a moment, as QLocale formats it"));
    }

    // Rule 4.
    void checkRoles()
    {
        qsizetype owners = 0;
        QSet<QString> owning, holding, inTeam;
        for (const Membership &one : m_facts.memberships) {
            switch (one.role) {
            case Role::Owner: ++owners; owning.insert(one.personId); break;
            case Role::Facilitator:
            case Role::Scribe: holding.insert(one.personId); break;
            case Role::Member:
            case Role::WiderMember: inTeam.insert(one.personId); break;
            }
        }
        for (QSet<QString> *ids : {&owning, &holding, &inTeam})
            ids->remove(QString()); // a person who is not known yet is nobody twice
        if (owners > 1)
            say(Words::tr("A Learning Team has one Owner: change the other one's role first."));
        if (owning.intersects(holding) || owning.intersects(inTeam))
            say(Words::tr("The Owner opens and leaves, so they hold no other role: choose someone else for it."));
        if (holding.intersects(inTeam))
            say(Words::tr("Facilitator and scribe hold the process, so neither is in the team: choose someone without direct knowledge."));
    }

    // Rule 10.
    void checkClosing()
    {
        if (!m_facts.team || m_facts.team->stage != Stage::Closed)
            return;
        const LearningTeam &team = *m_facts.team;
        if (!team.closedOn.isValid())
            say(Words::tr("A closed Learning Team keeps the day on which it closed."));
        const bool finished = std::any_of(m_facts.meetings.begin(), m_facts.meetings.end(), [](const Meeting &meeting) {
            return meeting.kind == MeetingKind::Improving && meeting.endedAt.isValid();
        });
        const auto noted = [&](const char *rule) { return !isBlank(team.notedReason(QString::fromLatin1(rule))); };
        const bool stopped = team.stopped && !isBlank(team.stopped->why);
        if (!finished && !stopped && !noted(roomRule::closedEarly))
            say(Words::tr("This Learning Team stops part-way, which is fine: write a sentence on why."));
        else if (finished && !stopped && !m_facts.replyShared && !noted(roomRule::closedWithoutReply))
            say(Words::tr("The team has not heard the Owner’s reply yet: share it first, or write why the Learning Team closes without one."));
    }

    template<typename T>
    static std::optional<T> read(const RowImage &row)
    {
        return row.isNull() ? std::nullopt : std::optional<T>(fromJson<T>(row));
    }

    const TeamFacts &m_facts;
    const Door m_door;
    const QSet<QString> &m_struck; ///< ids of rows
    QStringList &m_sentences;
};

} // namespace

QDateTime plannedStart(const Meeting &meeting)
{
    if (!meeting.plannedLocal.isValid())
        return {};
    const QTimeZone zone(meeting.timeZone.toUtf8());
    if (!zone.isValid())
        return meeting.plannedLocal;
    return momentAt(meeting.plannedLocal, zone).value_or(QDateTime(meeting.plannedLocal.date(), meeting.plannedLocal.time(), zone));
}

std::optional<QDateTime> soakOverAt(const LearningTeam &team, const QList<Meeting> &meetings, const Meeting &improving)
{
    QDateTime ended;
    for (const Meeting &sitting : sittingsBefore(meetings, improving)) {
        if (!sitting.endedAt.isValid())
            return std::nullopt;
        if (!ended.isValid() || sitting.endedAt > ended)
            ended = sitting.endedAt;
    }
    if (!ended.isValid())
        return std::nullopt;
    const QDateTime soaked = ended.addSecs(team.soakHours * secondsPerHour);
    const QDateTime planned = plannedStart(improving);
    if (!planned.isValid())
        return soaked;
    return qMin(soaked, qMax(planned.toUTC(), ended.addSecs(shortestSoakHours * secondsPerHour)));
}

bool wallRests(const QList<Meeting> &meetings)
{
    bool learned = false;
    for (const Meeting &meeting : meetings) {
        if (opensWall(meeting) || (meeting.kind == MeetingKind::Learning && isRunning(meeting)))
            return false;
        learned |= meeting.kind == MeetingKind::Learning && meeting.endedAt.isValid();
    }
    return learned;
}

FactsAsked &FactsAsked::operator|=(const FactsAsked &other)
{
    team |= other.team;
    memberships |= other.memberships;
    meetings |= other.meetings;
    actions |= other.actions;
    replies |= other.replies;
    return *this;
}

FactsAsked factsAsked(const QString &table)
{
    FactsAsked asked;
    const auto is = [&table](const char *name) { return table == QLatin1String(name); };
    const bool meeting = is(Meeting::table), team = is(LearningTeam::table);
    asked.team = asked.replies = meeting || team;
    asked.meetings = meeting || team || is(Note::table) || is(Placement::table) || is(Attachment::table) || is(Action::table);
    asked.memberships = meeting || is(Membership::table);
    asked.actions = meeting;
    return asked;
}

QStringList brokenRules(const QList<RowChange> &changes, const QHash<QString, TeamFacts> &facts, Door door)
{
    QHash<QString, QList<const RowChange *>> byTeam;
    QStringList order;
    QSet<QString> added, gone, struck;
    bool moved = false;
    for (const RowChange &change : changes) {
        if (isTable(change, Erasure::table) && textAt(change.after, "kind") == wordOf(ErasureKind::Struck))
            struck << change.id;
        const QString teamId = teamIdOf(change);
        if (teamId.isEmpty())
            continue;
        if (const QString earlier = textAt(change.before, "teamId"); !earlier.isEmpty() && earlier != teamId)
            moved = true;
        if (!byTeam.contains(teamId))
            order << teamId;
        byTeam[teamId] << &change;
        if (isTable(change, LearningTeam::table) && change.before.isNull())
            added << teamId;
        if (isTable(change, LearningTeam::table) && change.after.isNull())
            gone << teamId;
    }
    const TeamFacts unknown;
    QStringList sentences;
    if (moved) // it would slip past the rules of the team that it leaves
        sentences << Words::tr("What belongs to one Learning Team cannot move to another: copy the words instead.");
    for (const QString &teamId : std::as_const(order)) {
        if (gone.contains(teamId)) // it goes as a whole, with its wall
            continue;
        const auto found = facts.constFind(teamId);
        const TeamFacts &known = found == facts.cend() ? unknown : *found;
        if (const QString broken = brokenSeal(known, byTeam[teamId]); !broken.isEmpty())
            sentences << broken;
        TeamRules(known, added.contains(teamId) ? Door::Import : door, struck, sentences).check(byTeam[teamId]);
    }
    return sentences;
}

} // namespace sharpend
