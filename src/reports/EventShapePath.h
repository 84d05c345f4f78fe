// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QPainterPath>

namespace sharpend {

/// The outline of the shape that stands for \a kind wherever events are drawn, on screen and on paper; a ring is \a ring wide.
QPainterPath eventShapePath(const QRectF &rect, EventKind kind, qreal ring);

} // namespace sharpend
