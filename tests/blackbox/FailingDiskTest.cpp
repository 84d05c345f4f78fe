// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A disk that is full or slow never stops typing.

#include "DrivenWindow.h"
#include "operations/WallOperations.h"
#include "store/Backups.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// A wall on a disk that can fill up, with the drafts on it too or not.
struct Disk {
    explicit Disk(bool draftsToo = true)
        : team(teamAtDiscovery(*workspace.open(u"seat-before"_s)))
        , folder(QFileInfo(workspace.location()).absolutePath())
    {
        home.add(u"LD_PRELOAD"_s, QStringLiteral(SHARPEND_FULL_DISK));
        home.add(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s); // in the build with sanitizers
        home.add(u"SHARPEND_DISK"_s, draftsToo ? folder + u':' + home.environment().value(u"XDG_DATA_HOME"_s) : folder);
    }

    std::unique_ptr<DrivenWindow> open() const { return std::make_unique<DrivenWindow>(home, workspace.location(), team.teamId); }
    void become(const QString &state) const
    {
        QFile file(folder + u"/."_s + state);
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    void recover(const QString &state) const { REQUIRE(QFile::remove(folder + u"/."_s + state)); }
    /// The words of the notes, in the order in which they were written.
    QStringList written() const
    {
        const auto store = workspace.open(u"seat-looking"_s);
        CHECK(store->check().isEmpty());
        QStringList ids, texts;
        for (const ChangedRow &row : store->changesSince(0).rows) { // by the last change
            if (row.table == QLatin1String(Note::table))
                texts << store->reader().get<Note>(row.id)->text;
        }
        CHECK(store->reader().count(Note::table, {{"teamId", team.teamId}}) == texts.size());
        return texts;
    }

    Workspace workspace{Database::Engine::Sqlite};
    Home home;
    TeamAtDiscovery team;
    QString folder;
};

const QString mark = u"Not on the disk yet"_s;
const QString sentence = u"Your last note is on the screen but not yet on the disk. We keep trying. Save a copy elsewhere, then carry on."_s;

QString words(DrivenWindow &window, const QString &key)
{
    return QJsonDocument::fromJson(window.ask(u"live"_s, u"live"_s).rest.toUtf8()).object()[key].toString();
}

} // namespace

TEST_CASE("on a full disk typing goes on, cards are marked, and all is written in order, once, when there is room again")
{
    const Disk disk;
    const auto window = disk.open();
    window->send({u"add Before the disk was full"_s});
    window->await(u"saved"_s);
    disk.become(u"full"_s);
    window->send({u"add The list comes late"_s, u"add Nobody rings"_s, u"press Ctrl+Up"_s, u"type  on nights"_s, u"enter"_s, u"add Two lists for one order"_s,
                  u"type half a sent"_s});
    for (int i = 0; i < 3; ++i)
        window->await(u"shown"_s);
    REQUIRE(until([&] { return window->ask(u"trouble"_s, u"trouble"_s).rest == sentence; }, 20000));
    const QStringList cards = window->ask(u"wall"_s, u"cards"_s).rest.split(u" | "_s);
    REQUIRE(cards.size() == 4);
    CHECK(cards[0].startsWith(u"Two lists for one order"_s));
    CHECK(cards[1].startsWith(u"Nobody rings on nights"_s)); // the new words, at once
    CHECK(cards[2].startsWith(u"The list comes late"_s));
    for (int i = 0; i < 3; ++i)
        CHECK(cards[i].endsWith(mark));
    CHECK_FALSE(cards[3].contains(mark));
    window->send({u"type ence"_s});
    CHECK(window->ask(u"text"_s, u"text"_s).rest == u"half a sentence");
    CHECK(window->ask(u"focus"_s, u"focus"_s).rest == u"captureField");
    CHECK(disk.written() == QStringList{u"Before the disk was full"_s});

    disk.recover(u"full"_s);
    window->ask(u"wait-saved"_s, u"settled"_s);
    CHECK(until([&] { return window->ask(u"trouble"_s, u"trouble"_s).rest.isEmpty(); }));
    CHECK_FALSE(window->ask(u"wall"_s, u"cards"_s).rest.contains(mark));
    CHECK(window->ask(u"text"_s, u"text"_s).rest == u"half a sentence");
    CHECK(disk.written() == QStringList{u"Before the disk was full"_s, u"The list comes late"_s, u"Nobody rings on nights"_s, u"Two lists for one order"_s});
    window->quit();
}

