// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The real program, driven by keys, is killed while it locks a Learning Team.

#include "Patience.h"
#include "DrivenWindow.h"
#include "Screen.h"
#include "store/Seals.h"
#include "support/LateTeam.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const QString word = u"Paint the trolley"_s; ///< of the team's wall, and of nothing that stays readable

void start(QProcess &program, const Home &home, const Screen &screen, const QString &location)
{
    QProcessEnvironment environment = home.environment();
    environment.insert(u"DISPLAY"_s, screen.name());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(SHARPEND_BINARY), {u"--store"_s, location});
    REQUIRE(until([&] { return screen.activeTitle() == u"Sharp End"; }, patience));
}

void openTheTeam(Screen &screen)
{
    const auto isOpen = [&] { return screen.activeTitle().endsWith(u" – Sharp End"_s); };
    for (int i = 0; i < 10 && !isOpen(); ++i) { // the Library has been read some time, which nobody can see from here
        screen.press(u"F6"_s);
        screen.press(u"Return"_s);
        if (!until(isOpen, 3000))
            screen.press(u"Escape"_s);
    }
    REQUIRE(isOpen());
}

/// As somebody does it who has no mouse: the lock at the foot of the stages, the passphrase twice, the key is on paper, the button.
void lock(Screen &screen)
{
    for (const char *keys : {"shift+F6", "End", "Return"})
        screen.press(QLatin1String(keys));
    screen.type(u"correct horse"_s, 20);
    screen.press(u"Tab"_s);
    screen.type(u"correct horse"_s, 20);
    for (const char *keys : {"Tab", "Tab", "Tab", "space", "Tab", "space"})
        screen.press(QLatin1String(keys));
}

bool standsIn(const QString &folder)
{
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        QProcess cat; // whoever closes the file in this process lets go of the locks of its connections
        cat.start(u"cat"_s, {files.next()});
        REQUIRE(cat.waitForFinished());
        if (cat.readAllStandardOutput().contains(word.toUtf8()))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("the program that is killed while it locks has locked all or nothing, and the next one finishes")
{
    const Home home;
    const Workspace workspace(Database::Engine::Sqlite);
    const QString location = workspace.location(), folder = QFileInfo(location).absolutePath();
    auto store = workspace.open(u"seat-looking"_s);
    const LateTeam team = teamAfterMeeting2(*store);
    const int notes = store->reader().count(Note::table);
    REQUIRE(standsIn(folder));
    const auto isSealed = [&] { return store->reader().get<LearningTeam>(team.teamId)->sealed.has_value(); };
    Screen screen;
    const auto kill = [](QProcess &program) {
        program.kill();
        REQUIRE(program.waitForFinished(patience));
    };
    {
        QProcess program;
        start(program, home, screen, location);
        openTheTeam(screen);
        lock(screen);
        kill(program); // while the key is made
        CHECK(store->check() == QStringList());
        if (!isSealed())
            CHECK(store->reader().count(Note::table) == notes);
    }
    if (!isSealed()) {
        QProcess program;
        start(program, home, screen, location);
        openTheTeam(screen);
        lock(screen);
        REQUIRE(until(isSealed, patience));
        kill(program); // while the words leave the file
    }
    CHECK(store->check() == QStringList());
    CHECK(store->reader().count(Note::table) == 0);
    store.reset(); // nobody reads the old file any more
    QProcess program;
    start(program, home, screen, location);
    store = workspace.open(u"seat-looking"_s);
    CHECK(until([&] { return unfinishedSeals(store->database()).isEmpty(); }, patience));
    store.reset();
    screen.press(u"ctrl+q"_s);
    CHECK(program.waitForFinished(patience));
    CHECK_FALSE(standsIn(folder));
    CHECK(home.drafts().isEmpty());
}
