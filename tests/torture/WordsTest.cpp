// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Words that stand nowhere else are planted, struck or forgotten, and sought in every file; and planted where nothing may leave, and
// sought in all that an Owner gets.

#include "Hand.h"
#include "Tally.h"
#include "Worker.h"
#include "operations/DirectoryOperations.h"
#include "operations/MeetingOperations.h"
#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"
#include "store/Backups.h"
#include "store/Eraser.h"
#include "support/Done.h"
#include "support/LateTeam.h"
#include "support/Planted.h"
#include "support/WhatLeaves.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;
using namespace sharpend::torture;

namespace {

constexpr int atOnce = 50; ///< struck in one go, and then forgotten people
constexpr int onePersonIn = 5;
constexpr int inOneTeam = 20; ///< words that are locked away together

QString newWord(QRandomGenerator &random)
{
    QString word;
    for (int i = 0; i < 14; ++i)
        word += QChar(u'a' + char16_t(random.bounded(26)));
    return word;
}

/// Which of \a words still stand in a file below \a folder, whichever way they are written.
int stillThere(const QString &folder, const QStringList &words)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        all += file.readAll().toLower();
    }
    return int(std::count_if(words.begin(), words.end(), [&all](const QString &word) { return all.contains(word.toUtf8()); }));
}

/// Words of their own wherever a lock closes something away: on the wall, as it is and as it was, parked, in themes, with people.
QStringList plantToLock(Store &store, const Site &place, int count, QRandomGenerator &random)
{
    QStringList words;
    for (int i = 0; i < count; ++i) {
        const QString word = newWord(random);
        words << word;
        if (i % 5 == 0) {
            const QString id = newId();
            addSomebody(store, place.teamId, Role::WiderMember, u"Porter"_s, id);
            done(store.perform(editPerson(place.teamId, id, "name", [&word](Person &person) { person.name = word; })));
        } else if (i % 5 == 1) {
            Theme theme;
            theme.id = newId();
            theme.teamId = place.teamId;
            theme.title = u"About "_s + word;
            done(store.perform(addTheme(theme)));
        } else {
            Note note = aNote(place.teamId, place.meetingId, u"They said "_s + word);
            note.parked = i % 5 == 2;
            done(store.perform(addNote(note)));
            if (i % 5 == 3)
                done(store.perform(editNote(place.teamId, note.id, {note.text, u"They said something else"_s})));
            if (i % 10 == 4)
                done(store.perform(removeNotes(place.teamId, {note.id})));
        }
    }
    done(store.perform(enterPhase(place.teamId, place.meetingId, Phase::Close)));
    done(store.perform(closeMeeting(place.teamId, place.meetingId))); // nothing is locked in the middle of a meeting
    return words;
}

} // namespace

TEST_CASE("words")
{
    Tally tally("words");
    const int all = tally.wanted(50, 1000);
    const Site place = makeSite(tally.path(u"library.db"_s));
    int notes = 0, people = 0;
    while (notes + people < all) {
        auto store = Store::open(place.location, u"seat-a"_s);
        const Backups backups(tally.path(u"backups"_s), store->workspaceId(), place.location);
        QStringList words, noteIds, personIds;
        for (int i = std::min(atOnce, all - notes - people); i > 0; --i) {
            words << newWord(tally.random());
            if (i % onePersonIn == 0) {
                personIds << newId();
                addSomebody(*store, place.teamId, Role::WiderMember, words.last(), personIds.last());
                done(store->perform(
                    editPerson(place.teamId, personIds.last(), "name", [&](Person &person) { person.name = words.last(); })));
                continue;
            }
            const Note note = aNote(place.teamId, place.meetingId, u"They said "_s + words.last());
            noteIds << note.id;
            done(store->perform(addNote(note)));
            if (i % 2)
                done(store->perform(editNote(place.teamId, note.id, {note.text, words.last() + u" is what they said"_s})));
            if (i % 3 == 0)
                done(store->perform(removeNotes(place.teamId, {note.id})));
        }
        done(Backups(backups).make(*store, BackupReason::Hand));
        done(store->copyTo(place.location + u".before-schema-9"_s));
        REQUIRE(stillThere(tally.path({}), words) == words.size());
        done(store->perform(strikeNotes(place.teamId, noteIds)));
        for (const QString &id : personIds)
            done(store->perform(forgetPerson(id)));
        Eraser eraser(*store, {});
        eraser.setBackups([backups](const Gone &gone) { return backups.mayHold(gone) ? Backups(backups).clean(gone) : QString(); });
        Eraser::State state = eraser.step();
        while (state.goesOn)
            state = eraser.step();
        CHECK(state.sentence == QString());
        CHECK(state.notYetGone == 0);
        store.reset(); // and what it leaves behind
        notes += int(noteIds.size());
        people += int(personIds.size());
        tally.countMany(int(words.size()), stillThere(tally.path({}), words), u"words that are still there"_s);
    }
    tally.say(u"%1 struck in notes, %2 forgotten with people"_s.arg(notes).arg(people));
}

