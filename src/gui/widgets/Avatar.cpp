// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/Avatar.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace sharpend {

Avatar::Avatar(QWidget *parent)
    : QWidget(parent)
    , m_iconName(u"person"_s)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Avatar::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

void Avatar::setSide(int side)
{
    m_side = side;
    updateGeometry();
    update();
}

void Avatar::setToken(const QString &word)
{
    m_token = fromWord<Token>(word).value_or(m_token);
    update();
}

QSize Avatar::sizeHint() const
{
    const int side = Look::instance()->scaled(m_side);
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look->color(m_token));
    const int side = qMin(width(), height());
    painter.drawEllipse(QRectF((width() - side) / 2, (height() - side) / 2, side, side));
    const int icon = look->scaled(m_side >= 32 ? 18 : 16);
    const Token ink = m_token == Token::AccentTint ? Token::Accent : Token::Ink2;
    painter.drawPixmap((width() - icon) / 2, (height() - icon) / 2,
                       look->pixmap(m_iconName, look->color(ink), icon, devicePixelRatioF()));
}

} // namespace sharpend
