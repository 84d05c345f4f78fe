// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Pulse.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <numeric>

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Pulse)
};

PulseCounts turnedRound(const PulseCounts &counts)
{
    return {counts[int(PulseLean::Yes)], counts[int(PulseLean::Between)], counts[int(PulseLean::No)]};
}

} // namespace

int pulseThreshold(int wanted) { return std::clamp(wanted, leastPulseThreshold, mostPulseThreshold); }

PulseLean leanOf(int choice)
{
    constexpr int middle = (pulseChoices + 1) / 2;
    return choice < middle ? PulseLean::No : choice > middle ? PulseLean::Yes : PulseLean::Between;
}

int totalOf(const PulseCounts &counts) { return std::accumulate(counts.begin(), counts.end(), 0); }

PulseRound::PulseRound(const QList<PulseQuestion> &questions, int threshold)
    : m_threshold(pulseThreshold(threshold))
{
    for (const PulseQuestion &question : questions)
        m_counts.insert(question.id, {});
}

void PulseRound::add(const QHash<QString, int> &choices)
{
    for (auto choice = choices.cbegin(); choice != choices.cend(); ++choice) {
        if (const auto counts = m_counts.find(choice.key());
            counts != m_counts.end() && choice.value() >= 1 && choice.value() <= pulseChoices)
            ++(*counts)[std::size_t(leanOf(choice.value()))];
    }
}

void PulseRound::addTally(const QString &question, const PulseCounts &counts)
{
    const auto own = m_counts.find(question);
    if (own == m_counts.end())
        return;
    for (std::size_t i = 0; i < counts.size(); ++i)
        (*own)[i] += std::max(0, counts[i]);
}

QList<PulseAnswer> PulseRound::close()
{
    QList<PulseAnswer> answers;
    for (auto counts = m_counts.begin(); counts != m_counts.end(); ++counts) {
        if (totalOf(*counts) >= m_threshold) {
            for (std::size_t lean = 0; lean < counts->size(); ++lean)
                answers.insert(answers.size(), (*counts)[lean], PulseAnswer{counts.key(), PulseLean(lean)});
        }
        counts->fill(0);
    }
    m_counts.clear();
    std::shuffle(answers.begin(), answers.end(), *QRandomGenerator::system());
    return answers;
}

QStringList tallyProblems(const QList<PulseQuestion> &questions, const QHash<QString, PulseCounts> &tally, int threshold)
{
    threshold = pulseThreshold(threshold);
    QStringList problems;
    bool isEmpty = true;
    for (const PulseQuestion &question : questions) {
        const int total = totalOf(tally.value(question.id));
        isEmpty = isEmpty && total == 0;
        if (total > 0 && total < threshold)
            problems << Words::tr("“%1” has fewer than %2 answers: clear its fields. So few are thrown away unread.")
                            .arg(question.text, pulseNumber(threshold));
    }
    if (isEmpty)
        problems << Words::tr("Count the sheets and type the numbers in first.");
    return problems;
}

PulseLeaning leaningOf(const PulseCounts &counts, int threshold)
{
    const int total = totalOf(counts);
    if (total < pulseThreshold(threshold))
        return PulseLeaning::TooFew;
    const auto isMost = [&](PulseLean lean) { return counts[std::size_t(lean)] * 3 >= total * 2; };
    if (isMost(PulseLean::Yes))
        return PulseLeaning::Yes;
    if (isMost(PulseLean::No))
        return PulseLeaning::No;
    return isMost(PulseLean::Between) ? PulseLeaning::Between : PulseLeaning::DifferentWays;
}

PulseLeaning PulseResult::speaks() const
{
    if (question.reversed && leaning == PulseLeaning::Yes)
        return PulseLeaning::No;
    if (question.reversed && leaning == PulseLeaning::No)
        return PulseLeaning::Yes;
    return leaning;
}

QList<PulseResult> pulseResults(const QList<PulseQuestion> &questions, const QHash<QString, PulseCounts> &kept, int threshold)
{
    QList<PulseResult> results;
    for (const PulseQuestion &question : questions)
        results.append({question, leaningOf(kept.value(question.id), threshold)});
    return results;
}

PulseLeaning pooledLeaning(const QList<PulseQuestion> &questions, const QHash<QString, PulseCounts> &kept, int threshold)
{
    PulseCounts together{};
    for (const PulseQuestion &question : questions) {
        PulseCounts counts = kept.value(question.id);
        if (totalOf(counts) < pulseThreshold(threshold))
            continue;
        counts = question.reversed ? turnedRound(counts) : counts;
        std::transform(together.begin(), together.end(), counts.begin(), together.begin(), std::plus());
    }
    return leaningOf(together, threshold);
}

QString leaningWords(PulseLeaning leaning)
{
    switch (leaning) {
    case PulseLeaning::Yes:
        return Words::tr("Leaned towards yes");
    case PulseLeaning::No:
        return Words::tr("Leaned towards no");
    case PulseLeaning::Between:
        return Words::tr("Stayed in between");
    case PulseLeaning::DifferentWays:
        return Words::tr("Went different ways");
    case PulseLeaning::TooFew:
        break;
    }
    return Words::tr("Too few answers to say");
}

QString pooledWords(PulseLeaning leaning)
{
    switch (leaning) {
    case PulseLeaning::Yes:
        return Words::tr("Together the answers speak for this group.");
    case PulseLeaning::No:
        return Words::tr("Together the answers speak of a group that does not feel safe yet.");
    case PulseLeaning::Between:
    case PulseLeaning::DifferentWays:
        return Words::tr("Together the answers point no one way.");
    case PulseLeaning::TooFew:
        break;
    }
    return {};
}

QStringList pulseChoiceWords()
{
    return {Words::tr("Not at all"), Words::tr("Not really"), Words::tr("In between"), Words::tr("Mostly"), Words::tr("Completely")};
}

QStringList pulseTallyWords() { return {Words::tr("No"), Words::tr("In between"), Words::tr("Yes")}; }

QString pulseNumber(int number)
{
    const QStringList words{Words::tr("three"), Words::tr("four"),  Words::tr("five"), Words::tr("six"),
                            Words::tr("seven"), Words::tr("eight"), Words::tr("nine"), Words::tr("ten")};
    return words.value(number - leastPulseThreshold, QString::number(number));
}

QString pulsePromise(int threshold)
{
    return Words::tr("Fewer than %1 answers are thrown away unread.").arg(pulseNumber(pulseThreshold(threshold)));
}

} // namespace sharpend
