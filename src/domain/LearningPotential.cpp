// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/LearningPotential.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct PotentialWords {
    Q_DECLARE_TR_FUNCTIONS(LearningPotential)
};

enum class Points { Towards, Away, Neither, Unknown };

struct Reading {
    Points points;
    QString sentence;
};

Reading readEffect(Level level)
{
    switch (level) {
    case Level::Low: return {Points::Away, PotentialWords::tr("The team hardly feels it.")};
    case Level::Some: return {Points::Towards, PotentialWords::tr("The team feels it in their work.")};
    case Level::High: return {Points::Towards, PotentialWords::tr("The team feels it strongly in their work.")};
    default: return {Points::Unknown, PotentialWords::tr("How it affects the team is not known.")};
    }
}

Reading readScale(Level level)
{
    switch (level) {
    case Level::Low: return {Points::Away, PotentialWords::tr("It is so slight that there may be little to explore.")};
    case Level::Some: return {Points::Towards, PotentialWords::tr("It matters enough to explore, and can be talked about freely.")};
    case Level::High: return {Points::Neither, PotentialWords::tr("Its impact is high, which leads to the formal question.")};
    default: return {Points::Unknown, PotentialWords::tr("Its scale and impact are not known.")};
    }
}

Reading readFrequency(Level level)
{
    switch (level) {
    case Level::Low: return {Points::Away, PotentialWords::tr("It is so rare that it says little about everyday work.")};
    case Level::Some: return {Points::Towards, PotentialWords::tr("It happens often enough to say something about everyday work.")};
    case Level::High: return {Points::Away, PotentialWords::tr("It is so common that people may already understand it well.")};
    default: return {Points::Unknown, PotentialWords::tr("How often it happens is not known.")};
    }
}

Reading readGeneralisability(Level level)
{
    switch (level) {
    case Level::Low: return {Points::Away, PotentialWords::tr("What it teaches may stay in this place.")};
    case Level::Some: return {Points::Towards, PotentialWords::tr("Some of what it teaches could help elsewhere.")};
    case Level::High: return {Points::Towards, PotentialWords::tr("What it teaches could help in many places.")};
    default: return {Points::Unknown, PotentialWords::tr("How far the learning would reach is not known.")};
    }
}

Reading readRegulatory(Level level)
{
    switch (level) {
    case Level::Low: return {Points::Neither, PotentialWords::tr("Little about it is regulatory or legal.")};
    case Level::Some: return {Points::Neither, PotentialWords::tr("Something about it is regulatory or legal.")};
    case Level::High: return {Points::Neither, PotentialWords::tr("Much about it is regulatory or legal, which leads to the formal question.")};
    default: return {Points::Unknown, PotentialWords::tr("Regulatory or legal implications are not known.")};
    }
}

Reading readAlignment(Level level)
{
    switch (level) {
    case Level::CouldFeed: return {Points::Towards, PotentialWords::tr("It could feed improvement work that is under way.")};
    case Level::NoLink: return {Points::Neither, PotentialWords::tr("It has no link with improvement work under way.")};
    case Level::AlreadyBeingFixed: return {Points::Away, PotentialWords::tr("It is already being fixed.")};
    default: return {Points::Unknown, PotentialWords::tr("Whether improvement work is already under way is not known.")};
    }
}

Reading readingOf(FactorName name, Level level)
{
    switch (name) {
    case FactorName::EffectOnTeam: return readEffect(level);
    case FactorName::ScaleAndImpact: return readScale(level);
    case FactorName::Frequency: return readFrequency(level);
    case FactorName::Generalisability: return readGeneralisability(level);
    case FactorName::RegulatoryOrLegal: return readRegulatory(level);
    case FactorName::Alignment: return readAlignment(level);
    }
    return {Points::Unknown, {}};
}

/// The unknowns in the order in which it helps to ask: what could send the event another way first, then what it could
/// teach and to whom, then what people can place for themselves. The order is ours.
constexpr std::array askingOrder{FactorName::RegulatoryOrLegal, FactorName::Alignment,    FactorName::Generalisability,
                                 FactorName::Frequency,         FactorName::EffectOnTeam, FactorName::ScaleAndImpact};

