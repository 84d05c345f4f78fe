// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <stdexcept>
#include <unordered_map>

namespace sharpend {

/// Something the disk or the server would not do. `sentence` is for people; `passing` says that trying again may help.
class StoreError : public std::runtime_error
{
public:
    StoreError(QString sentence, bool isPassing = false)
        : std::runtime_error(sentence.toStdString())
        , m_sentence(std::move(sentence))
        , m_passing(isPassing)
    {
    }
    QString sentence() const { return m_sentence; }
    bool isPassing() const { return m_passing; }

private:
    QString m_sentence;
    bool m_passing;
};

/// A row that is there already, or that others still refer to: an error of the data, not of the disk.
class ConflictError : public StoreError
{
public:
    using StoreError::StoreError;
};

/// One connection to a workspace, for the thread that made it. Statements are prepared once. Throws StoreError.
class Database
{
public:
    enum class Engine { Sqlite, Postgres };
    enum class Access { ReadWrite, ReadOnly };

    /// \a location is a file's path or a `postgresql://` address. Does not look at what is in it.
    Database(const QString &location, Access access);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    static bool isPostgres(const QString &location);

    Engine engine() const { return m_engine; }
    QString location() const { return m_location; }

    /// Runs \a sql, prepared on first use, with \a values for its `?`. The query stays usable until the same text runs again.
    QSqlQuery &run(const QString &sql, const QVariantList &values = {});
    /// Runs \a sql as it is, for what cannot be prepared.
    void execute(const QString &sql);
    /// Runs every statement of a script; a statement ends with a semicolon at the end of a line.
    void executeScript(const QString &script);

    void begin();
    void commit();
    void rollback() noexcept;

    /// Lets go of every statement that is still being read.
    void endReading() noexcept;

    /// How long SQLite waits for a lock that another program holds, while the object lives.
    class Patience
    {
    public:
        static constexpr int Usual = 5000, Brief = 100; ///< milliseconds
        Patience(Database &db, int milliseconds);
        ~Patience();
        Q_DISABLE_COPY_MOVE(Patience)

    private:
        Database &m_db;
    };

    bool hasTable(const QString &name);
    /// Reconnects to a server that has come back, and answers whether it had to. Throws where it does not answer.
    bool ensureAlive();

    QSqlDatabase &handle() { return m_db; }

private:
    void open(Access access);
    void tune(Access access);

    QString m_location;
    Engine m_engine;
    QSqlDatabase m_db;
    std::unordered_map<std::string, QSqlQuery> m_prepared;
};

} // namespace sharpend
