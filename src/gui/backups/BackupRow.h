// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/RowButton.h"
#include "store/Backups.h"

#include <QList>

class QHBoxLayout;

namespace sharpend {

class IconLabel;
class TextLabel;

/// "Today 12:31", "Yesterday 14:12", "16 March 17:40": the local time of \a made as a list says it.
QString backupTimeText(const QDateTime &made);

/// One backup in the list: when and why it was made, what it holds, and whether it could be read. The whole row is a button.
class BackupRow : public RowButton
{
    Q_OBJECT
public:
    explicit BackupRow(QWidget *parent = nullptr);

    /// \a isShown: it is the one that is shown beside the list.
    void showBackup(const Backup &backup, const BackupContents &contents, bool isShown);

    /// The words above the columns, in the same places.
    static QWidget *makeHead(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_when, *m_why, *m_teams, *m_notes, *m_state;
    IconLabel *m_icon;
    bool m_isShown = false;
};

} // namespace sharpend
