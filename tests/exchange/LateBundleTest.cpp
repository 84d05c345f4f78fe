// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Files of Learning Teams that have gone all the way: there and back, and refused where a rule of the second half is broken.

#include "support/catch.h"

#include "exchange/Bundle.h"
#include "exchange/BundleFiles.h"
#include "operations/FollowUpOperations.h"
#include "support/FileBytes.h"
#include "support/LateTeam.h"
#include "support/Workspace.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const QDateTime exportedAt(QDate(2026, 3, 17), QTime(12, 0), Qt::UTC);

QByteArray exported(Store &store, const Bundle &bundle)
{
    return bundle.teamId.isEmpty() ? exportEvent(store.reader(), bundle.eventId, exportedAt)
                                   : exportLearningTeam(store.reader(), bundle.teamId, exportedAt);
}

/// A Learning Team that has released, heard the reply and closed.
Json closedTeam()
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    const LateTeam team = teamAfterMeeting2(*store);
    const QString releaseId = release(*store, team.teamId);
    REQUIRE(store->perform(recordReply(team.teamId, replyTo(store->reader().get<Release>(releaseId)->pack, exportedAt))).isDone());
    REQUIRE(store->perform(shareReply(team.teamId, releaseId)).isDone());
    REQUIRE(store->perform(finishTeam(team.teamId)).isDone());
    return Json::parse(exportLearningTeam(store->reader(), team.teamId, exportedAt).toStdString());
}

Json &improving(Json &file)
{
    for (Json &meeting : file["meetings"]) {
        if (meeting["kind"] == "improving")
            return meeting;
    }
    FAIL("no Meeting 2");
    return file;
}

} // namespace

TEST_CASE("Every sample goes into an empty workspace and out again the same, on both engines", "[bundle]")
{
    const Database::Engine engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    CAPTURE(nameOf(engine));
    const Json demo = Json::parse(demoFile(u"demo.json"_s).toStdString());
    const Workspace first(engine), second(engine);
    const auto here = first.open(), there = second.open();
    for (const Json &name : demo.at("files")) {
        CAPTURE(name.get<std::string>());
        const Bundle bundle = sound(demoFile(textOf(name)));
        REQUIRE(here->perform(importLearningTeam(bundle)).sentence() == QString());
        const QByteArray out = exported(*here, bundle);
        REQUIRE(there->perform(importLearningTeam(sound(out))).sentence() == QString());
        CHECK(exported(*there, bundle) == out);
    }
    CHECK(there->check() == QStringList());
}

TEST_CASE("A closed Learning Team goes to a file and back, with its statements, releases and replies", "[bundle]")
{
    const QByteArray file = QByteArray::fromStdString(closedTeam().dump());
    const Workspace workspace(GENERATE_REF(Catch::Generators::from_range(engines())));
    const auto store = workspace.open();
    const Bundle bundle = sound(file);
    REQUIRE(store->perform(importLearningTeam(bundle)).sentence() == QString());
    CHECK(Json::parse(exported(*store, bundle).toStdString()) == Json::parse(file.toStdString()));
    const QList<Release> releases = store->reader().find<Release>();
    REQUIRE(releases.size() == 1);
    CHECK(releases.first().reply.has_value());
    CHECK(store->check() == QStringList());
    REQUIRE(store->undo({}).isDone());
    CHECK(store->reader().count(Release::table) == 0);
}

TEST_CASE("A file that breaks a rule of the second half is refused with its sentence", "[bundle]")
{
    struct Broken {
        const char *what;
        std::function<void(Json &)> change;
        const char *sentence;
    };
    const auto backTo = [](Json &f, const char *phase) {
        improving(f)["phase"] = improving(f)["furthestPhase"] = phase;
        f["actions"] = Json::array();
    };
    const std::vector<Broken> rules{
        {"1: an improvement while Meeting 2 makes sense",
         [](Json &f) { improving(f)["phase"] = improving(f)["furthestPhase"] = "makingSense"; }, "Improvements open in Meeting 2"},
        {"a parked idea used before Improvements", [&](Json &f) { backTo(f, "makingSense"); }, "Parked ideas open in Meeting 2"},
        {"a reflection on the wall before its phase", [&](Json &f) { backTo(f, "recap"); }, "Reflections come to the wall in Meeting 2"},
        {"3: Meeting 2 early without why", [](Json &f) { improving(f).erase("earlyStartReason"); }, "Meeting 2 opens on"},
        {"10: closed with a reply that nobody has heard", [](Json &f) { f["releases"][0].erase("replySharedOn"); },
         "The team has not heard the Owner’s reply yet"},
        {"10: closed with nothing released", [](Json &f) { f["releases"] = Json::array(); }, "The team has not heard the Owner’s reply yet"},
        {"10: closed on no day", [](Json &f) { f["team"].erase("closedOn"); }, "keeps the day on which it closed"},
    };
    const Json whole = closedTeam();
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    for (const Broken &rule : rules) {
        INFO(rule.what);
        Json file = whole;
        rule.change(file);
        const Outcome outcome = store->perform(importLearningTeam(sound(QByteArray::fromStdString(file.dump()))));
        INFO(outcome.sentence().toStdString());
        CHECK(outcome.state == Outcome::State::Refused);
        CHECK(outcome.sentence().contains(QString::fromUtf8(rule.sentence)));
        CHECK(store->tick() == 0);
    }
    Json noted = whole;
    noted["releases"] = Json::array();
    noted["team"]["notedWarnings"] = Json::array({{{"rule", "closedWithoutReply"}, {"reason", "The Owner has left"}}});
    CHECK(store->perform(importLearningTeam(sound(QByteArray::fromStdString(noted.dump())))).sentence() == QString());
}

TEST_CASE("Releases that contradict themselves are refused with their place", "[bundle]")
{
    const Json whole = closedTeam();
    const auto refusal = [&](auto change) {
        Json file = whole;
        change(file["releases"]);
        return readBundle(QByteArray::fromStdString(file.dump())).refusal;
    };
    CHECK(refusal([](Json &) {}) == QString());
    CHECK(refusal([](Json &releases) {
              releases.push_back(releases[0]);
              releases[1]["id"] = releases[1]["pack"]["releaseId"] = "other";
          }).startsWith(u"releases[1].version: expected a number from 1, which no other release has"_s));
    CHECK(refusal([](Json &releases) { releases[0]["version"] = releases[0]["pack"]["release"] = 0; }).startsWith(u"releases[0].version: "_s));
    CHECK(refusal([](Json &releases) { releases[0]["pack"]["release"] = 2; }).startsWith(u"releases[0].pack.release: expected"_s));
    CHECK(refusal([](Json &releases) { releases[0]["pack"]["releaseId"] = "other"; }).startsWith(u"releases[0].pack.releaseId: expected"_s));
    CHECK(refusal([](Json &releases) { releases[0]["pack"]["headcount"] = 2; }).startsWith(u"releases[0].pack.headcount: expected"_s));
    CHECK(refusal([](Json &releases) { releases[0]["pack"]["statements"][0]["section"] = "wall"; })
              .startsWith(u"releases[0].pack.statements[0].section: expected one of understanding, helps, question"_s));
}
