// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/ChangeFeed.h"

#include "store/NextRow.h"

#include <QSqlDriver>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

ChangeFeed::ChangeFeed(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setInterval(store.database().engine() == Database::Engine::Sqlite ? 100ms : 2s);
    connect(&m_timer, &QTimer::timeout, this, &ChangeFeed::beat);
}

void ChangeFeed::start()
{
    try {
        m_tick = m_store.tick();
        subscribe();
    } catch (const StoreError &) {
        // the first beat says so and tries again
    }
    m_timer.start();
}

void ChangeFeed::subscribe()
{
    if (m_store.database().engine() != Database::Engine::Postgres || m_subscribed)
        return;
    QSqlDriver *driver = m_store.database().handle().driver();
    connect(driver, &QSqlDriver::notification, this, &ChangeFeed::poll, Qt::UniqueConnection);
    m_subscribed = driver->subscribeToNotification(u"sharpend"_s);
}

void ChangeFeed::beat()
{
    Database &db = m_store.database();
    try {
        if (db.engine() == Database::Engine::Sqlite) {
            QSqlQuery &query = db.run(u"pragma data_version"_s);
            const qint64 version = nextRow(db, query) ? query.value(0).toLongLong() : 0;
            query.finish();
            if (version == m_dataVersion && !m_inTrouble)
                return;
            fetch();
            m_dataVersion = version; // only now: what could not be read is asked for again
        } else if (db.ensureAlive()) {
            m_subscribed = false; // a new connection hears nothing until it asks to
            subscribe();
            fetch();
        } else {
            fetch();
        }
        if (m_inTrouble) {
            m_inTrouble = false;
            Q_EMIT troubled({});
        }
    } catch (const StoreError &error) {
        if (!m_inTrouble) {
            m_inTrouble = true;
            Q_EMIT troubled(error.sentence());
        }
    }
}

void ChangeFeed::poll()
{
    try {
        fetch();
    } catch (const StoreError &) {
        // the next beat says so
    }
}

void ChangeFeed::fetch()
{
    const ChangeSet news = m_store.changesSince(m_tick);
    m_tick = news.tick;
    if (!news.rows.isEmpty())
        Q_EMIT changed(news);
}

} // namespace sharpend
