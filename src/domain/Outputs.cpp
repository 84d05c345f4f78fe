// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Outputs.h"

#include "domain/FieldCodec.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Outputs)
};

PackAction packed(const Action &action)
{
    PackAction pack;
    pack.id = action.id;
    pack.text = action.text;
    pack.changes = action.changes;
    pack.aim = action.aim;
    pack.strength = action.strength;
    pack.champion = action.champion;
    pack.smallTest = action.smallTest;
    pack.sideEffect = action.sideEffect;
    pack.howKnown = action.howKnown;
    pack.due = action.due;
    return pack;
}

std::optional<int> headcountOf(const QList<Membership> &memberships)
{
    QSet<QString> people;
    for (const Membership &one : memberships) {
        if ((one.role == Role::Member || one.role == Role::WiderMember) && !one.attended.isEmpty())
            people.insert(one.personId);
    }
    return people.size() < smallestHeadcount ? std::nullopt : std::optional(int(people.size()));
}

} // namespace

QList<Statement> inReadingOrder(QList<Statement> statements)
{
    std::sort(statements.begin(), statements.end(), [](const Statement &a, const Statement &b) {
        return std::tie(a.section, a.position, a.id) < std::tie(b.section, b.position, b.id);
    });
    return statements;
}

QList<Release> byVersion(QList<Release> releases)
{
    std::sort(releases.begin(), releases.end(), [](const Release &a, const Release &b) { return a.version < b.version; });
    return releases;
}

QDate checkInDue(const Action &action)
{
    const bool open = action.progress == ActionProgress::Agreed || action.progress == ActionProgress::UnderWay;
    const bool told = std::any_of(action.updates.begin(), action.updates.end(),
                                  [&](const ActionUpdate &update) { return update.on.toLocalTime().date() >= action.checkInOn; });
    return open && !told ? action.checkInOn : QDate();
}

QDate dueNext(const Action &action)
{
    const QDate again = checkInDue(action);
    return again.isValid() && (!action.due.isValid() || again < action.due) ? again : action.due;
}

OutputPack packOf(const OutputsDraft &draft)
{
    OutputPack pack;
    for (const Release &release : draft.releases)
        pack.release = std::max(pack.release, release.version + 1);
    pack.replyPromisedBy = draft.team.replyPromisedBy;
    pack.title = draft.team.title;
    pack.focus = draft.team.focus;
    pack.headcount = headcountOf(draft.memberships);
    for (const Statement &statement : inReadingOrder(draft.statements))
        pack.statements.append({statement.section, statement.text});
    QList<Action> actions = draft.actions;
    std::sort(actions.begin(), actions.end(), [](const Action &a, const Action &b) {
        return std::tie(a.position, a.id) < std::tie(b.position, b.id);
    });
    for (const Action &action : std::as_const(actions)) {
        if (action.progress != ActionProgress::Stopped)
            pack.actions.append(packed(action));
    }
    return pack;
}

bool differsFromReleased(const OutputsDraft &draft)
{
    if (draft.releases.isEmpty())
        return true;
    const Release last = byVersion(draft.releases).last();
    // Only what people wrote counts: what the Owner answered, and how far a promise has come, is no new version.
    const auto words = [](OutputPack pack) {
        pack.release = 1;
        pack.releaseId.clear();
        pack.releasedAt = {};
        pack.replyPromisedBy = {};
        pack.headcount.reset();
        for (PackAction &action : pack.actions) {
            action.champion.clear();
            action.due = {};
        }
        return toJson(pack);
    };
    OutputsDraft all = draft;
    for (Action &action : all.actions) // one that was stopped since is no new version either
        action.progress = ActionProgress::Proposed;
    return words(packOf(draft)) != words(last.pack) && words(packOf(all)) != words(last.pack);
}

QStringList beforeRelease(const OutputsDraft &draft)
{
    QStringList missing;
    const bool learned = std::any_of(draft.statements.begin(), draft.statements.end(),
                                     [](const Statement &s) { return s.section == StatementSection::Understanding; });
    if (!learned)
        missing << Words::tr("Write one sentence of what you now understand.");
    const QDateTime last = draft.releases.isEmpty() ? QDateTime() : byVersion(draft.releases).last().releasedAt;
    if (!draft.team.readBackOn.isValid() || (last.isValid() && draft.team.readBackOn <= last))
        missing << Words::tr("Read it back to the team first.");
    if (!draft.releases.isEmpty() && !differsFromReleased(draft))
        missing << Words::tr("Nothing has changed since version %1 left.").arg(byVersion(draft.releases).last().version);
    return missing;
}

} // namespace sharpend
