// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/LockedBackup.h"

#include "exchange/LockedFile.h"
#include "store/Backups.h"
#include "store/PutInPlace.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LockedBackup)
};

/// Removes what programs of ours that were killed have left in \a memory: it is not locked.
void removeLeftIn(const QString &memory)
{
    static const QRegularExpression ours(u"\\Asharpend-(\\d+)-"_s);
    for (const QFileInfo &left : QDir(memory).entryInfoList({u"sharpend-*"_s}, QDir::Dirs)) {
        const auto match = ours.match(left.fileName());
        if (match.hasMatch() && left.isWritable() && !QFileInfo::exists(u"/proc/"_s + match.captured(1)))
            QDir(left.filePath()).removeRecursively();
    }
}

/// Makes a folder (mode 0700) in memory, and on no disk, where there is the most room; null where there is none. Its name says whose it is.
std::unique_ptr<QTemporaryDir> folderInMemory()
{
    QString found;
    qint64 room = 0;
    for (const QString &folder : {u"/dev/shm"_s, qEnvironmentVariable("XDG_RUNTIME_DIR")}) {
        const QStorageInfo storage(folder);
        const bool isMemory = storage.fileSystemType() == "tmpfs" || storage.fileSystemType() == "ramfs";
        if (!folder.isEmpty() && isMemory && QFileInfo(folder).isWritable() && storage.bytesAvailable() > room) {
            found = folder;
            room = storage.bytesAvailable();
        }
    }
    if (found.isEmpty())
        return nullptr;
    removeLeftIn(found);
    auto folder = std::make_unique<QTemporaryDir>(found + u"/sharpend-%1-XXXXXX"_s.arg(QCoreApplication::applicationPid()));
    return folder->isValid() ? std::move(folder) : nullptr;
}

Outcome refusal(const QString &sentence)
{
    Outcome outcome;
    outcome.state = Outcome::State::Refused;
    outcome.sentences = {sentence};
    return outcome;
}

/// Takes what is written to it for read.
class Nowhere : public QIODevice
{
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override { return size; }
};

/// Locks the file \a plain, which goes as soon as it is open, to \a path; answers why not.
QString lockAway(const QString &plain, const QString &path, const Passphrase &passphrase)
{
    const QString unwritable = Words::tr("%1 cannot be written. Choose a folder that may be written.").arg(QFileInfo(path).fileName());
    const QString part = path + u".part"_s; // until it has been read back
    QFile from(plain);
    QSaveFile to(part);
    // By its name, since remove() of an open file would close it: what is open goes when it is closed.
    if (!from.open(QIODevice::ReadOnly) || !QFile::remove(plain) || !to.open(QIODevice::WriteOnly)
        || !to.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return unwritable;
    if (const QString wrong = lock(from, to, LockedKind::Workspace, passphrase); !wrong.isEmpty())
        return wrong;
    QFile written(part);
    if (!to.commit() || !written.open(QIODevice::ReadOnly))
        return unwritable;
    Nowhere nowhere;
    nowhere.open(QIODevice::WriteOnly);
    if (const QString wrong = unlock(written, nowhere, LockedKind::Workspace, passphrase).refusal; !wrong.isEmpty()) {
        written.remove();
        return Words::tr("The copy could not be read back, so it was not kept. The disk may be failing: choose another one.");
    }
    QFile::remove(path);
    return written.rename(path) ? QString() : unwritable;
}

/// Restores what \a write writes to a file in memory; that answers why it could not.
Outcome restoreFromMemory(const QString &to, const QString &current, const QString &root, const std::function<QString(QFile &)> &write)
{
    const auto folder = folderInMemory();
    if (!folder)
        return refusal(Words::tr("A locked backup is opened in memory, and this computer offers no folder there (/dev/shm). "
                                 "Open it on another computer."));
    QFile plain(folder->filePath(u"backup.db"_s));
    if (!plain.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return refusal(Words::tr("There is not enough memory to open this backup. Close other programs first."));
    if (const QString wrong = write(plain); !wrong.isEmpty())
        return refusal(wrong);
    plain.close();
    return restoreCopy(plain.fileName(), to, current, root);
}

} // namespace

Outcome restoreLocked(const QString &from, const QString &to, const QString &current, const QString &root, const Passphrase &passphrase)
{
    return restoreFromMemory(to, current, root, [&](QFile &plain) {
        QFile locked(from);
        if (!locked.open(QIODevice::ReadOnly))
            return Words::tr("%1 cannot be read. Check that it is there and that you may open it.").arg(QFileInfo(from).fileName());
        return unlock(locked, plain, LockedKind::Workspace, passphrase).refusal;
    });
}

Outcome restoreUnlocked(const QByteArray &bytes, const QString &to, const QString &current, const QString &root)
{
    return restoreFromMemory(to, current, root, [&bytes](QFile &plain) {
        return plain.write(bytes) == bytes.size() ? QString() : Words::tr("There is not enough memory to open this backup. Close other programs first.");
    });
}

Outcome copyLocked(Store &store, const QString &path, const Passphrase &passphrase)
{
    if (const QString wrong = passphrase.tooShort(); !wrong.isEmpty())
        return refusal(wrong);
    if (isSamePlace(path, store.database().location()))
        return refusal(Words::tr("That is the workspace itself. Choose another name for the copy."));
    const auto folder = folderInMemory();
    if (!folder)
        return refusal(Words::tr("A locked copy is made in memory, and this computer offers no folder there (/dev/shm). "
                                 "Save it without a passphrase on an encrypted disk instead."));
    const QString plain = folder->filePath(u"copy.db"_s);
    if (Outcome outcome = store.copyTo(plain); !outcome.isDone()) {
        outcome.passing = false; // what is full is memory, and nothing should wait for that
        return outcome;
    }
    const QString wrong = lockAway(plain, path, passphrase);
    return wrong.isEmpty() ? Outcome() : refusal(wrong);
}

} // namespace sharpend
