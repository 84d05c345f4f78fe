// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/SoakBand.h"

#include "gui/look/Look.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int nightFrom = 22, nightTo = 6, barHeight = 20, triangle = 12, longPauseHours = 60;
constexpr qint64 hour = 3600;

QString clockOf(const QDateTime &moment) { return QLocale().toString(moment.time(), u"HH:mm"_s); }
QString dayAndClockOf(const QDateTime &moment) { return QLocale().toString(moment, u"dddd HH:mm"_s); }

int metaLine() { return Look::instance()->lineHeight(Type::Meta); }

} // namespace

SoakBand::SoakBand(QWidget *parent)
    : PaintedWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SoakBand::setSpan(const QDateTime &from, const QDateTime &to)
{
    if (m_from == from && m_to == to)
        return;
    m_from = from;
    m_to = std::max(to, from.addSecs(hour));
    update();
    announceName();
}

void SoakBand::setNow(const QDateTime &now)
{
    m_now = now;
    update();
}

void SoakBand::setReminders(const QList<QDateTime> &reminders)
{
    m_reminders = reminders;
    update();
}

QString SoakBand::summary() const
{
    if (!m_from.isValid())
        return {};
    QStringList sentences{tr("Meeting 1 closed %1.").arg(dayAndClockOf(m_from))};
    if (holds(m_now))
        sentences << tr("Now %1.").arg(clockOf(m_now));
    for (const QDateTime &reminder : m_reminders)
        sentences << tr("Reminder %1.").arg(dayAndClockOf(reminder));
    sentences << tr("Meeting 2 opens %1.").arg(dayAndClockOf(m_to));
    return sentences.join(u' ');
}

QList<PaintedPart> SoakBand::parts() const
{
    if (!m_from.isValid())
        return {};
    const auto at = [this](const QDateTime &moment) {
        return mirrored(QRect(int(placeOf(moment)) - 16, 0, 32, height()));
    };
    QList<PaintedPart> parts;
    if (holds(m_now))
        parts << PaintedPart{tr("Now, %1").arg(clockOf(m_now)), at(m_now), QAccessible::StaticText, false, true};
    for (const QDateTime &reminder : m_reminders) {
        if (holds(reminder))
            parts << PaintedPart{tr("Reminder %1").arg(clockOf(reminder)), at(reminder), QAccessible::StaticText, false, false};
    }
    return parts;
}

QSize SoakBand::sizeHint() const
{
    // What is above the band, the band, its hours, and the names of its ends.
    return {480, metaLine() + 4 + triangle + 4 + Look::instance()->scaled(barHeight) + 6 + metaLine() + 8 + metaLine()};
}

QSize SoakBand::minimumSizeHint() const { return {240, sizeHint().height()}; }

QRectF SoakBand::barRect() const { return QRectF(0, metaLine() + 4 + triangle + 4, width(), Look::instance()->scaled(barHeight)); }

qreal SoakBand::placeOf(const QDateTime &moment) const
{
    const auto all = qreal(std::max<qint64>(1, m_from.secsTo(m_to)));
    return std::clamp(qreal(m_from.secsTo(moment)) / all, 0.0, 1.0) * width();
}

QRectF SoakBand::mirroredF(const QRectF &rect) const
{
    if (layoutDirection() == Qt::LeftToRight)
        return rect;
    QRectF other = rect;
    other.moveLeft(width() - rect.right());
    return other;
}

QRectF SoakBand::around(qreal x, qreal top, const QString &text, const QFont &font) const
{
    const qreal wide = std::ceil(QFontMetricsF(font).horizontalAdvance(text)) + 2;
    return {std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide)), top, wide, qreal(metaLine())};
}

QList<SoakBand::Tick> SoakBand::ticks() const
{
    QList<Tick> ticks;
    if (!m_from.isValid())
        return ticks;
    const qint64 hours = m_from.secsTo(m_to) / hour;
    const bool byDay = hours > longPauseHours;
    const qreal perHour = qreal(std::max(width(), 240)) / qreal(std::max<qint64>(1, hours));
    const qreal needed = Look::instance()->scaled(72);
    int step = byDay ? 24 : hours > 15 ? 6 : 2; // in hours; days count on from midnight
    while (step * perHour < needed)
        step = step < 24 ? step * 2 : step + 24;
    QDateTime at(m_from.date(), QTime(0, 0), m_from.timeZone());
    for (; at < m_to; at = step % 24 == 0 ? at.addDays(step / 24) : at.addSecs(step * hour)) {
        if (at <= m_from)
            continue;
        const bool midnight = at.time().hour() == 0;
        ticks << Tick{at, midnight && (byDay || step >= 24) ? QLocale().toString(at.date(), u"ddd d"_s)
                          : midnight                        ? tr("midnight")
                                                            : clockOf(at)};
    }
    return ticks;
}

