// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/RoomCheck.h"

#include "domain/CountWords.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct RoomWords {
    Q_DECLARE_TR_FUNCTIONS(RoomCheck)
};

bool holdsProcess(Role role) { return role == Role::Facilitator || role == Role::Scribe; }
bool isInTeam(Role role) { return role == Role::Member || role == Role::WiderMember; }

/// The people of \a roles by identity.
QSet<QString> peopleWith(const QList<Membership> &memberships, std::initializer_list<Role> roles)
{
    QSet<QString> ids;
    for (const Membership &one : memberships) {
        if (!one.personId.isEmpty() && std::find(roles.begin(), roles.end(), one.role) != roles.end())
            ids.insert(one.personId);
    }
    return ids;
}

/// How many team members and wider members \a manager manages.
qsizetype managedBy(const Membership &manager, const QList<Membership> &memberships)
{
    QSet<QString> managed = peopleWith(memberships, {Role::Member, Role::WiderMember});
    managed.intersect(QSet<QString>(manager.managesIds.begin(), manager.managesIds.end()));
    managed.remove(manager.personId);
    return managed.size();
}

QString ownerManages(qsizetype count)
{
    const QString more = RoomWords::tr("Opening and then leaving matters even more here.");
    return (count == 1 ? RoomWords::tr("The Owner manages one team member.")
                       : RoomWords::tr("The Owner manages %1 team members.").arg(countInWords(count)))
        + u' ' + more;
}

class RoomReader
{
public:
    explicit RoomReader(const Room &room)
        : m_room(room)
    {
    }

    QList<Finding> read()
    {
        readRoles();
        for (const Membership &one : m_room.memberships)
            readPerson(one);
        readTeam();
        readPerspectives();
        std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding &a, const Finding &b) {
            return a.strength != b.strength ? a.strength < b.strength : a.isOpen() && !b.isOpen();
        });
        return m_findings;
    }

