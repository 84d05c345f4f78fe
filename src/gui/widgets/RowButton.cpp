// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/RowButton.h"

#include "gui/look/Look.h"

#include <QKeyEvent>
#include <QLayout>
#include <QPainter>

namespace sharpend {

RowButton::RowButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setProperty("ownFocus", true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // a button's own would keep it from growing with its words
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QSize RowButton::sizeHint() const { return layout()->sizeHint(); }
QSize RowButton::minimumSizeHint() const { return layout()->minimumSize(); }

void RowButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look *look = Look::instance();
    const QRectF box = QRectF(rect()).adjusted(4, 4, -4, -3);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look->color(isDown() ? Token::Sunken : Token::Paper));
        painter.drawRoundedRect(box, 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(QPen(look->color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5);
    }
}

void RowButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace sharpend
