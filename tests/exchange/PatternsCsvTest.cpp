// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/PatternsCsv.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

TEST_CASE("patterns as a table: a row for each count, no formula, and nothing of fewer than three Learning Teams")
{
    PatternFacts facts;
    Pattern three, two;
    three.id = u"1"_s;
    three.name = u"=1+1"_s;
    two.id = u"2"_s;
    two.name = u"Only two"_s;
    for (int i = 1; i <= 4; ++i) {
        FinishedTeam team;
        team.id = QString::number(i);
        team.title = u"Secret title"_s;
        team.finishedOn = QDate(2026, i, 1);
        team.themes.append({team.id, u"Secret theme"_s, 2});
        team.commitments.append({ActionAim::System, Strength::Weaker});
        facts.teams << team;
        if (i <= 3)
            three.themeIds << team.id;
        if (i <= 2)
            two.themeIds << team.id;
    }
    facts.patterns = {three, two};
    const QString csv = QString::fromUtf8(patternsCsv(patternsPicture(facts)));
    INFO(csv.toStdString());
    CHECK(csv.contains(u"\r\nThemes,'=1+1,Came up in,3 of 4\r\n"_s));
    CHECK(csv.contains(u"\r\nImprovements committed to,Q1 2026,System-focused,3\r\n"_s));
    CHECK(csv.contains(u"\r\nKinds of events,Did not go to plan,Learning Teams,4\r\n"_s));
    CHECK_FALSE(csv.contains(u"Only two"_s));
    CHECK_FALSE(csv.contains(u"Secret"_s));

    facts.teams.removeLast();
    CHECK(patternsCsv(patternsPicture(facts)).isEmpty());
}
