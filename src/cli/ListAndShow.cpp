// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The verbs that read: list, show and check.

#include "cli/Verbs.h"

#include "domain/Community.h"
#include "domain/FieldCodec.h"
#include "domain/Phases.h"
#include "domain/RoomCheck.h"
#include "exchange/Bundle.h"
#include "store/RowsToList.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sharpend::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// What is closed away is long, and says nothing: when, and how much, is enough.
void hideSealed(Json &team)
{
    if (const auto sealed = team.find("sealed"); sealed != team.end() && sealed->is_object())
        sealed->erase("bundle");
}

/// Lists records in the order of \a key, as JSON or one line each with a short id in front.
template<Record T>
void list(QList<T> records, bool asJson, const std::function<QString(const T &)> &key,
          const std::function<QStringList(const T &)> &columns)
{
    std::sort(records.begin(), records.end(), [&](const T &a, const T &b) {
        const int order = QString::localeAwareCompare(key(a), key(b));
        return order == 0 ? a.id < b.id : order < 0;
    });
    if (asJson) {
        Json json = Codec<QList<T>>::toJson(records);
        for (Json &record : json)
            hideSealed(record);
        sayJson(json);
        return;
    }
    QStringList ids;
    for (const T &record : records)
        ids << record.id;
    ids = shortIds(ids);
    QList<QStringList> rows;
    for (qsizetype i = 0; i < records.size(); ++i)
        rows << QStringList{ids[i]} + columns(records[i]);
    sayTable(rows);
}

QString meetingLine(const Meeting &meeting)
{
    const QString name = meeting.kind == MeetingKind::Learning ? Words::tr("Meeting 1") : Words::tr("Meeting 2");
    const QString planned = meeting.plannedLocal.isValid()
        ? Words::tr("planned %1").arg(QLocale().toString(meeting.plannedLocal, u"d MMMM yyyy HH:mm"_s))
        : Words::tr("no time yet");
    const QString state = meeting.endedAt.isValid() ? Words::tr("ended")
        : meeting.startedAt.isValid()               ? Words::tr("at %1").arg(phaseName(meeting.phase))
                                                    : Words::tr("not started");
    return u"%1: %2, %3"_s.arg(name, planned, state);
}

/// How a Learning Team ended, with the reason where one was asked for; empty while it goes on.
QString endLine(const LearningTeam &team)
{
    const auto day = [](const QDateTime &at) { return QLocale().toString(at.toLocalTime().date(), u"d MMMM yyyy"_s); };
    if (team.stage != Stage::Closed)
        return {};
    if (team.stopped)
        return Words::tr("Stopped part-way on %1: %2").arg(day(team.stopped->on), oneLine(team.stopped->why));
    const QString why = team.notedReason(QLatin1String(roomRule::closedWithoutReply));
    return why.isEmpty() ? Words::tr("Finished on %1").arg(day(team.closedOn))
                         : Words::tr("Finished on %1, before the team heard a reply: %2").arg(day(team.closedOn), oneLine(why));
}

QString releaseLine(const Release &release)
{
    const QString state = release.replySharedOn.isValid() ? Words::tr("the team has heard the Owner’s reply")
        : release.reply                                    ? Words::tr("the Owner has replied, the team has not heard it yet")
                                                           : Words::tr("the Owner has not replied yet");
    const QString day = QLocale().toString(release.releasedAt.toLocalTime().date(), u"d MMMM yyyy"_s);
    return Words::tr("Version %1: released on %2, %3").arg(release.version).arg(day, state);
}

} // namespace

