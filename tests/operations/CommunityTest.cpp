// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A community of peers: its charter in versions, its members, its series of sessions, and what two windows do to it at once.

#include "Desk.h"
#include "domain/Communities.h"
#include "operations/CommunityOperations.h"
#include "operations/DirectoryOperations.h"

using namespace sharpend;
using namespace sharpend::test;

namespace {

/// A community of four members and a champion, at two windows.
struct Circle : Desk {
    explicit Circle(Database::Engine engine)
        : Desk(engine)
    {
        Community made;
        made.id = id = newId();
        made.name = u"Medicines safety circle"_s;
        doHere(startCommunity(made));
        for (const char *job : {"Ward pharmacist", "Porter", "Nurse", "Technician"})
            members << add(QString::fromLatin1(job));
    }

    QString add(const QString &job) const
    {
        const Person person{{newId(), {}}, u"Somebody "_s + job, job, u"Southside"_s, {}};
        doHere(addCommunityMember(id, {person.id, now.date(), {}}, person));
        return person.id;
    }
    CommunitySession session(const QDate &day) const
    {
        CommunitySession one;
        one.id = newId();
        one.plannedLocal = QDateTime(day, QTime(15, 0));
        one.timeZone = u"Europe/London"_s;
        return one;
    }
    QString plan(const QDate &day) const
    {
        const CommunitySession one = session(day);
        doHere(planSessions(id, {one}));
        return one.id;
    }
    Community get() const { return here->reader().get<Community>(id).value_or(Community()); }
    CommunitySession get(const QString &sessionId) const
    {
        const Community community = get();
        const CommunitySession *found = community.session(sessionId);
        return found ? *found : CommunitySession();
    }
    QString caseOf(const QString &sessionId) const { return get(sessionId).caseQuestion; }
    QString presenter(const QString &sessionId) const { return there->reader().find<Turn>({{"sessionId", sessionId}}).value(0).personId; }

    QString id;
    QStringList members;
};

Operation writeCase(const Circle &circle, const QString &sessionId, const Rewording &words)
{
    return editCommunity(circle.id, u"sessions/"_s + sessionId + u"/caseQuestion"_s, words);
}

bool saysNo(const Outcome &outcome, const QString &part)
{
    INFO(outcome.sentence().toStdString());
    return outcome.state == Outcome::State::Refused && outcome.sentence().contains(part);
}

} // namespace

TEST_CASE("the charter is kept in versions, and undo takes an answer back")
{
    Circle circle(GENERATE(from_range(engines())));
    CHECK(saysNo(circle.here->perform(agreeCharter(circle.id, QDate(2026, 3, 17))), u"Nothing is answered"_s));
    circle.doHere(editCommunity(circle.id, u"charter/room"_s, {{}, u"Eleven peers from five areas"_s}));
    circle.doHere(editCommunityRules(circle.id, {{}, u"Peers, not judges\n \nDoubt is welcome"_s}));
    circle.doHere(agreeCharter(circle.id, QDate(2026, 3, 17)));
    CHECK(isAgreed(circle.get()));
    circle.doHere(editCommunity(circle.id, u"charter/room"_s, {u"Eleven peers from five areas"_s, u"Twelve peers"_s}));
    CHECK_FALSE(isAgreed(circle.get()));
    circle.doHere(agreeCharter(circle.id, QDate(2026, 6, 17)));
    circle.doHere(agreeCharter(circle.id, QDate(2026, 6, 18))); // nothing has changed since

    const QList<CharterVersion> versions = circle.get().charterVersions;
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].charter.room == u"Eleven peers from five areas"_s);
    CHECK(versions[0].charter.groundRules == QStringList{u"Peers, not judges"_s, u"Doubt is welcome"_s});
    CHECK(versions[1].charter.room == u"Twelve peers"_s);

    circle.ok(circle.here->undo({}));
    CHECK(circle.get().charterVersions.size() == 1);
    circle.ok(circle.here->undo({}));
    CHECK(circle.get().charter.room == u"Eleven peers from five areas"_s);
    circle.ok(circle.here->redo({}));
    CHECK(circle.get().charter.room == u"Twelve peers"_s);
    CHECK(circle.here->check() == QStringList());
}

