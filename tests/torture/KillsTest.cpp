// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A process that dies at a random moment of what people do leaves a workspace that opens, whose checks hold, and which has all that
// was acknowledged.

#include "Tally.h"
#include "Worker.h"
#include "store/Backups.h"
#include "support/catch.h"

#include <QElapsedTimer>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::torture;

namespace {

constexpr int killsOfOneFile = 20;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray digestOf(const QString &location) { return digest(*Store::open(location, u"seat-reading"_s)); }

/// Kills while people work, at one kind of deed above all.
void killAtWork(Tally &tally, const QString &scene, const Site &fresh, int count)
{
    const QString location = tally.path(scene + u".db"_s);
    for (int i = 0; i < count; ++i) {
        if (i % killsOfOneFile == 0)
            copySite(fresh, location);
        Site place = fresh;
        place.location = location;
        Worker worker(place, scene, tally.random().generate());
        worker.awaitDeeds(int(tally.random().bounded(1, 9)));
        usleep(tally.random().bounded(12'000));
        worker.kill();
        tally.count(wrongAfter(worker.ledger(), location), u"%1, died in %2"_s.arg(scene, worker.ledger().underWay));
    }
}

/// Kills at something that has an end, so that only those count which came before it.
void killBeforeTheEnd(Tally &tally, const QString &scene, const Site &place, int count, const std::function<void()> &lay,
                      const std::function<QStringList()> &judge)
{
    lay();
    QElapsedTimer clock;
    clock.start();
    {
        Worker whole(place, scene, 0);
        whole.awaitDeeds(1);
        REQUIRE(whole.hasFinished());
    }
    const auto longest = quint32(clock.nsecsElapsed() / 1000);
    for (int killed = 0, tried = 0; killed < count && tried < count * 8; ++tried) {
        lay();
        Worker worker(place, scene, 0);
        usleep(tally.random().bounded(longest));
        worker.kill();
        if (worker.hasFinished())
            continue;
        ++killed;
        tally.count(judge(), scene);
    }
}

} // namespace

TEST_CASE("kills")
{
    Tally tally("kills");
    const int all = tally.wanted(70, 1000);
    const Site fresh = makeSite(tally.path(u"fresh.db"_s));
    QStringList scenes{u"migration"_s, u"restore"_s, u"backup"_s};
    for (const Deed deed : deeds())
        scenes.prepend(nameOf(deed));
    for (qsizetype i = 0; i < scenes.size(); ++i) {
        const QString &scene = scenes[i];
        const int count = int(all * (i + 1) / scenes.size() - all * i / scenes.size());
        if (scene == "migration"_L1) {
            Site place = fresh;
            place.location = tally.path(u"old.db"_s);
            const auto lay = [&] {
                for (const QString &name : QDir(tally.path({})).entryList({u"old.db*"_s}, QDir::Files))
                    QFile::remove(tally.path(name));
                REQUIRE(QFile::copy(QStringLiteral(SHARPEND_SOURCE_DIR) + u"/tests/data/schema-3.db"_s, place.location));
            };
            lay();
            const QByteArray migrated = digestOf(place.location);
            killBeforeTheEnd(tally, scene, place, count, lay, [&] {
                const QStringList wrong = wrongAfter({}, place.location);
                return wrong.isEmpty() && digestOf(place.location) != migrated ? QStringList{u"it is not what it was"_s} : wrong;
            });
        } else if (scene == "restore"_L1 || scene == "backup"_L1) {
            const Site place = copySite(fresh, tally.path(u"library.db"_s));
            const QString backup = tally.path(u"backup.db"_s), copy = tally.path(u"copy.db"_s);
            REQUIRE(Store::open(place.location, u"seat-reading"_s)->copyTo(backup).isDone());
            const QByteArray rows = digestOf(backup), before = bytesOf(backup);
            const Backups backups(tally.path(u"backups"_s), Store::open(place.location, u"seat-reading"_s)->workspaceId(), place.location);
            killBeforeTheEnd(
                tally, scene, place, count, [&] { QFile::remove(copy); },
                [&] {
                    QStringList wrong = wrongAfter({}, place.location);
                    if (bytesOf(backup) != before)
                        wrong << u"the backup is another one"_s;
                    if (QFile::exists(copy))
                        wrong << wrongAfter({}, copy);
                    if (QFile::exists(copy) && digestOf(copy) != rows)
                        wrong << u"the restored copy does not say what the backup does"_s;
                    for (const Backup &one : backups.list())
                        wrong << lookInto(one.path).wrong;
                    wrong.removeAll(QString());
                    return wrong;
                });
        } else {
            killAtWork(tally, scene, fresh, count);
        }
    }
    tally.say(u"in "_s + scenes.join(u", "_s));
}
