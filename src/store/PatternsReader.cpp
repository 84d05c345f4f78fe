// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/PatternsReader.h"

#include "domain/FieldCodec.h"
#include "domain/SealedCounts.h"
#include "store/NextRow.h"
#include "store/Store.h"

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// Which rows of a table belong to finished Learning Teams.
QString ofFinished(const QString &columns, const QString &table, const QString &rest)
{
    return u"select %1 from %2 join teams on teams.id = %2.team_id where teams.stage = 'closed' and teams.stopped is null %3"_s.arg(
        columns, table, rest);
}

/// The notes of a sealed Learning Team are closed away, and how many there were of each kind stands beside.
void readCounts(FinishedTeam &team, const QString &text)
{
    const SealedCounts counts = SealedCounts::fromText(text);
    for (const auto &[kind, count] : counts.notes)
        (kind ? team.notes[std::size_t(*kind)] : team.notesWithoutKind) = count;
}

/// Whether somebody has said yes to an improvement, wholly or in part.
bool isCommitted(std::optional<ActionProgress> progress, const ReplyAnswer *answer)
{
    if (answer)
        return answer->answer != OwnerAnswer::NotNow;
    return progress == ActionProgress::Agreed || progress == ActionProgress::UnderWay || progress == ActionProgress::InPlace;
}

} // namespace

PatternsReader::PatternsReader(Store &store)
    : m_store(store)
{
}

PatternFacts PatternsReader::read()
{
    readTeams();
    readThemes();
    readNotes();
    readReleases();
    readActions();
    m_facts.patterns = m_store.reader().find<Pattern>();
    return m_facts;
}

FinishedTeam *PatternsReader::team(const QString &teamId)
{
    const auto place = m_places.constFind(teamId);
    return place == m_places.cend() ? nullptr : &m_facts.teams[*place];
}

void PatternsReader::readTeams()
{
    QHash<QString, EventKind> kinds;
    QSqlQuery &query = m_store.database().run(u"select events.id, events.kind from events join teams on teams.event_id = events.id"
                                              " where teams.stage = 'closed'"_s);
    while (nextRow(m_store.database(), query))
        kinds.insert(query.value(0).toString(), fromWord<EventKind>(query.value(1).toString()).value_or(EventKind::DidNotGoToPlan));
    query.finish();
    for (const LearningTeam &row : m_store.reader().find<LearningTeam>({{"stage", wordOf(Stage::Closed)}})) {
        if (row.stopped)
            continue;
        FinishedTeam team;
        team.id = row.id;
        team.title = row.title;
        team.kind = kinds.value(row.eventId);
        team.finishedOn = row.closedOn.toLocalTime().date();
        team.learningAlone = true; // until an improvement is found
        for (const LookBack &lookBack : row.lookBacks) {
            if (lookBack.heldOn.isValid())
                team.lookBacks << lookBack;
        }
        if (row.sealed)
            readCounts(team, row.sealed->counts);
        m_places.insert(team.id, m_facts.teams.size());
        m_facts.teams << team;
    }
}

void PatternsReader::readThemes()
{
    QSqlQuery &query = m_store.database().run(
        ofFinished(u"themes.team_id, themes.id, themes.title, (select count(*) from placements where placements.theme_id = themes.id)"_s,
                   u"themes"_s, u"order by themes.position, themes.id"_s));
    while (nextRow(m_store.database(), query)) {
        if (FinishedTeam *one = team(query.value(0).toString()))
            one->themes.append({query.value(1).toString(), query.value(2).toString(), query.value(3).toInt()});
    }
    query.finish();
}

void PatternsReader::readNotes()
{
    // As isOnWall() has it.
    QSqlQuery &query = m_store.database().run(
        ofFinished(u"notes.team_id, notes.kind, count(*)"_s, u"notes"_s,
                   u"and notes.parked = 0 and (notes.source = 'wall' or notes.disposition = 'used') group by notes.team_id, notes.kind"_s));
    while (nextRow(m_store.database(), query)) {
        FinishedTeam *one = team(query.value(0).toString());
        const auto kind = fromWord<NoteKind>(query.value(1).toString());
        if (one)
            (kind ? one->notes[std::size_t(*kind)] : one->notesWithoutKind) += query.value(2).toInt();
    }
    query.finish();
}

void PatternsReader::readReleases()
{
    QSqlQuery &query = m_store.database().run(ofFinished(u"releases.team_id, releases.released_at, releases.reply"_s, u"releases"_s,
                                                         u"order by releases.team_id, releases.version"_s));
    while (nextRow(m_store.database(), query)) {
        FinishedTeam *one = team(query.value(0).toString());
        if (!one)
            continue;
        const QDateTime releasedAt = timeFromText(query.value(1).toString()).toLocalTime();
        if (!query.value(2).isNull()) {
            const auto reply = fromJson<OwnerReply>(Json::parse(utf8(query.value(2).toString()), nullptr, false));
            one->releasedAt = releasedAt;
            one->repliedAt = reply.on.toLocalTime();
            m_lastReplies.insert(one->id, reply);
        } else if (!one->repliedAt.isValid()) {
            one->releasedAt = releasedAt;
        }
    }
    query.finish();
}

void PatternsReader::readActions()
{
    QSqlQuery &query = m_store.database().run(ofFinished(u"actions.team_id, actions.id, actions.aim, actions.strength, actions.progress"_s,
                                                         u"actions"_s, u"order by actions.position, actions.id"_s));
    while (nextRow(m_store.database(), query)) {
        FinishedTeam *one = team(query.value(0).toString());
        if (!one)
            continue;
        one->learningAlone = false;
        const auto reply = m_lastReplies.constFind(one->id);
        const ReplyAnswer *answer = reply == m_lastReplies.cend() ? nullptr : reply->answerTo(query.value(1).toString());
        if (isCommitted(fromWord<ActionProgress>(query.value(4).toString()), answer))
            one->commitments.append({fromWord<ActionAim>(query.value(2).toString()), fromWord<Strength>(query.value(3).toString())});
    }
    query.finish();
}

} // namespace sharpend
