// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/LaneRule.h"

#include "gui/look/Look.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int afterWords = 8;
} // namespace

LaneRule::LaneRule(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void LaneRule::setCount(int count)
{
    m_count = count;
    update();
}

QSize LaneRule::sizeHint() const { return {80, Look::instance()->lineHeight(Type::Supporting)}; }

void LaneRule::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setFont(look->font(Type::Supporting));
    painter.setPen(look->color(Token::Ink2));
    const QString words = u"%1  %2"_s.arg(m_text).arg(m_count);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading, words);
    const int taken = painter.fontMetrics().horizontalAdvance(words) + afterWords;
    const QRect line(layoutDirection() == Qt::RightToLeft ? 0 : taken, height() / 2, width() - taken, 1);
    painter.fillRect(line, look->color(Token::Line));
}

} // namespace sharpend
