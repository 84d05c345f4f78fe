// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A community goes to another laptop as a file of its own, and two copies of it come together again.

#include "exchange/CommunityFile.h"

#include "domain/FieldCodec.h"
#include "operations/CommunityOperations.h"
#include "operations/DirectoryOperations.h"
#include "support/FileBytes.h"
#include "support/JsonSchema.h"
#include "support/Workspace.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const QDateTime noon(QDate(2026, 3, 17), QTime(12, 0), Qt::UTC);

struct CommunityLaptop {
    explicit CommunityLaptop(Database::Engine engine)
        : workspace(engine)
        , store(workspace.open())
    {
    }
    Outcome perform(const Operation &operation) const
    {
        const Outcome outcome = store->perform(operation);
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
        return outcome;
    }
    Outcome take(const QByteArray &file) const
    {
        const CommunityReading reading = readCommunity(file);
        INFO(reading.refusal.toStdString());
        REQUIRE(reading.refusal.isEmpty());
        return perform(importCommunity(reading.bundle));
    }
    QByteArray file(const QString &id) const { return exportCommunity(store->reader(), id, noon); }
    Community community(const QString &id) const { return store->reader().get<Community>(id).value_or(Community()); }

    Workspace workspace;
    std::unique_ptr<Store> store;
};

/// A community with something in every field, and a member who presents next.
struct Circle : CommunityLaptop {
    explicit Circle(Database::Engine engine = Database::Engine::Sqlite)
        : CommunityLaptop(engine)
    {
        Community made;
        made.id = id = newId();
        made.name = u"Medicines safety circle"_s;
        made.purpose = u"Peers who hand medicines on"_s;
        made.start.who = u"Peers who meet the same hard calls"_s;
        perform(startCommunity(made));
        for (const char *job : {"Ward pharmacist", "Porter", "Clinical director"}) {
            const Person person{{newId(), {}}, u"Somebody "_s + QLatin1String(job), QLatin1String(job), u"Southside"_s, u"ring 4471"_s};
            people << person.id;
            if (people.size() < 3)
                perform(addCommunityMember(id, {person.id, QDate(2026, 3, 1), {}}, person));
            else
                perform(chooseChampion(id, person.id, person));
        }
        perform(editCommunityRules(id, {{}, u"Peers, not judges\nDoubt is welcome"_s}));
        perform(agreeCharter(id, QDate(2026, 3, 2)));
        for (int i = 0; i < 2; ++i) {
            CommunitySession session;
            session.id = newId();
            session.plannedLocal = QDateTime(QDate(2026, 3, 26).addDays(28 * i), QTime(15, 0));
            session.timeZone = u"Europe/London"_s;
            sessions << session.id;
            perform(planSessions(id, {session}));
        }
        write(sessions[0], u"caseQuestion"_s, {}, u"Whether to ring at night"_s);
        write(sessions[0], u"keepChangeStop/keep"_s, {}, u"One moment at a time"_s);
        perform(addOpenQuestion(id, sessions[0], u"Who would we ask?"_s));
        perform(bringMoment(id, sessions[0], u"I let the order go"_s));
        perform(chooseFacilitator(id, sessions[0], people[0]));
        perform(endSession(id, sessions[0]));
        perform(choosePresenter(id, sessions[1], people[1]));
    }
    void write(const QString &session, const QString &field, const QString &from, const QString &to) const
    {
        perform(editCommunity(id, u"sessions/%1/%2"_s.arg(session, field), {from, to}));
    }

    QString id;
    QStringList people, sessions;
};

QString refusalOf(const Json &file) { return readCommunity(QByteArray::fromStdString(file.dump())).refusal; }

} // namespace

TEST_CASE("a community goes there and back without loss, but for who presents", "[communityfile]")
{
    const auto engine = GENERATE(from_range(engines()));
    const Circle circle(engine);
    const CommunityLaptop other(engine);
    const QByteArray file = circle.file(circle.id);
    CHECK(JsonSchema(u"community.schema.json"_s).wrongIn(parsed(file)) == QStringList());
    const CommunityReading reading = readCommunity(file);
    REQUIRE(reading.refusal.isEmpty());
    CHECK(reading.bundle.summary() == u"1 community, 2 sessions, 3 people"_s);
    other.take(file);
    CHECK(other.file(circle.id) == file);
    CHECK(circle.store->reader().count(Turn::table) == 1);
    CHECK(other.store->reader().count(Turn::table) == 0);
    CHECK(other.store->check() == QStringList());
    CHECK(other.take(file).changes.rows.isEmpty()); // the same once more changes nothing
    REQUIRE(other.store->undo({}).isDone());
    CHECK_FALSE(other.store->reader().get<Community>(circle.id));
    CHECK(other.store->reader().count(Person::table) == 0);
    other.take(file); // as if it had never come
    CHECK(other.file(circle.id) == file);
}

