// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QHash>

namespace sharpend {

/// What has come up in more than one Learning Team. People name it and put themes into it; it belongs to no Learning Team.
struct Pattern : Row {
    QString name, sentence;
    QStringList themeIds;
    static constexpr const char *table = "patterns";
    static const QList<Field> &fields();
};

/// Fewer finished Learning Teams than this say nothing about work in general, and could point to one of them.
inline constexpr qsizetype teamsForPatterns = 4;
/// What came up in fewer Learning Teams than this is not exported.
inline constexpr int teamsToLeave = 3;
/// Two weeks: what a reply is looked at by.
inline constexpr int daysToHearBack = 14;

/// How many notes there are of each kind.
using NotesByKind = std::array<int, enumCount<NoteKind>>;

/// A theme of a finished Learning Team, with how many notes lie in it.
struct FinishedTheme {
    QString id, title;
    int notes = 0;
};

/// An improvement that somebody committed to.
struct Commitment {
    std::optional<ActionAim> aim;
    std::optional<Strength> strength;
};

/// What may be counted of a Learning Team that has finished. Nothing in it says who or where.
struct FinishedTeam {
    QString id, title;
    EventKind kind = EventKind::DidNotGoToPlan;
    QDate finishedOn;
    QList<FinishedTheme> themes;
    NotesByKind notes{};
    int notesWithoutKind = 0;
    QList<Commitment> commitments;
    bool learningAlone = false; ///< no improvement was proposed
    QDateTime releasedAt; ///< of the release that was answered, or else of the last
    QDateTime repliedAt;
    QList<LookBack> lookBacks; ///< those that were held
};

/// All finished Learning Teams, and the patterns that people have named.
struct PatternFacts {
    QList<FinishedTeam> teams;
    QList<Pattern> patterns;
};

/// Which of them are looked at; everything by default.
struct PatternsChoice {
    QDate since;
    std::optional<EventKind> kind;
};

/// A theme, and whose it is.
struct ThemeOfTeam {
    FinishedTheme theme;
    QString teamId, teamTitle;
};

/// A pattern over the Learning Teams of a picture.
struct PatternRow {
    Pattern pattern;
    QList<std::optional<int>> notes; ///< of each Learning Team; nothing where it did not come up
    QList<ThemeOfTeam> themes; ///< theirs that are in it
    int teams = 0;
};

/// The improvements committed to by Learning Teams that finished in one quarter of a year.
struct QuarterRow {
    int year = 0, quarter = 1;
    std::array<int, enumCount<ActionAim> + 1> byAim{}; ///< the last: not said
    std::array<int, enumCount<Strength> + 1> byStrength{}; ///< the last: not said
    int count() const;
};

/// What a Learning Team found when it looked back.
struct HeldLookBack {
    QString teamId, teamTitle;
    QDate on;
    QString whatChanged;
};

/// Everything that Patterns shows.
struct PatternsPicture {
    qsizetype allTeams = 0; ///< finished ones, whichever are looked at
    QList<FinishedTeam> teams; ///< those that are, oldest first
    QList<PatternRow> patterns; ///< what came up most comes first
    QList<PatternRow> idle; ///< those that came up in none of them
    QList<ThemeOfTeam> loose; ///< the themes that are in no pattern yet
    QList<QuarterRow> quarters; ///< oldest first
    int learningAlone = 0;
    NotesByKind notes{};
    int notesWithoutKind = 0;
    std::array<int, enumCount<EventKind>> events{};
    QList<int> daysToReply; ///< shortest first
    int repliesToCome = 0; ///< released, and not answered
    QList<HeldLookBack> lookBacks; ///< newest first

    bool isEnough() const { return teams.size() >= teamsForPatterns; }
    int notesWithKind() const;
    /// The kinds of note, most notes first.
    QList<NoteKind> kindsByCount() const;
};

PatternsPicture patternsPicture(const PatternFacts &facts, const PatternsChoice &choice = {});

/// The part of \a picture that may leave: nothing that fewer than three Learning Teams stand behind, and no title of one.
PatternsPicture forExport(PatternsPicture picture);

/// How large the dot of a theme with so many notes is: 0 to 2.
int dotSize(int notes);

/// What a theme that is in no pattern yet is worded like.
struct SimilarWording {
    QString patternId; ///< or, where none is,
    QString themeId; ///< of another Learning Team
    QString title; ///< of either
    QString why; ///< "both speak of handover"
};

/// What the themes that are in no pattern yet are worded like, by their ids: it only suggests.
QHash<QString, SimilarWording> similarWordings(const PatternsPicture &picture);

} // namespace sharpend
