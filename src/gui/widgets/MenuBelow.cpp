// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/MenuBelow.h"

#include "gui/look/Look.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int menuGap = 4, pageMargin = 24, widestEntry = 420;

} // namespace

void popUpBelow(QMenu &menu, const QWidget &button)
{
    menu.popup(button.mapToGlobal(QPoint(0, button.height() + menuGap)));
    // Only now it holds what fills it as it opens, in the letters of the style sheet.
    const QRect at(button.mapToGlobal(QPoint(0, 0)), button.size());
    const QWidget *window = button.window();
    const QRect page(window->mapToGlobal(QPoint(0, 0)), window->size());
    const bool leftToRight = button.layoutDirection() == Qt::LeftToRight;
    const int fromLeft = at.left(), fromRight = at.right() + 1 - menu.width();
    int x = leftToRight ? fromLeft : fromRight;
    if (leftToRight && x + menu.width() > page.right() - pageMargin)
        x = fromRight;
    else if (!leftToRight && x < page.left() + pageMargin)
        x = fromLeft;
    menu.move(std::clamp(x, page.left(), std::max(page.left(), page.right() + 1 - menu.width())), menu.y());
}

QString inMenu(const QMenu &menu, const QString &text)
{
    return menu.fontMetrics().elidedText(text.simplified(), Qt::ElideMiddle, Look::instance()->scaled(widestEntry)).replace(u'&', u"&&"_s);
}

} // namespace sharpend
