// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/MeetingTimer.h"

#include "gui/look/Look.h"
#include "gui/look/TextLines.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

static constexpr int buttonSize = 32;
static constexpr int timerGap = 12;
static constexpr int barWidth = 176;
static constexpr int barHeight = 8;
static constexpr int ring = 4; // 2 px of gap and 2 px of ring around the button

MeetingTimer::MeetingTimer(QWidget *parent)
    : PaintedWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MeetingTimer::setElapsed(int seconds)
{
    const int before = m_seconds;
    m_seconds = std::max(0, seconds);
    // A second moves neither the text nor the bar; a clock that repaints is a clock that is watched.
    if (before / 60 != m_seconds / 60)
        update();
}

void MeetingTimer::setPlanned(int minutes)
{
    m_planned = minutes;
    restyle();
}

void MeetingTimer::setMarks(const QList<int> &minutes)
{
    m_marks = minutes;
    update();
}

void MeetingTimer::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    update();
    announceName();
    announceName(0);
}

QString MeetingTimer::elapsedText() const
{
    const int minutes = m_seconds / 60;
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString MeetingTimer::plannedText() const { return tr("of %1 min").arg(m_planned); }

QString MeetingTimer::summary() const
{
    const QString minutes = QString::number(m_seconds / 60);
    const QString planned = QString::number(m_planned);
    return m_paused ? tr("%1 minutes of %2, paused").arg(minutes, planned)
                    : tr("%1 minutes of %2, running").arg(minutes, planned);
}

QString MeetingTimer::buttonText() const { return m_paused ? tr("Resume the timer") : tr("Pause the timer"); }

QList<PaintedPart> MeetingTimer::parts() const
{
    return {PaintedPart{buttonText(), mirrored(buttonRect()), QAccessible::PushButton, true, false},
            PaintedPart{summary(), mirrored(timeRect()).united(mirrored(barRect())), QAccessible::StaticText, false,
                        false}};
}

void MeetingTimer::pressPart(int index)
{
    if (index == 0)
        Q_EMIT pauseToggled();
}

static QFont elapsedFont() { return Look::instance()->font(Type::DocumentTitle, 600); }
static int elapsedLine() { return Look::instance()->scaled(26); }

QSize MeetingTimer::sizeHint() const
{
    const Look &look = *Look::instance();
    const int text = elapsedLine() + look.lineHeight(Type::Meta);
    // Below the bar stand the marks' labels.
    const int bar = look.scaled(36);
    return {ring + buttonSize + timerGap + timeRect().width() + timerGap + barWidth + ring,
            std::max({buttonSize + 2 * ring, text, bar})};
}

QRect MeetingTimer::buttonRect() const { return {ring, (height() - buttonSize) / 2, buttonSize, buttonSize}; }

QRect MeetingTimer::timeRect() const
{
    const Look &look = *Look::instance();
    const int text = elapsedLine() + look.lineHeight(Type::Meta);
    const qreal widest
        = std::max(tabularWidth(u"00:00"_s, elapsedFont()), tabularWidth(plannedText(), look.font(Type::Meta)));
    return {ring + buttonSize + timerGap, (height() - text) / 2, int(std::ceil(widest)), text};
}

QRect MeetingTimer::barRect() const
{
    const QRect time = timeRect();
    return {time.right() + 1 + timerGap, time.top() + elapsedLine() / 2 - barHeight / 2 + 1, barWidth, barHeight};
}

void MeetingTimer::keyPressEvent(QKeyEvent *event)
{
    const bool press = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!press)
        return PaintedWidget::keyPressEvent(event);
    if (!event->isAutoRepeat())
        Q_EMIT pauseToggled();
}

void MeetingTimer::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton && mirrored(buttonRect()).contains(event->position().toPoint());
    if (!m_pressed)
        return PaintedWidget::mousePressEvent(event);
    update();
}

void MeetingTimer::mouseReleaseEvent(QMouseEvent *event)
{
    const bool toggle = m_pressed && mirrored(buttonRect()).contains(event->position().toPoint());
    m_pressed = false;
    update();
    if (toggle)
        Q_EMIT pauseToggled();
}

