// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

/// How strongly the room check speaks (domain.md §3), in the order in which findings are shown.
/// `Block`: the operation refuses it. `NeedsReason`: Meeting 1 waits for a written reason. `Fine`: a tick.
enum class FindingStrength { Block, NeedsReason, Warn, Advise, Fine };

/// What helps with a finding.
enum class Fix { None, ChooseSomeoneElse, AddSomeone, ChangeRole, AskThem };

/// The words under which warnings are noted in a Learning Team, where more than one place needs to know them.
namespace roomRule {
inline constexpr auto scribeIsFacilitator = "scribeIsFacilitator";
inline constexpr auto fewMembers = "fewMembers";
inline constexpr auto closedEarly = "closedEarly";
inline constexpr auto closedWithoutReply = "closedWithoutReply";
} // namespace roomRule

struct Finding {
    QString rule; ///< a stable word
    FindingStrength strength = FindingStrength::Fine;
    QString sentence;
    Fix fix = Fix::None;
    QString membershipId; ///< whom it concerns; empty where it concerns the room
    /// The rule under which a reason is noted (`notedWarnings`): the rule, with the person where it concerns one, so
    /// that a reason does not pass on to whoever takes the role next.
    QString noteRule;
    QString notedReason; ///< why a person went past it; empty while it is open

    bool isOpen() const { return strength != FindingStrength::Fine && notedReason.isEmpty(); }
    /// Whether "Mark as noted" is of use: a block is mended, never noted.
    bool canBeNoted() const { return strength != FindingStrength::Block && strength != FindingStrength::Fine; }
};

/// Who the room check speaks of: one Learning Team's memberships, and the people behind them (for job labels only).
struct Room {
    Event event;
    LearningTeam team;
    QList<Membership> memberships;
    QList<Person> people;
};

/// Everything worth saying about who is in the room: caution first, then information, then ticks.
/// People are matched by identity, never by name; no sentence holds a name.
QList<Finding> roomCheck(const Room &room);

/// The checks under one person's role card: only what the records tell. `Fine` is a tick, `Advise` an open question.
QList<Finding> roleChecks(const Room &room, const Membership &membership);

/// The job label of a person, or the word for their role where it is not known.
QString jobLabel(const Membership &membership, const QList<Person> &people);

/// The role as it is shown ("Team member").
QString roleLabel(Role role);

/// How many different people hold \a role; a person listed twice counts once.
qsizetype headcount(const QList<Membership> &memberships, Role role);

/// Whether somebody is both Facilitator and Scribe.
bool scribeIsFacilitator(const QList<Membership> &memberships);

/// Whether somebody in \a memberships brings the perspective \a wanted ("nights", "someone from pharmacy"): all its
/// telling words stand in the unit, shift or job label of one team member or wider member.
bool bringsPerspective(const QString &wanted, const QList<Membership> &memberships, const QList<Person> &people);

} // namespace sharpend
