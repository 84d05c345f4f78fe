// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/StrengthMark.h"

#include "domain/OutputWords.h"
#include "gui/look/Look.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int barCount = 3, barSide = 10, barGap = 1, afterBars = 8;

int filledBars(std::optional<Strength> strength)
{
    return !strength ? 0 : *strength == Strength::Stronger ? 3 : *strength == Strength::Intermediate ? 2 : 1;
}

} // namespace

StrengthMark::StrengthMark(QWidget *parent)
    : PaintedWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StrengthMark::setChoice(std::optional<ActionAim> aim, std::optional<Strength> strength)
{
    if (aim == m_aim && strength == m_strength)
        return;
    m_aim = aim;
    m_strength = strength;
    setToolTip(m_barsOnly ? QString() : summary());
    restyle();
    announceName();
}

void StrengthMark::setBarsOnly(bool barsOnly)
{
    m_barsOnly = barsOnly;
    restyle();
}

QString StrengthMark::summary() const
{
    if (m_barsOnly)
        return strengthLabel(m_strength);
    if (!m_aim && !m_strength)
        return tr("Aim and strength not chosen");
    return tr("%1 · %2").arg(m_aim ? aimLabel(m_aim) : tr("Aim not chosen"), m_strength ? strengthLabel(m_strength) : tr("strength not chosen"));
}

int StrengthMark::barsWidth() const { return barCount * Look::instance()->scaled(barSide) + (barCount - 1) * barGap; }

QSize StrengthMark::sizeHint() const
{
    const Look *look = Look::instance();
    const qreal words = m_barsOnly ? 0 : afterBars + QFontMetricsF(look->font(Type::Meta, 500)).horizontalAdvance(summary()) + 1;
    return {barsWidth() + int(std::ceil(words)), look->lineHeight(Type::Meta)};
}

QSize StrengthMark::minimumSizeHint() const
{
    return {m_barsOnly ? barsWidth() : std::min(sizeHint().width(), barsWidth() + afterBars + Look::instance()->scaled(80)), sizeHint().height()};
}

void StrengthMark::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = look->scaled(barSide), top = (height() - side) / 2;
    for (int i = 0; i < barCount; ++i) {
        const QRect bar = mirrored(QRect(i * (side + barGap), top, side, side));
        const bool filled = i < filledBars(m_strength);
        painter.setPen(QPen(look->color(filled ? Token::Accent : Token::LineStrong), 1));
        painter.setBrush(filled ? QBrush(look->color(Token::Accent)) : Qt::NoBrush);
        painter.drawRoundedRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
    if (m_barsOnly)
        return;
    painter.setFont(look->font(Type::Meta, 500));
    painter.setPen(look->color(Token::Ink2));
    const int left = barsWidth() + afterBars;
    painter.drawText(mirrored(QRect(left, 0, width() - left, height())), Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft),
                     painter.fontMetrics().elidedText(summary(), Qt::ElideRight, width() - left));
}

} // namespace sharpend
