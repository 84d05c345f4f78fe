// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Location.h"

#include "domain/Content.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sharpend {

QString dataFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation); }

QString defaultStore() { return QDir(dataFolder()).filePath(u"library.db"_s); }

QString ownerStore() { return QDir(dataFolder()).filePath(u"owner.db"_s); }

QString seatFolder() { return QDir(dataFolder()).filePath(u"seats"_s); }

QString contentFolder()
{
    const QString own = QStandardPaths::locate(QStandardPaths::AppConfigLocation, u"content"_s, QStandardPaths::LocateDirectory);
    return own.isEmpty() ? QString::fromLatin1(builtInContent) : own;
}

void makeDataFolder()
{
    if (QDir(dataFolder()).exists())
        return;
    QDir().mkpath(dataFolder());
    QFile::setPermissions(dataFolder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace sharpend