TEST_CASE("two windows write in different sessions, and in one, and lose nothing")
{
    Circle circle(GENERATE(from_range(engines())));
    const QString first = circle.plan(QDate(2026, 3, 26)), second = circle.plan(QDate(2026, 4, 23));
    circle.doHere(writeCase(circle, first, {{}, u"Saying I don’t know"_s}));
    circle.doThere(writeCase(circle, second, {{}, u"A normal Tuesday"_s}));
    circle.doThere(editCommunity(circle.id, u"sessions/%1/keepChangeStop/keep"_s.arg(first), {{}, u"The silence"_s}));
    circle.doHere(addOpenQuestion(circle.id, first, u"Who would we ask at night?"_s));
    CHECK(circle.caseOf(first) == u"Saying I don’t know"_s);
    CHECK(circle.caseOf(second) == u"A normal Tuesday"_s);
    CHECK(circle.get(first).keepChangeStop.keep == u"The silence"_s);
    CHECK(circle.get(first).openQuestions.size() == 1);

    circle.doHere(editCommunityRules(circle.id, {{}, u"Peers, not judges"_s}));
    circle.doThere(editCommunityRules(circle.id, {{}, u"Stories stay here"_s}));
    CHECK(circle.get().charter.groundRules.size() == 2);

    // Both in one field: both versions stay, and whoever came second is told.
    circle.doHere(writeCase(circle, second, {u"A normal Tuesday"_s, u"A normal Tuesday at Southside"_s}));
    const Outcome outcome = circle.there->perform(writeCase(circle, second, {u"A normal Tuesday"_s, u"A quiet Tuesday"_s}));
    REQUIRE(outcome.isDone());
    CHECK(outcome.notices.size() == 1);
    CHECK(circle.caseOf(second).contains(u"A normal Tuesday at Southside"_s));
    CHECK(circle.caseOf(second).contains(u"A quiet Tuesday"_s));
}

TEST_CASE("undo takes back what this window did to a session, and leaves what another did beside it")
{
    Circle circle(GENERATE(from_range(engines())));
    const QString first = circle.plan(QDate(2026, 3, 26)), second = circle.plan(QDate(2026, 4, 23));
    const auto caseAt = [&](const QString &id) { return circle.caseOf(id); };
    circle.doHere(addOpenQuestion(circle.id, first, u"Who would we ask at night?"_s));
    circle.doHere(writeCase(circle, first, {{}, u"Saying I don’t know"_s}));
    circle.doThere(writeCase(circle, second, {{}, u"A normal Tuesday"_s}));
    circle.doThere(editCommunity(circle.id, u"sessions/%1/triedSince"_s.arg(first), {{}, u"We rang"_s}));
    circle.doThere(addOpenQuestion(circle.id, first, u"What does the porter see?"_s));

    circle.ok(circle.here->undo({})); // the words
    CHECK(caseAt(first).isEmpty());
    CHECK(caseAt(second) == u"A normal Tuesday"_s);
    CHECK(circle.get(first).triedSince == u"We rang"_s);
    circle.ok(circle.here->redo({}));
    CHECK(caseAt(first) == u"Saying I don’t know"_s);
    circle.ok(circle.here->undo({}));
    circle.ok(circle.here->undo({})); // the question
    REQUIRE(circle.get(first).openQuestions.size() == 1);
    CHECK(circle.get(first).openQuestions.first().text == u"What does the porter see?"_s);
    CHECK(circle.here->check() == QStringList());

    // A session that somebody has written in since stays.
    CHECK(saysNo(circle.here->undo({}), u"changed since"_s)); // planning the second
    CHECK(caseAt(second) == u"A normal Tuesday"_s);

    // What somebody else has written over since stays too.
    circle.doHere(writeCase(circle, first, {{}, u"Mine"_s}));
    circle.doThere(writeCase(circle, first, {u"Mine"_s, u"Theirs"_s}));
    CHECK(saysNo(circle.here->undo({}), u"changed since"_s));
    CHECK(caseAt(first) == u"Theirs"_s);
}

TEST_CASE("a session that was called off comes back in its place")
{
    Circle circle(GENERATE(from_range(engines())));
    const QString first = circle.plan(QDate(2026, 3, 26)), second = circle.plan(QDate(2026, 4, 23));
    circle.doHere(dropSession(circle.id, first));
    circle.doThere(writeCase(circle, second, {{}, u"A normal Tuesday"_s}));
    circle.ok(circle.here->undo({}));
    REQUIRE(circle.get().sessions.size() == 2);
    CHECK(circle.get().sessions.first().id == first);
    CHECK(circle.caseOf(second) == u"A normal Tuesday"_s);
}

