// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What Patterns counts, what it says of it, and what of it may leave.

#include "support/catch.h"

#include "domain/PatternWords.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

FinishedTeam team(const QString &id, const QDate &on, EventKind kind = EventKind::DidNotGoToPlan)
{
    FinishedTeam made;
    made.id = id;
    made.title = u"Team "_s + id;
    made.finishedOn = on;
    made.kind = kind;
    return made;
}

Pattern pattern(const QString &name, const QStringList &themeIds)
{
    Pattern made;
    made.id = u"p-"_s + name;
    made.name = name;
    made.themeIds = themeIds;
    return made;
}

/// Five Learning Teams, one each month from January 2026; each has a theme "theme-N" of N notes.
PatternFacts fiveTeams()
{
    PatternFacts facts;
    for (int i = 1; i <= 5; ++i) {
        FinishedTeam one = team(QString::number(i), QDate(2026, i, 10));
        one.themes.append({u"theme-%1"_s.arg(i), u"Theme %1"_s.arg(i), i});
        facts.teams.prepend(one); // in no order of time
    }
    return facts;
}

QString titleOf(PatternFigure figure, const PatternsPicture &picture) { return findingOf(figure, picture).title; }

} // namespace

TEST_CASE("A pattern comes up in a Learning Team where one of its themes is, and the one that comes up most is first", "[patterns]")
{
    PatternFacts facts = fiveTeams();
    facts.teams[0].themes.append({u"theme-5b"_s, u"Theme 5b"_s, 4});
    facts.patterns
        = {pattern(u"Seldom"_s, {u"theme-1"_s, u"gone"_s}), pattern(u"Often"_s, {u"theme-1"_s, u"theme-2"_s, u"theme-5"_s, u"theme-5b"_s})};
    const PatternsPicture picture = patternsPicture(facts);
    REQUIRE(picture.patterns.size() == 2);
    CHECK(picture.teams.first().id == u"1"); // oldest first
    const PatternRow &often = picture.patterns.first();
    CHECK(often.pattern.name == u"Often");
    CHECK(often.teams == 3);
    CHECK(often.notes == QList<std::optional<int>>{1, 2, std::nullopt, std::nullopt, 9});
    CHECK(picture.patterns.last().teams == 1);
    CHECK(titleOf(PatternFigure::Themes, picture) == u"“Often” has come up in three of five");
    // What is in no pattern waits for one, the latest first.
    REQUIRE(picture.loose.size() == 2);
    CHECK(picture.loose[0].theme.id == u"theme-4");
    CHECK(picture.loose[1].teamTitle == u"Team 3");
}

TEST_CASE("What themes say in a sentence: a tie, none in two teams, none named", "[patterns]")
{
    PatternFacts facts = fiveTeams();
    CHECK(titleOf(PatternFigure::Themes, patternsPicture(facts)) == u"No pattern has a name yet");
    facts.patterns = {pattern(u"A"_s, {u"theme-1"_s})};
    CHECK(titleOf(PatternFigure::Themes, patternsPicture(facts)) == u"No pattern has come up in two Learning Teams");
    facts.patterns = {pattern(u"A"_s, {u"theme-1"_s, u"theme-2"_s}), pattern(u"B"_s, {u"theme-3"_s, u"theme-2"_s})};
    CHECK(titleOf(PatternFigure::Themes, patternsPicture(facts)) == u"Two patterns have each come up in two of five");
}

TEST_CASE("Fewer than four finished Learning Teams show no patterns, and a sentence says why", "[patterns]")
{
    struct Case {
        int teams;
        PatternsChoice choice;
        QString sentence;
    };
    const std::vector<Case> cases{
        {0, {}, u"Patterns need at least four finished Learning Teams. You have none yet."_s},
        {1, {}, u"Patterns need at least four finished Learning Teams. You have one. Until then, read it."_s},
        {2, {}, u"Patterns need at least four finished Learning Teams. You have two. Until then, read them."_s},
        {3, {}, u"Patterns need at least four finished Learning Teams. You have three. Until then, read them."_s},
        {4, {}, {}},
        {5,
         {QDate(2026, 4, 1), {}},
         u"Patterns need at least four finished Learning Teams. Two fit what is chosen above: choose a longer time, or every kind of event."_s},
        {5,
         {QDate(2026, 5, 1), {}},
         u"Patterns need at least four finished Learning Teams. One fits what is chosen above: choose a longer time, or every kind of event."_s},
        {5,
         {{}, EventKind::GoodCatch},
         u"Patterns need at least four finished Learning Teams. None fit what is chosen above: choose a longer time, or every kind of event."_s},
        {5, {QDate(2026, 2, 10), EventKind::DidNotGoToPlan}, {}},
    };
    for (const Case &each : cases) {
        PatternFacts facts = fiveTeams();
        facts.teams.resize(each.teams);
        const PatternsPicture picture = patternsPicture(facts, each.choice);
        CAPTURE(each.teams);
        CHECK(patternsNotYet(picture) == each.sentence);
        CHECK(picture.isEnough() == each.sentence.isEmpty());
    }
    CHECK(patternsSentence(patternsPicture(fiveTeams()))
          == u"Five finished Learning Teams, January 2026 to May 2026. Built from counts and released summaries. No team is ranked.");
}

