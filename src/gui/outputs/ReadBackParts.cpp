// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/ReadBackParts.h"

#include "gui/look/TextLines.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/Wedge.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QFont fontOf(int pixels, int weight)
{
    QFont font = Look::instance()->font(Type::Body, weight);
    font.setPixelSize(std::max(8, pixels));
    return font;
}

} // namespace

ReadBackText::ReadBackText(Token token, int weight, QWidget *parent)
    : QLabel(parent)
    , m_token(token)
    , m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    connect(Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void ReadBackText::setSize(int pixels, int line)
{
    const qreal scale = Look::instance()->textScale();
    setFont(fontOf(int(pixels * scale), m_weight));
    m_line = int(line * scale);
    updateGeometry();
    update();
}

int ReadBackText::heightFor(int width) const { return TextLines(text(), font(), m_line, std::max(1, width)).height(); }

QSize ReadBackText::sizeHint() const
{
    const TextLines natural(text(), font(), m_line, 0);
    return {int(std::ceil(natural.width())) + 1, m_line};
}

void ReadBackText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Look::instance()->color(m_token));
    const TextLines lines(text(), font(), m_line, width());
    const int top = alignment() & Qt::AlignTop ? 0 : (height() - lines.height()) / 2;
    lines.draw(&painter, QPointF(0, top));
}

