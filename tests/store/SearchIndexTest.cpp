// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The index follows the rows through everything that happens to them, and finds what reading every text would find.

#include "SearchScan.h"
#include "domain/Community.h"
#include "domain/FieldCodec.h"
#include "operations/ActionOperations.h"
#include "operations/CommunityOperations.h"
#include "operations/EventOperations.h"
#include "operations/MeetingOperations.h"
#include "operations/OutputOperations.h"
#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"
#include "support/LateTeam.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QFile>

#include <random>

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

/// Does what people do at a wall, at random, with the same choices every time.
class RandomWork
{
public:
    RandomWork(Store &store, const TeamAtDiscovery &team, unsigned seed)
        : m_store(store)
        , m_team(team)
        , m_random(seed)
    {
    }

    QString words(int most)
    {
        static const QStringList some{u"sent"_s, u"Seen"_s, u"screen"_s, u"the"_s, u"ward"_s, u"Ürgent"_s, u"tray"_s, u"16:00"_s, u"don’t"_s, u"薬局"_s, u"ที่ยา"_s, u"se"_s};
        QStringList list;
        for (int i = number(1, most); i > 0; --i)
            list << some[number(0, int(some.size()) - 1)];
        return list.join(u' ');
    }

    /// One of them; many are refused, as in life.
    Outcome step()
    {
        const QString &teamId = m_team.teamId;
        switch (number(0, 17)) {
        case 0: case 1: case 2: case 3: {
            Note note = aNote(teamId, m_team.meetingId, words(7));
            note.parked = number(0, 5) == 0;
            if (number(0, 3) == 0) // pasted lines share a moment
                note.capturedAt = m_moment;
            return m_store.perform(addNote(note));
        }
        case 4: case 5: {
            const QString id = anId<Note>();
            return m_store.perform(editNote(teamId, id, {m_store.reader().get<Note>(id).value_or(Note()).text, words(9)}));
        }
        case 6: return m_store.perform(setNoteKind(teamId, {anId<Note>()}, NoteKind::Surprise));
        case 7: return m_store.perform(parkNotes(teamId, {anId<Note>()}, number(0, 1) == 0));
        case 8: return m_store.perform(removeNotes(teamId, {anId<Note>()}));
        case 9: return m_store.perform(strikeNotes(teamId, {anId<Note>()}));
        case 10: {
            Theme theme;
            theme.id = newId();
            theme.teamId = teamId;
            theme.title = words(3);
            return m_store.perform(groupNotes(theme, {{{}, {anId<Note>(), anId<Note>()}}}));
        }
        case 11:
            if (number(0, 1) == 0) {
                const QString id = anId<Theme>();
                return m_store.perform(setInsight(teamId, id, {m_store.reader().get<Theme>(id).value_or(Theme()).insight, words(6)}));
            }
            return m_store.perform(removeTheme(teamId, anId<Theme>()));
        case 12: return m_store.undo(teamId);
        case 13: {
            Event event;
            event.id = newId();
            event.title = words(5);
            event.raisedOn = m_moment;
            if (number(0, 1) == 0)
                event.occurredOn = m_moment.date().addDays(-number(0, 3));
            return m_store.perform(addEvent(event));
        }
        case 14: return m_store.perform(editEvent(anEvent(), "story", [this](Event &event) { event.story = words(9); }));
        case 16: return m_store.perform(aCommunityStep());
        case 15: return number(0, 2) == 0 ? m_store.perform(removeEvent(anEvent())) : m_store.undo({});
        default:
            if (number(0, 3) == 0)
                return m_store.perform(editTeam(u"test"_s, teamId, nullptr, [this](LearningTeam &t) { t.sealed = number(0, 1) == 0 ? std::optional(Sealed{}) : std::nullopt; }));
            return m_store.redo(teamId);
        }
    }

private:
    Operation aCommunityStep()
    {
        const QList<Community> all = m_store.reader().find<Community>();
        if (all.isEmpty() || number(0, 4) == 0) {
            Community community;
            community.id = newId();
            community.name = words(2);
            (number(0, 1) == 0 ? community.purpose : community.start.who) = words(4);
            community.sessions.append(sessionOn(0));
            return startCommunity(community);
        }
        const Community &community = all[number(0, int(all.size()) - 1)];
        const CommunitySession &session = community.sessions[number(0, int(community.sessions.size()) - 1)];
        switch (number(0, 6)) {
        case 0:
            return editCommunity(community.id, u"charter/questions"_s, {community.charter.questions, words(6)});
        case 1:
            return editCommunityRules(community.id, {community.charter.groundRules.join(u'\n'), words(2) + u'\n' + words(3)});
        case 2:
            return editCommunity(community.id, u"sessions/%1/caseQuestion"_s.arg(session.id), {session.caseQuestion, words(6)});
        case 3:
            return addOpenQuestion(community.id, session.id, words(5));
        case 4:
            return planSessions(community.id, {sessionOn(int(community.sessions.size()))});
        case 5:
            return number(0, 3) == 0 ? removeCommunity(community.id) : editCommunity(community.id, u"name"_s, {community.name, words(3)});
        default:
            return endSession(community.id, session.id);
        }
    }
    /// The next one of a community that has \a planned already.
    CommunitySession sessionOn(int planned) const
    {
        CommunitySession session;
        session.id = newId();
        session.plannedLocal = QDateTime(m_moment.date().addDays(14 * (planned + 1)), QTime(15, 0));
        return session;
    }
    int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }
    template<Record T>
    QString anId()
    {
        const QList<T> rows = m_store.reader().find<T>({{"teamId", m_team.teamId}});
        return rows.isEmpty() ? u"none"_s : rows[number(0, int(rows.size()) - 1)].id;
    }

    QString anEvent()
    {
        const QList<Event> events = m_store.reader().find<Event>();
        return events[number(0, int(events.size()) - 1)].id;
    }

    Store &m_store;
    TeamAtDiscovery m_team;
    std::mt19937 m_random;
    QDateTime m_moment = QDateTime::currentDateTimeUtc();
};

