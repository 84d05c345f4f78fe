// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A disk that is full, that may not be written, or that another program holds: typing goes on, everything waits in order,
// and nothing is there twice when it works again.

#include "operations/SoakOperations.h"
#include "operations/WallOperations.h"
#include "store/StoreWriter.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

/// A workspace whose disk can be made to fail, with the writer that a window has.
struct Desk {
    Desk()
    {
        auto opened = workspace.open();
        store = opened.get();
        team = teamAtDiscovery(*store);
        writer = std::make_unique<StoreWriter>(std::move(opened));
        QObject::connect(writer.get(), &StoreWriter::finished, writer.get(), [this](quint64 ticket, const Outcome &outcome) {
            finished << ticket;
            allDone &= outcome.isDone();
        });
        QObject::connect(writer.get(), &StoreWriter::troubled, writer.get(), [this](const QString &sentence) { troubles << sentence; });
    }
    void capture()
    {
        const Note note = aNote(team.teamId, team.meetingId, u"Note %1: "_s.arg(++captured) + u"words "_s.repeated(200));
        writer->enqueue(quint64(captured), [note](Store &s) { return s.perform(addNote(note)); });
    }
    void pragma(const QString &setting) const { store->database().execute(u"pragma "_s + setting); }
    void requireAllThere() const
    {
        REQUIRE(until([this] { return finished.size() == captured; }));
        CHECK(allDone);
        for (int i = 0; i < captured; ++i)
            REQUIRE(finished[i] == quint64(i) + 1);
        const QList<Note> notes = store->reader().find<Note>();
        REQUIRE(notes.size() == captured);
        QSet<QString> texts;
        for (const Note &note : notes)
            texts << note.text;
        CHECK(texts.size() == captured);
        QSqlQuery &query = store->database().run(u"select after from journal where row_table = 'notes' order by id"_s);
        for (int i = 1; i <= captured; ++i) { // the journal has them as they were typed
            REQUIRE(query.next());
            REQUIRE(query.value(0).toString().contains(u"Note %1: "_s.arg(i)));
        }
        query.finish();
        CHECK(store->check() == QStringList());
    }

    Workspace workspace{Database::Engine::Sqlite};
    Store *store = nullptr;
    TeamAtDiscovery team;
    std::unique_ptr<StoreWriter> writer;
    QList<quint64> finished;
    QStringList troubles;
    int captured = 0;
    bool allDone = true;
};

} // namespace

TEST_CASE("a full disk keeps notes waiting in their order, until there is room")
{
    Desk desk;
    QSqlQuery &pages = desk.store->database().run(u"pragma page_count"_s);
    REQUIRE(pages.next());
    const int now = pages.value(0).toInt();
    pages.finish();
    desk.pragma(u"max_page_count = %1"_s.arg(now + 20));
    while (desk.troubles.isEmpty())
        desk.capture();
    CHECK(desk.troubles == QStringList{u"The disk is full. Make room; typing is kept and tried again."_s});
    for (int i = 0; i < 30; ++i)
        desk.capture();
    CHECK(desk.finished.size() + 31 == desk.captured);
    CHECK(desk.writer->waiting() == 31);
    desk.pragma(u"max_page_count = 1000000"_s);
    desk.requireAllThere();
    CHECK(desk.troubles.last().isEmpty());
    CHECK(desk.troubles.size() == 2); // said once, and once that it is over
}

TEST_CASE("a file that may not be written keeps notes waiting, until it may")
{
    Desk desk;
    desk.capture();
    desk.pragma(u"query_only = on"_s);
    for (int i = 0; i < 10; ++i)
        desk.capture();
    REQUIRE(desk.troubles.size() == 1);
    CHECK(desk.troubles.first() == u"library.db cannot be written. Check the permissions of its folder."_s);
    CHECK(desk.finished == QList<quint64>{1});
    desk.pragma(u"query_only = off"_s);
    desk.requireAllThere();
}

TEST_CASE("a lock that another program holds keeps notes waiting, until it lets go")
{
    Desk desk;
    desk.capture();
    desk.pragma(u"busy_timeout = 20"_s);
    Database other(desk.workspace.location(), Database::Access::ReadWrite);
    other.execute(u"begin immediate"_s);
    for (int i = 0; i < 10; ++i)
        desk.capture();
    REQUIRE(desk.troubles.size() == 1);
    CHECK(desk.troubles.first() == u"Another program holds library.db. It is tried again."_s);
    CHECK(desk.finished == QList<quint64>{1});
    other.execute(u"rollback"_s);
    desk.requireAllThere();
}

TEST_CASE("a file, or its log, that is moved away while it is open keeps notes waiting, and a copy can be saved")
{
    const QString suffix = GENERATE(u""_s, u"-wal"_s);
    CAPTURE(suffix.toStdString());
    Desk desk;
    desk.capture();
    const QString path = desk.workspace.location() + suffix, away = path + u".away"_s;
    REQUIRE(QFile::rename(path, away));
    SECTION("nothing is in its place") {}
    SECTION("another one is in its place") { REQUIRE(QFile::copy(away, path)); }
    for (int i = 0; i < 10; ++i)
        desk.capture();
    REQUIRE(desk.troubles.size() == 1);
    CHECK(desk.troubles.first().contains(u"while it was open"_s));
    CHECK(desk.finished == QList<quint64>{1});
    QTemporaryDir elsewhere;
    REQUIRE(desk.store->copyTo(elsewhere.filePath(u"copy.db"_s)).isDone());
    CHECK(Store::open(elsewhere.filePath(u"copy.db"_s), u"seat-copy"_s)->reader().count(Note::table) == 1);
    QFile::remove(path);
    REQUIRE(QFile::rename(away, path));
    desk.requireAllThere();
}

TEST_CASE("what reached the disk although nobody was told so is not there twice")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const QString &teamId = team.teamId;
    Theme theme, other;
    for (Theme *each : {&theme, &other}) {
        each->id = newId();
        each->teamId = teamId;
        each->title = u"A condition"_s;
    }
    const Note first = aNote(teamId, team.meetingId, u"First"_s), second = aNote(teamId, team.meetingId, u"Second"_s);
    const Note idea = aNote(teamId, team.meetingId, u"An idea"_s);
    const QList<Operation> operations{addNote(first),
                                      addTheme(theme),
                                      addNote(second, theme.id),
                                      parkIdea(idea),
                                      editNote(teamId, first.id, {first.text, u"First, said better"_s}),
                                      setNoteKind(teamId, {first.id, second.id}, NoteKind::Surprise),
                                      groupNotes(other, {{{}, {first.id}}}),
                                      placeNotes(teamId, {second.id}, theme.id, other.id),
                                      setInsight(teamId, theme.id, {theme.insight, u"It is so"_s}),
                                      parkNotes(teamId, {first.id}, true),
                                      addReflection(teamId, newId(), u"Afterwards"_s),
                                      removeNotes(teamId, {second.id}),
                                      strikeNotes(teamId, {first.id}),
                                      removeTheme(teamId, other.id)};
    for (const Operation &operation : operations) {
        CAPTURE(operation.name.toStdString());
        REQUIRE(store->perform(operation).isDone());
        const qint64 tick = store->tick();
        REQUIRE(store->perform(operation).isDone());
        CHECK(store->tick() == tick); // nothing was left to do
    }
}
