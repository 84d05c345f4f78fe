// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/look/TextLines.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sharpend {

namespace {

/// \a text from \a begin on in one line, which ends in "…".
QString elidedFrom(const QString &text, qsizetype begin, const QFont &font, qreal width)
{
    QString rest = text.mid(begin);
    rest.replace(u'\n', u' ').replace(QChar::LineSeparator, u' ');
    return QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width);
}

} // namespace

TextLines::TextLines(const QString &text, const QFont &font, int lineHeight, qreal width, int maxLines,
                     Qt::Alignment alignment, Qt::LayoutDirection direction)
    : m_text(text)
    , m_font(font)
    , m_option(alignment)
    , m_lineHeight(lineHeight)
    , m_lineWidth(width > 0 ? width : std::numeric_limits<short>::max())
{
    m_option.setTextDirection(direction);
    m_option.setWrapMode(QTextOption::NoWrap);
    if (auto lines = Look::instance()->words().lines(text, font, width)) {
        m_lines = std::move(*lines);
        breakByWords(width, maxLines);
    } else {
        breakByLayout(width, maxLines);
    }
}

void TextLines::breakByWords(qreal width, int maxLines)
{
    if (maxLines > 0 && int(m_lines.size()) > maxLines) {
        m_elided = true;
        m_last = elidedFrom(m_text, m_lines[std::size_t(maxLines) - 1].begin, m_font, width);
        m_lines.resize(std::size_t(maxLines) - 1);
        m_width = QFontMetricsF(m_font).horizontalAdvance(m_last);
    }
    m_lineCount = int(m_lines.size()) + (m_elided ? 1 : 0);
    for (const LineSpan &line : m_lines)
        m_width = std::max(m_width, line.width);
}

QString TextLines::broken() const
{
    QString text;
    text.reserve(m_text.size() + m_lineCount);
    for (const LineSpan &line : m_lines) {
        if (line.begin > 0)
            text += QChar::LineSeparator;
        text += QStringView(m_text).mid(line.begin, line.end - line.begin);
    }
    if (m_elided)
        text += (m_lines.empty() ? QString() : QString(QChar::LineSeparator)) + m_last;
    return text;
}

void TextLines::breakByLayout(qreal width, int maxLines)
{
    m_option.setWrapMode(width > 0 ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    m_text.replace(u'\n', QChar::LineSeparator);
    m_layout = std::make_unique<QTextLayout>();
    Extent extent = layOut(*m_layout, m_text, maxLines);
    if (extent.isCut) {
        m_elided = true;
        const int last = m_layout->lineAt(extent.lines - 1).textStart();
        extent = layOut(*m_layout, m_text.left(last) + elidedFrom(m_text, last, m_font, width), 0);
    }
    m_lineCount = std::max(extent.lines, 1);
    m_width = extent.width;
}

TextLines::Extent TextLines::layOut(QTextLayout &layout, const QString &text, int maxLines) const
{
    // The baseline is the font's, also in a line that borrowed letters from a taller one.
    const qreal baseline = baselineIn(m_font, m_lineHeight);
    Extent extent;
    layout.setText(text);
    layout.setFont(m_font);
    layout.setCacheEnabled(true);
    layout.setTextOption(m_option);
    layout.beginLayout();
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        if (maxLines > 0 && extent.lines == maxLines) {
            extent.isCut = true;
            break;
        }
        line.setLeadingIncluded(false);
        line.setLineWidth(m_lineWidth);
        line.setPosition(QPointF(0, extent.lines * m_lineHeight + baseline - line.ascent()));
        extent.width = std::max(extent.width, line.naturalTextWidth());
        ++extent.lines;
    }
    layout.endLayout();
    return extent;
}

QString TextLines::textOf(int first, int count) const
{
    if (count <= 0 || first >= m_lineCount)
        return {};
    const int last = std::min(first + count, m_lineCount) - 1;
    QString text;
    if (m_layout) {
        const QTextLine from = m_layout->lineAt(first), to = m_layout->lineAt(last);
        text = m_layout->text().mid(from.textStart(), to.textStart() + to.textLength() - from.textStart());
        text.replace(QChar::LineSeparator, u'\n');
    } else if (first < int(m_lines.size())) {
        const qsizetype begin = m_lines[std::size_t(first)].begin;
        text = m_text.mid(begin, m_lines[std::size_t(std::min(last, int(m_lines.size()) - 1))].end - begin);
    }
    return text.trimmed();
}

void TextLines::draw(QPainter *painter, const QPointF &topLeft) const
{
    if (m_layout) {
        m_layout->draw(painter, topLeft);
        return;
    }
    QTextLayout layout;
    layOut(layout, broken(), 0);
    layout.draw(painter, topLeft);
}

qreal baselineIn(const QFont &font, int lineHeight)
{
    const QFontMetricsF metrics(font);
    return std::round((lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent());
}

static qreal widestDigit(const QFont &font)
{
    qreal widest = 0;
    for (const QChar digit : QStringView(u"0123456789"))
        widest = std::max(widest, Look::instance()->words().of(QStringView(&digit, 1), font));
    return widest;
}

qreal tabularWidth(const QString &text, const QFont &font)
{
    const qreal digit = widestDigit(font);
    qreal width = 0;
    for (const QChar &c : text)
        width += c.isDigit() ? digit : Look::instance()->words().of(QStringView(&c, 1), font);
    return width;
}

void drawTabular(QPainter *painter, QPointF baseline, const QString &text)
{
    const QFont font = painter->font();
    const qreal digit = widestDigit(font);
    for (const QChar &c : text) {
        const qreal own = Look::instance()->words().of(QStringView(&c, 1), font);
        const qreal advance = c.isDigit() ? digit : own;
        painter->drawText(baseline + QPointF((advance - own) / 2, 0), QString(c));
        baseline.rx() += advance;
    }
}

} // namespace sharpend
