// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/PatternWords.h"

#include "domain/CountWords.h"
#include "domain/KindWords.h"
#include "domain/OutputWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PatternWords)
};

constexpr int enoughToMove = 3; ///< improvements on both sides, before a change over time is spoken of
constexpr double clearlyMoved = 0.15; ///< of their share

QString capital(qsizetype count) { return sentenceCase(countInWords(count)); }

QString monthAndYear(const QDate &date) { return QLocale().toString(date, u"MMMM yyyy"_s); }

FigureWords themesFinding(const PatternsPicture &picture)
{
    const QString about
        = Words::tr("Themes across Learning Teams. Bigger dots mean more notes. Choose a dot to read the released summary behind it.");
    if (picture.patterns.isEmpty())
        return {Words::tr("No pattern has a name yet"),
                Words::tr("People name what comes up again, and put the themes of Learning Teams into it.")};
    const PatternRow &first = picture.patterns.first();
    const auto as
        = std::count_if(picture.patterns.begin(), picture.patterns.end(), [&](const PatternRow &row) { return row.teams == first.teams; });
    const QString teams = countInWords(picture.teams.size());
    if (first.teams < 2)
        return {Words::tr("No pattern has come up in two Learning Teams"), about};
    if (as > 1)
        return {Words::tr("%1 patterns have each come up in %2 of %3").arg(capital(as), countInWords(first.teams), teams), about};
    return {Words::tr("“%1” has come up in %2 of %3").arg(first.pattern.name, countInWords(first.teams), teams), about};
}

/// The share of system-focused improvements among those whose aim is said, in the quarters from \a first to before \a last.
std::optional<double> systemShare(const QList<QuarterRow> &quarters, qsizetype first, qsizetype last)
{
    int system = 0, all = 0;
    for (qsizetype i = first; i < last; ++i) {
        system += quarters[i].byAim[std::size_t(ActionAim::System)];
        all += quarters[i].byAim[std::size_t(ActionAim::System)] + quarters[i].byAim[std::size_t(ActionAim::Person)];
    }
    return all < enoughToMove ? std::nullopt : std::optional(double(system) / all);
}

QString improvementsTitle(const PatternsPicture &picture)
{
    const QList<QuarterRow> &quarters = picture.quarters;
    const auto count
        = std::accumulate(quarters.begin(), quarters.end(), 0, [](int all, const QuarterRow &row) { return all + row.count(); });
    if (count == 0)
        return Words::tr("No improvement has been committed to");
    const auto earlier = systemShare(quarters, 0, quarters.size() / 2), later = systemShare(quarters, quarters.size() / 2, quarters.size());
    if (earlier && later && *later - *earlier >= clearlyMoved)
        return Words::tr("Improvements are moving from people to systems");
    if (earlier && later && *earlier - *later >= clearlyMoved)
        return Words::tr("Improvements are moving from systems to people");
    const auto share = systemShare(quarters, 0, quarters.size());
    if (!share)
        return Words::tr("%n improvement(s) committed to so far", nullptr, count);
    return *share > 0.5 ? Words::tr("Most improvements change the system")
        : *share < 0.5  ? Words::tr("Most improvements ask something of people")
                        : Words::tr("Improvements change systems and people alike");
}

QString notesTitle(const PatternsPicture &picture)
{
    const QList<NoteKind> kinds = picture.kindsByCount();
    const auto count = [&](qsizetype place) { return picture.notes[std::size_t(kinds[place])]; };
    if (picture.notesWithKind() == 0)
        return Words::tr("The notes have no kinds");
    if (count(0) == count(1))
        return Words::tr("No kind of note stands out");
    switch (kinds.first()) {
    case NoteKind::WorkAsDone:
        return Words::tr("Mostly, people tell us how work is done");
    case NoteKind::Adapting:
        return Words::tr("Mostly, people tell us how they adapt");
    case NoteKind::Constraint:
        return Words::tr("Mostly, people tell us what holds the work back");
    case NoteKind::TradeOff:
        return Words::tr("Mostly, people tell us what they trade off");
    case NoteKind::GoesWell:
        return Words::tr("Mostly, people tell us what goes well");
    case NoteKind::Surprise:
        return Words::tr("Mostly, people tell us what surprises them");
    case NoteKind::Question:
        return Words::tr("Mostly, people ask questions");
    }
    return {};
}

