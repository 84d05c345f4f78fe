// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "WindowTyping.h"

#include "Patience.h"
#include "DrivenWindow.h"
#include "Screen.h"
#include "TypedMeeting.h"
#include "operations/WallOperations.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {


/// What hangs on a wall in words alone, since only the program knows its ids: sorted lines.
QStringList lines(const WallState &wall, const QHash<QString, QString> &titles)
{
    QStringList all;
    for (auto it = wall.notes.cbegin(); it != wall.notes.cend(); ++it) {
        QStringList themes;
        for (const QString &id : wall.themesOf(it.key()))
            themes << titles.value(id, id);
        themes.sort();
        all << u"%1 · %2 · %3 · %4"_s.arg(it->text, it->kind.isEmpty() ? u"no kind"_s : it->kind, it->parked ? u"parked"_s : u"on the wall"_s, themes.join(u" + "_s));
    }
    all.sort();
    return all;
}

/// The same as `sharpend show TEAM --json` has it.
QStringList shown(const Home &home, const QString &location, const QString &teamId, const QHash<QString, QString> &titles)
{
    QProcess show;
    show.setProcessEnvironment(home.environment());
    show.start(QStringLiteral(SHARPEND_BINARY), {u"--store"_s, location, u"show"_s, teamId, u"--json"_s});
    REQUIRE(show.waitForFinished(patience));
    REQUIRE(show.exitCode() == 0);
    const QJsonObject team = QJsonDocument::fromJson(show.readAllStandardOutput()).object();
    WallState wall;
    for (const QJsonValue &note : team[u"notes"_s].toArray())
        wall.notes.insert(note[u"id"_s].toString(), {note[u"text"_s].toString(), note[u"kind"_s].toString(), note[u"parked"_s].toBool()});
    for (const QJsonValue &place : team[u"placements"_s].toArray())
        wall.places.append({place[u"noteId"_s].toString(), place[u"themeId"_s].toString()});
    return lines(wall, titles);
}

} // namespace

void typeAMeeting(quint32 seed, int notes, int milliseconds)
{
    const Home home;
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open(u"seat-looking"_s);
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    QList<std::pair<QString, QString>> themes;
    QHash<QString, QString> titles;
    for (const QString &title : {u"Two lists for one order"_s, u"People are the queue"_s, u"Sent is not seen"_s}) {
        Theme theme;
        theme.id = newId();
        theme.teamId = team.teamId;
        theme.title = title;
        REQUIRE(store->perform(addTheme(theme)).isDone());
        themes.append({theme.id, title});
        titles.insert(theme.id, title);
    }
    const TypedMeeting meeting(seed, notes, themes);
    const QString title = store->reader().get<LearningTeam>(team.teamId)->title;

    Screen screen;
    QProcess program;
    QProcessEnvironment environment = home.environment();
    environment.insert(u"DISPLAY"_s, screen.name());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(SHARPEND_BINARY), {u"--store"_s, workspace.location()});
    REQUIRE(until([&] { return screen.activeTitle() == u"Sharp End"; }, patience));
    // F6 goes to the team's row in the Library, Enter opens it: once the workspace has been read, which nobody can see from here.
    const auto isOpen = [&] { return screen.activeTitle() == title + u" – Sharp End"_s; };
    for (int i = 0; i < 10 && !isOpen(); ++i) {
        screen.press(u"F6"_s);
        screen.press(u"Return"_s);
        if (!until(isOpen, 3000))
            screen.press(u"Escape"_s); // whatever that opened
    }
    REQUIRE(isOpen());

    QElapsedTimer timer;
    timer.start();
    const int before = screen.keys();
    const bool atSpeed = milliseconds < 100;
    bool first = true;
    for (const TypedMeeting::Stroke &stroke : meeting.strokes()) {
        if (stroke.keys.isEmpty()) {
            screen.type(stroke.text, milliseconds);
        } else {
            screen.press(stroke.keys);
            if (!atSpeed)
                until([] { return false; }, milliseconds);
        }
        // At the pace of people the window has caught up long before the next key. Faster than that, what the next keys build on
        // has to be there: a card that undo takes away, and that there is something to undo.
        if (stroke.wall && atSpeed && (first || stroke.keys != u"Return")) {
            const WallState &wanted = *stroke.wall;
            INFO("after " << stroke.keys.toStdString());
            REQUIRE(until([&] { return lines(WallState::read(store->reader(), team.teamId), titles) == lines(wanted, titles); }, patience));
            first = false;
        }
    }
    const qint64 took = timer.elapsed();
    const QStringList wanted = lines(meeting.wall(), titles);
    CHECK(until([&] { return lines(WallState::read(store->reader(), team.teamId), titles) == wanted; }, patience));
    const QStringList found = shown(home, workspace.location(), team.teamId, titles);
    for (qsizetype i = 0; i < std::max(found.size(), wanted.size()); ++i)
        CHECK(found.value(i).toStdString() == wanted.value(i).toStdString());
    CHECK(store->check().isEmpty());
    const int keys = screen.keys() - before;
    WARN("seed " << seed << ": " << meeting.notes() << " notes, " << meeting.parked() << " of them parked, " << meeting.corrections() << " corrections, "
                 << meeting.undone() << " times undo, " << meeting.visits() << " visits to the wall; " << keys << " keys in " << took / 1000 << " s ("
                 << (took > 0 ? double(keys) * 1000 / double(took) : 0) << " a second); the store holds " << found.size() << " notes, just as typed");
    screen.press(u"ctrl+q"_s);
    CHECK(program.waitForFinished(patience));
    CHECK(program.exitCode() == 0);
}

} // namespace sharpend::test
