// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The improvements as a table for a spreadsheet.

#include "support/catch.h"

#include "exchange/ActionsCsv.h"
#include "exchange/Csv.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

TeamRecord aTeam()
{
    TeamRecord record;
    record.team.title = u"Orders"_s;
    Action action;
    action.id = u"a1"_s;
    action.text = u"Keep an order open, until \"seen\"\nby pharmacy"_s;
    action.aim = ActionAim::System;
    action.strength = Strength::Stronger;
    action.champion = u"=HYPERLINK(\"http://a.b\")"_s;
    action.due = QDate(2026, 4, 30);
    action.progress = ActionProgress::Stopped;
    action.stopReason = u"The supplier left"_s;
    action.updates << ActionUpdate{QDateTime(QDate(2026, 4, 22), QTime(12, 0)), u"One ward tries it"_s};
    record.actions << action;
    Release release;
    release.version = 1;
    release.pack.title = u"Orders, as released"_s;
    PackAction left;
    left.id = u"a1"_s;
    left.text = u"Keep an order open 😀"_s;
    release.pack.actions << left;
    OwnerReply reply;
    ReplyAnswer answer;
    answer.actionId = u"a1"_s;
    answer.answer = OwnerAnswer::NotNow;
    answer.because = u"Money"_s;
    reply.answers << answer;
    release.reply = reply;
    record.releases << release;
    return record;
}

} // namespace

TEST_CASE("What was released of the improvements is a table, with how far each has come", "[csv]")
{
    const TeamRecord record = aTeam();
    const QByteArray file = actionsCsv(record.releases.first(), record.actions);
    CHECK(file.startsWith("\xEF\xBB\xBF" "Learning Team,Improvement,"));
    CHECK(file.endsWith("\r\n"));
    const CsvTable table = readCsv(file);
    REQUIRE(table.refusal == QString());
    REQUIRE(table.rows.size() == 1);
    CHECK(table.header.size() == 11);
    CHECK(table.rows.first().cells.value(0) == u"Orders, as released"_s);
    CHECK(table.rows.first().cells.value(1) == u"Keep an order open 😀"_s);
    CHECK(table.rows.first().cells.last() == u"Stopped"_s);
    CHECK_FALSE(file.contains("supplier"));
    CHECK_FALSE(file.contains("ward"));
}

TEST_CASE("All that is known of the improvements is a table for the facilitator", "[csv]")
{
    const QByteArray file = actionsCsv(aTeam());
    const CsvTable table = readCsv(file);
    REQUIRE(table.rows.size() == 1);
    const QStringList cells = table.rows.first().cells;
    const auto at = [&](const QString &name) { return cells.value(table.header.indexOf(name)); };
    CHECK(at(u"Improvement"_s) == u"Keep an order open, until \"seen\"\nby pharmacy"_s);
    CHECK(at(u"Aim"_s) == u"System-focused"_s);
    CHECK(at(u"By when"_s) == u"2026-04-30"_s);
    CHECK(at(u"Stopped because"_s) == u"The supplier left"_s);
    CHECK(at(u"Because"_s) == u"Money"_s);
    CHECK(at(u"Last update on"_s) == u"2026-04-22"_s);
    CHECK(at(u"Last update"_s) == u"One ward tries it"_s);
    CHECK(at(u"Champion"_s) == u"'=HYPERLINK(\"http://a.b\")"_s);
}

TEST_CASE("A cell that a spreadsheet would run is words", "[csv]")
{
    for (const char *formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n@x", "＝1", "＠x"}) {
        INFO(formula);
        const QByteArray file = csvOf({{QString::fromUtf8(formula), u"b"_s}});
        const QByteArray cell = file.mid(3);
        CHECK((cell.startsWith("'") || cell.startsWith("\"'")));
    }
    CHECK(csvOf({{u"a=1"_s, u"3 - 2"_s, QString()}}) == "\xEF\xBB\xBF" "a=1,3 - 2,\r\n");
    CHECK(csvOf({{u"a,b"_s, u"c\r\nd"_s, u"e\"f"_s}}) == "\xEF\xBB\xBF" "\"a,b\",\"c\nd\",\"e\"\"f\"\r\n");
}
