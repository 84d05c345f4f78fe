// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The sample workspace is written by hand. What the app relies on, and what it promises about names, is checked here.

#include "DemoBundles.h"

#include "support/catch.h"

#include "domain/FieldCodec.h"
#include "domain/Content.h"
#include "domain/Rules.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

template<Record T>
QSet<QString> idsOf(const QList<T> &records)
{
    QSet<QString> ids;
    for (const T &record : records)
        ids << record.id;
    return ids;
}

qsizetype countRole(const DemoBundle &bundle, Role role)
{
    return std::count_if(bundle.memberships.begin(), bundle.memberships.end(), [role](const Membership &m) { return m.role == role; });
}

} // namespace

TEST_CASE("The list of sample files names each file there is, once", "[demo]")
{
    const Json demo = demoJson(u"demo.json"_s);
    CHECK(demo.size() == 2);
    CHECK(QDate::fromString(textAt(demo, "referenceDay"), Qt::ISODate) == QDate(2026, 3, 17));
    QStringList named = demoFileNames();
    named.sort();
    CHECK(named == QDir(demoFolder()).entryList({u"*.learningteam"_s}, QDir::Files, QDir::Name));
    QFile resource(demoFolder() + u"demo.qrc"_s);
    REQUIRE(resource.open(QIODevice::ReadOnly));
    const QString list = QString::fromUtf8(resource.readAll());
    for (const QString &name : named)
        CHECK(list.contains(u"<file>%1</file>"_s.arg(name)));
}

TEST_CASE("Sample rows have ids of their own and refer to rows that are there", "[demo]")
{
    QSet<QString> ids;
    const auto own = [&ids](const auto &records) {
        for (const auto &record : records) {
            CHECK_FALSE(ids.contains(record.id));
            ids << record.id;
        }
    };
    for (const DemoBundle &b : demoBundles()) {
        INFO(b.name.toStdString());
        own(QList<Event>{b.event});
        if (!b.team)
            continue;
        own(QList<LearningTeam>{*b.team});
        own(b.people);
        own(b.memberships);
        own(b.meetings);
        own(b.steps);
        own(b.themes);
        own(b.notes);
        own(b.placements);
        own(b.actions);
        own(b.statements);
        own(b.releases);

        const QString team = b.team->id;
        CHECK(b.team->eventId == b.event.id);
        const QSet<QString> people = idsOf(b.people), steps = idsOf(b.steps), themes = idsOf(b.themes), notes = idsOf(b.notes);
        for (const Membership &m : b.memberships) {
            CHECK(m.teamId == team);
            CHECK(people.contains(m.personId));
            for (const QString &managed : m.managesIds)
                CHECK(people.contains(managed));
            for (const QString &meeting : m.attended)
                CHECK(idsOf(b.meetings).contains(meeting));
        }
        for (const Meeting &meeting : b.meetings)
            CHECK(meeting.teamId == team);
        for (const Step &step : b.steps)
            CHECK(step.teamId == team);
        for (const Theme &theme : b.themes)
            CHECK(theme.teamId == team);
        for (const Note &note : b.notes) {
            CHECK(note.teamId == team);
            CHECK((note.stepId.isEmpty() || steps.contains(note.stepId)));
        }
        QSet<QString> once;
        for (const Placement &p : b.placements) {
            CHECK(p.teamId == team);
            CHECK(notes.contains(p.noteId));
            CHECK(themes.contains(p.themeId));
            CHECK_FALSE(once.contains(p.noteId + p.themeId));
            once << p.noteId + p.themeId;
        }
        for (const Action &action : b.actions) {
            CHECK(action.teamId == team);
            CHECK(themes.contains(action.themeId));
            for (const QString &note : action.noteIds)
                CHECK(notes.contains(note));
        }
        for (const Statement &statement : b.statements) {
            CHECK(statement.teamId == team);
            for (const QString &note : statement.noteIds)
                CHECK(notes.contains(note));
        }
        for (const Release &release : b.releases)
            CHECK(release.teamId == team);
    }
}