private:
    void add(const QString &rule, FindingStrength strength, const QString &sentence, Fix fix = Fix::None,
             const QString &membershipId = {}, const QString &about = {})
    {
        const QString noteRule = about.isEmpty() ? rule : rule + u':' + about;
        m_findings << Finding{rule, strength, sentence, fix, membershipId, noteRule,
                              m_room.team.notedReason(noteRule).trimmed()};
    }

    void addFor(const Membership &one, const QString &rule, FindingStrength strength, const QString &sentence, Fix fix)
    {
        add(rule, strength, sentence, fix, one.id, one.personId.isEmpty() ? one.id : one.personId);
    }

    qsizetype rows(Role role) const
    {
        return std::count_if(m_room.memberships.begin(), m_room.memberships.end(),
                             [role](const Membership &one) { return one.role == role; });
    }

    void readRoles()
    {
        if (rows(Role::Owner) == 0)
            add(u"noOwner"_s, FindingStrength::Warn,
                RoomWords::tr("Nobody is the Owner yet: choose someone with the authority to call the team together."),
                Fix::AddSomeone);
        else if (rows(Role::Owner) > 1)
            add(u"severalOwners"_s, FindingStrength::Block,
                RoomWords::tr("There is more than one Owner: keep one, who answers the team."), Fix::ChangeRole);
        if (rows(Role::Facilitator) == 0)
            add(u"noFacilitator"_s, FindingStrength::Warn, RoomWords::tr("Nobody facilitates yet: choose someone to hold the process."),
                Fix::AddSomeone);
        if (rows(Role::Scribe) == 0)
            add(u"noScribe"_s, FindingStrength::Warn, RoomWords::tr("Nobody keeps the wall yet: choose a scribe."),
                Fix::AddSomeone);
        if (scribeIsFacilitator(m_room.memberships))
            add(QString::fromLatin1(roomRule::scribeIsFacilitator), FindingStrength::NeedsReason,
                RoomWords::tr("The scribe is also the facilitator: choose a second person, or write why one will do."),
                Fix::ChooseSomeoneElse);
    }

    void readPerson(const Membership &one)
    {
        const QSet<QString> team = peopleWith(m_room.memberships, {Role::Member, Role::WiderMember});
        if (one.role == Role::Owner && !one.personId.isEmpty()) {
            const bool another = std::any_of(m_room.memberships.begin(), m_room.memberships.end(), [&](const Membership &m) {
                return m.personId == one.personId && m.role != Role::Owner;
            });
            if (another)
                addFor(one, u"ownerHoldsAnotherRole"_s, FindingStrength::Block,
                       RoomWords::tr("The Owner holds another role: choose someone else for it."), Fix::ChangeRole);
        }
        if (holdsProcess(one.role) && team.contains(one.personId))
            addFor(one, ruleWord(one.role, "IsMember"), FindingStrength::Block,
                   RoomWords::tr("%1 is also in the team: choose someone without direct knowledge.").arg(roleLabel(one.role)),
                   Fix::ChangeRole);
        if (holdsProcess(one.role) && one.presentAtEvent == YesNoUnsure::Yes)
            addFor(one, ruleWord(one.role, "AtEvent"), FindingStrength::Warn,
                   RoomWords::tr("%1 was present at the event: choose someone without direct knowledge.").arg(roleLabel(one.role)),
                   Fix::ChooseSomeoneElse);
        if (holdsProcess(one.role) && one.doesThisWork == YesNoUnsure::Yes)
            addFor(one, ruleWord(one.role, "DoesThisWork"), FindingStrength::Warn,
                   RoomWords::tr("%1 does this work: choose someone without direct knowledge.").arg(roleLabel(one.role)),
                   Fix::ChooseSomeoneElse);
        readManaging(one);
        if (one.investigates)
            addFor(one, u"investigates"_s, FindingStrength::Warn,
                   RoomWords::tr("%1 has an investigating or disciplinary duty on this event: choose someone else, so "
                                 "that people can speak freely.")
                       .arg(sentenceCase(isInTeam(one.role) ? jobLabel(one, m_room.people) : roleLabel(one.role))),
                   Fix::ChooseSomeoneElse);
    }

    void readManaging(const Membership &one)
    {
        const qsizetype managed = managedBy(one, m_room.memberships);
        if (managed == 0)
            return;
        if (one.role == Role::Owner)
            addFor(one, u"ownerManages"_s, FindingStrength::Advise, ownerManages(managed), Fix::None);
        else if (holdsProcess(one.role))
            addFor(one, ruleWord(one.role, "Manages"), FindingStrength::Warn,
                   RoomWords::tr("%1 manages someone in the team: choose someone they do not report to.").arg(roleLabel(one.role)),
                   Fix::ChooseSomeoneElse);
        else
            addFor(one, u"memberManages"_s, FindingStrength::Warn,
                   RoomWords::tr("%1 manages someone else in the team: people may hold back.")
                       .arg(sentenceCase(jobLabel(one, m_room.people))),
                   Fix::ChooseSomeoneElse);
    }

    void readTeam()
    {
        const qsizetype members = headcount(m_room.memberships, Role::Member);
        if (members < 2)
            add(QString::fromLatin1(roomRule::fewMembers), FindingStrength::NeedsReason,
                members == 0 ? RoomWords::tr("There are no team members yet: invite two or more, or write why not.")
                             : RoomWords::tr("There is one team member: invite another, or write why one will do."),
                Fix::AddSomeone);
        else
            addTick(u"members"_s, members, doingThisWork(members));
        if (members > 7)
            add(u"manyMembers"_s, FindingStrength::Advise,
                RoomWords::tr("More than seven team members: some may not get to speak."), Fix::None);
        if (members > 0 && m_room.event.kind != EventKind::EverydayWork)
            readPresence();
        if (headcount(m_room.memberships, Role::WiderMember) == 0)
            add(u"noWiderMember"_s, FindingStrength::Advise,
                RoomWords::tr("Nobody from similar work yet: they show which parts are normal."), Fix::AddSomeone);
        else
            add(u"widerMembers"_s, FindingStrength::Fine, RoomWords::tr("Someone who does similar work elsewhere"));
    }

    void addTick(const QString &rule, qsizetype members, bool doThisWork)
    {
        const QString count = sentenceCase(countInWords(members));
        add(rule, FindingStrength::Fine,
            doThisWork ? RoomWords::tr("%1 people who do this work").arg(count) : RoomWords::tr("%1 team members").arg(count));
    }

    /// Whether every one of the \a members is known to do this work.
    bool doingThisWork(qsizetype members) const
    {
        QSet<QString> doing;
        for (const Membership &one : m_room.memberships) {
            if (one.role == Role::Member && one.doesThisWork == YesNoUnsure::Yes)
                doing.insert(one.personId);
        }
        return doing.size() == members;
    }

    void readPresence()
    {
        bool present = false, unsure = false;
        for (const Membership &one : m_room.memberships) {
            present |= one.role == Role::Member && one.presentAtEvent == YesNoUnsure::Yes;
            unsure |= one.role == Role::Member && one.presentAtEvent == YesNoUnsure::Unsure;
        }
        if (present)
            add(u"presentAtEvent"_s, FindingStrength::Fine, RoomWords::tr("Someone who was there"));
        else
            add(u"nobodyPresent"_s, FindingStrength::Advise,
                unsure ? RoomWords::tr("Nobody is known to have been there: ask who was.")
                       : RoomWords::tr("No team member was there: ask who could tell it first hand."),
                unsure ? Fix::AskThem : Fix::AddSomeone);
    }

    void readPerspectives()
    {
        for (const QString &wanted : m_room.team.perspectivesWanted) {
            if (!wanted.trimmed().isEmpty() && !bringsPerspective(wanted, m_room.memberships, m_room.people))
                add(u"perspectiveMissing"_s, FindingStrength::Warn,
                    RoomWords::tr("Wanted and not here yet: %1.").arg(wanted.trimmed()), Fix::AddSomeone, {},
                    wanted.trimmed());
        }
    }

    static QString ruleWord(Role role, const char *rest) { return wordOf(role) + QLatin1String(rest); }

    const Room &m_room;
    QList<Finding> m_findings;
};

