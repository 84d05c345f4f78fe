// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What reflection sheets gave back, from the command line.

#include "Program.h"

#include "domain/Json.h"
#include "exchange/ReflectionFile.h"
#include "store/Store.h"
#include "support/PdfText.h"
#include "support/Samples.h"
#include "support/catch.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("sharpend export --what writes the reflection sheet, the wall and the learning card", "[cli]")
{
    const Program program;
    const auto store = Store::open(program.path(u"a.db"_s), u"seat"_s);
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const auto run = [&](const QString &file, const QStringList &more) {
        return program.run(QStringList{u"--store"_s, u"a.db"_s, u"export"_s, team.teamId, u"--to"_s, file} + more);
    };
    const auto bytes = [&](const QString &name) {
        QFile file(program.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    CHECK(run(u"sheet.html"_s, {u"--what"_s, u"reflections"_s}).status == 0);
    CHECK(bytes(u"sheet.html"_s) == reflectionSheetFile(*store->reader().get<LearningTeam>(team.teamId)));
    CHECK(run(u"slips.pdf"_s, {u"--what"_s, u"reflections"_s}).status == 0);
    CHECK(pdfText(bytes(u"slips.pdf"_s)).count(u"What came to you since Meeting 1?"_s) == 2);
    CHECK(run(u"wall.md"_s, {u"--what=wall"_s}).status == 0);
    CHECK(bytes(u"wall.md"_s).startsWith("# The wall: "));

    const Answer card = run(u"card.odt"_s, {u"--what"_s, u"card"_s});
    CHECK(card.status == 1);
    CHECK(card.err.contains(u"Nothing has been released yet, so there is no learning card"_s));
    const Answer wrong = run(u"sheet.odt"_s, {u"--what"_s, u"reflections"_s});
    CHECK(wrong.status == 2);
    CHECK(wrong.err.contains(u"writes .html, .pdf files, not “sheet.odt”"_s));
    CHECK(run(u"x.pdf"_s, {u"--what"_s, u"names"_s}).status == 2);
    CHECK(run(u"x.pdf"_s, {u"--what"_s, u"wall"_s, u"--full"_s}).status == 2);
    CHECK_FALSE(QFile::exists(program.path(u"sheet.odt"_s)));
    CHECK_FALSE(QFile::exists(program.path(u"x.pdf"_s)));
}

TEST_CASE("sharpend import brings reflections in once, and says what it would do first", "[cli]")
{
    const Program program;
    const auto store = Store::open(program.path(u"a.db"_s), u"seat"_s);
    const QString teamId = teamAtDiscovery(*store).teamId;
    const auto write = [&](const QString &name, const QString &team) {
        Json file{{"format", "sharpend.reflections"}, {"version", 1}, {"teamId", utf8(team)}};
        file["reflections"] = {{{"id", "3f2b1c4d-0a9e-4b7c-8d5e-6f7a8b9c0d1e"}, {"text", "Nobody reads the free-text box"}}};
        QFile out(program.path(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write("For Meeting 2.\n\n" + QByteArray::fromStdString(file.dump()));
    };
    const auto import = [&](const QString &name, const QStringList &more = {}) {
        return program.run(QStringList{u"--store"_s, u"a.db"_s, u"import"_s, name} + more);
    };
    write(u"x.reflections"_s, teamId);
    write(u"from-a-mail.txt"_s, teamId);
    write(u"other.reflections"_s, u"elsewhere"_s);

    const Answer would = import(u"x.reflections"_s, {u"--dry-run"_s});
    CHECK(would.status == 0);
    CHECK(would.out.startsWith(u"Would bring in 1 reflection for “"_s));
    CHECK_FALSE(store->reader().get<Note>(u"3f2b1c4d-0a9e-4b7c-8d5e-6f7a8b9c0d1e"_s));
    const Answer did = import(u"x.reflections"_s);
    CHECK(did.status == 0);
    CHECK(did.out.startsWith(u"Brought in 1 reflection for “"_s));
    CHECK(store->reader().get<Note>(u"3f2b1c4d-0a9e-4b7c-8d5e-6f7a8b9c0d1e"_s)->source == NoteSource::Reflection);
    const Answer again = import(u"from-a-mail.txt"_s);
    CHECK(again.status == 0);
    CHECK(again.out.startsWith(u"Nothing to do, all of it has come in before"_s));
    const Answer other = import(u"other.reflections"_s);
    CHECK(other.status == 1);
    CHECK(other.err.contains(u"not in this workspace"_s));
    CHECK(import(u"x.reflections"_s, {u"--dates"_s, u"dmy"_s}).status == 2);
}
