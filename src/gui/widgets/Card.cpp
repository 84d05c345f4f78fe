// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/Card.h"

#include "gui/look/Look.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sharpend {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_surface(u"card"_s)
{
    setAttribute(Qt::WA_StyledBackground);
}

void Card::setSurface(const QString &surface)
{
    if (m_surface == surface)
        return;
    m_surface = surface;
    // Rules by property are matched when a widget is polished, not when the property changes.
    style()->unpolish(this);
    style()->polish(this);
    update();
}

void Card::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (m_surface != "dashed"_L1)
        return;
    // The style sheet's own dashes are dots at one pixel.
    QPen pen(Look::instance()->color(Token::LineStrong), 1);
    pen.setDashPattern({4, 3});
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace sharpend
