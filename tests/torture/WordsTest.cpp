// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Words that stand nowhere else are planted, struck or forgotten, and sought in every file; and planted where nothing may leave, and
// sought in all that an Owner gets.

#include "Hand.h"
#include "Tally.h"
#include "operations/DirectoryOperations.h"
#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"
#include "store/Backups.h"
#include "store/Eraser.h"
#include "support/LateTeam.h"
#include "support/Planted.h"
#include "support/WhatLeaves.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;
using namespace sharpend::torture;

namespace {

constexpr int atOnce = 50; ///< struck in one go, and then forgotten people
constexpr int onePersonIn = 5;

QString newWord(QRandomGenerator &random)
{
    QString word;
    for (int i = 0; i < 14; ++i)
        word += QChar(u'a' + char16_t(random.bounded(26)));
    return word;
}

void done(const Outcome &outcome)
{
    INFO(outcome.sentence().toStdString());
    REQUIRE(outcome.isDone());
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
        eraser.setBackups(
            [backups](const Gone &gone) { return backups.mayHold(gone) ? Backups(backups).clean(gone) : QString(); });
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