FigureWords notesFinding(const PatternsPicture &picture)
{
    QString about = Words::tr("Share of %n note(s) on the wall, by kind.", nullptr, picture.notesWithKind());
    if (picture.notesWithoutKind > 0)
        about += u' ' + Words::tr("%n more has/have no kind.", nullptr, picture.notesWithoutKind);
    return {notesTitle(picture), about};
}

FigureWords eventsFinding(const PatternsPicture &picture)
{
    const QString about = Words::tr("What each Learning Team started from.");
    const auto of = [&](EventKind kind) { return picture.events[std::size_t(kind)]; };
    const int right = of(EventKind::GoodCatch) + of(EventKind::UnexpectedlyGood);
    const QString all = countInWords(picture.teams.size());
    if (of(EventKind::DidNotGoToPlan) == picture.teams.size())
        return {Words::tr("All %1 began with something that did not go to plan").arg(all), about};
    if (right == 0)
        return {Words::tr("None of %1 began with something going right").arg(all), about};
    return {Words::tr("%1 of %2 began with something going right").arg(capital(right), all), about};
}

FigureWords repliesFinding(const PatternsPicture &picture)
{
    const qsizetype answered = picture.daysToReply.size();
    const auto soon
        = std::count_if(picture.daysToReply.begin(), picture.daysToReply.end(), [](int days) { return days <= daysToHearBack; });
    QString about = Words::tr("From the release to the Owner’s reply.");
    if (picture.repliesToCome > 0)
        about = picture.repliesToCome == 1 ? Words::tr("One reply is still to come.")
                                           : Words::tr("%1 replies are still to come.").arg(capital(picture.repliesToCome));
    if (answered == 0)
        return {Words::tr("No team has had a reply yet"), about};
    if (soon == answered)
        return {answered == 1 ? Words::tr("One team has had a reply, within two weeks")
                              : Words::tr("All %1 teams heard back within two weeks").arg(countInWords(answered)),
                about};
    return {Words::tr("%1 of %2 teams heard back within two weeks").arg(capital(soon), countInWords(answered)), about};
}

/// In how many Learning Teams a look-back was held.
qsizetype teamsThatLookedBack(const PatternsPicture &picture)
{
    QStringList teams;
    for (const HeldLookBack &one : picture.lookBacks)
        teams << one.teamId;
    teams.removeDuplicates();
    return teams.size();
}

FigureWords lookBacksFinding(const PatternsPicture &picture)
{
    const QString about = Words::tr("What had changed, in the words of the Learning Teams that looked back.");
    if (picture.lookBacks.isEmpty())
        return {Words::tr("No look-back has been held yet"),
                Words::tr("What has changed is written down at the look-backs, in Follow-up.")};
    return {Words::tr("%1 of %2 looked back at what had changed")
                .arg(capital(teamsThatLookedBack(picture)), countInWords(picture.teams.size())),
            about};
}

FigureTable themesTable(const PatternsPicture &picture)
{
    FigureTable table{{Words::tr("Pattern"), Words::tr("Came up in"), Words::tr("When")}, {}};
    for (const PatternRow &row : picture.patterns) {
        QStringList when;
        for (qsizetype i = 0; i < row.notes.size(); ++i) {
            if (row.notes[i])
                when << Words::tr("%1 (%2)").arg(monthAndYear(picture.teams[i].finishedOn),
                                                 Words::tr("%n note(s)", nullptr, *row.notes[i]));
        }
        table.rows << QStringList{row.pattern.name, ofTeams(row.teams, picture.teams.size()), when.join(u", "_s)};
    }
    return table;
}

