// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/PaintedWidget.h"
#include "reports/PatternCharts.h"

namespace sharpend {

/// A figure of Patterns as a chart: the bars, shapes and dots that paper shows too, in the colours of the screen.
class PatternChart : public PaintedWidget
{
    Q_OBJECT
public:
    explicit PatternChart(PatternFigure figure, QWidget *parent = nullptr);

    PatternFigure figure() const { return m_figure; }
    virtual void setPicture(const PatternsPicture &picture);

    QString summary() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::Chart; }
    /// What is counted, row by row, as the table has it.
    QList<PaintedPart> parts() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    const PatternsPicture &picture() const { return m_picture; }
    ChartLook look() const;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void restyle() override;

private:
    void measure();

    PatternFigure m_figure;
    PatternsPicture m_picture;
};

} // namespace sharpend
