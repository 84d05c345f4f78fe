// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace sharpend {

/// Makes Tab go through \a order inside \a box, at the box's own place in the window. What is made late, or moves, would
/// otherwise come after everything else.
inline void tabThrough(QWidget *box, const QList<QWidget *> &order)
{
    // Qt takes no widget without focus into account, so it goes after the stop before the box.
    QWidget *before = box;
    while (before->focusPolicy() == Qt::NoFocus || order.contains(before)) {
        before = before->previousInFocusChain();
        if (before == box)
            return;
    }
    for (QWidget *each : order) {
        QWidget::setTabOrder(before, each);
        before = each;
    }
}

/// \a widgets with what is inside them, as far as Tab may stop there. What hands its focus on (the line of a combo box)
/// and what is in a popup is no stop of its own.
inline QList<QWidget *> tabStopsOf(const QList<QWidget *> &widgets)
{
    QList<QWidget *> stops;
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() & Qt::TabFocus)
            stops << widget;
        for (QWidget *inside : widget->findChildren<QWidget *>()) {
            if ((inside->focusPolicy() & Qt::TabFocus) && !inside->focusProxy() && inside->window() == widget->window())
                stops << inside;
        }
    }
    return stops;
}

} // namespace sharpend
