// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/RecentWorkspaces.h"

#include "support/catch.h"

#include <QAction>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

QStringList textsOf(RecentMenu &menu)
{
    Q_EMIT menu.aboutToShow();
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            texts << action->text();
    }
    return texts;
}

void make(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
}

} // namespace

TEST_CASE("workspaces that were open are offered, the latest first, and one that is gone stays listed")
{
    QSettings().remove(u"workspaces/recent"_s);
    const QTemporaryDir folder;
    const QString one = folder.filePath(u"one.db"_s), two = folder.filePath(u"R&D.db"_s), three = folder.filePath(u"three.db"_s);
    for (const QString &path : {one, two, three})
        make(path);
    RecentMenu menu(three);
    CHECK(textsOf(menu) == QStringList{u"No other workspace was open here"_s});
    for (const QString &path : {one, two, three, one})
        recent::remember(path);
    CHECK(textsOf(menu) == QStringList{u"one.db in %1"_s.arg(folder.path()), u"R&&D.db in %1"_s.arg(folder.path()), u"Clear this list"_s});

    QSignalSpy chosen(&menu, &RecentMenu::chosen);
    menu.actions()[1]->trigger();
    CHECK(chosen.takeFirst().first().toString() == two);

    REQUIRE(QFile::remove(two));
    CHECK(textsOf(menu)[1] == u"R&&D.db in %1: moved or on another disk. Find it…"_s.arg(folder.path()));
    CHECK(recent::workspaces() == QStringList{one, three, two});

    textsOf(menu);
    menu.actions().last()->trigger();
    CHECK(recent::workspaces().isEmpty());
}

TEST_CASE("the password of a server is not kept with its address, and the list stays short")
{
    QSettings().remove(u"workspaces/recent"_s);
    recent::remember(u"postgresql://anna:secret@server/teams?password=secret&sslmode=require"_s);
    recent::remember(u"postgresql://anna:other@server/teams?sslmode=require"_s);
    CHECK(recent::workspaces() == QStringList{u"postgresql://anna@server/teams?sslmode=require"_s});
    RecentMenu menu(u"/somewhere/else.db"_s);
    CHECK(textsOf(menu).first() == u"teams on server"_s);
    for (int i = 0; i < 20; ++i)
        recent::remember(u"/somewhere/%1.db"_s.arg(i));
    CHECK(recent::workspaces().size() == 8);
    CHECK(recent::workspaces().first() == u"/somewhere/19.db"_s);
    QSettings().remove(u"workspaces/recent"_s);
}
