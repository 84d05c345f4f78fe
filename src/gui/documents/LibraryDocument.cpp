// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/documents/LibraryDocument.h"

namespace sharpend {

LibraryDocument::LibraryDocument(Session &session, QObject *parent)
    : LiveTables(session, parent)
{
    connect(this, &LiveRows::changed, this, &LibraryDocument::sortByTeam); // before anybody else hears of it
}

void LibraryDocument::sortByTeam(const DocumentChange &change)
{
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

QList<const ListedTeam *> LibraryDocument::underWay() const
{
    QList<const ListedTeam *> found; // a record is long to copy
    for (const ListedTeam &team : rows<ListedTeam>()) {
        if (team.stage != Stage::Closed && !team.archivedOn.isValid())
            found.append(&team);
    }
    std::sort(found.begin(), found.end(), [](const ListedTeam *a, const ListedTeam *b) {
        return std::tie(b->stage, a->title, a->id) < std::tie(a->stage, b->title, b->id);
    });
    return found;
}

} // namespace sharpend
