// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/DirectoryOperations.h"

#include "operations/CommunityOperations.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DirectoryOperations)
};

void replaceIn(QStringList &ids, const QString &from, const QString &to)
{
    ids.replaceInStrings(from, to);
    ids.removeDuplicates();
}

YesNoUnsure surerOf(YesNoUnsure a, YesNoUnsure b)
{
    return a == YesNoUnsure::Yes || b == YesNoUnsure::Unsure ? a : b;
}

/// One membership for two rows that say the same person holds the same role.
void joinMemberships(Transaction &tx, Membership kept, const Membership &other)
{
    if (kept.unit.isEmpty())
        kept.unit = other.unit;
    if (kept.shift.isEmpty())
        kept.shift = other.shift;
    kept.presentAtEvent = surerOf(kept.presentAtEvent, other.presentAtEvent);
    kept.doesThisWork = surerOf(kept.doesThisWork, other.doesThisWork);
    kept.investigates |= other.investigates;
    kept.managesIds += other.managesIds;
    kept.managesIds.removeDuplicates();
    kept.managesIds.removeAll(kept.personId);
    kept.attended += other.attended;
    kept.attended.removeDuplicates();
    tx.remove<Membership>(other.id);
    tx.put(kept);
}

/// What a Learning Team says of \a otherId it says of \a keptId from now on.
void joinInTeam(Transaction &tx, const QString &teamId, const QString &keptId, const QString &otherId)
{
    const QList<Membership> all = tx.find<Membership>({{"teamId", teamId}});
    QList<Membership> kept;
    for (Membership one : all) { // who manages whom, first: what is joined below reads it anew
        if (!one.managesIds.contains(otherId) && one.personId != otherId)
            continue;
        replaceIn(one.managesIds, otherId, keptId);
        one.managesIds.removeAll(one.personId == otherId ? keptId : one.personId);
        tx.put(one);
    }
    for (const Membership &one : all) {
        if (one.personId == keptId)
            kept << tx.need<Membership>(one.id);
    }
    for (const Membership &one : all) {
        if (one.personId != otherId)
            continue;
        Membership moved = tx.need<Membership>(one.id);
        const auto alike = std::find_if(kept.cbegin(), kept.cend(), [&](const Membership &m) { return m.role == moved.role; });
        if (alike != kept.cend()) {
            joinMemberships(tx, *alike, moved);
        } else {
            moved.personId = keptId;
            tx.put(moved);
        }
    }
    LearningTeam team = tx.need<LearningTeam>(teamId);
    for (NotedWarning &noted : team.notedWarnings)
        noted.rule.replace(otherId, keptId);
    tx.put(team);
}

} // namespace

Operation editInDirectory(const QString &personId, const char *field, std::function<void(Person &)> change)
{
    return changeRecord<Person>(
        u"editPerson"_s, {}, personId,
        [change = std::move(change)](Person &person, Transaction &tx) {
            change(person);
            for (QString *text : {&person.name, &person.job, &person.organisation, &person.contact})
                *text = cleanText(*text).simplified();
            if (person.job.isEmpty())
                tx.refuse(Words::tr("Give the person’s job: everywhere outside People shows that, and not the name."));
        },
        field);
}

Operation joinPeople(const QString &keptId, const QString &otherId)
{
    Operation operation;
    operation.name = u"joinPeople"_s;
    operation.run = [=](Transaction &tx) {
        Person kept = tx.need<Person>(keptId);
        const Person other = tx.need<Person>(otherId);
        if (keptId == otherId)
            tx.refuse(Words::tr("This is one person already: choose another one."));
        for (QString Person::*text : {&Person::name, &Person::job, &Person::organisation, &Person::contact}) {
            if ((kept.*text).isEmpty())
                kept.*text = other.*text;
        }
        QStringList teams;
        for (const QString &person : {otherId, keptId}) { // who is kept may be managed where the other one is not
            for (const Membership &one : tx.find<Membership>({{"personId", person}})) {
                if (!teams.contains(one.teamId))
                    teams << one.teamId;
            }
        }
        for (const QString &teamId : std::as_const(teams))
            joinInTeam(tx, teamId, keptId, otherId);
        joinInCommunities(tx, keptId, otherId);
        tx.put(kept);
        tx.remove<Person>(otherId);
    };
    return operation;
}

Operation removePerson(const QString &personId)
{
    Operation operation;
    operation.name = u"removePerson"_s;
    operation.run = [=](Transaction &tx) {
        if (tx.exists(Membership::table, {{"personId", personId}}))
            tx.refuse(Words::tr("This person is in a Learning Team. Take them out there first, or forget them."));
        if (isInCommunity(tx, personId))
            tx.refuse(Words::tr("This person is, or was, in a community. Forget them instead: what they were there stays, of nobody in particular."));
        tx.remove<Person>(personId);
    };
    return operation;
}

Operation forgetPerson(const QString &personId)
{
    Operation operation;
    operation.name = u"forgetPerson"_s;
    operation.undoable = false;
    operation.run = [=](Transaction &tx) {
        tx.need<Person>(personId);
        clearTurnsOf(tx, personId);
        tx.forget(typeOf<Person>(), personId);
    };
    return operation;
}

} // namespace sharpend
