// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/FactorRadar.h"

#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/EventShape.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace sharpend {

static constexpr int mostEvents = 3;
static constexpr int labelGap = 10;
static constexpr qreal nudge = 5;
static constexpr int alignment = 5;

RadarEvent RadarEvent::of(const QString &letter, const Event &event)
{
    const Factors &f = event.factors;
    return {letter,
            event.kind,
            {f.effectOnTeam.level, f.scaleAndImpact.level, f.frequency.level, f.generalisability.level,
             f.regulatoryOrLegal.level, f.alignment.level}};
}

FactorRadar::FactorRadar(QWidget *parent)
    : PaintedWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FactorRadar::setEvents(const QList<RadarEvent> &events)
{
    m_events = events.mid(0, mostEvents);
    update();
    announceName();
}

QString FactorRadar::axisName(int axis)
{
    switch (axis) {
    case 0:
        return tr("Effect on the team");
    case 1:
        return tr("Scale and impact");
    case 2:
        return tr("Frequency");
    case 3:
        return tr("How generalisable");
    case 4:
        return tr("Regulatory or legal");
    case alignment:
        return tr("Alignment");
    default:
        return {};
    }
}

QString FactorRadar::levelWords(Level level)
{
    switch (level) {
    case Level::Unknown:
        return tr("Unknown");
    case Level::Low:
        return tr("Low");
    case Level::Some:
        return tr("Some");
    case Level::High:
        return tr("High");
    case Level::CouldFeed:
        return tr("Could feed it");
    case Level::NoLink:
        return tr("No link");
    case Level::AlreadyBeingFixed:
        return tr("Already being fixed");
    }
    return {};
}

/// The ring of a level, 1 to 3 from within; 0 is unknown. Alignment has words of its own on the same rings.
static int ringOf(Level level)
{
    switch (level) {
    case Level::Low:
    case Level::AlreadyBeingFixed:
        return 1;
    case Level::Some:
    case Level::NoLink:
        return 2;
    case Level::High:
    case Level::CouldFeed:
        return 3;
    case Level::Unknown:
        break;
    }
    return 0;
}

// Geometry.

static QPointF direction(int axis)
{
    const qreal angle = (axis * 60 - 90) * std::numbers::pi / 180;
    return {std::cos(angle), std::sin(angle)};
}

static QFont labelFont() { return Look::instance()->font(Type::Meta); }

static QStringList footWords()
{
    return {FactorRadar::tr("Rings: Low, Some, High"), FactorRadar::tr("Bigger is not better. Read the shape.")};
}

static bool footOnOneLine(int width)
{
    const QFontMetrics metrics(labelFont());
    return metrics.horizontalAdvance(footWords().join(u"    "_s)) <= width;
}

FactorRadar::Frame FactorRadar::frame() const
{
    const Look &look = *Look::instance();
    const int line = look.lineHeight(Type::Meta);
    Frame frame;
    frame.footTop = height() - line * (footOnOneLine(width()) ? 1 : 2);
    const qreal top = line + labelGap;
    const qreal bottom = frame.footTop - 4 - line - labelGap;
    const QFontMetricsF metrics(labelFont());
    // The labels beside wrap; the chart is worth more than a long line.
    const qreal wanted
        = std::min(std::ceil(metrics.horizontalAdvance(tr("(outside: could feed it)"))) + 2, width() * 0.25);
    const qreal cosine = std::sqrt(3.0) / 2;
    const qreal wide = (width() - 2 * (wanted + labelGap)) / 2 / cosine;
    frame.radius = std::max(24.0, std::min((bottom - top) / 2, wide));
    frame.centre = QPointF(width() / 2.0, (top + bottom) / 2);
    frame.labelWidth = width() / 2.0 - frame.radius * cosine - labelGap;
    return frame;
}

