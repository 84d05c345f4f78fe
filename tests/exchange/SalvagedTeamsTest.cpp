// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What could be read of a damaged workspace comes into another one.

#include "exchange/SalvagedTeams.h"

#include "exchange/Bundle.h"
#include "domain/FieldCodec.h"
#include "store/Salvage.h"
#include "support/LateTeam.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

struct Salvaged {
    Salvaged()
    {
        team = teamAfterMeeting2(*workspace.open());
        found = salvage(workspace.location(), folder.filePath(u"work"_s));
    }
    QHash<QString, Json> &rows(const char *table) { return found.rows[QLatin1String(table)]; }
    /// Brings the one file into a new workspace.
    std::unique_ptr<Store> imported()
    {
        const QList<SalvagedTeam> teams = teamsIn(found);
        REQUIRE(teams.size() == 1);
        const BundleReading reading = readBundle(teams.first().file);
        INFO(reading.refusal.toStdString());
        REQUIRE(reading.refusal.isEmpty());
        auto store = other.open();
        const Outcome outcome = store->perform(importLearningTeam(reading.bundle));
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
        return store;
    }

    Workspace workspace{Database::Engine::Sqlite}, other{Database::Engine::Sqlite};
    QTemporaryDir folder;
    LateTeam team;
    Salvage found;
};

} // namespace

TEST_CASE("a Learning Team that could be read as a whole comes over as a whole", "[salvage]")
{
    Salvaged there;
    const auto before = there.workspace.open();
    const auto after = there.imported();
    CHECK(exportLearningTeam(after->reader(), there.team.teamId, {}) == exportLearningTeam(before->reader(), there.team.teamId, {}));
}

TEST_CASE("what refers to something lost comes over without it", "[salvage]")
{
    Salvaged there;
    const int notes = int(there.rows(Note::table).size());
    there.rows(Event::table).clear();
    there.rows(Person::table).clear();
    there.rows(Meeting::table).clear();
    there.rows(Theme::table).clear();
    there.rows(Note::table).remove(there.team.noteId);
    there.rows(Action::table).clear();
    const auto after = there.imported();
    CHECK(after->reader().count(Note::table) == notes - 1);
    CHECK(after->reader().count(Placement::table) == 0);
}

TEST_CASE("files are written beside what is there, private", "[salvage]")
{
    Salvaged there;
    const QList<SalvagedTeam> teams = teamsIn(there.found);
    QTemporaryDir place;
    REQUIRE(saveTeams(teams, place.path()).isEmpty());
    REQUIRE(saveTeams(teams, place.path()).isEmpty());
    const QFileInfoList files = QDir(place.path()).entryInfoList(QDir::Files);
    REQUIRE(files.size() == 2);
    for (const QFileInfo &file : files)
        CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK(saveTeams(teams, place.filePath(u"nowhere"_s)).contains(u"cannot be written"_s));
}
