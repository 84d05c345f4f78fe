// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/KindBadge.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sharpend {

void paintKindBadge(QPainter &painter, const QRectF &rect, NoteKind kind, const Look &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.kindHue(kind));
    painter.drawRoundedRect(rect, 4, 4);
    const QPixmap glyph = look.pixmap(u"kind-"_s + wordOf(kind), look.kindGlyph(kind), qRound(rect.width()),
                                       painter.device()->devicePixelRatioF());
    if (kind == NoteKind::WorkAsDone && painter.layoutDirection() == Qt::RightToLeft) {
        // The wedge points the way the text runs; the other glyphs have no direction.
        painter.translate(rect.right(), rect.top());
        painter.scale(-1, 1);
        painter.drawPixmap(QPointF(0, 0), glyph);
    } else {
        painter.drawPixmap(rect.topLeft(), glyph);
    }
    painter.restore();
}

void paintEmptyBadge(QPainter &painter, const QRectF &rect, const Look &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.color(Token::LineStrong), 1));
    painter.setBrush(look.color(Token::Sunken));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.restore();
}

KindBadge::KindBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKind(std::nullopt);
    connect(Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void KindBadge::setKind(std::optional<NoteKind> kind)
{
    m_kind = kind;
    setAccessibleName(kind ? kindLabel(*kind) : tr("No kind yet"));
    update();
}

void KindBadge::setSide(int side)
{
    m_side = side;
    updateGeometry();
    update();
}

QSize KindBadge::sizeHint() const
{
    const int side = Look::instance()->scaled(m_side);
    return {side, side};
}

void KindBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    QRectF box(QPointF(0, 0), QSizeF(sizeHint()));
    box.moveTopLeft(QPointF((width() - box.width()) / 2, (height() - box.height()) / 2));
    if (m_kind)
        paintKindBadge(painter, box, *m_kind, *Look::instance());
    else
        paintEmptyBadge(painter, box, *Look::instance());
}

} // namespace sharpend
