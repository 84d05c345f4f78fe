// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/CardGrid.h"

#include "gui/look/Look.h"

#include <QLayout>

#include <algorithm>

namespace sharpend {

/// Lays out the grid's cards; it owns no items of its own but those Qt needs to ask the cards for their sizes.
class CardGrid::Columns : public QLayout
{
public:
    explicit Columns(CardGrid *grid)
        : QLayout(grid)
        , m_grid(grid)
    {
        setContentsMargins(0, 0, 0, 0);
    }
    ~Columns() override { qDeleteAll(m_items); }

    void addItem(QLayoutItem *item) override { m_items << item; }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override { return index < m_items.size() ? m_items.takeAt(index) : nullptr; }
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override
    {
        const int width = m_grid->m_columns * Look::instance()->scaled(m_grid->m_minimumColumnWidth)
            + (m_grid->m_columns - 1) * m_grid->m_gap;
        return {width, heightForWidth(width)};
    }
    QSize minimumSize() const override
    {
        int width = 0;
        for (const QLayoutItem *item : m_items)
            width = std::max(width, item->minimumSize().width());
        return {width, 0};
    }
    void setGeometry(const QRect &rect) override
    {
        QLayout::setGeometry(rect);
        arrange(rect, true);
    }

private:
    static int heightOf(QLayoutItem *item, int width)
    {
        return item->hasHeightForWidth() ? std::max(item->heightForWidth(width), item->minimumSize().height())
                                         : item->sizeHint().height();
    }

    int arrange(const QRect &rect, bool apply) const
    {
        const int gap = m_grid->m_gap;
        const int least = std::max(1, Look::instance()->scaled(m_grid->m_minimumColumnWidth));
        const int columns = std::clamp((rect.width() + gap) / (least + gap), 1, m_grid->m_columns);
        const bool mirrored = m_grid->isRightToLeft();
        if (m_grid->m_packed)
            return pack(rect, columns, apply);
        int y = rect.y();
        for (qsizetype first = 0; first < m_items.size(); first += columns) {
            int high = 0;
            for (int column = 0; column < columns && first + column < m_items.size(); ++column)
                high = std::max(high, heightOf(m_items[first + column], boxOf(rect, column, columns).width()));
            for (int column = 0; apply && column < columns && first + column < m_items.size(); ++column) {
                QRect box = boxOf(rect, mirrored ? columns - 1 - column : column, columns);
                box.setTop(y);
                box.setHeight(high);
                m_items[first + column]->setGeometry(box);
            }
            y += high + gap;
        }
        return m_items.isEmpty() ? 0 : y - gap - rect.y();
    }

    int pack(const QRect &rect, int columns, bool apply) const
    {
        QList<int> ends(columns, rect.y()); // where each column has got to
        for (QLayoutItem *item : m_items) {
            const auto column = int(std::min_element(ends.begin(), ends.end()) - ends.begin());
            QRect box = boxOf(rect, m_grid->isRightToLeft() ? columns - 1 - column : column, columns);
            box.setTop(ends[column]);
            box.setHeight(heightOf(item, box.width()));
            if (apply)
                item->setGeometry(box);
            ends[column] += box.height() + m_grid->m_gap;
        }
        return m_items.isEmpty() ? 0 : *std::max_element(ends.begin(), ends.end()) - m_grid->m_gap - rect.y();
    }

    QRect boxOf(const QRect &rect, int column, int columns) const
    {
        const int room = rect.width() - (columns - 1) * m_grid->m_gap;
        const int left = room * column / columns, right = room * (column + 1) / columns;
        return {rect.x() + left + column * m_grid->m_gap, 0, right - left, 0};
    }

    CardGrid *m_grid;
    QList<QLayoutItem *> m_items;
};

CardGrid::CardGrid(QWidget *parent)
    : QWidget(parent)
{
    new Columns(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(Look::instance(), &Look::changed, this, &CardGrid::measureAgain);
}

void CardGrid::measureAgain()
{
    layout()->invalidate();
    updateGeometry();
}

void CardGrid::setColumns(int columns)
{
    m_columns = std::max(1, columns);
    measureAgain();
}

void CardGrid::setMinimumColumnWidth(int width)
{
    m_minimumColumnWidth = width;
    measureAgain();
}

void CardGrid::setGap(int gap)
{
    m_gap = gap;
    measureAgain();
}

void CardGrid::setPacked(bool packed)
{
    m_packed = packed;
    measureAgain();
}

void CardGrid::setCards(const QList<QWidget *> &cards)
{
    if (cards == m_cards)
        return;
    while (QLayoutItem *item = layout()->takeAt(0))
        delete item;
    m_cards = cards;
    for (QWidget *card : cards) {
        layout()->addWidget(card);
        card->show();
        card->raise(); // assistive technology reads in this order
    }
    measureAgain();
}

} // namespace sharpend
