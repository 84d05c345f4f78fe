// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/Wedge.h"

#include <QTransform>

namespace sharpend {

QPainterPath wedgePath(const QRectF &box, Qt::LayoutDirection direction, qreal radius, qreal depth)
{
    const qreal shoulder = box.right() - depth;
    QPainterPath path;
    path.moveTo(shoulder, box.top());
    path.lineTo(box.right(), box.center().y());
    path.lineTo(shoulder, box.bottom());
    path.lineTo(box.left() + radius, box.bottom());
    path.quadTo(box.bottomLeft(), QPointF(box.left(), box.bottom() - radius));
    path.lineTo(box.left(), box.top() + radius);
    path.quadTo(box.topLeft(), QPointF(box.left() + radius, box.top()));
    path.closeSubpath();
    if (direction != Qt::RightToLeft)
        return path;
    const qreal both = box.left() + box.right();
    return QTransform(-1, 0, 0, 1, both, 0).map(path);
}

} // namespace sharpend
