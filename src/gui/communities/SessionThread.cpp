// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/SessionThread.h"

#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/Wedge.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int narrowest = 152, nodeHeight = 24, wedgeWidth = 34, dot = 18, wordLines = 2, gap = 8;

int scaled(int size) { return Look::instance()->scaled(size); }

} // namespace

SessionThread::SessionThread(QWidget *parent)
    : PaintedWidget(parent)
{
    setObjectName(u"sessionThread"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SessionThread::setSessions(const QList<Item> &items, const QString &inHand)
{
    m_items = items;
    m_inHand = -1;
    for (int i = 0; i < items.size(); ++i) {
        if (items[i].id == inHand)
            m_inHand = i;
    }
    restyle();
    announceName();
}

SessionThread::Window SessionThread::window() const
{
    const int all = int(m_items.size());
    Window shown;
    shown.count = std::clamp(width() / scaled(narrowest), 1, std::max(all, 1));
    shown.step = std::min(width() / shown.count, scaled(narrowest) * 3 / 2);
    // One of those ahead stays in sight, and as many before it as there is room for.
    shown.first = std::clamp(m_inHand - shown.count + 2, 0, std::max(0, all - shown.count));
    return shown;
}

QRect SessionThread::place(int index) const
{
    const Window shown = window();
    if (index < shown.first || index >= shown.first + shown.count)
        return {};
    return mirrored(QRect((index - shown.first) * shown.step, 0, shown.step - scaled(gap), height()));
}

QSize SessionThread::sizeHint() const
{
    return {scaled(narrowest) * std::max(1, int(m_items.size())),
            scaled(nodeHeight) + scaled(gap) + Look::instance()->lineHeight(Type::Supporting) * (1 + wordLines) + 4};
}

QSize SessionThread::minimumSizeHint() const { return {scaled(narrowest), sizeHint().height()}; }

QString SessionThread::summary() const
{
    const auto next = std::find_if(m_items.begin(), m_items.end(), [](const Item &item) { return item.next; });
    return next == m_items.end() ? tr("Sessions, none ahead")
                                 : tr("Sessions, next is session %1 on %2").arg(next - m_items.begin() + 1).arg(next->day);
}

QList<PaintedPart> SessionThread::parts() const
{
    QList<PaintedPart> parts;
    for (int i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items[i];
        QStringList words{tr("Session %1, %2").arg(i + 1).arg(item.day)};
        if (!item.words.isEmpty())
            words << item.words;
        words << (item.over ? tr("over") : item.next ? tr("next") : tr("ahead"));
        parts.append({words.join(u". "_s), place(i), QAccessible::PageTab, true, i == m_inHand});
    }
    return parts;
}

void SessionThread::pressPart(int index)
{
    if (index < 0 || index >= m_items.size() || index == m_inHand)
        return;
    m_inHand = index;
    update();
    announceFocus();
    Q_EMIT sessionChosen(m_items[index].id);
}

void SessionThread::keyPressEvent(QKeyEvent *event)
{
    const int forth = layoutDirection() == Qt::RightToLeft ? -1 : 1, last = int(m_items.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        pressPart(std::clamp(m_inHand - forth, 0, std::max(0, last)));
        break;
    case Qt::Key_Right:
        pressPart(std::clamp(m_inHand + forth, 0, std::max(0, last)));
        break;
    case Qt::Key_Home:
        pressPart(0);
        break;
    case Qt::Key_End:
        pressPart(last);
        break;
    default:
        PaintedWidget::keyPressEvent(event);
    }
}

void SessionThread::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_items.size(); ++i) {
        if (place(i).contains(event->position().toPoint()))
            pressPart(i);
    }
}

void SessionThread::resizeEvent(QResizeEvent *event)
{
    PaintedWidget::resizeEvent(event);
    update();
}

