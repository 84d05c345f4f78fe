// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What the team strikes is gone: from tables, search, history, the file's free pages, its log and the copies beside it.

#include "SearchScan.h"
#include "domain/FieldCodec.h"
#include "operations/MeetingOperations.h"
#include "operations/SoakOperations.h"
#include "operations/WallOperations.h"
#include "store/StoreWriter.h"
#include "support/Done.h"
#include "support/LateTeam.h"
#include "support/Pictures.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <sys/wait.h>
#include <unistd.h>

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

Note noteIn(const TeamAtDiscovery &team, const QString &text) { return aNote(team.teamId, team.meetingId, text); }

/// Words that stand nowhere else, and (for an index that shares the beginnings of words) their ends.
const QStringList whatIsStruck{u"Quokkazimt"_s, u"Vrblqwnx"_s, u"Jyxthümpf"_s, u"Zwkprgst"_s};
const QList<QByteArray> &traces()
{
    static const QList<QByteArray> list = [] {
        QList<QByteArray> made;
        for (const QString &word : whatIsStruck) {
            const QByteArray folded = searchWords(word).join(u' ').toUtf8();
            made << word.toUtf8() << folded << folded.right(6);
        }
        return made;
    }();
    return list;
}

/// Which of those words stand in the files beside \a location, each with the file.
QStringList tracesAt(const QString &location)
{
    QStringList found;
    const QFileInfo workspace(location);
    for (const QFileInfo &each : workspace.absoluteDir().entryInfoList(QDir::Files | QDir::Hidden)) {
        QProcess cat; // whoever closes the file in this process lets go of the locks of its connections
        cat.start(u"cat"_s, {each.filePath()});
        REQUIRE(cat.waitForFinished());
        const QByteArray bytes = cat.readAllStandardOutput();
        for (const QByteArray &trace : traces()) {
            if (bytes.contains(trace))
                found << each.fileName() + u": "_s + QString::fromUtf8(trace);
        }
    }
    return found;
}

/// The same in every text of every table of a server.
QStringList tracesIn(Database &db)
{
    QStringList found, columns;
    QSqlQuery &names = db.run(u"select table_name, column_name from information_schema.columns where table_schema = current_schema()"_s);
    while (names.next())
        columns << names.value(0).toString() + u'.' + names.value(1).toString();
    names.finish();
    for (const QString &column : columns) {
        for (const QByteArray &trace : traces()) {
            QSqlQuery &query = db.run(u"select 1 from %1 where cast(%2 as text) like ?"_s.arg(column.section(u'.', 0, 0), column.section(u'.', 1)),
                                      {u'%' + QString::fromUtf8(trace) + u'%'});
            if (query.next())
                found << column + u": "_s + QString::fromUtf8(trace);
            query.finish();
        }
    }
    return found;
}

/// A note that has been captured, edited, moved, parked, removed, undone and searched for; between many others.
QString muchHandledNote(Store &store, const TeamAtDiscovery &team)
{
    for (int i = 0; i < 60; ++i)
        done(store.perform(addNote(noteIn(team, u"An ordinary note, number %1, on trays and wards"_s.arg(i)))));
    const Note note = noteIn(team, whatIsStruck[0] + u" said it "_s + whatIsStruck[1]);
    done(store.perform(addNote(note)));
    done(store.perform(editNote(team.teamId, note.id, {note.text, whatIsStruck[2] + u" said it "_s + whatIsStruck[1]})));
    done(store.perform(editNote(team.teamId, note.id, {whatIsStruck[2] + u" said it "_s + whatIsStruck[1], whatIsStruck[0] + u" never said it "_s + whatIsStruck[3]})));
    Theme theme;
    theme.id = newId();
    theme.teamId = team.teamId;
    theme.title = u"What is said"_s;
    done(store.perform(groupNotes(theme, {{{}, {note.id}}})));
    done(store.perform(parkNotes(team.teamId, {note.id}, true)));
    done(store.undo(team.teamId));
    done(store.perform(removeNotes(team.teamId, {note.id})));
    done(store.undo(team.teamId));
    REQUIRE(search(store.reader(), whatIsStruck[0], 5).size() == 1);
    for (int i = 0; i < 60; ++i)
        done(store.perform(addNote(noteIn(team, u"Another note, number %1, on screens and phones"_s.arg(i)))));
    return note.id;
}

