// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/IconLabel.h"

#include <QPainter>

namespace sharpend {

IconLabel::IconLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

IconLabel::IconLabel(const QString &name, Token token, int side, QWidget *parent)
    : IconLabel(parent)
{
    m_iconName = name;
    m_token = token;
    m_side = side;
}

void IconLabel::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

void IconLabel::setSide(int side)
{
    m_side = side;
    updateGeometry();
    update();
}

void IconLabel::setToken(Token token)
{
    m_token = token;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = Look::instance()->scaled(m_side);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (m_iconName.isEmpty())
        return;
    const Look *look = Look::instance();
    const int side = look->scaled(m_side);
    const QColor ink = look->color(isEnabled() ? m_token : Token::Ink3);
    QPainter(this).drawPixmap((width() - side) / 2, (height() - side) / 2,
                              look->pixmap(m_iconName, ink, side, devicePixelRatioF()));
}

} // namespace sharpend