TEST_CASE("Sample candidates show every kind of event and every way of weighing", "[demo]")
{
    QSet<int> kinds;
    int candidates = 0, placed = 0, notPlaced = 0, weighed = 0, checkFirst = 0;
    for (const DemoBundle &b : demoBundles()) {
        const Event &event = b.event;
        INFO(b.name.toStdString());
        CHECK(event.status == (b.team ? EventStatus::Chosen : EventStatus::Candidate));
        CHECK(event.decision.has_value() == b.team.has_value());
        CHECK_FALSE(event.raisedBy.isEmpty());
        CHECK(event.raisedOn.isValid());
        if (event.placement) {
            CHECK((event.placement->often >= 0 && event.placement->often <= 1));
            CHECK((event.placement->severe >= 0 && event.placement->severe <= 1));
        }
        CHECK(event.factors.alignment.level != Level::Low); // alignment has words of its own
        CHECK(event.factors.alignment.level != Level::Some);
        CHECK(event.factors.alignment.level != Level::High);
        if (b.team)
            continue;
        ++candidates;
        kinds << int(event.kind);
        placed += event.placement.has_value();
        notPlaced += !event.placement;
        weighed += !event.factors.effectOnTeam.reason.isEmpty();
        checkFirst += event.formalProcess == FormalProcess::Unsure && event.placement && event.placement->severe > 0.85;
    }
    CHECK(candidates == 8);
    CHECK(kinds.size() == enumCount<EventKind>);
    CHECK(placed >= 5);
    CHECK(notPlaced == 1);
    CHECK(weighed >= 5);
    CHECK(checkFirst == 1);
}

TEST_CASE("Sample teams keep the roles apart", "[demo]")
{
    REQUIRE(demoTeams().size() == 10);
    for (const DemoBundle &b : demoTeams()) {
        INFO(b.name.toStdString());
        CHECK(countRole(b, Role::Owner) == 1);
        CHECK(countRole(b, Role::Facilitator) >= 1);
        CHECK(countRole(b, Role::Scribe) >= 1);
        CHECK(countRole(b, Role::Member) >= 3);
        QSet<QString> people;
        for (const Membership &m : b.memberships) {
            CHECK_FALSE(people.contains(m.personId)); // nobody holds two roles
            people << m.personId;
        }
        CHECK(people == idsOf(b.people));
        CHECK(b.team->stage == b.team->furthestStage);
    }
}

TEST_CASE("Sample notes were all taken in a Discovery that the Owner had left, or came in the soak", "[demo]")
{
    for (const DemoBundle &b : demoTeams()) {
        INFO(b.name.toStdString());
        for (const Note &note : b.notes) {
            if (note.source == NoteSource::Reflection) {
                CHECK(note.capturedIn == u"soak"_s);
                CHECK_FALSE(note.capturedAt.isValid());
                CHECK(b.team->furthestStage >= Stage::Soak);
                continue;
            }
            const auto meeting = std::find_if(b.meetings.begin(), b.meetings.end(), [&](const Meeting &m) { return m.id == note.capturedIn; });
            REQUIRE(meeting != b.meetings.end());
            CHECK(meeting->kind == MeetingKind::Learning);
            CHECK(meeting->furthestPhase >= Phase::Discovery);
            CHECK(meeting->ownerLeftAt.isValid());
            CHECK(note.capturedAt > meeting->ownerLeftAt);
            CHECK(note.capturedAt > meeting->contractAgreedAt);
            CHECK((!meeting->endedAt.isValid() || note.capturedAt < meeting->endedAt));
        }
    }
}

TEST_CASE("The sample breaks no hard rule on its way in", "[demo]")
{
    for (const DemoBundle &b : demoBundles()) {
        QList<RowChange> changes;
        const auto add = [&changes](const char *table, const Json &row) {
            changes << RowChange{QString::fromLatin1(table), textAt(row, "id"), Json(), row};
        };
        for (const RecordType &type : recordTypes()) {
            if (!type.bundleKey || !b.json.contains(type.bundleKey))
                continue;
            const Json &part = b.json.at(type.bundleKey);
            if (part.is_object())
                add(type.table, part);
            else
                std::for_each(part.begin(), part.end(), [&](const Json &row) { add(type.table, row); });
        }
        QHash<QString, TeamFacts> facts;
        if (b.team) {
            TeamFacts &team = facts[b.team->id];
            team.team = b.team;
            team.memberships = b.memberships;
            team.meetings = b.meetings;
            team.hasActions = !b.actions.isEmpty();
            team.replyShared = std::any_of(b.releases.begin(), b.releases.end(), [](const Release &r) { return r.replySharedOn.isValid(); });
            for (const Note &note : b.notes) {
                if (note.source == NoteSource::Wall)
                    team.meetingsWithNotes << note.capturedIn;
            }
        }
        INFO(b.name.toStdString());
        CHECK(brokenRules(changes, facts, Door::Import).join(u' ') == QString());
        CHECK(brokenValues(changes).join(u' ') == QString());
    }
}

