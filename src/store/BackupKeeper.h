// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Backups.h"
#include "store/ChangeFeed.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace sharpend {

/// Makes the automatic backups of an open workspace, in a thread and with a connection of its own: while people work, when a
/// Learning Team comes to another stage, and when the window closes. What goes wrong is said and tried again with the next change.
class BackupKeeper : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes betweenBackups{10};

    BackupKeeper(const Backups &backups, const QString &location);
    ~BackupKeeper() override;

    /// The rest is called in its thread. Opens the connection.
    void open();
    /// The same a little later, when a program that starts has shown its window.
    void openSoon();
    void onChanged(const ChangeSet &changes);
    /// Makes one at once, because somebody asked.
    void makeByHand();
    /// The last one, and nothing after it.
    void makeAtClose();
    /// Takes \a gone out of the backups.
    void clean(const Gone &gone);

Q_SIGNALS:
    /// The list of backups is another one.
    void changed();
    /// No backup could be made, and why; an empty sentence once one could again.
    void troubled(const QString &sentence);
    void cleaned();

private:
    void make(BackupReason reason);
    void wait();
    QHash<QString, QString> stages();

    Backups m_backups;
    QString m_location;
    std::unique_ptr<Store> m_store;
    QHash<QString, QString> m_stages; ///< of the Learning Teams, by id
    QTimer m_due, m_stageDue, m_openDue;
    QElapsedTimer m_last; ///< since this window has tried
    bool m_inTrouble = false;
};

} // namespace sharpend
