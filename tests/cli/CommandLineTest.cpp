// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "Program.h"

#include "cli/CommandLine.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const QString demoTeam = u"d3d934c4-c448-4e1d-b2f8-97784981a932"_s;

constexpr QFile::Permissions ownAndOthers(0x7077);

/// Nothing on stdout, one line on stderr, and the status.
void checkRefused(const Answer &answer, int status, const QString &words)
{
    CHECK(answer.status == status);
    CHECK(answer.out == QString());
    CHECK(answer.err.startsWith(u"sharpend: "_s));
    CHECK(answer.err.count(u'\n') == 1);
    CHECK(answer.err.endsWith(u'\n'));
    INFO(answer.err.toStdString());
    CHECK(answer.err.contains(words));
}

void importTeam(const Program &program, const QString &store)
{
    const Answer answer = program.run({u"--store"_s, store, u"import"_s, demoPath(u"team-going-home-medicines.learningteam"_s)});
    INFO(answer.err.toStdString());
    REQUIRE(answer.status == 0);
}

} // namespace

TEST_CASE("What is typed opens a window, runs a verb, or is not understood", "[cli]")
{
    const auto parse = [](const QStringList &arguments) { return parseCommandLine(arguments); };
    CHECK(parse({}).opensWindow);
    CHECK(parse({u"--demo"_s}).demo);
    CHECK(parse({u"--demo"_s, u"a.learningteam"_s}).file == u"a.learningteam"_s);
    CHECK(parse({u"a.learningteam"_s}).file == u"a.learningteam"_s);
    CHECK(parse({u"--store"_s, u"x.db"_s}).store == u"x.db"_s);
    CHECK(parse({u"--store=x.db"_s, u"a.csv"_s}).file == u"a.csv"_s);
    CHECK(parse({u"--store"_s, u"x.db"_s, u"a.csv"_s}).opensWindow);
    CHECK_FALSE(parse({u"list"_s, u"teams"_s}).opensWindow);
    CHECK(parse({u"--store"_s, u"x.db"_s, u"show"_s, u"d3"_s, u"--json"_s}).arguments == QStringList{u"d3"_s, u"--json"_s});
    for (const QStringList &wrong : QList<QStringList>{{u"lits"_s}, {u"--frob"_s}, {u"--store"_s}, {u"--store"_s, u""_s}, {u""_s},
                                                       {u"--demo"_s, u"--store"_s, u"x"_s}, {u"--demo"_s, u"list"_s, u"teams"_s},
                                                       {u"a.csv"_s, u"b.csv"_s}}) {
        INFO(wrong.join(u' ').toStdString());
        CHECK_FALSE(parse(wrong).opensWindow);
        CHECK_FALSE(parse(wrong).wrong.isEmpty());
    }
}

TEST_CASE("What is not understood says so on one line, status 2", "[cli]")
{
    const Program program;
    checkRefused(program.run({u"lits"_s}), 2, u"“lits” is no command and no file."_s);
    checkRefused(program.run({u"--frob"_s}), 2, u"frob"_s);
    checkRefused(program.run({u"list"_s}), 2, u"list needs events|teams|actions|people"_s);
    checkRefused(program.run({u"list"_s, u"notes"_s}), 2, u"not “notes”"_s);
    checkRefused(program.run({u"list"_s, u"teams"_s, u"x"_s}), 2, u"“x”"_s);
    checkRefused(program.run({u"list"_s, u"teams"_s, u"--store"_s, u"x.db"_s}), 2, u"store"_s);
    checkRefused(program.run({u"show"_s}), 2, u"show needs TEAM"_s);
    checkRefused(program.run({u"import"_s}), 2, u"import needs FILE"_s);
    checkRefused(program.run({u"export"_s, u"d3"_s}), 2, u"--to FILE"_s);
    for (const QString &name : {u"x.doc"_s, u"x.txt"_s, u"x"_s}) {
        checkRefused(program.run({u"export"_s, u"d3"_s, u"--to"_s, name}), 2,
                     u"export writes .learningteam, .outputpack, .pdf, .odt, .html, .md, .csv and .ics files, not “%1”."_s.arg(name));
    }
    checkRefused(program.run({u"export"_s, u"d3"_s, u"--to"_s, u"x.outputpack"_s, u"--full"_s}), 2, u"holds what was released and no more"_s);
    checkRefused(program.run({u"search"_s}), 2, u"search needs WORDS"_s);
    checkRefused(program.run({u"search"_s, u"…"_s}), 2, u"letters or digits"_s);
    checkRefused(program.run({u"search"_s, u"sent"_s, u"--limit"_s, u"none"_s}), 2, u"“none”"_s);
    checkRefused(program.run({u"backup"_s}), 2, u"backup needs FILE"_s);
    checkRefused(program.run({u"restore"_s}), 2, u"restore needs FILE"_s);
    checkRefused(program.run({u"check"_s, u"x"_s}), 2, u"“x”"_s);
    CHECK(program.files().isEmpty());
}

