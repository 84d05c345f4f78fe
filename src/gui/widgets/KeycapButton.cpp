// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/KeycapButton.h"

#include "gui/look/SharpStyle.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/Keycap.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

static constexpr int keysGap = 8;

KeycapButton::KeycapButton(QWidget *parent)
    : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(Look::instance(), &Look::changed, this, &KeycapButton::measureAgain);
}

KeycapButton::KeycapButton(const QString &text, const QString &keys, QWidget *parent)
    : KeycapButton(parent)
{
    setText(text);
    setKeys(keys);
}

void KeycapButton::measureAgain()
{
    updateGeometry();
    update();
}

void KeycapButton::setLook(const QString &look)
{
    m_look = look;
    measureAgain();
}

void KeycapButton::setControlSize(const QString &size)
{
    m_controlSize = size;
    setProperty("focusRadius", size == "capture"_L1 ? 8 : 6);
    measureAgain();
}

void KeycapButton::setKeys(const QString &keys)
{
    m_keys = keys;
    measureAgain();
}

void KeycapButton::setKeysBelow(bool below)
{
    m_keysBelow = below;
    measureAgain();
}

void KeycapButton::setIconName(const QString &name)
{
    m_iconName = name;
    measureAgain();
}

void KeycapButton::setTrailingIconName(const QString &name)
{
    m_trailingIconName = name;
    measureAgain();
}

QFont KeycapButton::labelFont() const
{
    const bool strong = m_look == "primary"_L1 || m_look == "quiet"_L1 || isChecked();
    return Look::instance()->font(m_controlSize == "compact"_L1 ? Type::Supporting : Type::Body,
                                   strong ? QFont::DemiBold : QFont::Medium);
}

QString KeycapButton::label() const
{
    return text().remove(u'&');
}

int KeycapButton::padding() const
{
    if (text().isEmpty() && m_keys.isEmpty())
        return 0;
    return m_controlSize == "compact"_L1 ? 11 : m_controlSize == "capture"_L1 ? 18 : m_controlSize == "large"_L1 ? 20 : 15;
}

int KeycapButton::labelWidth() const
{
    // The heavier of the two weights a checkable button can have, so that checking it moves nothing.
    QFont widest = labelFont();
    if (isCheckable())
        widest.setWeight(QFont::DemiBold);
    int width = int(std::ceil(Look::instance()->words().of(label(), widest)));
    const int icon = Look::instance()->scaled(16) + keysGap;
    width += m_iconName.isEmpty() ? 0 : icon;
    width += m_trailingIconName.isEmpty() ? 0 : icon;
    return width;
}

QSize KeycapButton::sizeHint() const
{
    const int height = controlHeight(this);
    if (text().isEmpty() && m_keys.isEmpty())
        return {height, height};
    int width = text().isEmpty() ? Look::instance()->scaled(16) : labelWidth();
    if (!m_keys.isEmpty()) {
        const int keys = Keycap::sizeOf(m_keys).width();
        width = m_keysBelow ? std::max(width, keys) : width + keysGap + keys;
    }
    return {width + 2 * padding(), height};
}

KeycapButton::Colors KeycapButton::colors() const
{
    const Look *look = Look::instance();
    const auto c = [look](Token token) { return look->color(token); };
    const QColor none(Qt::transparent);
    const bool frameless = m_look == "quiet"_L1 || m_look == "tool"_L1;
    if (!isEnabled())
        return frameless ? Colors{none, none, c(Token::Ink3), c(Token::Ink3)}
                         : Colors{c(Token::Sunken), c(Token::Line), c(Token::Ink3), c(Token::Ink3)};
    const bool hover = underMouse();
    if (m_look == "primary"_L1) {
        const QColor fill = c(isDown() ? Token::AccentPress : hover ? Token::AccentHover : Token::Accent);
        return {fill, fill, c(Token::OnAccent), c(Token::OnAccent)};
    }
    if (isChecked())
        return {c(Token::AccentTint), c(m_look == "chip"_L1 ? Token::Accent : Token::AccentEdge), c(Token::Accent), c(Token::Accent)};
    if (m_look == "quiet"_L1)
        return {hover || isDown() ? c(Token::AccentTint) : none, none, c(Token::Accent), c(Token::Accent)};
    if (m_look == "tool"_L1)
        return {isDown() ? c(Token::AccentTint) : hover ? c(Token::Sunken) : none, none, c(Token::Ink2), c(Token::Ink2)};
    return {c(isDown() ? Token::Sunken : hover ? Token::Paper : Token::Card),
            c(hover ? Token::Ink2 : Token::LineStrong), c(Token::Ink), c(Token::Ink)};
}

