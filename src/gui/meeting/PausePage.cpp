// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/PausePage.h"

#include "gui/widgets/Card.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace sharpend {

namespace {

constexpr int topMargin = 96, lowTopMargin = 32, roomyHeight = 700, sideMargin = 32, gap = 48, lowGap = 24;

/// Puts the side column under the middle one where there is no room beside it.
class PauseScroll : public QScrollArea
{
public:
    PauseScroll(QBoxLayout *columns, QWidget *parent)
        : QScrollArea(parent)
        , m_columns(columns)
    {
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        const int needed = PauseColumns::middleWidth + PauseColumns::sideWidth + gap + 2 * sideMargin;
        const bool beside = viewport()->width() >= needed;
        m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        m_columns->setSpacing(beside ? gap : lowGap);
        m_columns->setStretch(0, beside ? 1 : 0); // centred, or from the top
        const int top = height() >= roomyHeight ? topMargin : lowTopMargin;
        m_columns->setContentsMargins(sideMargin, top, sideMargin, sideMargin);
        QScrollArea::resizeEvent(event);
    }

private:
    QBoxLayout *m_columns;
};

} // namespace

PauseColumns makePausePage(QWidget *page)
{
    auto *floor = new QWidget;
    floor->setProperty("page", true);
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight, floor);
    auto *scroll = new PauseScroll(row, page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    auto *side = new QVBoxLayout;
    side->setSpacing(16);
    row->addStretch(1);
    row->addLayout(middle);
    row->addLayout(side);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    scroll->setWidget(floor);
    return {middle, side};
}

Card *addCard(QVBoxLayout *column, QWidget *parent, int width)
{
    auto *card = new Card(parent);
    card->setFixedWidth(width);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(20, 16, 20, 16);
    inside->setSpacing(8);
    column->addWidget(card);
    return card;
}

} // namespace sharpend
