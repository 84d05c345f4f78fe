// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/PatternWords.h"

#include <QColor>
#include <QFont>
#include <QRectF>

#include <functional>

class QPainter;

namespace sharpend {

/// What a chart is painted with: the screen's look, or paper's.
struct ChartLook {
    enum class Letters { Small, Usual }; ///< 12 and 13 high at the usual size
    std::function<QColor(const char *token)> color;
    std::function<QFont(Letters letters, QFont::Weight weight)> font;
    std::function<QColor(NoteKind kind)> kindHue;
    std::function<void(QPainter &painter, const QRectF &rect, NoteKind kind)> paintKind;
    qreal scale = 1;
    bool mirrored = false; ///< reads from right to left
};

/// Light, whatever the screen is, at \a scale.
ChartLook paperChartLook(qreal scale);

/// Where things stand in the matrix of themes by Learning Team.
struct MatrixPlan {
    qreal nameWidth = 0, columnsFrom = 0, columnWidth = 0, headHeight = 0, rowHeight = 0, width = 0;
    qsizetype firstTeam = 0, columns = 0; ///< the latest Learning Teams, as many as there is room for
    bool mirrored = false;
    QRectF row(qsizetype row) const;
    QRectF cell(qsizetype row, qsizetype column) const;
};
MatrixPlan matrixPlan(qreal width, const PatternsPicture &picture, const ChartLook &look);

/// How high the chart of \a figure is; 0 for a figure that has none.
qreal chartHeight(PatternFigure figure, qreal width, const PatternsPicture &picture, const ChartLook &look);
/// Paints it from the painter's origin on.
void paintChart(QPainter &painter, PatternFigure figure, qreal width, const PatternsPicture &picture, const ChartLook &look);
/// The same for paper, as an SVG; empty for a figure that has none.
QByteArray chartDrawing(PatternFigure figure, const PatternsPicture &picture);

} // namespace sharpend
