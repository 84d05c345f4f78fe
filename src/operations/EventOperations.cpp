// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/EventOperations.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventOperations)
};

// The position of a factor, to tell typing in one reason from typing in another.
const char *factorKey(Factor Factors::*factor)
{
    static const std::pair<Factor Factors::*, const char *> keys[]{
        {&Factors::effectOnTeam, "effectOnTeam"},
        {&Factors::scaleAndImpact, "scaleAndImpact"},
        {&Factors::frequency, "frequency"},
        {&Factors::generalisability, "generalisability"},
        {&Factors::regulatoryOrLegal, "regulatoryOrLegal"},
        {&Factors::alignment, "alignment"},
    };
    for (const auto &[member, key] : keys) {
        if (member == factor)
            return key;
    }
    return "factors";
}

Operation decide(const QString &name, const QString &eventId, EventStatus status, const QString &sentence,
                 const QString &otherRoute)
{
    return changeRecord<Event>(name, {}, eventId, [=](Event &event, Transaction &tx) {
        if (event.status == EventStatus::Chosen)
            tx.refuse(Words::tr("A Learning Team stands on this event already."));
        event.status = status;
        event.decision = Decision{cleanText(sentence), tx.now(), cleanText(otherRoute)};
    });
}

} // namespace

Operation addEvent(const Event &event)
{
    Operation operation;
    operation.name = u"addEvent"_s;
    operation.run = [event](Transaction &tx) {
        Event added = event;
        added.title = cleanText(added.title);
        added.story = cleanText(added.story);
        if (added.title.isEmpty())
            tx.refuse(Words::tr("Give the event a title: a few words on what made people curious."));
        if (!added.raisedOn.isValid())
            added.raisedOn = tx.now();
        tx.put(added);
    };
    return operation;
}

Operation importEvents(const QList<Event> &events, const std::shared_ptr<WorkProgress> &progress)
{
    Operation operation;
    operation.name = u"importEvents"_s;
    operation.door = Door::Import;
    const auto stopIf = [](bool stopped) {
        if (stopped)
            throw Refusal({Words::tr("The import was stopped. Nothing was added.")});
    };
    operation.run = [events, progress, stopIf](Transaction &tx) {
        if (progress)
            progress->begin(int(events.size()));
        const auto eventAt = [&events, now = tx.now()](qsizetype index) {
            Event event = events[index];
            if (!event.raisedOn.isValid()) // the latest comes first in lists: so these stand as they stand in the log
                event.raisedOn = now.addMSecs(-index - 1);
            return event;
        };
        tx.add<Event>(events.size(), eventAt, [&](qsizetype index) {
            stopIf(progress && !progress->advance(int(index + 1) / 2)); // half of it: each is written down as well
        });
    };
    operation.watch = [progress, stopIf, count = events.size()](qsizetype rows, bool all) {
        stopIf(progress && !(progress->advance(int(count + rows) / 2) && (!all || progress->close())));
    };
    return operation;
}

Operation editEvent(const QString &eventId, const char *field, std::function<void(Event &)> change)
{
    return changeRecord<Event>(u"editEvent"_s, {}, eventId,
                               [change = std::move(change)](Event &event, Transaction &) { change(event); }, field);
}

Operation placeEvent(const QString &eventId, std::optional<MapPlacement> placement)
{
    return changeRecord<Event>(
        u"placeEvent"_s, {}, eventId, [=](Event &event, Transaction &) { event.placement = placement; }, "placement");
}

Operation weighFactor(const QString &eventId, Factor Factors::*factor, Level level)
{
    return changeRecord<Event>(u"weighFactor"_s, {}, eventId,
                               [=](Event &event, Transaction &) { (event.factors.*factor).level = level; });
}

Operation giveFactorReason(const QString &eventId, Factor Factors::*factor, const QString &reason)
{
    return changeRecord<Event>(
        u"weighFactor"_s, {}, eventId,
        [=](Event &event, Transaction &) { (event.factors.*factor).reason = cleanText(reason); }, factorKey(factor));
}

