// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/RecentWorkspaces.h"

#include "store/Database.h"
#include "store/Location.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace recent {

static const QString key = u"workspaces/recent"_s;
constexpr qsizetype mostKept = 8;

static QString withoutPassword(const QString &address)
{
    QUrl url(address);
    QUrlQuery query(url);
    query.removeAllQueryItems(u"password"_s);
    url.setQuery(query.isEmpty() ? QString() : query.toString(QUrl::FullyEncoded));
    return url.toString(QUrl::RemovePassword | QUrl::FullyEncoded);
}

/// The same workspace has one name, however it was typed.
static QString kept(const QString &location)
{
    return Database::isPostgres(location) ? withoutPassword(location) : QFileInfo(location).absoluteFilePath();
}

QStringList workspaces() { return QSettings().value(key).toStringList(); }

void remember(const QString &location)
{
    QStringList all = workspaces();
    all.removeAll(kept(location));
    all.prepend(kept(location));
    QSettings().setValue(key, all.mid(0, mostKept));
}

void forget(const QString &location)
{
    QStringList all = workspaces();
    if (all.removeAll(kept(location)) > 0)
        QSettings().setValue(key, all);
}

} // namespace recent

namespace {

/// A file's name and its folder, short for those at home.
QString labelOf(const QString &location)
{
    if (Database::isPostgres(location)) {
        const QUrl url(location);
        return RecentMenu::tr("%1 on %2").arg(url.path().mid(1), url.host());
    }
    const QFileInfo file(location);
    QString folder = file.absolutePath();
    if (const QString home = QDir::homePath(); folder == home || folder.startsWith(home + u'/'))
        folder.replace(0, home.size(), u"~"_s);
    return location == QFileInfo(defaultStore()).absoluteFilePath() ? RecentMenu::tr("Your own workspace") : RecentMenu::tr("%1 in %2").arg(file.fileName(), QDir::toNativeSeparators(folder));
}

bool isThere(const QString &location) { return Database::isPostgres(location) || QFileInfo(location).isFile(); }

} // namespace

RecentMenu::RecentMenu(const QString &open, QWidget *parent)
    : QMenu(tr("Recent"), parent)
    , m_open(recent::kept(open))
{
    setObjectName(u"recentMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill); // other windows open workspaces too
}

void RecentMenu::fill()
{
    clear();
    const QStringList all = recent::workspaces();
    for (const QString &location : all) {
        if (location == m_open)
            continue;
        QString label = labelOf(location);
        label.replace(u'&', u"&&"_s);
        if (isThere(location))
            addAction(label, this, [this, location] { Q_EMIT chosen(location); });
        else
            addAction(tr("%1: moved or on another disk. Find it…").arg(label), this, [this, location] { find(location); });
    }
    if (isEmpty()) {
        addAction(tr("No other workspace was open here"))->setEnabled(false);
        return;
    }
    addSeparator();
    addAction(tr("Clear this list"), this, [all] {
        for (const QString &location : all)
            recent::forget(location);
    });
}

void RecentMenu::find(const QString &location)
{
    const QString path = QFileDialog::getOpenFileName(parentWidget(), tr("Where is %1?").arg(QFileInfo(location).fileName()),
                                                      QFileInfo(location).path(), tr("Workspaces (*.db);;All files (*)"));
    if (path.isEmpty())
        return;
    recent::forget(location);
    Q_EMIT chosen(path);
}

} // namespace sharpend