ReadBackChoice::ReadBackChoice(const QString &icon, const QString &words, const QString &more, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_more(more)
{
    setText(words);
    setAccessibleName(tr("%1. %2").arg(words, more));
    setProperty("ownFocus", true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

int ReadBackChoice::px(int pixels) const { return int(std::round(pixels * m_unit * Look::instance()->textScale())); }

void ReadBackChoice::setUnit(qreal unit)
{
    m_unit = unit;
    updateGeometry();
    update();
}

QSize ReadBackChoice::sizeHint() const
{
    const int text = QFontMetrics(fontOf(px(24), 400)).horizontalAdvance(m_more);
    const int cap = m_key.isEmpty() ? 0 : Keycap::sizeOf(m_key).width() + px(16);
    return {px(84) + text + cap + px(24), px(120)};
}

void ReadBackChoice::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = hasFocus();
    painter.setPen(QPen(look->color(focus ? Token::Accent : Token::Line), focus ? 2 : 1));
    painter.setBrush(look->color(isDown() ? Token::Sunken : underMouse() ? Token::Paper : Token::Card));
    const qreal inset = focus ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 12, 12);
    const bool mirrored = isRightToLeft();
    const int icon = px(28), start = px(84);
    const int titleLine = px(36), moreLine = px(32), top = (height() - titleLine - moreLine) / 2;
    const qreal iconX = mirrored ? width() - px(32) - icon : px(32);
    painter.drawPixmap(QRectF(iconX, (height() - icon) / 2.0, icon, icon),
                       look->pixmap(m_icon, look->color(Token::Accent), icon, devicePixelRatioF()), QRectF());
    int end = px(16);
    if (!m_key.isEmpty()) {
        const QSize cap = Keycap::sizeOf(m_key);
        const int capX = mirrored ? px(24) : width() - px(24) - cap.width();
        Keycap::paint(&painter, QPointF(capX, (height() - cap.height()) / 2.0), m_key, Keycap::Ground::Plain, layoutDirection());
        end += cap.width() + px(16);
    }
    const qreal room = std::max(1, width() - start - end);
    const qreal x = mirrored ? end : start;
    const Qt::Alignment side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    painter.setPen(look->color(Token::Ink));
    TextLines(text(), fontOf(px(30), 600), titleLine, room, 1, side).draw(&painter, QPointF(x, top));
    painter.setPen(look->color(Token::Ink2));
    TextLines(m_more, fontOf(px(24), 400), moreLine, room, 1, side).draw(&painter, QPointF(x, top + titleLine));
}

void ReadBackChoice::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore(); // they go from sentence to sentence, not from button to button
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

ReadBackSteps::ReadBackSteps(QWidget *parent)
    : PaintedWidget(parent)
{
    setFocusPolicy(Qt::NoFocus);
}

void ReadBackSteps::setSteps(const QList<bool> &kept, int current)
{
    m_kept = kept;
    m_current = current;
    announceName();
    updateGeometry();
    update();
}

void ReadBackSteps::setUnit(qreal unit)
{
    m_unit = unit;
    updateGeometry();
    update();
}

QString ReadBackSteps::summary() const
{
    return m_current < m_kept.size() ? tr("%1 of %2").arg(m_current + 1).arg(m_kept.size()) : tr("All read");
}

QSize ReadBackSteps::sizeHint() const
{
    const int node = int(40 * m_unit), gap = int(54 * m_unit);
    const int count = int(m_kept.size());
    const int wide = count * node + (count - 1) * gap + int(26 * m_unit); // more than that, and they close up
    return {count == 0 ? node : std::min(wide, int(1000 * m_unit)), std::max(24, node)};
}

void ReadBackSteps::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto count = m_kept.size();
    if (count == 0)
        return;
    // Nodes close up where there are many.
    constexpr qreal leastGap = 2, leastWithNumber = 16;
    const qreal fits = (width() - leastGap * qreal(count - 1)) / (qreal(count) + 0.65);
    const qreal node = std::clamp<qreal>(fits, 4, std::max<qreal>(20, 40 * m_unit)), wedge = node * 1.65;
    const bool numbered = node >= leastWithNumber;
    const bool shows = m_current < count;
    const qreal nodes = qreal(count) * node + (shows ? wedge - node : 0);
    const qreal gap = count > 1 ? std::clamp((width() - nodes) / qreal(count - 1), leastGap, std::max(leastGap, 54 * m_unit)) : 0;
    const QFont font = fontOf(int(node * 0.5), 600);
    qreal x = width() - nodes - gap * qreal(count - 1);
    const auto place = [&](const QRectF &box) { // mirrored as the rail is
        return isRightToLeft() ? QRectF(width() - box.right(), box.top(), box.width(), box.height()) : box;
    };
    const qreal top = (height() - node) / 2;
    for (qsizetype i = 0; i < count; ++i) {
        const bool current = i == m_current;
        const QRectF box = place({x, top, current ? wedge : node, node});
        if (i > 0) {
            painter.setPen(QPen(look->color(m_kept[i - 1] ? Token::AccentEdge : Token::Line), std::max(1.5, 3 * m_unit)));
            painter.drawLine(place({x - gap, top + node / 2, gap, 0}).topLeft(), place({x - gap, top + node / 2, gap, 0}).topRight());
        }
        painter.setFont(font);
        if (current) {
            painter.fillPath(wedgePath(box, layoutDirection(), 4, node * 0.4), look->color(Token::Accent));
            painter.setPen(look->color(Token::OnAccent));
            const QRectF text = isRightToLeft() ? box.adjusted(node * 0.35, 0, 0, 0) : box.adjusted(0, 0, -node * 0.35, 0);
            if (numbered)
                painter.drawText(text, Qt::AlignCenter, locale().toString(i + 1));
        } else {
            painter.setPen(QPen(look->color(m_kept[i] ? Token::AccentEdge : Token::LineStrong), 1.5));
            painter.setBrush(m_kept[i] ? look->color(Token::AccentTint) : look->color(Token::Paper));
            painter.drawEllipse(box.adjusted(1, 1, -1, -1));
            if (!numbered) {
                // a dot says enough: the words below tell the number
            } else if (m_kept[i]) {
                const int mark = int(node * 0.5);
                painter.drawPixmap(QRectF(box.center().x() - mark / 2.0, box.center().y() - mark / 2.0, mark, mark),
                                   look->pixmap(u"check"_s, look->color(Token::Accent), mark, devicePixelRatioF()), QRectF());
            } else {
                painter.setPen(look->color(Token::Ink2));
                painter.drawText(box, Qt::AlignCenter, locale().toString(i + 1));
            }
        }
        x += (current ? wedge : node) + gap;
    }
}

} // namespace sharpend
