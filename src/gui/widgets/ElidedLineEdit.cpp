// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/ElidedLineEdit.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace sharpend {

constexpr int textMargin = 2; // QLineEdit's own

ElidedLineEdit::ElidedLineEdit(QWidget *parent)
    : QLineEdit(parent)
{}

QString ElidedLineEdit::elided() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2 * textMargin);
}

void ElidedLineEdit::paintEvent(QPaintEvent *event)
{
    if (hasFocus() || elided() == text())
        return QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(rect().adjusted(textMargin, 0, -textMargin, 0),
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter, elided());
}

bool ElidedLineEdit::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLineEdit::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), elided() == text() ? QString() : text(), this);
    return true;
}

} // namespace sharpend
