// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/StageList.h"

#include "gui/look/TextLines.h"
#include "gui/widgets/StageRail.h"

#include <QPainter>

namespace sharpend {

namespace {

constexpr int firstOfPause = 3; ///< from Meeting 1 to Soak, and from there to Meeting 2, the thread is dotted
constexpr int nodeSide = 24, textGap = 16;

int rowHeight() { return Look::instance()->lineHeight(Type::Body) + Look::instance()->lineHeight(Type::Supporting) + 18; }

} // namespace

StageList::StageList(QWidget *parent)
    : PaintedWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QStringList StageList::purposes()
{
    return {tr("Something that made people curious, good or bad."),
            tr("The few who do the work, and one Owner who will answer."),
            tr("A question that fits ninety minutes."),
            tr("The Owner opens and leaves. Then only how the work goes."),
            tr("About a day, to notice what went unsaid."),
            tr("Make sense of it first; ideas come after."),
            tr("The learning, in words the team has agreed."),
            tr("The Owner answers, and the team hears.")};
}

QRect StageList::rowRect(int index) const { return {0, index * rowHeight(), width(), rowHeight()}; }

QList<PaintedPart> StageList::parts() const
{
    QList<PaintedPart> found;
    const QStringList names = StageRail::stageNames();
    for (int i = 0; i < names.size(); ++i) {
        PaintedPart part;
        part.name = tr("%1. %2. %3").arg(QString::number(i + 1), names[i], purposes().value(i));
        part.rect = mirrored(rowRect(i));
        part.role = QAccessible::ListItem;
        found.append(part);
    }
    return found;
}

QSize StageList::minimumSizeHint() const { return {Look::instance()->scaled(300), sizeHint().height()}; }

QSize StageList::sizeHint() const
{
    const int rows = int(StageRail::stageNames().size());
    return {Look::instance()->scaled(440), rows * rowHeight() - 12}; // the last row needs no room for the thread
}

void StageList::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QStringList names = StageRail::stageNames();
    const int node = look->scaled(nodeSide);
    const int name = look->lineHeight(Type::Body), line = look->lineHeight(Type::Supporting);
    const Qt::Alignment leading = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    for (int i = 0; i < names.size(); ++i) {
        const QRect row = rowRect(i);
        const QRectF circle = mirrored({0, row.top() + (name + line - node) / 2, node, node});
        if (i + 1 < names.size()) {
            const qreal top = circle.bottom() + 1, bottom = circle.top() + rowHeight() - 1;
            if (i == firstOfPause || i == firstOfPause + 1) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(look->color(Token::LineStrong));
                for (qreal y = top + 2; y < bottom - 1; y += 5)
                    painter.drawEllipse(QPointF(circle.center().x(), y), 1.1, 1.1);
            } else {
                painter.fillRect(QRectF(circle.center().x() - 1, top, 2, bottom - top), look->color(Token::Line));
            }
        }
        painter.setPen(QPen(look->color(Token::LineStrong), 1.25));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75));
        painter.setPen(look->color(Token::Ink2));
        painter.setFont(look->font(Type::Meta, 600));
        painter.drawText(circle, Qt::AlignCenter, QString::number(i + 1));

        const int left = node + textGap;
        const QRect words = mirrored({left, row.top(), width() - left, name + line});
        painter.setPen(look->color(Token::Ink));
        TextLines(names[i], look->font(Type::Body, 500), name, words.width(), 1, leading).draw(&painter, words.topLeft());
        painter.setPen(look->color(Token::Ink2));
        TextLines(purposes().value(i), look->font(Type::Supporting), line, words.width(), 1, leading)
            .draw(&painter, words.topLeft() + QPoint(0, name));
    }
}

} // namespace sharpend