/// Follows a writer's work on what was struck.
struct Watched {
    explicit Watched(std::unique_ptr<Store> store, Eraser::Places places = {})
        : writer(std::move(store), std::move(places))
    {
        QObject::connect(&writer, &StoreWriter::erasing, &writer, [this](int left, const QString &why) {
            notYetGone = left;
            because = why;
            ++told;
        });
        QObject::connect(&writer, &StoreWriter::finished, &writer, [this](quint64 ticket, const Outcome &outcome) {
            order << ticket;
            last = outcome;
        });
    }
    StoreWriter writer;
    int notYetGone = 0, told = 0;
    QString because;
    QList<quint64> order;
    Outcome last;
};

bool isFinished(Store &store, const QString &id)
{
    const auto erasure = store.reader().get<Erasure>(id);
    return erasure && erasure->kind == ErasureKind::Struck && erasure->finished;
}

} // namespace

TEST_CASE("struck words leave the file, its log, its index and its free pages")
{
    Workspace workspace(Database::Engine::Sqlite);
    const QString old = workspace.location() + u".before-schema-3"_s, older = workspace.location() + u".before-schema-2"_s;
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    done(store->copyTo(older)); // as an update leaves it, from before the note
    const QString id = muchHandledNote(*store, team);
    done(store->copyTo(old)); // and from after
    auto reading = workspace.open(u"seat-b"_s);
    REQUIRE(tracesAt(workspace.location()).size() > 10);

    Watched watched(std::move(store));
    watched.writer.enqueue(1, [&](Store &s) { return s.perform(strikeNotes(team.teamId, {id})); });
    watched.writer.enqueue(2, [&](Store &s) { return s.perform(addNote(noteIn(team, u"The next one"_s))); });
    CHECK(watched.order == QList<quint64>{1, 2}); // what comes after does not wait for it
    CHECK_FALSE(reading->reader().get<Note>(id));
    CHECK_FALSE(isFinished(*reading, id));
    REQUIRE(until([&] { return watched.told > 0 && watched.notYetGone == 0; }));
    CHECK(isFinished(*reading, id));
    CHECK(tracesAt(workspace.location()) == QStringList());
    CHECK_FALSE(QFile::exists(old));
    CHECK(QFile::exists(older)); // it never knew the note
    CHECK(reading->check() == QStringList());
    CHECK(search(reading->reader(), whatIsStruck[0], 5).isEmpty());
    CHECK(search(reading->reader(), u"the next"_s, 5).size() == 1);
    requireIndexIsRight(*reading);
    // The history has its id, and nothing of what it said.
    CHECK(reading->database().run(u"select 1 from journal where row_id = ?"_s, {id}).next());
}

TEST_CASE("on a server, struck words leave every table")
{
    Workspace workspace(Database::Engine::Postgres);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const QString id = muchHandledNote(*store, team);
    REQUIRE(tracesIn(store->database()).size() > 5);
    Watched watched(std::move(store));
    watched.writer.enqueue(1, [&](Store &s) { return s.perform(strikeNotes(team.teamId, {id})); });
    auto after = workspace.open();
    REQUIRE(until([&] { return isFinished(*after, id); }));
    CHECK(watched.notYetGone == 0);
    CHECK(tracesIn(after->database()) == QStringList());
    CHECK(after->check() == QStringList());
}

