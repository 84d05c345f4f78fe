// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/Done.h"
#include "support/Samples.h"

#include "operations/EventOperations.h"
#include "operations/MeetingOperations.h"
#include "operations/TeamOperations.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;

namespace sharpend::test {

Event anEvent(const QString &title)
{
    Event event;
    event.id = newId();
    event.title = title;
    event.raisedBy = u"Stores assistant"_s;
    return event;
}

Note aNote(const QString &teamId, const QString &meetingId, const QString &text)
{
    Note note;
    note.id = newId();
    note.teamId = teamId;
    note.capturedIn = meetingId;
    note.text = text;
    return note;
}

Membership addSomebody(Store &store, const QString &teamId, Role role, const QString &job, const QString &personId)
{
    Person person;
    person.id = personId.isEmpty() ? newId() : personId;
    person.job = job;
    Membership membership;
    membership.id = newId();
    membership.teamId = teamId;
    membership.personId = person.id;
    membership.role = role;
    done(store.perform(addPerson(person, membership)));
    return membership;
}

TeamAtDiscovery teamWithPeople(Store &store)
{
    TeamAtDiscovery team;
    const Event event = anEvent();
    team.eventId = event.id;
    team.teamId = newId();
    done(store.perform(addEvent(event)));
    TeamDefaults defaults;
    defaults.timeZone = u"Europe/London"_s;
    done(store.perform(chooseEvent(event.id, u"It happens most weeks."_s, team.teamId, defaults)));
    for (const Meeting &meeting : store.reader().find<Meeting>({{"teamId", team.teamId}}))
        (meeting.kind == MeetingKind::Learning ? team.meetingId : team.improvingId) = meeting.id;
    addSomebody(store, team.teamId, Role::Owner, u"Operations manager"_s);
    addSomebody(store, team.teamId, Role::Facilitator, u"Improvement coach"_s);
    addSomebody(store, team.teamId, Role::Scribe, u"Clerk"_s);
    addSomebody(store, team.teamId, Role::Member, u"Picker, days"_s);
    addSomebody(store, team.teamId, Role::Member, u"Picker, nights"_s);
    return team;
}

TeamAtDiscovery teamAtDiscovery(Store &store)
{
    const TeamAtDiscovery team = teamWithPeople(store);
    done(store.perform(startMeeting(team.teamId, team.meetingId)));
    done(store.perform(enterPhase(team.teamId, team.meetingId, Phase::OwnerLeaves)));
    done(store.perform(confirmOwnerLeft(team.teamId, team.meetingId)));
    done(store.perform(agreeContract(team.teamId, team.meetingId)));
    return team;
}

} // namespace sharpend::test
