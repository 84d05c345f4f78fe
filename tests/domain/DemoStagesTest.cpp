// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The sample has a Learning Team at every stage. What its late stages promise to show is checked here.

#include "domain/FieldCodec.h"
#include "DemoBundles.h"

#include "support/catch.h"

#include "domain/Phases.h"
#include "domain/Rules.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

template<typename T, typename P>
qsizetype countOf(const QList<T> &list, P matches)
{
    return std::count_if(list.begin(), list.end(), matches);
}

qsizetype parkedAs(const DemoBundle &b, Disposition disposition)
{
    return countOf(b.notes, [=](const Note &note) { return note.parked && note.disposition == disposition; });
}

qsizetype reflectionsAs(const DemoBundle &b, Disposition disposition)
{
    return countOf(b.notes, [=](const Note &note) { return note.source == NoteSource::Reflection && note.disposition == disposition; });
}

/// The notes of Meeting 1 that hang on the wall.
qsizetype wallNotes(const DemoBundle &b)
{
    return countOf(b.notes, [](const Note &note) { return note.source == NoteSource::Wall && isOnWall(note); });
}

QList<Release> allReleases()
{
    QList<Release> releases;
    for (const DemoBundle &b : demoTeams())
        releases += b.releases;
    return releases;
}

} // namespace

TEST_CASE("The sample has a Learning Team at every stage", "[demo]")
{
    for (const Stage stage : stages()) {
        INFO(wordOf(stage).toStdString());
        CHECK_FALSE(demoTeamsAt(stage).isEmpty());
    }
    CHECK(demoTeamsAt(Stage::FollowUp).size() == 2);
    CHECK(demoTeamsAt(Stage::Closed).size() == 2);
}

TEST_CASE("Sample meetings are as far as the stage says", "[demo]")
{
    for (const DemoBundle &b : demoTeams()) {
        INFO(b.name.toStdString());
        const Meeting first = b.meeting(MeetingKind::Learning), second = b.meeting(MeetingKind::Improving);
        CHECK(first.startedAt.isValid() == (b.team->stage >= Stage::Meeting1));
        CHECK(first.endedAt.isValid() == (b.team->stage >= Stage::Soak));
        CHECK(second.startedAt.isValid() == (b.team->stage >= Stage::Meeting2));
        CHECK(second.endedAt.isValid() == (b.team->stage >= Stage::Outputs));
        CHECK(b.releases.isEmpty() == (b.team->stage < Stage::FollowUp));
        if (b.team->stage < Stage::Soak)
            continue;
        CHECK((b.people.size() >= 5 && b.people.size() <= 9));
        CHECK((wallNotes(b) >= 25 && wallNotes(b) <= 40));
        for (const Membership &m : b.memberships) { // the Owner has left
            CHECK(m.attended.contains(first.id) == (m.role != Role::Owner));
            CHECK(m.attended.contains(second.id) == (m.role != Role::Owner && second.startedAt.isValid()));
        }
    }
}

TEST_CASE("The sample soak lasts a day, with reflections in and the tray shut", "[demo]")
{
    const DemoBundle b = demoTeamAt(Stage::Soak);
    const Meeting second = b.meeting(MeetingKind::Improving);
    const auto over = soakOverAt(*b.team, b.meetings, second);
    REQUIRE(over);
    CHECK(*over == plannedStart(second));
    CHECK(b.meeting(MeetingKind::Learning).endedAt.secsTo(*over) > 23 * 3600);
    CHECK(reflectionsAs(b, Disposition::Open) == 2);
    CHECK(reflectionsAs(b, Disposition::Brought) == 1);
    CHECK(parkedAs(b, Disposition::Open) == 3);
    CHECK(b.team->soakPrompts.size() == 3);
}

TEST_CASE("The sample Meeting 2 has come to Improvements", "[demo]")
{
    const DemoBundle b = demoTeamAt(Stage::Meeting2);
    const Meeting second = b.meeting(MeetingKind::Improving);
    CHECK(second.phase == Phase::Improvements);
    CHECK(second.furthestPhase == Phase::Improvements);
    CHECK(wallNotes(b) == 34);
    CHECK(reflectionsAs(b, Disposition::Used) == 3);

    CHECK(b.themes.size() == 4);
    for (const Theme &theme : b.themes)
        CHECK_FALSE(theme.insight.isEmpty());
    QHash<QString, int> themesOf;
    for (const Placement &placement : b.placements)
        ++themesOf[placement.noteId];
    CHECK(themesOf.values().count(2) == 2);
    CHECK(themesOf.size() < wallNotes(b) + 3); // some are loose

    REQUIRE(b.actions.size() == 3);
    QSet<int> strengths;
    for (const Action &action : b.actions) {
        REQUIRE(action.strength);
        strengths << int(*action.strength);
    }
    CHECK(strengths.size() == enumCount<Strength>);
    CHECK(countOf(b.actions, [](const Action &action) { return action.aim == ActionAim::Person; }) == 1);
    CHECK(parkedAs(b, Disposition::Used) == 2);
    CHECK(parkedAs(b, Disposition::Open) == 1);
}

