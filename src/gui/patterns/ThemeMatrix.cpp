// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/patterns/ThemeMatrix.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace sharpend {

namespace {

/// The column of the Learning Team \a id; the last where it is not shown.
qsizetype columnOf(const QString &id, const PatternsPicture &picture, const MatrixPlan &plan)
{
    for (qsizetype column = 0; column < plan.columns; ++column) {
        if (picture.teams[plan.firstTeam + column].id == id)
            return column;
    }
    return plan.columns - 1;
}

} // namespace

ThemeMatrix::ThemeMatrix(QWidget *parent)
    : PatternChart(PatternFigure::Themes, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ThemeMatrix::setPicture(const PatternsPicture &picture)
{
    m_row = std::clamp<qsizetype>(m_row, 0, std::max<qsizetype>(0, picture.patterns.size() - 1));
    PatternChart::setPicture(picture);
}

std::optional<int> ThemeMatrix::notesIn(const Cell &cell, const MatrixPlan &plan) const
{
    return cell.isValid() ? picture().patterns[cell.row].notes[plan.firstTeam + cell.column] : std::nullopt;
}

QString ThemeMatrix::sentence(const Cell &cell, const MatrixPlan &plan) const
{
    return cellSentence(picture().patterns[cell.row], picture().teams[plan.firstTeam + cell.column], notesIn(cell, plan));
}

QList<PaintedPart> ThemeMatrix::parts() const
{
    QList<PaintedPart> parts;
    const MatrixPlan now = plan();
    for (qsizetype row = 0; row < picture().patterns.size(); ++row) {
        for (qsizetype column = 0; column < now.columns; ++column) {
            const Cell cell{row, column};
            parts += PaintedPart{sentence(cell, now), now.cell(row, column).toRect(), QAccessible::Cell, notesIn(cell, now).has_value(),
                                 false};
        }
    }
    return parts;
}

int ThemeMatrix::focusedPart() const
{
    const MatrixPlan now = plan();
    return picture().patterns.isEmpty() || now.columns == 0 ? -1 : int(m_row * now.columns + columnOf(m_teamId, picture(), now));
}

void ThemeMatrix::pressPart(int part)
{
    const MatrixPlan now = plan();
    if (part >= 0 && now.columns > 0 && part < picture().patterns.size() * now.columns)
        choose({part / now.columns, part % now.columns});
}

void ThemeMatrix::choose(const Cell &cell)
{
    const MatrixPlan now = plan();
    if (notesIn(cell, now))
        Q_EMIT teamChosen(picture().teams[now.firstTeam + cell.column].id);
}

ThemeMatrix::Cell ThemeMatrix::cellAt(const QPointF &point) const
{
    const MatrixPlan now = plan();
    for (qsizetype row = 0; row < picture().patterns.size(); ++row) {
        for (qsizetype column = 0; column < now.columns; ++column) {
            if (now.cell(row, column).contains(point))
                return {row, column};
        }
    }
    return {};
}

void ThemeMatrix::paintEvent(QPaintEvent *event)
{
    PatternChart::paintEvent(event);
    if (!hasFocus() || focusedPart() < 0)
        return;
    QPainter painter(this);
    const MatrixPlan now = plan();
    paintFocusRing(&painter, now.cell(m_row, columnOf(m_teamId, picture(), now)).adjusted(1, 1, -1, -1));
}

void ThemeMatrix::keyPressEvent(QKeyEvent *event)
{
    const int part = focusedPart();
    if (part < 0)
        return PatternChart::keyPressEvent(event);
    const MatrixPlan now = plan();
    qsizetype row = m_row, column = columnOf(m_teamId, picture(), now);
    const int ahead = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        column -= ahead;
        break;
    case Qt::Key_Right:
        column += ahead;
        break;
    case Qt::Key_Up:
        --row;
        break;
    case Qt::Key_Down:
        ++row;
        break;
    case Qt::Key_Home:
        column = 0;
        break;
    case Qt::Key_End:
        column = now.columns - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return pressPart(part);
    default:
        return PatternChart::keyPressEvent(event);
    }
    m_row = std::clamp<qsizetype>(row, 0, picture().patterns.size() - 1);
    m_teamId = picture().teams[now.firstTeam + std::clamp<qsizetype>(column, 0, now.columns - 1)].id;
    update();
    announceFocus();
}

void ThemeMatrix::mousePressEvent(QMouseEvent *event)
{
    const Cell cell = cellAt(event->position());
    if (event->button() != Qt::LeftButton || !cell.isValid())
        return PatternChart::mousePressEvent(event);
    m_row = cell.row;
    m_teamId = picture().teams[plan().firstTeam + cell.column].id;
    update();
    choose(cell);
}

void ThemeMatrix::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(notesIn(cellAt(event->position()), plan()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool ThemeMatrix::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return PatternChart::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const Cell cell = cellAt(help->pos()); cell.isValid())
        QToolTip::showText(help->globalPos(), sentence(cell, plan()), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace sharpend
