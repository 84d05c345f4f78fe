// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Where the lanes of the wall stand: how wide, which ones fold to spines, and in line with one another.

#include "gui/look/Look.h"
#include "gui/wall/LaneHead.h"
#include "gui/wall/LaneRule.h"
#include "gui/wall/LaneSpine.h"
#include "gui/wall/LaneText.h"
#include "gui/wall/LaneView.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/TextLabel.h"

#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int laneGap = 16, spineGap = 12, narrowest = 200, narrowestTheme = 190, widest = 400;
constexpr int wideHeadGap = 10, narrowHeadGap = 4, textGap = 8, ruleGap = 12;

} // namespace

QSet<QString> WallView::lanesToFold(int width) const
{
    QSet<QString> folded;
    if (!is(Arrangement::ByKind))
        return folded;
    QList<Lane> lanes = m_wall.lanes();
    // Fewest notes first, of these the last; the lane somebody unfolded last stays.
    std::reverse(lanes.begin(), lanes.end());
    std::stable_sort(lanes.begin(), lanes.end(),
                     [](const Lane &a, const Lane &b) { return a.noteIds.size() < b.noteIds.size(); });
    int open = int(lanes.size());
    for (const Lane &lane : std::as_const(lanes)) {
        const int spines = int(folded.size()) * (LaneSpine::width + spineGap);
        if (open <= 1 || (width - spines - (open - 1) * laneGap) / open >= Look::instance()->scaled(narrowest))
            break;
        if (lane.id == m_unfolded && !m_unfolded.isEmpty())
            continue;
        folded.insert(lane.id);
        --open;
    }
    return folded;
}

bool WallView::showsTexts() const
{
    if (is(Arrangement::AlongTheWork))
        return true;
    if (!is(Arrangement::ByTheme))
        return false;
    return m_laneWork == LaneWork::Edit
        || (m_laneWork == LaneWork::Read && std::any_of(m_columns.begin(), m_columns.end(), [](const Column &column) {
               return column.text && !column.text->words().isEmpty();
           }));
}

// A row of menus has room of its own.
int WallView::headGap() const { return worksOnLanes() && m_laneWork != LaneWork::Edit ? narrowHeadGap : wideHeadGap; }

int WallView::headHeight(int width) const
{
    int height = 0; // a theme is a sentence: all heads take two lines where one of them needs it
    for (const Column &column : m_columns) {
        if (!column.folded)
            height = std::max(height, column.head->heightForWidth(width));
    }
    return height + headGap();
}

int WallView::textHeight(int width) const
{
    int height = 0; // as much as the longest of them
    if (showsTexts()) {
        for (const Column &column : m_columns) {
            if (column.text)
                height = std::max(height, column.text->heightForWidth(width));
        }
    }
    return height;
}

void WallView::placeLooseWords(const QRect &lane, int top, int bottom)
{
    const bool steps = m_columns.size() > 1;
    m_loose->setText(steps ? tr("Notes that belong to no step, or to several.")
                           : tr("The steps of an ordinary day go here, each with what is written beside what is done. Add the first thing "
                                "that happens."));
    m_loose->show();
    if (steps) { // they end where what is written does
        const int words = m_loose->heightForWidth(lane.width());
        m_loose->setGeometry(lane.left(), std::max(top, bottom - words), lane.width(), words);
        return;
    }
    QRect beside(lane.right() + 2 * laneGap, top, lane.width(), m_loose->heightForWidth(lane.width()));
    if (layoutDirection() == Qt::RightToLeft)
        beside.moveRight(lane.left() - 2 * laneGap);
    m_loose->setGeometry(beside);
}

void WallView::placeColumn(const Column &column, const QRect &room, int head, int text)
{
    column.head->setGeometry(room.left(), room.top(), room.width(), head - headGap());
    int top = room.top() + head;
    if (column.text) {
        column.text->setVisible(text > 0 && (is(Arrangement::AlongTheWork) || m_laneWork == LaneWork::Edit || !column.text->words().isEmpty()));
        column.text->setGeometry(room.left(), top, room.width(), text);
    }
    if (text > 0)
        top += text + textGap;
    if (column.rule) {
        const int height = column.rule->sizeHint().height();
        if (text > 0)
            top += ruleGap - textGap;
        if (column.laneId.isEmpty())
            placeLooseWords(room, room.top() + head, top - ruleGap);
        column.rule->setGeometry(room.left(), top, room.width(), height);
        top += height + textGap;
    }
    // The scroll bar stands in the gap, so that cards are as wide as what is above them.
    const int bar = column.view->verticalScrollBar()->sizeHint().width();
    column.view->setGeometry(layoutDirection() == Qt::RightToLeft ? room.left() - bar : room.left(), top, room.width() + bar,
                             std::max(0, room.bottom() + 1 - top));
}

void WallView::placeColumns()
{
    if (m_columns.isEmpty())
        return;
    const int room = viewport()->width() - 2 * sideMargin;
    const QSet<QString> folded = lanesToFold(room);
    const int open = int(m_columns.size() - folded.size());
    const int spines = int(folded.size()) * (LaneSpine::width + spineGap);
    const int least = Look::instance()->scaled(is(Arrangement::ByKind) ? narrowest : narrowestTheme);
    const int laneWidth = std::clamp((room - spines - (open - 1) * laneGap) / std::max(1, open), least, Look::instance()->scaled(widest));
    const int total = 2 * sideMargin + open * laneWidth + (open - 1) * laneGap + spines;
    const int height = viewport()->height();
    m_floor->resize(std::max(total, viewport()->width()), height);
    for (Column &column : m_columns) {
        column.folded = folded.contains(column.laneId);
        for (QWidget *part : column.parts()) {
            if (column.folded != (part == column.spine))
                part->hide();
        }
    }
    m_loose->setVisible(false);
    const int head = headHeight(laneWidth), text = textHeight(laneWidth);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto at = [&](int x, int width, int tall) { return QRect(mirrored ? m_floor->width() - x - width : x, 0, width, tall); };
    int x = sideMargin;
    for (const Column &column : std::as_const(m_columns)) { // open lanes first, then the spines
        if (column.folded)
            continue;
        placeColumn(column, at(x, laneWidth, height), head, text);
        x += laneWidth + laneGap;
    }
    x += spineGap - laneGap;
    for (const Column &column : std::as_const(m_columns)) {
        if (!column.folded)
            continue;
        column.spine->setGeometry(at(x, LaneSpine::width, height - 12));
        x += LaneSpine::width + spineGap;
    }
    for (const Column &column : std::as_const(m_columns)) { // once it is known how wide they are
        for (QWidget *part : column.parts()) {
            if (part != column.text && column.folded == (part == column.spine)) // a text shows where there is something to show
                part->show();
        }
    }
    for (const Column &column : std::as_const(m_columns)) {
        if (column.folded)
            continue;
        m_empty->move(column.view->x(), column.view->y() + 8);
        m_empty->raise();
        const QSize link = m_clearFilter->sizeHint();
        const QRect said = m_empty->geometry();
        m_clearFilter->setGeometry(QRect(QPoint(mirrored ? said.left() - 8 - link.width() : said.right() + 8, said.center().y() - link.height() / 2), link));
        m_clearFilter->raise();
        break;
    }
}

void WallView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeColumns();
}

} // namespace sharpend
