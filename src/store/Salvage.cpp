// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Salvage.h"

#include "domain/FieldCodec.h"
#include "store/Backups.h"
#include "store/Migrations.h"
#include "store/NextRow.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <functional>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qint64 pageSize = 4096, headerSize = 100, longestGap = 500'000;
const QByteArray magic("SQLite format 3\0", 16);

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Salvage)
};

QByteArray startOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(magic.size()) : QByteArray();
}

/// Calls \a row until something cannot be read; answers whether all could.
bool each(Database &db, const QString &sql, const std::function<void(QSqlQuery &)> &row)
{
    try {
        QSqlQuery &query = db.run(sql);
        while (nextRow(db, query))
            row(query);
        query.finish();
        return true;
    } catch (const StoreError &) {
        return false;
    }
}

void put(QByteArray &bytes, qsizetype at, quint32 number)
{
    for (int i = 0; i < 4; ++i)
        bytes[at + i] = char(number >> (24 - 8 * i));
}

/// Gives the copy at \a path the first bytes of a database again, where they are gone: all that they say is known.
void mendHeader(const QString &path)
{
    if (startOf(path) == magic)
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || file.size() < pageSize)
        return;
    QByteArray header(headerSize, '\0');
    header.replace(0, magic.size(), magic);
    header[16] = char(pageSize >> 8);
    header[18] = header[19] = 2; // a log goes with it
    header[21] = 64;
    header[22] = header[23] = 32;
    put(header, 24, 1);
    put(header, 28, quint32(file.size() / pageSize));
    put(header, 40, 1);
    put(header, 44, 4);
    put(header, 56, 1);
    put(header, 92, 1);
    file.write(header);
}

/// The last that the history says of each row, by table and id; null for one that is gone. Answers whether all of it could be read.
bool readHistory(Database &db, QHash<QString, QHash<QString, Json>> &last)
{
    qint64 from = 0, to = 0;
    QHash<QString, qint64> seen; // the journal row that was taken
    const auto take = [&](QSqlQuery &query) {
        const qint64 id = query.value(0).toLongLong();
        const QString table = query.value(1).toString(), rowId = query.value(2).toString();
        const RecordType *type = recordType(table);
        qint64 &taken = seen[table + u'/' + rowId];
        if (!type || id <= taken)
            return;
        const Json image = imageFrom(*type, query.value(3));
        if (!image.is_null() && textAt(image, "id") != rowId) // a part of it lies on a page that is not there
            return;
        taken = id;
        last[table][rowId] = image;
    };
    const QString what = u"select id, row_table, row_id, after from journal"_s;
    if (each(db, what + u" order by id"_s, [&](QSqlQuery &query) {
            take(query);
            from = query.value(0).toLongLong();
        }))
        return true;
    each(db, what + u" order by id desc"_s, [&](QSqlQuery &query) {
        take(query);
        to = query.value(0).toLongLong();
    });
    for (qint64 id = from + 1; id < to && id - from < longestGap; ++id) // around the damaged pages
        each(db, what + u" where id = %1"_s.arg(id), take);
    return false;
}

} // namespace

bool isDamagedWorkspace(const QString &location, bool hasBackups)
{
    const QFileInfo file(location);
    if (Database::isPostgres(location) || !file.isFile() || !file.isReadable())
        return false;
    const QByteArray start = startOf(location);
    if (start != magic)
        return hasBackups || (!start.isEmpty() && start.count('\0') == start.size());
    try {
        {
            Database db(location, Database::Access::ReadOnly);
            if (!db.hasTable(u"workspace"_s))
                return hasBackups; // another program's
            QSqlQuery &query = db.run(u"select schema_version from workspace"_s);
            const bool isNewer = nextRow(db, query) && query.value(0).toInt() > newestSchema();
            query.finish();
            if (isNewer)
                return false; // it has its own sentence
        }
        Store::probe(location);
        return false;
    } catch (const StoreError &error) {
        return !error.isPassing();
    }
}

bool isMissingWorkspace(const QString &location, const QString &backupRoot)
{
    return !Database::isPostgres(location) && !QFileInfo::exists(location) && Backups::of(backupRoot, location);
}

void requireStillThere(const QString &location, const QString &backupRoot)
{
    const QFileInfo file(location);
    if (isMissingWorkspace(location, backupRoot))
        throw StoreError(Words::tr("%1 is not where it was. Put it back, or restore a backup.").arg(file.fileName()));
    if (!Database::isPostgres(location) && file.isFile() && file.size() == 0 && Backups::of(backupRoot, location))
        throw StoreError(Words::tr("%1 is empty, and was not. Restore a backup as a copy.").arg(file.fileName()));
}

Salvage salvage(const QString &location, const QString &work)
{
    Salvage found;
    QDir folder(work);
    folder.removeRecursively();
    if (!QDir().mkpath(work) || !QFile::setPermissions(work, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return found;
    const QString copy = folder.filePath(u"copy.db"_s);
    for (const QString &ending : {QString(), u"-wal"_s}) {
        if (QFile::exists(location + ending) && QFile::copy(location + ending, copy + ending))
            QFile::setPermissions(copy + ending, QFile::ReadOwner | QFile::WriteOwner);
    }
    mendHeader(copy);
    try {
        Database db(copy, Database::Access::ReadOnly);
        db.execute(u"pragma writable_schema = on"_s); // or a file that is too short is refused as a whole
        Reader reader(db);
        QHash<QString, QHash<QString, Json>> history;
        readHistory(db, history);
        for (const RecordType &type : recordTypes()) {
            const QString table = QLatin1String(type.table);
            QSet<QString> ids;
            const auto take = [&ids](QSqlQuery &query) { ids.insert(query.value(0).toString()); };
            bool isWhole = true;
            for (const QString &way : {u"order by id"_s, u"order by id desc"_s}) {
                isWhole = each(db, u"select id from %1 %2"_s.arg(table, way), take);
                if (isWhole)
                    break;
            }
            const QHash<QString, Json> &last = history[table];
            for (auto row = last.cbegin(); !isWhole && row != last.cend(); ++row) {
                if (!row->is_null())
                    ids.insert(row.key());
            }
            for (const QString &id : std::as_const(ids)) {
                Json row;
                try {
                    row = reader.json(type, id);
                } catch (const StoreError &) {
                    // the history may have it
                }
                if (!row.is_null() && textAt(row, "id") != id) // a page that is not there is read as zeros
                    row = Json();
                if (row.is_null() && !last.value(id).is_null()) {
                    row = last.value(id);
                    ++found.fromHistory;
                }
                if (row.is_null())
                    ++found.lost;
                else
                    found.rows[table].insert(id, std::move(row));
            }
        }
        for (const Json &photo : found.rows[QLatin1String(Attachment::table)]) {
            try {
                if (const QByteArray bytes = reader.bytes(textAt(photo, "hash")); !bytes.isEmpty())
                    found.bytes.insert(textAt(photo, "hash"), bytes);
            } catch (const StoreError &) {
                // a photo less
            }
        }
    } catch (const StoreError &) {
        // not even a table of contents: the backups have to do
    }
    folder.removeRecursively();
    return found;
}

} // namespace sharpend
