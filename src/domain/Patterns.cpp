// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Patterns.h"

#include "domain/SimilarEvents.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace sharpend {

namespace {

constexpr int manyNotes = 8, someNotes = 4;

template<typename Counts>
int sum(const Counts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

/// The place of \a value among the counts of its enumeration; the last is for none.
template<StoredEnum E>
std::size_t placeOf(std::optional<E> value)
{
    return value ? std::size_t(*value) : std::size_t(enumCount<E>);
}

bool isAsked(const FinishedTeam &team, const PatternsChoice &choice)
{
    return (!choice.since.isValid() || team.finishedOn >= choice.since) && (!choice.kind || team.kind == *choice.kind);
}

void countPatterns(PatternsPicture &picture, const QList<Pattern> &patterns)
{
    QSet<QString> taken;
    for (const Pattern &pattern : patterns) {
        PatternRow row;
        row.pattern = pattern;
        for (const FinishedTeam &team : picture.teams) {
            std::optional<int> notes;
            for (const FinishedTheme &theme : team.themes) {
                if (!pattern.themeIds.contains(theme.id))
                    continue;
                notes = notes.value_or(0) + theme.notes;
                row.themes.append({theme, team.id, team.title});
                taken.insert(theme.id);
            }
            row.notes << notes;
            row.teams += notes ? 1 : 0;
        }
        (row.teams > 0 ? picture.patterns : picture.idle) << row;
    }
    std::stable_sort(picture.patterns.begin(), picture.patterns.end(), [](const PatternRow &a, const PatternRow &b) {
        return a.teams != b.teams ? a.teams > b.teams : a.pattern.name.localeAwareCompare(b.pattern.name) < 0;
    });
    for (auto team = picture.teams.crbegin(); team != picture.teams.crend(); ++team) { // the latest is remembered best
        for (const FinishedTheme &theme : team->themes) {
            if (!taken.contains(theme.id))
                picture.loose.append({theme, team->id, team->title});
        }
    }
}

void countImprovements(PatternsPicture &picture)
{
    QMap<std::pair<int, int>, QuarterRow> quarters;
    for (const FinishedTeam &team : picture.teams) {
        const int year = team.finishedOn.year(), quarter = (team.finishedOn.month() + 2) / 3;
        QuarterRow &row = quarters[{year, quarter}];
        row.year = year;
        row.quarter = quarter;
        for (const Commitment &commitment : team.commitments) {
            ++row.byAim[placeOf(commitment.aim)];
            ++row.byStrength[placeOf(commitment.strength)];
        }
        picture.learningAlone += team.learningAlone ? 1 : 0;
    }
    picture.quarters = quarters.values();
}

void countReplies(PatternsPicture &picture)
{
    for (const FinishedTeam &team : picture.teams) {
        if (team.repliedAt.isValid() && team.releasedAt.isValid())
            picture.daysToReply << std::max(0, int(team.releasedAt.date().daysTo(team.repliedAt.date())));
        else if (team.releasedAt.isValid())
            ++picture.repliesToCome;
    }
    std::sort(picture.daysToReply.begin(), picture.daysToReply.end());
}

/// Titles by their telling words, so that a theme is held against those alone that share one with it.
class Wordings
{
public:
    void add(const SimilarWording &what, const QString &text, const QString &teamId)
    {
        const QHash<QString, QString> words = tellingWords(text);
        for (auto word = words.cbegin(); word != words.cend(); ++word)
            m_places[word.key()] << m_texts.size();
        m_texts.append({what, text, teamId});
    }
    /// The first that was added of those like \a theme, and not of the same Learning Team.
    std::optional<SimilarWording> firstLike(const ThemeOfTeam &theme) const
    {
        QList<qsizetype> places;
        const QHash<QString, QString> words = tellingWords(theme.theme.title);
        for (auto word = words.cbegin(); word != words.cend(); ++word)
            places << m_places.value(word.key());
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        for (const qsizetype place : std::as_const(places)) {
            const Text &text = m_texts[place];
            if (text.teamId == theme.teamId)
                continue;
            SimilarWording what = text.what;
            what.why = sharedWording(theme.theme.title, text.text);
            if (!what.why.isEmpty())
                return what;
        }
        return std::nullopt;
    }

private:
    struct Text {
        SimilarWording what;
        QString text, teamId;
    };
    QList<Text> m_texts;
    QHash<QString, QList<qsizetype>> m_places; ///< in `m_texts`, by word
};

} // namespace

int QuarterRow::count() const { return sum(byAim); }

int PatternsPicture::notesWithKind() const { return sum(notes); }

QList<NoteKind> PatternsPicture::kindsByCount() const
{
    QList<NoteKind> kinds;
    for (int kind = 0; kind < enumCount<NoteKind>; ++kind)
        kinds << NoteKind(kind);
    std::stable_sort(kinds.begin(), kinds.end(), [this](NoteKind a, NoteKind b) { return notes[std::size_t(a)] > notes[std::size_t(b)]; });
    return kinds;
}

PatternsPicture patternsPicture(const PatternFacts &facts, const PatternsChoice &choice)
{
    PatternsPicture picture;
    picture.allTeams = facts.teams.size();
    std::copy_if(facts.teams.begin(), facts.teams.end(), std::back_inserter(picture.teams),
                 [&](const FinishedTeam &team) { return isAsked(team, choice); });
    std::sort(picture.teams.begin(), picture.teams.end(), [](const FinishedTeam &a, const FinishedTeam &b) {
        return a.finishedOn != b.finishedOn ? a.finishedOn < b.finishedOn : a.id < b.id;
    });
    countPatterns(picture, facts.patterns);
    countImprovements(picture);
    countReplies(picture);
    for (const FinishedTeam &team : std::as_const(picture.teams)) {
        for (std::size_t kind = 0; kind < team.notes.size(); ++kind)
            picture.notes[kind] += team.notes[kind];
        picture.notesWithoutKind += team.notesWithoutKind;
        ++picture.events[std::size_t(team.kind)];
        for (const LookBack &lookBack : team.lookBacks)
            picture.lookBacks.append({team.id, team.title, lookBack.heldOn, lookBack.whatChanged});
    }
    std::stable_sort(picture.lookBacks.begin(), picture.lookBacks.end(),
                     [](const HeldLookBack &a, const HeldLookBack &b) { return a.on > b.on; });
    return picture;
}

PatternsPicture forExport(PatternsPicture picture)
{
    picture.patterns.removeIf([](const PatternRow &row) { return row.teams < teamsToLeave; });
    for (PatternRow &row : picture.patterns)
        row.themes.clear();
    picture.idle.clear();
    picture.loose.clear();
    for (FinishedTeam &team : picture.teams) {
        team.title.clear();
        team.themes.clear();
        team.lookBacks.clear();
    }
    for (HeldLookBack &lookBack : picture.lookBacks) { // that they were held may be told
        lookBack.teamTitle.clear();
        lookBack.whatChanged.clear();
    }
    return picture;
}

int dotSize(int notes) { return notes >= manyNotes ? 2 : notes >= someNotes ? 1 : 0; }

QHash<QString, SimilarWording> similarWordings(const PatternsPicture &picture)
{
    Wordings wordings;
    for (const PatternRow &row : picture.patterns + picture.idle) { // what has a name already is offered first
        wordings.add({row.pattern.id, {}, row.pattern.name, {}}, row.pattern.name, {});
        for (const ThemeOfTeam &one : row.themes)
            wordings.add({row.pattern.id, {}, row.pattern.name, {}}, one.theme.title, {});
    }
    for (const ThemeOfTeam &one : picture.loose)
        wordings.add({{}, one.theme.id, one.theme.title, {}}, one.theme.title, one.teamId);
    QHash<QString, SimilarWording> similar;
    for (const ThemeOfTeam &one : picture.loose) {
        if (const auto found = wordings.firstLike(one))
            similar.insert(one.theme.id, *found);
    }
    return similar;
}

} // namespace sharpend
