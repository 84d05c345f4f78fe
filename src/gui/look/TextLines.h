// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"
#include "gui/look/WordWidths.h"

#include <QTextLayout>

class QPainter;

namespace sharpend {

/// A text laid out in lines of an exact height, as the type roles ask. Font metrics alone would give each font its own
/// spacing and break the grid. For labels and for delegates; plain text only.
class TextLines
{
public:
    /// \a width 0 or less lays out without wrapping; \a maxLines 0 is no limit, else the last line ends in "…".
    TextLines(const QString &text, const QFont &font, int lineHeight, qreal width, int maxLines = 0,
              Qt::Alignment alignment = Qt::AlignLeading, Qt::LayoutDirection direction = Qt::LayoutDirectionAuto);

    int height() const { return m_lineCount * m_lineHeight; }
    int lineCount() const { return m_lineCount; }
    /// The widest line.
    qreal width() const { return m_width; }
    bool isElided() const { return m_elided; }
    /// The words of the lines from \a first on, \a count of them; line breaks of the text stay, spaces at their ends go.
    QString textOf(int first, int count) const;
    /// Draws with the painter's pen, \a topLeft being the corner of the first line's box.
    void draw(QPainter *painter, const QPointF &topLeft) const;

private:
    struct Extent {
        int lines = 0;
        qreal width = 0;
        bool isCut = false; ///< there is more than so many lines hold
    };
    void breakByWords(qreal width, int maxLines);
    void breakByLayout(qreal width, int maxLines);
    Extent layOut(QTextLayout &layout, const QString &text, int maxLines) const;
    /// The text with a separator behind each of `m_lines`.
    QString broken() const;

    QString m_text;
    QString m_last; ///< the last line where it is elided
    std::vector<LineSpan> m_lines; ///< empty where `m_layout` breaks the text
    QFont m_font;
    QTextOption m_option;
    int m_lineHeight;
    qreal m_lineWidth;
    std::unique_ptr<QTextLayout> m_layout; ///< for what is not words between spaces
    int m_lineCount = 0;
    qreal m_width = 0;
    bool m_elided = false;
};

/// Where the baseline sits in a line box of \a lineHeight.
qreal baselineIn(const QFont &font, int lineHeight);

/// Digits on a fixed advance, so that a running clock does not tremble (Qt 6.4 cannot ask a font for tabular figures).
qreal tabularWidth(const QString &text, const QFont &font);
void drawTabular(QPainter *painter, QPointF baseline, const QString &text);

} // namespace sharpend
