// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Raw walls that have been kept for long enough: which they are, and that one is destroyed as a strike would.

#include "operations/RetentionOperations.h"

#include "operations/FollowUpOperations.h"
#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"
#include "support/Done.h"
#include "support/LateTeam.h"
#include "support/Workspace.h"
#include "support/catch.h"

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

QString journalText(Store &store)
{
    QString text;
    QSqlQuery &query = store.database().run(u"select coalesce(before, '') || coalesce(after, '') from journal"_s);
    while (query.next())
        text += query.value(0).toString();
    query.finish();
    return text;
}

} // namespace

TEST_CASE("walls are due so long after their Learning Team closed, and only where there is one", "[retention]")
{
    const auto engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const LateTeam team = teamAfterMeeting2(*store);
    const QDate today = QDate::currentDate();
    CHECK(dueWalls(store->reader(), 6, today.addYears(3)).isEmpty()); // it goes on
    release(*store, team.teamId);
    done(store->perform(finishTeam(team.teamId, u"The Owner has moved on"_s)));
    CHECK(dueWalls(store->reader(), 6, today.addMonths(5)).isEmpty());
    CHECK(dueWalls(store->reader(), 0, today.addYears(3)).isEmpty()); // until somebody decides
    const QList<DueWall> due = dueWalls(store->reader(), 6, today.addMonths(6).addDays(1));
    REQUIRE(due.size() == 1);
    CHECK(due.first().teamId == team.teamId);
    CHECK(due.first().notes == store->reader().count(Note::table));

    done(store->perform(destroyWall(team.teamId)));
    CHECK(dueWalls(store->reader(), 6, today.addYears(3)).isEmpty());
    for (const char *table : {Note::table, Theme::table, Placement::table})
        CHECK(store->reader().count(table) == 0);
    CHECK(store->reader().count(Statement::table) > 0);
    CHECK(store->reader().get<Action>(team.actionId)->themeId.isEmpty());
    const QString journal = journalText(*store);
    for (const char *words : {"never seen", "Paint the trolley", "Nights are quieter"})
        CHECK_FALSE(journal.contains(QLatin1String(words)));
    CHECK(store->check() == QStringList());
    CHECK_FALSE(store->undo(team.teamId).isDone());
}

TEST_CASE("the wall of a Learning Team that goes on is not destroyed", "[retention]")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const LateTeam team = teamAfterMeeting2(*store);
    CHECK(store->perform(destroyWall(team.teamId)).sentence() == u"This Learning Team is not finished, so its wall stays. Close it first.");
    CHECK(store->reader().count(Note::table) > 0);
}
