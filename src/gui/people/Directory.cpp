// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/Directory.h"

#include "domain/Community.h"
#include "domain/RoomCheck.h"
#include "domain/SimilarEvents.h"
#include "store/RowsToList.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Directory)
};

template<Record T>
QHash<QString, T> byId(QList<T> rows)
{
    QHash<QString, T> found;
    for (T &row : rows)
        found.insert(row.id, std::move(row));
    return found;
}

/// A Learning Team under way counts as later than any that has closed.
bool isLater(const KnownRole &a, const KnownRole &b)
{
    if (a.closedOn.isValid() != b.closedOn.isValid())
        return !a.closedOn.isValid();
    return a.closedOn != b.closedOn ? a.closedOn > b.closedOn : a.membership.id < b.membership.id;
}

} // namespace

QString KnownPerson::shownName() const
{
    if (isForgotten())
        return Words::tr("Somebody who was forgotten");
    return person.name.isEmpty() ? person.job : person.name;
}

QString KnownPerson::about() const
{
    QStringList parts;
    if (!person.name.isEmpty())
        parts << person.job;
    parts << person.organisation;
    QSet<QString> teams;
    for (const KnownRole &role : roles)
        teams.insert(role.membership.teamId);
    parts << (teams.isEmpty() ? Words::tr("in no Learning Team") : Words::tr("%n Learning Team(s)", nullptr, int(teams.size())));
    parts.removeAll({});
    return parts.join(u" · "_s);
}

QList<KnownPerson> readDirectory(Reader &reader)
{
    const QHash<QString, LearningTeam> teams = byId(rowsToList<LearningTeam>(reader));
    const QHash<QString, Event> events = byId(reader.find<Event>());
    QHash<QString, QList<KnownRole>> roles;
    for (Membership &membership : reader.find<Membership>()) {
        const LearningTeam team = teams.value(membership.teamId);
        roles[membership.personId].append({team.title, team.closedOn, events.value(team.eventId), std::move(membership)});
    }
    QHash<QString, QStringList> communities;
    for (const Community &community : reader.find<Community>()) {
        QSet<QString> known{community.championId};
        for (const CommunityMember &member : community.members)
            known.insert(member.personId);
        for (const QString &id : std::as_const(known))
            communities[id] << community.name;
    }
    QList<KnownPerson> people;
    for (Person &person : reader.find<Person>()) {
        QList<KnownRole> held = roles.take(person.id);
        const bool standsIn = person.name.isEmpty() && !held.isEmpty()
            && std::all_of(held.begin(), held.end(),
                           [&teams](const KnownRole &role) { return teams.value(role.membership.teamId).sealed.has_value(); });
        if (standsIn) // for somebody who was closed away with a Learning Team
            continue;
        std::sort(held.begin(), held.end(), isLater);
        QStringList circles = communities.value(person.id);
        circles.sort();
        people.append({std::move(person), std::move(held), std::move(circles)});
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(people.begin(), people.end(), [&collator](const KnownPerson &a, const KnownPerson &b) {
        if (a.isForgotten() != b.isForgotten())
            return b.isForgotten();
        const int order = collator.compare(a.shownName(), b.shownName());
        return order != 0 ? order < 0 : a.person.id < b.person.id;
    });
    return people;
}

QList<Suggestion> suggestPeople(const QList<KnownPerson> &directory, Role role, const LearningTeam &team, const Event &event,
                                const QStringList &taken)
{
    QList<Suggestion> before, alike;
    for (const KnownPerson &known : directory) {
        if (taken.contains(known.person.id) || known.isForgotten())
            continue;
        const bool inTeam = role == Role::Member || role == Role::WiderMember;
        for (const KnownRole &held : known.roles) {
            if (held.membership.teamId == team.id)
                continue;
            const QString like = inTeam ? likeness(event, held.event) : QString();
            if (!inTeam && held.membership.role == role) {
                before.append({known.person.id, Words::tr("was %1 before").arg(roleLabel(role).toLower())});
                break;
            }
            if (inTeam && !like.isEmpty() && (held.membership.role == Role::Member || held.membership.role == Role::WiderMember)) {
                alike.append({known.person.id, Words::tr("was in “%1”: %2").arg(held.teamTitle, like)});
                break;
            }
        }
    }
    return before + alike;
}

} // namespace sharpend
