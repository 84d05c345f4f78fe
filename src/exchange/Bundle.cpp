// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/Bundle.h"

#include "domain/FieldCodec.h"
#include "domain/Outputs.h"
#include "domain/RowWords.h"
#include "exchange/JsonFile.h"
#include "exchange/Merge.h"
#include "store/RowSql.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Bundle)
};

QList<RowChange> asChanges(const Bundle &bundle)
{
    QList<RowChange> changes;
    for (const TypedRow &row : bundle.rows)
        changes.append({rowSql(*row.type).table, row.id, {}, row.image});
    return changes;
}

/// The order of a list, the same whoever reads it: position, then time (what has none comes last), then id.
template<Record T>
QList<T> inOrder(QList<T> records)
{
    const auto key = [](const T &record) {
        int position = 0;
        QString at;
        if constexpr (requires { record.position; })
            position = record.position;
        if constexpr (requires { record.capturedAt; })
            at = record.capturedAt.isValid() ? timeText(record.capturedAt) : u"~"_s;
        return std::tuple(position, at, record.id);
    };
    std::sort(records.begin(), records.end(), [&](const T &a, const T &b) { return key(a) < key(b); });
    return records;
}

template<Record T>
void add(Json &file, const QList<T> &records)
{
    file[recordType(QLatin1String(T::table))->bundleKey] = Codec<QList<T>>::toJson(records);
}

} // namespace

int Bundle::count(const char *table) const
{
    return int(std::count_if(rows.begin(), rows.end(), [&](const TypedRow &row) { return isTable(*row.type, table); }));
}