TEST_CASE("lock")
{
    Tally tally("lock");
    const int all = tally.wanted(60, 1000);
    REQUIRE(QDir().mkpath(tally.path(u"fresh"_s)));
    const Site fresh = makeSite(tally.path(u"fresh/library.db"_s));
    int teams = 0, kills = 0;
    qint64 longest = 0; // microseconds
    while (tally.counted() < all) {
        const QString folder = tally.path(u"lock-%1"_s.arg(teams));
        REQUIRE(QDir().mkpath(folder));
        const Site place = copySite(fresh, folder + u"/library.db"_s);
        QStringList words;
        {
            const auto store = Store::open(place.location, u"seat-a"_s);
            words = plantToLock(*store, place, std::min(inOneTeam, all - tally.counted()), tally.random());
            done(Backups(folder + u"/backups"_s, store->workspaceId(), place.location).make(*store, BackupReason::Hand));
            done(store->copyTo(place.location + u".before-schema-9"_s));
        }
        REQUIRE(stillThere(folder, words) == words.size());
        QElapsedTimer clock;
        clock.start();
        Worker worker(place, u"lock"_s, 0);
        if (teams++ == 0) { // comes to its end, which says how long there is for a kill
            worker.awaitDeeds(1);
            REQUIRE(worker.hasFinished());
            longest = clock.nsecsElapsed() / 1000;
        } else {
            usleep(tally.random().bounded(quint32(longest)));
        }
        worker.kill();
        kills += worker.hasFinished() ? 0 : 1;
        auto store = Store::open(place.location, u"seat-after"_s);
        CHECK(store->check() == QStringList());
        CHECK(lock(*store, place) == QString()); // what the kill has interrupted, or prevented
        CHECK(store->check() == QStringList());
        store.reset();
        tally.countMany(int(words.size()), stillThere(folder, words), u"words that are still there"_s);
        QDir(folder).removeRecursively();
    }
    tally.say(u"in %1 Learning Teams; locking was killed %2 times"_s.arg(teams).arg(kills));
}

TEST_CASE("leaks")
{
    Tally tally("leaks");
    const int rounds = tally.wanted(1, 10);
    int outputs = 0;
    for (int round = 0; round < rounds; ++round) {
        const Workspace workspace(Database::Engine::Sqlite);
        const auto store = workspace.open();
        store->setClock([now = QDateTime(QDate(2026, 3, 17), QTime(9, 0), Qt::UTC)]() mutable { return now = now.addSecs(60); });
        const LateTeam team = teamWithEverything(*store);
        const QHash<QString, QString> words = plantEverywhere(*store);
        done(store->perform(rewriteStatement(*store, team.statementId, u"Sent is not seen: each side guesses."_s)));
        for (const auto &[what, text] : whatLeaves(*store, release(*store, team.teamId))) {
            ++outputs;
            tally.countMany(int(words.size()), int(plantedIn(text, words).size()), what);
        }
    }
    tally.say(u"in %1 outputs"_s.arg(outputs));
}