QStringList linesOf(const QList<SearchHit> &hits, const QString &table = {})
{
    QStringList lines;
    for (const SearchHit &hit : hits) {
        if (table.isEmpty() || hit.table == table)
            lines << u"%1 %2 %3 %4 %5 %6"_s.arg(hit.table, hit.id, hit.teamId, hit.text, timeText(hit.at), hit.isPhrase ? u"phrase"_s : u""_s);
    }
    return lines;
}

void requireSameAsScan(Store &store)
{
    for (const QString &query : {u"sent"_s, u"se"_s, u"the screen"_s, u"\"sent seen\""_s, u"\"seen\" the w"_s, u"urgent 16"_s, u"薬"_s, u"薬局"_s, u"ยา"_s, u"s t"_s, u"dont"_s}) {
        CAPTURE(query.toStdString());
        for (const int limit : {1, 3, 50}) {
            CAPTURE(limit);
            REQUIRE(linesOf(search(store.reader(), query, limit)) == linesOf(searchByScan(store.reader(), query, limit)));
        }
        const QList<SearchHit> all = searchByScan(store.reader(), query, 10000);
        for (const SearchGroup &group : searchGroups(store.reader(), query, {2, 5, u"themes"_s})) {
            const QStringList lines = linesOf(all, group.table);
            CAPTURE(group.table.toStdString());
            REQUIRE(group.count == std::min<qsizetype>(5, lines.size()));
            REQUIRE(linesOf(group.hits) == lines.mid(0, group.table == u"themes"_s ? 5 : 2));
        }
    }
}

} // namespace

