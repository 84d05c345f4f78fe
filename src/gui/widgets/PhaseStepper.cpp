// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/PhaseStepper.h"

#include "gui/widgets/Wedge.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

static constexpr int pad = 10;
static constexpr int wedgePad = 14;
static constexpr int markGap = 4;

PhaseStepper::PhaseStepper(QWidget *parent)
    : PaintedWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PhaseStepper::setPhases(const QStringList &phases)
{
    m_phases = phases;
    m_focused = -1;
    restyle();
}

void PhaseStepper::setCurrent(int index)
{
    m_current = index;
    m_furthest = std::max(m_furthest, index);
    if (!hasFocus())
        m_focused = -1;
    restyle();
    announceName();
}

void PhaseStepper::setFurthest(int index)
{
    m_furthest = std::max(index, m_current);
    restyle();
}

static int markSize(bool done)
{
    return done ? std::max(16, Look::instance()->scaled(16)) : std::max(8, Look::instance()->scaled(8));
}

int PhaseStepper::widthOf(int index, bool folded, Type type) const
{
    const Look &look = *Look::instance();
    const QFontMetrics metrics(look.font(type, index == m_current ? 600 : 500));
    const int text = metrics.horizontalAdvance(m_phases.at(index));
    if (index == m_current)
        return wedgePad + text + wedgePad - 4 + int(wedgeDepth);
    return folded ? 32 : pad + markSize(index <= m_furthest) + markGap + text + pad;
}

int PhaseStepper::fullWidth(Type type) const
{
    int total = 0;
    for (int i = 0; i < m_phases.size(); ++i)
        total += widthOf(i, false, type);
    return total;
}

Type PhaseStepper::type() const { return fullWidth(Type::Body) <= width() ? Type::Body : Type::Supporting; }

QList<PhaseStepper::Item> PhaseStepper::items() const
{
    const Type type = this->type();
    QList<Item> items(m_phases.size());
    int total = fullWidth(type);
    // Fold the furthest first, those done before those ahead.
    QList<int> order;
    for (int i = 0; i < m_current && i < items.size(); ++i)
        order += i;
    for (int i = int(items.size()) - 1; i > m_current; --i)
        order += i;
    for (const int i : std::as_const(order)) {
        if (total <= width())
            break;
        items[i].folded = true;
        total -= widthOf(i, false, type) - widthOf(i, true, type);
    }
    int x = 0;
    for (int i = 0; i < items.size(); ++i) {
        const int own = widthOf(i, items.at(i).folded, type);
        items[i].rect = QRect(x, 0, own, height());
        x += own;
    }
    return items;
}

QSize PhaseStepper::sizeHint() const { return {fullWidth(Type::Body), Look::instance()->scaled(36)}; }

QSize PhaseStepper::minimumSizeHint() const
{
    int total = 0;
    for (int i = 0; i < m_phases.size(); ++i)
        total += widthOf(i, true, Type::Supporting);
    return {total, Look::instance()->scaled(36)};
}

QString PhaseStepper::summary() const
{
    //: The phases of a meeting as a whole
    return m_current < m_phases.size() ? tr("Phases, now %1").arg(m_phases.at(m_current)) : tr("Phases");
}

QList<PaintedPart> PhaseStepper::parts() const
{
    QList<PaintedPart> parts;
    const QList<Item> items = this->items();
    for (int i = 0; i < m_phases.size(); ++i) {
        const QString name
            = tr("Phase %1 of %2, %3").arg(QString::number(i + 1), QString::number(m_phases.size()), m_phases.at(i));
        const QString state = i == m_current ? tr("%1, current.")
            : i <= m_furthest                ? tr("%1, done.")
                                             : tr("%1, ahead.");
        parts += PaintedPart{state.arg(name), mirrored(items.at(i).rect), QAccessible::PageTab, true, i == m_current};
    }
    return parts;
}

void PhaseStepper::pressPart(int index)
{
    if (index >= 0 && index < m_phases.size() && index != m_current)
        Q_EMIT phaseRequested(index);
}

