// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Finished Learning Teams are put away from the Library and brought back, and each is one step of undo.

#include "gui/documents/LibraryDocument.h"
#include "gui/library/LibraryPage.h"
#include "gui/session/Session.h"
#include "operations/TeamOperations.h"
#include "support/LateTeam.h"
#include "support/Sight.h"
#include "support/Workspace.h"

#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("a finished Learning Team is put away and brought back, and undo takes back either")
{
    const Workspace workspace(Database::Engine::Sqlite);
    QString teamId;
    {
        const auto store = workspace.open(u"seat-before"_s);
        teamId = teamAfterMeeting2(*store).teamId;
        const Outcome early = store->perform(archiveTeam(teamId, true));
        CHECK(early.sentence() == "This Learning Team is not finished. Close it first, then put it away."_L1);
        REQUIRE(store->perform(editTeam(u"test"_s, teamId, nullptr, [](LearningTeam &team) {
            team.stage = team.furthestStage = Stage::Closed;
            team.closedOn = QDateTime::currentDateTimeUtc();
            team.stopped = Stopped{team.closedOn, u"For this test"_s};
        })).isDone());
    }
    const QTemporaryDir folder;
    Session session(workspace.location(), folder.path());
    LibraryDocument document(session);
    LibraryPage page(document);
    bringToFront(&page, {1376, 840});
    REQUIRE(until([&] { return document.isLoaded(); }));
    const auto button = [&](const char *name) { return inSight<QPushButton>(&page, QLatin1String(name)); };
    const auto isAway = [&] { return document.row<ListedTeam>(teamId).archivedOn.isValid(); };

    REQUIRE(button("finishedButton"));
    button("finishedButton")->click();
    REQUIRE(button("moveTeamButton"));
    CHECK(button("moveTeamButton")->accessibleName().startsWith(u"Put away: "_s));
    button("moveTeamButton")->click();
    REQUIRE(until(isAway));
    REQUIRE(until([&] { return button("archivedButton") != nullptr; }));
    CHECK_FALSE(button("moveTeamButton")); // it is listed no longer

    session.undo({});
    REQUIRE(until([&] { return !isAway(); }));
    REQUIRE(until([&] { return button("moveTeamButton") != nullptr; }));
    button("moveTeamButton")->click();
    REQUIRE(until(isAway));
    REQUIRE(until([&] { return button("archivedButton") != nullptr; }));
    button("archivedButton")->click();
    REQUIRE(button("moveTeamButton"));
    CHECK(button("moveTeamButton")->accessibleName().startsWith(u"Bring back: "_s));
    button("moveTeamButton")->click();
    CHECK(until([&] { return !isAway(); }));
    session.undo({});
    CHECK(until(isAway));
}
