// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/FaultyDisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstring>
#include <new>

#include <sqlite3.h>

namespace sharpend::test {

namespace {

constexpr qint64 sector = 512;

FaultyDisk *theDisk = nullptr;

/// A file as SQLite sees it; the real one follows it in memory.
struct Opened {
    sqlite3_file base;
    QString *path; ///< null where it does not concern the disk: a temporary file, or one elsewhere
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

Opened *opened(sqlite3_file *file) { return reinterpret_cast<Opened *>(file); }
sqlite3_file *realOf(sqlite3_file *file) { return opened(file)->real(); }
FaultyDisk *diskOf(sqlite3_file *file) { return opened(file)->path ? theDisk : nullptr; }

int xClose(sqlite3_file *file)
{
    const int code = realOf(file)->pMethods->xClose(realOf(file));
    delete opened(file)->path;
    opened(file)->path = nullptr;
    return code;
}

int xRead(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
{
    if (FaultyDisk *disk = diskOf(file)) {
        if (const int code = disk->onCall(FaultyDisk::Call::Read))
            return code;
    }
    return realOf(file)->pMethods->xRead(realOf(file), to, count, at);
}

int xWrite(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
{
    FaultyDisk *disk = diskOf(file);
    if (disk) {
        if (const int code = disk->onChange(FaultyDisk::Call::Write))
            return code;
    }
    const int code = realOf(file)->pMethods->xWrite(realOf(file), from, count, at);
    if (disk && code == SQLITE_OK)
        disk->onWritten(*opened(file)->path, at, QByteArray(static_cast<const char *>(from), count));
    return code;
}

int xTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    FaultyDisk *disk = diskOf(file);
    if (disk) {
        if (const int code = disk->onChange(FaultyDisk::Call::Write))
            return code;
    }
    const int code = realOf(file)->pMethods->xTruncate(realOf(file), size);
    if (disk && code == SQLITE_OK)
        disk->onTruncated(*opened(file)->path, size);
    return code;
}

int xSync(sqlite3_file *file, int flags)
{
    FaultyDisk *disk = diskOf(file);
    if (!disk)
        return realOf(file)->pMethods->xSync(realOf(file), flags);
    if (const int code = disk->onChange(FaultyDisk::Call::Sync))
        return code;
    disk->onSynced(*opened(file)->path); // the real one need not be waited for
    return SQLITE_OK;
}

int xFileSize(sqlite3_file *file, sqlite3_int64 *size) { return realOf(file)->pMethods->xFileSize(realOf(file), size); }
int xLock(sqlite3_file *file, int lock) { return realOf(file)->pMethods->xLock(realOf(file), lock); }
int xUnlock(sqlite3_file *file, int lock) { return realOf(file)->pMethods->xUnlock(realOf(file), lock); }
int xCheckReservedLock(sqlite3_file *file, int *out) { return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out); }
int xFileControl(sqlite3_file *file, int op, void *arg) { return realOf(file)->pMethods->xFileControl(realOf(file), op, arg); }
int xSectorSize(sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
int xDeviceCharacteristics(sqlite3_file *file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); }
int xShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, to);
}
int xShmLock(sqlite3_file *file, int offset, int n, int flags) { return realOf(file)->pMethods->xShmLock(realOf(file), offset, n, flags); }
void xShmBarrier(sqlite3_file *file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); }
int xShmUnmap(sqlite3_file *file, int deletes) { return realOf(file)->pMethods->xShmUnmap(realOf(file), deletes); }

/// Version 2: shared memory, and no pages read past xRead().
const sqlite3_io_methods methods{2,
                                 xClose,
                                 xRead,
                                 xWrite,
                                 xTruncate,
                                 xSync,
                                 xFileSize,
                                 xLock,
                                 xUnlock,
                                 xCheckReservedLock,
                                 xFileControl,
                                 xSectorSize,
                                 xDeviceCharacteristics,
                                 xShmMap,
                                 xShmLock,
                                 xShmBarrier,
                                 xShmUnmap,
                                 nullptr,
                                 nullptr};

int xOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *mine = new (file) Opened{};
    std::memset(mine->real(), 0, std::size_t(theDisk->real()->szOsFile));
    const bool concerns = name && theDisk->concerns(name) && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL));
    const QString path = concerns ? QFile::decodeName(name) : QString();
    const bool isNew = concerns && !QFileInfo::exists(path);
    if (isNew && theDisk->isCut())
        return SQLITE_CANTOPEN;
    const int code = theDisk->real()->xOpen(theDisk->real(), name, mine->real(), flags, outFlags);
    if (code != SQLITE_OK) { // its methods may be set all the same, to be closed; ours are not, so it is done here
        if (mine->real()->pMethods)
            mine->real()->pMethods->xClose(mine->real());
        return code;
    }
    mine->base.pMethods = &methods;
    if (concerns) {
        theDisk->onOpened(path, isNew);
        mine->path = new QString(path);
    }
    return code;
}

