// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/BackupKeeper.h"

#include "store/NextRow.h"
#include "store/Store.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
/// The first of a sitting need not wait: what was there in the morning may be what somebody wants back.
constexpr auto beforeTheFirst = 1min;
/// What goes with a stage change is on the disk by then, too.
constexpr auto afterStageChange = 1s;
constexpr auto afterStart = 2s;
} // namespace

BackupKeeper::BackupKeeper(const Backups &backups, const QString &location)
    : m_backups(backups)
    , m_location(location)
{
    for (QTimer *timer : {&m_due, &m_stageDue, &m_openDue}) {
        timer->setParent(this); // so that it moves to the thread with us
        timer->setSingleShot(true);
    }
    connect(&m_due, &QTimer::timeout, this, [this] { make(BackupReason::Work); });
    connect(&m_openDue, &QTimer::timeout, this, &BackupKeeper::open);
    connect(&m_stageDue, &QTimer::timeout, this, [this] { make(BackupReason::Stage); });
}

BackupKeeper::~BackupKeeper() = default;

void BackupKeeper::open()
{
    m_openDue.stop();
    try {
        m_store = Store::openAgain(m_location, u"backup"_s);
        m_stages = stages();
    } catch (const StoreError &) {
        m_store.reset(); // make() tries again
    }
}

void BackupKeeper::openSoon() { m_openDue.start(afterStart); }

QHash<QString, QString> BackupKeeper::stages()
{
    QHash<QString, QString> found;
    QSqlQuery &query = m_store->database().run(u"select id, stage from teams"_s);
    while (nextRow(m_store->database(), query))
        found.insert(query.value(0).toString(), query.value(1).toString());
    query.finish();
    return found;
}

void BackupKeeper::onChanged(const ChangeSet &changes)
{
    const bool concernsTeams = std::any_of(changes.rows.begin(), changes.rows.end(),
                                           [](const ChangedRow &row) { return row.table == QLatin1String(LearningTeam::table); });
    if (m_store && concernsTeams) {
        try {
            const QHash<QString, QString> before = std::exchange(m_stages, stages());
            for (auto team = m_stages.cbegin(); team != m_stages.cend(); ++team) {
                if (before.contains(team.key()) && before.value(team.key()) != team.value())
                    m_stageDue.start(afterStageChange);
            }
        } catch (const StoreError &) {
            // the next change asks again
        }
    } else if (concernsTeams) {
        m_stageDue.start(afterStageChange); // nobody knows the stages from before
    }
    wait();
}

void BackupKeeper::wait()
{
    if (m_due.isActive())
        return;
    std::chrono::milliseconds due = beforeTheFirst;
    if (m_last.isValid())
        due = std::max<std::chrono::milliseconds>(due, betweenBackups - std::chrono::milliseconds(m_last.elapsed()));
    m_due.start(due);
}

void BackupKeeper::makeByHand() { make(BackupReason::Hand); }

void BackupKeeper::makeAtClose()
{
    make(BackupReason::Close);
    m_due.stop();
    m_stageDue.stop();
    m_openDue.stop();
    m_store.reset();
}

void BackupKeeper::make(BackupReason reason)
{
    m_due.stop();
    m_stageDue.stop();
    m_last.start();
    if (!m_store)
        open();
    if (!m_store)
        return;
    const Outcome outcome = m_backups.make(*m_store, reason);
    if (!outcome.isDone() || m_inTrouble) {
        m_inTrouble = !outcome.isDone();
        Q_EMIT troubled(outcome.sentence());
    }
    if (outcome.isDone())
        m_store->tidySearchIndex(); // after many steps, and out of everybody's way; what it does not do now it does the next time
    if (m_inTrouble && reason != BackupReason::Close)
        wait();
    Q_EMIT changed();
}

void BackupKeeper::clean(const Gone &gone)
{
    m_backups.clean(gone); // whoever asked looks for himself whether it went well
    Q_EMIT cleaned();
    Q_EMIT changed();
}

} // namespace sharpend
