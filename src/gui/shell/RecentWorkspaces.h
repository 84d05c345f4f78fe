// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

namespace sharpend {

/// The workspaces that were open on this computer, the latest first. They are kept in the settings, passwords of servers never.
namespace recent {

QStringList workspaces();
void remember(const QString &location);
void forget(const QString &location);

} // namespace recent

/// Opens one of them. A file that is not where it was stays listed, until it is found or the list is cleared.
class RecentMenu : public QMenu
{
    Q_OBJECT
public:
    /// \a open is the location of the workspace that need not be offered.
    explicit RecentMenu(const QString &open, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &location);

private:
    void fill();
    void find(const QString &location);

    QString m_open;
};

} // namespace sharpend
