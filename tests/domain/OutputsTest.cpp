// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/FieldCodec.h"
#include "domain/Outputs.h"
#include "domain/OwnerReview.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

const QDateTime today(QDate(2026, 3, 19), QTime(12, 0), Qt::UTC);

Statement statement(const QString &id, StatementSection section, const QString &text, int position = 0)
{
    return {{id, {}}, u"t"_s, section, text, {u"n1"_s, u"n2"_s}, position};
}

Action action(const QString &id, const QString &text, int position)
{
    Action one;
    one.id = id;
    one.teamId = u"t"_s;
    one.text = text;
    one.themeId = u"theme"_s;
    one.noteIds = {u"n1"_s};
    one.position = position;
    return one;
}

Membership took(const QString &personId, Role role = Role::Member)
{
    Membership one;
    one.id = u"m-"_s + personId + wordOf(role);
    one.teamId = u"t"_s;
    one.personId = personId;
    one.role = role;
    one.attended = {u"meeting1"_s};
    return one;
}

/// Read back and ready to leave.
OutputsDraft aDraft()
{
    OutputsDraft draft;
    draft.team.id = u"t"_s;
    draft.team.title = u"Orders"_s;
    draft.team.readBackOn = today;
    draft.statements = {statement(u"s4"_s, StatementSection::Question, u"Who decides?"_s),
                        statement(u"s2"_s, StatementSection::Understanding, u"Second"_s, 1),
                        statement(u"s3"_s, StatementSection::Helps, u"A board"_s),
                        statement(u"s1"_s, StatementSection::Understanding, u"First"_s, 0)};
    draft.actions = {action(u"a2"_s, u"Then this"_s, 1), action(u"a1"_s, u"This first"_s, 0)};
    return draft;
}

void leave(OutputsDraft &draft, const QDateTime &at)
{
    Release release;
    release.id = u"r%1"_s.arg(draft.releases.size());
    release.releasedAt = at;
    release.pack = packOf(draft);
    release.version = release.pack.release;
    draft.releases.prepend(release); // in no order
}

} // namespace

TEST_CASE("A pack reads in order: what is understood, what helps, questions, improvements", "[outputs]")
{
    const OutputPack pack = packOf(aDraft());
    QStringList texts;
    for (const PackStatement &one : pack.statements)
        texts << one.text;
    CHECK(texts == QStringList{u"First"_s, u"Second"_s, u"A board"_s, u"Who decides?"_s});
    REQUIRE(pack.actions.size() == 2);
    CHECK(pack.actions.first().text == u"This first"_s);
    CHECK(pack.release == 1);
    const QString json = compact(toJson(pack));
    for (const QString &kept : {u"noteIds"_s, u"themeId"_s, u"updates"_s, u"n1"_s})
        CHECK_FALSE(json.contains(kept));
}

TEST_CASE("An improvement that was stopped stays behind", "[outputs]")
{
    OutputsDraft draft = aDraft();
    draft.actions.first().progress = ActionProgress::Stopped;
    REQUIRE(packOf(draft).actions.size() == 1);
    CHECK(packOf(draft).actions.first().id == u"a1"_s);
}

TEST_CASE("The headcount counts people of the work who came, each once, from three up", "[outputs]")
{
    OutputsDraft draft = aDraft();
    draft.memberships = {took(u"a"_s), took(u"b"_s), took(u"o"_s, Role::Owner), took(u"f"_s, Role::Facilitator), took(u"s"_s, Role::Scribe),
                         took(u"b"_s, Role::WiderMember)};
    Membership absent = took(u"c"_s);
    absent.attended.clear();
    draft.memberships << absent;
    CHECK_FALSE(packOf(draft).headcount.has_value());
    draft.memberships << took(u"d"_s, Role::WiderMember);
    CHECK(packOf(draft).headcount == 3);
}

TEST_CASE("Before a release: one sentence understood, and read back since the last", "[outputs]")
{
    OutputsDraft draft = aDraft();
    CHECK(beforeRelease(draft).isEmpty());
    draft.team.readBackOn = {};
    CHECK(beforeRelease(draft) == QStringList{u"Read it back to the team first."_s});
    draft.statements.removeIf([](const Statement &s) { return s.section == StatementSection::Understanding; });
    CHECK(beforeRelease(draft).first() == u"Write one sentence of what you now understand."_s);

    draft = aDraft();
    draft.actions.clear(); // a full result
    CHECK(beforeRelease(draft).isEmpty());
    leave(draft, today.addSecs(60));
    CHECK(beforeRelease(draft).size() == 2); // not read back since, nothing new
    draft.team.readBackOn = today.addSecs(120);
    CHECK(beforeRelease(draft) == QStringList{u"Nothing has changed since version 1 left."_s});
    draft.statements.first().text = u"Who decides, and when?"_s;
    CHECK(beforeRelease(draft).isEmpty());
    CHECK(packOf(draft).release == 2);
}

