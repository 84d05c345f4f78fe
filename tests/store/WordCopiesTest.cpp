// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/WordCopies.h"

#include "operations/OutputOperations.h"
#include "operations/PatternOperations.h"
#include "operations/WallOperations.h"
#include "support/Done.h"
#include "support/LateTeam.h"
#include "support/Workspace.h"
#include "support/catch.h"

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

TEST_CASE("copies of a note's words are listed for people to decide")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const LateTeam team = teamAfterMeeting2(*store);
    const auto listed = [&](const QStringList &noteIds) {
        QStringList lines;
        for (const WordCopy &copy : wordCopies(*store, team.teamId, noteIds))
            lines << copy.table + (copy.isEarlier ? u" earlier: "_s : u": "_s) + copy.text;
        lines.sort();
        return lines;
    };
    CHECK(listed({team.noteId}).isEmpty());
    Statement statement = *store->reader().get<Statement>(team.statementId);
    done(store->perform(editStatement(team.teamId, team.statementId, {statement.text, u"As one of us put it: the SCREEN says “sent”, never seen."_s})));
    done(store->perform(renameTheme(team.teamId, team.themeId, {store->reader().get<Theme>(team.themeId)->title, u"The screen says sent, never seen"_s})));
    CHECK(listed({team.noteId})
          == QStringList{u"statements: As one of us put it: the SCREEN says “sent”, never seen."_s, u"themes: The screen says sent, never seen"_s});
    release(*store, team.teamId);
    done(store->perform(editStatement(team.teamId, team.statementId, {u"As one of us put it: the SCREEN says “sent”, never seen."_s, statement.text})));
    const QStringList now = listed({team.noteId});
    CHECK(now.contains(u"releases: As one of us put it: the SCREEN says “sent”, never seen."_s));
    CHECK(now.contains(u"statements earlier: As one of us put it: the SCREEN says “sent”, never seen."_s));
    CHECK(now.size() == 3);
    Pattern pattern;
    pattern.id = newId();
    pattern.name = u"The screen says sent, never seen"_s;
    done(store->perform(namePattern(pattern)));
    CHECK(listed({team.noteId}).contains(u"patterns: The screen says sent, never seen"_s));
    done(store->perform(removePattern(pattern.id)));
    // A few words in common are no copy.
    CHECK(listed({team.reflectionId}).isEmpty());
    CHECK(listed({team.ideaId}).isEmpty());
}
