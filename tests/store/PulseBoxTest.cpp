// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What the file holds of a pulse, read as somebody would who has the file and SQL, or two copies of it from two moments.

#include "operations/PulseOperations.h"
#include "operations/TeamOperations.h"
#include "support/Samples.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QFile>
#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

QList<PulseAnswer> answers(const QString &question, int no, int between, int yes)
{
    return QList<PulseAnswer>(no, {question, PulseLean::No}) + QList<PulseAnswer>(between, {question, PulseLean::Between})
        + QList<PulseAnswer>(yes, {question, PulseLean::Yes});
}

QStringList lines(Store &store, const QString &sql)
{
    QStringList found;
    QSqlQuery &query = store.database().run(sql);
    while (query.next())
        found << query.value(0).toString();
    query.finish();
    return found;
}

/// What stands in the table, one line for each row, in the order in which it was written.
QStringList asWritten(Store &store)
{
    const bool sqlite = store.database().engine() == Database::Engine::Sqlite;
    return lines(store, u"select question || ' ' || value from pulse_answers order by %1"_s.arg(sqlite ? u"rowid"_s : u"ctid"_s));
}

/// A table and what it says, so that two moments can be laid beside each other.
QMap<QString, int> counted(Store &store)
{
    QMap<QString, int> counts;
    for (const QString &line : lines(store, u"select question from pulse_answers"_s))
        ++counts[line];
    return counts;
}

} // namespace

TEST_CASE("fewer answers than enough leave no trace in the workspace", "[pulse]")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(test::nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const PulseScope scope{PulseScope::Of::Team, team.teamId};
    const qint64 tick = store->tick();
    const QStringList journal = lines(*store, u"select id from journal"_s);

    CHECK(keepPulse(*store, scope, answers(u"said"_s, 0, 0, 4), 5).isDone());
    CHECK(keepPulse(*store, scope, answers(u"said"_s, 2, 0, 0), 1).isDone()); // never under three, whoever asks
    CHECK(lines(*store, u"select id from pulse_answers"_s).isEmpty());

    // One question has enough, the other has not.
    CHECK(keepPulse(*store, scope, answers(u"said"_s, 1, 0, 4) + answers(u"worth"_s, 4, 0, 0), 5).isDone());
    CHECK(counted(*store) == QMap<QString, int>{{u"said"_s, 5}});
    CHECK(PulseBox(store->database()).counts(scope, 5).keys() == QStringList{u"said"_s});
    // A threshold that has grown holds for what was kept before.
    CHECK(PulseBox(store->database()).counts(scope, 6).isEmpty());

    // Neither the journal nor the clock says that there was a pulse, so nothing says when.
    CHECK(store->tick() == tick);
    CHECK(lines(*store, u"select id from journal"_s) == journal);
    CHECK(store->changesSince(tick).rows.isEmpty());
    CHECK(store->stepToUndo(team.teamId)->operation != u"keepPulse");
    CHECK(store->check().isEmpty());
}

TEST_CASE("two moments of the file are a whole round apart, and no round can be told from another", "[pulse]")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(test::nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const PulseScope scope{PulseScope::Of::Team, teamAtDiscovery(*store).teamId};

    QMap<QString, int> before = counted(*store);
    const QList<QList<PulseAnswer>> rounds{answers(u"said"_s, 20, 0, 0) + answers(u"worth"_s, 0, 0, 4), answers(u"said"_s, 0, 0, 20),
                                           answers(u"said"_s, 0, 3, 1) + answers(u"worth"_s, 0, 0, 5), answers(u"worth"_s, 1, 1, 1)};
    QStringList ids;
    for (const QList<PulseAnswer> &round : rounds) {
        REQUIRE(keepPulse(*store, scope, round, 5).isDone());
        const QMap<QString, int> now = counted(*store);
        for (auto question = now.cbegin(); question != now.cend(); ++question) {
            const int more = question.value() - before.value(question.key());
            CHECK((more == 0 || more >= 5));
        }
        before = now;
        // Every row is a new one where a round was added: no id stands in an earlier copy of the file.
        const QStringList newIds = lines(*store, u"select id from pulse_answers"_s);
        if (newIds.size() > ids.size()) {
            for (const QString &id : newIds)
                CHECK_FALSE(ids.contains(id));
        }
        ids = newIds;
    }
    // Twenty said no, then twenty yes: nothing in the file, not the order in which it was written, parts them.
    QStringList written = asWritten(*store);
    CHECK(written.size() == 45);
    QStringList said = written.filter(u"said "_s), sorted = said;
    sorted.sort(); // no before yes, as the rounds were
    CHECK(said != sorted);
    std::reverse(sorted.begin(), sorted.end());
    CHECK(said != sorted);

    // Of what a row could say about a person, a meeting or a time there is no column.
    const bool sqlite = engine == Database::Engine::Sqlite;
    QStringList columns = lines(*store,
                                sqlite ? u"select name from pragma_table_info('pulse_answers')"_s
                                       : u"select column_name::text from information_schema.columns where table_name = 'pulse_answers'"_s);
    columns.sort();
    CHECK(columns == QStringList{u"community_id"_s, u"id"_s, u"question"_s, u"team_id"_s, u"value"_s});
}

