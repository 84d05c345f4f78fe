// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A power cut takes what was written and not yet synced, in part or as a whole: the workspace opens, its checks hold, and it has all
// that was acknowledged.

#include "Tally.h"
#include "Worker.h"
#include "support/FaultyDisk.h"
#include "support/catch.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;
using namespace sharpend::torture;

namespace {

constexpr int mostCallsOfWork = 900, mostCallsOfMigration = 160, oneMigrationIn = 5, liesTold = 12;

/// Works until the power goes.
void workUntilCut(FaultyDisk &disk, const Site &place, Ledger &ledger, QRandomGenerator &random)
{
    const auto store = Store::open(place.location, u"seat-a"_s);
    Hand hand(*store, place, random.generate());
    disk.cutAfter(int(random.bounded(mostCallsOfWork)));
    while (!disk.isCut()) {
        const Deed deed = deeds()[random.bounded(int(deeds().size()))];
        const Outcome outcome = hand.doOne(deed);
        if (outcome.isDone())
            ledger.acknowledge(*store, outcome);
        else if (!disk.isCut())
            REQUIRE(outcome.state == Outcome::State::Refused);
        if (deed == Deed::Strike && !disk.isCut())
            hand.erase();
    }
}

/// One cut; answers what was wrong after it.
QStringList wrongAfterCut(Tally &tally, const Site &fresh, bool migrates, bool lies, Ledger &ledger)
{
    const QString before = tally.path(u"before"_s), after = tally.path(u"after"_s);
    for (const QString &folder : {before, after}) {
        QDir(folder).removeRecursively();
        REQUIRE(QDir().mkpath(folder));
    }
    const Site site = copySite(fresh, before + u"/library.db"_s);
    if (migrates) {
        REQUIRE(QFile::remove(site.location));
        REQUIRE(QFile::copy(QStringLiteral(SHARPEND_SOURCE_DIR) + u"/tests/data/schema-3.db"_s, site.location));
    }
    {
        FaultyDisk disk(before);
        if (lies)
            disk.ignoreSyncs();
        if (migrates) {
            disk.cutAfter(int(tally.random().bounded(mostCallsOfMigration)));
            try {
                Store::open(site.location, u"seat-a"_s);
            } catch (const StoreError &) { // the power is gone
            }
        } else {
            workUntilCut(disk, site, ledger, tally.random());
        }
        disk.leftAfterCut(after, tally.random());
    }
    return wrongAfter(ledger, after + u"/library.db"_s);
}

} // namespace

TEST_CASE("powercuts")
{
    Tally tally("powercuts");
    const int all = tally.wanted(40, 300);
    const Site fresh = makeSite(tally.path(u"fresh.db"_s));
    int foundOut = 0;
    for (int i = 0; i < liesTold; ++i) { // or the counts below would say nothing
        Ledger ledger;
        foundOut += wrongAfterCut(tally, fresh, false, true, ledger).isEmpty() ? 0 : 1;
    }
    CHECK(foundOut > 0);
    for (int i = 0; i < all; ++i) {
        const bool migrates = i % oneMigrationIn == 0;
        Ledger ledger;
        const QStringList wrong = wrongAfterCut(tally, fresh, migrates, false, ledger);
        tally.count(wrong, migrates ? u"in a migration"_s : u"after %1 deeds"_s.arg(ledger.acknowledged));
    }
}
