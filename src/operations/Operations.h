// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Operation.h"
#include "store/Store.h"

namespace sharpend {

/// The words a person reads for the stored name of an operation, to follow *Undo* ("add note").
QString operationTitle(const QString &name);

/// Text without the control characters that no screen shows or that turn what follows them round. Line ends become newlines.
QString withoutControls(const QString &text);

/// What people typed, as it is kept: control characters that no screen shows are left out, so is space at the ends.
QString cleanText(const QString &text);

/// Several operations of one Learning Team as one step. One alone keeps its own name.
Operation together(const QString &name, const QList<Operation> &parts);

/// Words that somebody has changed where they stand: \a from what was there when they began, \a to what they left.
struct Rewording {
    QString from, to;
};

/// What \a field of the row \a id says after \a words where it says \a now. What somebody else has written there meanwhile is not
/// written over: both versions stay, and \a notice is said.
QString reworded(Transaction &tx, const RecordType &type, const QString &id, const char *field, const QString &now,
                 const Rewording &words, const QString &notice = {});

/// The same for a field of \a record.
template<Record T>
void changeWords(Transaction &tx, T &record, QString T::*member, const char *field, const Rewording &words, const QString &notice = {})
{
    record.*member = reworded(tx, typeOf<T>(), record.id, field, record.*member, words, notice);
}

/// An operation that changes one record. \a field makes typing in that field one step (see Operation::mergeKey).
template<Record T>
Operation changeRecord(const QString &name, const QString &teamId, const QString &id,
                       std::function<void(T &, Transaction &)> change, const char *field = nullptr)
{
    Operation operation;
    operation.name = name;
    operation.teamId = teamId;
    if (field)
        operation.mergeKey = QLatin1String(T::table) + u'/' + id + u'/' + QLatin1String(field);
    operation.run = [id, change = std::move(change)](Transaction &tx) {
        T record = tx.need<T>(id);
        change(record, tx);
        tx.put(record);
    };
    return operation;
}

} // namespace sharpend