TEST_CASE("two copies of a community come together: what one has added, and both versions of what both have written", "[communityfile]")
{
    const auto engine = GENERATE(from_range(engines()));
    const Circle here(engine);
    const CommunityLaptop there(engine);
    there.take(here.file(here.id));
    const auto write = [&](const CommunityLaptop &laptop, const QString &to) {
        laptop.perform(editCommunity(here.id, u"sessions/%1/caseQuestion"_s.arg(here.sessions[1]), {{}, to}));
    };
    there.perform(addOpenQuestion(here.id, here.sessions[0], u"What does the porter see?"_s));
    here.take(there.file(here.id)); // which only has more
    CHECK(here.community(here.id).sessions[0].openQuestions.size() == 2);
    CHECK(here.file(here.id) == there.file(here.id));

    write(here, u"A normal Tuesday"_s);
    write(there, u"A quiet Tuesday"_s);
    here.perform(setCommunityStatus(here.id, CommunityStatus::Resting));
    there.perform(setCommunityStatus(here.id, CommunityStatus::Ended));
    const QByteArray ours = here.file(here.id), theirs = there.file(here.id);
    const Outcome outcome = here.take(theirs);
    there.take(ours);
    const QString both = here.community(here.id).sessions[1].caseQuestion;
    INFO(both.toStdString());
    INFO(there.community(here.id).sessions[1].caseQuestion.toStdString());
    CHECK(both.contains(u"A normal Tuesday"_s));
    CHECK(both.contains(u"A quiet Tuesday"_s));
    CHECK(there.community(here.id).sessions[1].caseQuestion == both);
    CHECK(here.community(here.id).status == CommunityStatus::Resting); // what can be one thing only stays
    REQUIRE_FALSE(outcome.notices.isEmpty());
    INFO(outcome.notices.join(u' ').toStdString());
    CHECK(outcome.notices.join(u' ').contains(u"“resting” here, “ended” in the other copy"_s));
    CHECK(here.store->reader().count(Turn::table) == 1); // who presents is for here to say
    REQUIRE(here.store->undo({}).isDone());
    CHECK(here.file(here.id) == ours);
}

TEST_CASE("who was forgotten is so wherever the community goes", "[communityfile]")
{
    const Circle here;
    const CommunityLaptop there(Database::Engine::Sqlite);
    there.take(here.file(here.id));
    here.perform(forgetPerson(here.people[0]));
    there.take(here.file(here.id));
    const auto person = there.store->reader().get<Person>(here.people[0]);
    REQUIRE(person);
    CHECK(person->name.isEmpty());
    CHECK(person->job.isEmpty());
    CHECK(there.community(here.id).members.size() == 2);
    CHECK(there.store->check() == QStringList());
}

TEST_CASE("a file that is no sound community is refused with its place, and nothing comes in", "[communityfile]")
{
    const Circle circle;
    const Json whole = parsed(circle.file(circle.id));
    Json file = whole;
    QString said;
    SECTION("another format")
    {
        file["format"] = "sharpend.learningteam";
        said = u"no file of a community"_s;
    }
    SECTION("a newer one")
    {
        file["version"] = 2;
        said = u"newer Sharp End"_s;
    }
    SECTION("no community")
    {
        file.erase("community");
        said = u"holds no community"_s;
    }
    SECTION("somebody who is not in it")
    {
        file["people"].erase(std::size_t(0));
        said = u"expected the id of a row under “people”"_s;
    }
    SECTION("who presents")
    {
        file["community"]["sessions"][1]["presenterId"] = "x";
        said = u"community.sessions[1]"_s;
    }
    SECTION("a session twice")
    {
        file["community"]["sessions"][1]["id"] = file["community"]["sessions"][0]["id"];
        said = u"community.sessions[1].id"_s;
    }
    SECTION("an unknown word")
    {
        file["community"]["status"] = "dormant";
        said = u"community.status"_s;
    }
    SECTION("a champion who is a member")
    {
        file["community"]["championId"] = file["community"]["members"][0]["personId"];
        said = u"champion"_s;
    }
    SECTION("an erasure of something else")
    {
        file["erasures"] = Json::array({{{"id", file["people"][0]["id"]}, {"teamId", ""}, {"rowTable", "notes"}, {"kind", "struck"}}});
        said = u"erasures[0]"_s;
    }
    SECTION("too long a text")
    {
        file["community"]["charter"]["room"] = std::string(100'001, 'x');
        said = u"community.charter.room"_s;
    }
    const QString refusal = refusalOf(file);
    INFO(refusal.toStdString());
    CHECK(refusal.contains(said));
    CHECK(refusalOf(whole).isEmpty());
}