TEST_CASE("a window that dies, or is closed, on a full disk loses no note, no edit and no half sentence")
{
    const bool draftsToo = GENERATE(false, true), dies = GENERATE(true, false);
    INFO("the drafts have " << (draftsToo ? "no room either" : "room") << ", the window " << (dies ? "dies" : "is closed"));
    const Disk disk(draftsToo);
    auto window = disk.open();
    window->send({u"add The list comes late"_s});
    window->await(u"saved"_s);
    disk.become(u"full"_s);
    window->send({u"press Ctrl+Up"_s, u"type  on Mondays"_s, u"enter"_s, u"add Nobody rings"_s, u"add We walk over and ask"_s, u"press Ctrl+Up"_s,
                  u"type  the desk"_s, u"enter"_s, u"type half a sent"_s});
    window->await(u"shown"_s);
    window->await(u"shown"_s);
    REQUIRE(until([&] { return disk.home.drafts().contains("half a sent") && disk.home.drafts().contains("the desk"); }, 20000));
    if (dies) {
        window->killHard();
    } else { // once it knows that it need not wait for the disk
        REQUIRE(until([&] { return window->ask(u"trouble"_s, u"trouble"_s).rest == sentence; }, 20000));
        window->quit();
    }
    CHECK(disk.written() == QStringList{u"The list comes late"_s});

    disk.recover(u"full"_s);
    window = disk.open();
    window->ask(u"wait-saved"_s, u"settled"_s);
    QStringList written = disk.written();
    written.sort();
    CHECK(written == QStringList{u"Nobody rings"_s, u"The list comes late on Mondays"_s, u"We walk over and ask the desk"_s});
    CHECK(window->ask(u"text"_s, u"text"_s).rest == u"half a sent");
    window->send({u"enter"_s});
    window->await(u"saved"_s);
    window->quit();
    CHECK(disk.written().size() == 4);
}

TEST_CASE("while notes wait for a full disk, a copy can be saved on another one, and a copy on a full disk holds up no note")
{
    const QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"copy.db"_s);
    const auto isThere = [&](int notes) {
        const BackupContents contents = lookInto(copy);
        CHECK(contents.wrong == QString());
        return contents.notes == notes;
    };
    SECTION("the workspace's disk is full")
    {
        const Disk disk;
        const auto window = disk.open();
        window->send({u"add The list comes late"_s});
        window->await(u"saved"_s);
        disk.become(u"full"_s);
        window->send({u"add Nobody rings"_s});
        REQUIRE(until([&] { return window->ask(u"trouble"_s, u"trouble"_s).rest == sentence; }, 20000));
        CHECK(window->ask(u"save-copy "_s + copy, u"copied"_s).rest.isEmpty());
        CHECK(isThere(1));
        disk.recover(u"full"_s);
        window->ask(u"wait-saved"_s, u"settled"_s);
        window->quit();
        CHECK(disk.written() == QStringList{u"The list comes late"_s, u"Nobody rings"_s});
    }
    SECTION("the other disk is full")
    {
        Disk disk(false);
        disk.folder = elsewhere.path();
        disk.home.add(u"SHARPEND_DISK"_s, elsewhere.path());
        const auto window = disk.open();
        disk.become(u"full"_s);
        CHECK(window->ask(u"save-copy "_s + copy, u"copied"_s).rest == u"copy.db cannot be written. Make room on that disk, or choose another folder.");
        CHECK_FALSE(QFile::exists(copy));
        window->send({u"add The list comes late"_s});
        window->await(u"saved"_s);
        CHECK(window->ask(u"trouble"_s, u"trouble"_s).rest.isEmpty());
        disk.recover(u"full"_s);
        CHECK(window->ask(u"save-copy "_s + copy, u"copied"_s).rest.isEmpty());
        CHECK(isThere(1));
        window->quit();
    }
}