TEST_CASE("while another program reads, what was struck is not yet gone, and then it is")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const QString id = muchHandledNote(*store, team);
    auto reading = workspace.open(u"seat-b"_s);
    reading->database().execute(u"begin"_s); // a reader, which takes no lock
    REQUIRE(reading->reader().get<Note>(id)); // the file as it was stays readable to this one
    Watched watched(std::move(store));
    watched.writer.enqueue(1, [&](Store &s) { return s.perform(strikeNotes(team.teamId, {id})); });
    REQUIRE(until([&] { return !watched.because.isEmpty(); }));
    CHECK(watched.notYetGone == 2); // the note and its place in a theme
    CHECK(watched.because.contains(u"not yet gone"_s));
    watched.writer.enqueue(2, [&](Store &s) { return s.perform(addNote(noteIn(team, u"Work goes on"_s))); });
    CHECK(watched.order.last() == 2);
    CHECK_FALSE(tracesAt(workspace.location()).isEmpty());
    reading->database().rollback();
    REQUIRE(until([&] { return watched.notYetGone == 0; }));
    CHECK(watched.because.isEmpty());
    CHECK(isFinished(*reading, id));
    CHECK(tracesAt(workspace.location()) == QStringList());
}

TEST_CASE("what a crash interrupts is finished when the workspace is opened again")
{
    Workspace workspace(Database::Engine::Sqlite);
    TeamAtDiscovery team;
    QString id;
    {
        auto store = workspace.open();
        team = teamAtDiscovery(*store);
        id = muchHandledNote(*store, team);
    }
    // Another process strikes it, and ends as by a power cut before it gets any further.
    const pid_t child = fork();
    if (child == 0) {
        auto *store = workspace.open(u"seat-c"_s).release();
        _exit(store->perform(strikeNotes(team.teamId, {id})).isDone() ? 0 : 1);
    }
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(status == 0);
    CHECK_FALSE(tracesAt(workspace.location()).isEmpty());

    Watched watched(workspace.open());
    watched.writer.eraseStruck(0);
    REQUIRE(until([&] { return watched.told > 0 && watched.notYetGone == 0; }));
    CHECK(tracesAt(workspace.location()) == QStringList());
    CHECK(isFinished(*workspace.open(), id));
}

TEST_CASE("a copy that is saved right after a strike does not hold the words")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const QString id = muchHandledNote(*store, team);
    done(store->perform(strikeNotes(team.teamId, {id})));
    QTemporaryDir elsewhere;
    done(store->copyTo(elsewhere.filePath(u"copy.db"_s)));
    CHECK(tracesAt(elsewhere.filePath(u"copy.db"_s)) == QStringList());
}

TEST_CASE("a place that keeps struck words keeps them from being gone")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const Note note = noteIn(team, u"Strike me"_s);
    done(store->perform(addNote(note)));
    bool mayWrite = false;
    QStringList asked;
    Watched watched(std::move(store), [&](const QStringList &ids) {
        asked = ids;
        return mayWrite;
    });
    watched.writer.enqueue(1, [&](Store &s) { return s.perform(strikeNotes(team.teamId, {note.id})); });
    REQUIRE(until([&] { return !watched.because.isEmpty(); }));
    CHECK(asked == QStringList{note.id});
    CHECK(watched.notYetGone == 1);
    mayWrite = true;
    REQUIRE(until([&] { return watched.notYetGone == 0; }));
}

