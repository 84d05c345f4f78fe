// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/EventShape.h"

#include <QPainter>
#include <QPainterPath>

namespace sharpend {

void paintEventShape(QPainter &painter, const QRectF &rect, EventKind kind, const QColor &fill, const QString &letter,
                     const QColor &ground)
{
    const Look *look = Look::instance();
    const QColor under = ground.isValid() ? ground : look->color(Token::Card);
    // The shapes are sized to look equally heavy, not to measure the same.
    const qreal side = rect.width();
    const QPointF c = rect.center();
    QPainterPath path;
    QColor ink = under;
    qreal letterDrop = 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
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
        path.addPolygon(QPolygonF({c + QPointF(0, -reach), c + QPointF(reach, 0), c + QPointF(0, reach),
                                   c + QPointF(-reach, 0)}));
        path.closeSubpath();
        break;
    }
    case EventKind::Change:
        path.addPolygon(QPolygonF({QPointF(c.x(), rect.top() - side * 0.04),
                                   QPointF(rect.right() + side * 0.06, rect.bottom() - side * 0.02),
                                   QPointF(rect.left() - side * 0.06, rect.bottom() - side * 0.02)}));
        path.closeSubpath();
        letterDrop = side * 0.14;
        break;
    case EventKind::EverydayWork: {
        const qreal width = side * (letter.isEmpty() ? 0.17 : 0.14);
        painter.setPen(QPen(fill, width));
        painter.setBrush(letter.isEmpty() ? QColor(Qt::transparent) : under);
        path.addEllipse(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2));
        ink = fill;
        break;
    }
    }
    painter.drawPath(path);
    if (!letter.isEmpty()) {
        QFont font = look->font(Type::Meta, QFont::DemiBold);
        font.setPixelSize(qRound(side * (letter.size() > 1 ? 0.44 : 0.58)));
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(rect.translated(0, letterDrop), Qt::AlignCenter, letter);
    }
    painter.restore();
}

EventShape::EventShape(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKind(m_kind);
    connect(Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void EventShape::setKind(EventKind kind)
{
    m_kind = kind;
    setAccessibleName(eventKindLabel(kind));
    update();
}

void EventShape::setSide(int side)
{
    m_side = side;
    updateGeometry();
    update();
}

void EventShape::setLetter(const QString &letter)
{
    m_letter = letter;
    update();
}

void EventShape::setToken(const QString &word)
{
    m_token = fromWord<Token>(word).value_or(m_token);
    update();
}

void EventShape::setFill(const QColor &fill)
{
    m_fill = fill;
    update();
}

QSize EventShape::sizeHint() const
{
    // Room for the points of diamond and triangle, which stand out of the square.
    const int side = Look::instance()->scaled(m_side) + 4;
    return {side, side};
}

void EventShape::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    const int side = look->scaled(m_side);
    const QRectF box((width() - side) / 2, (height() - side) / 2, side, side);
    paintEventShape(painter, box, m_kind, m_fill.isValid() ? m_fill : look->color(m_token), m_letter);
}

} // namespace sharpend
