// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

/// The six factors of learning potential, in the order in which they are asked.
enum class FactorName { EffectOnTeam, ScaleAndImpact, Frequency, Generalisability, RegulatoryOrLegal, Alignment };

const QList<FactorName> &factorNames();
const Factor &factorOf(const Factors &factors, FactorName name);
Factor &factorOf(Factors &factors, FactorName name);
/// The words that may answer \a name: alignment has its own.
const QList<Level> &levelsOf(FactorName name);
/// As they are shown ("How generalisable", "Could feed it").
QString factorLabel(FactorName name);
QString levelLabel(Level level);

/// From here upwards on the goldilocks map lies the hatched band that asks for the formal question.
inline constexpr double formalBandFrom = 0.84;
/// Inside these on both axes lies the middle ground.
inline constexpr double middleGroundFrom = 0.2;
inline constexpr double middleGroundTo = 0.8;

enum class Lean { LeansTowards, EvenlyBalanced, LeansAway, CheckFirst };

/// What can be said of an event's learning potential. A judgement in sentences: there is no number in it (rule 5).
struct LearningPotential {
    QStringList towards; ///< what points towards a Learning Team
    QStringList away;    ///< what points away from one
    QStringList neither; ///< what was answered and points neither way
    QStringList unknown; ///< what is not known, in the order in which it helps to ask
    QList<FactorName> unknownFactors; ///< the factors behind `unknown`
    QString askFirst;  ///< the most useful thing to ask next ("First, ask what is already planned."); may be empty
    Lean lean = Lean::EvenlyBalanced;
    QString leanWords;    ///< "Leans towards."
    QString leanSentence; ///< "Leans towards. First, ask what is already planned."
    /// Why the formal question must be asked, or asked again; empty when it is settled. Never a veto.
    QString formalQuestion;
    QString onTheMap; ///< where the marker sits, in words; empty without a marker. It does not count towards the lean
    QStringList disagreements; ///< where the map and a factor tell different things
};

/// Weighs \a event as domain.md §2 says. Five factors count (regulatory or legal stands aside and leads to the formal
/// question); the lean is balanced when what points each way differs by at most one, or three or more are unknown.
LearningPotential learningPotentialOf(const Event &event);

} // namespace sharpend