TEST_CASE("Only new words make a new version", "[outputs]")
{
    OutputsDraft draft = aDraft();
    CHECK(differsFromReleased(draft));
    leave(draft, today.addSecs(60));
    CHECK_FALSE(differsFromReleased(draft));
    const OutputsDraft released = draft;

    draft.actions.first().champion = u"Head of stores"_s; // as the Owner answered
    draft.actions.first().due = QDate(2026, 5, 1);
    draft.actions.first().progress = ActionProgress::UnderWay;
    draft.team.replyPromisedBy = QDate(2026, 3, 26);
    draft.memberships = {took(u"a"_s), took(u"b"_s), took(u"c"_s)};
    CHECK_FALSE(differsFromReleased(draft));
    draft.actions.first().progress = ActionProgress::Stopped;
    CHECK_FALSE(differsFromReleased(draft));

    draft = released;
    draft.actions.first().text = u"Another"_s;
    CHECK(differsFromReleased(draft));
    draft = released;
    draft.actions.removeFirst();
    CHECK(differsFromReleased(draft));
    draft = released;
    draft.team.title = u"Orders since March"_s;
    CHECK(differsFromReleased(draft));
}

TEST_CASE("A reply says what it still lacks", "[outputs]")
{
    const OutputPack pack = packOf(aDraft());
    OwnerReply reply;
    CHECK(missingFrom(reply, pack).size() == 2); // answers, and words
    reply.text = u"Thank you"_s;
    reply.answers = {{u"a1"_s, OwnerAnswer::Commit, {}, {}, {}}};
    CHECK(missingFrom(reply, pack).size() == 1);
    reply.answers << ReplyAnswer{u"a2"_s, OwnerAnswer::NotNow, {}, {}, u"  "_s};
    CHECK(missingFrom(reply, pack).size() == 1); // a reason
    reply.answers.last().because = u"The benches move in June"_s;
    CHECK(missingFrom(reply, pack).isEmpty());
    CHECK(missingFrom(OwnerReply{u"Thank you"_s, {}, {}, {}}, OutputPack()).isEmpty()); // nothing to approve
}

TEST_CASE("a check-in is due until something is told on its day or later, and comes before the promised day where it is sooner")
{
    Action action;
    action.progress = ActionProgress::Agreed;
    action.due = QDate(2026, 5, 30);
    CHECK_FALSE(checkInDue(action).isValid());
    CHECK(dueNext(action) == QDate(2026, 5, 30));
    action.checkInOn = QDate(2026, 5, 1);
    CHECK(dueNext(action) == QDate(2026, 5, 1));
    action.updates = {{QDateTime(QDate(2026, 4, 22), QTime(9, 0)), u"A test version is here."_s}};
    CHECK(checkInDue(action) == QDate(2026, 5, 1));
    action.updates << ActionUpdate{QDateTime(QDate(2026, 5, 1), QTime(9, 0)), u"It works."_s};
    CHECK_FALSE(checkInDue(action).isValid());
    CHECK(dueNext(action) == QDate(2026, 5, 30));
    action.updates.clear();
    action.progress = ActionProgress::InPlace;
    CHECK_FALSE(checkInDue(action).isValid());
}

TEST_CASE("the version before a pack is found among those of one Owner by what they have in common")
{
    OutputPack first;
    first.title = u"Orders"_s;
    first.statements = {{StatementSection::Understanding, u"Sent is not seen."_s}};
    OutputPack second = first;
    second.release = 2;
    second.title = u"Orders on Mondays"_s;
    second.statements << PackStatement{StatementSection::Helps, u"A board by the hatch."_s};
    OutputPack other;
    other.title = u"Night shifts"_s;
    other.statements = {{StatementSection::Understanding, u"Nights are short of hands."_s}};
    const QList<OutputPack> all{other, second, first};
    CHECK(versionBefore(second, all)->title == u"Orders");
    CHECK_FALSE(versionBefore(first, all));
    other.release = 2;
    CHECK(versionBefore(other, all)->title == u"Night shifts");
    CHECK_FALSE(versionBefore(other, {second, first})); // another team's
    CHECK_FALSE(isNewSince(first, second.statements[0]));
    CHECK(isNewSince(first, second.statements[1]));
    CHECK(owner::newSentence(second, first) == u"What version 1 did not say in these words is marked “new”.");
    CHECK(owner::newSentence(second, second).isEmpty());
}
