// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/Tag.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

Tag::Tag(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(Look::instance(), &Look::changed, this, &Tag::dress);
    dress();
}

Tag::Tag(const QString &text, const QString &tone, QWidget *parent)
    : Tag(parent)
{
    setText(text);
    setTone(tone);
}

void Tag::setTone(const QString &tone)
{
    m_tone = tone;
    update();
}

void Tag::setLarge(bool large)
{
    m_large = large;
    dress();
}

void Tag::dress()
{
    const Look *look = Look::instance();
    setFont(m_large ? look->font(Type::Supporting, QFont::DemiBold) : look->font(Type::Meta, QFont::Medium));
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    const Look *look = Look::instance();
    const int text = int(std::ceil(QFontMetricsF(font()).horizontalAdvance(this->text())));
    return {text + 2 * look->scaled(m_large ? 14 : 8), look->scaled(m_large ? 36 : 24)};
}

void Tag::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    Token fill = Token::Sunken, ink = Token::Ink2;
    if (m_tone == "caution"_L1) {
        fill = Token::CautionTint;
        ink = Token::CautionInk;
    } else if (m_tone == "accent"_L1) {
        fill = Token::AccentTint;
        ink = Token::Accent;
    } else if (m_tone == "good"_L1) {
        fill = Token::GoodTint;
        ink = Token::GoodInk;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look->color(fill));
    const int radius = m_large ? 6 : 4;
    painter.drawRoundedRect(rect(), radius, radius);
    painter.setPen(look->color(ink));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace sharpend
