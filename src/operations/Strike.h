// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

namespace sharpend {

/// Takes rows of one Learning Team out of everything for good (Transaction::strike()). Not undoable.
template<Record T>
Operation strikeRows(const QString &name, const QString &teamId, const QStringList &ids)
{
    Operation operation;
    operation.name = name;
    operation.teamId = teamId;
    operation.undoable = false;
    operation.run = [=](Transaction &tx) {
        for (const QString &id : ids)
            tx.strike(typeOf<T>(), id, teamId);
    };
    return operation;
}

} // namespace sharpend
