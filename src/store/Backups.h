// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "store/Operation.h"
#include "store/Seals.h"

#include <QDateTime>

#include <optional>

namespace sharpend {

class Store;

/// Why a backup was made. Its word is part of the file's name.
enum class BackupReason { Work, Stage, Update, Close, Hand };
template<>
inline constexpr std::array enumWords<BackupReason>{"work", "stage", "update", "close", "hand"};

/// The reason in words: "While you worked".
QString backupReasonLabel(BackupReason reason);

/// A copy of a workspace that this program has made by itself.
struct Backup {
    QString path;
    QDateTime made; ///< UTC
    BackupReason reason = BackupReason::Work;
    qint64 tick = -1; ///< of the workspace when it was made; -1 where the name does not say
};

/// What a look into a backup has found. Nothing is written for it, and an older schema will do.
struct BackupContents {
    struct Team {
        QString title;
        EventKind kind = EventKind::DidNotGoToPlan;
        Stage stage = Stage::People;
        int notes = 0;
    };
    QString wrong; ///< why it cannot be opened; nothing else is known then
    QList<Team> teams;
    int notes = 0;
};
BackupContents lookInto(const QString &path);

/// What people have done in \a store after \a tick: the names of operations and how often, the most frequent first.
QList<std::pair<QString, int>> stepsSince(Store &store, qint64 tick);

/// The automatic backups of one file workspace: a folder for each, by the workspace's id, private to the user. Only one window
/// at a time works on them.
class Backups
{
public:
    static constexpr qsizetype most = 10, always = 2; ///< how many are kept, and how many of them whatever they weigh
    static constexpr qint64 budget = qint64(1) << 30;  ///< bytes

    /// \a root holds the folders of all workspaces.
    Backups(const QString &root, const QString &workspaceId, const QString &location);
    /// Where the app keeps them.
    static QString usualRoot();
    /// Those below \a root of the workspace at \a location, which need not be readable any more.
    static std::optional<Backups> of(const QString &root, const QString &location);

    QString folder() const { return m_folder; }
    /// All there are, the newest first, with those that an update has left beside the workspace.
    QList<Backup> list() const;

    /// Makes one of what \a store holds, unless the newest is of the same state already (a person who asks always gets one). Reads it
    /// back, and lets old ones go. Where another window is at it, nothing is done.
    Outcome make(Store &store, BackupReason reason, const QDateTime &now = QDateTime::currentDateTimeUtc());

    /// Whether one of them holds words of what \a gone names, or cannot be asked, or is only half written.
    bool mayHold(const Gone &gone) const;
    /// Takes what \a gone names out of all of them; what cannot be written anew is deleted. Answers why they may still hold it,
    /// or an empty sentence.
    QString clean(const Gone &gone);

    /// Which of \a backups (the newest first) stay: the newest, then one for each hour, day and week.
    static QList<Backup> kept(const QList<Backup> &backups);

private:
    QStringList halfWritten() const;
    bool removeHalfWritten() const;
    void thin() const;
    void sayWhose() const;

    QString m_folder, m_location;
};

/// Writes the workspace at \a from anew to \a to, in this version's schema and without what \a gone names: not in its tables,
/// its search index, its history, or a free page. \a asNew gives it an identity of its own, so that two of them do not share drafts and
/// backups. What lies at \a to is replaced once the new file has been read back; \a from stays as it is.
Outcome writeWithout(const QString &from, const QString &to, const Gone &gone, bool asNew);

/// Restores the backup \a from as a workspace of its own at \a to, where nothing may be yet. What was struck, forgotten or locked since,
/// says the workspace at \a current (empty for none) and the backups below \a root, does not come back; where \a current cannot be asked,
/// there is a notice.
Outcome restoreCopy(const QString &from, const QString &to, const QString &current, const QString &root);

} // namespace sharpend
