// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/MiniThread.h"

#include "gui/look/Look.h"
#include "gui/widgets/StageRail.h"
#include "gui/widgets/Wedge.h"

#include <QPainter>

namespace sharpend {

MiniThread::MiniThread(QWidget *parent)
    : PaintedWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MiniThread::setCurrent(int index)
{
    if (m_current == index)
        return;
    m_current = index;
    update();
    announceName();
}

QSize MiniThread::threadSize()
{
    const Look &look = *Look::instance();
    return {std::max(232, look.scaled(232)), std::max(20, look.scaled(20))};
}

QString MiniThread::words(int current)
{
    if (current >= stageCount)
        return tr("All %1 stages done").arg(stageCount);
    return tr("Stage %1 of %2, %3")
        .arg(QString::number(current + 1), QString::number(stageCount), StageRail::stageNames().value(current));
}

void MiniThread::paint(QPainter *painter, const QRect &rect, int current, Qt::LayoutDirection direction)
{
    const Look &look = *Look::instance();
    constexpr qreal radius = 5;
    const qreal wedgeHeight = look.scaled(16);
    const qreal wedgeWidth = look.scaled(20);
    const qreal y = rect.top() + rect.height() / 2.0;
    // The first and last stage must hold a wedge too.
    const qreal step = (rect.width() - wedgeWidth) / (stageCount - 1);
    const auto at = [&](int stage) {
        const qreal x = wedgeWidth / 2 + stage * step;
        return direction == Qt::RightToLeft ? rect.right() + 1 - x : rect.left() + x;
    };
    const qreal forth = direction == Qt::RightToLeft ? -1 : 1;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    for (int stage = 0; stage + 1 < stageCount; ++stage) {
        const bool done = stage < current;
        const bool pause = stage == 3 || stage == 4;
        const qreal before = stage == current ? wedgeWidth / 2 + 3 : radius;
        const qreal after = stage + 1 == current ? wedgeWidth / 2 + 3 : radius;
        const QPointF from(at(stage) + forth * before, y);
        const QPointF to(at(stage + 1) - forth * after, y);
        const QColor color = look.color(done ? Token::Accent : Token::LineStrong);
        if (!pause) {
            painter->setPen(QPen(color, 2));
            painter->drawLine(from, to);
            continue;
        }
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        const qreal length = std::abs(to.x() - from.x());
        for (qreal dot = 4; dot <= length - 3; dot += 5)
            painter->drawEllipse(QPointF(from.x() + forth * dot, y), 1, 1);
    }
    for (int stage = 0; stage < stageCount; ++stage) {
        const QPointF centre(at(stage), y);
        if (stage == current) {
            const QRectF box(centre.x() - wedgeWidth / 2, y - wedgeHeight / 2, wedgeWidth, wedgeHeight);
            const qreal depth = wedgeHeight / 3;
            painter->setPen(Qt::NoPen);
            painter->setBrush(look.color(Token::Accent));
            painter->drawPath(wedgePath(box, direction, 1, depth));
            painter->setFont(look.font(Type::Meta, 600));
            painter->setPen(look.color(Token::OnAccent));
            painter->drawText(box.translated(-forth * depth / 3, 0), Qt::AlignCenter, QString::number(stage + 1));
        } else if (stage < current) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(look.color(Token::Accent));
            painter->drawEllipse(centre, radius, radius);
        } else {
            painter->setPen(QPen(look.color(Token::LineStrong), 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawEllipse(centre, radius - 0.75, radius - 0.75);
        }
    }
    painter->restore();
}

void MiniThread::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_current, layoutDirection());
}

} // namespace sharpend