int runList(const CommandLine &line)
{
    QCommandLineParser parser;
    parser.addOption({u"json"_s, {}});
    const QString what = read(parser, line, {u"events|teams|actions|people"_s}).first();
    const QStringList known{u"events"_s, u"teams"_s, u"actions"_s, u"people"_s};
    if (!known.contains(what))
        misuse(Words::tr("list knows events, teams, actions and people, not “%1”.").arg(what));
    const bool asJson = parser.isSet(u"json"_s);
    const auto store = openExisting(line);
    Reader &reader = store->reader();
    if (what == "events"_L1) {
        list<Event>(reader.find<Event>(), asJson, [](const Event &e) { return e.title; },
                    [](const Event &e) { return QStringList{wordOf(e.status), e.title}; });
    } else if (what == "teams"_L1) {
        list<LearningTeam>(rowsToList<LearningTeam>(reader), asJson, [](const LearningTeam &t) { return t.title; },
                           [](const LearningTeam &t) { return QStringList{stageName(t.stage), t.title}; });
    } else if (what == "actions"_L1) {
        QHash<QString, QString> titles;
        for (const LearningTeam &team : rowsToList<LearningTeam>(reader))
            titles.insert(team.id, team.title);
        list<Action>(reader.find<Action>(), asJson, [&](const Action &a) { return titles.value(a.teamId) + a.text; },
                     [&](const Action &a) { return QStringList{wordOf(a.progress), titles.value(a.teamId), a.text}; });
    } else {
        list<Person>(reader.find<Person>(), asJson, [](const Person &p) { return p.name; },
                     [](const Person &p) { return QStringList{p.name, p.job, p.organisation}; });
    }
    return exitDone;
}

int runShow(const CommandLine &line)
{
    QCommandLineParser parser;
    parser.addOption({u"json"_s, {}});
    const QString start = read(parser, line, {u"TEAM"_s}).first();
    const auto store = openExisting(line);
    const TeamRecord record = readTeamRecord(store->reader(), teamNamed(store->reader(), start).id).value();
    if (parser.isSet(u"json"_s)) {
        Json json = bundleJson(record);
        for (Json &person : json["people"]) { // names stay in People
            person.erase("name");
            person.erase("contact");
        }
        hideSealed(json["team"]);
        sayJson(json);
        return exitDone;
    }
    const LearningTeam &team = record.team;
    say(oneLine(team.title));
    say(Words::tr("Stage: %1").arg(stageName(team.stage)));
    if (const QString ended = endLine(team); !ended.isEmpty())
        say(ended);
    if (team.sealed)
        say(Words::tr("Locked on %1").arg(team.sealed->on.toLocalTime().date().toString(Qt::ISODate)));
    if (record.event)
        say(Words::tr("Event: %1").arg(oneLine(record.event->title)));
    if (const auto community = store->reader().get<Community>(team.communityId))
        say(Words::tr("Community: %1").arg(oneLine(community->name)));
    if (!team.focus.isEmpty())
        say(Words::tr("Focus: %1").arg(oneLine(team.focus)));
    for (int role = 0; role < enumCount<Role>; ++role) {
        for (const Membership &membership : record.memberships) {
            if (membership.role == Role(role))
                say(u"%1: %2"_s.arg(roleLabel(membership.role), oneLine(jobLabel(membership, record.people))));
        }
    }
    for (const MeetingKind kind : {MeetingKind::Learning, MeetingKind::Improving}) {
        for (const Meeting &meeting : record.meetings) {
            if (meeting.kind == kind)
                say(meetingLine(meeting));
        }
    }
    const auto notes = [&record](auto belongs) { return std::count_if(record.notes.begin(), record.notes.end(), belongs); };
    say(Words::tr("On the wall: %1 · Parked ideas: %2 · Themes: %3 · Improvements: %4")
            .arg(notes([](const Note &n) { return isOnWall(n); }))
            .arg(notes([](const Note &n) { return n.parked; }))
            .arg(record.themes.size())
            .arg(record.actions.size()));
    say(Words::tr("Statements: %1 · Released versions: %2").arg(record.statements.size()).arg(record.releases.size()));
    for (const Release &release : record.releases)
        say(releaseLine(release));
    return exitDone;
}

int runCheck(const CommandLine &line)
{
    QCommandLineParser parser;
    parser.addOption({u"rebuild-index"_s, {}});
    read(parser, line, {});
    const auto store = openExisting(line);
    if (parser.isSet(u"rebuild-index"_s)) {
        const Outcome outcome = store->rebuildSearchIndex();
        if (!outcome.isDone())
            refuse(outcome.sentence());
        say(Words::tr("Built the search index anew."));
    }
    QStringList wrong = store->check();
    if (store->reader().exists(Erasure::table, {{"finished", 0}}))
        wrong << Words::tr("What was struck has not left the file yet: open this workspace in the app once, and end what else reads it.");
    for (const QString &sentence : wrong)
        complain(sentence);
    if (wrong.isEmpty())
        say(Words::tr("The workspace is sound."));
    return wrong.isEmpty() ? exitDone : exitRefused;
}

} // namespace sharpend::cli