void KeycapButton::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    const Colors shades = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal border = isChecked() && m_look == "chip"_L1 ? 2 : 1;
    painter.setPen(shades.edge.alpha() ? QPen(shades.edge, border) : QPen(Qt::NoPen));
    painter.setBrush(shades.fill);
    const qreal radius = m_controlSize == "capture"_L1 ? 8 : 6;
    painter.drawRoundedRect(QRectF(rect()).adjusted(border / 2, border / 2, -border / 2, -border / 2), radius, radius);

    const QFont font = labelFont();
    const int iconSize = look->scaled(text().isEmpty() && m_keys.isEmpty() && m_controlSize != "compact"_L1 ? 18 : 16);
    const qreal textWidth = look->words().of(label(), font);
    const QSize keys = m_keys.isEmpty() ? QSize(0, 0) : Keycap::sizeOf(m_keys);
    const bool besides = !m_keys.isEmpty() && !m_keysBelow;

    qreal row = text().isEmpty() ? 0 : textWidth;
    const auto add = [&row](qreal width) { row += (row > 0 ? keysGap : 0) + width; };
    if (!m_iconName.isEmpty())
        add(iconSize);
    if (!m_trailingIconName.isEmpty())
        add(iconSize);
    if (besides)
        add(keys.width());

    const int line = look->lineHeight(Type::Body);
    const int stack = m_keysBelow && !m_keys.isEmpty() ? line + 2 + keys.height() : line;
    const int top = (height() - stack) / 2;
    const bool mirrored = isRightToLeft();
    // Left to right as read; mirrored by turning each box over.
    qreal x = (width() - row) / 2;
    const auto box = [&](qreal itemWidth) {
        const qreal left = mirrored ? width() - x - itemWidth : x;
        x += itemWidth + keysGap;
        return left;
    };
    const auto drawIcon = [&](const QString &name) {
        painter.drawPixmap(QPointF(std::round(box(iconSize)), std::round(top + (line - iconSize) / 2.0)),
                           look->pixmap(name, shades.icon, iconSize, devicePixelRatioF()));
    };
    if (!m_iconName.isEmpty())
        drawIcon(m_iconName);
    if (!text().isEmpty()) {
        painter.setFont(font);
        painter.setPen(shades.ink);
        painter.drawText(QPointF(std::round(box(textWidth)), top + baselineIn(font, line)), label());
    }
    if (!m_trailingIconName.isEmpty())
        drawIcon(m_trailingIconName);
    if (m_keys.isEmpty())
        return;
    const Keycap::Ground ground = !isEnabled()    ? Keycap::Ground::Disabled
        : m_look == "primary"_L1 ? Keycap::Ground::Accent
                                 : Keycap::Ground::Plain;
    if (besides)
        Keycap::paint(&painter, QPointF(std::round(box(keys.width())), (height() - keys.height()) / 2), m_keys, ground,
                      layoutDirection());
    else
        Keycap::paint(&painter, QPointF(std::round((width() - keys.width()) / 2.0), top + line + 2), m_keys, ground,
                      layoutDirection());
}

} // namespace sharpend
