// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/look/KeyboardWays.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace sharpend {

static void collect(QWidget *widget, QList<QWidget *> &stops);

/// A grid gives its items in the order they were put in, and is read row by row.
static QList<QLayoutItem *> itemsOf(QLayout *layout)
{
    QList<QLayoutItem *> items;
    for (int i = 0; i < layout->count(); ++i)
        items << layout->itemAt(i);
    if (auto *grid = qobject_cast<QGridLayout *>(layout)) {
        std::stable_sort(items.begin(), items.end(), [grid](QLayoutItem *a, QLayoutItem *b) {
            const auto place = [grid](QLayoutItem *item) {
                int row = 0, column = 0, rows = 0, columns = 0;
                grid->getItemPosition(grid->indexOf(item), &row, &column, &rows, &columns);
                return std::pair(row, column);
            };
            return place(a) < place(b);
        });
    }
    return items;
}

static void collect(QLayout *layout, QList<QWidget *> &met, QList<QWidget *> &stops)
{
    for (QLayoutItem *item : itemsOf(layout)) {
        if (QWidget *widget = item->widget()) {
            met << widget;
            collect(widget, stops);
        } else if (QLayout *inner = item->layout()) {
            collect(inner, met, stops);
        }
    }
}

static bool isStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
}

static void collectAsChained(QWidget *container, QList<QWidget *> &stops)
{
    for (QWidget *next = container->nextInFocusChain(); next != container; next = next->nextInFocusChain()) {
        if (container->isAncestorOf(next) && isStop(next) && next->isVisible())
            stops << next;
    }
}

static void collect(QWidget *widget, QList<QWidget *> &stops)
{
    if (!widget->isVisible() || widget->isWindow())
        return;
    if (isStop(widget))
        stops << widget;
    if (widget->property("ownTabOrder").toBool())
        return collectAsChained(widget, stops);
    if (auto *area = qobject_cast<QScrollArea *>(widget)) {
        if (area->widget())
            collect(area->widget(), stops);
        return;
    }
    if (isStop(widget) && !widget->layout() && widget->inherits("QAbstractScrollArea"))
        return; // an editor or a view: what is inside it is its own
    QList<QWidget *> met;
    if (QLayout *layout = widget->layout())
        collect(layout, met, stops);
    for (QObject *child : widget->children()) {
        if (child->isWidgetType() && !met.contains(child))
            collect(static_cast<QWidget *>(child), stops);
    }
}

bool focusInReadingOrder(QWidget *window, bool next)
{
    QList<QWidget *> stops;
    QList<QWidget *> met;
    if (QLayout *layout = window->layout())
        collect(layout, met, stops);
    for (QObject *child : window->children()) {
        if (child->isWidgetType() && !met.contains(child))
            collect(static_cast<QWidget *>(child), stops);
    }
    qsizetype at = -1;
    for (QWidget *from = window->focusWidget(); from && at < 0; from = from->parentWidget())
        at = stops.indexOf(from);
    if (at < 0)
        return false;
    for (qsizetype step = 1; step < stops.size(); ++step) {
        QWidget *to = stops[(at + (next ? step : stops.size() - step)) % stops.size()];
        if (to->isEnabled()) {
            to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

KeyboardWays::KeyboardWays(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

/// The menu of what has the keyboard, as the menu key asks for it; many laptops have none.
static void openContextMenu(QWidget *widget)
{
    const QPoint at = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &asked);
}

bool KeyboardWays::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched != QApplication::focusWidget())
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier) {
        openContextMenu(static_cast<QWidget *>(watched));
        return true;
    }
    const bool enter = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        && !(key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier));
    auto *button = qobject_cast<QAbstractButton *>(watched);
    if (!enter || key->isAutoRepeat() || !button || !button->isEnabled())
        return false;
    if (auto *push = qobject_cast<QPushButton *>(button)) {
        if (push->menu())
            push->showMenu();
        else
            push->click();
        return true;
    }
    if (auto *tool = qobject_cast<QToolButton *>(button)) {
        if (tool->menu() && tool->popupMode() == QToolButton::InstantPopup)
            tool->showMenu();
        else
            tool->click();
        return true;
    }
    return false;
}

} // namespace sharpend
