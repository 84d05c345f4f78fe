// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/TeamFactsReader.h"

#include "store/Store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QString teamOf(const RowChange &change)
{
    const RowImage &row = change.after.isNull() ? change.before : change.after;
    return change.table == QLatin1String(LearningTeam::table) ? change.id : textAt(row, "teamId");
}

/// Whether rows of \a table are facts themselves.
bool holdsFacts(const QString &table)
{
    return table == QLatin1String(LearningTeam::table) || table == QLatin1String(Membership::table) || table == QLatin1String(Meeting::table)
        || table == QLatin1String(Action::table) || table == QLatin1String(Release::table);
}

} // namespace

TeamFactsReader::TeamFactsReader(Reader &reader)
    : m_reader(reader)
{
}

void TeamFactsReader::begin(qint64 tick)
{
    if (tick != m_tick + 1) // somebody else has written, or a step was taken back
        m_known.clear();
}

QHash<QString, TeamFacts> TeamFactsReader::factsFor(const QList<RowChange> &changes)
{
    QHash<QString, FactsAsked> asked;
    QSet<QString> changing; // teams whose facts this very step changes, and may yet take back
    for (const RowChange &change : changes) {
        const QString teamId = teamOf(change);
        if (teamId.isEmpty())
            continue;
        asked[teamId] |= factsAsked(change.table);
        if (holdsFacts(change.table))
            changing.insert(teamId);
    }
    QHash<QString, TeamFacts> facts;
    for (auto each = asked.cbegin(); each != asked.cend(); ++each) {
        if (changing.contains(each.key()))
            m_known.remove(each.key());
        Known passing;
        Known &known = changing.contains(each.key()) ? passing : m_known[each.key()];
        read(each.key(), *each, known);
        facts.insert(each.key(), known.facts);
        facts[each.key()].isSealed = isSealed(each.key());
    }
    for (const RowChange &change : changes) {
        if (change.table != QLatin1String(Meeting::table))
            continue;
        TeamFacts &fact = facts[teamOf(change)];
        fact.hasPhotos = m_reader.exists(Attachment::table, {{"teamId", teamOf(change)}});
        if (m_reader.exists(Note::table, {{"capturedIn", change.id}, {"source", u"wall"_s}}))
            fact.meetingsWithNotes.insert(change.id);
    }
    return facts;
}

bool TeamFactsReader::isSealed(const QString &teamId)
{
    const auto known = m_known.find(teamId); // not there for a team that is changing
    if (known != m_known.end() && known->sealed)
        return *known->sealed;
    const auto team = m_reader.get<LearningTeam>(teamId);
    const bool sealed = team && team->sealed;
    if (known != m_known.end())
        known->sealed = sealed;
    return sealed;
}

void TeamFactsReader::read(const QString &teamId, const FactsAsked &asked, Known &known)
{
    const Where ofTeam{{"teamId", teamId}};
    TeamFacts &facts = known.facts;
    if (asked.team && !known.asked.team)
        facts.team = m_reader.get<LearningTeam>(teamId);
    if (asked.memberships && !known.asked.memberships)
        facts.memberships = m_reader.find<Membership>(ofTeam);
    if (asked.meetings && !known.asked.meetings)
        facts.meetings = m_reader.find<Meeting>(ofTeam);
    if (asked.actions && !known.asked.actions)
        facts.hasActions = m_reader.exists(Action::table, ofTeam);
    if (asked.replies && !known.asked.replies) {
        const QList<Release> releases = m_reader.find<Release>(ofTeam);
        facts.replyShared = std::any_of(releases.begin(), releases.end(), [](const Release &r) { return r.replySharedOn.isValid(); });
    }
    known.asked |= asked;
}

} // namespace sharpend