TEST_CASE("undo and redo skip what has been struck, and do the rest")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    QStringList ids;
    for (int i = 0; i < 200; ++i) {
        const Note note = noteIn(team, u"Note %1"_s.arg(i));
        ids << note.id;
        done(store->perform(addNote(note)));
    }
    const auto theme = [&](const QString &title) {
        Theme made;
        made.id = newId();
        made.teamId = team.teamId;
        made.title = title;
        return made;
    };
    const Theme first = theme(u"Before"_s), second = theme(u"After"_s);
    done(store->perform(addTheme(second)));
    done(store->perform(groupNotes(first, {{{}, ids}})));
    done(store->perform(placeNotes(team.teamId, ids, first.id, second.id)));
    done(store->perform(setNoteKind(team.teamId, ids, NoteKind::Surprise)));
    done(store->perform(setNoteKind(team.teamId, {ids[17]}, NoteKind::Question)));
    done(store->perform(strikeNotes(team.teamId, {ids[17]})));

    const auto placed = [&](const Theme &in) { return store->reader().count(Placement::table, {{"themeId", in.id}}); };
    REQUIRE(placed(second) == 199);
    // The step that was about it alone is no longer one, and neither is the strike.
    CHECK(store->stepToUndo(team.teamId)->operation == u"setNoteKind");
    done(store->undo(team.teamId));
    CHECK(store->reader().count(Note::table, {{"kind", wordOf(NoteKind::Surprise)}}) == 0);
    CHECK(store->stepToUndo(team.teamId)->operation == u"placeNotes");
    done(store->undo(team.teamId)); // 200 notes were moved in one step
    CHECK(placed(first) == 199);
    CHECK(placed(second) == 0);
    done(store->undo(team.teamId));
    CHECK_FALSE(store->reader().get<Theme>(first.id));
    done(store->redo(team.teamId));
    done(store->redo(team.teamId));
    CHECK(placed(second) == 199);
    CHECK_FALSE(store->reader().get<Note>(ids[17]));
    // Adding the notes is taken back too, all but the struck one, for which there is no step.
    int steps = 0;
    while (steps < 300 && store->stepToUndo(team.teamId) && store->stepToUndo(team.teamId)->operation != u"agreeContract") {
        CAPTURE(steps, store->stepToUndo(team.teamId)->operation.toStdString());
        done(store->undo(team.teamId));
        ++steps;
    }
    CHECK(steps == 199 + 3); // and the theme, the grouping, the move
    CHECK(store->reader().count(Note::table) == 0);
    CHECK(store->check() == QStringList());
}

TEST_CASE("a struck note comes back by no door")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    Note note = noteIn(team, u"Strike me"_s);
    done(store->perform(addNote(note)));
    done(store->perform(removeNotes(team.teamId, {note.id})));
    done(store->undo(team.teamId));
    done(store->perform(strikeNotes(team.teamId, {note.id})));
    SECTION("not by typing it again under its id")
    {
        done(store->perform(addNote(note))); // as a window does that lost its answer: it came, and was struck
    }
    SECTION("not by import")
    {
        Operation import;
        import.name = u"importLearningTeam"_s;
        import.door = Door::Import;
        import.run = [&](Transaction &tx) {
            note.revs = {newRev()}; // even where it is newer
            note.capturedAt = tx.now();
            tx.putJson(typeOf<Note>(), toJson(note), false);
        };
        CHECK(store->perform(import).state == Outcome::State::Refused);
    }
    SECTION("not by an Erasure that says less")
    {
        Operation import;
        import.name = u"importLearningTeam"_s;
        import.door = Door::Import;
        import.run = [&](Transaction &tx) {
            Erasure erasure = tx.need<Erasure>(note.id);
            erasure.kind = ErasureKind::Removed;
            tx.put(erasure);
        };
        done(store->perform(import));
    }
    SECTION("not by striking it again")
    {
        done(store->perform(strikeNotes(team.teamId, {note.id})));
    }
    CHECK_FALSE(store->reader().get<Note>(note.id));
    CHECK(store->reader().get<Erasure>(note.id)->kind == ErasureKind::Struck);
    CHECK(store->check() == QStringList());
}

