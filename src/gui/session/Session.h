// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/BackupKeeper.h"
#include "store/ChangeFeed.h"
#include "store/StoreWriter.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <future>
#include <optional>

namespace sharpend {

class Passphrase;
class Seat;
struct PulseAnswer;
struct PulseScope;

/// The open workspace, and the only object the whole application knows. Writing and reading happen in threads of its
/// own, so that no window ever waits for a disk or a server.
class Session : public QObject
{
    Q_OBJECT
public:
    using Then = std::function<void(const Outcome &)>;

    /// Opens \a location with a seat claimed in \a seatFolder. Throws StoreError.
    Session(const QString &location, const QString &seatFolder, QObject *parent = nullptr);
    /// Begins to open it, and lets a window be made meanwhile: what is read or performed follows once it is open. Whoever calls
    /// this asks waitUntilOpen() before a person can do anything. A workspace that is a file has its backups below \a backupRoot,
    /// where one is given.
    static std::unique_ptr<Session> begin(const QString &location, const QString &seatFolder, const QString &backupRoot = {});
    /// Throws StoreError where it could not be opened.
    void waitUntilOpen() const;
    /// Waits for what is queued, unless the disk or the server is in trouble.
    ~Session() override;

    QString location() const { return m_location; }
    QString workspaceId() const;
    QString seatId() const;

    /// Queues \a operation. \a then hears the outcome in the thread of \a context, unless that is gone by then.
    void perform(const Operation &operation, QObject *context = nullptr, Then then = {});
    void undo(const QString &teamId, QObject *context = nullptr, Then then = {});
    void redo(const QString &teamId, QObject *context = nullptr, Then then = {});
    void passOver(const QString &teamId, QObject *context = nullptr, Then then = {});

    /// Queues what a round of the pulse has left over (see keepPulse()).
    void keepPulse(const PulseScope &scope, const QList<PulseAnswer> &answers, int threshold, QObject *context, Then then);

    /// Writes a copy of the workspace, as it is on the disk, to the file \a path, locked where there is a \a passphrase.
    void saveCopy(const QString &path, const Passphrase &passphrase, QObject *context, Then then);

    /// Looks for what other seats have done now, rather than with the next beat of the feed.
    void catchUp();

    /// Runs \a query in the reader thread and hands what it answers to \a then in the thread of \a context.
    template<typename Result>
    void read(QObject *context, std::function<Result(Store &)> query, std::function<void(const Result &)> then)
    {
        QMetaObject::invokeMethod(m_reading, [this, guard = QPointer<QObject>(context), query = std::move(query),
                                              then = std::move(then)] {
            if (!m_readStore)
                return; // it could not be opened, which waitUntilOpen() says
            try {
                m_readStore->database().ensureAlive();
                auto result = std::make_shared<Result>(query(*m_readStore));
                QMetaObject::invokeMethod(this, [guard, then, result] {
                    if (guard)
                        then(*result);
                });
            } catch (const StoreError &error) {
                Q_EMIT readTroubled(error.sentence());
            }
        });
    }

    /// The automatic backups of this workspace; none on a server, and none of the sample.
    const std::optional<Backups> &backups() const { return m_backups; }
    /// Makes one now. backupsChanged() follows, or backupTroubled().
    void backUpNow();
    /// Why the last automatic backup could not be made; empty where all is well.
    QString backupTrouble() const { return m_backupTrouble; }

    /// How many operations have not reached the disk yet.
    int waiting() const { return int(m_thens.size()); }

    /// How many struck rows (a note, and each thing that hung on it) are not yet gone from the file: their words lie in its free
    /// pages or in its log until it has been written anew and nobody reads the old one. 0 mostly, and again soon after a strike.
    int notYetGone() const { return m_notYetGone; }
    /// What that waits for, as a sentence; empty while it is under way.
    QString notYetGoneBecause() const { return m_notYetGoneBecause; }

Q_SIGNALS:
    /// Rows changed, through this session or any other.
    void changed(const sharpend::ChangeSet &changes);
    /// waiting() is different.
    void waitingChanged();
    /// An operation of this session has reached the disk.
    void saved();
    /// The disk or the server does not take what is queued; an empty sentence when it does again.
    void troubled(const QString &sentence);
    /// An operation was done, and there is something to say about it.
    void noticed(const QString &sentence);
    /// An operation for which nobody waits was refused or could not be done.
    void refused(const QString &sentence);
    void readTroubled(const QString &sentence);
    /// notYetGone() or notYetGoneBecause() is different. With 0 the words of everything that was struck have left the file.
    void erasing(int notYetGone, const QString &sentence);
    void backupsChanged();
    /// backupTrouble() is different.
    void backupTroubled(const QString &sentence);

private:
    Session(const QString &location, std::unique_ptr<Seat> seat, const QString &backupRoot, QObject *parent);
    void openWriter();
    void keepBackups();
    QString clearBackups(const Gone &gone);
    void openReader();
    void enqueue(const StoreWriter::Job &job, QObject *context, Then then);
    void onFinished(quint64 ticket, const Outcome &outcome);

    struct Waiting {
        QPointer<QObject> context;
        bool hasContext;
        Then then;
    };

    QString m_location, m_workspaceId, m_backupRoot;
    std::unique_ptr<Seat> m_seat;
    QThread m_writeThread, m_readThread;
    StoreWriter *m_writer = nullptr;
    QObject *m_writing = nullptr, *m_reading = nullptr; ///< live in the threads, for calls into them
    std::promise<void> m_writerOpens, m_readerOpens;
    std::shared_future<void> m_writerOpened, m_readerOpened;
    Store *m_readStore = nullptr; ///< opened, used and closed in the reader thread
    ChangeFeed *m_feed = nullptr;
    QHash<quint64, Waiting> m_thens;
    quint64 m_nextTicket = 1;
    bool m_inTrouble = false;
    int m_notYetGone = 0;
    QString m_notYetGoneBecause;
    std::optional<Backups> m_backups;
    QThread m_backupThread;
    BackupKeeper *m_keeper = nullptr; ///< lives in that thread
    std::atomic<bool> m_cleaning = false, m_parting = false;
    QString m_backupTrouble;
};

} // namespace sharpend