TEST_CASE("What fewer than three Learning Teams stand behind is not exported, nor the title of one", "[patterns]")
{
    PatternFacts facts = fiveTeams();
    facts.teams[0].lookBacks.append({{}, QDate(2026, 6, 1), u"Only we could know"_s});
    facts.patterns
        = {pattern(u"Two only"_s, {u"theme-1"_s, u"theme-2"_s}), pattern(u"Three"_s, {u"theme-1"_s, u"theme-2"_s, u"theme-3"_s})};
    const PatternsPicture leaves = forExport(patternsPicture(facts));
    REQUIRE(leaves.patterns.size() == 1);
    CHECK(leaves.patterns.first().pattern.name == u"Three");
    CHECK(leaves.loose.isEmpty());
    QString said = patternsSentence(leaves);
    for (const PatternFigure figure : {PatternFigure::Themes, PatternFigure::Improvements, PatternFigure::Notes, PatternFigure::Events,
                                       PatternFigure::Replies, PatternFigure::LookBacks}) {
        const FigureTable table = tableOf(figure, leaves);
        said += titleOf(figure, leaves) + findingOf(figure, leaves).about;
        for (const QStringList &row : table.rows) {
            said += row.join(u' ');
            CHECK(row.size() == table.heads.size());
        }
    }
    for (const auto &word : {u"Two only"_s, u"Team 1"_s, u"Team 5"_s, u"Theme "_s, u"Only we could know"_s}) {
        CAPTURE(word.toStdString());
        CHECK_FALSE(said.contains(word));
    }
}

TEST_CASE("Improvements are counted by quarter, aim and strength apart, and what is not said counts too", "[patterns]")
{
    PatternFacts facts = fiveTeams();
    const auto add = [&](int teamNumber, std::optional<ActionAim> aim, std::optional<Strength> strength, int times = 1) {
        facts.teams[5 - teamNumber].commitments.insert(0, times, {aim, strength});
    };
    add(1, ActionAim::Person, Strength::Stronger, 2);
    add(3, ActionAim::System, Strength::Weaker);
    add(4, ActionAim::System, Strength::Intermediate, 3);
    add(5, {}, {});
    facts.teams[3].learningAlone = true;
    const PatternsPicture picture = patternsPicture(facts);
    REQUIRE(picture.quarters.size() == 2);
    CHECK(quarterLabel(picture.quarters[0]) == u"Q1 2026");
    CHECK(picture.quarters[0].byAim == std::array{1, 2, 0});
    CHECK(picture.quarters[0].byStrength == std::array{2, 0, 1, 0});
    CHECK(picture.quarters[1].byAim == std::array{3, 0, 1});
    CHECK(picture.quarters[1].byStrength == std::array{0, 3, 0, 1});
    CHECK(titleOf(PatternFigure::Improvements, picture) == u"Improvements are moving from people to systems");
    CHECK(learningAloneWords(picture).title == u"One Learning Team ended with learning alone.");
    CHECK(learningAloneWords(patternsPicture(fiveTeams())).title.isEmpty());
}

TEST_CASE("What improvements say in a sentence", "[patterns]")
{
    struct Case {
        int systemFirst, personFirst, systemLater, personLater;
        QString title;
    };
    const std::vector<Case> cases{
        {0, 0, 0, 0, u"No improvement has been committed to"_s},
        {3, 3, 5, 1, u"Improvements are moving from people to systems"_s},
        {5, 1, 3, 3, u"Improvements are moving from systems to people"_s},
        {4, 2, 4, 2, u"Most improvements change the system"_s},
        {2, 4, 2, 4, u"Most improvements ask something of people"_s},
        {2, 2, 2, 2, u"Improvements change systems and people alike"_s},
        {2, 0, 0, 2, u"Improvements change systems and people alike"_s}, // too few on either side to speak of a change
    };
    for (const Case &each : cases) {
        PatternFacts facts = fiveTeams();
        const auto add = [&](int teamNumber, ActionAim aim, int times) {
            facts.teams[5 - teamNumber].commitments.insert(0, times, {aim, {}});
        };
        add(1, ActionAim::System, each.systemFirst);
        add(1, ActionAim::Person, each.personFirst);
        add(5, ActionAim::System, each.systemLater);
        add(5, ActionAim::Person, each.personLater);
        CHECK(titleOf(PatternFigure::Improvements, patternsPicture(facts)) == each.title);
    }
}