TEST_CASE("Help and version need no workspace", "[cli]")
{
    const Program program;
    const Answer help = program.run({u"--help"_s});
    CHECK(help.status == 0);
    for (const QString &verb : {u"list"_s, u"show"_s, u"import"_s, u"export"_s, u"search"_s, u"check"_s, u"backup"_s, u"restore"_s})
        CHECK(help.out.contains(verb));
    CHECK(program.run({u"import"_s, u"--help"_s}).out == help.out);
    const Answer version = program.run({u"--version"_s});
    CHECK(version.status == 0);
    CHECK(version.out.startsWith(u"sharpend "_s));
}

TEST_CASE("Reading a workspace that is not there makes none", "[cli]")
{
    const Program program;
    for (const QStringList &verb : QList<QStringList>{{u"list"_s, u"teams"_s}, {u"show"_s, u"d3"_s}, {u"check"_s}, {u"export"_s, u"d3"_s, u"--to"_s, u"x.md"_s},
                                                      {u"search"_s, u"sent"_s}, {u"backup"_s, u"copy.db"_s}}) {
        checkRefused(program.run(QStringList{u"--store"_s, u"none.db"_s} + verb), 1, u"There is no workspace at none.db"_s);
        checkRefused(program.run(verb), 1, u"There is no workspace at "_s);
    }
    CHECK(program.files().isEmpty());
}

TEST_CASE("Import makes a workspace that nobody else may read, and tells what came in", "[cli]")
{
    const Program program;
    const QString file = demoPath(u"team-going-home-medicines.learningteam"_s);
    const Answer dry = program.run({u"--store"_s, u"a.db"_s, u"import"_s, u"--dry-run"_s, file});
    CHECK(dry.status == 0);
    CHECK(dry.out == u"Would import “Going-home medicines since the new screen”: 1 Learning Team, 70 notes, 10 people.\n"_s);
    CHECK(program.files().isEmpty());

    const Answer done = program.run({u"--store"_s, u"a.db"_s, u"import"_s, file});
    CHECK(done.status == 0);
    CHECK(done.err == QString());
    CHECK(done.out.startsWith(u"Imported “Going-home medicines since the new screen”: 1 Learning Team, 70 notes, 10 people."_s));
    CHECK((QFile::permissions(program.path(u"a.db"_s)) & ownAndOthers) == (QFile::ReadOwner | QFile::WriteOwner));

    const QByteArray before = program.bytesOf(u"a.db"_s);
    const Answer again = program.run({u"--store"_s, u"a.db"_s, u"import"_s, file, u"--dry-run"_s});
    CHECK(again.status == 0);
    CHECK(again.out.startsWith(u"Nothing to do, all of it is here already"_s));
    CHECK(program.run({u"--store"_s, u"a.db"_s, u"import"_s, file}).out.startsWith(u"Nothing to do"_s));
    CHECK(program.bytesOf(u"a.db"_s) == before);

    QFile sample(file);
    REQUIRE(sample.open(QIODevice::ReadOnly));
    Json other = Json::parse(sample.readAll().toStdString());
    other["meetings"][0].erase("ownerLeftAt");
    program.write(u"other.learningteam"_s, QByteArray::fromStdString(other.dump()));
    for (const QStringList &option : {QStringList{}, QStringList{u"--dry-run"_s}}) {
        checkRefused(program.run(QStringList{u"--store"_s, u"b.db"_s, u"import"_s, u"other.learningteam"_s} + option), 1,
                     u"Discovery opens once the Owner has left"_s);
    }
    CHECK_FALSE(program.files().contains(u"b.db"_s));
}