TEST_CASE("what this window wrote a moment ago is no version of somebody else")
{
    Circle circle(GENERATE(from_range(engines())));
    const QString first = circle.plan(QDate(2026, 3, 26));
    circle.doHere(writeCase(circle, first, {{}, u"Saying"_s}));
    circle.doHere(writeCase(circle, first, {{}, u"Saying I don’t know"_s}));
    CHECK(circle.caseOf(first) == u"Saying I don’t know"_s);
    circle.ok(circle.here->undo({}));
    CHECK(circle.caseOf(first).isEmpty()); // typing in one field is one step
}

TEST_CASE("a question that is open is carried forward until somebody settles it")
{
    Circle circle(GENERATE(from_range(engines())));
    const QString first = circle.plan(QDate(2026, 3, 26)), second = circle.plan(QDate(2026, 4, 23)),
                  third = circle.plan(QDate(2026, 5, 21));
    circle.doHere(addOpenQuestion(circle.id, first, u"Who would we ask at night?"_s));
    circle.doHere(endSession(circle.id, first));
    circle.doHere(addOpenQuestion(circle.id, second, u"What does the porter see?"_s));
    REQUIRE(carriedTo(circle.get(), third).size() == 2);
    const CarriedQuestion night = carriedTo(circle.get(), third).first();
    CHECK(night.question.text == u"Who would we ask at night?"_s);
    CHECK(carriedTo(circle.get(), second).size() == 1);
    circle.doHere(settleQuestion(circle.id, night.sessionId, night.question.id, QDate(2026, 4, 23)));
    CHECK(carriedTo(circle.get(), third).size() == 1);
    circle.ok(circle.here->undo({}));
    CHECK(carriedTo(circle.get(), third).size() == 2);
}

TEST_CASE("after four sessions it is time for the ground rules, until they have been looked at")
{
    Circle circle(GENERATE(from_range(engines())));
    QStringList sessions;
    for (int i = 0; i < 6; ++i)
        sessions << circle.plan(QDate(2026, 3, 26).addDays(28 * i));
    for (int i = 0; i < 3; ++i)
        circle.doHere(endSession(circle.id, sessions[i]));
    CHECK_FALSE(isTimeForRules(circle.get()));
    circle.doHere(endSession(circle.id, sessions[3]));
    CHECK(isTimeForRules(circle.get()));
    circle.doHere(tickRulesRevisited(circle.id, sessions[4], true));
    CHECK_FALSE(isTimeForRules(circle.get()));
    circle.doHere(endSession(circle.id, sessions[4]));
    CHECK(sessionsSinceRules(circle.get()) == 0);
    circle.doHere(endSession(circle.id, sessions[5]));
    CHECK(sessionsSinceRules(circle.get()) == 1);
}

TEST_CASE("facilitating goes round, and who presents is asked of those without a turn ahead")
{
    Circle circle(GENERATE(from_range(engines())));
    QStringList sessions;
    for (int i = 0; i < 5; ++i)
        sessions << circle.plan(QDate(2026, 3, 26).addDays(28 * i));
    const QDate today = circle.now.date();
    QStringList facilitated;
    for (const QString &session : sessions) {
        facilitated << nextFacilitator(circle.get(), session, {}, today);
        circle.doHere(chooseFacilitator(circle.id, session, facilitated.last()));
    }
    CHECK(facilitated.mid(0, 4) == circle.members);
    CHECK(facilitated[4] == circle.members[0]);

    circle.doHere(choosePresenter(circle.id, sessions[0], circle.members[1]));
    const QStringList may = mayPresent(circle.get(), sessions[1], circle.here->reader().find<Turn>(), today);
    CHECK_FALSE(may.contains(circle.members[1])); // who facilitates there, and has a turn ahead
    CHECK(may.size() == 3);
    CHECK(nextFacilitator(circle.get(), sessions[0], circle.members[0], today) == circle.members[1]);
}

