// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/WordCopies.h"

#include "domain/Communities.h"
#include "domain/Json.h"
#include "domain/Patterns.h"
#include "store/NextRow.h"
#include "store/Search.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// So many words one after the other are no coincidence. A shorter note is looked for as a whole.
constexpr qsizetype longRun = 5;
/// A shorter part of a name is an initial.
constexpr qsizetype shortestName = 3;

/// Runs of words to look for.
class Runs
{
public:
    void add(const QString &text)
    {
        const QStringList words = searchWords(text);
        const qsizetype length = std::min(longRun, words.size());
        for (qsizetype at = 0; length > 0 && at + length <= words.size(); ++at)
            m_runs[length].insert(words.mid(at, length).join(u' '));
    }
    bool standIn(const QString &text) const
    {
        const QStringList words = searchWords(text);
        for (auto runs = m_runs.cbegin(); runs != m_runs.cend(); ++runs) {
            for (qsizetype at = 0; at + runs.key() <= words.size(); ++at) {
                if (runs->contains(words.mid(at, runs.key()).join(u' ')))
                    return true;
            }
        }
        return false;
    }

private:
    QHash<qsizetype, QSet<QString>> m_runs; ///< by their length
};

/// Calls \a text with each text in \a json that a person may have typed.
void eachText(const Json &json, const std::function<void(const QString &)> &text)
{
    if (json.is_string()) {
        text(textOf(json));
    } else if (json.is_array()) {
        for (const Json &item : json)
            eachText(item, text);
    } else if (json.is_object()) {
        for (const auto &[key, value] : json.items()) {
            if (key != "revs" && key != "id" && !key.ends_with("Id") && !key.ends_with("Ids"))
                eachText(value, text);
        }
    }
}

/// What a row has said.
struct PastImage {
    QString table, id;
    Json row;
};

/// The images of a Learning Team's rows in the journal, the latest first.
QList<PastImage> historyOf(Database &db, const QString &teamId)
{
    QList<PastImage> images;
    // An import is a step outside any team.
    QSqlQuery &query = db.run(u"select row_table, row_id, after, before from journal where team_id = ? or team_id = ''"
                              " order by tick desc, id desc"_s,
                              {teamId});
    while (nextRow(db, query)) {
        for (const int image : {2, 3}) {
            if (query.value(image).isNull())
                continue;
            Json row = Json::parse(utf8(query.value(image).toString()), nullptr, false);
            if (textAt(row, "teamId") == teamId || query.value(1).toString() == teamId)
                images.append({query.value(0).toString(), query.value(1).toString(), std::move(row)});
        }
    }
    query.finish();
    return images;
}

QStringList idsOf(Database &db, const RecordType &type, const QString &teamId)
{
    QStringList ids;
    QSqlQuery &query = db.run(u"select id from %1 where team_id = ? order by id"_s.arg(QLatin1String(type.table)), {teamId});
    while (nextRow(db, query))
        ids << query.value(0).toString();
    query.finish();
    return ids;
}

/// The rows that a person may have written in about a Learning Team, each with its table: its own, its event, and all patterns.
void eachRow(Store &store, const QString &teamId, const std::function<void(const QString &table, const QString &id, const Json &row)> &look)
{
    Reader &reader = store.reader();
    const QString eventId = textAt(reader.json(typeOf<LearningTeam>(), teamId), "eventId");
    for (const RecordType &type : recordTypes()) {
        const QString table = QLatin1String(type.table);
        QStringList ids;
        if (type.hasTeam) {
            ids = idsOf(store.database(), type, teamId);
        } else if (table == QLatin1String(LearningTeam::table)) {
            ids << teamId;
        } else if (table == QLatin1String(Event::table) && !eventId.isEmpty()) {
            ids << eventId;
        } else if (table == QLatin1String(Pattern::table)) {
            for (const Pattern &pattern : reader.find<Pattern>())
                ids << pattern.id;
        }
        for (const QString &id : std::as_const(ids))
            look(table, id, reader.json(type, id));
    }
}

} // namespace

QList<WordCopy> nameCopies(Store &store, const QString &personId)
{
    Reader &reader = store.reader();
    const auto person = reader.get<Person>(personId);
    static const QRegularExpression apart(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList parts;
    for (const QString &part : person.value_or(Person()).name.split(apart, Qt::SkipEmptyParts)) {
        if (part.size() >= shortestName)
            parts << QRegularExpression::escape(part);
    }
    if (parts.isEmpty())
        return {};
    // As it is written: a name that is a word too ("Mark") begins with a capital.
    const QRegularExpression name(u"\\b(%1)\\b"_s.arg(parts.join(u'|')), QRegularExpression::UseUnicodePropertiesOption);
    QList<WordCopy> copies;
    QSet<QString> teams, listed; // a pattern is about more than one
    const auto look = [&](const QString &table, const QString &id, const Json &row) {
        QString found;
        eachText(row, [&](const QString &text) {
            if (found.isEmpty() && name.match(text).hasMatch())
                found = text;
        });
        if (!found.isEmpty() && !listed.contains(table + u'/' + id))
            copies.append({table, id, found, false});
        listed.insert(table + u'/' + id);
    };
    for (const Community &community : reader.find<Community>()) {
        if (says(community, personId))
            look(QLatin1String(Community::table), community.id, reader.json(typeOf<Community>(), community.id));
    }
    for (const Membership &membership : reader.find<Membership>({{"personId", personId}})) {
        if (teams.contains(membership.teamId))
            continue;
        teams.insert(membership.teamId);
        eachRow(store, membership.teamId, look);
    }
    return copies;
}

QList<WordCopy> wordCopies(Store &store, const QString &teamId, const QStringList &noteIds)
{
    Reader &reader = store.reader();
    const QList<PastImage> history = historyOf(store.database(), teamId);
    const auto isNote = [&](const QString &table, const QString &id) { return table == QLatin1String(Note::table) && noteIds.contains(id); };
    Runs runs;
    for (const QString &id : noteIds)
        runs.add(textAt(reader.json(typeOf<Note>(), id), "text"));
    for (const PastImage &image : history) {
        if (isNote(image.table, image.id))
            runs.add(textAt(image.row, "text"));
    }

    QList<WordCopy> copies;
    QSet<QString> listed;
    const auto look = [&](const QString &table, const QString &id, const Json &row, bool isEarlier) {
        if (isNote(table, id) || listed.contains(table + u'/' + id))
            return;
        QString found;
        eachText(row, [&](const QString &text) {
            if (found.isEmpty() && runs.standIn(text))
                found = text;
        });
        if (found.isEmpty())
            return;
        listed.insert(table + u'/' + id);
        copies.append({table, id, found, isEarlier});
    };
    eachRow(store, teamId, [&](const QString &table, const QString &id, const Json &row) { look(table, id, row, false); });
    for (const PastImage &image : history)
        look(image.table, image.id, image.row, true);
    return copies;
}

} // namespace sharpend
