// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A Learning Team that is closed away: its rows leave, one encrypted text stays.

#include "store/Seals.h"

#include "domain/Communities.h"
#include "domain/FieldCodec.h"
#include "domain/RoomCheck.h"
#include "store/NextRow.h"
#include "store/RowSql.h"
#include "store/Store.h"

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// What the wall consists of. Steps are on it too, beside the notes.
bool isClosedAway(const RecordType &type)
{
    return isTable(type, Note::table) || isTable(type, Theme::table) || isTable(type, Placement::table) || isTable(type, Attachment::table)
        || isTable(type, Step::table);
}

/// The reasons without which a closed Learning Team breaks a rule; others speak of the people in the room.
bool isReasonForClosing(const NotedWarning &noted)
{
    return noted.rule == QLatin1String(roomRule::closedEarly) || noted.rule == QLatin1String(roomRule::closedWithoutReply);
}

QStringList texts(const Database &db, QSqlQuery &query)
{
    QStringList found;
    while (nextRow(db, query))
        found << query.value(0).toString();
    query.finish();
    return found;
}

} // namespace

QStringList sealedTeams(Database &db) { return texts(db, db.run(u"select id from teams where sealed is not null order by id"_s)); }

QStringList unfinishedSeals(Database &db)
{
    QStringList ids = sealedTeams(db);
    ids.removeIf([&db](const QString &id) {
        const QStringList last
            = texts(db, db.run(u"select operation from journal where row_table = ? and row_id = ? and operation in (?, ?)"
                           " order by tick desc, id desc limit 1"_s,
                           {QLatin1String(LearningTeam::table), id, QLatin1String(sealName), QLatin1String(finishSealName)}));
        return last != QStringList{QLatin1String(sealName)}; // one that came sealed has nothing to lose
    });
    return ids;
}

bool holdsWordsOf(Database &db, const QString &teamId)
{
    if (sealedTeams(db).contains(teamId))
        return unfinishedSeals(db).contains(teamId);
    return !texts(db, db.run(u"select row_id from journal where row_table = ? and row_id = ? limit 1"_s,
                         {QLatin1String(LearningTeam::table), teamId}))
                .isEmpty();
}

Json withoutSealedBundle(Json row)
{
    if (row.is_object() && row.contains("sealed") && row["sealed"].is_object())
        row["sealed"]["bundle"] = "";
    return row;
}

void Transaction::takeAway(const RecordType &type, const Json &row)
{
    const QString id = textAt(row, "id");
    m_db.run(rowSql(type).remove, {id});
    noteChange(type, id, row, {});
    m_struck.insert(QLatin1String(type.table) + u'/' + id);
}

void Transaction::leaveInstead(const RecordType &type, const Json &before, Json after)
{
    if (after != before) {
        Json &revs = after["revs"];
        revs.insert(revs.begin(), utf8(m_rev));
        if (revs.size() > revsKept)
            revs.erase(revs.end() - 1);
        writeRow(type, after);
    }
    const QString id = textAt(before, "id");
    noteChange(type, id, before, std::move(after)); // the same, too: its history has gone
    m_struck.insert(QLatin1String(type.table) + u'/' + id);
}

QString Transaction::standInFor(const QString &personId, QHash<QString, QString> &standIns)
{
    QString &id = standIns[personId];
    if (id.isEmpty()) {
        Person standIn;
        standIn.id = id = newId();
        standIn.job = Reader::get<Person>(personId).value_or(Person()).job;
        put(standIn);
    }
    return id;
}