TEST_CASE("only what a Learning Team has released can be brought to a session, by its release")
{
    Circle circle(GENERATE(from_range(engines())));
    const QString session = circle.plan(QDate(2026, 3, 26));
    circle.gather();
    CHECK(saysNo(circle.here->perform(bringRelease(circle.id, session, circle.team.teamId)), u"Only what a Learning Team has released"_s));
    Release release;
    release.id = newId();
    release.teamId = circle.team.teamId;
    release.version = 2;
    release.releasedAt = circle.now;
    release.pack.title = u"Southside clinic"_s;
    circle.doThere(circle.putting(release));
    circle.doHere(bringRelease(circle.id, session, release.id));
    CHECK(saysNo(circle.there->perform(bringRelease(circle.id, session, release.id)), u"already"_s));
    circle.doHere(bringMoment(circle.id, session, u"I let the order go because ringing felt like nagging."_s));
    const QList<BroughtItem> brought = circle.get(session).brought;
    REQUIRE(brought.size() == 2);
    CHECK(brought[0].releaseId == release.id);
    CHECK(brought[0].teamTitle == u"Southside clinic"_s);
    CHECK(brought[0].version == 2);
    circle.doHere(takeBack(circle.id, session, brought[1].id));
    CHECK(circle.get(session).brought.size() == 1);
}

TEST_CASE("a champion is no member, and a member is one person")
{
    Circle circle(GENERATE(from_range(engines())));
    CHECK(saysNo(circle.here->perform(chooseChampion(circle.id, circle.members[0])), u"champion"_s));
    const Person matron{{newId(), {}}, u"Ada Quill"_s, u"Matron"_s, {}, {}};
    circle.doHere(circle.putting(matron));
    circle.doHere(chooseChampion(circle.id, matron.id));
    CHECK(saysNo(circle.here->perform(addCommunityMember(circle.id, {matron.id, circle.now.date(), {}})), u"champion"_s));
    CHECK(saysNo(circle.there->perform(addCommunityMember(circle.id, {circle.members[1], circle.now.date(), {}})), u"already"_s));
}

TEST_CASE("who leaves is a member of the past, and their turns ahead are free")
{
    Circle circle(GENERATE(from_range(engines())));
    const QString session = circle.plan(QDate(2026, 3, 26));
    const QString porter = circle.members[1];
    circle.doHere(choosePresenter(circle.id, session, porter));
    circle.doHere(chooseFacilitator(circle.id, session, porter));
    circle.now = circle.now.addDays(3);
    circle.doHere(leaveCommunity(circle.id, porter, circle.now.date()));
    CHECK(circle.presenter(session).isEmpty());
    CHECK(circle.get(session).facilitatorId.isEmpty());
    CHECK(circle.get().members.size() == 4);
    CHECK(membersOn(circle.get(), circle.now.date()).size() == 3);
    CHECK(saysNo(circle.here->perform(choosePresenter(circle.id, session, porter)), u"member"_s));
    circle.doHere(addCommunityMember(circle.id, {porter, circle.now.date(), {}})); // and comes back
    CHECK(membersOn(circle.get(), circle.now.date()).size() == 4);
}

TEST_CASE("people of a community are joined, forgotten and kept like those of a Learning Team")
{
    Circle circle(GENERATE(from_range(engines())));
    const QString session = circle.plan(QDate(2026, 3, 26));
    CHECK(saysNo(circle.here->perform(removePerson(circle.members[0])), u"community"_s));
    circle.doHere(chooseFacilitator(circle.id, session, circle.members[3]));
    circle.doHere(choosePresenter(circle.id, session, circle.members[2]));
    circle.doHere(joinPeople(circle.members[0], circle.members[3]));
    CHECK(membersOn(circle.get(), circle.now.date()).size() == 3);
    CHECK(circle.get(session).facilitatorId == circle.members[0]);
    circle.doHere(joinPeople(circle.members[1], circle.members[2]));
    CHECK(circle.presenter(session) == circle.members[1]);

    circle.doHere(forgetPerson(circle.members[1]));
    CHECK(circle.presenter(session).isEmpty());
    CHECK(circle.here->reader().get<Person>(circle.members[1])->name.isEmpty());
    CHECK(membersOn(circle.get(), circle.now.date()).size() == 2); // a blank one stays
    CHECK(circle.here->check() == QStringList());
}

