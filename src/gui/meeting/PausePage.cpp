// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/PausePage.h"

#include "gui/look/Look.h"
#include "gui/widgets/Card.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace sharpend {

namespace {

constexpr int middleWidth = 620, sideWidth = 320;
constexpr int topMargin = 96, lowTopMargin = 32, roomyHeight = 700, sideMargin = 32, gap = 48, lowGap = 24;

/// Puts the side column under the middle one where there is no room beside it.
class PauseScroll : public QScrollArea
{
public:
    explicit PauseScroll(QWidget *parent)
        : QScrollArea(parent)
        , m_middle(new QWidget)
        , m_side(new QWidget)
    {
        auto *floor = new QWidget;
        floor->setProperty("page", true);
        m_columns = new QBoxLayout(QBoxLayout::LeftToRight, floor);
        m_columns->addStretch(1);
        m_columns->addWidget(m_middle);
        m_columns->addWidget(m_side);
        m_columns->addStretch(1);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setWidget(floor);
        connect(Look::instance(), &Look::changed, this, &PauseScroll::arrange);
    }

    PauseColumns columns() const
    {
        auto *middle = new QVBoxLayout(m_middle);
        middle->setContentsMargins(0, 0, 0, 0);
        middle->setSpacing(0);
        auto *side = new QVBoxLayout(m_side);
        side->setContentsMargins(0, 0, 0, 0);
        side->setSpacing(16);
        return {middle, side};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        arrange();
        QScrollArea::resizeEvent(event);
    }

private:
    void arrange()
    {
        const int middle = Look::instance()->scaled(middleWidth), side = Look::instance()->scaled(sideWidth);
        const int room = viewport()->width() - 2 * sideMargin;
        const bool beside = room >= middle + gap + side;
        const int width = std::min(middle, room);
        m_middle->setFixedWidth(width);
        m_side->setFixedWidth(beside ? side : width);
        m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        m_columns->setSpacing(beside ? gap : lowGap);
        m_columns->setStretch(0, beside ? 1 : 0); // centred, or from the top
        // Under each other, the layout asks for heights at its own width: what is left over is margin, or texts would be cut.
        QMargins margins(sideMargin, height() >= roomyHeight ? topMargin : lowTopMargin, sideMargin, sideMargin);
        if (!beside)
            isRightToLeft() ? margins.setLeft(sideMargin + room - width) : margins.setRight(sideMargin + room - width);
        m_columns->setContentsMargins(margins);
    }

    QWidget *m_middle, *m_side;
    QBoxLayout *m_columns;
};

} // namespace

PauseColumns makePausePage(QWidget *page)
{
    auto *scroll = new PauseScroll(page);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    return scroll->columns();
}

Card *addCard(QVBoxLayout *column, QWidget *parent)
{
    auto *card = new Card(parent);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(20, 16, 20, 16);
    inside->setSpacing(8);
    column->addWidget(card);
    return card;
}

} // namespace sharpend
