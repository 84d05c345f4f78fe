// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/look/TextLines.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sharpend {

TextLines::TextLines(const QString &text, const QFont &font, int lineHeight, qreal width, int maxLines,
                     Qt::Alignment alignment, Qt::LayoutDirection direction)
    : m_lineHeight(lineHeight)
{
    QString lines = text;
    lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
    m_layout.setText(lines);
    m_layout.setFont(font);
    m_layout.setCacheEnabled(true);
    QTextOption option(alignment);
    option.setWrapMode(width > 0 ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setTextDirection(direction);
    m_layout.setTextOption(option);
    layOut(width, maxLines);

    if (m_elided) {
        const QTextLine last = m_layout.lineAt(m_lineCount - 1);
        const QString rest = lines.mid(last.textStart()).replace(QChar::LineSeparator, QLatin1Char(' '));
        m_layout.setText(lines.left(last.textStart()) + QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width));
        layOut(width, 0);
        m_elided = true;
    }
}

void TextLines::layOut(qreal width, int maxLines)
{
    // The baseline is the font's, also in a line that borrowed letters from a taller one.
    const qreal baseline = baselineIn(m_layout.font(), m_lineHeight);
    m_lineCount = 0;
    m_width = 0;
    m_layout.beginLayout();
    for (;;) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid())
            break;
        if (maxLines > 0 && m_lineCount == maxLines) {
            m_elided = true;
            break;
        }
        line.setLeadingIncluded(false);
        line.setLineWidth(width > 0 ? width : std::numeric_limits<short>::max());
        line.setPosition(QPointF(0, m_lineCount * m_lineHeight + baseline - line.ascent()));
        m_width = std::max(m_width, line.naturalTextWidth());
        ++m_lineCount;
    }
    m_layout.endLayout();
    m_lineCount = std::max(m_lineCount, 1);
}

QString TextLines::textOf(int first, int count) const
{
    if (count <= 0 || first >= m_layout.lineCount())
        return {};
    const QTextLine from = m_layout.lineAt(first), to = m_layout.lineAt(std::min(first + count, m_layout.lineCount()) - 1);
    QString text = m_layout.text().mid(from.textStart(), to.textStart() + to.textLength() - from.textStart());
    return text.replace(QChar::LineSeparator, QLatin1Char('\n')).trimmed();
}

void TextLines::draw(QPainter *painter, const QPointF &topLeft) const
{
    m_layout.draw(painter, topLeft);
}

qreal baselineIn(const QFont &font, int lineHeight)
{
    const QFontMetricsF metrics(font);
    return std::round((lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent());
}

static qreal widestDigit(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

qreal tabularWidth(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal digit = widestDigit(metrics);
    qreal width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? digit : metrics.horizontalAdvance(c);
    return width;
}

void drawTabular(QPainter *painter, QPointF baseline, const QString &text)
{
    const QFontMetricsF metrics(painter->font());
    const qreal digit = widestDigit(metrics);
    for (const QChar c : text) {
        const qreal own = metrics.horizontalAdvance(c);
        const qreal advance = c.isDigit() ? digit : own;
        painter->drawText(baseline + QPointF((advance - own) / 2, 0), QString(c));
        baseline.rx() += advance;
    }
}

} // namespace sharpend