int xDelete(sqlite3_vfs *, const char *name, int sync)
{
    if (theDisk->concerns(name)) {
        if (const int code = theDisk->onChange(FaultyDisk::Call::Write))
            return code;
        theDisk->onDeleted(QFile::decodeName(name), sync != 0);
    }
    return theDisk->real()->xDelete(theDisk->real(), name, 0);
}

sqlite3_vfs *vfs()
{
    static sqlite3_vfs ours = [] {
        sqlite3_vfs made = *sqlite3_vfs_find("unix"); // what is not about files is the real one's
        made.szOsFile += int(sizeof(Opened));
        made.zName = "sharpend-faulty";
        made.xOpen = xOpen;
        made.xDelete = xDelete;
        return made;
    }();
    return &ours;
}

} // namespace

FaultyDisk::FaultyDisk(const QString &folder)
    : m_folder(QFile::encodeName(QFileInfo(folder).canonicalFilePath()) + '/')
    , m_real(sqlite3_vfs_find("unix"))
{
    theDisk = this;
    sqlite3_vfs_register(vfs(), 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_register(m_real, 1);
    sqlite3_vfs_unregister(vfs());
    theDisk = nullptr;
}

bool FaultyDisk::concerns(const char *path) const { return std::strncmp(path, m_folder.constData(), std::size_t(m_folder.size())) == 0; }

void FaultyDisk::fail(Call call, int code, int after, int times)
{
    m_failing = int(call);
    m_code = code;
    m_failAfter = after;
    m_failTimes = times;
    m_failed = false;
}

void FaultyDisk::heal() { m_failing = -1; }

int FaultyDisk::onCall(Call call)
{
    ++m_calls[int(call)];
    if (m_failing != int(call))
        return SQLITE_OK;
    if (m_failAfter > 0) {
        --m_failAfter;
        return SQLITE_OK;
    }
    if (m_failTimes == 0)
        return SQLITE_OK;
    if (m_failTimes > 0)
        --m_failTimes;
    m_failed = true;
    return m_code;
}

int FaultyDisk::onChange(Call call)
{
    if (!m_cut && m_untilCut >= 0 && m_untilCut-- == 0)
        m_cut = true;
    return m_cut ? int(SQLITE_IOERR) : onCall(call);
}

void FaultyDisk::onOpened(const QString &path, bool isNew)
{
    File &file = m_files[path];
    if (file.isThere || !file.since.isEmpty())
        return;
    file.isDeleted = false;
    if (isNew)
        return; // it is there after a cut once it has been synced
    QFile bytes(path); // not through SQLite, but before it has any lock on it
    if (bytes.open(QIODevice::ReadOnly))
        file.synced = bytes.readAll();
    file.isThere = true;
}

void FaultyDisk::onWritten(const QString &path, qint64 at, const QByteArray &bytes) { m_files[path].since.append({at, bytes, false}); }

void FaultyDisk::onTruncated(const QString &path, qint64 size) { m_files[path].since.append({size, {}, true}); }

void FaultyDisk::apply(QByteArray &bytes, const Change &change)
{
    if (change.truncates) {
        if (bytes.size() > change.at)
            bytes.truncate(change.at);
        return;
    }
    const qint64 end = change.at + change.bytes.size();
    if (bytes.size() < end)
        bytes.append(QByteArray(end - bytes.size(), '\0'));
    std::memcpy(bytes.data() + change.at, change.bytes.constData(), std::size_t(change.bytes.size()));
}

void FaultyDisk::onSynced(const QString &path)
{
    if (m_ignoresSyncs)
        return;
    File &file = m_files[path];
    for (const Change &change : std::as_const(file.since))
        apply(file.synced, change);
    file.since.clear();
    file.isThere = true;
}

void FaultyDisk::onDeleted(const QString &path, bool synced)
{
    File &file = m_files[path];
    if (synced)
        file = {};
    else
        file.isDeleted = true; // or not, after a cut
}

void FaultyDisk::leftAfterCut(const QString &folder, QRandomGenerator &chance) const
{
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        const File &file = *it;
        if (!file.isThere && (file.since.isEmpty() || chance.bounded(2) == 0))
            continue;
        if (file.isDeleted && chance.bounded(2) == 0)
            continue;
        QByteArray bytes = file.synced;
        const quint32 how = chance.bounded(4); // nothing, all, whole writes, sectors
        for (const Change &change : file.since) {
            if (how == 0)
                break;
            if (change.truncates) {
                if (how == 1 || chance.bounded(2))
                    apply(bytes, change);
                continue;
            }
            if (how == 1 || (how == 2 && chance.bounded(2)))
                apply(bytes, change);
            for (qint64 done = 0; how == 3 && done < change.bytes.size();) { // up to the end of each sector of the file
                const qint64 count = std::min(sector - (change.at + done) % sector, change.bytes.size() - done);
                if (chance.bounded(2))
                    apply(bytes, {change.at + done, change.bytes.mid(done, count), false});
                done += count;
            }
        }
        QFile left(QDir(folder).filePath(QFileInfo(it.key()).fileName()));
        if (left.open(QIODevice::WriteOnly))
            left.write(bytes);
    }
}

} // namespace sharpend::test
