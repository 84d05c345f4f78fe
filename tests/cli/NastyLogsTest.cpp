// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Logs as systems and people really write them, through the built program.

#include "Program.h"

#include "support/NastyLogs.h"
#include "support/catch.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

QStringList command(const QString &store, const NastyLog &log, const QStringList &more = {})
{
    const QString options = QString::fromLatin1(log.options);
    return QStringList{u"--store"_s, store, u"import"_s, log.path()} + options.split(u' ', Qt::SkipEmptyParts) + more;
}

QStringList titles(const Program &program, const QString &store)
{
    QStringList found;
    for (const Json &event : program.run({u"--store"_s, store, u"list"_s, u"events"_s, u"--json"_s}).json())
        found << textAt(event, "title");
    return found;
}

} // namespace

TEST_CASE("Nasty logs come in from the command line as a person would expect", "[cli]")
{
    const Program program;
    for (const NastyLog &log : nastyLogs()) {
        INFO(log.file);
        const QString store = QLatin1String(log.file) + u".db"_s;
        const Answer answer = program.run(command(store, log));
        INFO(answer.err.toStdString());
        CHECK(answer.status == 0);
        CHECK(answer.err.count(u'\n') == log.leftBehind + log.duplicates); // a line each
        const QStringList found = titles(program, store);
        CHECK(found.size() == log.added);
        for (const QString &title : log.titles)
            CHECK(found.contains(title));
    }
}

TEST_CASE("A log that is imported twice doubles nothing", "[cli]")
{
    const Program program;
    for (const NastyLog &log : nastyLogs()) {
        INFO(log.file);
        const QString store = QLatin1String(log.file) + u".db"_s;
        REQUIRE(program.run(command(store, log)).status == 0);
        const Answer dry = program.run(command(store, log, {u"--dry-run"_s}));
        CHECK(dry.out.startsWith(u"Nothing to add."_s));
        const Answer again = program.run(command(store, log));
        CHECK(again.status == 0);
        CHECK(again.out.startsWith(u"Nothing to add."_s));
        CHECK(again.err.contains(u"as an event that is here"_s));
        CHECK(titles(program, store).size() == log.added);
    }
}

TEST_CASE("Duplicates come in where somebody asks for them", "[cli]")
{
    const Program program;
    program.write(u"log.csv"_s, "Ref,Title\nA1,Orders arrive twice\nA2,The gate sticks\na1,Orders arrive three times\n");
    const auto import = [&](const QStringList &more) { return program.run(QStringList{u"--store"_s, u"a.db"_s, u"import"_s, u"log.csv"_s} + more); };
    const Answer first = import({});
    CHECK(first.out == u"Added 2 events. Here already or twice: 1, left out; --add-duplicates adds them.\n"_s);
    CHECK(first.err == u"sharpend: log.csv, line 4: left out, same reference as line 2: “Orders arrive three times”.\n"_s);
    const Answer all = import({u"--add-duplicates"_s});
    CHECK(all.out == u"Added 3 events.\n"_s);
    CHECK(all.err == QString());
    CHECK(titles(program, u"a.db"_s).size() == 5);
}

TEST_CASE("A log without a heading is said to have none", "[cli]")
{
    const Program program;
    program.write(u"log.csv"_s, "Orders arrive twice,Dispensary\nThe gate sticks,Yard\n");
    const Answer answer = program.run({u"--store"_s, u"a.db"_s, u"import"_s, u"log.csv"_s, u"--no-heading"_s, u"--map"_s, u"Column 2=place"_s});
    CHECK(answer.out == u"Added 2 events.\n"_s);
    CHECK(titles(program, u"a.db"_s).contains(u"Orders arrive twice"_s));
}
