// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/LaneText.h"

#include "gui/event/InPlaceText.h"
#include "gui/look/Look.h"
#include "gui/look/TextLines.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int padding = 12, fewestLines = 3, mostLinesWritten = 6, headGap = 2, headIcon = 16;
} // namespace

LaneText::LaneText(Purpose purpose, QWidget *parent)
    : QAbstractButton(parent)
    , m_purpose(purpose)
    , m_edit(new InPlaceEdit(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setProperty("focusRadius", 6);
    m_edit->setObjectName(purpose == Purpose::Insight ? u"insightEdit"_s : u"asWrittenEdit"_s);
    m_edit->hide();
    m_edit->installEventFilter(this);
    connect(this, &QAbstractButton::clicked, this, &LaneText::edit);
    connect(m_edit, &InPlaceEdit::finished, this, [this] { close(true); });
    connect(m_edit, &InPlaceEdit::left, this, [this] { close(false); });
    connect(m_edit, &InPlaceEdit::textChanged, this, [this] {
        if (!m_edit->isHidden())
            Q_EMIT writing(m_edit->toPlainText(), m_from);
    });
    connect(Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void LaneText::setLane(const QString &title)
{
    m_title = title;
    m_edit->setAccessibleName(m_purpose == Purpose::Insight ? tr("What we make of %1, in one sentence").arg(title)
                                                            : tr("What the paper says of %1").arg(title));
    tell();
}

void LaneText::setWords(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words; // an open field is left alone
    tell();
    update();
}

void LaneText::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setCursor(readOnly ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

QString LaneText::shown() const
{
    if (!m_words.isEmpty())
        return m_words;
    return m_purpose == Purpose::Insight ? tr("One sentence: what do we make of it?") : tr("Nothing is written for this step.");
}

void LaneText::tell()
{
    if (m_purpose == Purpose::Insight)
        setAccessibleName(m_words.isEmpty() ? tr("What we make of %1: nothing written yet").arg(m_title)
                                            : tr("What we make of %1: %2").arg(m_title, m_words));
    else
        setAccessibleName(m_words.isEmpty() ? tr("%1, as written: nothing").arg(m_title) : tr("%1, as written: %2").arg(m_title, m_words));
}

int LaneText::headHeight() const
{
    return m_purpose == Purpose::AsWritten ? Look::instance()->lineHeight(Type::Supporting) + Look::instance()->scaled(headGap) : 0;
}

int LaneText::linesAtMost() const { return m_purpose == Purpose::AsWritten ? mostLinesWritten : 0; }

int LaneText::heightForWidth(int width) const
{
    const Look *look = Look::instance();
    const int line = look->lineHeight(Type::Body);
    const TextLines lines(shown(), look->font(Type::Body), line, width - 2 * look->scaled(padding), linesAtMost());
    const bool roomy = m_purpose == Purpose::AsWritten || !(m_words.isEmpty() || m_readOnly);
    const int height = std::max(lines.height(), roomy ? fewestLines * line : 0) + headHeight() + 2 * look->scaled(padding);
    return m_edit->isHidden() ? height : std::max(height, m_edit->y() + m_edit->height()); // what is below stays where it is
}

void LaneText::edit()
{
    Q_EMIT chosen();
    if (m_readOnly || !m_edit->isHidden())
        return;
    m_from = m_words;
    m_edit->setPlainText(m_words);
    const int top = m_purpose == Purpose::AsWritten ? Look::instance()->scaled(padding) + headHeight() : 0;
    m_edit->setGeometry(0, top, width(), height() - top);
    m_edit->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->moveCursor(QTextCursor::End);
    Q_EMIT resized();
}

void LaneText::reopen(const QString &words, const QString &from)
{
    edit();
    if (m_edit->isHidden())
        return;
    m_from = from;
    m_edit->setPlainText(words);
    m_edit->moveCursor(QTextCursor::End);
}

void LaneText::finish()
{
    if (!m_edit->isHidden())
        close(m_edit->hasFocus());
}

void LaneText::close(bool keepFocus)
{
    if (m_edit->isHidden())
        return;
    const QString typed = m_edit->toPlainText();
    const QString written = m_purpose == Purpose::Insight ? typed.simplified() : typed.trimmed(); // one sentence, or as it stands
    if (keepFocus)
        setFocus(Qt::OtherFocusReason);
    m_edit->hide();
    if (written != m_from) {
        setWords(written);
        Q_EMIT kept(written, m_from);
    }
    Q_EMIT writingDone();
    Q_EMIT resized();
}

bool LaneText::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::Resize)
        Q_EMIT resized();
    return QAbstractButton::eventFilter(watched, event);
}

void LaneText::resizeEvent(QResizeEvent *)
{
    if (!m_edit->isHidden())
        m_edit->resize(width(), m_edit->height());
}

void LaneText::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT chosen();
}

void LaneText::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : mapToGlobal(rect().center()));
}

