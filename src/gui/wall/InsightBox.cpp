// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/InsightBox.h"

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
constexpr int padding = 12, fewestLines = 3;
} // namespace

InsightBox::InsightBox(QWidget *parent)
    : QAbstractButton(parent)
    , m_edit(new InPlaceEdit(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setProperty("focusRadius", 6);
    m_edit->setObjectName(u"insightEdit"_s);
    m_edit->hide();
    m_edit->installEventFilter(this);
    connect(this, &QAbstractButton::clicked, this, &InsightBox::edit);
    connect(m_edit, &InPlaceEdit::finished, this, [this] { close(true); });
    connect(m_edit, &InPlaceEdit::left, this, [this] { close(false); });
    connect(Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void InsightBox::setTheme(const QString &title)
{
    m_theme = title;
    m_edit->setAccessibleName(tr("What we make of %1, in one sentence").arg(title));
    tell();
}

void InsightBox::setInsight(const QString &insight)
{
    if (insight == m_insight)
        return;
    m_insight = insight; // an open field is left alone
    tell();
    update();
}

void InsightBox::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setCursor(readOnly ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

QString InsightBox::words() const
{
    return m_insight.isEmpty() ? tr("One sentence: what do we make of it?") : m_insight;
}

void InsightBox::tell()
{
    setAccessibleName(m_insight.isEmpty() ? tr("What we make of %1: nothing written yet").arg(m_theme)
                                          : tr("What we make of %1: %2").arg(m_theme, m_insight));
}

int InsightBox::heightForWidth(int width) const
{
    if (!m_edit->isHidden())
        return m_edit->height();
    const Look *look = Look::instance();
    const int line = look->lineHeight(Type::Body);
    const TextLines lines(words(), look->font(Type::Body), line, width - 2 * look->scaled(padding));
    return std::max(lines.height(), m_insight.isEmpty() || m_readOnly ? 0 : fewestLines * line) + 2 * look->scaled(padding);
}

void InsightBox::edit()
{
    Q_EMIT chosen();
    if (m_readOnly || !m_edit->isHidden())
        return;
    m_from = m_insight;
    m_edit->setPlainText(m_insight);
    m_edit->setGeometry(rect());
    m_edit->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->moveCursor(QTextCursor::End);
    Q_EMIT resized();
}

void InsightBox::finish()
{
    if (!m_edit->isHidden())
        close(m_edit->hasFocus());
}

void InsightBox::close(bool keepFocus)
{
    if (m_edit->isHidden())
        return;
    const QString written = m_edit->toPlainText().simplified();
    if (keepFocus)
        setFocus(Qt::OtherFocusReason);
    m_edit->hide();
    if (written != m_from) {
        setInsight(written);
        Q_EMIT kept(written, m_from);
    }
    Q_EMIT resized();
}

bool InsightBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::Resize)
        Q_EMIT resized();
    return QAbstractButton::eventFilter(watched, event);
}

void InsightBox::resizeEvent(QResizeEvent *)
{
    if (!m_edit->isHidden())
        m_edit->resize(width(), m_edit->height());
}

void InsightBox::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT chosen();
}

void InsightBox::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : mapToGlobal(rect().center()));
}

void InsightBox::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    const bool forward = (event->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2)) {
        edit();
    } else if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        Q_EMIT leaveSideways(forward ? 1 : -1);
    } else if (plain && event->key() == Qt::Key_Down) {
        Q_EMIT leaveDown();
    } else if ((plain || modifiers == Qt::ShiftModifier) && event->key() != Qt::Key_Space && !event->text().isEmpty()
               && event->text().at(0).isPrint()) {
        Q_EMIT typed(event->text());
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void InsightBox::paintEvent(QPaintEvent *)
{
    if (!m_edit->isHidden())
        return;
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool hot = !m_readOnly && underMouse();
    if (m_insight.isEmpty()) {
        QPen pen(look->color(hot ? Token::Accent : Token::LineStrong), 1, Qt::CustomDashLine);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
    } else {
        painter.setPen(hot ? QPen(look->color(Token::AccentEdge)) : QPen(Qt::NoPen));
        painter.setBrush(look->color(Token::AccentTint));
    }
    painter.drawRoundedRect(box, 6, 6);
    const int side = look->scaled(padding);
    painter.setPen(look->color(m_insight.isEmpty() ? Token::Ink3 : Token::Ink));
    TextLines(words(), look->font(Type::Body), look->lineHeight(Type::Body), width() - 2 * side).draw(&painter, QPointF(side, side));
}

} // namespace sharpend
