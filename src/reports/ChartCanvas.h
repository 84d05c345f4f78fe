// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/EventShapePath.h"
#include "reports/PatternCharts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace sharpend {

/// A painter that measures at the look's scale and mirrors what reads from right to left.
class ChartCanvas
{
public:
    ChartCanvas(QPainter *painter, qreal width, const ChartLook &look)
        : m_painter(painter)
        , m_width(width)
        , m_look(look)
    {
    }

    qreal s(qreal pixels) const { return pixels * m_look.scale; }
    qreal width() const { return m_width; }
    QColor color(const char *token) const { return m_look.color(token); }
    qreal advance(const QString &text, ChartLook::Letters letters, QFont::Weight weight = QFont::Normal) const
    {
        return std::ceil(QFontMetricsF(m_look.font(letters, weight)).horizontalAdvance(text)) + 1;
    }
    QRectF placed(const QRectF &rect) const
    {
        return m_look.mirrored ? QRectF(m_width - rect.right(), rect.top(), rect.width(), rect.height()) : rect;
    }
    QPointF placed(const QPointF &point) const { return m_look.mirrored ? QPointF(m_width - point.x(), point.y()) : point; }

    void text(const QRectF &rect, const QString &words, const char *token, ChartLook::Letters letters, QFont::Weight weight = QFont::Normal,
              int alignment = Qt::AlignLeft, bool wraps = false) const
    {
        if (m_look.mirrored && !(alignment & Qt::AlignHCenter))
            alignment = alignment & Qt::AlignRight ? Qt::AlignLeft : Qt::AlignRight;
        m_painter->setFont(m_look.font(letters, weight));
        m_painter->setPen(color(token));
        const QString shown = wraps ? words : m_painter->fontMetrics().elidedText(words, Qt::ElideRight, int(std::ceil(rect.width())));
        m_painter->drawText(placed(rect), alignment | Qt::AlignVCenter | Qt::AlignAbsolute | (wraps ? Qt::TextWordWrap : 0), shown);
    }
    void box(const QRectF &rect, const QBrush &fill, const QPen &pen, qreal radius) const
    {
        m_painter->setPen(pen);
        m_painter->setBrush(fill);
        m_painter->drawRoundedRect(placed(rect), radius, radius);
    }
    void dot(const QPointF &centre, qreal radius, const QColor &fill, const QPen &pen = Qt::NoPen) const
    {
        m_painter->setPen(pen);
        m_painter->setBrush(fill);
        m_painter->drawEllipse(placed(centre), radius, radius);
    }
    void line(const QPointF &from, const QPointF &to, const char *token, qreal thickness = 1) const
    {
        m_painter->setPen(QPen(color(token), thickness));
        m_painter->drawLine(placed(from), placed(to));
    }
    void shape(const QRectF &rect, EventKind kind, const char *token) const
    {
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(color(token));
        m_painter->drawPath(eventShapePath(placed(rect), kind, rect.width() * 0.17));
    }
    QPainter *painter() const { return m_painter; }
    const ChartLook &look() const { return m_look; }

private:
    QPainter *m_painter;
    qreal m_width;
    const ChartLook &m_look;
};

} // namespace sharpend
