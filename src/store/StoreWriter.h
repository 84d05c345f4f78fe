// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Store.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace sharpend {

/// The one writer: performs what it is given, in order, in its own thread. What the disk or the server would not take
/// for a passing reason stays at the head of the queue and is tried again, so nothing overtakes it and nothing is lost.
class StoreWriter : public QObject
{
    Q_OBJECT
public:
    using Job = std::function<Outcome(Store &)>;

    explicit StoreWriter(std::unique_ptr<Store> store);
    ~StoreWriter() override;

    /// Queues \a job; finished() answers with \a ticket. From any thread, through a queued call.
    void enqueue(quint64 ticket, const Job &job);
    qsizetype waiting() const { return qsizetype(m_queue.size()); }

Q_SIGNALS:
    void finished(quint64 ticket, const sharpend::Outcome &outcome);
    /// Something waits, with why in a sentence; or (an empty one) nothing does any more.
    void troubled(const QString &sentence);

private:
    void work();

    struct Waiting {
        quint64 ticket;
        Job job;
    };
    std::unique_ptr<Store> m_store;
    std::deque<Waiting> m_queue;
    QTimer m_retry;
    bool m_inTrouble = false;
};

} // namespace sharpend
