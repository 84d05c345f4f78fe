// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The program asks nothing of any network, unless a workspace on a server is opened.

#include "DrivenWindow.h"
#include "domain/OutputPack.h"
#include "exchange/OutputPackFile.h"
#include "store/Store.h"
#include "support/SamplePack.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// A computer where whatever asks for a network is written down.
struct Computer {
    Computer()
    {
        home.add(u"LD_PRELOAD"_s, QStringLiteral(SHARPEND_NO_NETWORK));
        home.add(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s); // in the build with sanitizers
        home.add(u"SHARPEND_NETWORK_LOG"_s, folder.filePath(u"asked"_s));
        home.add(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    }

    QString asked() const
    {
        QFile file(folder.filePath(u"asked"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        auto program = std::make_unique<QProcess>();
        program->setProcessEnvironment(home.environment());
        program->setWorkingDirectory(folder.path());
        program->setStandardOutputFile(QProcess::nullDevice());
        program->start(QStringLiteral(SHARPEND_BINARY), arguments);
        REQUIRE(program->waitForStarted());
        return program;
    }
    /// What the program has to say against \a arguments, and nothing where it does as it is told.
    QString wrong(const QStringList &arguments) const
    {
        const auto program = start(arguments);
        REQUIRE(program->waitForFinished(60000));
        return program->exitStatus() == QProcess::NormalExit && program->exitCode() == 0
            ? QString()
            : QString::fromUtf8(program->readAllStandardError());
    }

    Home home;
    QTemporaryDir folder;
};

QString sample(const QString &name) { return QStringLiteral(SHARPEND_SOURCE_DIR) + name; }

/// The libraries that a process has loaded.
QString loadedBy(const QProcess &process)
{
    QFile maps(u"/proc/%1/maps"_s.arg(process.processId()));
    REQUIRE(maps.open(QIODevice::ReadOnly));
    return QString::fromUtf8(maps.readAll());
}

} // namespace

TEST_CASE("a workspace on a server is asked for by the network, so the computer without one would notice")
{
    const Computer computer;
    CHECK(computer.wrong({u"--store"_s, u"postgresql://127.0.0.1:9/none"_s, u"list"_s, u"teams"_s}) != QString());
    CHECK(computer.asked() != QString());
}

TEST_CASE("a meeting typed in a window asks for no network")
{
    const Computer computer;
    const Workspace workspace(Database::Engine::Sqlite);
    const TeamAtDiscovery team = teamAtDiscovery(*workspace.open(u"seat-before"_s));
    DrivenWindow window(computer.home, workspace.location(), team.teamId);
    window.send({u"add The list comes late: https://intranet.example/list"_s, u"add <img src=\"http://a.example/x.png\">"_s,
                 u"add Nobody rings"_s});
    window.await(u"saved"_s);
    window.quit();
    CHECK(computer.asked() == QString());
}

TEST_CASE("files are imported, exported and checked without a network")
{
    const Computer computer;
    const auto done = [&](const QStringList &arguments) {
        INFO(arguments.join(u' ').toStdString());
        CHECK(computer.wrong(QStringList{u"--store"_s, u"mine.db"_s} + arguments) == QString());
    };
    done({u"import"_s, sample(u"/resources/demo/team-filter-out-of-service.learningteam"_s)});
    done({u"import"_s, sample(u"/tests/data/csv/formulas-and-markup.csv"_s), u"--dates"_s, u"dmy"_s});
    done({u"list"_s, u"teams"_s});
    for (const QString &name :
         {u"out.pdf"_s, u"out.odt"_s, u"out.html"_s, u"out.md"_s, u"out.csv"_s, u"out.outputpack"_s, u"out.learningteam"_s})
        done({u"export"_s, u"afb377cd-dd52-45ee-8e8c-e6752fd6fed4"_s, u"--to"_s, name});
    done({u"check"_s});
    CHECK(computer.asked() == QString());
}

TEST_CASE("the program opens a pack with neither a network nor Qt's library for it")
{
    const Computer computer;
    const OutputPack pack = aPack();
    const QString path = computer.folder.filePath(u"released.outputpack"_s), location = computer.folder.filePath(u"owner.db"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(packBytes(pack, pack.releasedAt));
    file.close();
    const auto program = computer.start({u"--store"_s, location, path});
    const bool opened = until(
        [&] {
            try {
                return QFile::exists(location)
                    && Store::open(location, u"looking"_s)->reader().exists(ReceivedPack::table, {{"id", pack.releaseId}});
            } catch (const StoreError &) { // the program is making it just now
                return false;
            }
        },
        20000);
    CHECK(opened);
    CHECK_FALSE(loadedBy(*program).contains(u"Qt6Network"_s));
    CHECK(loadedBy(*program).contains(u"Qt6Widgets"_s)); // the names are as they are thought to be
    program->kill();
    program->waitForFinished();
    CHECK(computer.asked() == QString());
}
