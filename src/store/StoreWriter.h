// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Eraser.h"
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

    /// \a places may hold words of what is struck, too (see Eraser).
    explicit StoreWriter(std::unique_ptr<Store> store, Eraser::Places places = {});
    ~StoreWriter() override;
    void setBackups(Eraser::Backups backups) { m_eraser.setBackups(std::move(backups)); }

    /// Sees that what was struck leaves the file: what an earlier run left undone, and what another window has struck and
    /// may not get to finish. Begins after \a milliseconds, and lets everything in the queue go first.
    void eraseStruck(int milliseconds);
    /// One last try, as far as it gets without waiting for others.
    void eraseBeforeParting();

    /// Queues \a job; finished() answers with \a ticket. From any thread, through a queued call.
    void enqueue(quint64 ticket, const Job &job);
    qsizetype waiting() const { return qsizetype(m_queue.size()); }

Q_SIGNALS:
    void finished(quint64 ticket, const sharpend::Outcome &outcome);
    /// Something waits, with why in a sentence; or (an empty one) nothing does any more.
    void troubled(const QString &sentence);
    /// So many struck rows are not yet gone from the file, and what that waits for, if it has to wait; or (0) all are gone.
    void erasing(int notYetGone, const QString &sentence);

private:
    void work();
    void erase();
    void tell(const Eraser::State &state);

    struct Waiting {
        quint64 ticket;
        Job job;
    };
    std::unique_ptr<Store> m_store;
    std::deque<Waiting> m_queue;
    QTimer m_retry;
    bool m_inTrouble = false;
    Eraser m_eraser;
    QTimer m_erase;
    Eraser::State m_erasing;
};

} // namespace sharpend
