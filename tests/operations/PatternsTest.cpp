// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Naming what has come up in several Learning Teams: by people, from two windows, with undo. And what is read for the figures.

#include "Desk.h"

#include "domain/PatternWords.h"
#include "operations/FollowUpOperations.h"
#include "operations/OutputOperations.h"
#include "operations/PatternOperations.h"
#include "store/PatternsReader.h"
#include "support/FinishedTeams.h"

using namespace sharpend;
using namespace sharpend::test;

namespace {

Pattern aPattern(const QString &name, const QStringList &themeIds = {})
{
    Pattern pattern;
    pattern.id = newId();
    pattern.name = name;
    pattern.themeIds = themeIds;
    return pattern;
}

/// Three finished Learning Teams, each with a theme.
struct Shelf : Desk {
    explicit Shelf(Database::Engine engine)
        : Desk(engine)
    {
        for (int i = 0; i < 3; ++i) {
            Finished finished;
            finished.title = u"Team %1"_s.arg(i);
            finished.on = QDate(2026, 1 + i, 5);
            finished.themes = {{u"Theme %1"_s.arg(i), i}};
            const QString teamId = putFinished(*there, finished);
            themes << there->reader().find<Theme>({{"teamId", teamId}}).first().id;
        }
    }
    Pattern stored(const QString &id) const { return there->reader().get<Pattern>(id).value_or(Pattern()); }
    QStringList themes;
};

} // namespace

TEST_CASE("A pattern is named, and themes go into it from two windows at once", "[patterns]")
{
    for (const Database::Engine engine : engines()) {
        CAPTURE(nameOf(engine));
        Shelf shelf(engine);
        const Pattern made = aPattern(u"  Sent is not seen "_s, {shelf.themes[0]});
        shelf.doHere(namePattern(made));
        CHECK(shelf.stored(made.id).name == u"Sent is not seen");
        shelf.doThere(putInPattern(made.id, shelf.themes[1]));
        shelf.doHere(putInPattern(made.id, shelf.themes[2]));
        shelf.doThere(putInPattern(made.id, shelf.themes[2])); // the same again
        CHECK(shelf.stored(made.id).themeIds == shelf.themes);
        shelf.doHere(takeOutOfPattern(made.id, shelf.themes[0]));
        CHECK(shelf.stored(made.id).themeIds == shelf.themes.mid(1));
        shelf.ok(shelf.here->undo({}));
        CHECK(shelf.stored(made.id).themeIds == shelf.themes);
        shelf.ok(shelf.here->redo({}));
        CHECK(shelf.stored(made.id).themeIds == shelf.themes.mid(1));
        CHECK(shelf.here->check().isEmpty());
    }
}

TEST_CASE("A pattern keeps its name, and both versions of words that two windows write at once", "[patterns]")
{
    for (const Database::Engine engine : engines()) {
        CAPTURE(nameOf(engine));
        Shelf shelf(engine);
        CHECK(shelf.here->perform(namePattern(aPattern(u" "_s))).sentence().startsWith(u"Give the pattern a name"_s));
        const Pattern made = aPattern(u"Sent"_s);
        shelf.doHere(namePattern(made));
        CHECK(shelf.here->perform(renamePattern(made.id, {u"Sent"_s, u" "_s})).sentence().startsWith(u"Give the pattern a name"_s));
        shelf.doHere(renamePattern(made.id, {u"Sent"_s, u"Sent is not seen"_s}));
        CHECK(shelf.stored(made.id).name == u"Sent is not seen");
        shelf.doThere(describePattern(made.id, {{}, u"A screen says sent."_s}));
        shelf.doHere(describePattern(made.id, {{}, u"Nobody says seen."_s}));
        CHECK(shelf.stored(made.id).sentence.contains(u"A screen says sent."_s));
        CHECK(shelf.stored(made.id).sentence.contains(u"Nobody says seen."_s));
        shelf.doHere(removePattern(made.id));
        CHECK(shelf.stored(made.id).id.isEmpty());
        CHECK(shelf.there->perform(putInPattern(made.id, shelf.themes[0])).state == Outcome::State::Refused);
        shelf.ok(shelf.here->undo({}));
        CHECK(shelf.stored(made.id).name == u"Sent is not seen");
    }
}

TEST_CASE("A Learning Team under way is in no pattern, and in no figure until it has finished", "[patterns]")
{
    for (const Database::Engine engine : engines()) {
        CAPTURE(nameOf(engine));
        Shelf shelf(engine);
        shelf.now = QDateTime(QDate(2026, 3, 17), QTime(12, 0), Qt::UTC);
        const LateTeam late = teamAfterMeeting2(*shelf.here);
        const Outcome early = shelf.here->perform(namePattern(aPattern(u"Too soon"_s, {late.themeId})));
        CHECK(early.sentence().startsWith(u"A pattern is made of what finished Learning Teams have found."_s));
        CHECK(PatternsReader(*shelf.here).read().teams.size() == 3);

        const QString releaseId = release(*shelf.here, late.teamId);
        Release released = shelf.here->reader().get<Release>(releaseId).value();
        shelf.now = released.releasedAt.addDays(6);
        shelf.doHere(recordReply(late.teamId, replyTo(released.pack, shelf.now)));
        shelf.doHere(shareReply(late.teamId, releaseId));
        shelf.doHere(finishTeam(late.teamId));
        shelf.doHere(namePattern(aPattern(u"In time"_s, {late.themeId})));
        const PatternFacts facts = PatternsReader(*shelf.there).read();
        CHECK(facts.patterns.size() == 1);
        REQUIRE(facts.teams.size() == 4);
        const auto found
            = std::find_if(facts.teams.begin(), facts.teams.end(), [&](const FinishedTeam &team) { return team.id == late.teamId; });
        REQUIRE(found != facts.teams.end());
        CHECK(found->themes.first().title == u"Sent is not seen");
        CHECK(found->themes.first().notes == 1);
        // The note on the wall and the reflection that came to it; no parked idea, and not what stayed with its writer.
        CHECK(found->notesWithoutKind == 2);
        CHECK_FALSE(found->learningAlone);
        REQUIRE(found->commitments.size() == 1);
        CHECK(found->commitments.first().strength == Strength::Stronger);
        CHECK(patternsPicture(facts).daysToReply == QList<int>{6});
    }
}

