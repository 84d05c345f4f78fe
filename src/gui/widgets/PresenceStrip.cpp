// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/PresenceStrip.h"

#include "gui/look/Look.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

static constexpr int columns = 5;
static constexpr int soak = 2;

PresenceStrip::PresenceStrip(QWidget *parent)
    : PaintedWidget(parent)
    , m_rows(usualRows())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QList<PresenceRow> PresenceStrip::usualRows()
{
    using enum Presence;
    return {{tr("Owner"), true, {InRoom, Away, Away, Away, InRoom}},
            {tr("Facilitator"), false, {InRoom, InRoom, Reflecting, InRoom, InRoom}},
            {tr("Scribe"), false, {InRoom, InRoom, Away, InRoom, InRoom}},
            {tr("Team members"), false, {InRoom, InRoom, Reflecting, InRoom, InRoom}},
            {tr("Similar work"), false, {InRoom, InRoom, Reflecting, InRoom, InRoom}}};
}

void PresenceStrip::setRows(const QList<PresenceRow> &rows)
{
    m_rows = rows;
    restyle();
}

static QStringList columnNames()
{
    return {PresenceStrip::tr("Opens"), PresenceStrip::tr("Meet 1"), PresenceStrip::tr("Soak"),
            PresenceStrip::tr("Meet 2"), PresenceStrip::tr("Reply")};
}

int PresenceStrip::roleWidth() const
{
    const Look &look = *Look::instance();
    int widest = 0;
    for (const PresenceRow &row : m_rows) {
        const QFontMetrics metrics(look.font(Type::Supporting, row.isOwner ? 600 : 0));
        widest = std::max(widest, metrics.horizontalAdvance(row.role));
    }
    return widest + 8;
}

int PresenceStrip::rowHeight() const { return std::max(28, Look::instance()->scaled(28)); }

static int headHeight() { return Look::instance()->lineHeight(Type::Meta) + 4; }

QSize PresenceStrip::sizeHint() const
{
    const QFontMetrics metrics(Look::instance()->font(Type::Meta));
    int widest = 36;
    for (const QString &name : columnNames())
        widest = std::max(widest, metrics.horizontalAdvance(name));
    return {roleWidth() + columns * (widest + 4), headHeight() + int(m_rows.size()) * rowHeight()};
}

QRect PresenceStrip::cell(int row, int column) const
{
    const int left = roleWidth();
    const int room = width() - left;
    const int x = left + room * column / columns;
    const int next = left + room * (column + 1) / columns;
    return {x, headHeight() + row * rowHeight(), next - x, rowHeight()};
}

QString PresenceStrip::summary() const { return tr("Who is in the room, when"); }

QList<PaintedPart> PresenceStrip::parts() const
{
    const QStringList when = {tr("the opening"), tr("Meeting 1"), tr("the soak"), tr("Meeting 2"), tr("the reply")};
    QList<PaintedPart> parts;
    for (int i = 0; i < m_rows.size(); ++i) {
        const PresenceRow &row = m_rows.at(i);
        QStringList in, reflecting, away;
        for (int column = 0; column < columns; ++column) {
            const Presence presence = row.when.at(std::size_t(column));
            (presence == Presence::InRoom ? in : presence == Presence::Away ? away : reflecting) += when.at(column);
        }
        QStringList all;
        if (!in.isEmpty())
            all += tr("in the room for %1").arg(in.join(u", "_s));
        if (!reflecting.isEmpty())
            all += tr("reflecting in %1").arg(reflecting.join(u", "_s));
        if (!away.isEmpty())
            all += tr("not there for %1").arg(away.join(u", "_s));
        parts += PaintedPart{tr("%1: %2.").arg(row.role, all.join(u"; "_s)),
                             QRect(0, cell(i, 0).top(), width(), rowHeight()), QAccessible::Row, false, false};
    }
    return parts;
}

void PresenceStrip::paintEvent(QPaintEvent *)
{
    const Look &look = *Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const QRect pause(cell(0, soak).left(), headHeight(), cell(0, soak).width(), int(m_rows.size()) * rowHeight());
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.color(Token::Sunken));
    painter.drawRoundedRect(mirrored(pause), 4, 4);

    painter.setFont(look.font(Type::Meta));
    painter.setPen(look.color(Token::Ink3));
    const QStringList names = columnNames();
    for (int column = 0; column < columns; ++column) {
        const QRect at = cell(0, column);
        painter.drawText(mirrored(QRect(at.left(), 0, at.width(), look.lineHeight(Type::Meta))), Qt::AlignCenter,
                         names.at(column));
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        const PresenceRow &row = m_rows.at(i);
        painter.setFont(look.font(Type::Supporting, row.isOwner ? 600 : 0));
        painter.setPen(look.color(Token::Ink));
        painter.drawText(mirrored(QRect(0, cell(i, 0).top(), roleWidth(), rowHeight())),
                         int(Qt::AlignVCenter) | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                         row.role);
        for (int column = 0; column < columns; ++column) {
            const QPointF centre = QRectF(mirrored(cell(i, column))).center();
            const qreal half = std::min(18.0, cell(i, column).width() / 2.0 - 3);
            switch (row.when.at(std::size_t(column))) {
            case Presence::InRoom:
                painter.setPen(Qt::NoPen);
                painter.setBrush(look.color(row.isOwner ? Token::Accent : Token::LineStrong));
                painter.drawRoundedRect(QRectF(centre.x() - half, centre.y() - 5, 2 * half, 10), 3, 3);
                break;
            case Presence::Away:
                painter.setPen(QPen(look.color(Token::LineStrong), 1.5));
                painter.drawLine(centre - QPointF(8, 0), centre + QPointF(8, 0));
                break;
            case Presence::Reflecting:
                painter.setPen(Qt::NoPen);
                painter.setBrush(look.color(Token::LineStrong));
                for (int dot = -3; dot <= 2; ++dot)
                    painter.drawEllipse(centre + QPointF((dot + 0.5) * 6, 0), 1, 1);
                break;
            }
        }
    }
}

} // namespace sharpend
