// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Database.h"

#include "store/NextRow.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QStorageInfo>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

// The one place where the engines' error codes meet our sentences.
[[noreturn]] void raise(const QSqlError &error, Database::Engine engine, const QString &location)
{
    const QString code = error.nativeErrorCode();
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    if (engine == Database::Engine::Postgres) {
        if (code == "23505"_L1)
            throw ConflictError(Words::tr("This is there already."));
        if (code == "23503"_L1)
            throw ConflictError(Words::tr("Something else still refers to this, so it stays."));
        const bool gone = code.isEmpty() || code.startsWith("08"_L1) || code.startsWith("57"_L1);
        if (gone)
            throw StoreError(Words::tr("The server does not answer. Check the network; typing is kept and tried again."), true);
        throw StoreError(Words::tr("The server would not do this: %1").arg(detail.simplified()));
    }
    const int number = code.toInt();
    const QString name = QFileInfo(location).fileName();
    switch (number & 0xff) {
    case 19: // constraint; 787 is a foreign key, 2067 and 1555 are unique
        throw ConflictError(number == 787 ? Words::tr("Something else still refers to this, so it stays.")
                                          : Words::tr("This is there already."));
    case 5:
    case 6:
        throw StoreError(Words::tr("Another program holds %1. It is tried again.").arg(name), true);
    case 8:
        throw StoreError(Words::tr("%1 cannot be written. Check the permissions of its folder.").arg(name), true);
    case 13:
        throw StoreError(Words::tr("The disk is full. Make room; typing is kept and tried again."), true);
    case 10:
        throw StoreError(Words::tr("The disk did not do what was asked of it. Save a copy elsewhere, then carry on."), true);
    case 26: // the first bytes are another program's
        throw StoreError(Words::tr("%1 is not a Sharp End workspace. Choose another file; nothing has been changed.").arg(name));
    case 11:
        throw StoreError(Words::tr("%1 is damaged. It has not been changed; restore a backup as a copy.").arg(name));
    case 14:
        throw StoreError(Words::tr("%1 cannot be opened. Check that its folder is there and may be written.").arg(name), true);
    default:
        throw StoreError(Words::tr("The workspace would not do this: %1").arg(detail.simplified()));
    }
}

/// Which file lies at \a path, whatever its name: nothing where there is none.
QByteArray fileAt(const QString &path)
{
    struct stat found;
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return QByteArray::number(quint64(found.st_dev)) + '/' + QByteArray::number(quint64(found.st_ino));
}

QString logOf(const QString &location) { return location + u"-wal"_s; }

// Where the connection keeps which files it has opened.
constexpr const char *openedFile = "sharpendFile", *openedLog = "sharpendLog";

/// Throws where the file, or its log, is no longer what lies in its place: SQLite would write on, and all of it would be lost with
/// the file.
void requireInPlace(QSqlDriver *driver, const QString &location)
{
    const QString name = QFileInfo(location).fileName();
    if (fileAt(location) != driver->property(openedFile).toByteArray())
        throw StoreError(
            Words::tr("%1 was moved, deleted or replaced while it was open. Put it back, or save a copy elsewhere; typing is kept.")
                .arg(name),
            true);
    // The log is made with the first step, and stays for as long as anybody has the file open.
    const QByteArray log = fileAt(logOf(location)), opened = driver->property(openedLog).toByteArray();
    if (opened.isEmpty())
        driver->setProperty(openedLog, log);
    else if (log != opened)
        throw StoreError(
            Words::tr("The log of %1 was deleted or replaced while it was open. Save a copy elsewhere and open that; typing is kept.")
                .arg(name),
            true);
}

/// The name of the place \a index in a statement.
const QString &placeName(qsizetype index)
{
    thread_local QStringList names;
    while (names.size() <= index)
        names << u":p%1"_s.arg(names.size());
    return names[index];
}

/// \a sql with a name for each `?`. Qt finds a place by its name; by its number it would first make a name, each time.
QString withNames(const QString &sql)
{
    QString named;
    qsizetype place = 0;
    bool quoted = false;
    for (const QChar c : sql) {
        quoted ^= c == u'\'';
        if (c == u'?' && !quoted)
            named += placeName(place++);
        else
            named += c;
    }
    return named;
}

