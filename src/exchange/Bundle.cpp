// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/Bundle.h"

#include "store/Store.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct BundleWords {
    Q_DECLARE_TR_FUNCTIONS(Bundle)
};

bool isTable(const Bundle::Row &row, const char *table) { return QLatin1String(row.type->table) == QLatin1String(table); }

QList<RowChange> asChanges(const Bundle &bundle)
{
    QList<RowChange> changes;
    for (const Bundle::Row &row : bundle.rows)
        changes.append({QLatin1String(row.type->table), textAt(row.json, "id"), Json(), row.json});
    return changes;
}

/// The order of a list in the file, the same whoever writes it: position, then time, then id.
bool comesFirst(const Json &a, const Json &b)
{
    const auto position = [](const Json &row) { return row.contains("position") ? row["position"].get<qint64>() : 0; };
    const auto time = [](const Json &row) {
        const QString at = textAt(row, "capturedAt");
        return at.isEmpty() ? u"~"_s : at; // what has no time comes last
    };
    const auto key = [&](const Json &row) { return std::tuple(position(row), time(row), textAt(row, "id")); };
    return key(a) < key(b);
}

template<Record T>
Json rowsOf(QList<T> records)
{
    QList<Json> rows;
    for (const T &record : records)
        rows << toJson(record);
    std::sort(rows.begin(), rows.end(), comesFirst);
    Json list = Json::array();
    for (Json &row : rows)
        list.push_back(std::move(row));
    return list;
}

Json head(const QDateTime &exportedAt)
{
    Json file = Json::object();
    file["format"] = "sharpend.learningteam";
    file["version"] = 1;
    file["exportedAt"] = utf8(timeText(exportedAt.toUTC()));
    return file;
}

QByteArray asFile(const Json &file)
{
    return QByteArray::fromStdString(file.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace

int Bundle::count(const char *table) const
{
    return int(std::count_if(rows.begin(), rows.end(), [&](const Row &row) { return isTable(row, table); }));
}

QString Bundle::summary() const
{
    const auto counted = [this](const char *table, const QString &one, const QString &many) {
        const int number = count(table);
        return number == 0 ? QString() : number == 1 ? one : many.arg(QLocale().toString(number));
    };
    if (teamId.isEmpty())
        return BundleWords::tr("1 event");
    QStringList parts{BundleWords::tr("1 Learning Team"), counted(Note::table, BundleWords::tr("1 note"), BundleWords::tr("%1 notes")),
                      counted(Person::table, BundleWords::tr("1 person"), BundleWords::tr("%1 people")),
                      counted(Action::table, BundleWords::tr("1 action"), BundleWords::tr("%1 actions"))};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QStringList brokenRules(const Bundle &bundle)
{
    const QList<RowChange> changes = asChanges(bundle);
    QHash<QString, TeamFacts> facts;
    if (!bundle.teamId.isEmpty()) {
        TeamFacts &fact = facts[bundle.teamId];
        for (const Bundle::Row &row : bundle.rows) {
            if (isTable(row, LearningTeam::table))
                fact.team = fromJson<LearningTeam>(row.json);
            else if (isTable(row, Membership::table))
                fact.memberships << fromJson<Membership>(row.json);
            else if (isTable(row, Meeting::table))
                fact.meetings << fromJson<Meeting>(row.json);
            else if (isTable(row, Action::table))
                fact.hasActions = true;
            else if (isTable(row, Note::table) && textAt(row.json, "source") == "wall"_L1)
                fact.meetingsWithNotes << textAt(row.json, "capturedIn");
        }
    }
    QStringList broken = brokenValues(changes) + brokenRules(changes, facts, Door::Import);
    broken.removeDuplicates();
    return broken;
}

BundleMatch matchBundle(Reader &reader, const Bundle &bundle)
{
    BundleMatch match;
    bool teamIsHere = false;
    QString differs;
    const auto say = [&differs](const QString &sentence) {
        if (differs.isEmpty())
            differs = sentence;
    };
    for (const Bundle::Row &row : bundle.rows) {
        const Json here = reader.json(*row.type, textAt(row.json, "id"));
        if (here.is_null())
            match.missing << row;
        else if (isTable(row, LearningTeam::table))
            teamIsHere = true;
        if (here.is_null() || here == row.json)
            continue;
        if (isTable(row, Event::table))
            say(BundleWords::tr("The event “%1” is here already and differs from the file, so nothing was changed.")
                    .arg(textAt(row.json, "title")));
        else if (isTable(row, Person::table))
            say(BundleWords::tr("The person “%1” is here already and differs from the file, so nothing was changed.")
                    .arg(textAt(row.json, "job")));
        else
            say(BundleWords::tr("A part of this Learning Team is here already and differs from the file, so nothing was changed."));
    }
    // Absence is no deletion: this workspace may hold more than the file, but not less.
    if (teamIsHere && (!differs.isEmpty() || !match.missing.isEmpty()))
        differs = BundleWords::tr("This Learning Team is here already and differs from the file, so nothing was changed: "
                                  "two copies cannot be merged yet.");
    match.refusal = differs;
    return match;
}

Operation importLearningTeam(const Bundle &bundle)
{
    Operation operation;
    operation.name = u"importLearningTeam"_s;
    operation.door = Door::Import;
    operation.run = [bundle](Transaction &tx) {
        const BundleMatch match = matchBundle(tx, bundle);
        if (!match.refusal.isEmpty())
            tx.refuse(match.refusal);
        for (const Bundle::Row &row : match.missing)
            tx.putJson(*row.type, row.json, false);
    };
    return operation;
}

QByteArray exportLearningTeam(Reader &reader, const QString &teamId, const QDateTime &exportedAt)
{
    const auto team = reader.get<LearningTeam>(teamId);
    if (!team)
        return {};
    const auto ofTeam = [&]<Record T>() { return rowsOf(reader.find<T>({{"teamId", teamId}})); };
    QList<Person> people;
    for (const Membership &membership : reader.find<Membership>({{"teamId", teamId}})) {
        const bool known = std::any_of(people.begin(), people.end(), [&](const Person &p) { return p.id == membership.personId; });
        if (auto person = known ? std::nullopt : reader.get<Person>(membership.personId))
            people << *person;
    }
    Json file = head(exportedAt);
    if (const auto event = reader.get<Event>(team->eventId))
        file["event"] = toJson(*event);
    file["team"] = toJson(*team);
    file["people"] = rowsOf(people);
    file["memberships"] = ofTeam.operator()<Membership>();
    file["meetings"] = ofTeam.operator()<Meeting>();
    file["steps"] = ofTeam.operator()<Step>();
    file["themes"] = ofTeam.operator()<Theme>();
    file["notes"] = ofTeam.operator()<Note>();
    file["placements"] = ofTeam.operator()<Placement>();
    file["actions"] = ofTeam.operator()<Action>();
    return asFile(file);
}

QByteArray exportEvent(Reader &reader, const QString &eventId, const QDateTime &exportedAt)
{
    const auto event = reader.get<Event>(eventId);
    if (!event)
        return {};
    Json file = head(exportedAt);
    file["event"] = toJson(*event);
    return asFile(file);
}

} // namespace sharpend
