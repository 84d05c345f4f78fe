// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/RoomCheck.h"
#include "support/catch.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

void put(Room &room, Role role, const QString &person, const QString &job = u"Nurse"_s)
{
    Membership one;
    one.id = u"m%1"_s.arg(room.memberships.size());
    one.personId = person;
    one.role = role;
    one.presentAtEvent = role == Role::Member ? YesNoUnsure::Yes : YesNoUnsure::No;
    one.doesThisWork = role == Role::Member || role == Role::WiderMember ? YesNoUnsure::Yes : YesNoUnsure::No;
    room.memberships << one;
    if (std::none_of(room.people.begin(), room.people.end(), [&](const Person &p) { return p.id == person; })) {
        Person someone;
        someone.id = person;
        someone.name = u"Sam Example"_s; // the same name for everybody: identity is the id
        someone.job = job;
        room.people << someone;
    }
}

/// A room with nothing open: Owner, Facilitator, Scribe, two members, one wider member.
Room calmRoom()
{
    Room room;
    put(room, Role::Owner, u"o"_s, u"Associate director"_s);
    put(room, Role::Facilitator, u"f"_s, u"Improvement coach"_s);
    put(room, Role::Scribe, u"s"_s, u"Ward clerk"_s);
    put(room, Role::Member, u"a"_s);
    put(room, Role::Member, u"b"_s, u"Porter"_s);
    put(room, Role::WiderMember, u"w"_s);
    return room;
}

enum { Owner, Facilitator, Scribe, MemberA, MemberB, Wider };

const Finding *find(const QList<Finding> &findings, const QString &rule)
{
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding &f) { return f.rule == rule; });
    return found == findings.end() ? nullptr : &*found;
}

struct Case {
    const char *rule;
    FindingStrength strength;
    const char *sentence;
    std::function<void(Room &)> disturb;
};

} // namespace

TEST_CASE("A calm room has ticks and nothing open, though all share one name", "[room]")
{
    const QList<Finding> findings = roomCheck(calmRoom());
    for (const Finding &finding : findings) {
        INFO(finding.sentence.toStdString());
        CHECK(finding.strength == FindingStrength::Fine);
    }
    REQUIRE(find(findings, u"members"_s));
    CHECK(find(findings, u"members"_s)->sentence == u"Two people who do this work");
}

