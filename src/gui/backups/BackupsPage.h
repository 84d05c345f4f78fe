// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/Page.h"
#include "store/Backups.h"

#include <QHash>

class QBoxLayout;
class QPushButton;

namespace sharpend {

class BackupCard;
class Banner;
class RowList;
class Session;
class TextLabel;

/// The automatic backups of the open workspace, what is in each, and the way to have one back as a copy. Nothing here changes the
/// workspace or a backup.
class BackupsPage : public Page
{
    Q_OBJECT
public:
    explicit BackupsPage(Session &session, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("backups"); }
    QList<QWidget *> regions() override;
    void arrive() override;
    /// Nothing more to wait for.
    bool isSettled() const { return m_reading == 0 && !m_busy; }
    /// Shows a backup kept elsewhere; one that is locked is restored as soon as its passphrase opens it.
    void openElsewhere(const QString &path);

Q_SIGNALS:
    /// A copy has been restored to \a path and is to be opened.
    void restored(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Seen {
        Backup backup;
        BackupContents contents;
    };
    QWidget *buildList();
    void read();
    void showList();
    void showBackup(const QString &path);
    void showSince(const Backup &backup);
    void showTrouble();
    void restore();
    void saveElsewhere();
    /// When the one that is shown was made.
    QDateTime shownMade() const;
    /// Does \a work off the window's thread: it writes the copy to the path it is given.
    void restoreBy(const QString &copy, const std::function<Outcome()> &work);
    QString copyPath(const QDateTime &made) const;

    Session &m_session;
    QList<Seen> m_seen;
    Seen m_elsewhere; ///< with a path where one is shown
    QString m_path;
    int m_reading = 0;
    bool m_busy = false;
    QBoxLayout *m_columns;
    QWidget *m_listBox, *m_head;
    RowList *m_list;
    Banner *m_trouble;
    TextLabel *m_empty;
    BackupCard *m_card;
    QPushButton *m_back, *m_now, *m_openElsewhere, *m_folder;
};

} // namespace sharpend
