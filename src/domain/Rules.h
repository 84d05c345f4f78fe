// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Door.h"
#include "domain/Records.h"
#include "domain/RowImage.h"

#include <QHash>
#include <QSet>

namespace sharpend {

/// One row of a table before and after a change. Null: the row was, or will be, absent.
struct RowChange {
    QString table;
    QString id;
    RowImage before;
    RowImage after;
};

/// Whether \a change is one of a row of \a table.
inline bool isTable(const RowChange &change, const char *table) { return change.table == QLatin1String(table); }

} // namespace sharpend

Q_DECLARE_TYPEINFO(sharpend::RowChange, Q_RELOCATABLE_TYPE); // lists of a hundred thousand grow

namespace sharpend {

/// What the rules may look at besides the changed rows: one touched Learning Team as it would be after the change.
struct TeamFacts {
    std::optional<LearningTeam> team;
    QList<Membership> memberships;
    QList<Meeting> meetings;
    bool hasActions = false;
    bool replyShared = false; ///< the team has heard the Owner's reply to one of its releases
    QSet<QString> meetingsWithNotes; ///< ids of touched meetings that hold wall notes
    bool hasPhotos = false; ///< of its wall; asked where a meeting is touched
    bool isSealed = false; ///< its wall is closed away
};

/// Which of the facts the rules ask for when rows of some table have changed: the rest need not be read.
struct FactsAsked {
    bool team = false, memberships = false, meetings = false, actions = false, replies = false;
    FactsAsked &operator|=(const FactsAsked &other);
};
FactsAsked factsAsked(const QString &table);

/// Sentences of what would be broken; empty when the change may be committed. The hard rules 1 to 4 and 10 of design.md,
/// asked before every commit. Teams that the change adds or removes as a whole are judged as states.
QStringList brokenRules(const QList<RowChange> &changes, const QHash<QString, TeamFacts> &facts, Door door);

/// Sentences of values that no row may hold: an empty note, a title of spaces, a word of another factor.
QStringList brokenValues(const QList<RowChange> &changes);

/// The longest note, in characters.
inline constexpr qsizetype longestNote = 10'000;

/// When \a improving may open without a written reason (rule 3): when `soakHours` have passed since the last learning
/// sitting ended, or at its planned start once 12 hours have passed. Nothing while a learning sitting goes on, or before one ended.
std::optional<QDateTime> soakOverAt(const LearningTeam &team, const QList<Meeting> &meetings, const Meeting &improving);

/// Whether the wall rests (rule 2): a learning meeting has ended, none goes on, and no improving meeting that has reached
/// its reflections goes on.
bool wallRests(const QList<Meeting> &meetings);

/// The planned start of \a meeting in its own time zone; not valid where none is planned.
QDateTime plannedStart(const Meeting &meeting);

} // namespace sharpend
