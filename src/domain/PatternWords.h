// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Patterns.h"

namespace sharpend {

/// The figures that Patterns has, in the order in which they are read.
enum class PatternFigure { Themes, Improvements, Notes, Events, Replies, LookBacks };

/// A figure in words: what it says in a sentence, and what is counted.
struct FigureWords {
    QString title, about;
};

/// A figure as a table.
struct FigureTable {
    QStringList heads;
    QList<QStringList> rows;
};

FigureWords findingOf(PatternFigure figure, const PatternsPicture &picture);
FigureTable tableOf(PatternFigure figure, const PatternsPicture &picture);

/// What is looked at: "Nine finished Learning Teams, April 2025 to March 2026. …"
QString patternsSentence(const PatternsPicture &picture);
/// Why there is nothing to see yet; empty where there is.
QString patternsNotYet(const PatternsPicture &picture);
/// "Three Learning Teams ended with learning alone.", and that this is no less; empty where none did.
FigureWords learningAloneWords(const PatternsPicture &picture);
/// The published comparison of improvements: context, never a target.
QString publishedComparison();

/// So many improvements of a quarter, and of which.
struct ImprovementCount {
    QString label;
    int count = 0;
};
QList<ImprovementCount> countsByAim(const QuarterRow &row);
QList<ImprovementCount> countsByStrength(const QuarterRow &row);

/// "Q2 2025".
QString quarterLabel(const QuarterRow &row);
/// The month a Learning Team finished in, short.
QString monthLabel(const QDate &date);
/// "5 of 9".
QString ofTeams(int count, qsizetype teams);
/// What a cell of themes by Learning Team says: "Sent is not seen, May 2025, Good catch: 6 notes".
QString cellSentence(const PatternRow &row, const FinishedTeam &team, std::optional<int> notes);
/// The share of \a kind among the notes that have one, in full percent.
int shareOf(NoteKind kind, const PatternsPicture &picture);

} // namespace sharpend
