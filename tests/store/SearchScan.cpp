// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "SearchScan.h"

#include "domain/Community.h"
#include "store/SearchIndex.h"
#include "support/catch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {

struct Term {
    QStringList words;
    bool isExact;
};

QList<Term> termsOf(QString query)
{
    for (const QChar quote : {u'“', u'”', u'„', u'«', u'»'})
        query.replace(quote, u'"');
    QList<Term> terms;
    const QStringList parts = query.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringList words = searchWords(parts[i]);
        if (i % 2 == 1 && i + 1 < parts.size()) {
            if (!words.isEmpty())
                terms.append({words, true});
            continue;
        }
        for (const QString &piece : parts[i].simplified().split(u' ')) {
            bool before = false; // letters of scripts without spaces belong together
            for (const QString &word : searchWords(piece)) {
                const QChar::Script script = QChar::script(word.toUcs4().first());
                const bool alone = word.size() == 1 && (script == QChar::Script_Han || script == QChar::Script_Thai);
                if (alone && before)
                    terms.last().words << word;
                else
                    terms.append({{word}, alone});
                before = alone;
            }
        }
    }
    return terms;
}

bool hasRun(const QStringList &words, const QStringList &wanted, bool isExact)
{
    for (qsizetype at = 0; at + wanted.size() <= words.size(); ++at) {
        bool same = true;
        for (qsizetype i = 0; i < wanted.size(); ++i)
            same &= isExact || i + 1 < wanted.size() ? words[at + i] == wanted[i] : words[at + i].startsWith(wanted[i]);
        if (same)
            return true;
    }
    return false;
}

} // namespace

QList<SearchHit> searchByScan(Reader &reader, const QString &query, int limit)
{
    const QList<Term> terms = termsOf(query);
    QStringList all;
    for (const Term &term : terms)
        all += term.words;
    QList<SearchHit> hits;
    const auto look = [&](const char *table, const QString &id, const QString &teamId, const QString &text, const QDateTime &at) {
        const QStringList words = searchWords(text);
        if (std::all_of(terms.begin(), terms.end(), [&](const Term &term) { return hasRun(words, term.words, term.isExact); }))
            hits.append({QLatin1String(table), id, teamId, text, at, hasRun(words, all, true)});
    };
    for (const LearningTeam &team : all.isEmpty() ? QList<LearningTeam>() : reader.find<LearningTeam>()) {
        if (team.sealed)
            continue;
        const Where ofTeam{{"teamId", team.id}};
        QDateTime met;
        for (const Meeting &meeting : reader.find<Meeting>(ofTeam)) {
            if (meeting.startedAt.isValid() && (!met.isValid() || meeting.startedAt > met))
                met = meeting.startedAt;
        }
        for (const Note &note : reader.find<Note>(ofTeam)) {
            if (isOnWall(note))
                look(Note::table, note.id, team.id, note.text, note.capturedAt.isValid() ? note.capturedAt : met);
        }
        for (const Theme &theme : reader.find<Theme>(ofTeam))
            look(Theme::table, theme.id, team.id, theme.insight.isEmpty() ? theme.title : theme.title + u'\n' + theme.insight, met);
        for (const Statement &statement : reader.find<Statement>(ofTeam))
            look(Statement::table, statement.id, team.id, statement.text, met);
        for (const Action &action : reader.find<Action>(ofTeam))
            look(Action::table, action.id, team.id, action.text, met);
    }
    for (const Event &event : all.isEmpty() ? QList<Event>() : reader.find<Event>())
        look(Event::table, event.id, {}, event.story.isEmpty() ? event.title : event.title + u'\n' + event.story,
             event.occurredOn.isValid() ? event.occurredOn.startOfDay(Qt::UTC) : event.raisedOn);
    for (const Community &community : all.isEmpty() ? QList<Community>() : reader.find<Community>()) {
        const Charter &charter = community.charter;
        QStringList texts{community.name,       community.purpose.isEmpty() ? community.start.who : community.purpose,
                          charter.room,         charter.whenAndWhere,
                          charter.facilitation, charter.groundRules.join(u'\n'),
                          charter.questions,    charter.presenting,
                          charter.information,  charter.keeping,
                          charter.audience};
        QDateTime met;
        QMultiMap<QDateTime, QStringList> sessions;
        for (const CommunitySession &session : community.sessions) {
            QStringList said{session.caseQuestion};
            for (const OpenQuestion &question : session.openQuestions)
                said << question.text;
            sessions.insert(session.plannedLocal, said);
            if (session.endedAt.isValid() && (!met.isValid() || session.endedAt > met))
                met = session.endedAt;
        }
        QList<QStringList> latestFirst = sessions.values();
        std::reverse(latestFirst.begin(), latestFirst.end());
        for (const QStringList &said : std::as_const(latestFirst))
            texts += said;
        texts.removeAll(QString());
        look(Community::table, community.id, {}, texts.join(u'\n'), met);
    }
    std::sort(hits.begin(), hits.end(), [](const SearchHit &a, const SearchHit &b) {
        if (a.isPhrase != b.isPhrase)
            return a.isPhrase;
        return a.at == b.at ? a.id < b.id : a.at > b.at;
    });
    return hits.mid(0, std::max(0, limit));
}

QStringList indexEntries(Database &db)
{
    QStringList entries;
    QSqlQuery &query = db.run(u"select key, row_table, row_id, words from search_entries"_s);
    while (query.next())
        entries << u"%1 %2 %3 %4"_s.arg(timeText(SearchIndex::momentOf(query.value(0).toLongLong())), query.value(1).toString(),
                                        query.value(2).toString(), query.value(3).toString());
    query.finish();
    entries.sort();
    return entries;
}

void requireIndexIsRight(Store &store)
{
    REQUIRE(store.check() == QStringList());
    const QStringList kept = indexEntries(store.database());
    REQUIRE(store.rebuildSearchIndex().isDone());
    REQUIRE(kept == indexEntries(store.database()));
}

int piecesOfIndex(Database &db, const QString &table)
{
    QSqlQuery &query = db.run(u"select count(distinct segid) from search_%1_idx"_s.arg(table));
    REQUIRE(query.next());
    const int pieces = query.value(0).toInt();
    query.finish();
    return pieces;
}

} // namespace sharpend::test
