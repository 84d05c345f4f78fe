// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/session/Session.h"

#include "exchange/LockedBackup.h"
#include "gui/wall/StruckDrafts.h"
#include "operations/PulseOperations.h"
#include "store/Seat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int partingMilliseconds = 5000;
/// What another window has struck, that window sees to; here only if it does not get to it.
constexpr int afterOthersMilliseconds = 2000;
} // namespace

Session::Session(const QString &location, const QString &seatFolder, QObject *parent)
    : Session(location, Seat::claim(seatFolder), {}, parent)
{
    waitUntilOpen();
}

Session::Session(const QString &location, std::unique_ptr<Seat> seat, const QString &backupRoot, QObject *parent)
    : QObject(parent)
    , m_location(location)
    , m_backupRoot(backupRoot)
    , m_seat(std::move(seat))
    , m_writing(new QObject)
    , m_reading(new QObject)
    , m_writerOpened(m_writerOpens.get_future())
    , m_readerOpened(m_readerOpens.get_future())
{
    qRegisterMetaType<Outcome>();
    qRegisterMetaType<ChangeSet>();
    m_writeThread.setObjectName(u"writer"_s);
    m_readThread.setObjectName(u"reader"_s);
    m_writing->moveToThread(&m_writeThread);
    m_reading->moveToThread(&m_readThread);
    m_writeThread.start();
    m_readThread.start();
    // Both stores are opened in the threads that use them; what goes wrong there is thrown by waitUntilOpen().
    const auto openIn = [](QObject *place, std::promise<void> &opens, const std::function<void()> &open) {
        QMetaObject::invokeMethod(place, [&opens, open] {
            try {
                open();
                opens.set_value();
            } catch (...) {
                opens.set_exception(std::current_exception());
            }
        });
    };
    openIn(m_writing, m_writerOpens, [this] { openWriter(); });
    openIn(m_reading, m_readerOpens, [this] { openReader(); });
}

std::unique_ptr<Session> Session::begin(const QString &location, const QString &seatFolder, const QString &backupRoot)
{
    return std::unique_ptr<Session>(new Session(location, Seat::claim(seatFolder), backupRoot, nullptr));
}

void Session::openWriter()
{
    auto store = Store::open(m_location, m_seat->id());
    m_workspaceId = store->workspaceId();
    m_writer = new StoreWriter(std::move(store), [id = m_workspaceId](const QStringList &ids) { return forgetInDrafts(id, ids); });
    connect(&m_writeThread, &QThread::finished, m_writer, &QObject::deleteLater);
    connect(m_writer, &StoreWriter::finished, this, &Session::onFinished);
    connect(m_writer, &StoreWriter::troubled, this, [this](const QString &sentence) {
        m_inTrouble = !sentence.isEmpty();
        Q_EMIT troubled(sentence);
    });
    connect(m_writer, &StoreWriter::erasing, this, [this](int notYetGone, const QString &sentence) {
        m_notYetGone = notYetGone;
        m_notYetGoneBecause = sentence;
        Q_EMIT erasing(notYetGone, sentence);
    });
    if (!m_backupRoot.isEmpty() && !Database::isPostgres(m_location))
        keepBackups();
    m_writer->eraseStruck(0); // what a crash has interrupted
}

void Session::keepBackups()
{
    m_backups.emplace(m_backupRoot, m_workspaceId, m_location);
    m_writer->setBackups([this](const Gone &gone) { return clearBackups(gone); });
    m_keeper = new BackupKeeper(*m_backups, m_location);
    m_keeper->moveToThread(&m_backupThread);
    connect(&m_backupThread, &QThread::finished, m_keeper, &QObject::deleteLater);
    connect(this, &Session::changed, m_keeper, &BackupKeeper::onChanged);
    connect(m_keeper, &BackupKeeper::changed, this, &Session::backupsChanged);
    connect(m_keeper, &BackupKeeper::troubled, this, [this](const QString &sentence) {
        m_backupTrouble = sentence;
        Q_EMIT backupTroubled(sentence);
    });
    connect(m_keeper, &BackupKeeper::cleaned, m_writer, [this] {
        m_cleaning = false;
        m_writer->eraseStruck(0);
    });
    m_backupThread.setObjectName(u"backups"_s);
    m_backupThread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_keeper, &BackupKeeper::openSoon);
}

/// In the writer's thread, which does not wait for it while people write.
QString Session::clearBackups(const Gone &gone)
{
    Backups backups = *m_backups;
    if (m_parting)
        return backups.mayHold(gone) ? backups.clean(gone) : QString();
    if (!m_cleaning && !backups.mayHold(gone))
        return {};
    if (!m_cleaning.exchange(true))
        QMetaObject::invokeMethod(m_keeper, [keeper = m_keeper, gone] { keeper->clean(gone); });
    return tr("Struck, and not yet gone from the backups. They are being written anew.");
}

void Session::backUpNow()
{
    if (m_keeper)
        QMetaObject::invokeMethod(m_keeper, &BackupKeeper::makeByHand);
}