QString Bundle::summary() const
{
    const auto counted = [this](const char *table, const QString &one, const QString &many) {
        const int number = count(table);
        return number == 0 ? QString() : number == 1 ? one : many.arg(QLocale().toString(number));
    };
    if (teamId.isEmpty())
        return Words::tr("1 event");
    QStringList parts{Words::tr("1 Learning Team"), counted(Note::table, Words::tr("1 note"), Words::tr("%1 notes")),
                      counted(Person::table, Words::tr("1 person"), Words::tr("%1 people")),
                      counted(Action::table, Words::tr("1 action"), Words::tr("%1 actions")),
                      counted(Attachment::table, Words::tr("1 photo"), Words::tr("%1 photos"))};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QStringList brokenRules(const Bundle &bundle)
{
    const QList<RowChange> changes = asChanges(bundle);
    QHash<QString, TeamFacts> facts;
    if (!bundle.teamId.isEmpty()) {
        TeamFacts &fact = facts[bundle.teamId];
        for (const TypedRow &row : bundle.rows) {
            if (isTable(*row.type, LearningTeam::table))
                fact.team = fromJson<LearningTeam>(row.image);
            else if (isTable(*row.type, Membership::table))
                fact.memberships << fromJson<Membership>(row.image);
            else if (isTable(*row.type, Meeting::table))
                fact.meetings << fromJson<Meeting>(row.image);
            else if (isTable(*row.type, Action::table))
                fact.hasActions = true;
            else if (isTable(*row.type, Attachment::table))
                fact.hasPhotos = true;
            else if (isTable(*row.type, Release::table))
                fact.replyShared |= row.image.contains("replySharedOn");
            else if (isTable(*row.type, Note::table) && textAt(row.image, "source") == "wall"_L1)
                fact.meetingsWithNotes << textAt(row.image, "capturedIn");
        }
    }
    const auto jobOf = [&bundle](const QString &personId) {
        const auto person = std::find_if(bundle.rows.begin(), bundle.rows.end(), [&](const TypedRow &row) {
            return isTable(*row.type, Person::table) && row.id == personId;
        });
        return person == bundle.rows.end() ? QString() : textAt(person->image, "job");
    };
    return brokenByRows(changes, facts, Door::Import, jobOf);
}

namespace {

Operation bringIn(const QString &name, const Bundle &bundle)
{
    Operation operation;
    operation.name = name;
    operation.door = Door::Import;
    operation.run = [bundle](Transaction &tx) {
        const MergePlan plan = planMerge(tx, bundle, PlanRules::LeftToStore); // anew: it may be another workspace than when it was shown
        if (!plan.refusals.isEmpty())
            throw Refusal(plan.refusals);
        for (const MergePlan::Gone &gone : plan.gone)
            tx.removeRow(*gone.type, gone.id);
        for (const TypedRow &row : plan.rows) {
            if (isTable(*row.type, Attachment::table))
                tx.putBytes(bundle.bytes.value(textAt(row.image, "hash")));
        }
        tx.addImages(plan.rows);
        for (const QString &line : plan.isHere && !plan.isEmpty() ? plan.outcome(bundle.title) : QStringList())
            tx.notice(line);
    };
    return operation;
}

} // namespace

Operation importLearningTeam(const Bundle &bundle) { return bringIn(u"importLearningTeam"_s, bundle); }

Operation mergeLearningTeam(const Bundle &bundle)
{
    Operation operation = bringIn(u"mergeLearningTeam"_s, bundle);
    operation.teamId = bundle.teamId;
    return operation;
}

std::optional<TeamRecord> readTeamRecord(Reader &reader, const QString &teamId)
{
    auto team = reader.get<LearningTeam>(teamId);
    if (!team)
        return std::nullopt;
    TeamRecord record;
    record.event = reader.get<Event>(team->eventId);
    record.team = std::move(*team);
    const Where ofTeam{{"teamId", teamId}};
    record.memberships = inOrder(reader.find<Membership>(ofTeam));
    QSet<QString> known;
    for (const Membership &membership : std::as_const(record.memberships)) {
        if (known.contains(membership.personId))
            continue;
        known.insert(membership.personId);
        if (auto person = reader.get<Person>(membership.personId))
            record.people << *person;
        if (auto erasure = reader.get<Erasure>(membership.personId)) // who was forgotten here is so wherever the file goes
            record.erasures << *erasure;
    }
    record.people = inOrder(std::move(record.people));
    record.meetings = inOrder(reader.find<Meeting>(ofTeam));
    record.steps = inOrder(reader.find<Step>(ofTeam));
    record.themes = inOrder(reader.find<Theme>(ofTeam));
    record.notes = inOrder(reader.find<Note>(ofTeam));
    record.placements = inOrder(reader.find<Placement>(ofTeam));
    record.actions = inOrder(reader.find<Action>(ofTeam));
    record.statements = inReadingOrder(reader.find<Statement>(ofTeam));
    record.releases = byVersion(reader.find<Release>(ofTeam));
    record.attachments = inOrder(reader.find<Attachment>(ofTeam));
    record.erasures = inOrder(record.erasures + reader.find<Erasure>(ofTeam));
    return record;
}

Json bundleJson(const TeamRecord &record)
{
    Json file = Json::object();
    if (record.event)
        file["event"] = toJson(*record.event);
    file["team"] = toJson(record.team);
    add(file, record.people);
    add(file, record.memberships);
    add(file, record.meetings);
    add(file, record.steps);
    add(file, record.themes);
    add(file, record.notes);
    add(file, record.placements);
    add(file, record.actions);
    add(file, record.statements);
    add(file, record.releases);
    add(file, record.attachments);
    add(file, record.erasures);
    return file;
}

QHash<QString, QByteArray> bytesOf(Reader &reader, const QList<Attachment> &photos)
{
    QHash<QString, QByteArray> found;
    for (const Attachment &photo : photos) {
        if (const QByteArray bytes = reader.bytes(photo.hash); !bytes.isEmpty())
            found.insert(photo.hash, bytes);
    }
    return found;
}

QByteArray exportLearningTeam(Reader &reader, const QString &teamId, const QDateTime &exportedAt)
{
    const auto record = readTeamRecord(reader, teamId);
    if (!record)
        return {};
    Json file = fileHead(u"sharpend.learningteam"_s, exportedAt);
    file.update(bundleJson(*record));
    const QHash<QString, QByteArray> bytes = bytesOf(reader, record->attachments);
    for (Json &photo : file["attachments"]) {
        const auto found = bytes.constFind(textAt(photo, "hash"));
        if (found == bytes.cend())
            throw StoreError(Words::tr("The photo “%1” is damaged here, so no file was written: remove it, then save again.")
                                 .arg(textAt(photo, "name")));
        photo["bytes"] = found->toBase64().toStdString();
    }
    return fileBytes(file);
}

QByteArray exportEvent(Reader &reader, const QString &eventId, const QDateTime &exportedAt)
{
    const auto event = reader.get<Event>(eventId);
    if (!event)
        return {};
    Json file = fileHead(u"sharpend.learningteam"_s, exportedAt);
    file["event"] = toJson(*event);
    return fileBytes(file);
}

} // namespace sharpend
