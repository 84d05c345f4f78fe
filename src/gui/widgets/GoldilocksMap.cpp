// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/GoldilocksMap.h"

#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/EventShape.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

static constexpr int target = 32;

GoldilocksMap::GoldilocksMap(QWidget *parent)
    : PaintedWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void GoldilocksMap::setMarkers(const QList<MapMarker> &markers)
{
    // A marker in the hand keeps its place while the rest is renewed.
    std::optional<MapMarker> held;
    if (m_dragged >= 0)
        held = m_markers.at(m_dragged);
    m_markers = markers;
    m_dragged = -1;
    for (int i = 0; held && i < m_markers.size(); ++i) {
        if (m_markers.at(i).id == held->id) {
            m_markers[i].placement = held->placement;
            m_dragged = i;
        }
    }
    update();
}

int GoldilocksMap::selectedIndex() const
{
    for (int i = 0; i < m_markers.size(); ++i) {
        if (m_markers.at(i).selected)
            return i;
    }
    return -1;
}

QList<int> GoldilocksMap::placedIndexes() const
{
    QList<int> placed;
    for (int i = 0; i < m_markers.size(); ++i) {
        if (m_markers.at(i).placement)
            placed += i;
    }
    return placed;
}

// Geometry.

static QFont axisFont() { return Look::instance()->font(Type::Meta); }
static QFont titleFont() { return Look::instance()->font(Type::Meta, 600); }

QRect GoldilocksMap::plotRect() const
{
    const Look &look = *Look::instance();
    const QFontMetrics metrics(axisFont());
    const int words = std::max(metrics.horizontalAdvance(mapWords().serious), metrics.horizontalAdvance(mapWords().trivial));
    const int left = std::max(words + 8, look.lineHeight(Type::Meta) + words / 2 + 8);
    const int line = look.lineHeight(Type::Meta);
    return rect().adjusted(left, 2, -2, -(4 + line + 4 + line));
}

QSize GoldilocksMap::sizeHint() const
{
    const Look &look = *Look::instance();
    return {look.scaled(440), look.scaled(310)};
}

QSize GoldilocksMap::minimumSizeHint() const
{
    const Look &look = *Look::instance();
    return {look.scaled(320), look.scaled(240)};
}

QPointF GoldilocksMap::toPixels(const MapPlacement &placement) const
{
    const QRectF plot = plotRect();
    return {plot.left() + placement.often * plot.width(), plot.bottom() - placement.severe * plot.height()};
}

MapPlacement GoldilocksMap::fromPixels(const QPointF &position) const
{
    const QRectF plot = plotRect();
    return keptOnMap({(position.x() - plot.left()) / plot.width(), (plot.bottom() - position.y()) / plot.height()});
}

QPointF GoldilocksMap::positionOf(const QString &id) const
{
    for (const MapMarker &marker : m_markers) {
        if (marker.id == id && marker.placement)
            return toPixels(*marker.placement);
    }
    return {};
}