void Session::openReader()
{
    m_writerOpened.get(); // which makes the workspace, or brings it up to this version
    m_readStore = Store::openAgain(m_location, m_seat->id()).release();
    m_feed = new ChangeFeed(*m_readStore);
    connect(m_feed, &ChangeFeed::changed, this, &Session::changed);
    connect(m_feed, &ChangeFeed::troubled, this, &Session::troubled);
    connect(m_feed, &ChangeFeed::changed, m_writer, [writer = m_writer](const ChangeSet &changes) {
        const bool mayBeSealed = std::any_of(changes.rows.begin(), changes.rows.end(),
                                             [](const ChangedRow &row) { return row.table == QLatin1String(LearningTeam::table); });
        if (hasErasures(changes) || mayBeSealed)
            writer->eraseStruck(afterOthersMilliseconds);
    });
    m_feed->start();
}

void Session::waitUntilOpen() const
{
    m_writerOpened.get();
    m_readerOpened.get();
}

QString Session::workspaceId() const
{
    m_writerOpened.wait();
    return m_workspaceId;
}

Session::~Session()
{
    m_readerOpened.wait(); // and the writer before it
    m_parting = true;
    if (m_keeper) // what is being cleaned is clean first
        QMetaObject::invokeMethod(m_keeper, [] {}, Qt::BlockingQueuedConnection);
    if (m_writer && !m_inTrouble) // the queue is in order: when this comes back, all before it is on the disk
        QMetaObject::invokeMethod(m_writer, &StoreWriter::eraseBeforeParting, Qt::BlockingQueuedConnection);
    if (m_keeper) {
        if (!m_inTrouble)
            QMetaObject::invokeMethod(m_keeper, &BackupKeeper::makeAtClose, Qt::BlockingQueuedConnection);
        m_backupThread.quit();
        m_backupThread.wait();
    }
    m_writing->deleteLater();
    m_writeThread.quit();
    m_writeThread.wait(partingMilliseconds);
    QMetaObject::invokeMethod(
        m_reading,
        [this] {
            delete m_feed;
            delete m_readStore;
        },
        Qt::BlockingQueuedConnection);
    m_reading->deleteLater();
    m_readThread.quit();
    m_readThread.wait(partingMilliseconds);
}

QString Session::seatId() const { return m_seat->id(); }

void Session::perform(const Operation &operation, QObject *context, Then then)
{
    enqueue([operation](Store &store) { return store.perform(operation); }, context, std::move(then));
}

void Session::undo(const QString &teamId, QObject *context, Then then)
{
    enqueue([teamId](Store &store) { return store.undo(teamId); }, context, std::move(then));
}

void Session::redo(const QString &teamId, QObject *context, Then then)
{
    enqueue([teamId](Store &store) { return store.redo(teamId); }, context, std::move(then));
}

void Session::passOver(const QString &teamId, QObject *context, Then then)
{
    enqueue([teamId](Store &store) { return store.passOver(teamId); }, context, std::move(then));
}

void Session::keepPulse(const PulseScope &scope, const QList<PulseAnswer> &answers, int threshold, QObject *context, Then then)
{
    enqueue([scope, answers, threshold](Store &store) { return sharpend::keepPulse(store, scope, answers, threshold); }, context, std::move(then));
}

void Session::saveCopy(const QString &path, const Passphrase &passphrase, QObject *context, Then then)
{
    const auto copy
        = [path, passphrase](Store &store) { return passphrase.isEmpty() ? store.copyTo(path) : copyLocked(store, path, passphrase); };
    if (!m_inTrouble)
        return enqueue(copy, context, std::move(then));
    // The writer waits for the disk, and a copy on another one is what helps then.
    QMetaObject::invokeMethod(m_reading, [this, copy, then = std::move(then), guard = QPointer<QObject>(context)] {
        const Outcome outcome = copy(*m_readStore);
        QMetaObject::invokeMethod(this, [this, outcome, then, guard] {
            if (guard)
                then(outcome);
            if (outcome.isDone())
                Q_EMIT noticed(tr("The copy was saved. What still waits for the disk is not in it: it stays on the screen, and is written "
                                  "as soon as it can be."));
        });
    });
}

void Session::catchUp()
{
    QMetaObject::invokeMethod(m_reading, [this] {
        if (m_feed)
            m_feed->poll();
    });
}

void Session::enqueue(const StoreWriter::Job &job, QObject *context, Then then)
{
    m_writerOpened.wait();
    if (!m_writer)
        return; // it could not be opened, which waitUntilOpen() says
    const quint64 ticket = m_nextTicket++;
    m_thens.insert(ticket, {context, context != nullptr, std::move(then)});
    Q_EMIT waitingChanged();
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, ticket, job] { writer->enqueue(ticket, job); });
}

void Session::onFinished(quint64 ticket, const Outcome &outcome)
{
    const Waiting waiting = m_thens.take(ticket);
    Q_EMIT waitingChanged();
    if (outcome.isDone()) {
        Q_EMIT saved();
        catchUp();
        if (!outcome.notices.isEmpty())
            Q_EMIT noticed(outcome.notices.join(u' '));
    }
    if (waiting.then && (!waiting.hasContext || waiting.context))
        waiting.then(outcome);
    else if (!outcome.isDone())
        Q_EMIT refused(outcome.sentence());
}

} // namespace sharpend
