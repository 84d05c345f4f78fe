// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Who was forgotten on one laptop is forgotten wherever a file from there goes, and comes back from no other file.

#include "Laptops.h"

#include "domain/Json.h"
#include "operations/DirectoryOperations.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

QString anybody(const Two &two) { return two.here.store->reader().find<Membership>({{"teamId", two.teamId}, {"role", u"member"_s}}).first().personId; }

void name(const Laptop &laptop, const QString &personId)
{
    laptop.perform(editInDirectory(personId, "name", [](Person &person) { person.name = u"Quokkazimt"_s; }));
}

} // namespace

TEST_CASE("A person forgotten here is forgotten there, by a merge", "[forget]")
{
    for (const Database::Engine engine : engines()) {
        CAPTURE(nameOf(engine));
        Two two(engine);
        const QString id = anybody(two);
        name(two.here, id);
        two.there.takeDone(two.here.file(two.teamId));
        REQUIRE(two.there.get<Person>(id).name == u"Quokkazimt");
        const QByteArray old = two.there.file(two.teamId);

        two.here.perform(forgetPerson(id));
        const QByteArray file = two.here.file(two.teamId);
        CHECK_FALSE(file.contains("Quokkazimt"));
        two.there.takeDone(file);
        CHECK(two.there.get<Person>(id).name.isEmpty());
        CHECK(two.there.get<Person>(id).job.isEmpty());
        CHECK_FALSE(two.there.file(two.teamId).contains("Quokkazimt"));

        // A file from before brings nobody back.
        two.here.takeDone(old);
        CHECK(two.here.get<Person>(id).name.isEmpty());
        CHECK_FALSE(two.here.file(two.teamId).contains("Quokkazimt"));
        CHECK(two.here.store->check() == QStringList());
        CHECK(two.there.store->check() == QStringList());
    }
}

TEST_CASE("A file forgets its own people and nobody else", "[forget]")
{
    Two two(Database::Engine::Sqlite);
    const QString id = anybody(two);
    two.here.perform(forgetPerson(id));
    Json file = Json::parse(two.here.file(two.teamId).toStdString());
    file["erasures"][0]["id"] = newId().toStdString();
    const BundleReading reading = readBundle(QByteArray::fromStdString(file.dump()));
    CHECK(reading.refusal.contains(u"erasures[0].id"_s));
}