/// Through what has been, and dotted through what may come.
void SessionThread::paintLine(QPainter *painter, const Window &shown) const
{
    const Look *look = Look::instance();
    const int y = scaled(nodeHeight) / 2;
    int turning = 0; // where the past ends, in the window
    for (int i = shown.first; i < shown.first + shown.count && i < m_items.size(); ++i) {
        if (m_items[i].over || m_items[i].next)
            turning = (i - shown.first) * shown.step + scaled(dot) / 2;
    }
    const bool someBefore = shown.first > 0, isOver = !m_items.isEmpty() && m_items.first().over;
    const auto line = [&](int from, int to, const QPen &pen) {
        painter->setPen(pen);
        const QRect area = mirrored(QRect(from, y, to - from, 1));
        painter->drawLine(area.left(), y, area.right(), y);
    };
    if (isOver || someBefore)
        line(someBefore ? 0 : scaled(dot) / 2, turning, QPen(look->color(Token::Accent), 2));
    const int end = std::min(width(), (shown.count - 1) * shown.step + shown.step - scaled(gap));
    QPen dots(look->color(Token::LineStrong), 2, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.1, 2.5});
    if (turning < end)
        line(turning, end, dots);
}

void SessionThread::paintNode(QPainter *painter, int index, const QRect &place) const
{
    const Look *look = Look::instance();
    const Item &item = m_items[index];
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const auto box = [&](int width, int height) {
        const int x = leftToRight ? place.left() : place.right() + 1 - width;
        return QRectF(x, (scaled(nodeHeight) - height) / 2.0, width, height);
    };
    const QString number = QString::number(index + 1);
    painter->setFont(look->font(Type::Meta, 600));
    if (item.next) {
        const QRectF wedge = box(scaled(wedgeWidth), scaled(nodeHeight));
        painter->setPen(Qt::NoPen);
        painter->setBrush(look->color(Token::Accent));
        painter->drawPath(wedgePath(wedge, layoutDirection(), 3));
        painter->setPen(look->color(Token::OnAccent));
        const qreal point = wedgeDepth / 2;
        painter->drawText(leftToRight ? wedge.adjusted(0, 0, -point, 0) : wedge.adjusted(point, 0, 0, 0), Qt::AlignCenter, number);
        return;
    }
    const qreal wide = std::max<qreal>(scaled(dot), painter->fontMetrics().horizontalAdvance(number) + 8);
    const QRectF circle = box(int(wide), scaled(dot));
    painter->setPen(item.over ? QPen(Qt::NoPen) : QPen(look->color(Token::LineStrong), 1.5));
    painter->setBrush(look->color(item.over ? Token::Accent : Token::Card));
    painter->drawRoundedRect(circle.adjusted(0.75, 0.75, -0.75, -0.75), circle.height() / 2, circle.height() / 2);
    painter->setPen(look->color(item.over ? Token::OnAccent : Token::Ink2));
    painter->drawText(circle, Qt::AlignCenter, number);
}

void SessionThread::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Window shown = window();
    if (m_items.isEmpty())
        return;
    paintLine(&painter, shown);
    for (int i = shown.first; i < shown.first + shown.count && i < m_items.size(); ++i) {
        const QRect area = place(i);
        paintNode(&painter, i, area);
        const bool strong = m_items[i].next, inHand = i == m_inHand;
        QRect words = area.adjusted(0, scaled(nodeHeight) + scaled(gap), 0, 0);
        const auto write = [&](const QString &text, int weight, Token token, int lines) {
            const Qt::Alignment align = layoutDirection() == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight;
            const TextLines laidOut(text, look->font(Type::Supporting, weight), look->lineHeight(Type::Supporting), words.width(), lines,
                                    align);
            painter.setPen(look->color(token));
            laidOut.draw(&painter, words.topLeft());
            words.setTop(words.top() + laidOut.height());
        };
        write(m_items[i].day, strong || inHand ? 600 : 400, strong || inHand ? Token::Ink : Token::Ink2, 1);
        if (!m_items[i].words.isEmpty())
            write(m_items[i].words, 400, Token::Ink2, wordLines);
        if (inHand && m_items.size() > 1)
            painter.fillRect(QRect(area.left(), height() - 2, area.width(), 2), look->color(Token::AccentEdge));
        if (inHand && hasFocus())
            paintFocusRing(&painter, QRectF(area).adjusted(-1, 0, 1, 0));
    }
}

} // namespace sharpend