/// The words of \a text that tell something, folded, without a plural s.
QSet<QString> wordsOfJob(const QString &text)
{
    static const QSet<QString> quiet{u"someone"_s, u"somebody"_s, u"who"_s,     u"work"_s, u"does"_s, u"from"_s, u"with"_s,
                                     u"the"_s,     u"a"_s,        u"an"_s,      u"at"_s,   u"on"_s,   u"in"_s,   u"of"_s,
                                     u"for"_s,     u"and"_s,      u"another"_s, u"person"_s, u"people"_s, u"shift"_s};
    static const QRegularExpression apart(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> words;
    for (QString word : text.toCaseFolded().split(apart, Qt::SkipEmptyParts)) {
        if (word.size() > 3 && word.endsWith(u's'))
            word.chop(1);
        if (!quiet.contains(word))
            words.insert(word);
    }
    return words;
}

} // namespace

QString roleLabel(Role role)
{
    switch (role) {
    case Role::Owner: return RoomWords::tr("Owner");
    case Role::Facilitator: return RoomWords::tr("Facilitator");
    case Role::Scribe: return RoomWords::tr("Scribe");
    case Role::Member: return RoomWords::tr("Team member");
    case Role::WiderMember: return RoomWords::tr("Wider member");
    }
    return {};
}

QString jobLabel(const Membership &membership, const QList<Person> &people)
{
    for (const Person &person : people) {
        if (person.id == membership.personId && !person.job.trimmed().isEmpty())
            return person.job.trimmed();
    }
    return roleLabel(membership.role);
}

qsizetype headcount(const QList<Membership> &memberships, Role role)
{
    return peopleWith(memberships, {role}).size();
}

bool scribeIsFacilitator(const QList<Membership> &memberships)
{
    return peopleWith(memberships, {Role::Scribe}).intersects(peopleWith(memberships, {Role::Facilitator}));
}

bool bringsPerspective(const QString &wanted, const QList<Membership> &memberships, const QList<Person> &people)
{
    const QSet<QString> words = wordsOfJob(wanted);
    return std::any_of(memberships.begin(), memberships.end(), [&](const Membership &one) {
        if (!isInTeam(one.role))
            return false;
        const QString job = jobLabel(one, people);
        return !words.isEmpty() && wordsOfJob(one.unit + u' ' + one.shift + u' ' + job).contains(words);
    });
}

QList<Finding> roomCheck(const Room &room) { return RoomReader(room).read(); }

QList<Finding> roleChecks(const Room &room, const Membership &membership)
{
    QList<Finding> checks;
    // What the room check says of this person, then ticks for what is known to be in order.
    for (const Finding &finding : roomCheck(room)) {
        if (finding.membershipId == membership.id && !membership.id.isEmpty())
            checks << finding;
    }
    const auto add = [&](const char *rule, FindingStrength strength, const QString &sentence) {
        const Fix fix = strength == FindingStrength::Advise ? Fix::AskThem : Fix::None;
        checks << Finding{QString::fromLatin1(rule), strength, sentence, fix, membership.id, {}, {}};
    };
    if (holdsProcess(membership.role)) {
        const auto both = {membership.presentAtEvent, membership.doesThisWork};
        if (std::all_of(both.begin(), both.end(), [](YesNoUnsure known) { return known == YesNoUnsure::No; }))
            add("noDetailedKnowledge", FindingStrength::Fine, RoomWords::tr("No detailed knowledge of the event"));
        else if (std::none_of(both.begin(), both.end(), [](YesNoUnsure known) { return known == YesNoUnsure::Yes; }))
            add("knowledgeNotKnown", FindingStrength::Advise,
                RoomWords::tr("Ask whether they were at the event or do this work"));
    }
    if (!isInTeam(membership.role) && managedBy(membership, room.memberships) == 0)
        add("managesNobody", FindingStrength::Fine, RoomWords::tr("Is not noted as managing anyone in the team"));
    if (membership.role == Role::Scribe && !scribeIsFacilitator(room.memberships)
        && headcount(room.memberships, Role::Facilitator) > 0)
        add("ownPerson", FindingStrength::Fine, RoomWords::tr("Is not the facilitator as well"));
    return checks;
}

} // namespace sharpend
