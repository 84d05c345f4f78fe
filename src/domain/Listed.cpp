// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Listed.h"

#include "domain/FieldCodec.h"

namespace sharpend {

#define F(member) field<R>(#member, &R::member)
#define REF(member) field<R>(#member, &R::member, OrNothing)
#define LISTED_FIELDS(T, ...)                                                                                          \
    const QList<Field> &T::fields()                                                                                    \
    {                                                                                                                  \
        using R = T;                                                                                                   \
        static const QList<Field> list{__VA_ARGS__};                                                                   \
        return list;                                                                                                   \
    }

LISTED_FIELDS(ListedEvent, F(id), F(title), F(kind), F(raisedBy), F(raisedOn), F(placement), F(status), F(decision))
LISTED_FIELDS(ListedTeam, F(id), REF(eventId), REF(communityId), F(title), F(focus), F(stage), F(replyPromisedBy), F(soakHours),
              F(readBackOn), F(agreedToShare), F(lookBacks), F(stopped), F(closedOn), F(archivedOn), F(sealed))
LISTED_FIELDS(ListedMeeting, F(id), REF(teamId), F(kind), F(sitting), F(plannedLocal), F(timeZone), F(plannedMinutes), F(place),
              F(startedAt), F(pausedSpans), F(endedAt))
LISTED_FIELDS(ListedAction, F(id), REF(teamId), F(text), F(aim), F(strength), F(champion), F(due), F(checkInOn), F(progress), F(updates))
LISTED_FIELDS(ListedRelease, F(id), REF(teamId), F(version), F(releasedAt), F(replySharedOn), F(reply))

#undef LISTED_FIELDS
#undef REF
#undef F

} // namespace sharpend