/// "7 System-focused, 5 Person-focused": what there is of each.
QString countsInWords(const QList<ImprovementCount> &counts)
{
    QStringList parts;
    for (const ImprovementCount &one : counts) {
        if (one.count > 0)
            parts << Words::tr("%1\u00a0%2", "count, and of what").arg(one.count).arg(one.label);
    }
    return parts.isEmpty() ? Words::tr("none") : parts.join(u", "_s);
}

FigureTable improvementsTable(const PatternsPicture &picture)
{
    FigureTable table{{Words::tr("Quarter"), Words::tr("By aim"), Words::tr("By strength")}, {}};
    for (const QuarterRow &row : picture.quarters)
        table.rows << QStringList{quarterLabel(row), countsInWords(countsByAim(row)), countsInWords(countsByStrength(row))};
    return table;
}

FigureTable notesTable(const PatternsPicture &picture)
{
    FigureTable table{{Words::tr("Kind of note"), Words::tr("Notes"), Words::tr("Share")}, {}};
    for (const NoteKind kind : picture.kindsByCount())
        table.rows << QStringList{kindLabel(kind), QString::number(picture.notes[std::size_t(kind)]),
                                  Words::tr("%1%").arg(shareOf(kind, picture))};
    if (picture.notesWithoutKind > 0)
        table.rows << QStringList{Words::tr("No kind"), QString::number(picture.notesWithoutKind), u"–"_s};
    return table;
}

FigureTable eventsTable(const PatternsPicture &picture)
{
    FigureTable table{{Words::tr("Kind of event"), Words::tr("Learning Teams")}, {}};
    for (int kind = 0; kind < enumCount<EventKind>; ++kind)
        table.rows << QStringList{eventKindLabel(EventKind(kind)), QString::number(picture.events[std::size_t(kind)])};
    return table;
}

FigureTable repliesTable(const PatternsPicture &picture)
{
    FigureTable table{{Words::tr("Days to reply"), Words::tr("Learning Teams")}, {}};
    for (qsizetype i = 0; i < picture.daysToReply.size();) {
        const int days = picture.daysToReply[i];
        const auto as = picture.daysToReply.count(days);
        table.rows << QStringList{Words::tr("%n day(s)", nullptr, days), QString::number(as)};
        i += as;
    }
    if (picture.repliesToCome > 0)
        table.rows << QStringList{Words::tr("Still to come"), QString::number(picture.repliesToCome)};
    return table;
}

FigureTable lookBacksTable(const PatternsPicture &picture)
{
    FigureTable table{{Words::tr("Looked back on"), Words::tr("Learning Team"), Words::tr("What had changed")}, {}};
    for (const HeldLookBack &one : picture.lookBacks)
        table.rows << QStringList{QLocale().toString(one.on, QLocale::ShortFormat), one.teamTitle, one.whatChanged};
    return table;
}

} // namespace

FigureWords findingOf(PatternFigure figure, const PatternsPicture &picture)
{
    switch (figure) {
    case PatternFigure::Themes:
        return themesFinding(picture);
    case PatternFigure::Improvements:
        return {improvementsTitle(picture), Words::tr("Improvements committed to. Aim and strength are counted apart.")};
    case PatternFigure::Notes:
        return notesFinding(picture);
    case PatternFigure::Events:
        return eventsFinding(picture);
    case PatternFigure::Replies:
        return repliesFinding(picture);
    case PatternFigure::LookBacks:
        return lookBacksFinding(picture);
    }
    return {};
}

FigureTable tableOf(PatternFigure figure, const PatternsPicture &picture)
{
    switch (figure) {
    case PatternFigure::Themes:
        return themesTable(picture);
    case PatternFigure::Improvements:
        return improvementsTable(picture);
    case PatternFigure::Notes:
        return notesTable(picture);
    case PatternFigure::Events:
        return eventsTable(picture);
    case PatternFigure::Replies:
        return repliesTable(picture);
    case PatternFigure::LookBacks:
        return lookBacksTable(picture);
    }
    return {};
}

