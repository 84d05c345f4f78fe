// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/documents/LibraryDocument.h"

#include <algorithm>

namespace sharpend {

LibraryDocument::LibraryDocument(Session &session, QObject *parent)
    : LiveTables(session, parent)
{
    connect(this, &LiveRows::changed, this, &LibraryDocument::sort); // before anybody else hears of it
}

void LibraryDocument::sort(const DocumentChange &change)
{
    if (change.touches(LearningTeam::table)) {
        if (someWentBack(change))
            load();
        sortUnderWay();
    }
    if (change.touches(Meeting::table)) {
        m_meetings.clear();
        for (const ListedMeeting &meeting : rows<ListedMeeting>())
            m_meetings[meeting.teamId].append(meeting);
    }
    if (change.touches(Release::table)) {
        m_releases.clear();
        for (const ListedRelease &release : rows<ListedRelease>())
            m_releases[release.teamId].append(release);
    }
}

bool LibraryDocument::someWentBack(const DocumentChange &change) const
{
    const QSet<QString> ids = change.ids.value(QLatin1String(LearningTeam::table));
    return std::any_of(ids.begin(), ids.end(), [this](const QString &id) {
        const auto team = rows<ListedTeam>().constFind(id);
        return m_met.contains(id) && team != rows<ListedTeam>().cend() && !hasMet(*team);
    });
}

void LibraryDocument::sortUnderWay()
{
    m_met.clear();
    m_underWay.clear(); // of pointers: a record is long to copy
    for (const ListedTeam &team : rows<ListedTeam>()) {
        if (hasMet(team))
            m_met.insert(team.id);
        if (team.stage != Stage::Closed && !team.archivedOn.isValid())
            m_underWay.append(&team);
    }
    std::sort(m_underWay.begin(), m_underWay.end(), [](const ListedTeam *a, const ListedTeam *b) {
        return std::tie(b->stage, a->title, a->id) < std::tie(a->stage, b->title, b->id);
    });
}

} // namespace sharpend
