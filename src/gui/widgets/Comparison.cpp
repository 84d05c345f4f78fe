// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/Comparison.h"

#include "gui/look/Look.h"

namespace sharpend {

QColor compareColor(CompareRole role)
{
    const Look &look = *Look::instance();
    switch (role) {
    case CompareRole::First:
        return look.color(Token::Accent);
    case CompareRole::Second:
        return look.kindHue(NoteKind::Adapting);
    case CompareRole::Third:
        return look.kindHue(NoteKind::TradeOff);
    case CompareRole::None:
        break;
    }
    return look.color(Token::Ink3);
}

QColor compareInk(CompareRole role)
{
    const Look &look = *Look::instance();
    switch (role) {
    case CompareRole::First:
        return look.color(Token::OnAccent);
    case CompareRole::Second:
        return look.kindGlyph(NoteKind::Adapting);
    case CompareRole::Third:
        return look.kindGlyph(NoteKind::TradeOff);
    case CompareRole::None:
        break;
    }
    return look.color(Token::Card);
}

QPen comparePen(CompareRole role)
{
    QPen pen(compareColor(role), 2.25);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (role == CompareRole::Second)
        pen.setDashPattern({4, 1.5});
    else if (role == CompareRole::Third)
        pen.setDashPattern({1.5, 1.25});
    return pen;
}

} // namespace sharpend