QString askAbout(FactorName name)
{
    switch (name) {
    case FactorName::EffectOnTeam: return PotentialWords::tr("First, ask the team what it does to their day.");
    case FactorName::ScaleAndImpact: return PotentialWords::tr("First, ask how far it reached.");
    case FactorName::Frequency: return PotentialWords::tr("First, ask how often it happens.");
    case FactorName::Generalisability: return PotentialWords::tr("First, ask who else meets this in their work.");
    case FactorName::RegulatoryOrLegal: return PotentialWords::tr("First, ask whether anything about it must be reported.");
    case FactorName::Alignment: return PotentialWords::tr("First, ask what is already planned.");
    }
    return {};
}

QString formalQuestionOf(const Event &event)
{
    const QString ask = PotentialWords::tr("Is a formal response already under way? A Learning Team does not replace one.");
    switch (event.formalProcess) {
    case FormalProcess::Yes: return {};
    case FormalProcess::NotAsked:
        return PotentialWords::tr("Ask first whether a formal, legal, HR or regulatory process applies. "
                                  "A Learning Team does not replace one.");
    case FormalProcess::Unsure:
        return PotentialWords::tr("Find out whether a formal, legal, HR or regulatory process applies. "
                                  "A Learning Team does not replace one.");
    case FormalProcess::No: break;
    }
    if (event.factors.regulatoryOrLegal.level == Level::High)
        return PotentialWords::tr("Regulatory or legal implications are high.") + u' ' + ask;
    if (event.placement && event.placement->severe >= formalBandFrom)
        return PotentialWords::tr("The marker lies in the band for formal investigations.") + u' ' + ask;
    if (event.factors.scaleAndImpact.level == Level::High)
        return PotentialWords::tr("Scale and impact are high.") + u' ' + ask;
    return {};
}

QString onTheMap(const MapPlacement &place)
{
    if (place.severe >= formalBandFrom)
        return PotentialWords::tr("On the map it lies where a formal investigation may be needed.");
    if (place.severe < middleGroundFrom)
        return PotentialWords::tr("On the map it lies where there may be little to explore.");
    if (place.often < middleGroundFrom)
        return PotentialWords::tr("On the map it is so rare that it says little about everyday work.");
    if (place.often > middleGroundTo)
        return PotentialWords::tr("On the map it is so common that it is already well known.");
    return PotentialWords::tr("On the map it lies in the middle ground.");
}

/// Whether a marker at \a value says something clearly other than \a level does. Neighbours are left in peace.
bool tellsOtherwise(double value, Level level, double topFrom)
{
    switch (level) {
    case Level::Low: return value >= 0.6;
    case Level::Some: return value < 0.15 || value >= topFrom;
    case Level::High: return value <= 0.4;
    default: return false;
    }
}

QStringList disagreementsOf(const MapPlacement &place, const Factors &factors)
{
    QStringList sentences;
    const auto word = [](Level level) { return levelLabel(level).toLower(); };
    if (tellsOtherwise(place.often, factors.frequency.level, 0.85)) {
        const QString map = place.often >= 0.6 ? PotentialWords::tr("that it happens often")
            : place.often <= 0.4              ? PotentialWords::tr("that it is rare")
                                              : PotentialWords::tr("that it happens now and then");
        sentences << PotentialWords::tr("The map says %1, and frequency is answered with “%2”. Which is nearer?")
                         .arg(map, word(factors.frequency.level));
    }
    if (tellsOtherwise(place.severe, factors.scaleAndImpact.level, formalBandFrom)) {
        const QString map = place.severe >= 0.6 ? PotentialWords::tr("that it is serious")
                                                : PotentialWords::tr("that it is slight");
        sentences << PotentialWords::tr("The map says %1, and scale and impact are answered with “%2”. Which is nearer?")
                         .arg(map, word(factors.scaleAndImpact.level));
    }
    return sentences;
}

} // namespace

const QList<FactorName> &factorNames()
{
    static const QList<FactorName> names{FactorName::EffectOnTeam,     FactorName::ScaleAndImpact,
                                         FactorName::Frequency,        FactorName::Generalisability,
                                         FactorName::RegulatoryOrLegal, FactorName::Alignment};
    return names;
}

const Factor &factorOf(const Factors &factors, FactorName name)
{
    switch (name) {
    case FactorName::EffectOnTeam: return factors.effectOnTeam;
    case FactorName::ScaleAndImpact: return factors.scaleAndImpact;
    case FactorName::Frequency: return factors.frequency;
    case FactorName::Generalisability: return factors.generalisability;
    case FactorName::RegulatoryOrLegal: return factors.regulatoryOrLegal;
    case FactorName::Alignment: break;
    }
    return factors.alignment;
}

