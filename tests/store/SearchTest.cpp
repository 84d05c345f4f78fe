// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Search.h"

#include "domain/Community.h"
#include "operations/CommunityOperations.h"
#include "operations/MeetingOperations.h"
#include "operations/OutputOperations.h"
#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"
#include "support/LateTeam.h"
#include "support/Workspace.h"
#include "support/catch.h"

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QList<SearchHit> &hits)
{
    QStringList texts;
    for (const SearchHit &hit : hits)
        texts << hit.text;
    return texts;
}

/// A wall of discovery, where each note comes a minute after the one before.
struct Wall {
    explicit Wall(Database::Engine engine)
        : workspace(engine)
        , store(workspace.open())
    {
        store->setClock([now = QDateTime(QDate(2026, 3, 17), QTime(9, 0), Qt::UTC)]() mutable { return now = now.addSecs(60); });
        team = teamAtDiscovery(*store);
    }

    void note(const QString &text) { REQUIRE(store->perform(addNote(aNote(team.teamId, team.meetingId, text))).isDone()); }
    QStringList find(const QString &words, int limit = 50) { return textsOf(search(store->reader(), words, limit)); }

    Workspace workspace;
    std::unique_ptr<Store> store;
    TeamAtDiscovery team;
};

} // namespace

TEST_CASE("words are folded: case, accents, apostrophes, scripts without spaces")
{
    CHECK(searchWords(u"The Ürgent  ÉCLAIR-tray, 16:00!"_s) == QStringList{u"the"_s, u"urgent"_s, u"eclair"_s, u"tray"_s, u"16"_s, u"00"_s});
    CHECK(searchWords(u"Don’t don't"_s) == QStringList{u"dont"_s, u"dont"_s});
    CHECK(searchWords(u"Straße ŁÓDŹ Ærø Œuvre"_s) == QStringList{u"strasse"_s, u"lodz"_s, u"aero"_s, u"oeuvre"_s});
    CHECK(searchWords(u"ﬂuﬀy"_s) == QStringList{u"fluffy"_s});
    CHECK(searchWords(u"薬局 Москва"_s) == QStringList{u"薬"_s, u"局"_s, u"москва"_s});
    CHECK(searchWords(u"บริการ"_s) == QStringList{u"บ"_s, u"ร"_s, u"ก"_s, u"า"_s, u"ร"_s});
    CHECK(searchWords(u"बाजार में"_s).size() == 2); // vowels beside their letters are a part of the word
    CHECK(searchWords(u" -–… \n"_s).isEmpty());
}

TEST_CASE("what was looked for is marked where it stands")
{
    const auto marked = [](const QString &text, const QString &words) {
        QStringList parts;
        for (const SearchMark &mark : searchMarks(text, words))
            parts << text.mid(mark.from, mark.length);
        return parts;
    };
    CHECK(marked(u"The screen says “SÉEN”, not sent"_s, u"seen sen"_s) == QStringList{u"SÉEN"_s, u"sent"_s});
    CHECK(marked(u"Seen sent, sent seen"_s, u"\"sent seen\""_s) == QStringList{u"sent"_s, u"seen"_s});
    CHECK(marked(u"They don’t know"_s, u"dont"_s) == QStringList{u"don’t"_s});
    CHECK(marked(u"病院の薬局へ"_s, u"薬局"_s) == QStringList{u"薬"_s, u"局"_s});
    CHECK(marked(u"Nothing here"_s, u"seen"_s).isEmpty());
    CHECK(marked(u"here"_s, u""_s).isEmpty());
}

TEST_CASE("words of scripts without spaces are found inside a sentence, and only where their letters stand together")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    for (const QString &text : {u"病院の薬局は四時に閉まる"_s, u"局で薬を待つ"_s, u"รอยาที่ห้องยา"_s, u"발주가 늦다"_s})
        REQUIRE(store->perform(addNote(aNote(team.teamId, team.meetingId, text))).isDone());
    const auto find = [&](const QString &words) { return textsOf(search(store->reader(), words, 50)); };
    CHECK(find(u"薬局"_s) == QStringList{u"病院の薬局は四時に閉まる"_s});
    CHECK(find(u"薬 局"_s).size() == 2);
    CHECK(find(u"ห้องยา"_s) == QStringList{u"รอยาที่ห้องยา"_s});
    CHECK(find(u"발주"_s) == QStringList{u"발주가 늦다"_s});
}