TEST_CASE("A file with another copy of what is here is merged, and told beforehand what comes of it", "[cli]")
{
    const Program program;
    const QString file = demoPath(u"team-going-home-medicines.learningteam"_s);
    const auto import = [&](const QString &store, const QString &name, const QStringList &options = {}) {
        return program.run(QStringList{u"--store"_s, store, u"import"_s, name} + options);
    };
    for (const QString &store : {u"a.db"_s, u"b.db"_s})
        REQUIRE(import(store, file).status == 0);
    const QString teamId = textAt(program.run({u"--store"_s, u"a.db"_s, u"list"_s, u"teams"_s, u"--json"_s}).json()[0], "id");
    QString noteId;
    const auto edit = [&](const QString &store, const QString &text, NoteKind kind) {
        const auto opened = Store::open(program.path(store), u"seat-"_s + store);
        Note note = opened->reader().find<Note>({{"teamId", teamId}, {"source", u"wall"_s}, {"parked", false}}).first();
        noteId = note.id;
        Operation operation;
        operation.name = u"test"_s;
        operation.teamId = teamId;
        operation.run = [&](Transaction &tx) {
            note.text = text;
            note.kind = kind;
            tx.put(note);
            if (store == "b.db"_L1) {
                note.id = newId();
                note.revs.clear();
                note.text = u"Theirs alone"_s;
                tx.put(note);
            }
        };
        REQUIRE(opened->perform(operation).isDone());
    };
    edit(u"a.db"_s, u"Ours"_s, NoteKind::Surprise);
    edit(u"b.db"_s, u"Theirs"_s, NoteKind::TradeOff);
    REQUIRE(program.run({u"--store"_s, u"b.db"_s, u"export"_s, teamId, u"--to"_s, u"b.learningteam"_s}).status == 0);

    const Answer dry = import(u"a.db"_s, u"b.learningteam"_s, {u"--dry-run"_s});
    CHECK(dry.status == 0);
    CHECK(dry.err == QString());
    CHECK(dry.out == u"Would merge “Going-home medicines since the new screen”. New: 1 note. With both versions: 1 note.\n"
                     "The note “Ours”, kind: “Surprise” here, “Trade-off” in the other copy. It stays as it is here.\n"_s);
    const auto note = [&] { return *Store::open(program.path(u"a.db"_s), u"seat-looking"_s)->reader().get<Note>(noteId); };
    CHECK(note().text == u"Ours"_s);

    const Answer done = import(u"a.db"_s, u"b.learningteam"_s);
    CHECK(done.status == 0);
    CHECK(done.out == u"“Going-home medicines since the new screen” was merged. New: 1 note. With both versions: 1 note.\n"
                      "The note “Ours”, kind: “Surprise” here, “Trade-off” in the other copy. It stays as it is here.\n"_s);
    CHECK(note().text == u"Ours\nTheirs"_s);
    CHECK(note().kind == NoteKind::Surprise);
    CHECK(import(u"a.db"_s, u"b.learningteam"_s).out.startsWith(u"Nothing to do, all of it is here already"_s));
    CHECK(program.run({u"--store"_s, u"a.db"_s, u"check"_s}).status == 0);
}

