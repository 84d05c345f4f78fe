// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/KindChip.h"

#include "gui/look/Look.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KindBadge.h"

#include <QPainter>

namespace sharpend {

namespace {
constexpr int chipHeight = 32, padding = 4, spacing = 5, badge = 18;
} // namespace

KindChip::KindChip(NoteKind kind, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
{
    setText(kindLabel(kind));
    setAccessibleName(tr("Kind: %1").arg(text()));
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus); // the caret stays in the field; the keyboard has Ctrl and a digit
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(Look::instance(), &Look::changed, this, [this] { updateGeometry(); });
}

int KindChip::widthFor(bool withKey) const
{
    const Look *look = Look::instance();
    const QFontMetrics metrics(look->font(Type::Supporting, 500));
    int width = 2 * padding + look->scaled(badge) + spacing + metrics.horizontalAdvance(text());
    if (withKey)
        width += spacing + Keycap::sizeOf(QString::number(int(m_kind) + 1)).width();
    return width + 2;
}

QSize KindChip::sizeHint() const { return {widthFor(true), Look::instance()->scaled(chipHeight)}; }

QSize KindChip::minimumSizeHint() const { return {widthFor(false), Look::instance()->scaled(chipHeight)}; }

void KindChip::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (layoutDirection() == Qt::RightToLeft)
        painter.setLayoutDirection(Qt::RightToLeft);
    const qreal border = isChecked() ? 2 : 1;
    painter.setPen(QPen(isChecked() ? look->kindHue(m_kind) : look->color(underMouse() ? Token::Ink2 : Token::LineStrong), border));
    painter.setBrush(isChecked() ? look->kindTint(m_kind) : look->color(Token::Card));
    painter.drawRoundedRect(QRectF(rect()).adjusted(border / 2, border / 2, -border / 2, -border / 2), 6, 6);
    const int side = look->scaled(badge);
    paintKindBadge(painter, QRectF(padding + 1, (height() - side) / 2.0, side, side), m_kind, *look);
    const int left = padding + 1 + side + spacing;
    painter.setFont(look->font(Type::Supporting, isChecked() ? 600 : 500));
    painter.setPen(isChecked() ? look->kindInk(m_kind) : look->color(Token::Ink));
    painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    const QString key = QString::number(int(m_kind) + 1);
    const QSize cap = Keycap::sizeOf(key);
    if (left + painter.fontMetrics().horizontalAdvance(text()) + spacing + cap.width() + padding <= width()) {
        Keycap::paint(&painter, QPointF(width() - padding - cap.width(), (height() - cap.height()) / 2.0), key);
    }
}

} // namespace sharpend
