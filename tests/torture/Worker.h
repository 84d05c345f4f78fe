// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "Hand.h"

#include <QHash>

#include <sys/types.h>

namespace sharpend::torture {

/// What a worker has said to be on the disk, and what it was at when it ended.
struct Ledger {
    QHash<QString, std::pair<qint64, QByteArray>> rows; ///< by table/id: the tick, and what the row then said
    qint64 tick = 0;
    int acknowledged = 0;
    QString underWay; ///< begun and not acknowledged

    void acknowledge(Store &store, const Outcome &outcome);
    /// Holds it against what is there; answers what is wrong.
    QStringList missingIn(Store &store) const;
};

/// This program once more, as a process that works until it is ended.
class Worker
{
public:
    /// Works at \a scene: the name of a deed (and among it others), or `migration`, `restore`, `backup`, `lock`.
    Worker(const Site &place, const QString &scene, quint32 seed);
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    /// Waits until it has acknowledged so many deeds in all, or has ended.
    void awaitDeeds(int count);
    /// Stands still until goOn().
    void stop();
    void goOn();
    /// Ends it as a power cut would; its ledger is complete then.
    void kill();
    bool hasEnded() const { return m_pid < 0; }
    /// It came to the end of its scene by itself, and all was well.
    bool hasFinished() const { return m_finished; }

    /// All it has said so far.
    const Ledger &ledger();

    /// What such a process does. \a arguments as Worker gives them.
    static int work(const QStringList &arguments);

private:
    bool read(bool waits);
    void take(const QByteArray &line);

    pid_t m_pid = -1;
    int m_from = -1;
    QByteArray m_rest;
    Ledger m_ledger;
    bool m_finished = false;
};

/// Opens what a worker has left behind and judges it: it opens, all checks hold, all that was acknowledged is there.
QStringList wrongAfter(const Ledger &ledger, const QString &location);

} // namespace sharpend::torture