TEST_CASE("undo and redo go past a pulse, and what was answered goes with its Learning Team", "[pulse]")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(test::nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamWithPeople(*store);
    const PulseScope scope{PulseScope::Of::Team, team.teamId};
    REQUIRE(keepPulse(*store, scope, answers(u"said"_s, 1, 1, 3), 5).isDone());

    const auto step = store->stepToUndo(team.teamId);
    REQUIRE(step);
    REQUIRE(store->undo(team.teamId).isDone());
    CHECK(counted(*store) == QMap<QString, int>{{u"said"_s, 5}});
    REQUIRE(store->redo(team.teamId).isDone());
    CHECK(store->stepToUndo(team.teamId)->step == step->step);
    CHECK(counted(*store) == QMap<QString, int>{{u"said"_s, 5}});

    Operation remove;
    remove.name = u"removeTeam"_s;
    remove.run = [id = team.teamId](Transaction &tx) {
        for (const Membership &each : tx.find<Membership>({{"teamId", id}}))
            tx.remove<Membership>(each.id);
        for (const Meeting &each : tx.find<Meeting>({{"teamId", id}}))
            tx.remove<Meeting>(each.id);
        tx.remove<LearningTeam>(id);
    };
    const Outcome removed = store->perform(remove);
    INFO(removed.sentence().toStdString());
    REQUIRE(removed.isDone());
    CHECK(lines(*store, u"select id from pulse_answers"_s).isEmpty());
    CHECK(store->check().isEmpty());
    // To a Learning Team that is not there nothing is added.
    CHECK(keepPulse(*store, scope, answers(u"said"_s, 1, 1, 3), 5).state == Outcome::State::Refused);
    CHECK(lines(*store, u"select id from pulse_answers"_s).isEmpty());
}

TEST_CASE("check finds answers that no round can have left", "[pulse]")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    store->database().run(u"insert into pulse_answers (id, team_id, question, value) values ('x', ?, 'said', 'no')"_s, {team.teamId});
    CHECK(store->check() == QStringList{u"A question of a pulse has fewer than three answers, so they did not come from a round."_s});
    store->database().run(u"delete from pulse_answers"_s);
    for (const char *id : {"a", "b", "c"})
        store->database().run(u"insert into pulse_answers (id, team_id, question, value) values (?, 'gone', 'said', 'no')"_s,
                              {QLatin1String(id)});
    CHECK(store->check() == QStringList{u"Answers of a pulse belong to a row of teams that is not there."_s});
}

TEST_CASE("the answers of a community are kept apart from those of a Learning Team", "[pulse]")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    PulseBox box(store->database());
    const PulseScope community{PulseScope::Of::Community, u"a-community"_s}, ofTeam{PulseScope::Of::Team, team.teamId};
    CHECK(box.add(community, answers(u"help"_s, 5, 1, 0), 5));
    CHECK(box.add(ofTeam, answers(u"said"_s, 0, 0, 5), 5));
    CHECK(box.counts(community, 5) == QHash<QString, PulseCounts>{{u"help"_s, {5, 1, 0}}});
    CHECK(box.counts(ofTeam, 5) == QHash<QString, PulseCounts>{{u"said"_s, {0, 0, 5}}});
    box.forget(u"communities"_s, community.id);
    CHECK(box.counts(community, 5).isEmpty());
    CHECK(box.counts(ofTeam, 5).size() == 1);
}

TEST_CASE("no file beside the workspace says more than it does", "[pulse]")
{
    // The log of a workspace that is open holds pages of earlier moments; of a round that was too small there is no moment.
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const PulseScope scope{PulseScope::Of::Team, teamAtDiscovery(*store).teamId};
    REQUIRE(keepPulse(*store, scope, answers(u"pulsequestionleft"_s, 1, 1, 2), 5).isDone());
    REQUIRE(keepPulse(*store, scope, answers(u"pulsequestionkept"_s, 1, 1, 3), 5).isDone());
    QByteArray bytes;
    for (const QString &ending : {QString(), u"-wal"_s}) {
        QFile file(workspace.location() + ending);
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    CHECK(bytes.contains("pulsequestionkept"));
    CHECK_FALSE(bytes.contains("pulsequestionleft"));
}
