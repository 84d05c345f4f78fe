// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"
#include "store/Backups.h"

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class TextLabel;

/// A name beside the workspace \a location that nothing has yet, for a copy of what it was at \a made: "library, 17 March.db".
QString freeCopyPath(const QString &location, const QDateTime &made);

/// What one backup holds, read only: its Learning Teams and how far each was, what has been done since, and a way to have it back.
class BackupCard : public Card
{
    Q_OBJECT
public:
    explicit BackupCard(QWidget *parent = nullptr);

    /// \a title says when it was made, or its name; \a why is a sentence; \a copyName what the restored one would be called, which stands
    /// beside the workspace unless that is gone (\a isBeside).
    void showBackup(const QString &title, const QString &why, const BackupContents &contents, const QString &copyName, bool isBeside = true);
    /// What people have done since, each a line.
    void showSince(const QStringList &lines);
    /// While it is being restored, nothing else can be asked for.
    void setBusy(bool busy);

    QPushButton *restoreButton() const { return m_restore; }
    /// Offers to write what is shown to another place, too.
    void offerSaving() { m_mayBeSaved = true; }

    /// One Learning Team that was read: nothing in it can be opened.
    static QWidget *makeTeamRow(const BackupContents::Team &team, QWidget *parent);

Q_SIGNALS:
    void restoreRequested();
    void saveRequested();

private:
    void showTeams(qsizetype most);

    BackupContents m_contents;
    TextLabel *m_title, *m_why, *m_none, *m_sinceTitle, *m_since, *m_explained;
    QVBoxLayout *m_teams;
    QPushButton *m_all, *m_restore, *m_save;
    bool m_mayBeSaved = false;
};

} // namespace sharpend
