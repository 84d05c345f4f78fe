// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/TickBox.h"

#include "gui/look/TextLines.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>
#include <cmath>

namespace sharpend {

static constexpr int textGap = 8;

static QFont textFont() { return Look::instance()->font(Type::Body); }
static int textLine() { return Look::instance()->lineHeight(Type::Body); }

TickBox::TickBox(QWidget *parent)
    : QCheckBox(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
    connect(Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

TickBox::TickBox(const QString &text, QWidget *parent)
    : TickBox(parent)
{
    setText(text);
}

void TickBox::setFadeWhenDone(bool fade)
{
    m_fadeWhenDone = fade;
    update();
}

int TickBox::textStart() const
{
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) + textGap;
}

QSize TickBox::sizeHint() const
{
    const qreal natural = TextLines(text(), textFont(), textLine(), 0).width();
    const int width = textStart() + int(std::ceil(std::min<qreal>(natural, Look::instance()->scaled(320))));
    return {width, heightForWidth(width)};
}

QSize TickBox::minimumSizeHint() const
{
    return {textStart() + Look::instance()->scaled(96), std::max(32, textLine() + 12)};
}

int TickBox::heightForWidth(int width) const
{
    const TextLines lines(text(), textFont(), textLine(), std::max(1, width - textStart()));
    return std::max(32, lines.height() + 12);
}

bool TickBox::hitButton(const QPoint &pos) const
{
    return rect().contains(pos);
}

void TickBox::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    const qreal width = std::max(1, this->width() - textStart());
    const bool mirrored = isRightToLeft();
    const TextLines lines(text(), textFont(), textLine(), width, 0,
                          mirrored ? Qt::AlignRight : Qt::AlignLeft);
    const int top = (height() - lines.height()) / 2;

    QStyleOptionButton option;
    initStyleOption(&option);
    const int side = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this);
    // Beside the first line, not in the middle of the block.
    option.rect = QRect(mirrored ? this->width() - side : 0, top + (textLine() - side) / 2, side, side);
    const bool done = m_fadeWhenDone && isChecked();
    if (done) { // the box steps back with its text: an empty one, and a tick
        option.state.setFlag(QStyle::State_On, false);
        option.state.setFlag(QStyle::State_Off);
    }
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, this);
    if (done) {
        const int tick = side - 4;
        painter.drawPixmap(option.rect.topLeft() + QPoint(2, 2), look->pixmap(QStringLiteral("check"), look->color(Token::Accent), tick, devicePixelRatioF()));
    }

    const bool faded = !isEnabled() || done;
    painter.setPen(look->color(faded ? Token::Ink3 : Token::Ink));
    lines.draw(&painter, QPointF(mirrored ? 0 : textStart(), top));
}

} // namespace sharpend