TEST_CASE("Every rule of the roles speaks at its strength, in its sentence", "[room]")
{
    using enum FindingStrength;
    const std::vector<Case> rows{
        {"noOwner", Warn, "Nobody is the Owner yet: choose someone with the authority to call the team together.",
         [](Room &r) { r.memberships.removeAt(Owner); }},
        {"severalOwners", Block, "There is more than one Owner: keep one, who answers the team.",
         [](Room &r) { put(r, Role::Owner, u"o2"_s); }},
        {"ownerHoldsAnotherRole", Block, "The Owner holds another role: choose someone else for it.",
         [](Room &r) { put(r, Role::Scribe, u"o"_s); }},
        {"ownerManages", Advise, "The Owner manages one team member. Opening and then leaving matters even more here.",
         [](Room &r) { r.memberships[Owner].managesIds << u"a"_s; }},
        {"noFacilitator", Warn, "Nobody facilitates yet: choose someone to hold the process.",
         [](Room &r) { r.memberships.removeAt(Facilitator); }},
        {"facilitatorIsMember", Block, "Facilitator is also in the team: choose someone without direct knowledge.",
         [](Room &r) { put(r, Role::Member, u"f"_s); }},
        {"facilitatorIsMember", Block, "Facilitator is also in the team: choose someone without direct knowledge.",
         [](Room &r) { put(r, Role::WiderMember, u"f"_s); }},
        {"facilitatorAtEvent", Warn, "Facilitator was present at the event: choose someone without direct knowledge.",
         [](Room &r) { r.memberships[Facilitator].presentAtEvent = YesNoUnsure::Yes; }},
        {"facilitatorDoesThisWork", Warn, "Facilitator does this work: choose someone without direct knowledge.",
         [](Room &r) { r.memberships[Facilitator].doesThisWork = YesNoUnsure::Yes; }},
        {"facilitatorManages", Warn, "Facilitator manages someone in the team: choose someone they do not report to.",
         [](Room &r) { r.memberships[Facilitator].managesIds << u"b"_s; }},
        {"noScribe", Warn, "Nobody keeps the wall yet: choose a scribe.",
         [](Room &r) { r.memberships.removeAt(Scribe); }},
        {"scribeIsMember", Block, "Scribe is also in the team: choose someone without direct knowledge.",
         [](Room &r) { put(r, Role::Member, u"s"_s); }},
        {"scribeAtEvent", Warn, "Scribe was present at the event: choose someone without direct knowledge.",
         [](Room &r) { r.memberships[Scribe].presentAtEvent = YesNoUnsure::Yes; }},
        {"scribeDoesThisWork", Warn, "Scribe does this work: choose someone without direct knowledge.",
         [](Room &r) { r.memberships[Scribe].doesThisWork = YesNoUnsure::Yes; }},
        {"scribeManages", Warn, "Scribe manages someone in the team: choose someone they do not report to.",
         [](Room &r) { r.memberships[Scribe].managesIds << u"w"_s; }},
        {"scribeIsFacilitator", NeedsReason, "The scribe is also the facilitator: choose a second person, or write why one will do.",
         [](Room &r) { r.memberships[Scribe].personId = u"f"_s; }},
        {"fewMembers", NeedsReason, "There is one team member: invite another, or write why one will do.",
         [](Room &r) { r.memberships.removeAt(MemberB); }},
        {"fewMembers", NeedsReason, "There is one team member: invite another, or write why one will do.",
         [](Room &r) { r.memberships[MemberB].personId = u"a"_s; }}, // twice the same person
        {"manyMembers", Advise, "More than seven team members: some may not get to speak.",
         [](Room &r) {
             for (int i = 0; i < 6; ++i)
                 put(r, Role::Member, u"more%1"_s.arg(i));
         }},
        {"nobodyPresent", Advise, "No team member was there: ask who could tell it first hand.",
         [](Room &r) { r.memberships[MemberA].presentAtEvent = r.memberships[MemberB].presentAtEvent = YesNoUnsure::No; }},
        {"noWiderMember", Advise, "Nobody from similar work yet: they show which parts are normal.",
         [](Room &r) { r.memberships.removeAt(Wider); }},
        {"investigates", Warn, "Nurse has an investigating or disciplinary duty on this event: choose someone else, so that people can speak freely.",
         [](Room &r) { r.memberships[Wider].investigates = true; }},
        {"investigates", Warn, "Owner has an investigating or disciplinary duty on this event: choose someone else, so that people can speak freely.",
         [](Room &r) { r.memberships[Owner].investigates = true; }},
        {"memberManages", Warn, "Nurse manages someone else in the team: people may hold back.",
         [](Room &r) { r.memberships[MemberA].managesIds << u"b"_s; }},
        {"perspectiveMissing", Warn, "Wanted and not here yet: Someone who works nights.",
         [](Room &r) { r.team.perspectivesWanted << u"Someone who works nights"_s; }},
    };
    for (const Case &row : rows) {
        Room room = calmRoom();
        const QString rule = QString::fromLatin1(row.rule);
        REQUIRE_FALSE(find(roomCheck(room), rule));
        row.disturb(room);
        const QList<Finding> findings = roomCheck(room);
        INFO(row.rule);
        const Finding *finding = find(findings, rule);
        REQUIRE(finding);
        CHECK(finding->strength == row.strength);
        CHECK(finding->sentence == QString::fromUtf8(row.sentence));
        CHECK(finding->isOpen());
        CHECK_FALSE(finding->sentence.contains(u"Sam"));
        CHECK(std::is_sorted(findings.begin(), findings.end(),
                             [](const Finding &a, const Finding &b) { return a.strength < b.strength; }));
    }
}

