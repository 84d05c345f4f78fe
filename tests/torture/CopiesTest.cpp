// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What a backup program copies while ours stands still at a random moment, the file and its log, opens and has all that was acknowledged.

#include "Tally.h"
#include "Worker.h"
#include "support/catch.h"

#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::torture;

namespace {
constexpr int copiesOfOneFile = 15;
}

TEST_CASE("copies")
{
    Tally tally("copies");
    const int all = tally.wanted(25, 300);
    const Site fresh = makeSite(tally.path(u"fresh.db"_s));
    const QString copy = tally.path(u"copied.db"_s);
    std::unique_ptr<Worker> worker;
    Site place;
    for (int i = 0; i < all; ++i) {
        if (i % copiesOfOneFile == 0) {
            worker.reset();
            place = copySite(fresh, tally.path(u"library.db"_s));
            worker = std::make_unique<Worker>(place, nameOf(deeds()[i / copiesOfOneFile % deeds().size()]), tally.random().generate());
        }
        worker->awaitDeeds(worker->ledger().acknowledged + int(tally.random().bounded(1, 4)));
        usleep(tally.random().bounded(8'000));
        worker->stop();
        const Ledger ledger = worker->ledger();
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(copy + suffix);
            if (suffix != "-shm"_L1 || tally.random().bounded(2)) // which is no part of what is kept, and may come along
                QFile::copy(place.location + suffix, copy + suffix);
        }
        worker->goOn();
        tally.count(wrongAfter(ledger, copy), u"stopped in "_s + ledger.underWay);
    }
}
