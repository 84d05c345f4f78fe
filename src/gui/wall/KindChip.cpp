// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/KindChip.h"

#include "gui/look/Look.h"
#include "gui/widgets/KindBadge.h"

#include <QPainter>

namespace sharpend {

namespace {
constexpr int chipHeight = 32, chipPadding = 4, spacing = 5, badge = 18, capWidth = 16, capHeight = 18;
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

QSize KindChip::sizeHint() const
{
    const Look *look = Look::instance();
    const int text = QFontMetrics(look->font(Type::Supporting, 500)).horizontalAdvance(this->text());
    return {2 * chipPadding + look->scaled(badge) + 2 * spacing + text + look->scaled(capWidth) + 2, look->scaled(chipHeight)};
}

QSize KindChip::minimumSizeHint() const
{
    const Look *look = Look::instance();
    return {2 * chipPadding + look->scaled(badge) + spacing + look->scaled(capWidth) + 2, look->scaled(chipHeight)};
}

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
    paintKindBadge(painter, QRectF(chipPadding + 1, (height() - side) / 2.0, side, side), m_kind, *look);
    const int left = chipPadding + 1 + side + spacing;
    painter.setFont(look->font(Type::Supporting, isChecked() ? 600 : 500));
    painter.setPen(isChecked() ? look->kindInk(m_kind) : look->color(Token::Ink));
    const int room = width() - left - spacing - look->scaled(capWidth) - chipPadding;
    painter.drawText(QRect(left, 0, room + 2, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room + 2));
    // Seven in a row leave no room for a full keycap each: a small one, and Ctrl stands before them all.
    const QRectF cap(width() - chipPadding - look->scaled(capWidth), (height() - look->scaled(capHeight)) / 2.0, look->scaled(capWidth),
                     look->scaled(capHeight));
    painter.setPen(look->color(Token::Line));
    painter.setBrush(look->color(Token::Sunken));
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(look->font(Type::Meta));
    painter.setPen(look->color(Token::Ink2));
    painter.drawText(cap, Qt::AlignCenter, QString::number(int(m_kind) + 1));
}

} // namespace sharpend
