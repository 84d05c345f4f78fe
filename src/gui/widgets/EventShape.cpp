// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/EventShape.h"

#include "reports/EventShapePath.h"

#include <QPainter>

namespace sharpend {

void paintEventShape(QPainter &painter, const QRectF &rect, EventKind kind, const QColor &fill, const QString &letter,
                     const QColor &ground)
{
    const Look *look = Look::instance();
    const QColor under = ground.isValid() ? ground : look->color(Token::Card);
    const qreal side = rect.width();
    const bool openRing = kind == EventKind::EverydayWork && !letter.isEmpty();
    const QColor ink = openRing ? fill : under;
    const qreal letterDrop = kind == EventKind::Change ? side * 0.14 : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (openRing) { // what lies under it does not show through, or the letter could not be read
        painter.setBrush(under);
        painter.drawEllipse(rect);
    }
    painter.setBrush(fill);
    painter.drawPath(eventShapePath(rect, kind, side * (letter.isEmpty() ? 0.17 : 0.14)));
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
