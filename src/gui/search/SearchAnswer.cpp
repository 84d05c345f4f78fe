// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/search/SearchAnswer.h"

#include "domain/Communities.h"
#include "domain/KindWords.h"
#include "gui/library/NextStep.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int rowsOfAGroup = 3;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Search)
};

bool is(const SearchHit &hit, const char *table) { return hit.table == QLatin1String(table); }

QString when(const SearchHit &hit)
{
    if (!hit.at.isValid())
        return {};
    if (is(hit, Event::table)) // a day, which is the same in every zone
        return dayWords(hit.at.date(), QDate::currentDate());
    const QDateTime here = hit.at.toLocalTime();
    const QString day = dayWords(here.date(), QDate::currentDate());
    return is(hit, Note::table) ? Words::tr("%1 %2").arg(day, QLocale().toString(here.time(), u"HH:mm"_s)) : day;
}

QString meetingName(const Meeting &meeting) { return meeting.kind == MeetingKind::Learning ? Words::tr("Meeting 1") : Words::tr("Meeting 2"); }

void addFact(FoundPlace &place, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        place.facts.append({name, value});
}

void placeNote(Reader &reader, const Note &note, FoundPlace &place)
{
    if (note.source == NoteSource::Reflection)
        addFact(place, Words::tr("Captured"), Words::tr("A reflection that came to the wall"));
    else if (const auto meeting = reader.get<Meeting>(note.capturedIn))
        addFact(place, Words::tr("Captured"), meetingName(*meeting));
    QStringList themes;
    for (const Placement &each : reader.find<Placement>({{"noteId", note.id}})) {
        if (const auto theme = reader.get<Theme>(each.themeId))
            themes << theme->title;
    }
    addFact(place, Words::tr("Theme"), themes.isEmpty() ? Words::tr("Not placed yet") : themes.join(u", "_s));
    const auto isBefore = [](const Note &a, const Note &b) { return std::pair(a.capturedAt, a.id) < std::pair(b.capturedAt, b.id); };
    std::optional<Note> before, after;
    for (const Note &other : reader.find<Note>({{"teamId", note.teamId}})) {
        if (other.id == note.id || !isOnWall(other))
            continue;
        if (isBefore(other, note) && (!before || isBefore(*before, other)))
            before = other;
        if (isBefore(note, other) && (!after || isBefore(other, *after)))
            after = other;
    }
    for (const std::optional<Note> &near : {before, after}) {
        if (near)
            place.near.append({near->kind, near->text});
    }
}

/// Of a community its name, and below that the lines that have the words.
QString wordsFound(const Community &community, const QString &words)
{
    QStringList said{community.name.simplified()};
    const QList<CommunityLine> lines = findableLines(community);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!searchMarks(lines[i].text, words).isEmpty())
            said << lines[i].text;
    }
    return said.join(u'\n');
}

/// "Session 5 · 26 March", or that it is the name, the purpose or the charter.
QString placeIn(const Community &community, const QString &sessionId)
{
    const CommunitySession *session = community.session(sessionId);
    if (!session)
        return Words::tr("How it works");
    return Words::tr("Session %1 · %2")
        .arg(numberOf(community, sessionId))
        .arg(dayWords(session->plannedLocal.date(), QDate::currentDate()));
}

} // namespace

SearchAnswer readAnswer(Reader &reader, const QString &words, const QString &inFull, const std::function<bool()> &isStale)
{
    SearchAnswer answer{words, {}};
    QHash<QString, QString> titles; // of Learning Teams
    for (const SearchGroup &group : searchGroups(reader, words, {rowsOfAGroup, searchCountedTo + 1, inFull}, isStale)) {
        FoundGroup found{group.table, group.count, {}};
        for (const SearchHit &hit : group.hits) {
            FoundRow row{hit, {}, {}, {}};
            QString where;
            if (is(hit, Event::table)) {
                row.eventKind = reader.get<Event>(hit.id).value_or(Event()).kind;
                where = eventKindLabel(row.eventKind);
            } else if (is(hit, Community::table)) {
                const Community community = reader.get<Community>(hit.id).value_or(Community());
                row.hit.text = wordsFound(community, words);
                row.about = placeIn(community, hit.sessionId);
                found.rows << row;
                continue;
            } else {
                if (!titles.contains(hit.teamId))
                    titles.insert(hit.teamId, reader.get<LearningTeam>(hit.teamId).value_or(LearningTeam()).title);
                where = titles.value(hit.teamId);
            }
            if (is(hit, Note::table))
                row.noteKind = reader.get<Note>(hit.id).value_or(Note()).kind;
            QStringList about{where, when(hit)};
            about.removeAll({});
            row.about = about.join(u" · "_s);
            found.rows << row;
        }
        if (!found.rows.isEmpty())
            answer.groups << found;
    }
    return answer;
}