TEST_CASE("a disk that is full while a backup is made leaves whole backups, no half one, and the work as it is")
{
    Disk disk(false);
    const QString data = disk.home.environment().value(u"XDG_DATA_HOME"_s); // where the backups are: the workspace has room
    REQUIRE(QDir().mkpath(data));
    disk.home.add(u"SHARPEND_DISK"_s, data);
    disk.home.add(u"SHARPEND_BACKS_UP"_s, u"1"_s);
    disk.folder = data;
    auto window = disk.open();
    window->send({u"add The list comes late"_s});
    window->await(u"saved"_s);
    CHECK(window->ask(u"back-up"_s, u"backed-up"_s).rest.isEmpty());
    const auto backups = [&] { return Backups::of(data + u"/sharpend/sharpend/backups"_s, disk.workspace.location()); };
    REQUIRE(backups());
    const auto wholeOnes = [&] {
        qsizetype whole = 0;
        for (const Backup &one : backups()->list()) {
            CHECK(lookInto(one.path).wrong == QString());
            ++whole;
        }
        CHECK(QDir(backups()->folder()).entryList({u"*.part*"_s, u"*.work*"_s}, QDir::AllEntries).isEmpty());
        return whole;
    };
    CHECK(wholeOnes() == 1);

    disk.become(u"full"_s);
    window->send({u"add Nobody rings"_s});
    window->await(u"saved"_s);
    CHECK(window->ask(u"back-up"_s, u"backed-up"_s).rest.startsWith(u"No backup could be made: "_s));
    window->send({u"add We walk over and ask"_s});
    window->await(u"saved"_s);
    CHECK(window->ask(u"trouble"_s, u"trouble"_s).rest.isEmpty()); // which is about the workspace
    CHECK(wholeOnes() == 1);
    window->quit();
    CHECK(wholeOnes() == 1);
    CHECK(disk.written() == QStringList{u"The list comes late"_s, u"Nobody rings"_s, u"We walk over and ask"_s});

    disk.recover(u"full"_s);
    window = disk.open();
    window->quit();
    CHECK(wholeOnes() == 2);
    CHECK(lookInto(backups()->list().first().path).notes == 3);
}

TEST_CASE("an edit that a window leaves behind meets what has become of its note")
{
    const Disk disk;
    auto window = disk.open();
    window->send({u"add The list comes late"_s});
    const QString id = window->await(u"saved"_s).rest;
    disk.become(u"full"_s); // for the window alone
    window->send({u"press Ctrl+Up"_s, u"type  on Mondays"_s, u"enter"_s});
    REQUIRE(until([&] { return disk.home.drafts().contains("on Mondays"); }, 20000));
    window->killHard();
    disk.recover(u"full"_s);
    const auto other = disk.workspace.open(u"seat-other"_s);
    SECTION("both texts stay where others have written on it meanwhile")
    {
        REQUIRE(other->perform(editNote(disk.team.teamId, id, {u"The list comes late"_s, u"The list comes at nine"_s})).isDone());
        window = disk.open();
        window->ask(u"wait-saved"_s, u"settled"_s);
        const QString text = other->reader().get<Note>(id)->text;
        CHECK(text.contains(u"The list comes at nine"_s));
        CHECK(text.contains(u"The list comes late on Mondays"_s));
    }
    SECTION("the words are in the field where it was removed")
    {
        REQUIRE(other->perform(removeNotes(disk.team.teamId, {id})).isDone());
        window = disk.open();
        CHECK(until([&] { return window->ask(u"text"_s, u"text"_s).rest == u"The list comes late on Mondays"; }));
    }
    window->quit();
}

