// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/PaintedWidget.h"

#include "gui/look/Look.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace sharpend {

PaintedWidget::PaintedWidget(QWidget *parent)
    : QWidget(parent)
{
    setProperty("ownFocus", true);
    connect(Look::instance(), &Look::changed, this, [this] { restyle(); });
}

void PaintedWidget::restyle()
{
    updateGeometry();
    update();
}

void PaintedWidget::announceFocus()
{
    if (!QAccessible::isActive() || !hasFocus() || focusedPart() < 0)
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(focusedPart());
    QAccessible::updateAccessibility(&event);
}

void PaintedWidget::announceName(int part)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::NameChanged);
    event.setChild(part);
    QAccessible::updateAccessibility(&event);
}

QRect PaintedWidget::mirrored(const QRect &area) const { return QStyle::visualRect(layoutDirection(), rect(), area); }

void PaintedWidget::paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(Look::instance()->color(Token::Accent), 2));
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

QColor PaintedWidget::mixed(const QColor &one, const QColor &other, qreal share)
{
    const auto part = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(part(one.redF(), other.redF()), part(one.greenF(), other.greenF()),
                            part(one.blueF(), other.blueF()));
}

void PaintedWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::EnabledChange
        || event->type() == QEvent::LanguageChange)
        restyle();
    QWidget::changeEvent(event);
}

void PaintedWidget::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    announceFocus();
}

void PaintedWidget::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace sharpend
