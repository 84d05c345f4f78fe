// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/patterns/PatternChart.h"

#include "gui/look/Look.h"
#include "gui/widgets/KindBadge.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

PatternChart::PatternChart(PatternFigure figure, QWidget *parent)
    : PaintedWidget(parent)
    , m_figure(figure)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PatternChart::setPicture(const PatternsPicture &picture)
{
    m_picture = picture;
    measure();
    update();
    announceName();
}

ChartLook PatternChart::look() const
{
    ChartLook look;
    look.color = [](const char *token) { return Look::instance()->color(fromWord<Token>(QLatin1String(token)).value_or(Token::Ink)); };
    look.font = [](ChartLook::Letters letters, QFont::Weight weight) {
        return Look::instance()->font(letters == ChartLook::Letters::Small ? Type::Meta : Type::Supporting, weight);
    };
    look.kindHue = [](NoteKind kind) { return Look::instance()->kindHue(kind); };
    look.paintKind = [](QPainter &painter, const QRectF &rect, NoteKind kind) { paintKindBadge(painter, rect, kind, *Look::instance()); };
    look.scale = Look::instance()->textScale();
    look.mirrored = layoutDirection() == Qt::RightToLeft;
    return look;
}

QString PatternChart::summary() const { return findingOf(m_figure, m_picture).title; }

QList<PaintedPart> PatternChart::parts() const
{
    QList<PaintedPart> parts;
    const FigureTable table = tableOf(m_figure, m_picture);
    for (const QStringList &row : table.rows) {
        QStringList cells{row.first()};
        for (qsizetype i = 1; i < row.size(); ++i)
            cells << (row.size() == 2 ? row[i] : tr("%1: %2").arg(table.heads[i], row[i]));
        parts += PaintedPart{cells.join(u", "_s), rect(), QAccessible::ListItem, false, false};
    }
    return parts;
}

QSize PatternChart::sizeHint() const { return {Look::instance()->scaled(380), height()}; }

QSize PatternChart::minimumSizeHint() const { return {Look::instance()->scaled(m_figure == PatternFigure::Themes ? 440 : 240), height()}; }

void PatternChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChart(painter, m_figure, width(), m_picture, look());
}

void PatternChart::resizeEvent(QResizeEvent *event)
{
    PaintedWidget::resizeEvent(event);
    measure();
}

void PatternChart::restyle()
{
    measure();
    PaintedWidget::restyle();
}

/// Its height follows its width, which a row of cards side by side could not be asked for.
void PatternChart::measure() { setFixedHeight(int(std::ceil(chartHeight(m_figure, width(), m_picture, look())))); }

} // namespace sharpend
