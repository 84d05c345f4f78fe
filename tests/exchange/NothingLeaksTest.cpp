// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Rule 6: what leaves holds what was released and a headcount from three up, and nothing else. A word is planted in every
// text of a Learning Team that may not leave, found by walking the records, so that a field added tomorrow is tried too.

#include "support/catch.h"

#include "domain/Outputs.h"
#include "exchange/Bundle.h"
#include "operations/OutputOperations.h"
#include "operations/TeamOperations.h"
#include "reports/RecordMarkdown.h"
#include "support/LateTeam.h"
#include "support/Planted.h"
#include "support/WhatLeaves.h"
#include "support/Workspace.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// A clock of its own, a minute later each time.
void letTimePass(Store &store)
{
    store.setClock([now = QDateTime(QDate(2026, 3, 17), QTime(9, 0), Qt::UTC)]() mutable { return now = now.addSecs(60); });
}

} // namespace

TEST_CASE("Nothing leaves but what was released", "[rules]")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    letTimePass(*store);
    const LateTeam team = teamWithEverything(*store);
    const QHash<QString, QString> words = plantEverywhere(*store);
    CHECK(words.size() > 80);
    const QStringList where = words.values();
    for (const QString &field :
         {u"notes.text"_s, u"people.name"_s, u"events.story"_s, u"memberships.unit"_s, u"memberships.attended"_s, u"meetings.notReached"_s,
          u"themes.insight"_s, u"teams.codesign"_s, u"teams.notedWarnings"_s, u"teams.sealed"_s, u"actions.noteIds"_s, u"actions.updates"_s,
          u"actions.stopReason"_s, u"statements.noteIds"_s, u"releases.pack"_s, u"releases.reply"_s}) {
        INFO(field.toStdString());
        CHECK(where.contains(field));
    }
    const QString file = QString::fromUtf8(exportLearningTeam(store->reader(), team.teamId, QDateTime::currentDateTimeUtc()));
    for (const QString &word : words.keys())
        CHECK(file.contains(word)); // each of them is there to be found

    REQUIRE(store->perform(rewriteStatement(*store, team.statementId, u"Sent is not seen: each side guesses."_s)).isDone());
    const QString second = release(*store, team.teamId);
    const OutputPack pack = store->reader().get<Release>(second)->pack;
    REQUIRE(pack.release == 2);
    REQUIRE(pack.headcount.has_value());
    for (const auto &[what, text] : whatLeaves(*store, second)) {
        INFO(what.toStdString());
        if (what != "CSV"_L1) // which holds improvements only
            CHECK(text.contains(u"Sent is not seen: each side guesses."_s));
        CHECK(plantedIn(text, words) == QStringList());
        for (const char *kept :
             {"Paint the trolley", "Nights are quieter", "The phone fills the gap", "seat-a"}) // a parked idea, reflections, who wrote
            CHECK_FALSE(text.contains(QString::fromUtf8(kept)));
    }
}

TEST_CASE("A group smaller than three is not counted in what leaves", "[rules]")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    letTimePass(*store);
    const LateTeam team = teamAfterMeeting2(*store);
    int kept = 0;
    for (const Membership &one : store->reader().find<Membership>({{"teamId", team.teamId}})) {
        if (!one.attended.isEmpty() && ++kept > 2)
            REQUIRE(store->perform(editMembership(team.teamId, one.id, nullptr, [](Membership &m) { m.attended.clear(); })).isDone());
    }
    const QString released = release(*store, team.teamId);
    const OutputPack pack = store->reader().get<Release>(released)->pack;
    CHECK_FALSE(pack.headcount.has_value());
    for (const auto &[what, text] : whatLeaves(*store, released)) {
        INFO(what.toStdString());
        CHECK_FALSE(text.contains(u"headcount"_s));
        CHECK_FALSE(text.contains(u"took part"_s));
    }
}
