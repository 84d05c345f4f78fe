// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What the scribe types outlives the death of its window, and two windows on one wall leave each other alone.

#include "DrivenWindow.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

struct Wall {
    explicit Wall(Database::Engine engine = Database::Engine::Sqlite)
        : workspace(engine)
        , team(teamAtDiscovery(*workspace.open(u"seat-before"_s)))
    {
    }

    std::unique_ptr<DrivenWindow> open() const { return std::make_unique<DrivenWindow>(home, workspace.location(), team.teamId); }
    QStringList notes() const
    {
        QStringList texts;
        for (const Note &note : workspace.open(u"seat-looking"_s)->reader().find<Note>({{"teamId", team.teamId}}))
            texts << note.text;
        return texts;
    }
    QStringList wrong() const { return workspace.open(u"seat-looking"_s)->check(); }

    Workspace workspace;
    Home home;
    TeamAtDiscovery team;
};

/// Comes back at the very moment at which \a state holds, which until() would not.
bool watch(const std::function<bool()> &state, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        if (state())
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("a note that has lost its mark outlives the window, and so does its undo")
{
    const Wall wall;
    const QString words = u"Two lists – naïve, 名前が二つ"_s;
    auto window = wall.open();
    window->send({u"add "_s + words});
    CHECK(window->await(u"shown"_s).rest == window->await(u"saved"_s).rest);
    window->killHard();
    CHECK(wall.notes() == QStringList{words});
    CHECK(wall.wrong().isEmpty());

    window = wall.open();
    CHECK(window->ask(u"count"_s, u"wall"_s).rest == u"1");
    CHECK(window->ask(u"text"_s, u"text"_s).rest == QString());
    CHECK(window->ask(u"undo"_s, u"gone"_s).rest == words);
    window->quit();
    CHECK(wall.notes().isEmpty());
}

TEST_CASE("a window that dies around Enter loses no note and keeps none twice")
{
    const Wall wall;
    // Where in the life of a note its window dies.
    enum Moment { Written, Shown, Drafted, Saved, Forgotten, moments };
    const QStringList names{u"as Enter is pressed"_s, u"as the card is shown"_s, u"as the draft says so"_s, u"as the card loses its mark"_s,
                            u"as the draft is done with"_s};
    QRandomGenerator random(20260317);
    QStringList typed;
    auto window = wall.open();
    for (int round = 0; round < 20; ++round) {
        const auto moment = Moment(round % moments);
        const QString words = u"Note %1 of the round"_s.arg(round), after = u"and then %1"_s.arg(round);
        INFO(round << ", " << names[moment].toStdString());
        typed << words;
        window->send({u"type "_s + words});
        REQUIRE(until([&] { return wall.home.drafts().contains(words.toUtf8()); }, 20000));
        window->send(random.bounded(2) ? QStringList{u"enter"_s} : QStringList{u"enter"_s, u"type "_s + after});
        const auto drafted = [&] { return wall.home.drafts().contains("capturedIn"); };
        // A moment may be over before it is seen: the window then dies a little later.
        if (moment == Shown)
            window->await(u"shown"_s);
        else if (moment == Drafted)
            watch([&] { return drafted() || window->hasSaid(u"saved"_s); }, 5000);
        else if (moment == Saved)
            window->await(u"saved"_s);
        else if (moment == Forgotten)
            watch([&] { return !wall.home.drafts().contains(words.toUtf8()); }, 5000);
        const qint64 jitter = random.bounded(4000);
        QElapsedTimer timer;
        timer.start();
        watch([&] { return timer.nsecsElapsed() / 1000 >= jitter; }, 10);
        window->killHard();

        window = wall.open();
        window->ask(u"wait-saved"_s, u"settled"_s);
        const QString field = window->ask(u"text"_s, u"text"_s).rest;
        INFO("in the field: " << field.toStdString() << ", on the disk: " << wall.notes().join(u" | ").toStdString());
        CHECK(wall.notes().count(words) + field.count(words) == 1);
        CHECK(field.count(after) + wall.notes().count(after) <= 1);
        if (!field.isEmpty()) {
            window->send({u"enter"_s});
            window->await(u"saved"_s);
            if (field != words)
                typed << field;
        }
        CHECK(window->ask(u"count"_s, u"wall"_s).rest == QString::number(typed.size()));
        CHECK(wall.wrong().isEmpty());
    }
    window->quit();
    QStringList kept = wall.notes();
    kept.sort();
    typed.sort();
    CHECK(kept == typed);
    CHECK(wall.home.drafts().isEmpty());
}

TEST_CASE("a window that closes takes nothing from another that goes on")
{
    const Wall wall;
    auto one = wall.open();
    const auto other = wall.open();
    one->quit();
    CHECK(wall.notes().isEmpty()); // opened and closed again, as the command line does
    other->send({u"add The screen says sent"_s});
    other->await(u"saved"_s);
    CHECK(wall.notes() == QStringList{u"The screen says sent"_s});
    other->killHard();
    CHECK(wall.notes() == QStringList{u"The screen says sent"_s});
}

TEST_CASE("half a sentence is back in the field after the window has died")
{
    const Wall wall;
    const QString words = u"When the second list comes, déjà"_s;
    auto window = wall.open();
    window->send({u"type "_s + words});
    REQUIRE(until([&] { return wall.home.drafts().contains(words.toUtf8()); }, 20000));
    window->killHard();
    window = wall.open();
    CHECK(window->ask(u"text"_s, u"text"_s).rest == words);
    CHECK(window->ask(u"focus"_s, u"focus"_s).rest == u"captureField");
    window->send({u"type  vu"_s, u"enter"_s});
    window->await(u"saved"_s);
    window->quit();
    CHECK(wall.notes() == QStringList{words + u" vu"_s});
}

TEST_CASE("a note is on the other window's wall within half a second, and leaves who types there alone")
{
    const auto engine = GENERATE(from_range(engines()));
    INFO(test::nameOf(engine));
    const Wall wall(engine);
    const auto one = wall.open(), other = wall.open();
    qint64 slowest = 0;
    QString half;
    for (int i = 0; i < 10; ++i) {
        const QString words = u"Note %1"_s.arg(i), piece = u"piece%1 "_s.arg(i);
        other->send({u"type "_s + piece});
        one->send({u"add "_s + words});
        half += piece;
        const Said saved = one->await(u"saved"_s), seen = other->await(u"seen"_s);
        CHECK(seen.rest == words);
        slowest = std::max(slowest, seen.at - saved.at);
        CHECK(other->ask(u"focus"_s, u"focus"_s).rest == u"captureField");
        CHECK(other->ask(u"text"_s, u"text"_s).rest == half);
    }
    INFO("slowest: " << slowest << " microseconds");
    CHECK(slowest < 500'000);
    one->quit();
    other->quit();
}