TEST_CASE("half-typed words on a card are there again after the window has died")
{
    const Disk disk;
    auto window = disk.open();
    window->send({u"add The list comes late"_s});
    const QString id = window->await(u"saved"_s).rest;
    window->send({u"type half a sentence"_s, u"press Ctrl+Up"_s, u"type  on Mond"_s});
    REQUIRE(until([&] { return disk.home.drafts().contains("on Mond"); }, 20000));
    window->killHard();

    window = disk.open();
    CHECK(words(*window, u"card"_s) == id);
    CHECK(words(*window, u"words"_s) == u"The list comes late on Mond");
    CHECK(words(*window, u"field"_s) == u"half a sentence");
    window->send({u"type ays"_s, u"enter"_s});
    window->ask(u"wait-saved"_s, u"settled"_s);
    CHECK(disk.written() == QStringList{u"The list comes late on Mondays"_s});
    window->send({u"press Ctrl+Up"_s, u"type , or so"_s, u"press Esc"_s}); // which keeps the words: nothing is left to come back
    window->ask(u"wait-saved"_s, u"settled"_s);
    REQUIRE(until([&] { return !disk.home.drafts().contains("or so"); }));
    window->killHard();
    window = disk.open();
    CHECK(words(*window, u"card"_s).isEmpty());
    window->quit();
    CHECK(disk.written() == QStringList{u"The list comes late on Mondays, or so"_s});
}

TEST_CASE("a slow disk is not felt in the field")
{
    const Disk disk;
    const auto window = disk.open();
    disk.become(u"slow"_s);
    qint64 slowest = 0;
    for (int i = 0; i < 4; ++i) {
        const qint64 before = window->ask(u"focus"_s, u"focus"_s).at;
        window->send({u"add The list comes late, note %1"_s.arg(i)});
        slowest = std::max(slowest, window->await(u"shown"_s).at - before);
    }
    INFO("a sentence and its card took " << slowest << " microseconds at most");
    CHECK(slowest < 650'000); // less than one sync of this disk
    CHECK(window->ask(u"wall"_s, u"cards"_s).rest.contains(mark));
    disk.recover(u"slow"_s);
    window->ask(u"wait-saved"_s, u"settled"_s);
    CHECK(disk.written().size() == 4);
    window->quit();
}

TEST_CASE("a workspace in a network folder is refused with a sentence, and left as it is")
{
    Disk disk(false);
    const auto run = [&] {
        QProcess program;
        program.setProcessEnvironment(disk.home.environment());
        program.start(QStringLiteral(SHARPEND_BINARY), {u"--store"_s, disk.workspace.location(), u"list"_s, u"teams"_s});
        REQUIRE(program.waitForFinished());
        return std::pair(program.exitCode(), QString::fromUtf8(program.readAllStandardError()));
    };
    CHECK(run().first == 0);
    QFile mounts(disk.folder + u"/.mounts"_s);
    REQUIRE(mounts.open(QIODevice::WriteOnly));
    struct stat place;
    REQUIRE(::stat(QFile::encodeName(disk.folder).constData(), &place) == 0);
    const QByteArray device = QByteArray::number(major(place.st_dev)) + ':' + QByteArray::number(minor(place.st_dev));
    mounts.write("36 1 " + device + " / / rw - ext4 /dev/sda1 rw\n");
    mounts.write("37 36 " + device + " / " + QFile::encodeName(QFileInfo(disk.folder).canonicalFilePath()) + " rw - nfs4 server:/shared rw\n");
    mounts.close();
    QFile file(disk.workspace.location());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto [status, said] = run();
    CHECK(status != 0);
    CHECK(said.contains(u"library.db lies on a network folder, where two computers could damage it. Move it to this computer."_s));
    REQUIRE(file.seek(0));
    CHECK(file.readAll() == before);
}
