// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/PulseOperations.h"

#include "store/Store.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PulseOperations)
};

} // namespace

Outcome keepPulse(Store &store, const PulseScope &scope, const QList<PulseAnswer> &answers, int threshold)
{
    Outcome outcome;
    try {
        store.database().ensureAlive();
        const char *table = scope.of == PulseScope::Of::Team ? "teams" : "communities";
        if (!store.database().hasTable(QLatin1String(table)) || !store.reader().exists(table, {{"id", scope.id}})) {
            outcome.state = Outcome::State::Refused;
            outcome.sentences = {Words::tr("This is no longer there: it was removed in another window. The answers are gone too.")};
            return outcome;
        }
        PulseBox(store.database()).add(scope, answers, threshold);
    } catch (const StoreError &error) {
        outcome.state = Outcome::State::Failed;
        outcome.sentences = {error.sentence()};
        outcome.passing = error.isPassing();
    }
    return outcome;
}

} // namespace sharpend
