// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "DrivenWindow.h"
#include "Screen.h"
#include "exchange/LockedFile.h"
#include "exchange/OutputPackFile.h"
#include "store/Store.h"
#include "support/SamplePack.h"
#include "support/Wait.h"
#include "support/catch.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

bool hasReceived(const QString &location, const OutputPack &pack)
{
    try {
        return QFile::exists(location) && Store::open(location, u"looking"_s)->reader().exists(ReceivedPack::table, {{"id", pack.releaseId}});
    } catch (const StoreError &) { // the program is making it just now
        return false;
    }
}

} // namespace

TEST_CASE("the program started with a released pack opens the Owner's workspace and no other")
{
    const Home home;
    const QTemporaryDir folder;
    const OutputPack pack = aPack();
    QFile file(folder.filePath(u"released.outputpack"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(packBytes(pack, pack.releasedAt));
    file.close();
    const QString named = folder.filePath(u"mine.db"_s);
    const QString usual = home.environment().value(u"XDG_DATA_HOME"_s) + u"/sharpend/sharpend/owner.db"_s;

    for (const QString &store : {named, QString()}) {
        const QString location = store.isEmpty() ? usual : store;
        INFO(location.toStdString());
        QProcess program;
        QProcessEnvironment environment = home.environment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QStringLiteral(SHARPEND_BINARY), (store.isEmpty() ? QStringList() : QStringList{u"--store"_s, store}) + QStringList{file.fileName()});
        REQUIRE(program.waitForStarted());
        CHECK(until([&] { return hasReceived(location, pack); }, 20000));
        CHECK(program.state() == QProcess::Running);
        program.kill();
        program.waitForFinished();
    }
    QStringList workspaces;
    for (QDirIterator found(home.environment().value(u"HOME"_s), {u"*.db"_s}, QDir::Files, QDirIterator::Subdirectories); found.hasNext();)
        workspaces << found.next();
    CHECK(workspaces == QStringList{usual});
}

TEST_CASE("the program started with a locked pack asks for its passphrase, and goes on with it")
{
    const Home home;
    const QTemporaryDir folder;
    const OutputPack pack = aPack();
    const QString path = folder.filePath(u"released.outputpack"_s), location = folder.filePath(u"mine.db"_s);
    REQUIRE(writeLocked(path, packBytes(pack, pack.releasedAt), LockedKind::OutputPack, Passphrase(u"the night shift knows"_s)).isEmpty());
    Screen screen;
    QProcess program;
    QProcessEnvironment environment = home.environment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"DISPLAY"_s, screen.name());
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(SHARPEND_BINARY), {u"--store"_s, location, path});
    REQUIRE(program.waitForStarted());
    REQUIRE(until([&] { return !screen.activeTitle().isEmpty(); }, 20000));
    const QString asking = screen.activeTitle();
    screen.type(u"the night shift knows"_s, 20);
    screen.press(u"Return"_s);
    CHECK(until([&] { return hasReceived(location, pack); }, 20000));
    // The dialog was the only window: the program stays, and the Owner's window takes its place.
    CHECK(until([&] { return !screen.activeTitle().isEmpty() && screen.activeTitle() != asking; }, 20000));
    CHECK(program.state() == QProcess::Running);
    program.kill();
    program.waitForFinished();
}
