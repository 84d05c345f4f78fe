// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What can still be read of a damaged workspace, and which file is one.

#include "store/Salvage.h"

#include "operations/WallOperations.h"
#include "store/Backups.h"
#include "support/Samples.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

/// A wall of many notes in a file that is closed and can be damaged.
struct Wreck {
    Wreck()
    {
        const auto store = workspace.open();
        const TeamAtDiscovery team = teamAtDiscovery(*store);
        for (int i = 0; i < many; ++i) {
            const Note note = aNote(team.teamId, team.meetingId, u"Note %1 on trays and wards"_s.arg(i));
            texts.insert(note.id, note.text);
            REQUIRE(store->perform(addNote(note)).isDone());
        }
    }
    void change(const std::function<void(QFile &)> &damage)
    {
        QFile file(workspace.location());
        REQUIRE(file.open(QIODevice::ReadWrite));
        damage(file);
        file.close();
        REQUIRE(file.open(QIODevice::ReadOnly));
        before = file.readAll();
    }
    /// Reads what is left, checks that none of it is wrong and that the file stays as it is, and answers how many notes there are.
    int read()
    {
        const QString work = folder.filePath(u"work"_s);
        found = salvage(workspace.location(), work);
        CHECK_FALSE(QFileInfo::exists(work));
        QFile file(workspace.location());
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK((file.readAll() == before));
        const auto notes = found.rows.value(QLatin1String(Note::table));
        for (auto note = notes.cbegin(); note != notes.cend(); ++note)
            CHECK(textAt(*note, "text") == texts.value(note.key()));
        return int(notes.size());
    }
    bool isDamaged(bool hasBackups = false) const { return isDamagedWorkspace(workspace.location(), hasBackups); }

    static constexpr int many = 300;
    Workspace workspace{Database::Engine::Sqlite};
    QTemporaryDir folder;
    QHash<QString, QString> texts;
    QByteArray before;
    Salvage found;
};

} // namespace

TEST_CASE("a whole workspace is not damaged, and is read as a whole", "[salvage]")
{
    Wreck wreck;
    wreck.change([](QFile &) {});
    CHECK_FALSE(wreck.isDamaged());
    CHECK(wreck.read() == Wreck::many);
    CHECK(wreck.found.lost == 0);
    CHECK(wreck.found.fromHistory == 0);
}

TEST_CASE("a header of zeros costs nothing", "[salvage]")
{
    Wreck wreck;
    wreck.change([](QFile &file) { file.write(QByteArray(100, '\0')); });
    CHECK(wreck.isDamaged());
    CHECK(wreck.read() == Wreck::many);
}

TEST_CASE("pages of noise cost little: the history knows what the tables have lost, and the other way round", "[salvage]")
{
    Wreck wreck;
    QRandomGenerator chance(20260317);
    wreck.change([&](QFile &file) {
        const int pages = int(file.size() / 4096);
        REQUIRE(pages > 60);
        for (int i = 0; i < 6; ++i) {
            QByteArray noise(4096, Qt::Uninitialized);
            chance.fillRange(reinterpret_cast<quint32 *>(noise.data()), 1024);
            file.seek(qint64(4096) * (20 + chance.bounded(pages - 20)));
            file.write(noise);
        }
    });
    CHECK(wreck.isDamaged());
    CHECK(wreck.read() > Wreck::many * 8 / 10);
}

TEST_CASE("of a file that is too short, what is there is read", "[salvage]")
{
    Wreck wreck;
    wreck.change([](QFile &file) { REQUIRE(file.resize(file.size() * 7 / 10)); });
    CHECK(wreck.isDamaged());
    CHECK(wreck.read() > Wreck::many / 5);
}

TEST_CASE("what is no damaged workspace is not taken for one", "[salvage]")
{
    Wreck wreck;
    SECTION("another program's file")
    {
        wreck.change([](QFile &file) { file.write("Dear all, this is a letter and no database."); });
        CHECK_FALSE(wreck.isDamaged());
        CHECK(wreck.isDamaged(true)); // it was one once
    }
    SECTION("another program's database")
    {
        const QString path = wreck.folder.filePath(u"foreign.db"_s);
        Database(path, Database::Access::ReadWrite).execute(u"create table recipes (name text)"_s);
        CHECK_FALSE(isDamagedWorkspace(path, false));
    }
    SECTION("a newer version's")
    {
        Database(wreck.workspace.location(), Database::Access::ReadWrite).execute(u"update workspace set schema_version = 999"_s);
        CHECK_FALSE(wreck.isDamaged());
        CHECK_FALSE(wreck.isDamaged(true));
    }
    SECTION("an empty file, but for one that has backups")
    {
        wreck.change([](QFile &file) { REQUIRE(file.resize(0)); });
        CHECK_FALSE(wreck.isDamaged());
        CHECK(wreck.isDamaged(true));
        CHECK(wreck.read() == 0);
    }
    SECTION("none at all")
    {
        CHECK_FALSE(isDamagedWorkspace(wreck.folder.filePath(u"nothing.db"_s), false));
    }
}

TEST_CASE("the backups of a file are found by where it lies", "[salvage][backups]")
{
    Wreck wreck;
    CHECK_FALSE(Backups::of(wreck.folder.path(), wreck.workspace.location()));
    {
        const auto store = wreck.workspace.open();
        Backups backups(wreck.folder.path(), store->workspaceId(), wreck.workspace.location());
        REQUIRE(backups.make(*store, BackupReason::Work).isDone());
    }
    wreck.change([](QFile &file) { REQUIRE(file.resize(0)); });
    const auto backups = Backups::of(wreck.folder.path(), wreck.workspace.location());
    REQUIRE(backups);
    REQUIRE(backups->list().size() == 1);
    CHECK(lookInto(backups->list().first().path).notes == Wreck::many);
}
