// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRandomGenerator>
#include <QString>

struct sqlite3_vfs;

namespace sharpend::test {

/// A disk for SQLite, between it and the real one: it can refuse, and it remembers what was written and not yet synced, so that a
/// power cut can forget it. Qt's driver uses the system's SQLite, as this does, so it is the disk of every Store opened meanwhile.
class FaultyDisk
{
public:
    enum class Call { Read, Write, Sync };

    /// Takes the place of the usual disk for the files below \a folder.
    explicit FaultyDisk(const QString &folder);
    ~FaultyDisk();
    Q_DISABLE_COPY_MOVE(FaultyDisk)

    /// How many calls of this kind there were.
    int calls(Call call) const { return m_calls[int(call)]; }
    /// From now on the call number \a after of its kind, and all that follow (or \a times of them), answer \a code (of SQLite) until heal().
    void fail(Call call, int code, int after, int times = -1);
    void heal();
    bool hasFailed() const { return m_failed; }

    /// After so many writes and syncs the power is gone: nothing reaches the disk any more.
    void cutAfter(int calls) { m_untilCut = calls; }
    bool isCut() const { return m_cut; }
    /// Lies from now on: what is synced is forgotten as well.
    void ignoreSyncs() { m_ignoresSyncs = true; }
    /// Writes to \a folder what the disk holds once the power is back: all that was synced, and of what was not, by \a chance, nothing,
    /// all, or sectors here and there.
    void leftAfterCut(const QString &folder, QRandomGenerator &chance) const;

    // For the file methods. The first two answer SQLite's code.
    int onCall(Call call);
    int onChange(Call call);
    bool concerns(const char *path) const;
    void onOpened(const QString &path, bool isNew);
    void onWritten(const QString &path, qint64 at, const QByteArray &bytes);
    void onTruncated(const QString &path, qint64 size);
    void onSynced(const QString &path);
    void onDeleted(const QString &path, bool synced);
    sqlite3_vfs *real() const { return m_real; }

private:
    struct Change {
        qint64 at = 0; ///< where; of a truncation, the new size
        QByteArray bytes;
        bool truncates = false;
    };
    struct File {
        QByteArray synced;
        bool isThere = false; ///< after a cut
        bool isDeleted = false;
        QList<Change> since;
    };
    static void apply(QByteArray &bytes, const Change &change);

    QByteArray m_folder;
    sqlite3_vfs *m_real = nullptr;
    QHash<QString, File> m_files;
    int m_calls[3] = {};
    int m_failing = -1, m_code = 0, m_failAfter = 0, m_failTimes = -1, m_untilCut = -1;
    bool m_failed = false, m_cut = false, m_ignoresSyncs = false;
};

} // namespace sharpend::test
