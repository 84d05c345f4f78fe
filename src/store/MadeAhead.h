// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFutureSynchronizer>
#include <QList>
#include <QtConcurrentRun>

#include <algorithm>
#include <type_traits>
#include <utility>

namespace sharpend {

/// Calls \a take with each number below \a count and what \a make makes of it. Of many, the next some hundred are made in another thread while \a take has
/// its turn with those before: what only turns rows into JSON, columns and words need not wait for the disk. \a make asks no database.
template<typename Make, typename Take>
void takeMadeAhead(qsizetype count, const Make &make, const Take &take)
{
    using Made = std::invoke_result_t<Make, qsizetype>;
    constexpr qsizetype few = 64, atOnce = 512;
    if (count <= few) {
        for (qsizetype i = 0; i < count; ++i)
            take(i, make(i));
        return;
    }
    QList<Made> next;
    const auto makeFrom = [&](qsizetype from) {
        next.reserve(atOnce);
        for (qsizetype i = from; i < std::min(from + atOnce, count); ++i)
            next.append(make(i));
    };
    QFutureSynchronizer<void> ahead(QtConcurrent::run(makeFrom, qsizetype(0))); // is waited for where take() throws
    for (qsizetype from = 0; from < count; from += atOnce) {
        ahead.waitForFinished();
        QList<Made> made = std::exchange(next, {});
        if (from + atOnce < count)
            ahead.setFuture(QtConcurrent::run(makeFrom, from + atOnce));
        for (qsizetype i = 0; i < made.size(); ++i)
            take(from + i, std::move(made[i]));
    }
}

} // namespace sharpend
