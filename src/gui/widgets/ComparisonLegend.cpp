// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/ComparisonLegend.h"

#include "gui/look/Look.h"
#include "gui/widgets/Comparison.h"
#include "gui/widgets/EventShape.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

static constexpr int lineLength = 22;
static constexpr int legendGap = 6;
static constexpr int between = 16;

ComparisonLegend::ComparisonLegend(QWidget *parent)
    : PaintedWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ComparisonLegend::setEntries(const QList<Entry> &entries)
{
    m_entries = entries.mid(0, 3);
    restyle();
    announceName();
}

QString ComparisonLegend::summary() const
{
    const QStringList lines = {tr("solid line"), tr("dashed line"), tr("dotted line")};
    QStringList words;
    for (int i = 0; i < m_entries.size(); ++i)
        //: A letter, "Good catch", "dashed line"
        words += tr("%1: %2, %3").arg(m_entries.at(i).letter, eventKindLabel(m_entries.at(i).kind), lines.at(i));
    return words.join(u"; "_s);
}

int ComparisonLegend::letterWidth() const
{
    const QFontMetrics metrics(Look::instance()->font(Type::Meta, 600));
    int widest = 0;
    for (const Entry &entry : m_entries)
        widest = std::max(widest, metrics.horizontalAdvance(entry.letter));
    return widest + 1;
}

QSize ComparisonLegend::sizeHint() const
{
    const Look &look = *Look::instance();
    const int each = lineLength + legendGap + look.scaled(12) + legendGap + letterWidth();
    const auto count = int(m_entries.size());
    return {std::max(0, count * each + (count - 1) * between), look.lineHeight(Type::Body)};
}

void ComparisonLegend::paintEvent(QPaintEvent *)
{
    const Look &look = *Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int shape = look.scaled(12);
    const int each = lineLength + legendGap + shape + legendGap + letterWidth();
    for (int i = 0; i < m_entries.size(); ++i) {
        const QRect box = mirrored(QRect(i * (each + between), 0, each, height()));
        const auto role = static_cast<CompareRole>(i);
        const qreal y = height() / 2.0;
        painter.setPen(comparePen(role));
        painter.drawLine(QPointF(box.left(), y), QPointF(box.left() + lineLength, y));
        paintEventShape(painter, QRectF(box.left() + lineLength + legendGap, y - shape / 2.0, shape, shape),
                        m_entries.at(i).kind, compareColor(role));
        painter.setFont(look.font(Type::Meta, 600));
        painter.setPen(look.color(Token::Ink2));
        painter.drawText(QRect(box.right() + 1 - letterWidth(), 0, letterWidth(), height()), Qt::AlignCenter,
                         m_entries.at(i).letter);
    }
}

} // namespace sharpend
