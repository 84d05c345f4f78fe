// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>

namespace sharpend {

class OwnerWindow;
class Session;
struct Backup;
struct PackReading;

/// The Owner's packs: their own workspace, and a window for each pack that is open.
class OwnerDesk : public QObject
{
    Q_OBJECT
public:
    /// Packs go to the workspace at \a location, which has its backups below \a backupRoot where one is given, and seats are claimed
    /// in \a seatFolder.
    OwnerDesk(const QString &location, const QString &seatFolder, const QString &backupRoot = {}, QObject *parent = nullptr);
    ~OwnerDesk() override;

    /// Whether \a path is to be opened here: a released pack, by its ending.
    static bool isPack(const QString &path);

    /// Takes in the pack at \a path and opens its window; answers why not. A locked one asks for its passphrase first, above
    /// \a window, and opens nothing where a person calls that off.
    QString open(const QString &path, QWidget *window = nullptr);
    /// Whether a window is open.
    bool isOpen() const;
    /// The window of \a releaseId; null where it is not open.
    OwnerWindow *window(const QString &releaseId) const;

private:
    QString show(const PackReading &reading);
    /// Opens the workspace unless it is; answers why not.
    QString openSession();
    /// Asks a person what to go on with where the workspace is damaged or gone; answers whether there is something now. The newest good
    /// backup takes its place, and what is damaged stays beside it; in the place of one that is gone an empty one may be made.
    bool findAnother(QWidget *window);
    bool putInPlace(const Backup &backup);

    QString m_location, m_seatFolder, m_backupRoot;
    bool m_mayBeNew = false; ///< a person wants an empty workspace where one is gone
    std::unique_ptr<Session> m_session;
    QHash<QString, QPointer<OwnerWindow>> m_windows;
};

} // namespace sharpend
