// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Listed.h"

#include "domain/FieldCodec.h"

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// \a field as \a sql has it, on either engine: only of those rows of which a list shows it.
Field read(Field field, const QString &sql)
{
    field.column = sql;
    return field;
}

} // namespace

#define F(member) field<R>(#member, &R::member)
#define REF(member) field<R>(#member, &R::member, OrNothing)
#define LISTED_FIELDS(T, ...)                                                                                          \
    const QList<Field> &T::fields()                                                                                    \
    {                                                                                                                  \
        using R = T;                                                                                                   \
        static const QList<Field> list{__VA_ARGS__};                                                                   \
        return list;                                                                                                   \
    }

LISTED_FIELDS(ListedEvent, F(id), F(title), F(kind), F(raisedBy), F(raisedOn),
              read(F(placement), u"case when status = 'candidate' then placement end"_s), F(status),
              read(F(decision), u"case when status in ('notNow', 'formalResponse') then decision end"_s))
LISTED_FIELDS(ListedTeam, F(id), REF(eventId), REF(communityId), F(title), F(focus), F(stage), F(replyPromisedBy), F(soakHours),
              F(readBackOn), F(agreedToShare),
              read(F(lookBacks), u"case when stage = 'followUp' then look_backs else '[]' end"_s), F(stopped), F(closedOn), F(archivedOn), F(sealed))
LISTED_FIELDS(ListedMeeting, F(id), REF(teamId), F(kind), F(sitting), F(plannedLocal), F(timeZone),
              read(F(place), u"case when ended_at is null then place else '' end"_s), F(startedAt), F(endedAt))
LISTED_FIELDS(ListedAction, F(id), REF(teamId), F(text), F(aim), F(strength), F(champion), F(due), F(checkInOn), F(progress), F(updates))
LISTED_FIELDS(ListedRelease, F(id), REF(teamId), F(version), F(releasedAt), F(replySharedOn),
              read(F(reply), u"case when reply is not null then '{}' end"_s)) // that there is one

#undef LISTED_FIELDS
#undef REF
#undef F

} // namespace sharpend
