// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/TextLabel.h"

#include "gui/look/TextLines.h"
#include "gui/look/WordWidths.h"

#include <QPainter>
#include <QStyle>

#include <cmath>

namespace sharpend {

namespace {
constexpr int mostLinesElided = 2;
} // namespace

TextLabel::TextLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    connect(Look::instance(), &Look::changed, this, &TextLabel::dress);
    dress();
}

TextLabel::TextLabel(const QString &text, Type type, Token token, QWidget *parent)
    : TextLabel(parent)
{
    m_type = type;
    m_token = token;
    setText(text);
    dress();
}

void TextLabel::setType(Type type)
{
    m_type = type;
    dress();
}

void TextLabel::setToken(Token token)
{
    m_token = token;
    update();
}

void TextLabel::setWeight(int weight)
{
    m_weight = weight;
    dress();
}

void TextLabel::setElide(bool elide)
{
    m_elide = elide;
    dress();
}

void TextLabel::setTabular(bool tabular)
{
    m_tabular = tabular;
    dress();
}

void TextLabel::setType(const QString &word)
{
    if (const auto type = fromWord<Type>(word))
        setType(*type);
    else
        qWarning("TextLabel: there is no type called %s", qPrintable(word));
}

void TextLabel::setToken(const QString &word)
{
    if (const auto token = fromWord<Token>(word))
        setToken(*token);
    else
        qWarning("TextLabel: there is no token called %s", qPrintable(word));
}

void TextLabel::dress()
{
    // The label's own font follows, so that what asks it for metrics gets the truth.
    setFont(Look::instance()->font(m_type, m_weight));
    updateGeometry();
    update();
}

QString TextLabel::shownText() const
{
    QString shown = text();
    if (buddy()) // as QLabel: only a label with a buddy has a mnemonic
        shown.remove(QLatin1Char('&'));
    return shown;
}

QSize TextLabel::around(qreal width, int height) const
{
    const QMargins margins = contentsMargins();
    const int inner = m_tabular ? int(std::ceil(tabularWidth(shownText(), font()))) : int(std::ceil(width));
    return QSize(inner + margins.left() + margins.right(), height + margins.top() + margins.bottom());
}

QSize TextLabel::sizeHint() const
{
    const Look *look = Look::instance();
    const int line = look->lineHeight(m_type);
    const TextLines natural(shownText(), font(), line, 0);
    const int readable = look->scaled(480);
    if (!wordWrap() || natural.width() <= readable)
        return around(natural.width(), natural.height());
    const TextLines wrapped(shownText(), font(), line, readable);
    return around(wrapped.width(), wrapped.height());
}

QSize TextLabel::minimumSizeHint() const
{
    const int line = Look::instance()->lineHeight(m_type);
    const QFontMetricsF metrics(font());
    if (m_elide)
        return QSize(int(metrics.averageCharWidth() * 4), line);
    if (!wordWrap())
        return sizeHint();
    qreal longest = 0;
    const QString text = shownText();
    for (const QStringView word : QStringView(text).split(u' ', Qt::SkipEmptyParts))
        longest = std::max(longest, Look::instance()->words().of(word, font()));
    return QSize(int(std::ceil(std::min(longest, metrics.averageCharWidth() * 16))), line);
}

int TextLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return -1;
    const QMargins margins = contentsMargins();
    const int inner = std::max(1, width - margins.left() - margins.right());
    const TextLines lines(shownText(), font(), Look::instance()->lineHeight(m_type), inner, m_elide ? mostLinesElided : 0);
    return lines.height() + margins.top() + margins.bottom();
}

void TextLabel::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    const int line = look->lineHeight(m_type);
    const QRect area = contentsRect();
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(look->color(isEnabled() ? m_token : Token::Ink3));

    // The side comes from the layout, the direction of the words from the words: people write in any language.
    const Qt::Alignment horizontal
        = QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask;
    const auto top = [&](int height) {
        if (alignment() & Qt::AlignTop)
            return area.top();
        if (alignment() & Qt::AlignBottom)
            return area.bottom() + 1 - height;
        return area.top() + (area.height() - height) / 2;
    };
    if (m_tabular) {
        const qreal width = tabularWidth(shownText(), font());
        const qreal x = horizontal & Qt::AlignRight ? area.right() + 1 - width
            : horizontal & Qt::AlignHCenter         ? area.left() + (area.width() - width) / 2
                                                : area.left();
        drawTabular(&painter, QPointF(x, top(line) + baselineIn(font(), line)), shownText());
        return;
    }
    // A line that neither wraps nor elides is cut by the label's edge rather than broken in two.
    qreal width = std::max(1, area.width());
    if (!wordWrap() && !m_elide)
        width = std::max(width, TextLines(shownText(), font(), line, 0).width() + 1);
    const TextLines lines(shownText(), font(), line, width, !m_elide ? 0 : wordWrap() ? mostLinesElided : 1, horizontal);
    const qreal left = horizontal & Qt::AlignRight ? area.right() + 1 - width : area.left();
    lines.draw(&painter, QPointF(left, top(lines.height())));
}

} // namespace sharpend