Operation answerFormalQuestion(const QString &eventId, FormalProcess answer)
{
    return changeRecord<Event>(u"answerFormalQuestion"_s, {}, eventId,
                               [=](Event &event, Transaction &) { event.formalProcess = answer; });
}

/// Gives \a team what an earlier one had that does not hang on its event, and its people in their roles. Whether they were at
/// the event, and do this work, is to be asked anew; who was forgotten does not come.
static void startLike(Transaction &tx, LearningTeam &team, const QString &earlierId)
{
    const auto earlier = tx.get<LearningTeam>(earlierId);
    if (!earlier || earlier->sealed)
        tx.refuse(Words::tr("The Learning Team to start from is locked or no longer there. Start afresh instead."));
    fillFrom(templateOf(*earlier), team);
    team.soakHours = earlier->soakHours;
    team.perspectivesWanted = earlier->perspectivesWanted;
    for (const Membership &before : tx.find<Membership>({{"teamId", earlierId}})) {
        const auto erasure = tx.get<Erasure>(before.personId);
        if (erasure && erasure->kind == ErasureKind::Forgotten)
            continue;
        Membership membership;
        membership.id = newId();
        membership.teamId = team.id;
        membership.personId = before.personId;
        membership.role = before.role;
        membership.unit = before.unit;
        membership.shift = before.shift;
        membership.managesIds = before.managesIds;
        tx.put(membership);
    }
}

Operation chooseEvent(const QString &eventId, const QString &sentence, const QString &teamId, const TeamDefaults &defaults)
{
    Operation operation;
    operation.name = u"chooseEvent"_s;
    operation.run = [=](Transaction &tx) {
        Event event = tx.need<Event>(eventId);
        if (cleanText(sentence).isEmpty())
            tx.refuse(Words::tr("Write a sentence on why this one, so the team can see it too."));
        if (event.status == EventStatus::Chosen)
            tx.refuse(Words::tr("A Learning Team stands on this event already."));
        event.status = EventStatus::Chosen;
        event.decision = Decision{cleanText(sentence), tx.now(), {}};
        tx.put(event);

        LearningTeam team;
        team.id = teamId;
        team.eventId = eventId;
        team.title = event.title;
        team.socialContract = defaults.groundRules;
        team.ownerCard = defaults.ownerCard;
        team.soakPrompts = defaults.soakPrompts;
        fillFrom(defaults.start, team);
        if (!defaults.likeTeam.isEmpty())
            startLike(tx, team, defaults.likeTeam);
        tx.put(team);

        for (const MeetingKind kind : {MeetingKind::Learning, MeetingKind::Improving}) {
            Meeting meeting;
            meeting.id = newId();
            meeting.teamId = teamId;
            meeting.kind = kind;
            meeting.timeZone = defaults.timeZone;
            meeting.plannedMinutes = defaults.meetingMinutes;
            meeting.phase = meeting.furthestPhase = kind == MeetingKind::Learning ? Phase::OwnerOpens : Phase::Recap;
            tx.put(meeting);
        }
    };
    return operation;
}

Operation setEventAside(const QString &eventId, const QString &sentence, const QString &otherRoute)
{
    return decide(u"setEventAside"_s, eventId, EventStatus::NotNow, sentence, otherRoute);
}

Operation sendToFormalResponse(const QString &eventId, const QString &sentence)
{
    return decide(u"sendToFormalResponse"_s, eventId, EventStatus::FormalResponse, sentence, {});
}

Operation bringEventBack(const QString &eventId)
{
    return changeRecord<Event>(u"bringEventBack"_s, {}, eventId, [](Event &event, Transaction &tx) {
        if (event.status == EventStatus::Chosen)
            tx.refuse(Words::tr("A Learning Team stands on this event already."));
        event.status = EventStatus::Candidate;
    });
}

Operation removeEvent(const QString &eventId)
{
    Operation operation;
    operation.name = u"removeEvent"_s;
    operation.run = [=](Transaction &tx) {
        if (tx.exists(LearningTeam::table, {{"eventId", eventId}}))
            tx.refuse(Words::tr("A Learning Team stands on this event, so it stays."));
        tx.remove<Event>(eventId);
    };
    return operation;
}

} // namespace sharpend
