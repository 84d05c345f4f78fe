// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/CardColumn.h"

#include <QHoverEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace sharpend {

CardColumn::CardColumn(QWidget *parent)
    : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void CardColumn::setModel(QAbstractItemModel *model)
{
    // Before the view itself hears that the order is another.
    connect(model, &QAbstractItemModel::layoutChanged, this, &CardColumn::measureAll);
    QListView::setModel(model);
}

void CardColumn::measure(int first, int last)
{
    for (int row = first; row <= last && row < rowCount(); ++row)
        m_heights[row] = -1;
    scheduleDelayedItemsLayout();
}

void CardColumn::measureAll()
{
    m_heights.clear();
    scheduleDelayedItemsLayout();
}

void CardColumn::reset()
{
    m_heights.clear();
    QListView::reset();
}

void CardColumn::rowsInserted(const QModelIndex &parent, int first, int last)
{
    m_heights.insert(std::min(first, rowCount()), last - first + 1, -1);
    scheduleDelayedItemsLayout(); // before the view asks where an open editor is now: with no place it would be hidden
    QAbstractItemView::rowsInserted(parent, first, last);
}

void CardColumn::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    if (last < rowCount())
        m_heights.remove(first, last - first + 1);
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
    scheduleDelayedItemsLayout();
}

void CardColumn::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    measure(first.row(), last.row());
    QAbstractItemView::dataChanged(first, last, roles);
}

void CardColumn::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    for (const QItemSelection &changed : {selected, deselected}) { // a tick takes room from the words
        for (const QItemSelectionRange &range : changed)
            measure(range.top(), range.bottom());
    }
    QListView::selectionChanged(selected, deselected);
}

void CardColumn::doItemsLayout()
{
    if (!isVisible()) // how wide it will be is not known yet; showing it comes back here
        return;
    const int rows = model() ? model()->rowCount(rootIndex()) : 0, width = cardsRect().width();
    if (rows != rowCount() || width != m_width)
        m_heights = QList<int>(rows, -1); // fill() of Qt 6.4 writes past its end where a list has lost its first items
    m_width = width;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect.setWidth(width);
    m_tops.resize(rows + 1);
    m_tops[0] = 0;
    for (int row = 0; row < rows; ++row) {
        if (m_heights[row] < 0)
            m_heights[row] = itemDelegate()->sizeHint(option, model()->index(row, 0, rootIndex())).height();
        m_tops[row + 1] = m_tops[row] + m_heights[row];
    }
    QAbstractItemView::doItemsLayout();
}

QRect CardColumn::cardsRect() const
{
    const QScrollBar *bar = verticalScrollBar();
    const int room = bar->sizeHint().width();
    const bool isBefore = layoutDirection() == Qt::RightToLeft && !bar->isVisible();
    return {isBefore ? room : 0, 0, std::max(0, width() - 2 * frameWidth() - room), viewport()->height()};
}

void CardColumn::catchUp() const { const_cast<CardColumn *>(this)->executeDelayedItemsLayout(); }

int CardColumn::rowAt(int y) const
{
    const auto below = std::upper_bound(m_tops.cbegin(), m_tops.cend(), y);
    return int(below - m_tops.cbegin()) - 1;
}

int CardColumn::verticalOffset() const { return verticalScrollBar()->value(); }

QRect CardColumn::visualRect(const QModelIndex &index) const
{
    catchUp();
    const int row = index.row();
    if (!index.isValid() || row + 1 >= m_tops.size())
        return {};
    const QRect cards = cardsRect();
    return {cards.left(), m_tops[row] - verticalOffset(), cards.width(), m_tops[row + 1] - m_tops[row]};
}

QModelIndex CardColumn::indexAt(const QPoint &point) const
{
    catchUp();
    const int row = rowAt(point.y() + verticalOffset());
    return row >= 0 && row + 1 < m_tops.size() ? model()->index(row, 0, rootIndex()) : QModelIndex();
}

void CardColumn::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect rect = visualRect(index);
    const int height = viewport()->height();
    if (rect.isNull())
        return;
    const bool above = rect.top() < 0, below = rect.bottom() >= height;
    int by = 0;
    if (hint == PositionAtTop || (hint == EnsureVisible && (above || rect.height() > height)))
        by = rect.top();
    else if (hint == PositionAtBottom || (hint == EnsureVisible && below))
        by = rect.bottom() + 1 - height;
    else if (hint == PositionAtCenter)
        by = rect.center().y() - height / 2;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
}

void CardColumn::updateGeometries()
{
    const int all = m_tops.isEmpty() ? 0 : m_tops.last();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, all - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void CardColumn::scrollContentsBy(int dx, int dy)
{
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(dx, dy);
}

QModelIndex CardColumn::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    catchUp();
    const int last = rowCount() - 1;
    if (last < 0)
        return {};
    const int now = currentIndex().row(), page = viewport()->height();
    int row = now;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row = now - 1;
        break;
    case MoveDown:
    case MoveNext:
        row = now + 1;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last;
        break;
    case MovePageUp:
        row = now < 0 ? 0 : std::min(now - 1, rowAt(m_tops[now + 1] - page));
        break;
    case MovePageDown:
        row = now < 0 ? 0 : std::max(now + 1, rowAt(m_tops[now] + page));
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(std::clamp(row, 0, last), 0, rootIndex());
}

void CardColumn::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    catchUp();
    const QRect area = rect.normalized();
    const int first = std::max(0, rowAt(area.top() + verticalOffset()));
    const int last = std::min(rowAt(area.bottom() + verticalOffset()), rowCount() - 1);
    QItemSelection selection;
    if (first <= last)
        selection.select(model()->index(first, 0, rootIndex()), model()->index(last, 0, rootIndex()));
    selectionModel()->select(selection, command);
}

QRegion CardColumn::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += visualRect(range.topLeft()) | visualRect(range.bottomRight());
    return region & viewport()->rect();
}

bool CardColumn::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        m_hovered = indexAt(static_cast<QHoverEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::HoverLeave)
        m_hovered = QModelIndex();
    return QListView::viewportEvent(event);
}

void CardColumn::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void CardColumn::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    scheduleDelayedItemsLayout();
}

void CardColumn::paintEvent(QPaintEvent *event)
{
    catchUp();
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State state = option.state;
    const int last = std::min(rowAt(event->rect().bottom() + verticalOffset()), rowCount() - 1);
    for (int row = std::max(0, rowAt(event->rect().top() + verticalOffset())); row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        option.rect = visualRect(index);
        option.state = state;
        option.state.setFlag(QStyle::State_MouseOver, m_hovered == index);
        itemDelegate()->paint(&painter, option, index);
    }
}

} // namespace sharpend
