// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/SalvagedTeams.h"

#include "domain/FieldCodec.h"
#include "domain/Records.h"
#include "exchange/CommunityFile.h"
#include "exchange/JsonFile.h"
#include "exchange/PrivateFile.h"
#include "store/Salvage.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qsizetype longestName = 80;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SalvagedTeams)
};

using Rows = QHash<QString, Json>;

/// One Learning Team of what was salvaged, made whole again.
class TeamFile
{
public:
    TeamFile(const Salvage &salvage, const QString &teamId)
        : m_salvage(salvage)
        , m_teamId(teamId)
    {
    }

    SalvagedTeam make()
    {
        Json team = rows(LearningTeam::table).value(m_teamId);
        const QString eventId = textAt(team, "eventId");
        Json event = rows(Event::table).value(eventId);
        if (event.is_null()) {
            Event lost;
            lost.id = eventId.isEmpty() ? newId() : eventId;
            lost.title = Words::tr("(The event could not be read)");
            team["eventId"] = utf8(lost.id);
            event = toJson(lost);
        }
        for (const RecordType &type : recordTypes()) {
            if (type.bundleKey && type.hasTeam && QLatin1String(type.table) != QLatin1String(LearningTeam::table))
                m_parts[QLatin1String(type.table)] = ofTeam(QLatin1String(type.table));
        }
        placePeople();
        placeMeetings(fromWord<Stage>(textAt(team, "furthestStage")).value_or(Stage::People));
        dropLost();
        SalvagedTeam made{textAt(team, "title"), fromWord<EventKind>(textAt(event, "kind")).value_or(EventKind::DidNotGoToPlan),
                          fromWord<Stage>(textAt(team, "stage")).value_or(Stage::People), int(part(Note::table).size()), {}};
        Json file = fileHead(u"sharpend.learningteam"_s, QDateTime::currentDateTimeUtc());
        file["event"] = std::move(event);
        file["team"] = std::move(team);
        for (const RecordType &type : recordTypes()) {
            if (!type.bundleKey || !m_parts.contains(QLatin1String(type.table)))
                continue;
            Json list = Json::array();
            for (Json &row : part(type.table))
                list.push_back(std::move(row));
            file[type.bundleKey] = std::move(list);
        }
        made.file = fileBytes(file);
        return made;
    }

private:
    Rows rows(const char *table) const { return m_salvage.rows.value(QLatin1String(table)); }
    QList<Json> &part(const char *table) { return m_parts[QLatin1String(table)]; }

    QList<Json> ofTeam(const QString &table) const
    {
        QList<Json> found;
        for (const Json &row : m_salvage.rows.value(table)) {
            if (textAt(row, "teamId") == m_teamId)
                found << row;
        }
        std::sort(found.begin(), found.end(), [](const Json &one, const Json &other) {
            return std::pair(one.value("position", 0), textAt(one, "id")) < std::pair(other.value("position", 0), textAt(other, "id"));
        });
        return found;
    }
    QSet<QString> idsOf(const char *table)
    {
        QSet<QString> ids;
        for (const Json &row : part(table))
            ids.insert(textAt(row, "id"));
        return ids;
    }

    /// Who was in the team; somebody who is lost stays, of nobody in particular.
    void placePeople()
    {
        const Rows all = rows(Person::table);
        QSet<QString> ids;
        const QList<Json> memberships = part(Membership::table);
        for (const Json &membership : memberships) {
            const QString id = textAt(membership, "personId");
            if (id.isEmpty() || ids.contains(id))
                continue;
            ids.insert(id);
            Person blank;
            blank.id = id;
            part(Person::table) << (all.contains(id) ? all.value(id) : toJson(blank));
        }
    }

    /// A wall needs the meeting it was captured in, and what came after Meeting 2 needs that.
    void placeMeetings(Stage furthest)
    {
        QSet<QString> ids = idsOf(Meeting::table);
        const QList<Json> notes = part(Note::table);
        const auto place = [&](const QString &id, MeetingKind kind) {
            QDateTime from, to; // when its notes were captured
            for (const Json &note : notes) {
                const QDateTime at = timeFromText(textAt(note, "capturedAt"));
                if (textAt(note, "capturedIn") != id || !at.isValid())
                    continue;
                from = from.isValid() ? std::min(from, at) : at;
                to = to.isValid() ? std::max(to, at) : at;
            }
            if (!from.isValid())
                from = to = QDateTime::currentDateTimeUtc();

            ids.insert(id);
            Meeting meeting;
            meeting.id = id;
            meeting.teamId = m_teamId;
            meeting.kind = kind;
            meeting.phase = meeting.furthestPhase = Phase::Close;
            meeting.startedAt = from;
            if (kind == MeetingKind::Learning)
                meeting.ownerLeftAt = from;
            if (kind == MeetingKind::Learning && furthest >= Stage::Soak)
                meeting.endedAt = to;
            if (kind == MeetingKind::Improving)
                meeting.earlyStartReason = Words::tr("(This meeting could not be read)");
            part(Meeting::table) << toJson(meeting);
        };
        for (const Json &note : notes) {
            const QString id = textAt(note, "capturedIn");
            if (!id.isEmpty() && id != "soak"_L1 && !ids.contains(id))
                place(id, textAt(note, "source") == "reflection"_L1 ? MeetingKind::Improving : MeetingKind::Learning);
        }
        const auto has = [this](MeetingKind kind) {
            const QList<Json> &meetings = part(Meeting::table);
            return std::any_of(meetings.begin(), meetings.end(), [kind](const Json &row) { return textAt(row, "kind") == wordOf(kind); });
        };
        if (furthest >= Stage::Soak && !has(MeetingKind::Learning))
            place(newId(), MeetingKind::Learning);
        if (furthest >= Stage::Meeting2 && !has(MeetingKind::Improving))
            place(newId(), MeetingKind::Improving);
    }