void refuseNetworkFolder(const QString &path)
{
    // Write-ahead logging shares memory between processes, which no network file system does.
    static const QByteArrayList shared{"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "fuse.sshfs"};
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    if (shared.contains(storage.fileSystemType()))
        throw StoreError(Words::tr("%1 lies on a network folder, where two computers could damage it. Move it to this computer.")
                             .arg(QFileInfo(path).fileName()));
}

} // namespace

bool nextRow(const Database &db, QSqlQuery &query)
{
    const bool isThere = query.next();
    if (!isThere && query.lastError().isValid())
        raise(query.lastError(), db.engine(), db.location());
    return isThere;
}

QVariant firstValue(Database &db, const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = db.run(sql, values);
    const QVariant value = nextRow(db, query) ? query.value(0) : QVariant();
    query.finish();
    return value;
}

bool Database::isPostgres(const QString &location)
{
    return location.startsWith("postgresql://"_L1) || location.startsWith("postgres://"_L1);
}

Database::Database(const QString &location, Access access)
    : m_location(location)
    , m_engine(isPostgres(location) ? Engine::Postgres : Engine::Sqlite)
{
    const QString name = u"sharpend-"_s + QUuid::createUuid().toString(QUuid::Id128);
    m_db = QSqlDatabase::addDatabase(m_engine == Engine::Postgres ? u"QPSQL"_s : u"QSQLITE"_s, name);
    if (!m_db.isValid()) {
        m_db = {};
        QSqlDatabase::removeDatabase(name);
        throw StoreError(m_engine == Engine::Postgres
                             ? Words::tr("The PostgreSQL driver of Qt is missing. Install libqt6sql6-psql.")
                             : Words::tr("The SQLite driver of Qt is missing. Install libqt6sql6-sqlite."));
    }
    try {
        open(access);
        tune(access);
    } catch (...) {
        m_prepared.clear();
        m_db = {};
        QSqlDatabase::removeDatabase(name);
        throw;
    }
}

Database::~Database()
{
    const QString name = m_db.connectionName();
    m_prepared.clear();
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(name);
}

void Database::open(Access access)
{
    if (m_engine == Engine::Postgres) {
        const QUrl url(m_location);
        const QUrlQuery query(url);
        const QString socket = query.queryItemValue(u"host"_s, QUrl::FullyDecoded);
        m_db.setHostName(socket.isEmpty() ? url.host() : socket);
        if (const int port = url.port(query.queryItemValue(u"port"_s).toInt()); port > 0)
            m_db.setPort(port);
        m_db.setDatabaseName(url.path().mid(1));
        m_db.setUserName(url.userName());
        m_db.setPassword(url.password());
        m_db.setConnectOptions(u"connect_timeout=5;application_name=sharpend"_s);
        if (!m_db.open())
            throw StoreError(Words::tr("The server of %1 does not answer. Check the address and the network.")
                                 .arg(url.path().mid(1)), true);
        return;
    }
    if (access == Access::ReadWrite) {
        refuseNetworkFolder(m_location);
        QFile file(m_location);
        if (!file.exists()) {
            // Made here and not by SQLite, so that nobody else can read it even for a moment; -wal and -shm follow its mode.
            if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
                throw StoreError(Words::tr("%1 cannot be made here. Choose a folder that may be written.")
                                     .arg(QDir::toNativeSeparators(m_location)));
        }
    }
    m_db.setDatabaseName(m_location);
    const QString timeout = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(Patience::Usual);
    m_db.setConnectOptions(access == Access::ReadOnly ? timeout + u";QSQLITE_OPEN_READONLY"_s : timeout);
    if (!m_db.open())
        raise(m_db.lastError(), m_engine, m_location);
    m_db.driver()->setProperty(openedFile, fileAt(m_location));
}

