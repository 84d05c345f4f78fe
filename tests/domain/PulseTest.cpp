// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The pulse: what a round lets out of itself, and what is said of it.

#include "domain/Pulse.h"
#include "domain/Content.h"
#include "support/catch.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

const QList<PulseQuestion> two{{u"said"_s, u"I could say it"_s}, {u"held"_s, u"It is held against you"_s, true}};

int countOf(const QList<PulseAnswer> &answers, const QString &question)
{
    return int(std::count_if(answers.begin(), answers.end(), [&](const PulseAnswer &each) { return each.question == question; }));
}

} // namespace

TEST_CASE("a round gives away the questions with enough answers, and forgets the others", "[pulse]")
{
    struct Case {
        int threshold, said, held, saidKept, heldKept;
    };
    const Case each = GENERATE(Case{5, 4, 4, 0, 0}, Case{5, 5, 4, 5, 0}, Case{5, 5, 5, 5, 5}, Case{3, 3, 2, 3, 0}, Case{8, 7, 8, 0, 8},
                               Case{1, 2, 3, 0, 3}, // never below three, whatever is asked for
                               Case{-4, 2, 0, 0, 0});
    PulseRound round(two, each.threshold);
    for (int person = 0; person < std::max(each.said, each.held); ++person) {
        QHash<QString, int> choices;
        if (person < each.said)
            choices.insert(u"said"_s, 1 + person % pulseChoices);
        if (person < each.held)
            choices.insert(u"held"_s, 5);
        round.add(choices);
    }
    const QList<PulseAnswer> answers = round.close();
    CHECK(countOf(answers, u"said"_s) == each.saidKept);
    CHECK(countOf(answers, u"held"_s) == each.heldKept);
    CHECK(round.close().isEmpty()); // nothing of it is left
}

TEST_CASE("the answers of a round come in an order that tells nothing", "[pulse]")
{
    // Twenty say no and twenty yes, in this order: as they went in they come out once in a hundred thousand million.
    PulseRound round({two.first()}, 5);
    for (int person = 0; person < 40; ++person)
        round.add({{u"said"_s, person < 20 ? 1 : 5}});
    const QList<PulseAnswer> answers = round.close();
    REQUIRE(answers.size() == 40);
    QList<PulseAnswer> sorted = answers;
    std::stable_sort(sorted.begin(), sorted.end(), [](const PulseAnswer &a, const PulseAnswer &b) { return a.value < b.value; });
    CHECK(sorted != answers);
}

TEST_CASE("what is no question and no choice is not counted", "[pulse]")
{
    PulseRound round(two, 3);
    for (int person = 0; person < 5; ++person) {
        round.add({{u"else"_s, 3}, {u"said"_s, 0}, {u"held"_s, 6}});
        round.addTally(u"else"_s, {1, 1, 1});
        round.addTally(u"said"_s, {-3, 0, 0});
    }
    CHECK(round.close().isEmpty());
}

TEST_CASE("answers are said as a direction, and all of one mind as most of one mind", "[pulse]")
{
    struct Case {
        PulseCounts counts;
        PulseLeaning leaning;
    };
    const Case each
        = GENERATE(Case{{0, 0, 4}, PulseLeaning::TooFew}, Case{{0, 0, 5}, PulseLeaning::Yes}, Case{{1, 0, 4}, PulseLeaning::Yes},
                   Case{{0, 5, 0}, PulseLeaning::Between}, Case{{5, 0, 0}, PulseLeaning::No}, Case{{4, 1, 0}, PulseLeaning::No},
                   Case{{2, 0, 3}, PulseLeaning::DifferentWays}, Case{{2, 2, 2}, PulseLeaning::DifferentWays},
                   Case{{1, 4, 1}, PulseLeaning::Between}, Case{{0, 2, 4}, PulseLeaning::Yes});
    CHECK(leaningOf(each.counts, 5) == each.leaning);
    CHECK_FALSE(leaningWords(each.leaning).contains(QRegularExpression(u"[0-9]"_s)));
}

TEST_CASE("the standing questions keep their polarity, and are pooled with it", "[pulse]")
{
    // Yes to what speaks for the group, no to what speaks against it: together a plain yes.
    const QHash<QString, PulseCounts> kept{{u"said"_s, {0, 1, 5}}, {u"held"_s, {6, 0, 0}}};
    const QList<PulseResult> results = pulseResults(two, kept, 5);
    CHECK(results[0].leaning == PulseLeaning::Yes);
    CHECK(results[0].speaks() == PulseLeaning::Yes);
    CHECK(results[1].leaning == PulseLeaning::No);
    CHECK(results[1].speaks() == PulseLeaning::Yes);
    CHECK(pooledLeaning(two, kept, 5) == PulseLeaning::Yes);
    CHECK(pooledLeaning(two, {{u"said"_s, {0, 0, 6}}, {u"held"_s, {0, 0, 6}}}, 5) == PulseLeaning::DifferentWays);
    // Four answers do not become five by being added to others.
    CHECK(pooledLeaning(two, {{u"said"_s, {0, 0, 4}}, {u"held"_s, {4, 0, 0}}}, 5) == PulseLeaning::TooFew);

    Content content;
    REQUIRE(readContent(content).isEmpty());
    CHECK(content.pulse.meeting.size() == 3);
    REQUIRE(content.pulse.standing.size() == 7);
    CHECK(std::count_if(content.pulse.standing.begin(), content.pulse.standing.end(), [](const auto &each) { return each.reversed; }) == 3);
    CHECK(content.pulse.stages.size() == 4);
}

TEST_CASE("a tally on paper with too few answers is refused with a sentence", "[pulse]")
{
    CHECK(tallyProblems(two, {}, 5) == QStringList{u"Count the sheets and type the numbers in first."_s});
    CHECK(tallyProblems(two, {{u"said"_s, {1, 1, 3}}}, 5).isEmpty());
    CHECK(tallyProblems(two, {{u"said"_s, {1, 1, 3}}, {u"held"_s, {1, 1, 2}}}, 5)
          == QStringList{u"“It is held against you” has fewer than five answers: clear its fields. So few are thrown away unread."_s});
    CHECK(tallyProblems(two, {{u"said"_s, {0, 2, 0}}}, 0).first().contains(u"fewer than three"_s));
    CHECK(pulsePromise(5) == u"Fewer than five answers are thrown away unread.");
}
