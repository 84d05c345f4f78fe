// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "TwoHands.h"

#include "DrivenWindow.h"
#include "WallSum.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QRegularExpression>
#include <QSet>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {

constexpr int atOnce = 25; // changes between two answers of a window

QSet<QString> wordsIn(const QString &text)
{
    static const QRegularExpression word(u"(Ann|Bea)-\\d+"_s);
    QSet<QString> words;
    for (auto match = word.globalMatch(text); match.hasNext();)
        words.insert(match.next().captured());
    return words;
}

/// The words that somebody took away with the note that held them.
QSet<QString> removedFrom(Store &store)
{
    QSet<QString> removed;
    QSqlQuery &query = store.database().run(u"select before from journal where row_table = 'notes' and after is null"_s);
    while (query.next())
        removed += wordsIn(query.value(0).toString());
    query.finish();
    return removed;
}

} // namespace

void workTogether(Database::Engine engine, int changes)
{
    const Workspace workspace(engine);
    const Home home;
    const TeamAtDiscovery team = teamAtDiscovery(*workspace.open(u"seat-before"_s));
    DrivenWindow one(home, workspace.location(), team.teamId), other(home, workspace.location(), team.teamId);
    QString typed;
    for (int done = 0; done < changes; done += atOnce) {
        const int count = std::min(atOnce, changes - done);
        one.send({u"work Ann %1 %2"_s.arg(1000 + done).arg(count)});
        other.send({u"work Bea %1 %2"_s.arg(5000 + done).arg(count)});
        typed = one.await(u"worked"_s).rest + u' ' + other.await(u"worked"_s).rest; // all that they ever typed
    }

    const auto store = workspace.open(u"seat-looking"_s);
    Reader &reader = store->reader();
    const QList<Note> notes = reader.find<Note>();
    const QList<Theme> themes = reader.find<Theme>();
    const QString sum = wallSum(notes, themes, reader.find<Placement>());
    for (DrivenWindow *window : {&one, &other})
        CHECK(until([&] { return window->ask(u"sum"_s, u"sum"_s).rest == sum; }));
    CHECK(store->check().isEmpty());

    QSet<QString> there;
    for (const Note &note : notes)
        there += wordsIn(note.text);
    for (const Theme &theme : themes)
        there += wordsIn(theme.title);
    const QSet<QString> lost = wordsIn(typed) - removedFrom(*store) - there;
    INFO("lost: " << QStringList(lost.begin(), lost.end()).join(u", "_s).toStdString());
    CHECK(lost.isEmpty());
    CHECK(wordsIn(typed).size() >= changes); // of twice as many changes about two thirds write something
    one.quit();
    other.quit();
}

} // namespace sharpend::test