TEST_CASE("the search index says what the rows say after whatever people do, undo and strike")
{
    const auto engine = GENERATE(from_range(engines()));
    const unsigned seed = GENERATE(1u, 2u, 3u);
    CAPTURE(nameOf(engine), seed);
    Workspace workspace(engine);
    const TeamAtDiscovery team = teamAtDiscovery(*workspace.open(u"seat-before"_s)); // whose steps undo leaves alone
    auto store = workspace.open();
    RandomWork work(*store, team, seed);
    for (int i = 0; i < 40; ++i) // more than one question to the index answers
        REQUIRE(store->perform(addNote(aNote(team.teamId, team.meetingId, u"sent "_s + work.words(4)))).isDone());
    for (int round = 0; round < 5; ++round) {
        for (int i = 0; i < 50; ++i)
            work.step();
        requireIndexIsRight(*store);
        requireSameAsScan(*store);
    }
    // What becomes of it goes by ids that are drawn; that it was done at all does not.
    CHECK(store->reader().count("journal", {{"operation", u"addNote"_s}}) > 50);
    CHECK(store->reader().count("journal", {{"operation", u"strikeNotes"_s}}) > 0);
}

TEST_CASE("communities that were there before they could be found are found once the workspace is brought up to date")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    {
        auto store = workspace.open();
        Community community;
        community.id = newId();
        community.name = u"Medicines safety circle"_s;
        REQUIRE(store->perform(startCommunity(community)).isDone());
        store->database().run(u"delete from search_entries where row_table = 'communities'"_s);
        store->database().execute(u"drop index teams_by_community"_s);
        store->database().execute(u"update workspace set schema_version = 9"_s);
    }
    auto store = workspace.open();
    CHECK(search(store->reader(), u"circle"_s, 10).size() == 1);
    requireIndexIsRight(*store);
}

TEST_CASE("what keeps no time is as new as the last meeting of its Learning Team")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    store->setClock([now = QDateTime(QDate(2026, 3, 17), QTime(9, 0), Qt::UTC)]() mutable { return now = now.addSecs(60); });
    const LateTeam team = teamAfterMeeting2(*store);
    requireIndexIsRight(*store);
    requireSameAsScan(*store);
    const QString said = store->reader().get<Action>(team.actionId)->text;
    REQUIRE(store->perform(rewordAction(team.teamId, team.actionId, &Action::text, "text", {said, u"The screen says seen"_s})).isDone());
    CHECK(search(store->reader(), u"\"screen says seen\""_s, 10).size() == 1);
    requireIndexIsRight(*store);
    requireSameAsScan(*store);
    REQUIRE(store->undo(team.teamId).isDone());
    REQUIRE(store->perform(planMeeting(team.teamId, team.improvingId, [](Meeting &meeting) { meeting.startedAt = meeting.startedAt.addDays(3); })).isDone());
    const QList<SearchHit> hits = search(store->reader(), u"guesses"_s, 10);
    REQUIRE(hits.size() == 2);
    CHECK(hits.first().at == store->reader().get<Meeting>(team.improvingId)->startedAt);
    requireIndexIsRight(*store);
    requireSameAsScan(*store);
}

TEST_CASE("notes that come in by the thousand are found, and gone again with undo")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    REQUIRE(store->perform(addNote(aNote(team.teamId, team.meetingId, u"Seen before the others"_s))).isDone());
    Operation import;
    import.name = u"importLearningTeam"_s;
    import.door = Door::Import;
    import.run = [&](Transaction &tx) {
        for (int i = 0; i < 1500; ++i) {
            Note note = aNote(team.teamId, team.meetingId, u"Imported line %1, seen"_s.arg(i));
            note.capturedAt = tx.now(); // all in one moment
            tx.put(note);
        }
    };
    REQUIRE(store->perform(import).isDone());
    requireIndexIsRight(*store);
    CHECK(search(store->reader(), u"\"line 1234\""_s, 10).size() == 1);
    CHECK(search(store->reader(), u"seen"_s, 2000).size() == 1501);
    requireSameAsScan(*store);
    REQUIRE(store->undo({}).isDone());
    requireIndexIsRight(*store);
    CHECK(search(store->reader(), u"seen"_s, 2000).size() == 1);
}

