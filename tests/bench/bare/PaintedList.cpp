// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "bench/bare/PaintedList.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace sharpend::bench {

namespace {
constexpr int margin = 12, gap = 8, step = 24;
} // namespace

PaintedList::PaintedList(const QStringList &texts, int textWidth, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_texts(texts)
    , m_textWidth(textWidth)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(step);
    const QFontMetrics metrics(font());
    const QRect room(0, 0, textWidth, QWIDGETSIZE_MAX);
    m_tops.reserve(texts.size() + 1);
    int top = 0;
    for (const QString &text : texts) {
        m_tops << top;
        top += metrics.boundingRect(room, Qt::TextWordWrap, text).height() + gap;
    }
    m_tops << top;
}

void PaintedList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const int offset = verticalScrollBar()->value();
    const int from = event->rect().top() + offset, to = event->rect().bottom() + offset;
    const auto below = std::upper_bound(m_tops.cbegin(), m_tops.cend(), from);
    for (auto row = std::max<qsizetype>(0, below - m_tops.cbegin() - 1); row < m_texts.size() && m_tops[row] <= to; ++row) {
        const QRect rect(margin, m_tops[row] - offset, m_textWidth, m_tops[row + 1] - m_tops[row]);
        painter.drawText(rect, Qt::TextWordWrap, m_texts[row]);
    }
}

void PaintedList::resizeEvent(QResizeEvent *)
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_tops.last() - viewport()->height()));
}

void PaintedList::scrollContentsBy(int dx, int dy) { viewport()->scroll(dx, dy); }

} // namespace sharpend::bench