void SoakBand::write(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &color) const
{
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(mirroredF(rect), Qt::AlignCenter, text);
}

void SoakBand::paintEvent(QPaintEvent *)
{
    if (!m_from.isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBar(&painter);
    paintTicks(&painter);
    paintMarks(&painter);
}

void SoakBand::paintBar(QPainter *painter) const
{
    const Look &look = *Look::instance();
    const QRectF bar = barRect();
    QPainterPath shape;
    shape.addRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->fillPath(shape, look.color(Token::Paper));
    painter->save();
    painter->setClipPath(shape);
    const QFont font = look.font(Type::Meta);
    const qreal now = m_now > m_to ? width() : placeOf(m_now);
    for (QDate day = m_from.date().addDays(-1); day <= m_to.date(); day = day.addDays(1)) {
        const QDateTime dusk(day, QTime(nightFrom, 0), m_from.timeZone()), dawn(day.addDays(1), QTime(nightTo, 0), m_from.timeZone());
        const qreal left = placeOf(dusk), right = placeOf(dawn);
        if (right <= left)
            continue;
        painter->fillRect(mirroredF({left, bar.top(), right - left, bar.height()}), look.color(Token::Line));
        const QString word = tr("night");
        const qreal wide = QFontMetricsF(font).horizontalAdvance(word) + 16;
        const qreal free = std::max(left, now); // what is past covers the shade
        if (right - free >= wide)
            write(painter, {free, bar.top(), right - free, bar.height()}, word, font, look.color(Token::Ink2));
    }
    if (m_now > m_from)
        painter->fillRect(mirroredF({0, bar.top(), now, bar.height()}), look.color(Token::Accent));
    painter->restore();
    painter->setPen(QPen(look.color(Token::LineStrong), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(shape);
}

void SoakBand::paintTicks(QPainter *painter) const
{
    const Look &look = *Look::instance();
    const QFont font = look.font(Type::Meta), strong = look.font(Type::Meta, 500);
    const QRectF bar = barRect();
    const qreal top = bar.bottom() + 6;
    for (const Tick &tick : ticks()) {
        const qreal x = std::round(placeOf(tick.at));
        const qreal half = QFontMetricsF(font).horizontalAdvance(tick.label) / 2;
        if (x - half < 0 || x + half > width())
            continue;
        painter->fillRect(mirroredF({x - 0.5, bar.bottom(), 1, 4}), look.color(Token::LineStrong));
        write(painter, around(x, top, tick.label, font), tick.label, font, look.color(Token::Ink2));
    }
    const qreal low = top + metaLine() + 8;
    for (const auto &[text, x] : {std::pair(tr("Meeting 1 closed"), 0.0), std::pair(tr("Meeting 2 opens"), qreal(width()))})
        write(painter, around(x, low, text, strong), text, strong, look.color(Token::Ink));
}

void SoakBand::paintTriangle(QPainter *painter, qreal x, bool solid) const
{
    const Look &look = *Look::instance();
    const qreal half = triangle / 2.0, tip = barRect().top() - 2, place = mirroredF({x, 0, 0, 0}).left();
    const qreal middle = std::clamp(place, half + 1, width() - half - 1);
    QPainterPath path({middle - half, tip - triangle + 3});
    path.lineTo(middle + half, tip - triangle + 3);
    path.lineTo(middle, tip);
    path.closeSubpath();
    painter->setPen(QPen(look.color(solid ? Token::Ink : Token::Ink2), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
    painter->setBrush(look.color(solid ? Token::Ink : Token::Card));
    painter->drawPath(path);
}

void SoakBand::paintMarks(QPainter *painter) const
{
    // Now comes first; what would run into a text that is there already keeps its mark and leaves its words to the reader
    // of the list of reminders.
    const Look &look = *Look::instance();
    const QFont font = look.font(Type::Meta), strong = look.font(Type::Meta, 600);
    QList<QRectF> taken;
    const auto put = [&](const QString &text, qreal x, const QFont &face, Token token) {
        const QRectF rect = around(x, 0, text, face);
        if (std::any_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.adjusted(-8, 0, 8, 0).intersects(rect); }))
            return;
        taken << rect;
        write(painter, rect, text, face, look.color(token));
    };
    if (holds(m_now))
        put(tr("Now, %1").arg(clockOf(m_now)), placeOf(m_now), strong, Token::Ink);
    put(dayAndClockOf(m_from), 0, font, Token::Ink2);
    put(dayAndClockOf(m_to), width(), font, Token::Ink2);
    for (const QDateTime &reminder : m_reminders) {
        if (!holds(reminder))
            continue;
        put(tr("Reminder %1").arg(clockOf(reminder)), placeOf(reminder), font, Token::Ink2);
        paintTriangle(painter, placeOf(reminder), false);
    }
    if (holds(m_now))
        paintTriangle(painter, placeOf(m_now), true);
}

} // namespace sharpend
