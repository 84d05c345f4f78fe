// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Community.h"
#include "gui/documents/Tables.h"

#include <QObject>

namespace sharpend {

class Session;

/// What the Library shows of the whole workspace: events, Learning Teams and their meetings, communities, kept up to date by ids.
class LibraryDocument : public QObject
{
    Q_OBJECT
public:
    using LibraryTables = Tables<Event, LearningTeam, Meeting, Action, Release, Community, Turn>;

    explicit LibraryDocument(Session &session, QObject *parent = nullptr);

    Session &session() const { return m_session; }
    bool isLoaded() const { return m_loaded; }

    template<Record T>
    const QHash<QString, T> &rows() const
    {
        return m_tables.of<T>();
    }
    template<Record T>
    T row(const QString &id) const
    {
        return rows<T>().value(id);
    }

    /// Events that wait for a decision, latest first.
    QList<Event> candidates() const;
    /// Their ids in the same order: for many thousand of them.
    QStringList candidateIds() const;
    /// Learning Teams that are neither closed nor put away: those that have come furthest last change first.
    QList<LearningTeam> underWay() const;
    /// The meeting of \a kind of \a teamId, the sitting whose turn it is; one without an id where there is none.
    Meeting meetingOf(const QString &teamId, MeetingKind kind) const;

Q_SIGNALS:
    void changed(const sharpend::DocumentChange &change);

private:
    void load();
    void refresh(const ChangeSet &changes);

    Session &m_session;
    LibraryTables m_tables;
    bool m_loaded = false;
};

} // namespace sharpend
