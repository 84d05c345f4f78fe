// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Who is who: two of one name are two, one renamed is one, and two that turn out to be one become one.

#include "Desk.h"

#include "domain/RoomCheck.h"
#include "operations/DirectoryOperations.h"

using namespace sharpend;
using namespace sharpend::test;

namespace {

Person aPerson(const QString &name, const QString &job)
{
    Person person;
    person.id = newId();
    person.name = name;
    person.job = job;
    return person;
}

struct Directory : Desk {
    using Desk::Desk;

    Membership add(const Person &person, Role role, const QString &teamId = {}) const
    {
        Membership membership;
        membership.id = newId();
        membership.teamId = teamId.isEmpty() ? team.teamId : teamId;
        membership.personId = person.id;
        membership.role = role;
        doHere(addPerson(person, membership));
        return membership;
    }
    Membership membership(const QString &id) const { return there->reader().get<Membership>(id).value_or(Membership()); }
    QStringList broken() const { return here->check(); }
};

} // namespace

TEST_CASE("Two people of one name stay two, and one who is renamed stays one", "[directory]")
{
    for (const Database::Engine engine : engines()) {
        CAPTURE(nameOf(engine));
        Directory desk(engine);
        desk.gather();
        const Person one = aPerson(u"Sam Lee"_s, u"Porter"_s), other = aPerson(u"Sam Lee"_s, u"Nurse"_s);
        const Membership porter = desk.add(one, Role::Member), nurse = desk.add(other, Role::Member);
        CHECK(desk.membership(porter.id).personId != desk.membership(nurse.id).personId);
        desk.doHere(editInDirectory(one.id, "name", [](Person &person) { person.name = u"  Sam  Li "_s; }));
        CHECK(desk.there->reader().get<Person>(one.id)->name == u"Sam Li");
        CHECK(desk.there->reader().get<Person>(other.id)->name == u"Sam Lee");
        CHECK(desk.membership(porter.id).personId == one.id);
        const Outcome outcome = desk.here->perform(editInDirectory(one.id, "job", [](Person &person) { person.job = u" "_s; }));
        CHECK(outcome.sentence().startsWith(u"Give the person’s job"_s));
    }
}

TEST_CASE("These two are one person: roles, who manages whom and what was noted go to the one, in one step", "[directory]")
{
    for (const Database::Engine engine : engines()) {
        CAPTURE(nameOf(engine));
        Directory desk(engine);
        desk.gather();
        const QString secondTeam = teamWithPeople(*desk.there).teamId;
        Person kept = aPerson(u"Ada Quill"_s, u"Pharmacist"_s), other = aPerson(u"A. Quill"_s, u"Ward pharmacist"_s);
        other.contact = u"ada@example.org"_s;
        Membership inFirst = desk.add(kept, Role::Member), inSecond = desk.add(other, Role::Member, secondTeam);
        Membership again = desk.add(other, Role::Member); // twice in one team, without anybody noticing
        desk.doHere(editMembership(desk.team.teamId, again.id, nullptr, [](Membership &m) {
            m.presentAtEvent = YesNoUnsure::Yes;
            m.shift = u"Nights"_s;
        }));
        const Membership scribe = desk.holder(Role::Scribe);
        desk.doHere(editMembership(desk.team.teamId, scribe.id, nullptr, [&](Membership &m) { m.managesIds << other.id; }));
        desk.doHere(noteWarning(desk.team.teamId, u"memberManages:"_s + other.id, u"Known and all right"_s));
        const QStringList before = rowsOf<Person, Membership>(desk.there->reader());

        desk.doHere(joinPeople(kept.id, other.id));
        CHECK_FALSE(desk.there->reader().get<Person>(other.id));
        CHECK(desk.there->reader().get<Person>(kept.id)->contact == u"ada@example.org");
        CHECK(desk.there->reader().get<Person>(kept.id)->job == u"Pharmacist");
        CHECK(desk.membership(inSecond.id).personId == kept.id);
        CHECK_FALSE(desk.there->reader().get<Membership>(again.id)); // one person, one membership
        CHECK(desk.membership(inFirst.id).presentAtEvent == YesNoUnsure::Yes);
        CHECK(desk.membership(inFirst.id).shift == u"Nights");
        CHECK(desk.membership(scribe.id).managesIds == QStringList{kept.id});
        CHECK(desk.there->reader().get<LearningTeam>(desk.team.teamId)->notedReason(u"memberManages:"_s + kept.id) == u"Known and all right");
        CHECK(desk.broken() == QStringList());

        desk.ok(desk.here->undo({}));
        CHECK(desk.there->reader().get<Person>(other.id));
        CHECK(desk.membership(inSecond.id).personId == other.id);
        CHECK(desk.membership(again.id).personId == other.id);
        CHECK(desk.membership(scribe.id).managesIds == QStringList{other.id});
        CHECK(rowsOf<Person, Membership>(desk.there->reader()).size() == before.size());
    }
}