QPointF FactorRadar::pointOf(const Frame &frame, int event, int axis) const
{
    const int ring = ringOf(m_events.at(event).levels.at(std::size_t(axis)));
    int before = 0;
    for (int other = 0; other < event; ++other)
        before += ringOf(m_events.at(other).levels.at(std::size_t(axis))) == ring ? 1 : 0;
    return frame.centre + direction(axis) * (frame.radius * ring / 3 - before * nudge);
}

QPointF FactorRadar::unknownAt(const Frame &frame, int event, int axis) const
{
    int before = 0;
    for (int other = 0; other < event; ++other)
        before += m_events.at(other).levels.at(std::size_t(axis)) == Level::Unknown ? 1 : 0;
    return frame.centre + direction(axis) * (frame.radius * 0.5 + before * 22);
}

QSize FactorRadar::sizeHint() const
{
    const Look &look = *Look::instance();
    return {look.scaled(440), look.scaled(264)};
}

QSize FactorRadar::minimumSizeHint() const
{
    const Look &look = *Look::instance();
    return {look.scaled(300), look.scaled(220)};
}

// What it says.

QString FactorRadar::summary() const
{
    QStringList letters;
    for (const RadarEvent &event : m_events)
        letters += event.letter;
    if (letters.isEmpty())
        return tr("Side by side: choose up to three events to compare");
    return tr("Side by side over six factors: event %1").arg(letters.join(u", "_s));
}

QString FactorRadar::eventSentence(const RadarEvent &event) const
{
    QStringList factors;
    for (int axis = 0; axis < axisCount; ++axis)
        factors += tr("%1: %2").arg(axisName(axis), levelWords(event.levels.at(std::size_t(axis))));
    return tr("Event %1. %2.").arg(event.letter, factors.join(u"; "_s));
}

QList<PaintedPart> FactorRadar::parts() const
{
    QList<PaintedPart> parts;
    for (const RadarEvent &event : m_events)
        parts += PaintedPart{eventSentence(event), rect(), QAccessible::ListItem, false, false};
    return parts;
}

bool FactorRadar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return PaintedWidget::event(event);
    // Every point answers within a target of 32, with all that lie there.
    const auto *help = static_cast<QHelpEvent *>(event);
    const Frame now = frame();
    QStringList words;
    for (int axis = 0; axis < axisCount; ++axis) {
        for (int i = 0; i < m_events.size(); ++i) {
            const Level level = m_events.at(i).levels.at(std::size_t(axis));
            const QPointF at = level == Level::Unknown ? unknownAt(now, i, axis) : pointOf(now, i, axis);
            const QPointF away = at - help->pos();
            if (std::max(std::abs(away.x()), std::abs(away.y())) <= 16)
                words += tr("%1, %2: %3").arg(m_events.at(i).letter, axisName(axis), levelWords(level));
        }
    }
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), words.join(u'\n'), this);
    return true;
}

// What it looks like.

void FactorRadar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Frame now = frame();
    paintGround(&painter, now);
    paintLabels(&painter, now);
    // A lies on top.
    for (int i = int(m_events.size()) - 1; i >= 0; --i)
        paintEventLine(&painter, now, i);
    for (int i = int(m_events.size()) - 1; i >= 0; --i)
        paintPoints(&painter, now, i);
    paintFoot(&painter, now);
}

void FactorRadar::paintGround(QPainter *painter, const Frame &frame) const
{
    const Look &look = *Look::instance();
    painter->setPen(QPen(look.color(Token::Line), 1));
    for (int ring = 3; ring > 0; --ring) {
        QPolygonF hexagon;
        for (int axis = 0; axis < axisCount; ++axis)
            hexagon << frame.centre + direction(axis) * frame.radius * ring / 3.0;
        painter->setBrush(ring == 3 ? QBrush(look.color(Token::Paper)) : QBrush(Qt::NoBrush));
        painter->drawPolygon(hexagon);
    }
    for (int axis = 0; axis < axisCount; ++axis)
        painter->drawLine(frame.centre, frame.centre + direction(axis) * frame.radius);
}