void Database::tune(Access access)
{
    if (m_engine == Engine::Postgres) {
        execute(u"set time zone 'UTC'"_s);
        execute(u"set client_min_messages = warning"_s);
        return;
    }
    execute(u"pragma foreign_keys = on"_s);
    if (access == Access::ReadOnly)
        return;
    execute(u"pragma journal_mode = wal"_s);
    execute(u"pragma synchronous = full"_s);
    execute(u"pragma secure_delete = on"_s);
}

QSqlQuery &Database::run(const QString &sql, const QVariantList &values)
{
    // Its bytes as they lie: turned into another encoding they would cost more than the search for them.
    const std::string key(reinterpret_cast<const char *>(sql.constData()), std::size_t(sql.size()) * sizeof(QChar));
    auto found = m_prepared.find(key);
    if (found == m_prepared.end()) {
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        if (!query.prepare(m_engine == Engine::Sqlite ? withNames(sql) : sql))
            raise(query.lastError(), m_engine, m_location);
        found = m_prepared.emplace(key, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    query.finish();
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (m_engine == Engine::Sqlite)
            query.bindValue(placeName(i), values[i]);
        else
            query.bindValue(int(i), values[i]);
    }
    if (!query.exec()) {
        const QSqlError error = query.lastError();
        m_prepared.erase(found); // a server that was restarted has forgotten it
        raise(error, m_engine, m_location);
    }
    return query;
}

void Database::execute(const QString &sql)
{
    QSqlQuery query(m_db);
    if (!query.exec(sql))
        raise(query.lastError(), m_engine, m_location);
}

void Database::executeScript(const QString &script)
{
    QString statement;
    for (const QString &line : script.split(u'\n')) {
        if (line.startsWith("--"_L1))
            continue;
        statement += line + u'\n';
        if (line.endsWith(u';')) {
            execute(statement);
            statement.clear();
        }
    }
}

void Database::begin()
{
    // Prepared once, and with the write lock taken before anything is read; PostgreSQL prepares no such statement.
    if (m_engine == Engine::Sqlite) {
        requireInPlace(m_db.driver(), m_location);
        run(u"begin immediate"_s);
    } else if (!m_db.transaction()) {
        raise(m_db.lastError(), m_engine, m_location);
    }
}

void Database::commit()
{
    // Through exec, because QPSQL's commit() can fail without a word, and QSQLITE's loses the code of what went wrong.
    if (m_engine == Engine::Sqlite)
        run(u"commit"_s);
    else
        execute(u"commit"_s);
}

void Database::rollback() noexcept
{
    endReading(); // which would keep the transaction open
    // Where a disk fails, SQLite may take a step back by itself in the middle of what FTS5 does for it. FTS5 then goes on with counts that
    // it never read, and writes them with the next step. So its tables are opened anew.
    if (!m_db.rollback() && m_engine == Engine::Sqlite)
        QSqlQuery(m_db).exec(u"pragma writable_schema = reset"_s);
}

void Database::endReading() noexcept
{
    for (auto &[sql, query] : m_prepared)
        query.finish();
}

Database::Patience::Patience(Database &db, int milliseconds)
    : m_db(db)
{
    m_db.execute(u"pragma busy_timeout = %1"_s.arg(milliseconds));
}

Database::Patience::~Patience()
{
    QSqlQuery(m_db.m_db).exec(u"pragma busy_timeout = %1"_s.arg(Usual));
}

bool Database::hasTable(const QString &name)
{
    // Not QSqlDatabase::tables(), which takes a damaged file for an empty one.
    QSqlQuery &query = run(m_engine == Engine::Postgres
                               ? u"select 1 from pg_tables where schemaname = current_schema() and tablename = ?"_s
                               : u"select 1 from sqlite_master where type = 'table' and name = ?"_s,
                           {name});
    const bool found = nextRow(*this, query);
    query.finish();
    return found;
}

bool Database::ensureAlive()
{
    if (m_engine != Engine::Postgres)
        return false;
    QSqlQuery probe(m_db);
    if (probe.exec(u"select 1"_s))
        return false;
    m_prepared.clear();
    m_db.close();
    if (!m_db.open())
        throw StoreError(Words::tr("The server does not answer. Check the network; typing is kept and tried again."), true);
    tune(Access::ReadWrite);
    return true;
}

} // namespace sharpend
