// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/PausePage.h"

#include "gui/widgets/Card.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace sharpend {

namespace {
constexpr int topMargin = 96;
} // namespace

PauseColumns makePausePage(QWidget *page)
{
    auto *scroll = new QScrollArea(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *floor = new QWidget;
    floor->setProperty("page", true);
    auto *row = new QHBoxLayout(floor);
    row->setContentsMargins(32, topMargin, 32, 32);
    row->setSpacing(48);
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