void FactorRadar::paintLabels(QPainter *painter, const Frame &frame) const
{
    const Look &look = *Look::instance();
    const int line = look.lineHeight(Type::Meta);
    painter->setPen(look.color(Token::Ink2));
    for (int axis = 0; axis < axisCount; ++axis) {
        QString text = axisName(axis);
        if (axis == alignment)
            text += u'\n' + tr("(outside: could feed it)");
        const QPointF corner = frame.centre + direction(axis) * frame.radius;
        if (axis == 0 || axis == 3) {
            const QRectF box(0, axis == 0 ? corner.y() - labelGap - line : corner.y() + labelGap, width(), line);
            painter->setFont(labelFont());
            painter->drawText(box, Qt::AlignCenter, text);
            continue;
        }
        const bool right = axis < 3;
        // Two short lines read better than one that runs to the edge.
        const qreal most = std::min(frame.labelWidth, axis == alignment ? frame.labelWidth : qreal(look.scaled(84)));
        const TextLines lines(text, labelFont(), line, most, 0, right ? Qt::AlignLeft : Qt::AlignRight);
        const qreal x = right ? corner.x() + labelGap : corner.x() - labelGap - most;
        lines.draw(painter, QPointF(x, corner.y() - line / 2.0));
    }
}

void FactorRadar::paintEventLine(QPainter *painter, const Frame &frame, int event) const
{
    painter->setPen(comparePen(static_cast<CompareRole>(event)));
    const auto &levels = m_events.at(event).levels;
    for (int axis = 0; axis < axisCount; ++axis) {
        const int next = (axis + 1) % axisCount;
        if (levels.at(std::size_t(axis)) != Level::Unknown && levels.at(std::size_t(next)) != Level::Unknown)
            painter->drawLine(pointOf(frame, event, axis), pointOf(frame, event, next));
    }
}

void FactorRadar::paintPoints(QPainter *painter, const Frame &frame, int event) const
{
    const Look &look = *Look::instance();
    const QColor card = look.color(Token::Card);
    const QColor color = compareColor(static_cast<CompareRole>(event));
    const RadarEvent &own = m_events.at(event);
    for (int axis = 0; axis < axisCount; ++axis) {
        if (own.levels.at(std::size_t(axis)) == Level::Unknown) {
            const QPointF at = unknownAt(frame, event, axis);
            const qreal radius = look.scaled(18) / 2.0;
            QPen dashes(color, 1.5);
            dashes.setDashPattern({2, 1.5});
            painter->setPen(dashes);
            painter->setBrush(card);
            painter->drawEllipse(at, radius, radius);
            painter->setPen(color);
            painter->setFont(look.font(Type::Meta, 600));
            painter->drawText(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), Qt::AlignCenter,
                              u"?"_s);
            continue;
        }
        const QPointF at = pointOf(frame, event, axis);
        const auto box = [&at](qreal side) { return QRectF(at.x() - side / 2, at.y() - side / 2, side, side); };
        if (own.kind == EventKind::EverydayWork) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(card);
            painter->drawEllipse(box(13));
        } else {
            paintEventShape(*painter, box(13), own.kind, card);
        }
        paintEventShape(*painter, box(10), own.kind, color, {}, card);
    }
}

void FactorRadar::paintFoot(QPainter *painter, const Frame &frame) const
{
    const Look &look = *Look::instance();
    const int line = look.lineHeight(Type::Meta);
    const QStringList words = footWords();
    const bool one = footOnOneLine(width());
    painter->setFont(labelFont());
    painter->setPen(look.color(Token::Ink3));
    painter->drawText(QRect(0, frame.footTop, width(), line), Qt::AlignLeft | Qt::AlignVCenter, words.at(0));
    painter->drawText(QRect(0, frame.footTop + (one ? 0 : line), width(), line),
                      (one ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, words.at(1));
}

} // namespace sharpend
