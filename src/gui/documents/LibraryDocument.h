// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Community.h"
#include "domain/Listed.h"
#include "gui/documents/LiveTables.h"

namespace sharpend {

/// What the Library shows of the whole workspace: events, Learning Teams and their meetings, communities, kept up to date by ids. It
/// holds what lists show of them; what a page needs besides, it reads itself.
class LibraryDocument
    : public LiveTables<ListedEvent, ListedTeam, ListedMeeting, ListedAction, ListedRelease, Community, Turn>
{
public:
    explicit LibraryDocument(Session &session, QObject *parent = nullptr);

    /// Learning Teams that are neither closed nor put away: those that have come furthest last. They stay where they are until the next change.
    const QList<const ListedTeam *> &underWay() const { return m_underWay; }
    /// Of a Learning Team that has not met; nothing of one that has.
    QList<Meeting> meetingsOf(const QString &teamId) const { return m_meetings.value(teamId); }
    QList<Release> releasesOf(const QString &teamId) const { return m_releases.value(teamId); }

private:
    void sort(const DocumentChange &change);
    void sortUnderWay();
    /// Whether meetings of a Learning Team are wanted that were not read, as it had met.
    bool someWentBack(const DocumentChange &change) const;

    QList<const ListedTeam *> m_underWay;
    QSet<QString> m_met; ///< Learning Teams that had met as was last read
    QHash<QString, QList<Meeting>> m_meetings; ///< by Learning Team
    QHash<QString, QList<Release>> m_releases; ///< the same
};

} // namespace sharpend
