// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Bundle.h"

#include <QHash>

namespace sharpend {

/// What a `.learningteam` file would do to a workspace. Rows that are not here come in. Of two copies of a row the one that holds
/// the other's newest revision wins; else their fields come together from where the two parted. Absence is no deletion: what
/// was removed travels as an Erasure. Whichever copy is brought into the other, and in whichever order, the same comes of it,
/// but for values that cannot both stand: those stay as they are here, and are told.
struct MergePlan {
    struct Gone {
        const RecordType *type;
        QString id;
    };
    /// Rows of one table, by what becomes of them.
    struct Count {
        int added = 0, changed = 0, keptBoth = 0, removed = 0;
    };
    bool isHere = false;        ///< the Learning Team, or the event by itself, is in the workspace already
    QList<Gone> gone;           ///< taken out first
    QList<TypedRow> rows;    ///< to be written, each after those it refers to
    QHash<QString, Count> counts; ///< by table; what only gains revisions is not counted
    QStringList remarks;        ///< a sentence for each value that could not come together, and for what stays or goes after all
    QStringList refusals;       ///< why it cannot come in, a sentence each; empty when it can

    /// Whether the two say the same already.
    bool isEmpty() const;
    /// What becomes of how many rows ("New", "12 notes, 1 theme"), for each kind of change there is.
    QList<std::pair<QString, QString>> counted() const;
    /// The same as one text: "New: 12 notes, 1 theme. Changed: 3 notes."; that the copies say the same where there is none.
    QString summary() const;
    /// What to say once it is done: what came of \a title, and the remarks.
    QStringList outcome(const QString &title) const;
};

/// Whether a plan is asked what the rules say of it. Whoever carries it out need not: the store asks them again.
enum class PlanRules { Asked, LeftToStore };

MergePlan planMerge(Reader &reader, const Bundle &bundle, PlanRules rules = PlanRules::Asked);

} // namespace sharpend
