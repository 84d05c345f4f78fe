// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/InPlaceText.h"

#include "gui/event/TypedText.h"
#include "gui/look/Look.h"
#include "gui/look/TextLines.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

// The editor.

InPlaceEdit::InPlaceEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &InPlaceEdit::grow);
}

void InPlaceEdit::setFewestLines(int lines)
{
    m_fewestLines = lines;
    grow();
}

void InPlaceEdit::grow()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    const QFontMetricsF metrics(font());
    const int around = 2 * int(document()->documentMargin()) + 2 * 7 + 2;
    const int wanted = int(std::ceil(metrics.lineSpacing() * std::max(lines, m_fewestLines))) + around;
    if (wanted != minimumHeight() || wanted != maximumHeight())
        setFixedHeight(wanted);
}

void InPlaceEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_fewestLines == 1 && ((enter && event->modifiers() == Qt::NoModifier) || event->key() == Qt::Key_Escape)) {
        Q_EMIT finished();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void InPlaceEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT left();
}

void InPlaceEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void InPlaceEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        grow();
}

// The sentence.

class InPlaceText::Reading : public QPushButton
{
public:
    explicit Reading(QWidget *parent)
        : QPushButton(parent)
    {
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setCursor(Qt::PointingHandCursor);
        setProperty("look", u"link"_s);
        setProperty("focusRadius", 4);
    }
    void setWords(const QString &words)
    {
        if (m_words == words)
            return;
        m_words = words;
        updateGeometry();
        update();
    }
    QString words() const { return m_words; }
    QString placeholder;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        return std::max(Look::instance()->scaled(32), lines(width).height() + Look::instance()->scaled(14));
    }
    QSize sizeHint() const override { return {120, heightForWidth(std::max(width(), 120))}; }
    QSize minimumSizeHint() const override { return {80, Look::instance()->scaled(32)}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        updateGeometry();
    }
    void paintEvent(QPaintEvent *) override
    {
        const Look *look = Look::instance();
        QPainter painter(this);
        const bool empty = m_words.isEmpty();
        const TextLines text = lines(width());
        const bool hot = isEnabled() && (underMouse() || hasFocus());
        painter.setPen(look->color(empty ? Token::Ink3 : Token::Ink2));
        const int top = (height() - text.height()) / 2;
        const bool mirrored = isRightToLeft();
        text.draw(&painter, QPointF(mirrored ? width() - text.width() : 0, top));
        if (!isEnabled())
            return;
        const int side = look->scaled(16);
        const int y = top + (look->lineHeight(Type::Supporting) - side) / 2;
        painter.drawPixmap(QRect(mirrored ? 0 : width() - side, y, side, side),
                           look->pixmap(u"pencil"_s, look->color(hot ? Token::Accent : Token::Ink2), side,
                                        devicePixelRatioF()));
    }

private:
    TextLines lines(int width) const
    {
        const Look *look = Look::instance();
        return {m_words.isEmpty() ? placeholder : m_words, look->font(Type::Supporting),
                look->lineHeight(Type::Supporting), qreal(width - look->scaled(28))};
    }

    QString m_words;
};

InPlaceText::InPlaceText(QWidget *parent)
    : QWidget(parent)
    , m_reading(new Reading(this))
    , m_edit(new InPlaceEdit(this))
    , m_typed(new TypedText(m_edit))
{
    m_reading->setObjectName(u"reasonButton"_s);
    m_edit->setObjectName(u"reasonEdit"_s);
    m_edit->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_reading);
    column->addWidget(m_edit);
    connect(m_reading, &QPushButton::clicked, this, &InPlaceText::edit);
    connect(m_edit, &InPlaceEdit::finished, this, [this] { finish(true); });
    connect(m_edit, &InPlaceEdit::left, this, [this] { finish(false); });
    connect(m_typed, &TypedText::typed, this, &InPlaceText::typed);
    connect(Look::instance(), &Look::changed, m_reading, [this] { m_reading->updateGeometry(); });
}

void InPlaceText::setName(const QString &name)
{
    m_name = name;
    m_edit->setAccessibleName(name);
    tell();
}

void InPlaceText::setPlaceholder(const QString &text)
{
    m_reading->placeholder = text;
    m_edit->setPlaceholderText(text);
}

void InPlaceText::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_reading->setEnabled(!readOnly);
}

QString InPlaceText::text() const { return m_typed->text(); }

void InPlaceText::show(const QString &stored, bool anew)
{
    m_typed->show(stored, anew);
    m_reading->setWords(m_typed->text());
    tell();
    if (anew && m_edit->isVisibleTo(this))
        finish(m_edit->hasFocus());
}

void InPlaceText::tell()
{
    const QString words = m_reading->words();
    m_reading->setAccessibleName(words.isEmpty() ? tr("%1: nothing written yet").arg(m_name)
                                                 : tr("%1: %2").arg(m_name, words));
}

void InPlaceText::edit()
{
    if (m_readOnly)
        return;
    m_edit->show();
    m_reading->hide();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->moveCursor(QTextCursor::End);
}

void InPlaceText::flush() { m_typed->flush(); }

void InPlaceText::finish(bool keepFocus)
{
    m_typed->flush();
    m_reading->setWords(m_typed->text());
    tell();
    m_reading->show();
    if (keepFocus)
        m_reading->setFocus(Qt::OtherFocusReason);
    m_edit->hide();
}

} // namespace sharpend