TEST_CASE("search finds what holds all the words, phrases first, then the newest")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Wall wall(engine);
    wall.note(u"Seen is not sent"_s);
    wall.note(u"The screen says sent, never seen"_s);
    wall.note(u"Sent orders are seldom looked at"_s);
    wall.note(u"Nobody calls after SÉEN comes up"_s);

    CHECK(wall.find(u"sent seen"_s) == QStringList{u"The screen says sent, never seen"_s, u"Seen is not sent"_s});
    CHECK(wall.find(u"says SENT"_s) == QStringList{u"The screen says sent, never seen"_s});
    CHECK(wall.find(u"\"not sent\""_s) == QStringList{u"Seen is not sent"_s});
    CHECK(wall.find(u"“never seen” scr"_s) == QStringList{u"The screen says sent, never seen"_s});
    CHECK(wall.find(u"\"sent orders\""_s) == QStringList{u"Sent orders are seldom looked at"_s});
    CHECK(wall.find(u"\"orders sent\""_s).isEmpty());
    CHECK(wall.find(u"\"sent ord\""_s).isEmpty()); // in quotes, whole words
    CHECK(wall.find(u"\"sent ord"_s) == QStringList{u"Sent orders are seldom looked at"_s}); // which is still being typed
    CHECK(wall.find(u"se"_s).size() == 4);
    CHECK(wall.find(u"een"_s).isEmpty()); // the beginning of a word, not its end
    CHECK(wall.find(u"seen"_s).first() == u"Nobody calls after SÉEN comes up"_s);
    CHECK(wall.find(u"sent"_s, 1) == QStringList{u"Sent orders are seldom looked at"_s});
    CHECK(wall.find(u"sent"_s, 0).isEmpty());
    CHECK(wall.find(u"  \" "_s).isEmpty());
    CHECK(wall.find(u"% _ '"_s).isEmpty());
}

TEST_CASE("the beginning of a word finds every word that begins so, be they few or many")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Wall wall(engine);
    for (const QStringList &endings : {QStringList{u"lists"_s, u"listed"_s, u"listener"_s, u"listening"_s, u"listless"_s, u"listé"_s, u"list2"_s, u"listzz"_s},
                                       QStringList{u"νοσοκόμα"_s, u"νοσοκόμος"_s, u"νοσοκομείο"_s}}) {
        const QString beginning = endings.first().left(4);
        REQUIRE(wall.find(beginning).isEmpty());
        QStringList newestFirst;
        for (const QString &word : endings) {
            CAPTURE(word);
            newestFirst.prepend(u"The %1 at the desk"_s.arg(word));
            wall.note(newestFirst.first());
            CHECK(wall.find(beginning) == newestFirst);
            CHECK(wall.find(beginning + u" desk"_s) == newestFirst);
            CHECK(wall.find(word).contains(newestFirst.first()));
        }
        CHECK(wall.find(u'“' + endings.first() + u'”') == QStringList{newestFirst.last()}); // in quotes, that word alone
        CHECK(wall.find(beginning + u"q"_s).isEmpty());
    }
}

TEST_CASE("of each kind it is said how many there are, as far as they are to be counted, and the first are shown")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Wall wall(engine);
    Operation import;
    import.name = u"importLearningTeam"_s;
    import.door = Door::Import;
    import.run = [&](Transaction &tx) {
        for (int i = 0; i < 60; ++i) {
            Note note = aNote(wall.team.teamId, wall.team.meetingId, u"Trays %1%2"_s.arg(i < 40 ? u"wait here, "_s : u"are here "_s, i < 2 ? u"seldom tray"_s : u""_s));
            note.capturedAt = tx.now().addSecs(i / 5); // some share a moment
            tx.put(note);
        }
    };
    REQUIRE(wall.store->perform(import).isDone());
    const QStringList words{u"tray"_s, u"trays"_s, u"wait"_s, u"wait here"_s, u"here wait"_s, u"seldom"_s, u"seldom tra"_s, u"nobody"_s, u"\"are here\""_s};
    for (const QString &query : words) {
        const auto all = search(wall.store->reader(), query, 1000);
        for (const int counted : {3, 4, 20, 21, 39, 40, 41, 60, 61, 200}) {
            CAPTURE(query, counted, all.size());
            const SearchGroup notes = searchGroups(wall.store->reader(), query, {3, counted, {}}).first();
            CHECK(notes.table == QLatin1String(Note::table));
            CHECK(notes.count == std::min(counted, int(all.size())));
            REQUIRE(notes.hits.size() == std::min(3, int(all.size())));
            for (qsizetype i = 0; i < notes.hits.size(); ++i)
                CHECK(notes.hits[i].id == all[i].id);
        }
    }
}

