// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/LearningPotential.h"
#include "support/catch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

/// Levels in the order of factorNames().
Event weighed(std::array<Level, 6> levels, FormalProcess formal = FormalProcess::No)
{
    Event event;
    event.formalProcess = formal;
    for (qsizetype i = 0; i < 6; ++i)
        factorOf(event.factors, factorNames()[i]).level = levels[std::size_t(i)];
    return event;
}

constexpr auto U = Level::Unknown, L = Level::Low, S = Level::Some, H = Level::High, Feeds = Level::CouldFeed,
               NoLink = Level::NoLink, Fixed = Level::AlreadyBeingFixed;

} // namespace

TEST_CASE("The lean follows what points each way, regulatory aside", "[potential]")
{
    struct Row {
        const char *what;
        std::array<Level, 6> levels; // effect, scale, frequency, generalisable, regulatory, alignment
        Lean lean;
    };
    const Row row = GENERATE(values<Row>({
        {"the mock-up's event", {H, S, S, H, L, U}, Lean::LeansTowards},
        {"all in the middle", {S, S, S, S, L, Feeds}, Lean::LeansTowards},
        {"all at the lower end", {L, L, L, L, L, Fixed}, Lean::LeansAway},
        {"too common and being fixed", {L, L, H, S, L, Fixed}, Lean::LeansAway},
        {"one more towards than away", {H, S, L, L, L, Feeds}, Lean::EvenlyBalanced},
        {"two more towards than away", {H, S, S, L, L, NoLink}, Lean::LeansTowards},
        {"two more away than towards", {L, L, L, S, L, NoLink}, Lean::LeansAway},
        {"high scale points neither way", {H, H, L, L, L, NoLink}, Lean::EvenlyBalanced},
        {"three unknown", {U, U, S, H, L, U}, Lean::EvenlyBalanced},
        {"three unknown, regulatory among them", {U, S, S, H, U, U}, Lean::LeansTowards},
        {"nothing known", {U, U, U, U, U, U}, Lean::EvenlyBalanced},
        {"regulatory does not tip it", {H, S, L, L, H, Feeds}, Lean::EvenlyBalanced},
    }));
    INFO(row.what);
    CHECK(learningPotentialOf(weighed(row.levels)).lean == row.lean);
}

TEST_CASE("The mock-up's event leans towards and asks what is planned", "[potential]")
{
    const LearningPotential potential = learningPotentialOf(weighed({H, S, S, H, L, U}));
    CHECK(potential.leanSentence == u"Leans towards. First, ask what is already planned.");
    CHECK(potential.unknownFactors == QList{FactorName::Alignment});
    CHECK(potential.formalQuestion.isEmpty());
}

TEST_CASE("The formal question comes first and comes back", "[potential]")
{
    Event event = weighed({H, S, S, H, L, Feeds}, FormalProcess::NotAsked);
    CHECK_FALSE(learningPotentialOf(event).formalQuestion.isEmpty());
    CHECK(learningPotentialOf(event).leanSentence.contains(u"First, ask whether a formal"));

    for (FormalProcess formal : {FormalProcess::Unsure, FormalProcess::Yes}) {
        event.formalProcess = formal;
        CHECK(learningPotentialOf(event).lean == Lean::CheckFirst);
        CHECK(learningPotentialOf(event).towards.size() == 5); // never a silent veto: the weighing stays to be read
    }

    event.formalProcess = FormalProcess::No;
    CHECK(learningPotentialOf(event).formalQuestion.isEmpty());
    event.placement = MapPlacement{0.5, 0.9};
    CHECK(learningPotentialOf(event).formalQuestion.contains(u"Is a formal response already under way?"));
    event.placement = MapPlacement{0.5, 0.7};
    CHECK(learningPotentialOf(event).formalQuestion.isEmpty());
    event.factors.regulatoryOrLegal.level = Level::High;
    CHECK(learningPotentialOf(event).formalQuestion.contains(u"Is a formal response already under way?"));
    event.factors.regulatoryOrLegal.level = Level::Low;
    event.factors.scaleAndImpact.level = Level::High;
    CHECK(learningPotentialOf(event).formalQuestion.contains(u"Is a formal response already under way?"));
}

TEST_CASE("An unknown points nowhere, and the most useful one is asked about", "[potential]")
{
    const LearningPotential potential = learningPotentialOf(weighed({U, S, U, H, U, Feeds}));
    CHECK(potential.towards.size() == 3);
    CHECK(potential.away.isEmpty());
    CHECK(potential.unknown.size() == 3);
    CHECK(potential.askFirst == u"First, ask whether anything about it must be reported.");
    // Words of alignment do not answer the other factors, nor theirs alignment.
    CHECK(learningPotentialOf(weighed({Feeds, S, S, S, L, H})).unknownFactors
          == QList{FactorName::Alignment, FactorName::EffectOnTeam});
}

TEST_CASE("A sentence says where the map and a factor disagree", "[potential]")
{
    struct Row {
        MapPlacement place;
        Level frequency, scale;
        qsizetype sentences;
    };
    const Row row = GENERATE(values<Row>({
        {{0.56, 0.5}, S, S, 0},
        {{0.9, 0.5}, L, S, 1},
        {{0.1, 0.5}, H, S, 1},
        {{0.1, 0.1}, H, H, 2},
        {{0.5, 0.9}, S, S, 1},
        {{0.05, 0.5}, S, S, 1},
        {{0.9, 0.9}, U, U, 0},
        {{0.45, 0.5}, L, L, 0}, // neighbours are left in peace
    }));
    Event event = weighed({S, row.scale, row.frequency, S, L, Feeds});
    event.placement = row.place;
    CHECK(learningPotentialOf(event).disagreements.size() == row.sentences);
}

TEST_CASE("No sentence about learning potential holds a number", "[potential]")
{
    static const QRegularExpression number(u"\\d|%|score|rank|total|\\b(two|three|four|five|six)\\b"_s);
    for (Level effect : {U, L, S, H}) {
        for (Level align : {U, Feeds, NoLink, Fixed}) {
            for (FormalProcess formal : {FormalProcess::NotAsked, FormalProcess::No, FormalProcess::Unsure, FormalProcess::Yes}) {
                for (double place : {0.05, 0.5, 0.95}) {
                    Event event = weighed({effect, effect, effect, effect, effect, align}, formal);
                    event.placement = MapPlacement{1 - place, place};
                    const LearningPotential p = learningPotentialOf(event);
                    const QString all = (p.towards + p.away + p.neither + p.unknown + p.disagreements
                                         + QStringList{p.leanSentence, p.formalQuestion, p.onTheMap, p.askFirst})
                                            .join(u'\n');
                    INFO(all.toStdString());
                    CHECK_FALSE(all.contains(number));
                }
            }
        }
    }
}
