// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

#include <algorithm>

namespace sharpend {

/// The position after the last of the records that match \a where.
template<Record T>
int positionAtEnd(Transaction &tx, const Where &where)
{
    int last = -1;
    for (const T &record : tx.find<T>(where))
        last = std::max(last, record.position);
    return last + 1;
}

/// Moves a record by so many places among those of its Learning Team that \a together says belong in one list with it.
/// All of the list are numbered anew, so that it holds its order from then on.
template<Record T>
Operation moveInOrder(const QString &name, const QString &teamId, const QString &id, int by,
                      std::function<bool(const T &, const T &)> together)
{
    Operation operation;
    operation.name = name;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        const T moved = tx.need<T>(id);
        QList<T> list = tx.find<T>({{"teamId", teamId}});
        list.removeIf([&](const T &each) { return !together(each, moved); });
        std::sort(list.begin(), list.end(),
                  [](const T &a, const T &b) { return std::tie(a.position, a.id) < std::tie(b.position, b.id); });
        const auto at = std::find_if(list.begin(), list.end(), [&](const T &each) { return each.id == id; }) - list.begin();
        const auto to = std::clamp<qsizetype>(at + by, 0, list.size() - 1);
        list.move(at, to);
        for (qsizetype i = 0; i < list.size(); ++i) {
            list[i].position = int(i);
            tx.put(list[i]);
        }
    };
    return operation;
}

} // namespace sharpend