TEST_CASE("The sample wall is large and varied enough to try everything on", "[demo]")
{
    const DemoBundle b = demoTeamAt(Stage::Meeting1);
    REQUIRE(b.meetings.size() == 2);
    const Meeting meeting = b.meeting(MeetingKind::Learning);
    CHECK(meeting.phase == Phase::Discovery);
    CHECK_FALSE(meeting.endedAt.isValid());
    CHECK_FALSE(b.team->socialContract.isEmpty());

    qsizetype onWall = 0, parked = 0, noKind = 0, longNotes = 0, quoted = 0, beyondAscii = 0;
    QSet<int> kinds;
    QDateTime latest = meeting.startedAt;
    for (const Note &note : b.notes) {
        if (note.parked) {
            ++parked;
            continue;
        }
        ++onWall;
        if (note.kind)
            kinds << int(*note.kind);
        else
            ++noKind;
        longNotes += note.text.size() > 400;
        quoted += note.text.contains(u'"');
        beyondAscii += std::any_of(note.text.begin(), note.text.end(), [](QChar c) { return c.unicode() > 0x7f; });
        latest = std::max(latest, note.capturedAt);
    }
    CHECK(onWall >= 62);
    CHECK(kinds.size() == enumCount<NoteKind>);
    CHECK(noKind >= 3);
    CHECK((parked >= 3 && parked <= 4));
    CHECK(longNotes == 1);
    CHECK(quoted >= 1);
    CHECK(beyondAscii >= 1);
    CHECK(b.steps.size() == 4);
    CHECK(b.themes.size() == 4);
    const qint64 minutes = meeting.startedAt.secsTo(latest) / 60;
    CHECK((minutes >= 45 && minutes <= 50));

    QHash<QString, int> themesOf;
    for (const Placement &p : b.placements)
        ++themesOf[p.noteId];
    const QList<int> counts = themesOf.values();
    CHECK(counts.contains(2));
    CHECK(onWall - themesOf.size() >= 5); // some are loose
    for (const Note &note : b.notes)
        CHECK_FALSE((note.parked && themesOf.contains(note.id)));
}

TEST_CASE("Prompts that were asked in the sample are in the bank", "[demo]")
{
    Content content;
    REQUIRE(readContent(content) == QString());
    for (const DemoBundle &b : demoTeams()) {
        for (const Meeting &meeting : b.meetings) {
            for (const QString &id : meeting.promptsAsked) {
                INFO(id.toStdString());
                CHECK(content.prompt(id));
            }
        }
    }
}

TEST_CASE("The sample team in Prepare has one answer left to agree", "[demo]")
{
    const DemoBundle b = demoTeamAt(Stage::Prepare);
    const Codesign &c = b.team->codesign;
    CHECK(int(c.room.agreed) + int(c.whenAndWhere.agreed) + int(c.groundRules.agreed) + int(c.data.agreed) + int(c.audience.agreed) == 4);
    CHECK_FALSE(b.team->focus.isEmpty());
    REQUIRE(b.meetings.size() == 2);
    for (const Meeting &meeting : b.meetings) {
        CHECK(meeting.plannedLocal.isValid());
        CHECK(meeting.plannedLocal.timeSpec() == Qt::LocalTime);
        CHECK(QTimeZone(meeting.timeZone.toLatin1()).isValid());
    }
}

TEST_CASE("The sample team in People has a warning and a gap to show", "[demo]")
{
    const DemoBundle b = demoTeamAt(Stage::People);
    CHECK(std::any_of(b.memberships.begin(), b.memberships.end(),
                      [](const Membership &m) { return m.role == Role::Scribe && m.presentAtEvent == YesNoUnsure::Yes; }));
    CHECK(b.team->perspectivesWanted == QStringList{u"Someone who works the early shift"_s});
    REQUIRE(b.event.decision);
    CHECK_FALSE(b.event.decision->sentence.isEmpty());
}

TEST_CASE("No name of a person stands outside the sample's people", "[demo]")
{
    QStringList names;
    QString elsewhere;
    for (const DemoBundle &b : demoBundles()) {
        for (const Person &person : b.people) {
            CHECK(person.name.contains(u' '));
            CHECK_FALSE(person.job.isEmpty());
            names << person.name.split(u' ');
        }
        Json rest = b.json;
        rest.erase("people");
        elsewhere += b.name + u' ' + compact(rest) + u'\n';
    }
    for (const QString &name : std::as_const(names)) {
        INFO(name.toStdString());
        const QRegularExpression word(u"\\b%1\\b"_s.arg(QRegularExpression::escape(name)), QRegularExpression::CaseInsensitiveOption);
        CHECK_FALSE(word.match(elsewhere).hasMatch());
    }
}

TEST_CASE("The sample keeps to our voice", "[demo]")
{
    const QRegularExpression avoided(u"\\b(root cause|failures?|users?|submit|invalid|error|scores?|best)\\b"_s,
                                     QRegularExpression::CaseInsensitiveOption);
    for (const DemoBundle &b : demoBundles()) {
        const QString text = compact(b.json);
        INFO(b.name.toStdString());
        CHECK_FALSE(text.contains(u'!'));
        CHECK(avoided.match(text).captured() == QString());
    }
}
