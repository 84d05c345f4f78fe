// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Templates.h"
#include "domain/WorkProgress.h"
#include "operations/Operations.h"

#include <memory>

namespace sharpend {

/// Adds a candidate; `raisedOn` is the moment of the step where none is given.
Operation addEvent(const Event &event);
/// Adds candidates as one step. Judged as imported rows. \a progress, if there is one, follows it and may stop it while rows are
/// taken in; it is refused then, and nothing of it stays.
Operation importEvents(const QList<Event> &events, const std::shared_ptr<WorkProgress> &progress = {});
/// Changes fields of an event; \a field as in changeRecord().
Operation editEvent(const QString &eventId, const char *field, std::function<void(Event &)> change);
Operation placeEvent(const QString &eventId, std::optional<MapPlacement> placement);
/// Answers one of the six factors; \a factor is a member of Factors.
Operation weighFactor(const QString &eventId, Factor Factors::*factor, Level level);
Operation giveFactorReason(const QString &eventId, Factor Factors::*factor, const QString &reason);
Operation answerFormalQuestion(const QString &eventId, FormalProcess answer);

/// What a new Learning Team starts with, from the organisation's content.
struct TeamDefaults {
    QStringList groundRules;
    QString ownerCard;
    QStringList soakPrompts;
    TeamTemplate start; ///< for this kind of event; goes before the three above
    QString likeTeam; ///< an earlier Learning Team: its questions and ground rules go before all these, and its people come along
    QString timeZone; ///< IANA name of the place of the meetings
    int meetingMinutes = 90;
};

/// Chooses the event and starts its Learning Team \a teamId with both meetings. Refused without a sentence on why this one, and
/// where the Learning Team that it is to be like is gone or locked.
Operation chooseEvent(const QString &eventId, const QString &sentence, const QString &teamId, const TeamDefaults &defaults);
/// Keeps the event, not now, with why and what happens to it instead.
Operation setEventAside(const QString &eventId, const QString &sentence, const QString &otherRoute);
/// The event needs a formal response, which a Learning Team does not replace.
Operation sendToFormalResponse(const QString &eventId, const QString &sentence);
Operation bringEventBack(const QString &eventId);
/// Refused once a Learning Team stands on it.
Operation removeEvent(const QString &eventId);

} // namespace sharpend
