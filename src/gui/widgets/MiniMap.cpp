// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/MiniMap.h"

#include "gui/look/Look.h"

#include <QPainter>

namespace sharpend {

MiniMap::MiniMap(QWidget *parent)
    : PaintedWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MiniMap::setPlacement(const std::optional<MapPlacement> &placement)
{
    m_placement = placement;
    update();
    announceName();
}

void MiniMap::paint(QPainter *painter, const QRect &rect, const std::optional<MapPlacement> &placement)
{
    const Look &look = *Look::instance();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(QPen(look.color(Token::Line), 1));
    painter->setBrush(look.color(Token::Paper));
    painter->drawRoundedRect(box, 3.5, 3.5);
    const auto at = [&box](double often, double severe) {
        return QPointF(box.left() + often * box.width(), box.bottom() - severe * box.height());
    };
    painter->setPen(QPen(look.color(Token::AccentEdge), 1));
    painter->setBrush(look.color(Token::AccentTint));
    painter->drawEllipse(at(goldilocks::middleOften, goldilocks::middleSevere), goldilocks::middleReach * box.width(),
                         goldilocks::middleReach * box.height());
    if (placement) {
        constexpr qreal radius = 3;
        QPointF dot = at(placement->often, placement->severe);
        dot.setX(std::clamp(dot.x(), box.left() + radius + 1, box.right() - radius - 1));
        dot.setY(std::clamp(dot.y(), box.top() + radius + 1, box.bottom() - radius - 1));
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.color(Token::Ink));
        painter->drawEllipse(dot, radius, radius);
    }
    painter->restore();
}

void MiniMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_placement);
}

} // namespace sharpend