int GoldilocksMap::markerAt(const QPointF &position) const
{
    // The nearest one, within a target of 32: markers may lie on each other.
    int best = -1;
    qreal nearest = target / 2.0 + 0.5;
    for (const int i : placedIndexes()) {
        const QPointF away = toPixels(*m_markers.at(i).placement) - position;
        const qreal distance = std::max(std::abs(away.x()), std::abs(away.y()));
        if (distance < nearest || (distance == nearest && m_markers.at(i).selected)) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

// What it says.

QString GoldilocksMap::summary() const
{
    QStringList letters;
    for (const int i : placedIndexes())
        letters += m_markers.at(i).letter;
    if (letters.isEmpty())
        return tr("Goldilocks map. Place an event where you think it sits. You can move it later.");
    //: %1 is a list of letters
    return tr("Goldilocks map, placed so far: %1").arg(letters.join(u", "_s));
}

QList<PaintedPart> GoldilocksMap::parts() const
{
    QList<PaintedPart> parts;
    for (const int i : placedIndexes()) {
        const MapMarker &marker = m_markers.at(i);
        const QPoint centre = toPixels(*marker.placement).toPoint();
        //: %1 is a letter, %2 "happens often, moderately severe, in the middle ground"
        parts += PaintedPart{tr("Event %1, %2.").arg(marker.letter, placementPhrase(marker.placement)),
                             QRect(centre - QPoint(target / 2, target / 2), QSize(target, target)),
                             QAccessible::ListItem, true, marker.selected};
    }
    return parts;
}

int GoldilocksMap::focusedPart() const { return int(placedIndexes().indexOf(selectedIndex())); }

void GoldilocksMap::pressPart(int index)
{
    const QList<int> placed = placedIndexes();
    if (index >= 0 && index < placed.size())
        select(placed.at(index));
}

// What it does.

void GoldilocksMap::select(int index)
{
    const bool already = m_markers.at(index).selected;
    for (int i = 0; i < m_markers.size(); ++i)
        m_markers[i].selected = i == index;
    update();
    announceFocus();
    if (!already)
        Q_EMIT markerSelected(m_markers.at(index).id);
}

void GoldilocksMap::step(int direction)
{
    const QList<int> placed = placedIndexes();
    if (placed.isEmpty())
        return;
    const auto count = int(placed.size());
    const auto at = int(placed.indexOf(selectedIndex()));
    select(placed.at(at < 0 ? 0 : (at + direction + count) % count));
}

void GoldilocksMap::commit(int index)
{
    const MapMarker marker = m_markers.at(index);
    const auto part = int(placedIndexes().indexOf(index));
    update();
    announceName(part);
    Q_EMIT markerMoved(marker.id, marker.placement->often, marker.placement->severe);
}

void GoldilocksMap::moveBy(double often, double severe)
{
    const int index = selectedIndex();
    if (index < 0)
        return step(1);
    std::optional<MapPlacement> &placement = m_markers[index].placement;
    if (!placement) {
        placement = MapPlacement{goldilocks::middleOften, goldilocks::middleSevere};
        return commit(index);
    }
    const MapPlacement next = keptOnMap({placement->often + often, placement->severe + severe});
    if (next.often == placement->often && next.severe == placement->severe)
        return;
    placement = next;
    commit(index);
}

void GoldilocksMap::keyPressEvent(QKeyEvent *event)
{
    const double far = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.05 : 0.01;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const int selected = selectedIndex();
    switch (plain ? event->key() : 0) {
    case Qt::Key_Left:
        return moveBy(-far, 0);
    case Qt::Key_Right:
        return moveBy(far, 0);
    case Qt::Key_Up:
        return moveBy(0, far);
    case Qt::Key_Down:
        return moveBy(0, -far);
    case Qt::Key_PageUp:
        return step(-1);
    case Qt::Key_PageDown:
        return step(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (selected >= 0 && !m_markers.at(selected).placement)
            return moveBy(0, 0);
        return PaintedWidget::keyPressEvent(event);
    case Qt::Key_Space:
        if (selected >= 0)
            Q_EMIT compareToggled(m_markers.at(selected).id);
        return;
    case Qt::Key_Escape:
        if (m_dragged >= 0) {
            m_markers[m_dragged].placement = m_before;
            m_dragged = -1;
            update();
            return;
        }
        [[fallthrough]];
    default:
        PaintedWidget::keyPressEvent(event);
    }
}

void GoldilocksMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return PaintedWidget::mousePressEvent(event);
    const int hit = markerAt(event->position());
    if (hit >= 0) {
        // What listens may renew the markers, so the hand closes last.
        const QString id = m_markers.at(hit).id;
        select(hit);
        m_dragged = -1;
        for (int i = 0; i < m_markers.size(); ++i) {
            if (m_markers.at(i).id == id && m_markers.at(i).placement)
                m_dragged = i;
        }
        if (m_dragged < 0)
            return;
        m_before = m_markers.at(m_dragged).placement;
        m_grip = toPixels(*m_before) - event->position();
        m_pressedAt = event->position();
        m_moved = false;
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    const int selected = selectedIndex();
    if (selected >= 0 && !m_markers.at(selected).placement && plotRect().contains(event->position().toPoint())) {
        m_markers[selected].placement = fromPixels(event->position());
        commit(selected);
    }
}

void GoldilocksMap::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged < 0) {
        setCursor(markerAt(event->position()) >= 0 ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_moved && (event->position() - m_pressedAt).manhattanLength() < QApplication::startDragDistance() / 2)
        return;
    m_moved = true;
    m_markers[m_dragged].placement = fromPixels(event->position() + m_grip);
    update();
}

void GoldilocksMap::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragged < 0)
        return PaintedWidget::mouseReleaseEvent(event);
    const int index = m_dragged;
    m_dragged = -1;
    setCursor(Qt::OpenHandCursor);
    if (m_moved)
        commit(index);
}

