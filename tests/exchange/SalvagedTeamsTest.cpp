// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What could be read of a damaged workspace comes into another one.

#include "exchange/SalvagedTeams.h"

#include "exchange/Bundle.h"
#include "exchange/CommunityFile.h"
#include "domain/Community.h"
#include "domain/FieldCodec.h"
#include "operations/CommunityOperations.h"
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

TEST_CASE("a community that could be read comes over, with blank people where theirs are lost, and without who presents", "[salvage]")
{
    const Workspace workspace(Database::Engine::Sqlite), other(Database::Engine::Sqlite);
    const QTemporaryDir folder;
    Community community;
    community.id = newId();
    community.name = u"Medicines safety circle"_s;
    CommunitySession session;
    session.id = newId();
    session.plannedLocal = QDateTime(QDate(2026, 4, 9), QTime(15, 0));
    community.sessions << session;
    QByteArray before;
    {
        const auto store = workspace.open();
        const Person porter{{newId(), {}}, u"Ada Lanyard"_s, u"Porter"_s, u"Southside"_s, {}}, nurse{{newId(), {}}, {}, u"Nurse"_s, {}, {}};
        for (const Operation &operation :
             {startCommunity(community), addCommunityMember(community.id, {porter.id, QDate(2026, 3, 17), {}}, porter),
              addCommunityMember(community.id, {nurse.id, QDate(2026, 3, 17), {}}, nurse),
              choosePresenter(community.id, session.id, porter.id)})
            REQUIRE(store->perform(operation).isDone());
        before = exportCommunity(store->reader(), community.id, {});
    }
    Salvage found = salvage(workspace.location(), folder.filePath(u"work"_s));
    const bool isWhole = GENERATE(true, false);
    if (!isWhole)
        found.rows[QLatin1String(Person::table)].clear();
    const QList<SalvagedCommunity> communities = communitiesIn(found);
    REQUIRE(communities.size() == 1);
    CHECK(communities.first().sessions == 1);
    REQUIRE(saveCommunities(communities, folder.path()).isEmpty());
    const CommunityReading reading = readCommunityFile(folder.filePath(u"Medicines safety circle.community"_s));
    INFO(reading.refusal.toStdString());
    REQUIRE(reading.refusal.isEmpty());
    const auto store = other.open();
    REQUIRE(store->perform(importCommunity(reading.bundle)).isDone());
    CHECK(store->reader().count(Turn::table) == 0);
    CHECK(store->reader().count(Person::table) == 2);
    CHECK((exportCommunity(store->reader(), community.id, {}) == before) == isWhole);
    CHECK(store->reader().get<Community>(community.id)->members.size() == 2);
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