TEST_CASE("search looks at what people wrote of the work, and never at what is kept apart")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const LateTeam team = teamAfterMeeting2(*store);
    const auto find = [&](const QString &words) {
        QStringList found;
        for (const SearchHit &hit : search(store->reader(), words, 50))
            found << hit.table + u' ' + hit.id;
        found.sort();
        return found;
    };
    CHECK(find(u"screen never"_s) == QStringList{u"notes "_s + team.noteId});
    CHECK(find(u"guesses"_s) == QStringList{u"statements "_s + team.statementId, u"themes "_s + team.themeId}); // its insight
    CHECK(find(u"phone gap"_s) == QStringList{u"notes "_s + team.reflectionId}); // which came to the wall
    CHECK(find(u"nights quieter"_s).isEmpty()); // a reflection that did not
    CHECK(find(u"trolley"_s).isEmpty()); // a parked idea
    CHECK(find(u"beside"_s).isEmpty()); // and one that was used

    const Action action = *store->reader().get<Action>(team.actionId);
    CHECK(find(action.text).contains(u"actions "_s + team.actionId));
    const Event event = *store->reader().get<Event>(store->reader().get<LearningTeam>(team.teamId)->eventId);
    CHECK(find(event.title).contains(u"events "_s + event.id));

    REQUIRE(store->perform(editTeam(u"test"_s, team.teamId, nullptr, [](LearningTeam &t) { t.sealed = Sealed{}; })).isDone());
    CHECK(!find(action.text).contains(u"actions "_s + team.actionId));
    for (const QString &words : {u"screen"_s, u"guesses"_s, u"phone"_s, u"hatch"_s})
        CHECK(find(words).isEmpty());
}

TEST_CASE("of a community its name, its charter and the questions of its sessions are found, and not what is the members' own")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const auto does = [&](const Operation &operation) { REQUIRE(store->perform(operation).isDone()); };
    Community community;
    community.id = newId();
    community.name = u"Medicines safety circle"_s;
    community.start.who = u"Peers who meet the same hard calls"_s;
    does(startCommunity(community));
    const Person porter{{newId(), {}}, u"Ada Lanyard"_s, u"Porter"_s, u"Southside"_s, {}};
    does(addCommunityMember(community.id, {porter.id, QDate(2026, 3, 17), {}}, porter));
    CommunitySession session;
    session.id = newId();
    session.plannedLocal = QDateTime(QDate(2026, 4, 9), QTime(15, 0));
    does(planSessions(community.id, {session}));
    does(choosePresenter(community.id, session.id, porter.id));
    const auto write = [&](const QString &path, const QString &text) { does(editCommunity(community.id, path, {{}, text})); };
    write(u"charter/keeping"_s, u"A notebook in the drawer"_s);
    does(editCommunityRules(community.id, {{}, u"Doubt is welcome"_s}));
    write(u"start/conversation"_s, u"Cover was promised by telephone"_s);
    const QString at = u"sessions/%1/"_s.arg(session.id);
    write(at + u"caseQuestion"_s, u"Whether to ring at night"_s);
    write(at + u"checkIn"_s, u"How are you arriving?"_s);
    write(at + u"triedSince"_s, u"Somebody rang and was snapped at"_s);
    write(at + u"keepChangeStop/change"_s, u"Shorter rounds"_s);
    write(at + u"mayTell"_s, u"Only the drawer’s key"_s);
    does(addOpenQuestion(community.id, session.id, u"Who covers the weekend?"_s));
    does(bringMoment(community.id, session.id, u"I let the order go"_s));

    const auto finds = [&](const QString &words) {
        const QList<SearchHit> hits = search(store->reader(), words, 50);
        return hits.size() == 1 && hits.first().table == QLatin1String(Community::table) && hits.first().id == community.id;
    };
    for (const QString &words : {u"circle"_s, u"hard calls"_s, u"notebook"_s, u"doubt"_s, u"ring night"_s, u"weekend"_s})
        CHECK(finds(words));
    for (const QString &words :
         {u"arriving"_s, u"snapped"_s, u"rounds"_s, u"key"_s, u"telephone"_s, u"order go"_s, u"lanyard"_s, u"porter"_s, u"southside"_s})
        CHECK(search(store->reader(), words, 50).isEmpty());

    CHECK(search(store->reader(), u"weekend"_s, 1).first().sessionId == session.id);
    CHECK(search(store->reader(), u"notebook"_s, 1).first().sessionId.isEmpty());
    CHECK_FALSE(search(store->reader(), u"circle"_s, 1).first().at.isValid());
    does(endSession(community.id, session.id));
    CHECK(search(store->reader(), u"circle"_s, 1).first().at == store->reader().get<Community>(community.id)->sessions.first().endedAt);
    does(removeCommunity(community.id));
    CHECK(search(store->reader(), u"circle"_s, 1).isEmpty());
    REQUIRE(store->undo({}).isDone());
    CHECK(finds(u"weekend"_s));
    CHECK(store->check() == QStringList());
}
