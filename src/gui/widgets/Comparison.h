// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QPen>

namespace sharpend {

/// How an event is told from others on the map and in the comparison. Colour never stands alone: each line has a dash,
/// and each point the shape of its event.
enum class CompareRole { First, Second, Third, None };

QColor compareColor(CompareRole role);
/// Of a letter on that colour.
QColor compareInk(CompareRole role);
/// Solid, dashed or dotted.
QPen comparePen(CompareRole role);

} // namespace sharpend
