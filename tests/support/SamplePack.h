// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/OutputPack.h"

namespace sharpend::test {

inline PackAction aPackAction(const QString &id, const QString &text, ActionAim aim, Strength strength)
{
    PackAction action;
    action.id = id;
    action.text = text;
    action.aim = aim;
    action.strength = strength;
    return action;
}

/// A pack as a facilitator would release it: three improvements, six people.
inline OutputPack aPack()
{
    using enum StatementSection;
    OutputPack pack;
    pack.releaseId = QStringLiteral("release-1");
    pack.releasedAt = QDateTime(QDate(2026, 3, 19), QTime(12, 0), Qt::UTC);
    pack.replyPromisedBy = QDate(2026, 3, 26);
    pack.title = QStringLiteral("Complaints spike after pharmacy ordering go-live");
    pack.focus = QStringLiteral("How does an order get from the ward to the shelf?");
    pack.headcount = 6;
    pack.statements = {
        {Understanding, QStringLiteral("The ordering screen says an order was sent, never that it was seen. Wards and dispensary each "
                                       "act on a guess about the other, and the phone fills the gap.")},
        {Understanding, QStringLiteral("Urgency still travels by phone and on foot. It works when someone is free to ring or walk, "
                                       "which is least likely after 16:00.")},
        {Understanding, QStringLiteral("The Monday peak is discharge orders. It was there before the new system, and another site "
                                       "still on paper has it too.")},
        {Understanding, QStringLiteral("Paper lists, whiteboards and spoken messages are not workarounds to remove. They are how "
                                       "people keep patients safe while the system settles.")},
        {Helps, QStringLiteral("A board by the hatch that wards, porters and dispensary can all read.")},
        {Helps, QStringLiteral("Swapping benches at 15:30, so someone always knows a ward’s usual orders.")},
        {Question, QStringLiteral("Who decides which medicines show as “favourites”, and can wards change them?")}};
    pack.actions = {aPackAction(QStringLiteral("action-1"), QStringLiteral("Keep an order open until pharmacy has seen it"),
                                ActionAim::System, Strength::Stronger),
                    aPackAction(QStringLiteral("action-2"), QStringLiteral("One shared board at every hatch, checked at 15:30"),
                                ActionAim::System, Strength::Intermediate),
                    aPackAction(QStringLiteral("action-3"), QStringLiteral("Remind wards to mark urgent orders"), ActionAim::Person,
                                Strength::Weaker)};
    return pack;
}

} // namespace sharpend::test
