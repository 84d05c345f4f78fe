// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/EventShapePath.h"

namespace sharpend {

QPainterPath eventShapePath(const QRectF &rect, EventKind kind, qreal ring)
{
    // The shapes are sized to look equally heavy, not to measure the same.
    const qreal side = rect.width();
    const QPointF c = rect.center();
    QPainterPath path;
    switch (kind) {
    case EventKind::DidNotGoToPlan: {
        const qreal inset = side * 0.06;
        path.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), side * 0.1, side * 0.1);
        break;
    }
    case EventKind::GoodCatch:
        path.addEllipse(rect);
        break;
    case EventKind::UnexpectedlyGood: {
        const qreal reach = side * 0.58;
        path.addPolygon(QPolygonF({c + QPointF(0, -reach), c + QPointF(reach, 0), c + QPointF(0, reach), c + QPointF(-reach, 0)}));
        path.closeSubpath();
        break;
    }
    case EventKind::Change:
        path.addPolygon(
            QPolygonF({QPointF(c.x(), rect.top() - side * 0.04), QPointF(rect.right() + side * 0.06, rect.bottom() - side * 0.02),
                       QPointF(rect.left() - side * 0.06, rect.bottom() - side * 0.02)}));
        path.closeSubpath();
        break;
    case EventKind::EverydayWork:
        path.addEllipse(rect);
        path.addEllipse(rect.adjusted(ring, ring, -ring, -ring)); // the rule of odd and even leaves the middle open
        break;
    }
    return path;
}

} // namespace sharpend
