// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Rules.h"

namespace sharpend {

class Reader;

/// Reads what the rules look at besides the changed rows, and remembers it: while one window writes note after note, the
/// meetings of its Learning Team are read once. What it remembers is good as long as nobody else has written, which the clock
/// of the workspace tells.
class TeamFactsReader
{
public:
    explicit TeamFactsReader(Reader &reader);

    /// A step has begun, and its tick is \a tick.
    void begin(qint64 tick);
    /// The facts about all teams that \a changes touch, as they are after these.
    QHash<QString, TeamFacts> factsFor(const QList<RowChange> &changes);
    /// Whether the Learning Team is sealed, after the changes that factsFor() was asked for.
    bool isSealed(const QString &teamId);
    /// The step with \a tick is on the disk.
    void committed(qint64 tick) { m_tick = tick; }
    /// Of the last step that this window has put on the disk; -1 before its first.
    qint64 lastTick() const { return m_tick; }

private:
    struct Known {
        FactsAsked asked;
        TeamFacts facts;
        std::optional<bool> sealed;
    };
    void read(const QString &teamId, const FactsAsked &asked, Known &known);

    Reader &m_reader;
    QHash<QString, Known> m_known; ///< by team
    qint64 m_tick = -1;            ///< of the last step, which was this window's own
};

} // namespace sharpend