TEST_CASE("Two roles that do not go together keep two people from becoming one", "[directory]")
{
    for (const Database::Engine engine : engines()) {
        CAPTURE(nameOf(engine));
        Directory desk(engine);
        desk.gather();
        const Membership owner = desk.holder(Role::Owner), facilitator = desk.holder(Role::Facilitator);
        const QStringList before = desk.state();
        const Outcome outcome = desk.here->perform(joinPeople(owner.personId, facilitator.personId));
        CHECK(outcome.state == Outcome::State::Refused);
        CHECK_FALSE(outcome.sentence().isEmpty());
        CHECK(desk.state() == before);
    }
}

TEST_CASE("Who is in a Learning Team is not removed, who is in none is", "[directory]")
{
    Directory desk(Database::Engine::Sqlite);
    desk.gather();
    const Person one = aPerson(u"Sam Lee"_s, u"Porter"_s);
    const Membership membership = desk.add(one, Role::Member);
    CHECK(desk.here->perform(removePerson(one.id)).sentence().contains(u"in a Learning Team"_s));
    desk.doHere(removeMember(desk.team.teamId, membership.id));
    desk.doHere(removePerson(one.id));
    CHECK_FALSE(desk.there->reader().get<Person>(one.id));
}

TEST_CASE("A person who is forgotten stays as a blank one, and nothing brings them back", "[directory]")
{
    for (const Database::Engine engine : engines()) {
        CAPTURE(nameOf(engine));
        Directory desk(engine);
        desk.gather();
        const Person one = aPerson(u"Quokkazimt Vrblqwnx"_s, u"Zwkprgst"_s);
        const Membership membership = desk.add(one, Role::Member);
        desk.doHere(editInDirectory(one.id, "name", [](Person &person) { person.name = u"Jyxthumpf"_s; }));
        desk.doHere(forgetPerson(one.id));

        const auto left = desk.there->reader().get<Person>(one.id);
        REQUIRE(left);
        CHECK((left->name + left->job + left->organisation + left->contact).isEmpty());
        CHECK(desk.membership(membership.id).personId == one.id);
        CHECK(jobLabel(desk.membership(membership.id), {*left}) == roleLabel(Role::Member));
        QSqlQuery &images = desk.there->database().run(u"select before, after from journal where row_id = ? and row_table = 'people'"_s, {one.id});
        while (images.next()) {
            const QString said = images.value(0).toString() + images.value(1).toString();
            for (const char *word : {"Quokkazimt", "Vrblqwnx", "Zwkprgst", "Jyxthumpf"})
                CHECK_FALSE(said.contains(QLatin1String(word)));
        }
        images.finish();
        CHECK(desk.there->reader().get<Erasure>(one.id)->kind == ErasureKind::Forgotten);

        // Undo reaches what came before, without them.
        desk.here->undo({});
        while (desk.here->stepToUndo(desk.team.teamId) && desk.here->undo(desk.team.teamId).isDone()) { }
        CHECK(desk.there->reader().get<Person>(one.id)->name.isEmpty());
        // And who types them in again types into a blank.
        desk.here->perform(editInDirectory(one.id, "job", [](Person &person) { person.job = u"Zwkprgst"_s; }));
        CHECK(desk.there->reader().get<Person>(one.id)->job.isEmpty());
        CHECK(desk.broken() == QStringList());
    }
}
