// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/Keycap.h"

#include "gui/look/TextLines.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int capGap = 4;

QFont capFont() { return Look::instance()->font(Type::Meta, QFont::Medium); }

int capHeight() { return Look::instance()->scaled(20); }

qreal wordWidth(const QString &cap) { return Look::instance()->words().of(cap, capFont()); }

int capWidth(const QString &cap)
{
    const int wide = int(std::ceil(wordWidth(cap))) + 2 * Look::instance()->scaled(6);
    return std::max(wide, capHeight());
}
} // namespace

Keycap::Keycap(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

Keycap::Keycap(const QString &keys, QWidget *parent)
    : Keycap(parent)
{
    setKeys(keys);
}

void Keycap::setKeys(const QString &keys)
{
    m_keys = keys;
    setAccessibleName(spoken(keys));
    updateGeometry();
    update();
}

QStringList Keycap::caps(const QString &keys)
{
    QStringList caps = keys.split(u'+', Qt::SkipEmptyParts);
    for (QString &cap : caps) {
#ifdef Q_OS_MACOS
        if (cap == "Ctrl"_L1)
            cap = u"\u2318"_s;
        else if (cap == "Alt"_L1)
            cap = u"\u2325"_s;
        else if (cap == "Shift"_L1)
            cap = u"\u21e7"_s;
#else
        if (cap == "Ctrl"_L1)
            cap = tr("Ctrl");
        else if (cap == "Alt"_L1)
            cap = tr("Alt");
        else if (cap == "Shift"_L1)
            cap = tr("Shift");
#endif
        else if (cap == "Enter"_L1 || cap == "Return"_L1)
            cap = tr("Enter");
        else if (cap == "Esc"_L1)
            cap = tr("Esc");
        else if (cap == "Space"_L1)
            cap = tr("Space");
        else if (cap == "Delete"_L1)
            cap = tr("Delete");
        else if (cap == "Up"_L1)
            cap = u"\u2191"_s;
        else if (cap == "Down"_L1)
            cap = u"\u2193"_s;
        else if (cap == "Left"_L1)
            cap = u"\u2190"_s;
        else if (cap == "Right"_L1)
            cap = u"\u2192"_s;
    }
    return caps;
}

QString Keycap::spoken(const QString &keys)
{
    return QString(keys).replace(u'+', u' ');
}

QSize Keycap::sizeOf(const QString &keys)
{
    int width = 0;
    const QStringList words = caps(keys);
    for (const QString &cap : words)
        width += capWidth(cap) + (width > 0 ? capGap : 0);
    return {width, capHeight()};
}

QSize Keycap::sizeHint() const
{
    return sizeOf(m_keys);
}

void Keycap::paint(QPainter *painter, const QPointF &topLeft, const QString &keys, Ground ground,
                   Qt::LayoutDirection direction)
{
    const Look *look = Look::instance();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(capFont());
    const QColor ink = look->color(ground == Ground::Accent ? Token::OnAccent
                                        : ground == Ground::Plain ? Token::Ink2
                                                                  : Token::Ink3);
    const QColor edge = ground == Ground::Accent ? ink : look->color(Token::Line);
    const QColor fill = ground == Ground::Accent ? QColor(Qt::transparent) : look->color(Token::Paper);
    qreal x = topLeft.x();
    QStringList words = caps(keys);
    if (direction == Qt::RightToLeft)
        std::reverse(words.begin(), words.end());
    for (const QString &cap : std::as_const(words)) {
        const QRectF box(x, topLeft.y(), capWidth(cap), capHeight());
        painter->setPen(QPen(edge, 1));
        painter->setBrush(fill);
        painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setPen(ink);
        painter->drawText(QPointF(box.center().x() - wordWidth(cap) / 2,
                                  box.top() + baselineIn(capFont(), capHeight())),
                          cap);
        x += box.width() + capGap;
    }
    painter->restore();
}

void Keycap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QSize size = sizeOf(m_keys);
    paint(&painter, QPointF(0, (height() - size.height()) / 2), m_keys, isEnabled() ? Ground::Plain : Ground::Disabled,
          layoutDirection());
}

} // namespace sharpend
