// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Location.h"


#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sharpend {

QString dataFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation); }

QString defaultStore() { return QDir(dataFolder()).filePath(u"library.db"_s); }

QString ownerStore() { return QDir(dataFolder()).filePath(u"owner.db"_s); }

QString seatFolder() { return QDir(dataFolder()).filePath(u"seats"_s); }

QStringList contentFolders()
{
    return QStandardPaths::locateAll(QStandardPaths::AppConfigLocation, u"content"_s, QStandardPaths::LocateDirectory);
}

QString ownContentFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"content"_s);
}

void makeDataFolder()
{
    if (QDir(dataFolder()).exists())
        return;
    QDir().mkpath(dataFolder());
    QFile::setPermissions(dataFolder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace sharpend