TEST_CASE("Notes, events and replies say what stands out, and nothing where nothing does", "[patterns]")
{
    PatternFacts facts = fiveTeams();
    CHECK(titleOf(PatternFigure::Notes, patternsPicture(facts)) == u"The notes have no kinds");
    facts.teams[0].notes[std::size_t(NoteKind::Adapting)] = 3;
    facts.teams[1].notes[std::size_t(NoteKind::GoesWell)] = 1;
    facts.teams[1].notesWithoutKind = 2;
    PatternsPicture picture = patternsPicture(facts);
    CHECK(titleOf(PatternFigure::Notes, picture) == u"Mostly, people tell us how they adapt");
    CHECK(picture.kindsByCount().first() == NoteKind::Adapting);
    CHECK(shareOf(NoteKind::Adapting, picture) == 75);
    CHECK(picture.notesWithKind() == 4);
    facts.teams[1].notes[std::size_t(NoteKind::GoesWell)] = 3;
    CHECK(titleOf(PatternFigure::Notes, patternsPicture(facts)) == u"No kind of note stands out");

    CHECK(titleOf(PatternFigure::Events, picture) == u"All five began with something that did not go to plan");
    facts.teams[0].kind = EventKind::Change;
    CHECK(titleOf(PatternFigure::Events, patternsPicture(facts)) == u"None of five began with something going right");
    facts.teams[1].kind = EventKind::GoodCatch;
    facts.teams[2].kind = EventKind::UnexpectedlyGood;
    CHECK(titleOf(PatternFigure::Events, patternsPicture(facts)) == u"Two of five began with something going right");

    CHECK(titleOf(PatternFigure::Replies, picture) == u"No team has had a reply yet");
    const auto answered = [&](int place, int days) {
        facts.teams[place].releasedAt = QDateTime(QDate(2026, 1, 1), QTime(23, 0), Qt::UTC);
        if (days >= 0)
            facts.teams[place].repliedAt = QDateTime(QDate(2026, 1, 1).addDays(days), QTime(1, 0), Qt::UTC);
    };
    answered(0, 14);
    answered(1, 3);
    picture = patternsPicture(facts);
    CHECK(picture.daysToReply == QList<int>{3, 14});
    CHECK(titleOf(PatternFigure::Replies, picture) == u"All two teams heard back within two weeks");
    answered(2, 15);
    answered(3, -1);
    picture = patternsPicture(facts);
    CHECK(titleOf(PatternFigure::Replies, picture) == u"Two of three teams heard back within two weeks");
    CHECK(findingOf(PatternFigure::Replies, picture).about == u"One reply is still to come.");
}

TEST_CASE("Similar wording is suggested: a pattern first, then a theme of another Learning Team", "[patterns]")
{
    PatternFacts facts = fiveTeams();
    facts.teams[0].themes = {{u"a"_s, u"Handover depends on the phone"_s, 1}, {u"b"_s, u"The phone decides the handover"_s, 1}};
    facts.teams[1].themes = {{u"c"_s, u"A handover by phone"_s, 1}};
    facts.teams[2].themes = {{u"d"_s, u"Nothing of the sort"_s, 1}};
    PatternsPicture picture = patternsPicture(facts);
    const auto similarTo = [&](const QString &id) {
        const QHash<QString, SimilarWording> similar = similarWordings(picture);
        return similar.contains(id) ? std::optional(similar.value(id)) : std::nullopt;
    };
    REQUIRE(similarTo(u"a"_s));
    CHECK(similarTo(u"a"_s)->themeId == u"c"); // not the one of its own Learning Team
    CHECK(similarTo(u"a"_s)->why == u"both speak of handover, phone");
    CHECK_FALSE(similarTo(u"d"_s));
    facts.patterns = {pattern(u"The phone fills in for handover"_s, {u"b"_s})};
    picture = patternsPicture(facts);
    REQUIRE(similarTo(u"a"_s));
    CHECK(similarTo(u"a"_s)->patternId == u"p-The phone fills in for handover");
}

TEST_CASE("A bigger dot means more notes", "[patterns]")
{
    CHECK(dotSize(0) == 0);
    CHECK(dotSize(3) == 0);
    CHECK(dotSize(4) == 1);
    CHECK(dotSize(7) == 1);
    CHECK(dotSize(8) == 2);
}