TEST_CASE("The user's own workspace lies in the data folder", "[cli]")
{
    const Program program;
    CHECK(program.run({u"import"_s, demoPath(u"event-bus-depot-blind.learningteam"_s)}).status == 0);
    CHECK(QFile::exists(program.path(u"home/data/sharpend/sharpend/library.db"_s)));
    CHECK(program.run({u"list"_s, u"events"_s}).out.contains(u"The 05:40 went out"_s));
}

TEST_CASE("list and show tell what is there, without names but in People", "[cli]")
{
    const Database::Engine engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    CAPTURE(nameOf(engine));
    const Workspace workspace(engine);
    const Program program;
    const QString store = workspace.location();
    if (engine == Database::Engine::Postgres)
        checkRefused(program.run({u"--store"_s, store, u"list"_s, u"teams"_s}), 1, u""_s);
    importTeam(program, store);
    const auto run = [&](const QStringList &verb) {
        const Answer answer = program.run(QStringList{u"--store"_s, store} + verb);
        INFO(answer.err.toStdString());
        CHECK(answer.status == 0);
        CHECK(answer.err == QString());
        return answer;
    };
    CHECK(run({u"list"_s, u"teams"_s}).out == u"d3d934c4  Meeting 1  Going-home medicines since the new screen\n"_s);
    const Json teams = run({u"list"_s, u"teams"_s, u"--json"_s}).json();
    REQUIRE(teams.is_array());
    REQUIRE(teams.size() == 1);
    CHECK(textAt(teams[0], "id") == demoTeam);
    CHECK(textAt(teams[0], "furthestStage") == u"meeting1"_s);
    CHECK(run({u"list"_s, u"events"_s, u"--json"_s}).json().size() == 1);
    CHECK(run({u"list"_s, u"actions"_s, u"--json"_s}).json() == Json::array());
    CHECK(run({u"list"_s, u"actions"_s}).out == QString());
    CHECK(run({u"list"_s, u"people"_s, u"--json"_s}).json().size() == 10);
    CHECK(run({u"list"_s, u"people"_s}).out.contains(u"Honor Vasquez"_s));

    for (const QString &start : {demoTeam, u"d"_s, u"D3D9"_s}) {
        const Answer shown = run({u"show"_s, start});
        CHECK(shown.out.startsWith(u"Going-home medicines since the new screen\nStage: Meeting 1\n"_s));
        CHECK(shown.out.contains(u"Owner: Associate director, medicines"_s));
        CHECK_FALSE(shown.out.contains(u"Vasquez"_s));
    }
    const Answer json = run({u"show"_s, u"d3"_s, u"--json"_s});
    CHECK(json.json().is_object());
    CHECK(json.json()["notes"].size() == 70);
    CHECK_FALSE(json.out.contains(u"Vasquez"_s));

    checkRefused(program.run({u"--store"_s, store, u"show"_s, u"zzz"_s}), 1, u"begins with “zzz”"_s);
    checkRefused(program.run({u"--store"_s, store, u"show"_s, u""_s}), 1, u"No Learning Team"_s);
    CHECK(run({u"check"_s}).out == u"The workspace is sound.\n"_s);
}

TEST_CASE("A start that two Learning Teams have is not enough", "[cli]")
{
    const Program program;
    importTeam(program, u"a.db"_s);
    QFile sample(demoPath(u"team-one-oven.learningteam"_s));
    REQUIRE(sample.open(QIODevice::ReadOnly));
    QByteArray bytes = sample.readAll();
    bytes.replace(Json::parse(bytes.toStdString())["team"]["id"].get<std::string>().c_str(), "d3d934c4-0000-4000-8000-000000000000");
    program.write(u"oven.learningteam"_s, bytes);
    REQUIRE(program.run({u"--store"_s, u"a.db"_s, u"import"_s, u"oven.learningteam"_s}).status == 0);
    checkRefused(program.run({u"--store"_s, u"a.db"_s, u"show"_s, u"d3d934c4"_s}), 1, u"2 Learning Teams have an id"_s);
    CHECK(program.run({u"--store"_s, u"a.db"_s, u"show"_s, u"d3d934c4-0"_s}).status == 0);
    CHECK(program.run({u"--store"_s, u"a.db"_s, u"list"_s, u"teams"_s}).out.contains(u"d3d934c4-0"_s));
}

