// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "Worker.h"

#include "domain/Json.h"
#include "store/Backups.h"
#include "support/catch.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sharpend::torture {

namespace {

constexpr int ownKind = 7, inTen = 10; ///< of ten deeds, so many are of the kind that the scene is called after

QByteArray saidBy(Reader &reader, const QString &table, const QString &id)
{
    const std::string text = reader.json(*recordType(table), id).dump();
    return QCryptographicHash::hash(QByteArrayView(text.data(), qsizetype(text.size())), QCryptographicHash::Md5).toHex();
}

/// At once, and whole: what has been said stays said when this process dies.
void say(const QByteArray &line)
{
    const QByteArray whole = line + '\n';
    for (qsizetype done = 0; done < whole.size();) {
        const ssize_t count = ::write(STDOUT_FILENO, whole.constData() + done, std::size_t(whole.size() - done));
        if (count <= 0)
            _exit(3);
        done += count;
    }
}

void acknowledge(Store &store, const Outcome &outcome)
{
    QByteArray line = "done " + QByteArray::number(outcome.changes.tick);
    for (const ChangedRow &row : outcome.changes.rows)
        line += ' ' + row.table.toUtf8() + '/' + row.id.toUtf8() + '=' + saidBy(store.reader(), row.table, row.id);
    say(line);
}

int workOn(Store &store, const Site &place, const QString &scene, quint32 seed)
{
    Hand hand(store, place, seed);
    QRandomGenerator random(seed);
    for (;;) {
        Deed deed = deeds()[random.bounded(int(deeds().size()))];
        for (const Deed own : deeds()) {
            if (nameOf(own) == scene && random.bounded(inTen) < ownKind)
                deed = own;
        }
        say("begin " + nameOf(deed).toUtf8());
        const Outcome outcome = hand.doOne(deed);
        if (outcome.state == Outcome::State::Failed) {
            say("failed " + outcome.sentence().toUtf8());
            return 1;
        }
        acknowledge(store, outcome);
        if (deed == Deed::Strike && random.bounded(2)) {
            say("begin erasing");
            hand.erase();
            acknowledge(store, {});
        }
    }
}

} // namespace

void Ledger::acknowledge(Store &store, const Outcome &outcome)
{
    ++acknowledged;
    tick = std::max(tick, outcome.changes.tick);
    for (const ChangedRow &row : outcome.changes.rows)
        rows.insert(row.table + u'/' + row.id, {outcome.changes.tick, saidBy(store.reader(), row.table, row.id)});
}

QStringList Ledger::missingIn(Store &store) const
{
    QStringList missing;
    if (store.tick() < tick)
        missing << u"the clock stands at %1, and %2 was acknowledged"_s.arg(store.tick()).arg(tick);
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        const QString table = it.key().section(u'/', 0, 0), id = it.key().section(u'/', 1);
        if (table == QLatin1String(Erasure::table) || saidBy(store.reader(), table, id) == it->second)
            continue; // an erasure is finished by itself
        QSqlQuery &later
            = store.database().run(u"select 1 from journal where row_table = ? and row_id = ? and tick > ?"_s, {table, id, it->first});
        const bool hasMovedOn = later.next();
        later.finish();
        if (!hasMovedOn)
            missing << u"%1 is not what was acknowledged at %2"_s.arg(it.key()).arg(it->first);
    }
    return missing;
}

Worker::Worker(const Site &place, const QString &scene, quint32 seed)
{
    int ends[2];
    REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
    QByteArrayList arguments{QFile::encodeName(QCoreApplication::applicationFilePath()), "--work"};
    for (const QString &each :
         {scene, QString::number(seed), place.location, place.teamId, place.meetingId, place.lateTeamId, place.statementId})
        arguments << each.toUtf8();
    QList<char *> pointers;
    for (QByteArray &each : arguments)
        pointers << each.data();
    pointers << nullptr;
    m_pid = ::fork();
    REQUIRE(m_pid >= 0);
    if (m_pid == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::execv(pointers[0], pointers.data());
        _exit(127);
    }
    ::close(ends[1]);
    m_from = ends[0];
}

Worker::~Worker()
{
    kill();
    ::close(m_from);
}

