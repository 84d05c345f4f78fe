// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/LaneSpine.h"

#include "gui/look/Look.h"
#include "gui/widgets/KindBadge.h"

#include <QPainter>

namespace sharpend {

LaneSpine::LaneSpine(const QString &title, std::optional<NoteKind> kind, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
{
    setText(title);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setProperty("focusRadius", 6);
    setCount(0);
}

void LaneSpine::setCount(int count)
{
    m_count = count;
    setAccessibleName(tr("Unfold %1, %n note(s)", nullptr, count).arg(text()));
    setToolTip(tr("%1: %n note(s). Click to unfold.", nullptr, count).arg(text()));
    update();
}

void LaneSpine::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look->color(Token::Line));
    painter.setBrush(underMouse() ? look->color(Token::Sunken) : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int side = look->scaled(22);
    const QRectF badge((QWidget::width() - side) / 2.0, look->scaled(11), side, side);
    if (m_kind)
        paintKindBadge(painter, badge, *m_kind, *look);
    else
        paintEmptyBadge(painter, badge, *look);
    painter.setFont(look->font(Type::Supporting, 600));
    painter.setPen(look->color(Token::Ink));
    const QRect count(0, int(badge.bottom()) + look->scaled(8), QWidget::width(), look->lineHeight(Type::Supporting));
    painter.drawText(count, Qt::AlignCenter, QString::number(m_count));
    painter.translate(QWidget::width(), count.bottom() + look->scaled(10));
    painter.rotate(90);
    painter.setFont(look->font(Type::Supporting, 500));
    painter.drawText(QRect(0, 0, height() - count.bottom() - look->scaled(20), QWidget::width()), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
}

} // namespace sharpend
