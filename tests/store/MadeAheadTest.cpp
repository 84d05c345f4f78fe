// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/catch.h"

#include "store/MadeAhead.h"

#include <QThread>

#include <atomic>
#include <stdexcept>

using namespace sharpend;

TEST_CASE("What is made ahead comes whole and in its order, however much there is", "[rows]")
{
    for (const qsizetype count : {0, 1, 64, 65, 512, 513, 5000}) {
        CAPTURE(count);
        QList<qsizetype> expected, taken;
        for (qsizetype i = 0; i < count; ++i)
            expected << i * i;
        const QThread *const here = QThread::currentThread();
        bool isHere = true;
        takeMadeAhead(count, [](qsizetype i) { return i * i; }, [&](qsizetype i, qsizetype made) {
            isHere &= QThread::currentThread() == here && i == taken.size();
            taken << made;
        });
        CHECK(isHere);
        CHECK(taken == expected);
    }
}

TEST_CASE("Who takes may stop, and nothing is made any more", "[rows]")
{
    std::atomic<int> made = 0;
    const auto make = [&](qsizetype i) {
        ++made;
        return i;
    };
    int taken = 0;
    const auto stop = [&](qsizetype, qsizetype) {
        if (++taken == 700)
            throw std::runtime_error("enough");
    };
    CHECK_THROWS_AS(takeMadeAhead(100'000, make, stop), std::runtime_error);
    const int whenStopped = made;
    CHECK(taken == 700);
    CHECK(whenStopped < 3000);
    takeMadeAhead(1000, [](qsizetype i) { return i; }, [](qsizetype, qsizetype) {}); // the same threads have gone on to something else
    CHECK(made == whenStopped);
}