FoundPlace readPlace(Reader &reader, const SearchHit &hit)
{
    FoundPlace place;
    if (is(hit, Event::table)) {
        const Event event = reader.get<Event>(hit.id).value_or(Event());
        addFact(place, Words::tr("Place"), event.place);
        addFact(place, Words::tr("Raised by"), event.raisedBy);
        for (const LearningTeam &team : reader.find<LearningTeam>({{"eventId", hit.id}}))
            addFact(place, Words::tr("Learning Team"), team.title);
        return place;
    }
    if (is(hit, Community::table)) {
        const Community community = reader.get<Community>(hit.id).value_or(Community());
        addFact(place, Words::tr("How it stands"), statusWords(community.status));
        if (const CommunitySession *next = nextSession(community))
            addFact(place, Words::tr("Next session"), dayWords(next->plannedLocal.date(), QDate::currentDate()));
        if (const QDateTime last = lastHeld(community); last.isValid())
            addFact(place, Words::tr("Met last"), dayWords(last.toLocalTime().date(), QDate::currentDate()));
        return place;
    }
    addFact(place, Words::tr("Learning Team"), reader.get<LearningTeam>(hit.teamId).value_or(LearningTeam()).title);
    if (is(hit, Note::table))
        placeNote(reader, reader.get<Note>(hit.id).value_or(Note()), place);
    if (is(hit, Theme::table))
        addFact(place, Words::tr("Notes in it"), QLocale().toString(reader.count(Placement::table, {{"themeId", hit.id}})));
    if (is(hit, Action::table))
        addFact(place, Words::tr("Champion"), reader.get<Action>(hit.id).value_or(Action()).champion);
    if (is(hit, Statement::table) || is(hit, Action::table)) {
        const QList<Release> releases = reader.find<Release>({{"teamId", hit.teamId}});
        const auto last = std::max_element(releases.begin(), releases.end(), [](const Release &a, const Release &b) { return a.version < b.version; });
        addFact(place, Words::tr("Released"),
                last == releases.end() ? Words::tr("Not yet") : dayWords(last->releasedAt.toLocalTime().date(), QDate::currentDate()));
    }
    return place;
}

QString groupTitle(const QString &table)
{
    return table == QLatin1String(Note::table)      ? Words::tr("Notes")
        : table == QLatin1String(Theme::table)     ? Words::tr("Themes")
        : table == QLatin1String(Statement::table) ? Words::tr("Statements")
        : table == QLatin1String(Action::table)    ? Words::tr("Actions")
        : table == QLatin1String(Community::table) ? Words::tr("Communities")
                                                   : Words::tr("Events");
}

QString foundLabel(const FoundRow &row)
{
    return is(row.hit, Note::table)      ? row.noteKind ? kindLabel(*row.noteKind) : Words::tr("Note")
        : is(row.hit, Theme::table)     ? Words::tr("Theme")
        : is(row.hit, Statement::table) ? Words::tr("Statement")
        : is(row.hit, Action::table)    ? Words::tr("Action")
        : is(row.hit, Community::table) ? Words::tr("Community")
                                        : eventKindLabel(row.eventKind);
}

QString countWords(int count)
{
    return count > searchCountedTo ? Words::tr("%1+").arg(QLocale().toString(searchCountedTo)) : QLocale().toString(count);
}

QString groupIcon(const QString &table)
{
    return table == QLatin1String(Theme::table)    ? u"merge"_s
        : table == QLatin1String(Action::table)    ? u"flag"_s
        : table == QLatin1String(Community::table) ? u"speech"_s
                                                   : u"document"_s;
}

std::pair<QString, QString> titleAndRest(const SearchHit &hit)
{
    if (!is(hit, Theme::table) && !is(hit, Event::table) && !is(hit, Community::table))
        return {hit.text.simplified(), {}};
    return {hit.text.section(u'\n', 0, 0), hit.text.section(u'\n', 1).simplified()};
}

} // namespace sharpend