    /// What points to something lost points nowhere; what says no more than where something lies goes with it.
    void dropLost()
    {
        const QSet<QString> notes = idsOf(Note::table), themes = idsOf(Theme::table), steps = idsOf(Step::table);
        part(Placement::table).removeIf([&](const Json &row) { return !notes.contains(textAt(row, "noteId")) || !themes.contains(textAt(row, "themeId")); });
        QList<std::pair<const char *, const QSet<QString> *>> references{{"noteId", &notes}, {"themeId", &themes}, {"stepId", &steps}};
        for (auto rows = m_parts.begin(); rows != m_parts.end(); ++rows) {
            for (Json &row : *rows) {
                for (const auto &[key, known] : references) {
                    if (row.contains(key) && !known->contains(textAt(row, key)))
                        row.erase(key);
                }
            }
        }
        part(Erasure::table).removeIf([&](const Json &row) { return rowIsThere(row); });
        part(Attachment::table).removeIf([&](const Json &row) { return !m_salvage.bytes.contains(textAt(row, "hash")); });
        for (Json &row : part(Attachment::table))
            row["bytes"] = m_salvage.bytes.value(textAt(row, "hash")).toBase64().toStdString();
    }
    bool rowIsThere(const Json &erasure) const
    {
        return m_salvage.rows.value(textAt(erasure, "rowTable")).contains(textAt(erasure, "id"));
    }

    const Salvage &m_salvage;
    QString m_teamId;
    QHash<QString, QList<Json>> m_parts; ///< by table
};

/// Writes \a bytes into \a folder under a name made of \a title, over nothing that is there. Answers why that could not be done.
QString saveFile(const QString &folder, const QString &title, const QString &otherwise, const QString &suffix, const QByteArray &bytes)
{
    const QDir place(folder);
    QString base;
    for (const QChar c : title.simplified().left(longestName))
        base += c.isLetterOrNumber() || c == u' ' || c == u'-' ? c : u'_';
    if (base.trimmed().isEmpty())
        base = otherwise;
    QString name = u"%1.%2"_s.arg(base, suffix);
    for (int number = 2; place.exists(name); ++number)
        name = u"%1 (%2).%3"_s.arg(base).arg(number).arg(suffix);
    return writePrivately(place.filePath(name), bytes)
        ? QString()
        : Words::tr("%1 cannot be written. Choose a folder that may be written, with enough room.").arg(name);
}

} // namespace

QList<SalvagedTeam> teamsIn(const Salvage &salvage)
{
    const Rows teams = salvage.rows.value(QLatin1String(LearningTeam::table));
    QStringList ids = teams.keys();
    // Where the Learning Team itself is lost, its notes are worth a file all the same.
    QHash<QString, Json> known = teams;
    for (const Json &note : salvage.rows.value(QLatin1String(Note::table))) {
        const QString id = textAt(note, "teamId");
        if (known.contains(id))
            continue;
        LearningTeam lost;
        lost.id = id;
        lost.title = Words::tr("(A Learning Team whose name could not be read)");
        lost.stage = lost.furthestStage = Stage::Meeting1;
        known.insert(id, toJson(lost));
        ids << id;
    }
    Salvage whole = salvage;
    whole.rows[QLatin1String(LearningTeam::table)] = known;
    QList<SalvagedTeam> made;
    for (const QString &id : std::as_const(ids))
        made << TeamFile(whole, id).make();
    std::sort(made.begin(), made.end(), [](const SalvagedTeam &one, const SalvagedTeam &other) { return one.title < other.title; });
    return made;
}

QList<SalvagedCommunity> communitiesIn(const Salvage &salvage)
{
    QList<SalvagedCommunity> made;
    for (const Json &row : salvage.rows.value(QLatin1String(Community::table))) {
        auto community = fromJson<Community>(row);
        if (community.name.isEmpty())
            community.name = Words::tr("(A community whose name could not be read)");
        QList<Json> people, erasures;
        for (const QString &id : peopleOf(community)) {
            Person blank;
            blank.id = id;
            people << salvage.rows.value(QLatin1String(Person::table)).value(id, toJson(blank));
            const Json erasure = salvage.rows.value(QLatin1String(Erasure::table)).value(id);
            if (textAt(erasure, "kind") == wordOf(ErasureKind::Forgotten))
                erasures << erasure;
        }
        made << SalvagedCommunity{community.name, int(community.sessions.size()),
                                  communityFile(toJson(community), people, erasures, QDateTime::currentDateTimeUtc())};
    }
    std::sort(made.begin(), made.end(), [](const SalvagedCommunity &one, const SalvagedCommunity &other) { return one.name < other.name; });
    return made;
}

QString saveTeams(const QList<SalvagedTeam> &teams, const QString &folder)
{
    for (const SalvagedTeam &team : teams) {
        if (const QString wrong = saveFile(folder, team.title, Words::tr("Learning Team"), u"learningteam"_s, team.file); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString saveCommunities(const QList<SalvagedCommunity> &communities, const QString &folder)
{
    for (const SalvagedCommunity &community : communities) {
        if (const QString wrong = saveFile(folder, community.name, Words::tr("Community"), u"community"_s, community.file);
            !wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace sharpend