TEST_CASE("an Erasure that comes from another copy strikes the note here")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const Note here = noteIn(team, u"Struck elsewhere"_s);
    done(store->perform(addNote(here)));
    const QString unknown = newId();
    Operation import;
    import.name = u"importLearningTeam"_s;
    import.door = Door::Import;
    import.run = [&](Transaction &tx) {
        for (const QString &id : {here.id, unknown}) {
            Erasure erasure;
            erasure.id = id;
            erasure.teamId = team.teamId;
            erasure.rowTable = u"notes"_s;
            erasure.kind = ErasureKind::Struck;
            erasure.since = tx.now();
            erasure.finished = true; // there
            erasure.revs = {newRev()};
            tx.putJson(typeOf<Erasure>(), toJson(erasure), false);
        }
    };
    done(store->perform(import));
    CHECK_FALSE(store->reader().get<Note>(here.id));
    CHECK_FALSE(store->reader().get<Erasure>(here.id)->finished); // its words are still in this file
    CHECK(store->reader().get<Erasure>(unknown)->finished);
    CHECK(search(store->reader(), u"struck elsewhere"_s, 5).isEmpty());
    CHECK(store->check() == QStringList());
}

TEST_CASE("a wall at rest lets go of what is struck, and of nothing else")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const LateTeam team = teamAfterMeeting2(*store);
    CHECK(store->perform(removeNotes(team.teamId, {team.noteId})).sentence() == u"The wall is resting: only typing slips and strikes.");
    CHECK(store->reader().get<Note>(team.noteId));
    // On the wall and in a theme, a reflection that came there, one that stayed away, a parked idea.
    for (const QString &id : {team.noteId, team.reflectionId, team.keptReflectionId, team.ideaId}) {
        done(store->perform(strikeNotes(team.teamId, {id})));
        CHECK_FALSE(store->reader().get<Note>(id));
    }
    CHECK(store->reader().count(Placement::table, {{"noteId", team.noteId}}) == 0);
    CHECK(store->check() == QStringList());
    CHECK(store->perform(strikeNotes(team.teamId, {newId()})).state == Outcome::State::Refused); // there never was one
}

TEST_CASE("a note that was removed can still be struck from the history")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const QString id = muchHandledNote(*store, team);
    done(store->perform(removeNotes(team.teamId, {id})));
    done(store->perform(strikeNotes(team.teamId, {id})));
    CHECK(store->stepToUndo(team.teamId)->operation == u"addNote"); // the last of the others
    Watched watched(std::move(store));
    watched.writer.eraseStruck(0);
    REQUIRE(until([&] { return watched.told > 0 && watched.notYetGone == 0; }));
    CHECK(tracesAt(workspace.location()) == QStringList());
}

TEST_CASE("photos of a struck note go with it, their bytes unless another needs them")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const Note note = noteIn(team, u"See the photo"_s);
    done(store->perform(addNote(note)));
    const auto attach = [&](const QByteArray &jpeg, const QString &noteId) {
        QString hash;
        Operation operation;
        operation.name = u"test"_s;
        operation.teamId = team.teamId;
        operation.run = [&](Transaction &tx) {
            Attachment attachment;
            attachment.id = newId();
            attachment.teamId = team.teamId;
            attachment.noteId = noteId;
            attachment.hash = hash = tx.putBytes(jpeg);
            attachment.mediaType = u"image/jpeg"_s;
            attachment.name = u"whiteboard.jpg"_s;
            tx.put(attachment);
        };
        done(store->perform(operation));
        return hash;
    };
    const QString own = attach(fileOf(aPicture({64, 48}, 1)), note.id), shared = attach(fileOf(aPicture({64, 48}, 2)), note.id);
    attach(fileOf(aPicture({64, 48}, 2)), {});
    done(store->perform(strikeNotes(team.teamId, {note.id})));
    CHECK(store->reader().count(Attachment::table) == 1);
    const auto has = [&](const QString &hash) {
        QSqlQuery &query = store->database().run(u"select 1 from attachment_bytes where hash = ?"_s, {hash});
        const bool found = query.next();
        query.finish();
        return found;
    };
    CHECK_FALSE(has(own));
    CHECK(has(shared));
}