TEST_CASE("who presents is seen in the other window, by no undo, and by nobody once the session is over")
{
    Circle circle(GENERATE(from_range(engines())));
    const QString session = circle.plan(QDate(2026, 3, 26));
    const qint64 before = circle.there->tick();
    circle.doHere(choosePresenter(circle.id, session, circle.members[0]));
    const QList<ChangedRow> heard = circle.there->changesSince(before).rows;
    REQUIRE(heard.size() == 1);
    CHECK(heard.first().table == QLatin1String(Turn::table));
    CHECK(circle.presenter(session) == circle.members[0]);
    CHECK(circle.here->stepToUndo({})->operation == u"planSessions"_s);
    circle.doHere(choosePresenter(circle.id, session, circle.members[1]));
    CHECK(circle.here->reader().count(Turn::table) == 1);
    CHECK(circle.here->check() == QStringList());

    circle.now = QDateTime(QDate(2026, 3, 26), QTime(17, 0), Qt::UTC);
    circle.doHere(endSession(circle.id, session));
    CHECK(circle.there->reader().count(Turn::table) == 0);
    CHECK(saysNo(circle.there->perform(choosePresenter(circle.id, session, circle.members[0])), u"over"_s));
    circle.ok(circle.here->undo({})); // the session is open again
    CHECK_FALSE(circle.get(session).endedAt.isValid());
    CHECK(circle.there->reader().count(Turn::table) == 0);
    circle.ok(circle.here->redo({}));
    CHECK(circle.get(session).endedAt.isValid());
    CHECK(circle.here->check() == QStringList());
    QSqlQuery &images = circle.here->database().run(
        u"select 1 from journal where row_table = 'community_turns' and (before is not null or after is not null or undoable = 1)"_s);
    CHECK_FALSE(images.next());
}

TEST_CASE("a session that nobody has ended lets go of who presented half a day later")
{
    Circle circle(GENERATE(from_range(engines())));
    const QString session = circle.plan(QDate(2026, 3, 26)); // 15:00 to 16:30 in London, still on winter time
    circle.doHere(choosePresenter(circle.id, session, circle.members[0]));
    circle.doThere(clearPastTurns(QDateTime(QDate(2026, 3, 27), QTime(4, 29), Qt::UTC)));
    CHECK(circle.presenter(session) == circle.members[0]);
    circle.doThere(clearPastTurns(QDateTime(QDate(2026, 3, 27), QTime(4, 31), Qt::UTC)));
    CHECK(circle.presenter(session).isEmpty());
}

TEST_CASE("a session is called off: those who have it in their calendars are told before it is gone")
{
    Circle circle(GENERATE(from_range(engines())));
    const QString first = circle.plan(QDate(2026, 3, 26)), second = circle.plan(QDate(2026, 4, 23));
    circle.doHere(noteSeriesSaved(circle.id, {circle.get(second)}));
    circle.doHere(dropSession(circle.id, first));
    circle.doHere(dropSession(circle.id, second));
    CHECK(sessionsInOrder(circle.get()).isEmpty());
    REQUIRE(circle.get().sessions.size() == 1);
    circle.doHere(noteSeriesSaved(circle.id, {circle.get(second)}));
    CHECK(circle.get().sessions.isEmpty());
}

TEST_CASE("a community is taken away, and undo brings it back without who was to present")
{
    Circle circle(GENERATE(from_range(engines())));
    const QString session = circle.plan(QDate(2026, 3, 26));
    circle.doHere(choosePresenter(circle.id, session, circle.members[0]));
    circle.doHere(removeCommunity(circle.id));
    CHECK_FALSE(circle.here->reader().get<Community>(circle.id));
    circle.ok(circle.here->undo({}));
    CHECK(circle.get().sessions.size() == 1);
    CHECK(circle.here->reader().count(Turn::table) == 0);
    CHECK(circle.here->check() == QStringList());
}

TEST_CASE("the next days of a series follow its rhythm")
{
    const auto days = [](Rhythm rhythm, const QDate &last, int count) {
        QStringList found;
        for (const QDateTime &start : nextStarts(rhythm, QDateTime(last, QTime(15, 0)), count))
            found << start.toString(u"d.M. HH:mm"_s);
        return found.join(u' ');
    };
    CHECK(days(Rhythm::Fortnightly, QDate(2026, 3, 19), 2) == u"2.4. 15:00 16.4. 15:00"_s); // across the change of clocks
    CHECK(days(Rhythm::FourWeekly, QDate(2026, 3, 26), 2) == u"23.4. 15:00 21.5. 15:00"_s);
    CHECK(days(Rhythm::Monthly, QDate(2026, 3, 26), 3) == u"23.4. 15:00 28.5. 15:00 25.6. 15:00"_s); // each fourth Thursday
    CHECK(days(Rhythm::Monthly, QDate(2026, 1, 29), 2) == u"26.2. 15:00 26.3. 15:00"_s); // there is no fifth in February
    CHECK(days(Rhythm::Once, QDate(2026, 3, 26), 2).isEmpty());
}