TEST_CASE("export writes a bundle that comes back the same, and the facilitator's record", "[cli]")
{
    const Program program;
    importTeam(program, u"a.db"_s);
    const auto exportTo = [&](const QString &store, const QString &file, const QStringList &more = {}) {
        return program.run(QStringList{u"--store"_s, store, u"export"_s, u"d3"_s, u"--to"_s, file} + more);
    };
    CHECK(exportTo(u"a.db"_s, u"a.learningteam"_s).status == 0);
    REQUIRE(program.run({u"--store"_s, u"b.db"_s, u"import"_s, u"a.learningteam"_s}).status == 0);
    CHECK(exportTo(u"b.db"_s, u"b.learningteam"_s).status == 0);
    const auto withoutTime = [&](const QString &name) {
        Json file = Json::parse(program.bytesOf(name).toStdString());
        file.erase("exportedAt");
        return file;
    };
    CHECK(withoutTime(u"a.learningteam"_s) == withoutTime(u"b.learningteam"_s));
    for (const QString &name : {u"a.learningteam"_s, u"b.learningteam"_s})
        CHECK((QFile::permissions(program.path(name)) & ownAndOthers) == (QFile::ReadOwner | QFile::WriteOwner));

    for (const QString &name : {u"a.md"_s, u"a.pdf"_s, u"a.odt"_s, u"a.csv"_s, u"a.outputpack"_s, u"a.html"_s}) {
        checkRefused(exportTo(u"a.db"_s, name), 1, u"Nothing has been released yet"_s);
        CHECK_FALSE(program.files().contains(name));
    }
    CHECK(exportTo(u"a.db"_s, u"a.md"_s, {u"--full"_s}).status == 0);
    const QString record = QString::fromUtf8(program.bytesOf(u"a.md"_s));
    CHECK(record.startsWith(u"# Going-home medicines since the new screen\n"_s));
    const Json team = withoutTime(u"a.learningteam"_s);
    for (const Json &person : team["people"])
        CHECK_FALSE(record.contains(textAt(person, "name")));
    checkRefused(exportTo(u"a.db"_s, u"nowhere/a.md"_s, {u"--full"_s}), 1, u"nowhere/a.md cannot be written"_s);
}

TEST_CASE("Files that are no workspace, or a newer or damaged one, are refused and left as they are", "[cli]")
{
    const Program program;
    importTeam(program, u"a.db"_s);
    const QByteArray whole = program.bytesOf(u"a.db"_s);
    program.write(u"foreign.db"_s, "These are my holidays.");
    program.write(u"cut.db"_s, whole.left(whole.size() / 2));
    program.write(u"newer.db"_s, whole);
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        db.setDatabaseName(program.path(u"newer.db"_s));
        REQUIRE(db.open());
        REQUIRE(QSqlQuery(db).exec(u"update workspace set schema_version = 99"_s));
        db.close();
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    for (const QString &name : {u"foreign.db"_s, u"cut.db"_s, u"newer.db"_s}) {
        INFO(name.toStdString());
        const QByteArray before = program.bytesOf(name);
        for (const QStringList &verb : QList<QStringList>{{u"list"_s, u"teams"_s}, {u"check"_s},
                                                          {u"import"_s, demoPath(u"event-bus-depot-blind.learningteam"_s)},
                                                          {u"import"_s, u"--dry-run"_s, demoPath(u"event-bus-depot-blind.learningteam"_s)}})
            checkRefused(program.run(QStringList{u"--store"_s, name} + verb), 1, name);
        CHECK(program.bytesOf(name) == before);
    }
}

