// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Pulse.h"
#include "store/Database.h"

namespace sharpend {

/// Whose pulse it is.
struct PulseScope {
    enum class Of { Team, Community };
    Of of = Of::Team;
    QString id;
};

/// The answers of pulses. They are no records: a row of the journal would say when, at which seat and in which step, and undo
/// would bring back the state between two answers. So they have no revision, move no tick and are told to no other window. Throws
/// StoreError.
class PulseBox
{
public:
    explicit PulseBox(Database &db)
        : m_db(db)
    {
    }

    /// Adds a round to what is kept, in one transaction. All answers of \a scope are written anew, shuffled and under new ids, so
    /// that neither the order of the rows nor their numbers tell one round from another. A question with fewer answers than \a threshold is
    /// left out. Answers false where nothing has enough, and then touches nothing.
    bool add(const PulseScope &scope, QList<PulseAnswer> answers, int threshold);
    /// The answers by question, those with at least \a threshold.
    QHash<QString, PulseCounts> counts(const PulseScope &scope, int threshold);
    /// The row \a id of \a table goes, and with it what was answered there.
    void forget(const QString &table, const QString &id);
    /// What cannot have come from a round, a sentence each.
    QStringList check();

private:
    QList<PulseAnswer> read(const PulseScope &scope);
    Database &m_db;
};

} // namespace sharpend