// What it looks like.

void GoldilocksMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(&painter);
    paintWords(&painter);
    paintAxes(&painter);
    // The selected one lies on top.
    for (const bool selected : {false, true}) {
        for (const MapMarker &marker : std::as_const(m_markers)) {
            if (marker.placement && marker.selected == selected)
                paintMarker(&painter, marker);
        }
    }
    // With no marker to ring, the map itself shows that the keyboard is here.
    if (hasFocus() && focusedPart() < 0)
        paintFocusRing(&painter, QRectF(plotRect()).adjusted(-1, -1, 1, 1), 5);
}

void GoldilocksMap::paintGround(QPainter *painter) const
{
    const Look &look = *Look::instance();
    const QRectF plot = plotRect();
    const QColor paper = look.color(Token::Paper);
    const QColor tint = look.color(Token::AccentTint);
    QPainterPath frame;
    frame.addRoundedRect(plot, 4, 4);
    painter->fillPath(frame, paper);

    painter->save();
    painter->setClipPath(frame);
    const qreal bandBottom = toPixels({0, goldilocks::formalFrom}).y();
    painter->save();
    painter->setClipRect(QRectF(plot.left(), plot.top(), plot.width(), bandBottom - plot.top()), Qt::IntersectClip);
    painter->setPen(QPen(look.color(Token::Line), 1.25));
    const qreal height = bandBottom - plot.top();
    for (qreal x = plot.left() - height; x < plot.right(); x += 10)
        painter->drawLine(QPointF(x, bandBottom), QPointF(x + height, plot.top()));
    painter->restore();

    const QPointF centre = toPixels({goldilocks::middleOften, goldilocks::middleSevere});
    painter->setPen(Qt::NoPen);
    const std::pair<double, QColor> rings[]
        = {{goldilocks::outerReach, mixed(paper, tint, 0.55)},
           {goldilocks::middleReach, tint},
           {goldilocks::innerReach, mixed(tint, look.color(Token::AccentEdge), 0.4)}};
    for (const auto &[reach, color] : rings) {
        painter->setBrush(color);
        painter->drawEllipse(centre, reach * plot.width(), reach * plot.height());
    }
    QPen dashes(look.color(Token::LineStrong), 1);
    dashes.setDashPattern({4, 3});
    painter->setPen(dashes);
    painter->drawLine(QPointF(plot.left(), bandBottom), QPointF(plot.right(), bandBottom));
    painter->restore();

    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(look.color(Token::LineStrong), 1));
    painter->drawRoundedRect(plot.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void GoldilocksMap::paintWords(QPainter *painter) const
{
    const Look &look = *Look::instance();
    const QRectF plot = plotRect();
    const QFont font = axisFont();
    const int line = look.lineHeight(Type::Meta);

    // In the band the words clear a space in the hatching.
    const qreal bandBottom = toPixels({0, goldilocks::formalFrom}).y();
    const TextLines formal(mapWords().formal, font, line, plot.width() - 32, 1);
    const QRectF band(plot.right() - formal.width() - 20, (plot.top() + bandBottom - line) / 2 - 2, formal.width() + 12,
                      line + 4);
    painter->setPen(Qt::NoPen);
    painter->setBrush(look.color(Token::Paper));
    painter->drawRoundedRect(band, 4, 4);
    painter->setPen(look.color(Token::Ink2));
    formal.draw(painter, band.topLeft() + QPointF(6, 2));

    // Words in the corners: on one line when both fit, else wrapped.
    const QString little = mapWords().saysLittle;
    const QString known = mapWords().wellKnown;
    const QFontMetricsF metrics(font);
    const qreal inner = plot.width() - 24;
    const qreal littleWidth = std::ceil(metrics.horizontalAdvance(little)) + 1;
    const qreal knownWidth = std::ceil(metrics.horizontalAdvance(known)) + 1;
    const bool fit = littleWidth + knownWidth + 12 <= inner;
    const TextLines left(little, font, line, fit ? littleWidth : inner * 0.42);
    const TextLines right(known, font, line, fit ? knownWidth : inner * 0.34, 0, Qt::AlignRight);
    painter->setPen(look.color(Token::Ink3));
    left.draw(painter, QPointF(plot.left() + 10, plot.bottom() - 6 - left.height()));
    right.draw(painter,
               QPointF(plot.right() - 10 - (fit ? knownWidth : inner * 0.34), plot.bottom() - 6 - right.height()));

    if (placedIndexes().isEmpty()) {
        const TextLines hint(tr("Place an event where you think it sits. You can move it later."),
                             look.font(Type::Supporting), look.lineHeight(Type::Supporting), plot.width() * 0.5, 0,
                             Qt::AlignHCenter);
        painter->setPen(look.color(Token::Ink));
        const QPointF centre = toPixels({goldilocks::middleOften, goldilocks::middleSevere});
        hint.draw(painter, centre - QPointF(plot.width() * 0.25, hint.height() / 2.0));
    }
    const QFont strong = titleFont();
    const QString words = mapWords().middleGround;
    const qreal half = std::ceil(QFontMetricsF(strong).horizontalAdvance(words) / 2) + 1;
    const QPointF at = toPixels({goldilocks::middleOften, goldilocks::middleSevere - 0.285});
    painter->setFont(strong);
    painter->setPen(look.color(Token::Accent));
    // It stays inside the ellipses, above whatever the corners need.
    const qreal lowest = plot.bottom() - 8 - std::max(left.height(), right.height()) - line;
    painter->drawText(QRectF(at.x() - half, std::min(at.y() - line / 2.0, lowest), 2 * half, line), Qt::AlignCenter,
                      words);
}

void GoldilocksMap::paintAxes(QPainter *painter) const
{
    const Look &look = *Look::instance();
    const QRectF plot = plotRect();
    const int line = look.lineHeight(Type::Meta);
    painter->setFont(axisFont());
    painter->setPen(look.color(Token::Ink3));
    const qreal serious = toPixels({0, goldilocks::formalFrom}).y();
    painter->drawText(QRectF(0, serious - line / 2.0, plot.left() - 8, line), Qt::AlignRight | Qt::AlignVCenter,
                      mapWords().serious);
    painter->drawText(QRectF(0, plot.bottom() - line + 2, plot.left() - 8, line), Qt::AlignRight | Qt::AlignVCenter,
                      mapWords().trivial);

    const QStringList often = mapWords().often;
    const qreal top = plot.bottom() + 4;
    for (int i = 0; i < often.size(); ++i) {
        const qreal width = std::ceil(QFontMetricsF(axisFont()).horizontalAdvance(often.at(i))) + 2;
        const qreal x = plot.left() + plot.width() * i / (int(often.size()) - 1);
        const qreal left = std::clamp(x - width / 2, plot.left(), plot.right() - width);
        painter->drawText(QRectF(left, top, width, line), Qt::AlignCenter, often.at(i));
    }
    painter->setFont(titleFont());
    painter->setPen(look.color(Token::Ink));
    painter->drawText(QRectF(plot.left(), top + line + 4, plot.width(), line), Qt::AlignCenter,
                      mapWords().howOften);
    painter->save();
    painter->translate(line / 2.0 + 2, plot.center().y());
    painter->rotate(-90);
    painter->drawText(QRectF(-plot.height() / 2, -line / 2.0, plot.height(), line), Qt::AlignCenter, mapWords().howSevere);
    painter->restore();
}

void GoldilocksMap::paintMarker(QPainter *painter, const MapMarker &marker) const
{
    const Look &look = *Look::instance();
    const QPointF centre = toPixels(*marker.placement);
    const qreal side = look.scaled(marker.selected ? 26 : 22);
    if (marker.selected) {
        const qreal reach = std::max(20.0, side / 2 + 7);
        const QRectF box(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach);
        // A lighter ground under the ring keeps it apart from the ellipses.
        QColor ground = look.color(Token::Card);
        ground.setAlphaF(0.45F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(look.color(Token::Accent), hasFocus() ? 2 : 1));
        painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
    }
    const QColor ground = marker.kind == EventKind::EverydayWork ? look.color(Token::Card) : compareInk(marker.role);
    paintEventShape(*painter, QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), marker.kind,
                    compareColor(marker.role), marker.letter, ground);
}

} // namespace sharpend
