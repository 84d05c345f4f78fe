// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/session/Session.h"

#include "gui/wall/StruckDrafts.h"
#include "store/Seat.h"

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int partingMilliseconds = 5000;
/// What another window has struck, that window sees to; here only if it does not get to it.
constexpr int afterOthersMilliseconds = 2000;
} // namespace

Session::Session(const QString &location, const QString &seatFolder, QObject *parent)
    : QObject(parent)
    , m_location(location)
    , m_seat(Seat::claim(seatFolder))
{
    qRegisterMetaType<Outcome>();
    qRegisterMetaType<ChangeSet>();
    m_writeThread.setObjectName(u"writer"_s);
    m_readThread.setObjectName(u"reader"_s);

    // Both stores are opened in the threads that use them; what goes wrong there is thrown here.
    const auto openIn = [](QThread &thread, const std::function<void()> &open) {
        auto *helper = new QObject;
        helper->moveToThread(&thread);
        thread.start();
        std::exception_ptr wrong;
        QMetaObject::invokeMethod(
            helper,
            [&] {
                try {
                    open();
                } catch (...) {
                    wrong = std::current_exception();
                }
            },
            Qt::BlockingQueuedConnection);
        helper->deleteLater();
        if (wrong) {
            thread.quit();
            thread.wait();
            std::rethrow_exception(wrong);
        }
    };
    openIn(m_writeThread, [this, location] {
        auto store = Store::open(location, m_seat->id());
        m_workspaceId = store->workspaceId();
        m_writer = new StoreWriter(std::move(store), [id = m_workspaceId](const QStringList &ids) { return forgetInDrafts(id, ids); });
    });
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
    try {
        openIn(m_readThread, [this, location] {
            m_readStore = Store::open(location, m_seat->id()).release();
            m_feed = new ChangeFeed(*m_readStore);
            m_reading = m_feed;
            m_feed->start();
        });
    } catch (...) {
        m_writeThread.quit();
        m_writeThread.wait();
        throw;
    }
    connect(m_feed, &ChangeFeed::changed, this, &Session::changed);
    connect(m_feed, &ChangeFeed::troubled, this, &Session::troubled);
    connect(m_feed, &ChangeFeed::changed, m_writer, [writer = m_writer](const ChangeSet &changes) {
        if (hasErasures(changes))
            writer->eraseStruck(afterOthersMilliseconds);
    });
    QMetaObject::invokeMethod(m_writer, [writer = m_writer] { writer->eraseStruck(0); }); // what a crash has interrupted
}

Session::~Session()
{
    if (!m_inTrouble) // the queue is in order: when this comes back, all before it is on the disk
        QMetaObject::invokeMethod(m_writer, &StoreWriter::eraseBeforeParting, Qt::BlockingQueuedConnection);
    m_writeThread.quit();
    m_writeThread.wait(partingMilliseconds);
    QMetaObject::invokeMethod(
        m_feed,
        [this] {
            delete m_feed;
            delete m_readStore;
        },
        Qt::BlockingQueuedConnection);
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

void Session::saveCopy(const QString &path, QObject *context, Then then)
{
    enqueue([path](Store &store) { return store.copyTo(path); }, context, std::move(then));
}

void Session::enqueue(const StoreWriter::Job &job, QObject *context, Then then)
{
    const quint64 ticket = m_nextTicket++;
    m_thens.insert(ticket, {context, context != nullptr, std::move(then)});
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, ticket, job] { writer->enqueue(ticket, job); });
}

void Session::onFinished(quint64 ticket, const Outcome &outcome)
{
    const Waiting waiting = m_thens.take(ticket);
    if (outcome.isDone()) {
        Q_EMIT saved();
        QMetaObject::invokeMethod(m_feed, &ChangeFeed::poll);
        if (!outcome.notices.isEmpty())
            Q_EMIT noticed(outcome.notices.join(u' '));
    }
    if (waiting.then && (!waiting.hasContext || waiting.context))
        waiting.then(outcome);
    else if (!outcome.isDone())
        Q_EMIT refused(outcome.sentence());
}

} // namespace sharpend
