// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/TeamOperations.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(TeamOperations)
};

void putPerson(Transaction &tx, Person person)
{
    person.name = cleanText(person.name);
    person.job = cleanText(person.job);
    person.organisation = cleanText(person.organisation);
    person.contact = cleanText(person.contact);
    if (person.job.isEmpty())
        tx.refuse(Words::tr("Give the person’s job: everywhere outside People shows that, and not the name."));
    if (const auto known = tx.get<Person>(person.id))
        person.revs = known->revs;
    tx.put(person);
}

} // namespace

Operation editTeam(const QString &name, const QString &teamId, const char *field, std::function<void(LearningTeam &)> change)
{
    return changeRecord<LearningTeam>(
        name, teamId, teamId, [change = std::move(change)](LearningTeam &team, Transaction &) { change(team); }, field);
}

Operation editFocus(const QString &teamId, const QString &focus)
{
    return editTeam(u"editFocus"_s, teamId, "focus", [=](LearningTeam &team) { team.focus = cleanText(focus); });
}

Operation answerCodesign(const QString &teamId, CodesignAnswer Codesign::*question, const char *key, const QString &answer)
{
    return editTeam(u"answerCodesign"_s, teamId, key,
                    [=](LearningTeam &team) { (team.codesign.*question).answer = cleanText(answer); });
}

Operation agreeCodesign(const QString &teamId, CodesignAnswer Codesign::*question, bool agreed)
{
    return editTeam(u"answerCodesign"_s, teamId, nullptr,
                    [=](LearningTeam &team) { (team.codesign.*question).agreed = agreed; });
}

Operation editGroundRules(const QString &teamId, const QStringList &rules)
{
    return editTeam(u"editGroundRules"_s, teamId, nullptr, [=](LearningTeam &team) {
        team.socialContract.clear();
        for (const QString &rule : rules) {
            if (!cleanText(rule).isEmpty())
                team.socialContract << cleanText(rule);
        }
    });
}

Operation useTemplate(const QString &teamId, const TeamTemplate &from)
{
    return editTeam(u"useTemplate"_s, teamId, nullptr, [=](LearningTeam &team) { fillFrom(from, team); });
}

Operation editTeamPrompts(const QString &teamId, const QList<TeamPrompt> &prompts)
{
    return editTeam(u"editTeamPrompts"_s, teamId, nullptr, [=](LearningTeam &team) {
        team.prompts.clear();
        for (TeamPrompt prompt : prompts) {
            prompt.text = cleanText(prompt.text);
            if (!prompt.text.isEmpty())
                team.prompts << prompt;
        }
    });
}

Operation editOwnerCard(const QString &teamId, const QString &text)
{
    return editTeam(u"editOwnerCard"_s, teamId, "ownerCard", [=](LearningTeam &team) { team.ownerCard = cleanText(text); });
}

void refuseWhereClosed(Transaction &tx, const LearningTeam &team)
{
    if (team.stage == Stage::Closed)
        tx.refuse(Words::tr("This Learning Team is closed already."));
}

Operation enterStage(const QString &teamId, Stage stage)
{
    return changeRecord<LearningTeam>(u"enterStage"_s, teamId, teamId, [=](LearningTeam &team, Transaction &tx) {
        refuseWhereClosed(tx, team);
        team.stage = stage;
        team.furthestStage = std::max(team.furthestStage, stage);
    });
}

Operation archiveTeam(const QString &teamId, bool away)
{
    return changeRecord<LearningTeam>(away ? u"archiveTeam"_s : u"bringTeamBack"_s, {}, teamId, [=](LearningTeam &team, Transaction &tx) {
        if (away && team.stage != Stage::Closed)
            tx.refuse(Words::tr("This Learning Team is not finished. Close it first, then put it away."));
        team.archivedOn = away ? tx.now() : QDateTime();
    });
}

Operation noteWarning(const QString &teamId, const QString &rule, const QString &reason)
{
    return editTeam(u"noteWarning"_s, teamId, nullptr, [=](LearningTeam &team) {
        team.notedWarnings.removeIf([&](const NotedWarning &noted) { return noted.rule == rule; });
        if (const QString kept = cleanText(reason); !kept.isEmpty())
            team.notedWarnings.append({rule, kept});
    });
}

Operation wantPerspective(const QString &teamId, const QString &perspective, bool wanted)
{
    return editTeam(u"wantPerspective"_s, teamId, nullptr, [=](LearningTeam &team) {
        team.perspectivesWanted.removeAll(cleanText(perspective));
        if (wanted && !cleanText(perspective).isEmpty())
            team.perspectivesWanted.append(cleanText(perspective));
    });
}

Operation addPerson(const Person &person, const Membership &membership)
{
    Operation operation;
    operation.name = u"addPerson"_s;
    operation.teamId = membership.teamId;
    operation.run = [=](Transaction &tx) {
        putPerson(tx, person);
        tx.put(membership);
    };
    return operation;
}

Operation editPerson(const QString &teamId, const QString &personId, const char *field, std::function<void(Person &)> change)
{
    Operation operation = changeRecord<Person>(
        u"editPerson"_s, teamId, personId, [change = std::move(change)](Person &person, Transaction &) { change(person); }, field);
    return operation;
}

Operation editMembership(const QString &teamId, const QString &membershipId, const char *field,
                         std::function<void(Membership &)> change)
{
    return changeRecord<Membership>(
        u"editMembership"_s, teamId, membershipId,
        [change = std::move(change)](Membership &membership, Transaction &) { change(membership); }, field);
}

Operation editMember(const Person &person, const Membership &membership)
{
    Operation operation;
    operation.name = u"editMembership"_s;
    operation.teamId = membership.teamId;
    operation.run = [=](Transaction &tx) {
        const Membership known = tx.need<Membership>(membership.id);
        Membership edited = membership;
        edited.revs = known.revs;
        edited.attended = known.attended;
        putPerson(tx, person);
        tx.put(edited);
    };
    return operation;
}

Operation giveRole(const Person &person, const Membership &membership)
{
    Operation operation;
    operation.name = u"giveRole"_s;
    operation.teamId = membership.teamId;
    operation.run = [=](Transaction &tx) {
        const QList<Membership> holders
            = tx.find<Membership>({{"teamId", membership.teamId}, {"role", wordOf(membership.role)}});
        for (const Membership &holder : holders) {
            if (holder.id != membership.id)
                tx.remove<Membership>(holder.id);
        }
        putPerson(tx, person);
        tx.put(membership);
    };
    return operation;
}

Operation removeMember(const QString &teamId, const QString &membershipId)
{
    Operation operation;
    operation.name = u"removeMember"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        const Membership gone = tx.need<Membership>(membershipId);
        for (Membership other : tx.find<Membership>({{"teamId", teamId}})) {
            if (other.managesIds.removeAll(gone.personId) > 0)
                tx.put(other);
        }
        tx.remove<Membership>(membershipId);
    };
    return operation;
}

} // namespace sharpend
