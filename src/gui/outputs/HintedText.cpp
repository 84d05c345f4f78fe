// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/HintedText.h"

#include "gui/look/TextLines.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int around = 4; ///< above and below, so that the focus ring has room

} // namespace

HintedLines::HintedLines(const QString &text, const QList<MarkedPart> &marked, const QString &aside, Type type, int weight, qreal width)
    : m_marked(marked)
    , m_lineHeight(Look::instance()->lineHeight(type))
{
    const Look *look = Look::instance();
    const QFont font = look->font(type, weight);
    QString all = text;
    all.replace(u'\n', QChar::LineSeparator);
    if (!aside.isEmpty()) {
        QTextCharFormat small;
        small.setFont(look->font(Type::Meta));
        small.setForeground(look->color(Token::Ink3));
        QString kept = aside;
        kept.replace(u' ', QChar::Nbsp); // "from 7 notes" stays in one piece
        all += u' ';
        m_layout.setFormats({{int(all.size()), int(kept.size()), small}});
        all += kept;
    }
    m_layout.setText(all);
    m_layout.setFont(font);
    m_layout.setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    m_layout.setTextOption(option);
    const qreal baseline = baselineIn(font, m_lineHeight);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLeadingIncluded(false);
        line.setLineWidth(std::max<qreal>(width, 1));
        line.setPosition(QPointF(0, m_lineCount * m_lineHeight + baseline - line.ascent()));
        ++m_lineCount;
    }
    m_layout.endLayout();
    m_lineCount = std::max(m_lineCount, 1);
}

void HintedLines::draw(QPainter *painter, const QPointF &topLeft, Token ink) const
{
    const Look *look = Look::instance();
    const QFontMetricsF metrics(m_layout.font());
    const qreal baseline = baselineIn(m_layout.font(), m_lineHeight);
    for (const MarkedPart &part : m_marked) {
        for (int i = 0; i < m_layout.lineCount(); ++i) {
            const QTextLine line = m_layout.lineAt(i);
            const int from = std::max(int(part.from), line.textStart());
            int to = std::min(int(part.from + part.length), line.textStart() + line.textLength());
            while (to > from && m_layout.text().at(to - 1).isSpace()) // at a line's end
                --to;
            if (from >= to)
                continue;
            const qreal a = line.cursorToX(from), b = line.cursorToX(to);
            const qreal top = i * m_lineHeight + baseline - metrics.ascent();
            const QRectF box = QRectF(QPointF(std::min(a, b) - 1, top), QSizeF(std::abs(b - a) + 2, metrics.height() + 1)).translated(topLeft);
            const qreal under = std::min<qreal>(box.bottom(), topLeft.y() + (i + 1) * m_lineHeight - 2);
            painter->fillRect(box.intersected(QRectF(box.left(), box.top(), box.width(), under - box.top())), look->color(Token::CautionTint));
            painter->fillRect(QRectF(box.left(), under, box.width(), 2), look->color(Token::Caution));
        }
    }
    painter->setPen(look->color(ink));
    m_layout.draw(painter, topLeft);
}

HintedText::HintedText(QWidget *parent)
    : QPushButton(parent)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setProperty("look", u"link"_s);
    setProperty("focusRadius", 4);
    setCursor(Qt::IBeamCursor);
    connect(Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HintedText::setType(Type type, int weight)
{
    m_type = type;
    m_weight = weight;
    updateGeometry();
}

void HintedText::setWords(const QString &text, const QList<MarkedPart> &marked, const QString &aside)
{
    if (text == m_text && marked == m_marked && aside == m_aside)
        return;
    m_text = text;
    m_marked = marked;
    m_aside = aside;
    updateGeometry();
    update();
}

void HintedText::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setCursor(readOnly ? Qt::ArrowCursor : Qt::IBeamCursor);
    setFocusPolicy(readOnly ? Qt::NoFocus : Qt::StrongFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, readOnly);
}

HintedLines HintedText::lines(int width) const { return {m_text, m_marked, m_aside, m_type, m_weight, qreal(width)}; }

int HintedText::heightForWidth(int width) const
{
    return std::max(Look::instance()->scaled(32), lines(width).height() + 2 * around);
}

QSize HintedText::sizeHint() const { return {160, heightForWidth(std::max(width(), 160))}; }
QSize HintedText::minimumSizeHint() const { return {120, Look::instance()->scaled(32)}; }

void HintedText::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    updateGeometry();
}

void HintedText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const HintedLines text = lines(width());
    text.draw(&painter, QPointF(0, (height() - text.height()) / 2), Token::Ink);
}

void HintedText::keyPressEvent(QKeyEvent *event)
{
    const auto both = Qt::ControlModifier | Qt::ShiftModifier;
    if ((event->modifiers() & both) == both && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        Q_EMIT moveRequested(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

void HintedLabel::setMarked(const MarkedPart &part)
{
    m_part = part;
    update();
}

void HintedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const HintedLines lines(text(), {m_part}, {}, type(), weight(), width());
    lines.draw(&painter, QPointF(0, 0), token());
}

} // namespace sharpend