TEST_CASE("The scribe's warning reads as it is specified and goes when another person takes over", "[room]")
{
    Room room = calmRoom();
    room.memberships[Scribe].presentAtEvent = YesNoUnsure::Yes;
    const QList<Finding> findings = roomCheck(room);
    const Finding *finding = find(findings, u"scribeAtEvent"_s);
    REQUIRE(finding);
    CHECK(finding->sentence == u"Scribe was present at the event: choose someone without direct knowledge.");
    CHECK(finding->membershipId == room.memberships[Scribe].id);
    CHECK(finding->fix == Fix::ChooseSomeoneElse);

    room.team.notedWarnings << NotedWarning{finding->noteRule, u"The only one who types fast enough"_s};
    CHECK_FALSE(find(roomCheck(room), u"scribeAtEvent"_s)->isOpen());
    room.memberships[Scribe].personId = u"other"_s; // the reason was for the one before
    CHECK(find(roomCheck(room), u"scribeAtEvent"_s)->isOpen());
}

TEST_CASE("Managing counts only those in the team", "[room]")
{
    Room room = calmRoom();
    room.memberships[Facilitator].managesIds << u"somebodyElse"_s << u"s"_s;
    CHECK_FALSE(find(roomCheck(room), u"facilitatorManages"_s));
    room.memberships[Owner].managesIds = QStringList{u"a"_s, u"b"_s};
    CHECK(find(roomCheck(room), u"ownerManages"_s)->sentence
          == u"The Owner manages two team members. Opening and then leaving matters even more here.");
}

TEST_CASE("Nobody need have been there when the puzzle is everyday work", "[room]")
{
    Room room = calmRoom();
    room.event.kind = EventKind::EverydayWork;
    room.memberships[MemberA].presentAtEvent = room.memberships[MemberB].presentAtEvent = YesNoUnsure::No;
    CHECK_FALSE(find(roomCheck(room), u"nobodyPresent"_s));
}

TEST_CASE("A perspective is brought by one person's unit, shift and job together", "[room]")
{
    Room room = calmRoom();
    room.memberships[MemberA].shift = u"Nights"_s;
    room.memberships[MemberB].unit = u"Main dispensary"_s;
    const auto brings = [&](const char *wanted) { return bringsPerspective(QString::fromLatin1(wanted), room.memberships, room.people); };
    CHECK(brings("Someone who works nights"));
    CHECK(brings("a porter"));
    CHECK(brings("porters from the dispensary"));
    CHECK_FALSE(brings("porter on nights")); // two different people
    CHECK_FALSE(brings("Ward clerk"));       // the scribe does not bring it
    CHECK_FALSE(brings("radiology"));
}

TEST_CASE("A role card ticks only what the records tell", "[room]")
{
    Room room = calmRoom();
    const auto rules = [&](int who) {
        QStringList words;
        for (const Finding &finding : roleChecks(room, room.memberships[who]))
            words << finding.rule;
        return words;
    };
    CHECK(rules(Facilitator) == QStringList{u"noDetailedKnowledge"_s, u"managesNobody"_s});
    room.memberships[Facilitator].presentAtEvent = YesNoUnsure::Unsure;
    CHECK(rules(Facilitator) == QStringList{u"knowledgeNotKnown"_s, u"managesNobody"_s});
    room.memberships[Facilitator].presentAtEvent = YesNoUnsure::Yes;
    CHECK(rules(Facilitator) == QStringList{u"facilitatorAtEvent"_s, u"managesNobody"_s});
    room.memberships[Owner].managesIds << u"a"_s;
    CHECK(rules(Owner) == QStringList{u"ownerManages"_s});
}