void Transaction::seal(const QString &teamId, const Sealed &sealed)
{
    const Json before = json(typeOf<LearningTeam>(), teamId);
    dropJournalOf(teamId);
    if (before.is_null())
        return;
    QHash<QString, QString> standIns; // by the person
    QStringList hashes;
    for (const RecordType &type : recordTypes()) {
        if (!type.hasTeam)
            continue;
        for (const Json &row : jsonRows(type, {{"teamId", teamId}})) {
            if (isTable(type, Attachment::table))
                hashes << textAt(row, "hash");
            if (isClosedAway(type)) {
                takeAway(type, row);
                continue;
            }
            Json left = row;
            if (isTable(type, Membership::table)) {
                const Membership member = fromJson<Membership>(row);
                Membership role; // what somebody was here for, and nothing that tells who
                role.id = member.id;
                role.revs = member.revs;
                role.teamId = teamId;
                role.role = member.role;
                role.personId = standInFor(member.personId, standIns);
                left = toJson(role);
            } else if (isTable(type, Meeting::table)) {
                left["notReached"] = "";
            } else if (isTable(type, Action::table)) {
                left.erase("themeId");
            }
            leaveInstead(type, row, std::move(left));
        }
    }
    const QList<Community> communities = find<Community>();
    for (auto standIn = standIns.cbegin(); standIn != standIns.cend(); ++standIn) {
        const bool isInCommunity = std::any_of(communities.begin(), communities.end(), [&](const Community &one) { return says(one, standIn.key()); });
        const Json person = json(typeOf<Person>(), standIn.key());
        if (isInCommunity || exists(Membership::table, {{"personId", standIn.key()}})) { // in another Learning Team, which is open
            const QVariantList row{QLatin1String(Person::table), standIn.key()};
            if (texts(m_db, m_db.run(u"select row_id from journal where row_table = ? and row_id = ? limit 1"_s, row)).isEmpty())
                leaveInstead(typeOf<Person>(), person, person); // it came with a step of this one
            continue;
        }
        if (!person.is_null())
            takeAway(typeOf<Person>(), person);
        dropJournalOfPerson(standIn.key());
    }
    for (const QString &hash : std::as_const(hashes))
        m_db.run(u"delete from attachment_bytes where hash = ? and not exists (select 1 from attachments where hash = ?)"_s, {hash, hash});
    LearningTeam team = fromJson<LearningTeam>(before);
    team.wordingDecisions.clear(); // which say who might have been meant
    team.notedWarnings.removeIf([](const NotedWarning &noted) { return !isReasonForClosing(noted); });
    team.sealed = sealed;
    leaveInstead(typeOf<LearningTeam>(), before, toJson(team));
}

void Transaction::finishSeal(const QString &teamId)
{
    const Json row = json(typeOf<LearningTeam>(), teamId);
    if (!row.is_null())
        leaveInstead(typeOf<LearningTeam>(), row, row);
}

/// The history of a Learning Team: its own steps, and what steps outside it (an import) say of its rows. Such a step is no longer taken
/// back.
void Transaction::dropJournalOf(const QString &teamId)
{
    m_db.run(u"delete from journal where team_id = ?"_s, {teamId});
    const QString named = u"%\"teamId\":\"%1\"%"_s.arg(teamId);
    // A community names the Learning Team that a session was about, and says nothing that is closed away with it.
    const QString mentions = u" from journal where team_id = '' and row_table <> 'communities' and ((row_table = ? and row_id = ?) or before like ? or after like ?"
                             " or row_id in (select id from erasures where erasures.team_id = ?))"_s;
    const QVariantList values{QLatin1String(LearningTeam::table), teamId, named, named, teamId};
    for (const QString &step : texts(m_db, m_db.run(u"select distinct step"_s + mentions, values)))
        m_db.run(u"update journal set undoable = 0 where step = ?"_s, {step.toLongLong()});
    m_db.run(u"delete"_s + mentions, values);
}

void Transaction::dropJournalOfPerson(const QString &personId)
{
    const QVariantList values{QLatin1String(Person::table), personId};
    const QString mentions = u" from journal where row_table = ? and row_id = ?"_s;
    for (const QString &step : texts(m_db, m_db.run(u"select distinct step"_s + mentions, values)))
        m_db.run(u"update journal set undoable = 0 where step = ?"_s, {step.toLongLong()});
    m_db.run(u"delete"_s + mentions, values);
}

} // namespace sharpend