TEST_CASE("very long words and texts are found on both engines")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const auto add = [&](const QString &text) { REQUIRE(store->perform(addNote(aNote(team.teamId, team.meetingId, text))).isDone()); };
    add(QString(9000, u'å'));
    add(QString(199, u'x') + u"𝒜𝒜𝒜"_s); // letters of two halves where a long word is cut
    add(QString(300, u'y') + u"one"_s);
    add(QString(300, u'y') + u"two"_s);
    add(u"and the "_s.repeated(900) + u"end"_s);
    const auto count = [&](const QString &query) { return search(store->reader(), query, 50).size(); };
    CHECK(count(QString(9000, u'a')) == 1);
    CHECK(count(QString(9001, u'a')) == 0);
    CHECK(count(QString(300, u'y')) == 2);
    CHECK(count(QString(300, u'y') + u"two"_s) == 1);
    CHECK(count(u"\"the end\""_s) == 1);
    CHECK(count(u"\"end the\""_s) == 0);
    CHECK(count(QString(199, u'x')) == 1);
    requireIndexIsRight(*store);
}

TEST_CASE("the check tells an index that does not say what the rows say, and it is built anew")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    for (const QString &text : {u"Sent is not seen"_s, u"The tray is full"_s})
        REQUIRE(store->perform(addNote(aNote(team.teamId, team.meetingId, text))).isDone());
    REQUIRE(store->check().isEmpty());
    Database &db = store->database();
    SECTION("an entry is missing") { db.run(u"delete from search_entries where words like '%tray%'"_s); }
    SECTION("an entry says something else") { db.run(u"update search_entries set words = 'other' where words like '%tray%'"_s); }
    SECTION("an entry is left over")
    {
        db.run(u"insert into search_entries (key, row_table, row_id, dated, words) values (1, 'notes', 'nobody', 0, 'a parked idea')"_s);
    }
    SECTION("an entry is of another time") { db.run(u"update search_entries set key = key + 10000000000 where words like '%tray%'"_s); }
    SECTION("the words of an entry are not looked up")
    {
        if (engine == Database::Engine::Sqlite)
            db.run(u"insert into search_notes (search_notes, rowid, words) select 'delete', key, words from search_entries where words like '%tray%'"_s);
        else
            db.run(u"delete from search_entries where words like '%tray%'"_s);
    }
    const QStringList wrong = store->check();
    REQUIRE(wrong.size() == 1);
    CHECK(wrong.first().contains(u"search index"_s));
    REQUIRE(store->rebuildSearchIndex().isDone());
    CHECK(store->check().isEmpty());
    CHECK(search(store->reader(), u"tray"_s, 10).size() == 1);
}

TEST_CASE("an index that many steps have left in pieces is put together, and answers as before")
{
    const auto engine = GENERATE(from_range(engines()));
    CAPTURE(nameOf(engine));
    Workspace workspace(engine);
    auto store = workspace.open();
    for (int i = 0; i < 8; ++i) {
        Event event;
        event.id = newId();
        event.title = u"The screen said sent, %1"_s.arg(i);
        REQUIRE(store->perform(addEvent(event)).isDone());
    }
    const auto found = [&] { return linesOf(search(store->reader(), u"se"_s, 100)); };
    const QStringList before = found();
    REQUIRE(before.size() == 8);
    if (engine == Database::Engine::Sqlite)
        REQUIRE(piecesOfIndex(store->database(), u"events"_s) > 2);
    REQUIRE(store->tidySearchIndex().isDone());
    if (engine == Database::Engine::Sqlite)
        CHECK(piecesOfIndex(store->database(), u"events"_s) == 1);
    CHECK(found() == before);
    requireIndexIsRight(*store);
}
