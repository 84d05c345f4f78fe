// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"
#include "domain/PulseWords.h"

#include <QHash>
#include <QMap>
#include <QStringList>

#include <array>

namespace sharpend {

/// Which way an answer leans. Nothing finer is kept: nothing shows more, and a tally on paper knows no more.
enum class PulseLean { No, Between, Yes };
template<>
inline constexpr std::array enumWords<PulseLean>{"no", "between", "yes"};

/// How many answers a question needs in one round, or they are thrown away unread.
inline constexpr int usualPulseThreshold = 5, leastPulseThreshold = 3, mostPulseThreshold = 10;
/// \a wanted as far as it may be: never below three.
int pulseThreshold(int wanted);

/// One of the five choices, 1 ("Not at all") to 5 ("Completely").
inline constexpr int pulseChoices = 5;
PulseLean leanOf(int choice);

/// An answer as it is kept: no person, meeting, order or time.
struct PulseAnswer {
    QString question;
    PulseLean value = PulseLean::Between;
    bool operator==(const PulseAnswer &) const = default;
};

/// How many answers lean which way, by PulseLean.
using PulseCounts = std::array<int, enumCount<PulseLean>>;
int totalOf(const PulseCounts &counts);

/// A round that is open. It lives in memory and counts alone, so it has no order to tell; there is no way to look into it.
class PulseRound
{
public:
    /// \a threshold is that of the whole round: who changes it afterwards changes the next one.
    PulseRound(const QList<PulseQuestion> &questions, int threshold);

    int threshold() const { return m_threshold; }
    /// What one person chose (1 to 5), by question; one that was skipped is not in it.
    void add(const QHash<QString, int> &choices);
    /// What was counted on paper for one question.
    void addTally(const QString &question, const PulseCounts &counts);
    /// Ends it: the answers to each question that has enough of them, in random order. Everything else is gone.
    QList<PulseAnswer> close();

private:
    QMap<QString, PulseCounts> m_counts;
    int m_threshold;
};

/// What is to be said about a tally before it can be kept; empty where nothing is. A question without an answer was skipped by all.
QStringList tallyProblems(const QList<PulseQuestion> &questions, const QHash<QString, PulseCounts> &tally, int threshold);

/// What the answers to a question say together. All of one mind is said as most of one mind is, so that neither the one who
/// saw it otherwise nor that there was none can be told.
enum class PulseLeaning { TooFew, Yes, Between, No, DifferentWays };
PulseLeaning leaningOf(const PulseCounts &counts, int threshold);

struct PulseResult {
    PulseQuestion question;
    PulseLeaning leaning = PulseLeaning::TooFew;
    /// Whether it speaks for safety and worth, with the question's polarity; Yes, No, or neither.
    PulseLeaning speaks() const;
};
QList<PulseResult> pulseResults(const QList<PulseQuestion> &questions, const QHash<QString, PulseCounts> &kept, int threshold);
/// All questions together, reversed ones turned round. Questions with too few answers are left out.
PulseLeaning pooledLeaning(const QList<PulseQuestion> &questions, const QHash<QString, PulseCounts> &kept, int threshold);

/// "Leaned towards yes".
QString leaningWords(PulseLeaning leaning);
/// What pooledLeaning() comes to: "Together the answers speak for this group."
QString pooledWords(PulseLeaning leaning);
/// "Not at all", "Not really", "In between", "Mostly", "Completely".
QStringList pulseChoiceWords();
/// The three fields of a tally on paper, by PulseLean: what each stands for.
QStringList pulseTallyWords();
/// "Fewer than five answers are thrown away unread."
QString pulsePromise(int threshold);
/// "five"; figures beyond ten.
QString pulseNumber(int number);

} // namespace sharpend