void Worker::take(const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    if (words[0] == "begin") {
        m_ledger.underWay = QString::fromUtf8(words.value(1));
    } else if (words[0] == "finished") {
        m_finished = true;
    } else if (words[0] == "done") {
        ++m_ledger.acknowledged;
        m_ledger.underWay.clear();
        const qint64 tick = words.value(1).toLongLong();
        m_ledger.tick = std::max(m_ledger.tick, tick);
        for (const QByteArray &row : words.mid(2)) {
            const auto at = row.lastIndexOf('=');
            m_ledger.rows.insert(QString::fromUtf8(row.left(at)), {tick, row.mid(at + 1)});
        }
    } else {
        FAIL("a worker said: " << line.toStdString());
    }
}

/// Answers whether there may be more.
bool Worker::read(bool waits)
{
    for (;;) {
        pollfd poll{m_from, POLLIN, 0};
        if (!waits && ::poll(&poll, 1, 0) == 0)
            return true;
        char bytes[65536];
        const ssize_t count = ::read(m_from, bytes, sizeof bytes);
        if (count <= 0)
            return false;
        m_rest.append(bytes, count);
        for (qsizetype end; (end = m_rest.indexOf('\n')) >= 0; m_rest.remove(0, end + 1))
            take(m_rest.left(end));
        if (waits)
            return true;
    }
}

void Worker::awaitDeeds(int count)
{
    while (m_ledger.acknowledged < count && read(true)) {}
}

const Ledger &Worker::ledger()
{
    read(false);
    return m_ledger;
}

void Worker::stop()
{
    REQUIRE(::kill(m_pid, SIGSTOP) == 0);
    int status = 0;
    REQUIRE(::waitpid(m_pid, &status, WUNTRACED) == m_pid);
    REQUIRE(WIFSTOPPED(status));
}

void Worker::goOn() { REQUIRE(::kill(m_pid, SIGCONT) == 0); }

void Worker::kill()
{
    if (hasEnded())
        return;
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
    m_pid = -1;
    while (read(true)) {}
}

int Worker::work(const QStringList &arguments)
{
    const QString scene = arguments[0];
    const quint32 seed = arguments[1].toUInt();
    const Site place{arguments[2], arguments[3], arguments[4], arguments[5], arguments[6]};
    const QString folder = QFileInfo(place.location).absolutePath();
    try {
        if (scene == "restore"_L1) { // of backup.db beside the workspace
            say("begin restore");
            const Outcome outcome = restoreCopy(folder + u"/backup.db"_s, folder + u"/copy.db"_s, place.location, folder + u"/backups"_s);
            say(outcome.isDone() ? "finished" : "failed " + outcome.sentence().toUtf8());
            return outcome.isDone() ? 0 : 1;
        }
        if (scene == "migration"_L1)
            say("begin migration");
        const auto store = Store::open(place.location, u"seat-worker"_s);
        if (scene == "migration"_L1) {
            say("finished");
            return 0;
        }
        if (scene == "backup"_L1) {
            say("begin backup");
            const Outcome outcome = Backups(folder + u"/backups"_s, store->workspaceId(), place.location).make(*store, BackupReason::Hand);
            say(outcome.isDone() ? "finished" : "failed " + outcome.sentence().toUtf8());
            return outcome.isDone() ? 0 : 1;
        }
        if (scene == "lock"_L1) {
            say("begin lock");
            const QString sentence = lock(*store, place);
            say(sentence.isEmpty() ? "finished" : "failed " + sentence.toUtf8());
            return sentence.isEmpty() ? 0 : 1;
        }
        return workOn(*store, place, scene, seed);
    } catch (const StoreError &error) {
        say("failed " + error.sentence().toUtf8());
        return 1;
    }
}

QStringList wrongAfter(const Ledger &ledger, const QString &location)
{
    try {
        const auto store = Store::open(location, u"seat-after"_s);
        QStringList wrong = store->check() + ledger.missingIn(*store);
        QSqlQuery &rows = store->database().run(u"select count(*), coalesce(max(id), 0) from journal"_s);
        if (!rows.next() || rows.value(0) != rows.value(1))
            wrong << u"the journal has gaps"_s;
        rows.finish();
        return wrong;
    } catch (const StoreError &error) {
        return {error.sentence()};
    }
}

} // namespace sharpend::torture
