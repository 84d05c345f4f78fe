// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/SalvagedTeams.h"
#include "store/Backups.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class BackupCard;
class Banner;
class TextLabel;

/// What opens in place of a workspace that is damaged: what could be read of it and a way to save that, and its newest good backup.
/// Never writes to the damaged file. Where nothing lies in its place any more, its newest good backup takes that place, or an empty one
/// does if that is asked for.
class RescueWindow : public QWidget
{
    Q_OBJECT
public:
    /// \a backupRoot holds the backups of all workspaces; \a work is a folder for the reading, private and gone afterwards.
    RescueWindow(const QString &location, const QString &backupRoot, const QString &work, QWidget *parent = nullptr);

    /// Nothing more to wait for.
    bool isSettled() const { return !m_busy; }
    /// Offers to open \a location, where people have worked since.
    void offer(const QString &location);
    /// Writes what could be read into \a folder.
    void saveTo(const QString &folder);

Q_SIGNALS:
    /// Another workspace is wanted: the restored copy, the one that was offered, or one that somebody has looked for.
    void workspaceRequested(const QString &location);
    /// An empty one is to take the place of the one that is gone.
    void emptyWorkspaceRequested();

private:
    struct Found {
        QList<SalvagedTeam> teams;
        QList<SalvagedCommunity> communities;
        int lost = 0;
        Backup backup;
        BackupContents contents; ///< with a path in backup where there is a good one
    };
    QLayout *buildWaysOn(QWidget *parent);
    QWidget *buildRead();
    void start();
    void showFound(const Found &found);
    QWidget *makeCommunityRow(const SalvagedCommunity &community);
    void restore(const QString &from, const QDateTime &made);
    /// Where a copy of what was at \a made goes.
    QString placeFor(const QDateTime &made) const;

    QString m_location, m_root, m_work;
    Found m_found;
    bool m_isMissing, m_busy = false;
    Banner *m_said;
    TextLabel *m_read, *m_lost, *m_noBackup;
    QVBoxLayout *m_teams;
    QPushButton *m_goOn, *m_save, *m_openElsewhere, *m_beginEmpty;
    BackupCard *m_card;
};

} // namespace sharpend
