// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Who presented to a community is gone once the session is over: from the tables, the journal, the file and its log, and from backups.

#include "operations/CommunityOperations.h"
#include "store/Backups.h"
#include "store/StoreWriter.h"
#include "support/Done.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

/// A community with one session ahead, and who presents there.
struct Circle {
    explicit Circle(Store &store)
    {
        Community community;
        community.id = id;
        community.name = u"Medicines safety circle"_s;
        done(store.perform(startCommunity(community)));
        done(store.perform(addCommunityMember(id, {person.id, QDate(2026, 3, 1), {}}, person)));
        CommunitySession session;
        session.id = sessionId;
        session.plannedLocal = QDateTime(QDate(2126, 3, 26), QTime(15, 0));
        done(store.perform(planSessions(id, {session})));
        done(store.perform(choosePresenter(id, sessionId, person.id)));
    }
    const QString id = newId(), sessionId = newId();
    const Person person{{newId(), {}}, u"Ada Quill"_s, u"Porter"_s, {}, {}};
    /// How a row, or an image of one, says both: nothing else has the two side by side.
    QByteArrayList traces() const
    {
        return {(sessionId + person.id).toUtf8(), u"\"sessionId\":\"%1\",\"personId\":\"%2\""_s.arg(sessionId, person.id).toUtf8()};
    }
};

/// The files under \a folder that say who presents.
QStringList turnsIn(const QString &folder, const Circle &circle)
{
    QStringList found;
    for (const QFileInfo &each : QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (each.isDir()) {
            found << turnsIn(each.filePath(), circle);
            continue;
        }
        QProcess cat; // whoever closes the file in this process lets go of the locks of its connections
        cat.start(u"cat"_s, {each.filePath()});
        REQUIRE(cat.waitForFinished());
        const QByteArray bytes = cat.readAllStandardOutput();
        for (const QByteArray &trace : circle.traces()) {
            if (bytes.contains(trace))
                found << each.fileName();
        }
    }
    return found;
}

} // namespace

TEST_CASE("who presented leaves the file, its log and its free pages once the session is over")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const Circle circle(*store);
    const QString folder = QFileInfo(workspace.location()).absolutePath();
    REQUIRE_FALSE(turnsIn(folder, circle).isEmpty());

    StoreWriter writer(std::move(store), {});
    int notYetGone = -1;
    QObject::connect(&writer, &StoreWriter::erasing, &writer, [&](int left) { notYetGone = left; });
    writer.enqueue(1, [&](Store &s) { return s.perform(endSession(circle.id, circle.sessionId)); });
    REQUIRE(until([&] { return notYetGone == 0; }));
    CHECK(turnsIn(folder, circle) == QStringList());

    auto after = workspace.open(u"seat-b"_s);
    CHECK(after->check() == QStringList());
    done(after->copyTo(folder + u"/backup.db"_s)); // as a backup is made
    CHECK(turnsIn(folder, circle) == QStringList());
    CHECK(after->reader().get<Community>(circle.id)->session(circle.sessionId)->endedAt.isValid());
}

TEST_CASE("a backup from before the session is over loses who presents as it is written anew or restored")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const Circle circle(*store);
    const QString folder = QFileInfo(workspace.location()).absolutePath();
    const QString backup = folder + u"/kept/backup.db"_s, anew = folder + u"/anew/backup.db"_s, restored = folder + u"/restored/copy.db"_s;
    for (const QString &path : {backup, anew, restored})
        REQUIRE(QDir().mkpath(QFileInfo(path).absolutePath()));
    done(store->copyTo(backup));
    REQUIRE_FALSE(turnsIn(QFileInfo(backup).absolutePath(), circle).isEmpty());
    done(store->perform(endSession(circle.id, circle.sessionId)));

    done(writeWithout(backup, anew, store->reader().find<Erasure>(), false));
    CHECK(turnsIn(QFileInfo(anew).absolutePath(), circle) == QStringList());
    done(restoreCopy(backup, restored, workspace.location(), folder + u"/backups"_s));
    CHECK(turnsIn(QFileInfo(restored).absolutePath(), circle) == QStringList());
    CHECK(Store::open(restored, u"seat"_s)->reader().count(Turn::table) == 0);
}

TEST_CASE("on a server, no table knows who presented once the session is over")
{
    Workspace workspace(Database::Engine::Postgres);
    auto store = workspace.open();
    const Circle circle(*store);
    const auto rowsSaying = [&] {
        QSqlQuery &query = store->database().run(u"select (select count(*) from community_turns) + (select count(*) from journal"
                                                 " where row_table = 'community_turns' and (before is not null or after is not null))"_s);
        REQUIRE(query.next());
        const int count = query.value(0).toInt();
        query.finish();
        return count;
    };
    REQUIRE(rowsSaying() == 1);
    done(store->perform(endSession(circle.id, circle.sessionId)));
    CHECK(rowsSaying() == 0);
}