void LaneText::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    const bool forward = (event->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2)) {
        edit();
    } else if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        Q_EMIT leaveSideways(forward ? 1 : -1);
    } else if (plain && event->key() == Qt::Key_Up) {
        Q_EMIT leaveUp();
    } else if (plain && event->key() == Qt::Key_Down) {
        Q_EMIT leaveDown();
    } else if ((plain || modifiers == Qt::ShiftModifier) && event->key() != Qt::Key_Space && !event->text().isEmpty()
               && event->text().at(0).isPrint()) {
        Q_EMIT typed(event->text());
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void LaneText::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_edit->isHidden()) { // below what it is
        if (m_purpose == Purpose::AsWritten) {
            paintBox(painter, false);
            paintHead(painter);
        }
        return;
    }
    paintBox(painter, !m_readOnly && underMouse());
    const int side = look->scaled(padding), line = look->lineHeight(Type::Body);
    if (m_purpose == Purpose::AsWritten)
        paintHead(painter);
    painter.setPen(look->color(!m_words.isEmpty() ? Token::Ink : m_purpose == Purpose::Insight ? Token::Ink3 : Token::Ink2));
    const TextLines lines(shown(), look->font(Type::Body), line, width() - 2 * side, linesAtMost());
    lines.draw(&painter, QPointF(side, side + headHeight()));
    if (m_purpose == Purpose::AsWritten && m_words.isEmpty() && !m_readOnly) {
        painter.setPen(look->color(Token::Accent));
        TextLines(tr("Add what the paper says"), look->font(Type::Supporting, 600), line, width() - 2 * side, 1)
            .draw(&painter, QPointF(side, side + headHeight() + lines.height() + look->scaled(4)));
    }
}

void LaneText::paintBox(QPainter &painter, bool hot) const
{
    const Look *look = Look::instance();
    if (m_words.isEmpty()) {
        QPen pen(look->color(hot ? Token::Accent : Token::LineStrong), 1, Qt::CustomDashLine);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
    } else if (m_purpose == Purpose::Insight) {
        painter.setPen(hot ? QPen(look->color(Token::AccentEdge)) : QPen(Qt::NoPen));
        painter.setBrush(look->color(Token::AccentTint));
    } else {
        painter.setPen(look->color(hot ? Token::AccentEdge : Token::Line));
        painter.setBrush(look->color(Token::Card));
    }
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void LaneText::paintHead(QPainter &painter) const
{
    const Look *look = Look::instance();
    const int side = look->scaled(padding), icon = look->scaled(headIcon), line = look->lineHeight(Type::Supporting);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto drawIcon = [&](const QString &name, bool first) {
        const int left = first != mirrored ? side - 2 : width() - side - icon + 2;
        painter.drawPixmap(QRect(left, side + (line - icon) / 2, icon, icon),
                           look->pixmap(name, look->color(Token::Ink2), icon, devicePixelRatioF()));
    };
    drawIcon(u"document"_s, true);
    if (!m_readOnly && !m_words.isEmpty())
        drawIcon(u"pencil"_s, false);
    painter.setFont(look->font(Type::Supporting));
    painter.setPen(look->color(Token::Ink2));
    painter.drawText(QRect(side + icon + 4, side, width() - 2 * (side + icon + 4), line), Qt::AlignVCenter | Qt::AlignLeading, tr("As written"));
}

} // namespace sharpend
