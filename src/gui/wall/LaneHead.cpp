// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/LaneHead.h"

#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/KindBadge.h"

#include <QPainter>

namespace sharpend {

namespace {
constexpr int badge = 20, gap = 8, titleLines = 2;
} // namespace

LaneHead::LaneHead(const QString &title, std::optional<NoteKind> kind, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_kind(kind)
{
    setToolTip(title);
    setCount(0);
}

void LaneHead::setTitle(const QString &title)
{
    m_title = title;
    setToolTip(title);
    update();
}

void LaneHead::setCount(int count)
{
    m_count = count;
    setAccessibleName(tr("%1, %n note(s)", nullptr, count).arg(m_title));
    update();
}

int LaneHead::titleLeft() const { return m_kind ? Look::instance()->scaled(badge + gap) : 0; }

int LaneHead::countWidth() const
{
    return QFontMetrics(Look::instance()->font(Type::Body)).horizontalAdvance(QString::number(m_count)) + Look::instance()->scaled(gap);
}

int LaneHead::heightForWidth(int width) const
{
    const Look *look = Look::instance();
    return TextLines(m_title, look->font(Type::Body, 600), look->lineHeight(Type::Body), width - titleLeft() - countWidth(), titleLines)
        .height();
}

void LaneHead::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_kind)
        paintKindBadge(painter, QRectF(0, 0, look->scaled(badge), look->scaled(badge)), *m_kind, *look);
    const int line = look->lineHeight(Type::Body);
    const TextLines title(m_title, look->font(Type::Body, 600), line, width() - titleLeft() - countWidth(), titleLines);
    painter.setPen(look->color(Token::Ink));
    title.draw(&painter, QPointF(titleLeft(), 0));
    painter.setFont(look->font(Type::Body));
    painter.setPen(look->color(Token::Ink3));
    const int left = title.lineCount() > 1 ? width() - countWidth() + look->scaled(gap) : titleLeft() + int(title.width()) + look->scaled(gap);
    painter.drawText(QRect(left, 0, width() - left, line), Qt::AlignLeft | Qt::AlignVCenter, QString::number(m_count));
}

} // namespace sharpend