TEST_CASE("Bundles that are broken are refused by file and place", "[cli]")
{
    const Program program;
    const auto import = [&](const QString &name) { return program.run({u"--store"_s, u"a.db"_s, u"import"_s, name}); };
    program.write(u"a.learningteam"_s, "{");
    checkRefused(import(u"a.learningteam"_s), 1, u"a.learningteam: The file is damaged or was cut off: line 1 is not JSON as expected"_s);
    program.write(u"a.outputpack"_s, R"({"format":"sharpend.outputpack","version":1})");
    checkRefused(import(u"a.outputpack"_s), 1, u"a.outputpack is a pack for an Owner: open it in a window"_s);
    checkRefused(import(u"none.learningteam"_s), 1, u"none.learningteam cannot be read"_s);
    checkRefused(import(u"."_s), 1, u"cannot be read"_s);
    checkRefused(program.run({u"import"_s, demoPath(u"event-bus-depot-blind.learningteam"_s), u"--dates"_s, u"dmy"_s}), 2, u"--dates"_s);
    CHECK_FALSE(program.files().contains(u"a.db"_s));
}

TEST_CASE("Good rows of a log enter, bad ones are told by line", "[cli]")
{
    const Program program;
    const auto import = [&](const QString &name, const QStringList &more = {}) {
        return program.run(QStringList{u"--store"_s, u"a.db"_s, u"import"_s, name} + more);
    };
    program.write(u"mixed.csv"_s, "Title,Date\nOrders arrive twice,2026-03-01\n,2026-03-02\nThe gate sticks,not a day\n");
    const Answer dry = import(u"mixed.csv"_s, {u"--dry-run"_s});
    CHECK(dry.status == 0);
    CHECK(dry.out == u"Would add 1 event. Left out: 2.\n"_s);
    CHECK_FALSE(program.files().contains(u"a.db"_s));
    const Answer mixed = import(u"mixed.csv"_s);
    CHECK(mixed.status == 0);
    CHECK(mixed.out == u"Added 1 event. Left out: 2.\n"_s);
    CHECK(mixed.err.count(u'\n') == 2);
    CHECK(mixed.err.contains(u"mixed.csv, line 3: No title."_s));
    CHECK(mixed.err.contains(u"mixed.csv, line 4: “not a day” is not a date."_s));

    program.write(u"bad.csv"_s, "Title,Date\n,2026-03-02\n");
    const Answer bad = import(u"bad.csv"_s);
    CHECK(bad.status == 1);
    CHECK(bad.out == QString());
    CHECK(bad.err.contains(u"nothing was added"_s));

    program.write(u"dates.csv"_s, "Title,Date\nOne,03/04/2026\nTwo,05/06/2026\n");
    checkRefused(import(u"dates.csv"_s), 1, u"--dates"_s);
    checkRefused(import(u"dates.csv"_s, {u"--dates"_s, u"dym"_s}), 2, u"“dym”"_s);
    CHECK(import(u"dates.csv"_s, {u"--dates"_s, u"mdy"_s}).status == 0);

    program.write(u"odd.csv"_s, "Alpha,Beta\nOne,a\nTwo,b\n");
    checkRefused(import(u"odd.csv"_s), 1, u"--map"_s);
    checkRefused(import(u"odd.csv"_s, {u"--map"_s, u"Alpha=nothing"_s}), 2, u"“nothing”"_s);
    checkRefused(import(u"odd.csv"_s, {u"--map"_s, u"Gamma=title"_s}), 2, u"“Gamma”"_s);
    CHECK(import(u"odd.csv"_s, {u"--map"_s, u"Alpha=title"_s, u"--map"_s, u"Beta=place"_s}).status == 0);

    const Json events = program.run({u"--store"_s, u"a.db"_s, u"list"_s, u"events"_s, u"--json"_s}).json();
    REQUIRE(events.size() == 5);
    for (const Json &event : events) {
        CHECK(textAt(event, "kind") == u"didNotGoToPlan"_s);
        if (textAt(event, "title") == "One"_L1 && !textAt(event, "occurredOn").isEmpty())
            CHECK(textAt(event, "occurredOn") == u"2026-03-04"_s);
    }
    CHECK(program.run({u"--store"_s, u"a.db"_s, u"check"_s}).status == 0);
}
