// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The bytes of photos: kept once, in no journal, for as long as a row or a step needs them.

#include "domain/Photos.h"
#include "operations/FollowUpOperations.h"
#include "operations/WallOperations.h"
#include "support/Photos.h"
#include "support/Samples.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

int keptBytes(Store &store)
{
    QSqlQuery &query = store.database().run(u"select count(*) from attachment_bytes"_s);
    const int count = query.next() ? query.value(0).toInt() : -1;
    query.finish();
    return count;
}

} // namespace

TEST_CASE("a photo is kept with its bytes, which are in no journal")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(test::nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const NewPhoto one = aPhoto(1), two = aPhoto(2, u"../right half.jpg"_s);
    NewPhoto again = aPhoto(1, u"the same.jpg"_s);
    const Outcome outcome = store->perform(addAttachments(team.teamId, {one, two, again}));
    INFO(outcome.sentence().toStdString());
    REQUIRE(outcome.isDone());
    CHECK(store->stepToUndo(team.teamId)->operation == u"addAttachments"); // three in one step

    const auto kept = store->reader().get<Attachment>(two.id);
    REQUIRE(kept);
    CHECK(kept->name == u"right half.jpg");
    CHECK(kept->mediaType == u"image/jpeg");
    CHECK(kept->position == 1);
    CHECK(kept->hash == hashOf(two.jpeg));
    CHECK(store->reader().bytes(kept->hash) == two.jpeg);
    CHECK(keptBytes(*store) == 2);
    CHECK(store->reader().bytes(QString(64, u'0')).isEmpty());
    QSqlQuery &journal = store->database().run(u"select max(length(after)) from journal where row_table = 'attachments'"_s);
    REQUIRE(journal.next());
    CHECK(journal.value(0).toInt() < 500);
    journal.finish();
    CHECK(store->check().isEmpty());

    REQUIRE(store->perform(addAttachments(team.teamId, {one})).isDone()); // tried once more
    CHECK(store->reader().count(Attachment::table) == 3);
}

TEST_CASE("undo brings a removed photo back, also after a restart, and its bytes go when nothing needs them")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(test::nameOf(engine));
    Workspace workspace(engine);
    TeamAtDiscovery team;
    const NewPhoto one = aPhoto(1), two = aPhoto(2);
    {
        auto store = workspace.open();
        team = teamAtDiscovery(*store);
        REQUIRE(store->perform(addAttachments(team.teamId, {one})).isDone());
        REQUIRE(store->perform(addAttachments(team.teamId, {two})).isDone());
        REQUIRE(store->perform(removeAttachments(team.teamId, {one.id})).isDone());
        CHECK_FALSE(store->reader().get<Attachment>(one.id));
    }
    {
        auto store = workspace.open();
        CHECK(keptBytes(*store) == 2);
        REQUIRE(store->undo(team.teamId).isDone()); // of the removal
        CHECK(store->reader().bytes(store->reader().get<Attachment>(one.id)->hash) == one.jpeg);
        REQUIRE(store->undo(team.teamId).isDone()); // of adding the second
        CHECK_FALSE(store->reader().get<Attachment>(two.id));
    }
    {
        auto store = workspace.open();
        CHECK(keptBytes(*store) == 2); // it may be added again by redo
        REQUIRE(store->redo(team.teamId).isDone());
        REQUIRE(store->undo(team.teamId).isDone());
        REQUIRE(store->perform(addNote(aNote(team.teamId, team.meetingId, u"And on"_s))).isDone()); // no redo from here
        CHECK(keptBytes(*store) == 2);
    }
    auto store = workspace.open();
    CHECK(keptBytes(*store) == 1);
    CHECK(store->reader().bytes(hashOf(one.jpeg)) == one.jpeg);
    CHECK(store->reader().bytes(hashOf(two.jpeg)).isEmpty());
    CHECK(store->check().isEmpty());
}

TEST_CASE("a photo that was removed leaves the file once its Learning Team has closed")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(test::nameOf(engine));
    Workspace workspace(engine);
    const NewPhoto one = aPhoto(1), two = aPhoto(2);
    {
        auto store = workspace.open();
        const TeamAtDiscovery team = teamAtDiscovery(*store);
        REQUIRE(store->perform(addAttachments(team.teamId, {one, two})).isDone());
        REQUIRE(store->perform(removeAttachments(team.teamId, {one.id})).isDone());
        REQUIRE(store->perform(stopTeam(team.teamId, u"A formal investigation has begun."_s)).isDone());
    }
    auto store = workspace.open();
    CHECK(keptBytes(*store) == 1);
    CHECK(store->reader().bytes(hashOf(two.jpeg)) == two.jpeg);
}

TEST_CASE("a note that goes leaves its photo on the wall")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const Note note = aNote(team.teamId, team.meetingId, u"The screen says sent"_s);
    const NewPhoto one = aPhoto(1);
    REQUIRE(store->perform(addNote(note)).isDone());
    REQUIRE(store->perform(addAttachments(team.teamId, {one})).isDone());
    REQUIRE(store->perform(changeRecord<Attachment>(u"test"_s, team.teamId, one.id, [&](Attachment &photo, Transaction &) {
        photo.noteId = note.id;
    })).isDone());
    REQUIRE(store->perform(removeNotes(team.teamId, {note.id})).isDone());
    CHECK(store->reader().get<Attachment>(one.id)->noteId.isEmpty());
    REQUIRE(store->undo(team.teamId).isDone());
    CHECK(store->reader().get<Attachment>(one.id)->noteId == note.id);
}

TEST_CASE("a check finds a photo whose picture is missing or damaged")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const NewPhoto one = aPhoto(1, u"left.jpg"_s), two = aPhoto(2, u"right.jpg"_s);
    REQUIRE(store->perform(addAttachments(team.teamId, {one, two})).isDone());
    store->database().run(u"update attachment_bytes set bytes = ? where hash = ?"_s, {u"AAAA"_s, hashOf(one.jpeg)});
    store->database().run(u"delete from attachment_bytes where hash = ?"_s, {hashOf(two.jpeg)});
    CHECK(store->reader().bytes(hashOf(one.jpeg)).isEmpty());
    CHECK(store->check().size() == 2);
    for (const char *name : {"left", "right"})
        CHECK(store->check().contains(u"The picture of the photo “%1.jpg” is missing or damaged."_s.arg(QLatin1String(name))));
}

TEST_CASE("what is no plain photo is refused, and so is one too many")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    NewPhoto told = aPhoto(1, u"told.jpg"_s);
    told.jpeg = withMetadata(told.jpeg);
    const Outcome refused = store->perform(addAttachments(team.teamId, {aPhoto(2), told}));
    CHECK(refused.state == Outcome::State::Refused);
    CHECK(refused.sentence().startsWith(u"“told.jpg” is no photo that can be kept"_s));
    CHECK(store->reader().count(Attachment::table) == 0);
    CHECK(keptBytes(*store) == 0);

    QList<NewPhoto> many;
    for (qsizetype i = 0; i < photosAtMost; ++i)
        many << aPhoto(int(i));
    REQUIRE(store->perform(addAttachments(team.teamId, many)).isDone());
    CHECK(store->perform(addAttachments(team.teamId, {aPhoto(99)})).sentence().startsWith(u"A wall holds up to 40 photos"_s));
}
