// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

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
}