TEST_CASE("The sample outputs are read back and wait for two wordings", "[demo]")
{
    const DemoBundle b = demoTeamAt(Stage::Outputs);
    CHECK(b.actions.isEmpty());
    CHECK(parkedAs(b, Disposition::SetAside) == 2);
    CHECK(beforeRelease(b.draft()) == QStringList());
    CHECK(b.team->wordingDecisions.size() == 2);
    QString said;
    for (const Statement &statement : b.statements)
        said += statement.text + u'\n';
    CHECK(said.contains(u"the technician who joined in February"_s));
    CHECK(said.contains(u"on 3 March at 16:40"_s));
    for (const WordingDecision &settled : b.team->wordingDecisions)
        CHECK_FALSE(said.contains(settled.fragment));
    for (const StatementSection section : {StatementSection::Understanding, StatementSection::Helps, StatementSection::Question})
        CHECK(countOf(b.statements, [=](const Statement &s) { return s.section == section; }) >= 1);
}

TEST_CASE("What left in the sample is just what its outputs say", "[demo]")
{
    CHECK(allReleases().size() == 4);
    for (const DemoBundle &b : demoTeams()) {
        INFO(b.name.toStdString());
        for (const Release &release : b.releases) {
            OutputPack pack = packOf(b.draft());
            pack.releaseId = release.id;
            pack.releasedAt = release.releasedAt;
            CHECK(release.version == 1);
            CHECK(compact(toJson(pack)) == compact(toJson(release.pack)));
            OutputsDraft draft = b.draft();
            draft.releases = b.releases;
            CHECK_FALSE(differsFromReleased(draft));
            CHECK(pack.headcount.has_value());

            CHECK(b.team->readBackOn < release.releasedAt);
            CHECK(b.team->signedOffOn == release.releasedAt);
            CHECK(b.meeting(MeetingKind::Improving).endedAt < b.team->readBackOn);
            CHECK(b.team->replyPromisedBy > release.releasedAt.date());
            CHECK_FALSE(b.team->lookBacks.isEmpty());
        }
    }
}

TEST_CASE("Sample replies answer every improvement, and the team has heard them", "[demo]")
{
    qsizetype answered = 0;
    for (const DemoBundle &b : demoTeams()) {
        INFO(b.name.toStdString());
        for (const Release &release : b.releases) {
            CHECK(release.reply.has_value() == release.replySharedOn.isValid());
            if (!release.reply)
                continue;
            ++answered;
            CHECK(missingFrom(*release.reply, release.pack) == QStringList());
            CHECK(release.reply->answers.size() == release.pack.actions.size());
            CHECK(release.reply->on > release.releasedAt);
            CHECK(release.replySharedOn > release.reply->on);
            CHECK(release.reply->on.date() <= b.team->replyPromisedBy);
            for (const Action &action : b.actions) {
                const ReplyAnswer *answer = release.reply->answerTo(action.id);
                REQUIRE(answer);
                CHECK((answer->answer == OwnerAnswer::NotNow) == (action.progress == ActionProgress::Proposed));
                if (answer->answer != OwnerAnswer::NotNow) {
                    CHECK(answer->champion == action.champion);
                    CHECK(answer->due == action.due);
                }
            }
        }
    }
    CHECK(answered == 3);
}

TEST_CASE("The sample follow-ups show a promise at each step, and a reply that is owed", "[demo]")
{
    const QList<DemoBundle> found = demoTeamsAt(Stage::FollowUp);
    const auto replied = std::find_if(found.begin(), found.end(), [](const DemoBundle &b) { return b.releases.first().reply.has_value(); });
    REQUIRE(replied != found.end());
    REQUIRE(replied->actions.size() == 3);
    CHECK(replied->actions[0].progress == ActionProgress::UnderWay);
    CHECK(replied->actions[0].updates.size() == 1);
    CHECK(replied->actions[1].progress == ActionProgress::Agreed);
    CHECK(replied->actions[1].updates.isEmpty());
    CHECK(replied->actions[2].progress == ActionProgress::Proposed);
    CHECK_FALSE(replied->releases.first().reply->answerTo(replied->actions[2].id)->because.isEmpty());
    CHECK(replied->team->lookBacks.size() == 2);
    CHECK(countOf(found, [](const DemoBundle &b) { return !b.releases.first().reply; }) == 1);
}

TEST_CASE("One sample team closed without any action, another with its actions in place", "[demo]")
{
    const QList<DemoBundle> found = demoTeamsAt(Stage::Closed);
    for (const DemoBundle &b : found) {
        INFO(b.name.toStdString());
        CHECK_FALSE(b.team->stopped);
        CHECK(b.team->notedWarnings.isEmpty()); // closed with a reply, so without a reason
        CHECK(b.team->closedOn > b.releases.first().replySharedOn);
        for (const LookBack &lookBack : b.team->lookBacks)
            CHECK((lookBack.heldOn.isValid() && !lookBack.whatChanged.isEmpty()));
        CHECK(countOf(b.actions, [](const Action &action) { return action.progress != ActionProgress::InPlace; }) == 0);
    }
    const auto without = std::find_if(found.begin(), found.end(), [](const DemoBundle &b) { return b.actions.isEmpty(); });
    REQUIRE(without != found.end());
    CHECK(without->releases.first().reply->text.contains(u"nothing for me to approve"_s));
    CHECK(countOf(found, [](const DemoBundle &b) { return b.actions.size() >= 2; }) == 1);
}
