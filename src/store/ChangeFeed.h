// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Store.h"

#include <QObject>
#include <QTimer>

namespace sharpend {

/// Follows a workspace and tells what changed, whoever changed it: this window, another, another process or machine.
/// SQLite is asked for its data version ten times a second, which costs microseconds; PostgreSQL notifies, and a
/// heartbeat notices when the server has gone and come back. Lives in the thread of \a store.
class ChangeFeed : public QObject
{
    Q_OBJECT
public:
    explicit ChangeFeed(Store &store, QObject *parent = nullptr);

    /// Begins with what changes from now on.
    void start();
    /// Looks at once instead of at the next beat.
    void poll();

Q_SIGNALS:
    void changed(const sharpend::ChangeSet &changes);
    /// The server does not answer, with a sentence; or (an empty one) answers again.
    void troubled(const QString &sentence);

private:
    void subscribe();
    void beat();
    void fetch();

    Store &m_store;
    QTimer m_timer;
    qint64 m_tick = 0;
    qint64 m_dataVersion = -1;
    bool m_subscribed = false;
    bool m_inTrouble = false;
};

} // namespace sharpend
