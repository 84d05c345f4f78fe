// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPainterPath>
#include <QRectF>

namespace sharpend {

/// How far the point of a wedge of full size reaches.
inline constexpr qreal wedgeDepth = 12;

/// The signature of the product, "where we are now": a box whose trailing end comes to a point. \a box includes the
/// point.
QPainterPath wedgePath(const QRectF &box, Qt::LayoutDirection direction, qreal radius = 6, qreal depth = wedgeDepth);

} // namespace sharpend