int PhaseStepper::itemAt(const QPoint &position) const
{
    const QList<Item> items = this->items();
    for (int i = 0; i < items.size(); ++i) {
        if (mirrored(items.at(i).rect).contains(position))
            return i;
    }
    return -1;
}

void PhaseStepper::setFocusedItem(int index)
{
    m_focused = std::clamp(index, 0, std::max(0, int(m_phases.size()) - 1));
    update();
    announceFocus();
}

void PhaseStepper::focusInEvent(QFocusEvent *event)
{
    if (m_focused < 0)
        m_focused = m_current;
    PaintedWidget::focusInEvent(event);
}

void PhaseStepper::keyPressEvent(QKeyEvent *event)
{
    const int forth = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setFocusedItem(m_focused - forth);
    case Qt::Key_Right:
        return setFocusedItem(m_focused + forth);
    case Qt::Key_Home:
        return setFocusedItem(0);
    case Qt::Key_End:
        return setFocusedItem(int(m_phases.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return pressPart(m_focused);
    default:
        PaintedWidget::keyPressEvent(event);
    }
}

void PhaseStepper::mousePressEvent(QMouseEvent *event)
{
    const int item = itemAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || item < 0)
        return PaintedWidget::mousePressEvent(event);
    setFocusedItem(item);
    pressPart(item);
}

void PhaseStepper::mouseMoveEvent(QMouseEvent *event)
{
    const int item = itemAt(event->position().toPoint());
    if (item == m_hovered)
        return;
    m_hovered = item;
    setCursor(item < 0 || item == m_current ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void PhaseStepper::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    PaintedWidget::leaveEvent(event);
}

bool PhaseStepper::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int item = itemAt(help->pos());
        if (item >= 0 && items().at(item).folded)
            QToolTip::showText(help->globalPos(), m_phases.at(item), this);
        else
            QToolTip::hideText();
        return true;
    }
    return PaintedWidget::event(event);
}

void PhaseStepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Item> all = items();
    for (int i = 0; i < all.size(); ++i)
        paintItem(&painter, i, all.at(i), type());
}

void PhaseStepper::paintItem(QPainter *painter, int index, const Item &item, Type type) const
{
    const Look &look = *Look::instance();
    const QRect box = mirrored(item.rect);
    const bool focused = hasFocus() && m_focused == index;
    const QFont font = look.font(type, index == m_current ? 600 : 500);
    const int leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    painter->setFont(font);

    if (index == m_current) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.color(Token::Accent));
        painter->drawPath(wedgePath(box, layoutDirection()));
        if (focused) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(look.color(Token::OnAccent), 2));
            painter->drawPath(wedgePath(QRectF(box).adjusted(3, 3, -4, -3), layoutDirection(), 4, wedgeDepth - 2));
        }
        painter->setPen(look.color(Token::OnAccent));
        painter->drawText(mirrored(item.rect.adjusted(wedgePad, 0, -int(wedgeDepth), 0)), leading, m_phases.at(index));
        return;
    }
    if (m_hovered == index) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.color(Token::Sunken));
        painter->drawRoundedRect(box, 6, 6);
    }
    if (focused)
        paintFocusRing(painter, box);

    const bool done = index <= m_furthest;
    const int size = markSize(done);
    const int left = item.folded ? item.rect.center().x() - size / 2 : item.rect.left() + pad;
    const QRectF mark = mirrored(QRect(left, item.rect.center().y() - size / 2 + 1, size, size));
    if (done) {
        const QPixmap tick = look.pixmap(u"check"_s, look.color(Token::Accent), size, devicePixelRatioF());
        painter->drawPixmap(mark.topLeft(), tick);
    } else {
        painter->setPen(QPen(look.color(Token::Ink3), 1.25));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(mark.adjusted(1, 1, -1, -1));
    }
    if (item.folded)
        return;
    painter->setPen(look.color(Token::Ink2));
    painter->drawText(mirrored(item.rect.adjusted(pad + size + markGap, 0, 0, 0)), leading, m_phases.at(index));
}

} // namespace sharpend
