// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Door.h"
#include "store/Changes.h"

#include <QStringList>

#include <functional>

namespace sharpend {

class Transaction;

/// A named thing that a person does: the only door for writes.
struct Operation {
    QString name;     ///< its stored word (`addNote`); operationTitle() says it to people
    QString teamId;   ///< the Learning Team it belongs to; empty outside one
    std::function<void(Transaction &)> run;
    QString mergeKey; ///< steps of one seat with the same key within a minute are one (typing in one field)
    bool undoable = true;
    bool endsUndo = false; ///< what came before it in its scope is no longer taken back (a Learning Team closes)
    bool housekeeping = false; ///< done by no person: it belongs to no seat, so no redo ends by it
    Door door = Door::Live;
    /// Of a long step: told how many of its rows the journal has, and a last time (\a all) before they are committed. To take
    /// the step back, it throws a Refusal.
    std::function<void(qsizetype rows, bool all)> watch;
};

/// What became of an operation.
struct Outcome {
    enum class State {
        Done,
        Refused, ///< a rule or the data speaks against it: `sentences` say why
        Failed   ///< the disk or the server would not: one sentence
    };
    State state = State::Done;
    QStringList sentences;
    bool passing = false; ///< Failed, but trying again may help
    QStringList notices; ///< Done, and this should be said: a sentence each
    ChangeSet changes;

    bool isDone() const { return state == State::Done; }
    QString sentence() const { return sentences.join(u' '); }
};

/// A step as the menu needs it.
struct StepInfo {
    QString step;
    QString operation;
};

} // namespace sharpend

Q_DECLARE_METATYPE(sharpend::Outcome)
