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

void placeSide(const QWidget *page, int besideFrom, QBoxLayout *row, QWidget *side, int sideWidth, int widestSide)
{
    const qreal scale = Look::instance()->textScale();
    const bool beside = page->width() >= besideFrom * (scale > 1.2 ? scale : 1);
    row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int width = std::min(Look::instance()->scaled(sideWidth), widestSide);
    side->setMinimumWidth(beside ? width : 0);
    side->setMaximumWidth(beside ? width : QWIDGETSIZE_MAX);
}

void setRowId(QWidget *row, const QString &id) { row->setProperty("rowId", id); }

/// The first in \a row that the keyboard reaches.
static QWidget *firstStopIn(QWidget *row)
{
    if (row->focusPolicy() & Qt::TabFocus)
        return row;
    for (QWidget *next = row->nextInFocusChain(); next != row; next = next->nextInFocusChain()) {
        if (row->isAncestorOf(next) && next->isVisibleTo(row) && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus))
            return next;
    }
    return nullptr;
}

bool showRow(QWidget *page, const QString &id)
{
    for (QWidget *row : page->findChildren<QWidget *>()) {
        if (!row->isVisibleTo(page) || row->property("rowId").toString() != id)
            continue;
        if (QWidget *stop = firstStopIn(row))
            stop->setFocus(Qt::OtherFocusReason);
        for (QWidget *at = row->parentWidget(); at && at != page->parentWidget(); at = at->parentWidget()) {
            if (auto *scroll = qobject_cast<QScrollArea *>(at)) {
                if (page->layout())
                    page->layout()->activate(); // it may have come to the front only now
                scroll->ensureWidgetVisible(row);
            }
        }
        return true;
    }
    return false;
}

} // namespace sharpend