QString patternsSentence(const PatternsPicture &picture)
{
    if (!picture.isEnough())
        return {};
    const QString from = monthAndYear(picture.teams.first().finishedOn), to = monthAndYear(picture.teams.last().finishedOn);
    const QString when = from == to ? from : Words::tr("%1 to %2").arg(from, to);
    return Words::tr("%1 finished Learning Teams, %2. Built from counts and released summaries. No team is ranked.")
        .arg(capital(picture.teams.size()), when);
}

QString patternsNotYet(const PatternsPicture &picture)
{
    if (picture.isEnough())
        return {};
    const QString needed = countInWords(teamsForPatterns);
    if (picture.allTeams >= teamsForPatterns)
        return picture.teams.size() == 1 ? Words::tr("Patterns need at least %1 finished Learning Teams. One fits what is chosen above: "
                                                     "choose a longer time, or every kind of event.")
                                               .arg(needed)
                                         : Words::tr("Patterns need at least %1 finished Learning Teams. %2 fit what is chosen above: "
                                                     "choose a longer time, or every kind of event.")
                                               .arg(needed, capital(picture.teams.size()));
    if (picture.allTeams == 0)
        return Words::tr("Patterns need at least %1 finished Learning Teams. You have none yet.").arg(needed);
    return picture.allTeams == 1
        ? Words::tr("Patterns need at least %1 finished Learning Teams. You have one. Until then, read it.").arg(needed)
        : Words::tr("Patterns need at least %1 finished Learning Teams. You have %2. Until then, read them.")
              .arg(needed, countInWords(picture.allTeams));
}

FigureWords learningAloneWords(const PatternsPicture &picture)
{
    if (picture.learningAlone == 0)
        return {};
    if (picture.learningAlone == 1)
        return {Words::tr("One Learning Team ended with learning alone."), Words::tr("It counts as finished, the same as the rest.")};
    return {Words::tr("%1 Learning Teams ended with learning alone.").arg(capital(picture.learningAlone)),
            Words::tr("They count as finished, the same as the rest.")};
}

QString publishedComparison()
{
    return Words::tr(
        "For context, never a target: 22 Learning Teams in one NHS trust led to a median of 7.5 improvements, 57% system-focused; 22 "
        "root cause analyses to 3.5 and 30%. Not randomised (Robbins et al., 2021).");
}

QList<ImprovementCount> countsByAim(const QuarterRow &row)
{
    return {{aimLabel(ActionAim::System), row.byAim[0]},
            {aimLabel(ActionAim::Person), row.byAim[1]},
            {Words::tr("aim not said"), row.byAim[2]}};
}

QList<ImprovementCount> countsByStrength(const QuarterRow &row)
{
    return {{strengthLabel(Strength::Stronger), row.byStrength[0]},
            {strengthLabel(Strength::Intermediate), row.byStrength[1]},
            {strengthLabel(Strength::Weaker), row.byStrength[2]},
            {Words::tr("strength not said"), row.byStrength[3]}};
}

QString quarterLabel(const QuarterRow &row) { return Words::tr("Q%1 %2").arg(row.quarter).arg(row.year); }

QString monthLabel(const QDate &date) { return QLocale().standaloneMonthName(date.month(), QLocale::ShortFormat); }

QString ofTeams(int count, qsizetype teams) { return Words::tr("%1 of %2").arg(count).arg(teams); }

QString cellSentence(const PatternRow &row, const FinishedTeam &team, std::optional<int> notes)
{
    const QString which = Words::tr("%1, %2, %3").arg(row.pattern.name, monthAndYear(team.finishedOn), eventKindLabel(team.kind));
    return notes ? Words::tr("%1: %2").arg(which, Words::tr("%n note(s)", nullptr, *notes)) : Words::tr("%1: did not come up").arg(which);
}

int shareOf(NoteKind kind, const PatternsPicture &picture)
{
    const int all = picture.notesWithKind();
    return all == 0 ? 0 : qRound(100.0 * picture.notes[std::size_t(kind)] / all);
}

} // namespace sharpend
