// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/LiveTables.h"
#include "store/Operation.h"

#include <QTimer>

namespace sharpend {

/// The events as they will be once everything done on this page has reached the disk. What people answer and type is
/// there at once, and nothing that comes back late from the disk takes it away from under their hands.
class EventDesk : public QObject
{
    Q_OBJECT
public:
    explicit EventDesk(Session &session, QObject *parent = nullptr);

    /// The events as they are on the disk.
    const LiveTables<Event> &events() const { return m_events; }
    bool has(const QString &id) const { return m_events.rows<Event>().contains(id); }
    /// Ids of the events that wait for a decision, latest first.
    QStringList candidateIds() const;
    Event event(const QString &id) const;
    /// Queues \a operation on the event \a id, and shows what \a apply makes of it right away.
    void write(const QString &id, const Operation &operation, const std::function<void(Event &)> &apply);

Q_SIGNALS:
    void changed(const QSet<QString> &ids);
    void refused(const QString &sentence);

private:
    void settleDown();

    struct Ahead {
        Event event;
        int waiting = 0;
    };
    LiveTables<Event> m_events;
    QHash<QString, Ahead> m_ahead;
    QTimer m_quiet;
};

} // namespace sharpend
