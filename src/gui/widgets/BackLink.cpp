// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/BackLink.h"

#include "gui/look/Look.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int chevron = 16, inset = 6, wordsFrom = 16, high = 32;

} // namespace

BackLink::BackLink(QWidget *parent)
    : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

BackLink *BackLink::over(QVBoxLayout *column, const QString &words)
{
    QWidget *contents = column->parentWidget();
    contents->parentWidget()->layout()->setContentsMargins(32, 8, 32, 24);
    auto *link = new BackLink(contents);
    link->setObjectName(u"backButton"_s);
    link->setText(words);
    column->insertWidget(0, link, 0, Qt::AlignLeading);
    column->insertSpacing(1, 4); // for its ring
    return link;
}

QSize BackLink::sizeHint() const
{
    const Look *look = Look::instance();
    const QFontMetricsF metrics(look->font(Type::Supporting));
    return {look->scaled(wordsFrom) + int(std::ceil(metrics.horizontalAdvance(text()))) + 4, look->scaled(high)};
}

void BackLink::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    const bool mirrored = isRightToLeft();
    const QColor ink = look->color(!isEnabled() ? Token::Ink3 : underMouse() ? Token::Accent : Token::Ink2);
    QPainter painter(this);
    const int size = look->scaled(chevron), left = -look->scaled(inset);
    painter.drawPixmap(mirrored ? width() - left - size : left, (height() - size) / 2,
                       look->pixmap(mirrored ? u"chevron-right"_s : u"chevron-left"_s, ink, size, devicePixelRatioF()));
    QFont font = look->font(Type::Supporting);
    font.setUnderline(isEnabled() && underMouse());
    painter.setFont(font);
    painter.setPen(ink);
    const int from = look->scaled(wordsFrom);
    painter.drawText(QRect(mirrored ? 0 : from, 0, width() - from, height()),
                     Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft), text());
}

} // namespace sharpend