void MeetingTimer::mouseMoveEvent(QMouseEvent *event)
{
    const bool hovered = mirrored(buttonRect()).contains(event->position().toPoint());
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
    }
}

void MeetingTimer::leaveEvent(QEvent *event)
{
    m_hovered = false;
    update();
    PaintedWidget::leaveEvent(event);
}

bool MeetingTimer::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (mirrored(buttonRect()).contains(help->pos()))
            QToolTip::showText(help->globalPos(), buttonText(), this);
        else
            QToolTip::hideText();
        return true;
    }
    return PaintedWidget::event(event);
}

void MeetingTimer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintButton(&painter);
    paintTime(&painter);
    paintBar(&painter);
}

void MeetingTimer::paintButton(QPainter *painter) const
{
    const Look &look = *Look::instance();
    const QRectF box = mirrored(buttonRect());
    painter->setPen(QPen(look.color(Token::LineStrong), 1));
    painter->setBrush(look.color(m_pressed ? Token::AccentTint : m_hovered ? Token::Sunken : Token::Card));
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QPixmap glyph
        = look.pixmap(m_paused ? u"play"_s : u"pause"_s, look.color(Token::Ink), 16, devicePixelRatioF());
    painter->drawPixmap(box.topLeft() + QPointF(8, 8), glyph);
    if (hasFocus())
        paintFocusRing(painter, box.adjusted(-ring, -ring, ring, ring), 9);
}

void MeetingTimer::paintTime(QPainter *painter) const
{
    const Look &look = *Look::instance();
    const QRectF area = mirrored(timeRect());
    // Digits read from left to right in every direction; the lines end together.
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const auto write = [&](const QString &text, const QFont &font, Token token, qreal top, int line) {
        painter->setFont(font);
        painter->setPen(look.color(token));
        const qreal x = rightToLeft ? area.left() : area.left() + area.width() - tabularWidth(text, font);
        drawTabular(painter, QPointF(x, top + baselineIn(font, line)), text);
    };
    write(elapsedText(), elapsedFont(), Token::Ink, area.top(), elapsedLine());
    const QFont meta = look.font(Type::Meta);
    painter->setFont(meta);
    painter->setPen(look.color(Token::Ink3));
    painter->drawText(QRectF(area.left(), area.top() + elapsedLine(), area.width(), look.lineHeight(Type::Meta)),
                      int(Qt::AlignVCenter) | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)),
                      plannedText());
}

void MeetingTimer::paintBar(QPainter *painter) const
{
    const Look &look = *Look::instance();
    const QRect own = barRect();
    const QRectF bar = mirrored(own);
    // A tenth of room past the plan, as 100 past 90.
    int span = std::max(100, m_planned * 10 / 9);
    for (const int minutes : m_marks)
        span = std::max(span, minutes * 10 / 9);
    const auto offset = [&](qreal minutes) { return std::clamp(minutes / span, 0.0, 1.0) * bar.width(); };
    const auto place = [&](qreal minutes) {
        return layoutDirection() == Qt::RightToLeft ? bar.right() - offset(minutes) : bar.left() + offset(minutes);
    };

    painter->setPen(QPen(look.color(Token::LineStrong), 1));
    painter->setBrush(look.color(Token::Sunken));
    painter->drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    const qreal filled = offset(m_seconds / 60);
    if (filled > 0) {
        QRectF part = bar;
        part.setWidth(filled);
        if (layoutDirection() == Qt::RightToLeft)
            part.moveRight(bar.right());
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.color(Token::Accent));
        painter->drawRoundedRect(part, 2, 2);
    }
    const QFont font = look.font(Type::Meta);
    painter->setFont(font);
    for (const int mark : m_marks) {
        const qreal x = std::round(place(mark));
        painter->fillRect(QRectF(x - 1, bar.center().y() - 8, 2, 16), look.color(Token::Ink2));
        painter->setPen(look.color(Token::Ink2));
        const QString text = QString::number(mark);
        const qreal half = std::ceil(QFontMetricsF(font).horizontalAdvance(text) / 2) + 1;
        const int line = look.lineHeight(Type::Meta);
        painter->drawText(QRectF(x - half, bar.center().y() + 9, 2 * half, line), Qt::AlignCenter, text);
    }
}

} // namespace sharpend