Factor &factorOf(Factors &factors, FactorName name)
{
    return const_cast<Factor &>(factorOf(std::as_const(factors), name));
}

const QList<Level> &levelsOf(FactorName name)
{
    static const QList<Level> usual{Level::Low, Level::Some, Level::High, Level::Unknown};
    static const QList<Level> alignment{Level::CouldFeed, Level::NoLink, Level::AlreadyBeingFixed, Level::Unknown};
    return name == FactorName::Alignment ? alignment : usual;
}

QString factorLabel(FactorName name)
{
    switch (name) {
    case FactorName::EffectOnTeam: return PotentialWords::tr("Effect on the team");
    case FactorName::ScaleAndImpact: return PotentialWords::tr("Scale and impact");
    case FactorName::Frequency: return PotentialWords::tr("Frequency");
    case FactorName::Generalisability: return PotentialWords::tr("How generalisable");
    case FactorName::RegulatoryOrLegal: return PotentialWords::tr("Regulatory or legal implications");
    case FactorName::Alignment: return PotentialWords::tr("Alignment with existing improvement work");
    }
    return {};
}

QString levelLabel(Level level)
{
    switch (level) {
    case Level::Unknown: return PotentialWords::tr("Unknown");
    case Level::Low: return PotentialWords::tr("Low");
    case Level::Some: return PotentialWords::tr("Some");
    case Level::High: return PotentialWords::tr("High");
    case Level::CouldFeed: return PotentialWords::tr("Could feed it");
    case Level::NoLink: return PotentialWords::tr("No link");
    case Level::AlreadyBeingFixed: return PotentialWords::tr("Already being fixed");
    }
    return {};
}

LearningPotential learningPotentialOf(const Event &event)
{
    LearningPotential potential;
    qsizetype unknownThatCount = 0;
    for (FactorName name : factorNames()) {
        const Reading reading = readingOf(name, factorOf(event.factors, name).level);
        switch (reading.points) {
        case Points::Towards: potential.towards << reading.sentence; break;
        case Points::Away: potential.away << reading.sentence; break;
        case Points::Neither: potential.neither << reading.sentence; break;
        case Points::Unknown: unknownThatCount += name == FactorName::RegulatoryOrLegal ? 0 : 1; break;
        }
    }
    for (FactorName name : askingOrder) {
        const Reading reading = readingOf(name, factorOf(event.factors, name).level);
        if (reading.points == Points::Unknown) {
            potential.unknown << reading.sentence;
            potential.unknownFactors << name;
        }
    }
    potential.formalQuestion = formalQuestionOf(event);
    if (event.placement) {
        potential.onTheMap = onTheMap(*event.placement);
        potential.disagreements = disagreementsOf(*event.placement, event.factors);
    }

    if (event.formalProcess == FormalProcess::NotAsked)
        potential.askFirst = PotentialWords::tr("First, ask whether a formal, legal, HR or regulatory process applies.");
    else if (!potential.unknownFactors.isEmpty())
        potential.askFirst = askAbout(potential.unknownFactors.first());

    if (event.formalProcess == FormalProcess::Yes || event.formalProcess == FormalProcess::Unsure) {
        potential.lean = Lean::CheckFirst;
        potential.leanWords = PotentialWords::tr("Check first.");
        potential.leanSentence = potential.leanWords + u' '
            + (event.formalProcess == FormalProcess::Yes
                   ? PotentialWords::tr("A formal process applies, and a Learning Team does not replace it.")
                   : PotentialWords::tr("Ask whether a formal, legal, HR or regulatory process applies."));
        return potential;
    }
    const qsizetype difference = potential.towards.size() - potential.away.size();
    const bool tooLittleKnown = unknownThatCount >= 3;
    if (tooLittleKnown || qAbs(difference) <= 1) {
        potential.lean = Lean::EvenlyBalanced;
        potential.leanWords = tooLittleKnown ? PotentialWords::tr("Evenly balanced while so much is unknown.")
                                             : PotentialWords::tr("Evenly balanced.");
    } else if (difference > 0) {
        potential.lean = Lean::LeansTowards;
        potential.leanWords = PotentialWords::tr("Leans towards.");
    } else {
        potential.lean = Lean::LeansAway;
        potential.leanWords = PotentialWords::tr("Leans away.");
    }
    potential.leanSentence = potential.leanWords + u' '
        + (potential.askFirst.isEmpty() ? PotentialWords::tr("The choice is yours.") : potential.askFirst);
    return potential;
}

} // namespace sharpend
