// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/ScrollingPage.h"

#include "gui/look/Look.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace sharpend {

QVBoxLayout *makeScrollingPage(QWidget *page, const QString &scrollName, int widest, Qt::Alignment where)
{
    auto *scroll = new QScrollArea(page);
    scroll->setObjectName(scrollName);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *floor = new QWidget(scroll);
    floor->setProperty("page", true);
    scroll->setWidget(floor);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scroll, 1);
    auto *contents = new QWidget(floor);
    contents->setMaximumWidth(widest);
    auto *row = new QHBoxLayout(floor);
    row->setContentsMargins(32, 24, 32, 24);
    row->addWidget(contents, 1);
    if (where & Qt::AlignLeft)
        row->addStretch(0);
    auto *column = new QVBoxLayout(contents);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

void placeSide(const QWidget *page, int besideFrom, QBoxLayout *columns, QWidget *side, int sideWidth, int widestSide)
{
    const qreal scale = Look::instance()->textScale();
    const bool beside = page->width() >= besideFrom * (scale > 1.2 ? scale : 1);
    columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int width = std::min(Look::instance()->scaled(sideWidth), widestSide);
    side->setMinimumWidth(beside ? width : 0);
    side->setMaximumWidth(beside ? width : QWIDGETSIZE_MAX);
}

} // namespace sharpend
