// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/ActionOperations.h"
#include "operations/OutputOperations.h"
#include "support/LateTeam.h"
#include "support/Workspace.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("words that change after the read-back are read back again")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    const LateTeam team = teamAfterMeeting2(*store);
    const auto isReadBack = [&] { return store->reader().get<LearningTeam>(team.teamId)->readBackOn.isValid(); };
    const QString words = store->reader().get<Statement>(team.statementId)->text;
    REQUIRE(store->perform(tickReadBack(team.teamId, true)).isDone());

    REQUIRE(store->perform(editStatement(team.teamId, team.statementId, {words, words})).isDone());
    CHECK(isReadBack()); // the words are the same
    REQUIRE(store->perform(editStatement(team.teamId, team.statementId, {words, words + u" And nights."_s})).isDone());
    CHECK_FALSE(isReadBack());
    CHECK(store->perform(releaseOutputs(team.teamId, newId())).sentence() == u"Read it back to the team first."_s);
    REQUIRE(store->undo(team.teamId).isDone());
    CHECK(isReadBack());

    Statement late;
    late.id = newId();
    late.teamId = team.teamId;
    late.text = u"Nights are quieter."_s;
    REQUIRE(store->perform(addStatement(late)).isDone());
    CHECK_FALSE(isReadBack());

    // An improvement leaves as well; who champions it is none of the words that were read.
    const auto action = [&] { return store->reader().get<Action>(team.actionId).value(); };
    REQUIRE(store->perform(tickReadBack(team.teamId, true)).isDone());
    REQUIRE(store->perform(rewordAction(team.teamId, team.actionId, &Action::champion, "champion", {action().champion, u"Stores"_s})).isDone());
    CHECK(isReadBack());
    REQUIRE(store->perform(rewordAction(team.teamId, team.actionId, &Action::text, "text", {action().text, u"Show who has seen it"_s})).isDone());
    CHECK_FALSE(isReadBack());
    REQUIRE(store->perform(tickReadBack(team.teamId, true)).isDone());
    Action more;
    more.id = newId();
    more.teamId = team.teamId;
    more.text = u"A board by the hatch"_s;
    REQUIRE(store->perform(addAction(more)).isDone());
    CHECK_FALSE(isReadBack());

    // Agreed are the words that the room has heard, whatever another window has written meanwhile.
    const auto understood = [&] { return store->reader().get<Statement>(team.statementId)->text; };
    QHash<QString, QString> heard;
    for (const Statement &statement : store->reader().find<Statement>({{"teamId", team.teamId}}))
        heard.insert(statement.id, statement.text);
    CHECK(store->perform(agreeReadBack(team.teamId, heard)).sentence().startsWith(u"Some words have changed meanwhile"_s));
    for (const Action &each : store->reader().find<Action>({{"teamId", team.teamId}}))
        heard.insert(each.id, each.text);
    REQUIRE(store->perform(editStatement(team.teamId, team.statementId, {understood(), u"Nights wait longest."_s})).isDone());
    CHECK(store->perform(agreeReadBack(team.teamId, heard)).sentence().startsWith(u"Some words have changed meanwhile"_s));
    CHECK_FALSE(isReadBack());
    heard.insert(team.statementId, understood());
    REQUIRE(store->perform(agreeReadBack(team.teamId, heard)).isDone());
    CHECK(isReadBack());

    // What is struck leaves the rest as it was agreed.
    REQUIRE(store->perform(strikeStatement(team.teamId, team.statementId)).isDone());
    REQUIRE(store->perform(strikeAction(team.teamId, more.id)).isDone());
    CHECK(isReadBack());
    CHECK_FALSE(store->reader().exists(Statement::table, {{"id", team.statementId}}));
    CHECK(store->reader().get<Erasure>(team.statementId)->kind == ErasureKind::Struck);
    CHECK(store->check().isEmpty());
}
