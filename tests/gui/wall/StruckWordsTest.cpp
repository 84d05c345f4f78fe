// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What is struck leaves this computer's drafts too, and the session says when it is gone.

#include "OpenMeeting.h"

#include "gui/wall/DraftKeeper.h"
#include "gui/wall/StruckDrafts.h"

#include <QDir>
#include <QFile>

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("a struck note leaves the drafts of every window, and the session says so when it is gone")
{
    OpenMeeting there;
    there.goTo(Phase::Discovery);
    const Note struck = aNote(there.team.teamId, there.team.meetingId, u"Strike these words"_s);
    const Note waiting = aNote(there.team.teamId, there.team.meetingId, u"Waiting for the disk"_s);
    there.elsewhere(addNote(struck));

    // As crashes have left them: a window that was not told that its note is on the disk, another that had it as its next.
    QDir().mkpath(draftFolder());
    const QString start = QDir(draftFolder()).filePath(there.session->workspaceId() + u"-seat-"_s);
    Draft first;
    first.teamId = there.team.teamId;
    first.text = u"half a sentence"_s;
    first.pending = {struck, waiting};
    first.pendingThemes = {u"theme-a"_s, u"theme-b"_s};
    Draft second;
    second.teamId = there.team.teamId;
    second.text = struck.text;
    second.noteId = struck.id;
    REQUIRE(writeDraft(start + u"1-team.json"_s, first));
    REQUIRE(writeDraft(start + u"2-team.json"_s, second));
    QFile part(start + u"3-team.json.part"_s);
    REQUIRE(part.open(QIODevice::WriteOnly));
    part.write("{\"pending\":[{\"id\":\"" + struck.id.toUtf8() + "\",\"text\":\"Strike these");
    part.close();
    const QString elsewhere = QDir(draftFolder()).filePath(u"another-workspace-seat.json"_s);
    REQUIRE(writeDraft(elsewhere, second));

    QList<int> told;
    QObject::connect(there.session.get(), &Session::erasing, there.document.get(), [&](int notYetGone) { told << notYetGone; });
    there.session->perform(strikeNotes(there.team.teamId, {struck.id}));
    REQUIRE(until([&] { return told.size() >= 2 && there.session->notYetGone() == 0; }));
    CHECK(told.first() == 1);
    CHECK(there.session->notYetGoneBecause().isEmpty());
    CHECK(there.other->reader().get<Erasure>(struck.id)->finished);

    Draft left;
    REQUIRE(readDraft(left, bytesOf(start + u"1-team.json"_s)));
    CHECK(left.text == u"half a sentence");
    REQUIRE(left.pending.size() == 1);
    CHECK(left.pending.first().id == waiting.id);
    CHECK(left.pendingThemes == QStringList{u"theme-b"_s});
    CHECK_FALSE(QFile::exists(start + u"2-team.json"_s));
    CHECK_FALSE(QFile::exists(part.fileName()));
    CHECK(QFile::exists(elsewhere)); // another workspace's
    REQUIRE(QFile::remove(elsewhere));
    REQUIRE(QFile::remove(start + u"1-team.json"_s));
}

TEST_CASE("a window that closes right after a strike makes the words go first")
{
    OpenMeeting there;
    there.goTo(Phase::Discovery);
    const Note struck = aNote(there.team.teamId, there.team.meetingId, u"Strike these words"_s);
    there.elsewhere(addNote(struck));
    there.session->perform(strikeNotes(there.team.teamId, {struck.id}));
    there.document.reset();
    there.session.reset();
    CHECK(there.other->reader().get<Erasure>(struck.id)->finished);
}

TEST_CASE("a strike that another window does not get to finish is finished here")
{
    OpenMeeting there;
    there.goTo(Phase::Discovery);
    const Note struck = aNote(there.team.teamId, there.team.meetingId, u"Strike these words"_s);
    there.elsewhere(addNote(struck));
    there.elsewhere(strikeNotes(there.team.teamId, {struck.id})); // a store alone, as of a window that ends at once
    CHECK_FALSE(there.other->reader().get<Erasure>(struck.id)->finished);
    REQUIRE(until([&] { return there.other->reader().get<Erasure>(struck.id)->finished; }, 15000));
}
