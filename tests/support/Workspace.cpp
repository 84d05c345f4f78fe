// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/Workspace.h"

#include "support/FastFolder.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlError>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {

constexpr qint64 roomForServer = 1024 * 1024 * 1024; ///< making and dropping a database is a thousand small files

class Server
{
public:
    Server()
        : m_folder(fastFolder(roomForServer) + u"/sharpend-pg-XXXXXX"_s)
    {
        for (const QString &path : QDir(u"/usr/lib/postgresql"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            m_bin = u"/usr/lib/postgresql/"_s + path + u"/bin/"_s;
        REQUIRE(!m_bin.isEmpty());
        if (geteuid() == 0) // initdb refuses to run as root
            run(u"chown"_s, {u"postgres"_s, m_folder.path()}, false);
        run(m_bin + u"initdb"_s,
            {u"-D"_s, data(), u"-N"_s, u"-U"_s, u"sharpend"_s, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s});
        start();
    }

    ~Server() { QProcess::execute(u"sh"_s, {u"-c"_s, stopCommand()}); }

    void start()
    {
        run(m_bin + u"pg_ctl"_s,
            {u"-D"_s, data(), u"-w"_s, u"-l"_s, m_folder.filePath(u"log"_s), u"-o"_s,
             u"-k %1 -c listen_addresses='' -c fsync=off"_s.arg(m_folder.path()), u"start"_s});
    }

    void stop() { run(m_bin + u"pg_ctl"_s, {u"-D"_s, data(), u"-w"_s, u"-m"_s, u"immediate"_s, u"stop"_s}); }

    QString address(const QString &database) const
    {
        return u"postgresql://sharpend@localhost/%1?host=%2"_s.arg(database, m_folder.path());
    }

private:
    QString data() const { return m_folder.filePath(u"data"_s); }

    QString stopCommand() const
    {
        const QString command = u"%1pg_ctl -D %2 -m immediate stop >/dev/null 2>&1"_s.arg(m_bin, data());
        return geteuid() == 0 ? u"runuser -u postgres -- "_s + command : command;
    }

    void run(QString program, QStringList arguments, bool asPostgres = true)
    {
        if (asPostgres && geteuid() == 0) {
            arguments = QStringList{u"-u"_s, u"postgres"_s, u"--"_s, program} + arguments;
            program = u"runuser"_s;
        }
        QProcess process;
        process.setWorkingDirectory(u"/"_s);
        process.setStandardOutputFile(QProcess::nullDevice()); // the server inherits it: a pipe would keep us waiting
        process.setStandardErrorFile(m_folder.path().isEmpty() ? QString() : u"/dev/null"_s);
        process.start(program, arguments);
        REQUIRE(process.waitForFinished(60000));
        INFO(program.toStdString() << " " << arguments.join(u' ').toStdString());
        REQUIRE(process.exitCode() == 0);
    }

    QTemporaryDir m_folder;
    QString m_bin;
};

Server &server()
{
    static Server theServer;
    return theServer;
}

void onServer(const QString &sql) { Database(server().address(u"postgres"_s), Database::Access::ReadWrite).execute(sql); }

// Most workspaces begin as copies of a new one: to make it takes ten times as long.

const QString &newFile()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString made = folder.filePath(u"new.db"_s);
        Store::open(made, u"seat-a"_s);
        return made;
    }();
    return path;
}

const QString &newDatabase()
{
    static const QString name = [] {
        const QString made = u"workspace_new"_s;
        onServer(u"create database "_s + made);
        Store::open(server().address(made), u"seat-a"_s);
        return made;
    }();
    return name;
}

} // namespace

Workspace::Workspace(Database::Engine engine)
{
    if (engine == Database::Engine::Sqlite) {
        m_location = m_folder.filePath(u"library.db"_s);
        return;
    }
    static int number = 0;
    m_name = u"workspace_%1"_s.arg(++number);
    m_location = server().address(m_name);
}

Workspace::~Workspace()
{
    if (!Database::isPostgres(m_location))
        return;
    try {
        onServer(u"drop database if exists %1 with (force)"_s.arg(m_name));
    } catch (const StoreError &) { // the server is away, and takes it along
    }
}

QString Workspace::location() const
{
    if (!std::exchange(m_isMade, true) && Database::isPostgres(m_location))
        onServer(u"create database "_s + m_name);
    return m_location;
}

std::unique_ptr<Store> Workspace::open(const QString &seat) const
{
    if (!std::exchange(m_isMade, true)) {
        if (Database::isPostgres(m_location))
            onServer(u"create database %1 template %2"_s.arg(m_name, newDatabase()));
        else
            REQUIRE(QFile::copy(newFile(), m_location));
        Database(m_location, Database::Access::ReadWrite).run(u"update workspace set workspace_id = ?"_s, {newId()});
    }
    return Store::open(m_location, seat);
}

const std::vector<Database::Engine> &engines()
{
    static const std::vector<Database::Engine> both{Database::Engine::Sqlite, Database::Engine::Postgres};
    return both;
}

const char *nameOf(Database::Engine engine) { return engine == Database::Engine::Sqlite ? "SQLite" : "PostgreSQL"; }

void restartPostgres()
{
    stopPostgres();
    startPostgres();
}

void stopPostgres() { server().stop(); }

void startPostgres() { server().start(); }

} // namespace sharpend::test