TEST_CASE("One that stopped part-way is not finished, and what the Owner said not now to is not committed to", "[patterns]")
{
    for (const Database::Engine engine : engines()) {
        CAPTURE(nameOf(engine));
        Shelf shelf(engine);
        const LateTeam late = teamAfterMeeting2(*shelf.here);
        const QString releaseId = release(*shelf.here, late.teamId);
        ReplyLetter letter = replyTo(shelf.here->reader().get<Release>(releaseId)->pack, shelf.now);
        letter.reply.answers.first().answer = OwnerAnswer::NotNow;
        letter.reply.answers.first().because = u"The benches move in June"_s;
        shelf.doHere(recordReply(late.teamId, letter));
        shelf.doHere(shareReply(late.teamId, releaseId));
        shelf.doHere(finishTeam(late.teamId));
        const LateTeam stopped = teamAfterMeeting2(*shelf.here);
        shelf.doHere(stopTeam(stopped.teamId, u"The work has moved elsewhere"_s));
        const PatternFacts facts = PatternsReader(*shelf.there).read();
        CHECK(facts.teams.size() == 4);
        for (const FinishedTeam &team : facts.teams) {
            CHECK(team.id != stopped.teamId);
            if (team.id == late.teamId)
                CHECK(team.commitments.isEmpty());
        }
    }
}

TEST_CASE("A locked Learning Team counts by what stays readable, and a pattern passes over its themes", "[patterns]")
{
    for (const Database::Engine engine : engines()) {
        CAPTURE(nameOf(engine));
        Shelf shelf(engine);
        Finished locked;
        locked.title = u"Locked"_s;
        locked.on = QDate(2026, 4, 5);
        locked.commitments = {{ActionAim::System, Strength::Stronger}};
        locked.daysToReply = 5;
        locked.sealedCounts = u"{\"goesWell\":5,\"noKind\":2,\"parked\":3,\"themes\":1}"_s;
        const QString teamId = putFinished(*shelf.there, locked);
        shelf.doHere(namePattern(aPattern(u"Sent"_s, shelf.themes)));
        shelf.doHere(shelf.changing([](Transaction &tx) { // as locking leaves it behind
            Pattern pattern = tx.find<Pattern>().first();
            pattern.themeIds << newId();
            tx.put(pattern);
        }));
        const PatternsPicture picture = patternsPicture(PatternsReader(*shelf.here).read());
        REQUIRE(picture.teams.size() == 4);
        CHECK(picture.teams.last().id == teamId);
        CHECK(picture.notes[std::size_t(NoteKind::GoesWell)] == 5);
        CHECK(picture.teams.last().notesWithoutKind == 2);
        CHECK(picture.daysToReply == QList<int>{5});
        REQUIRE(picture.patterns.size() == 1);
        CHECK(picture.patterns.first().teams == 3);
        CHECK_FALSE(picture.patterns.first().notes.last());
    }
}

TEST_CASE("A year of nine finished Learning Teams, as it is read from either engine", "[patterns]")
{
    for (const Database::Engine engine : engines()) {
        CAPTURE(nameOf(engine));
        const Workspace workspace(engine);
        const auto store = workspace.open();
        putFinishedYear(*store, 9, QDate(2026, 3, 20));
        const PatternsPicture picture = patternsPicture(PatternsReader(*store).read());
        CHECK(patternsSentence(picture).startsWith(u"Nine finished Learning Teams, April 2025 to March 2026."_s));
        CHECK(findingOf(PatternFigure::Themes, picture).title == u"“Sent is not the same as seen” has come up in five of nine");
        CHECK(picture.patterns.size() == 7);
        CHECK(picture.loose.size() == 9);
        CHECK(findingOf(PatternFigure::Improvements, picture).title == u"Improvements are moving from people to systems");
        CHECK(learningAloneWords(picture).title == u"Three Learning Teams ended with learning alone.");
        CHECK(findingOf(PatternFigure::Notes, picture).about == u"Share of 268 note(s) on the wall, by kind.");
        CHECK(findingOf(PatternFigure::Events, picture).title == u"Four of nine began with something going right");
        CHECK(findingOf(PatternFigure::Replies, picture).title == u"Seven of eight teams heard back within two weeks");
        CHECK(findingOf(PatternFigure::LookBacks, picture).title == u"Three of nine looked back at what had changed");
        CHECK(store->check().isEmpty());
    }
}

// Not a test: makes the workspace SHARPEND_WORKSPACE with SHARPEND_TEAMS finished Learning Teams, to look at and to picture.
TEST_CASE("a workspace of finished Learning Teams", "[.workspace]")
{
    const QString path = qEnvironmentVariable("SHARPEND_WORKSPACE");
    REQUIRE_FALSE(path.isEmpty());
    putFinishedYear(*Store::open(path, u"seat-a"_s), qEnvironmentVariableIntValue("SHARPEND_TEAMS"), QDate::currentDate().addDays(-3));
}
