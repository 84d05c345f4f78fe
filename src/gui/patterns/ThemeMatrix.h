// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/patterns/PatternChart.h"

namespace sharpend {

/// Patterns by Learning Team: a dot where one came up, larger where more notes stand behind it. Arrow keys go from cell to cell, and a
/// dot opens what was released there.
class ThemeMatrix : public PatternChart
{
    Q_OBJECT
public:
    explicit ThemeMatrix(QWidget *parent = nullptr);

    void setPicture(const PatternsPicture &picture) override;

    QAccessible::Role accessibleRole() const override { return QAccessible::Table; }
    QList<PaintedPart> parts() const override;
    int focusedPart() const override;
    void pressPart(int part) override;

Q_SIGNALS:
    /// Somebody wants to read what the Learning Team \a teamId released.
    void teamChosen(const QString &teamId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Cell {
        qsizetype row = -1, column = -1;
        bool isValid() const { return row >= 0; }
    };
    MatrixPlan plan() const { return matrixPlan(width(), picture(), look()); }
    Cell cellAt(const QPointF &point) const;
    std::optional<int> notesIn(const Cell &cell, const MatrixPlan &plan) const;
    QString sentence(const Cell &cell, const MatrixPlan &plan) const;
    void choose(const Cell &cell);

    qsizetype m_row = 0;
    QString m_teamId; ///< of the column with the keyboard, which stays there as the matrix gets wider
};

} // namespace sharpend
