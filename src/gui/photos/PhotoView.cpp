// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/photos/PhotoPane.h"

#include "gui/look/Look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr qreal largestZoom = 8, readingZoom = 2.5;
constexpr int scrollStep = 48;
} // namespace

PhotoView::PhotoView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(u"photoView"_s);
    setProperty("look", u"plain"_s);
    setProperty("ownFocus", true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    connect(Look::instance(), &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void PhotoView::setImage(const QImage &image, const QString &sentence)
{
    m_image = image;
    m_sentence = sentence;
    m_whole = QPixmap();
    setZoom(1);
}

QSizeF PhotoView::shownSize() const
{
    return m_image.isNull() ? QSizeF() : QSizeF(m_image.size()).scaled(QSizeF(viewport()->size()), Qt::KeepAspectRatio) * m_zoom;
}

void PhotoView::setZoom(qreal zoom)
{
    const qreal before = m_zoom;
    m_zoom = std::clamp(zoom, 1.0, largestZoom);
    // What was in the middle stays there.
    const QPointF middle(horizontalScrollBar()->value() + viewport()->width() / 2.0,
                         verticalScrollBar()->value() + viewport()->height() / 2.0);
    measure();
    const QPointF now = before > 1 ? middle * m_zoom / before : QPointF(shownSize().width(), shownSize().height()) / 2;
    horizontalScrollBar()->setValue(int(now.x() - viewport()->width() / 2.0));
    verticalScrollBar()->setValue(int(now.y() - viewport()->height() / 2.0));
    viewport()->update();
    Q_EMIT zoomed();
}

void PhotoView::measure()
{
    const QSize beyond = (shownSize().toSize() - viewport()->size()).expandedTo({0, 0});
    horizontalScrollBar()->setRange(0, beyond.width());
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, beyond.height());
    verticalScrollBar()->setPageStep(viewport()->height());
}

void PhotoView::scrollBy(int x, int y)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + x);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + y);
}

void PhotoView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(viewport()->rect(), Look::instance()->color(Token::Sunken));
    if (m_image.isNull()) {
        painter.setPen(Look::instance()->color(Token::Ink2));
        painter.setFont(Look::instance()->font(Type::Body));
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
        return;
    }
    const QSizeF size = shownSize();
    const QPointF at(size.width() > viewport()->width() ? -horizontalScrollBar()->value() : (viewport()->width() - size.width()) / 2,
                     size.height() > viewport()->height() ? -verticalScrollBar()->value() : (viewport()->height() - size.height()) / 2);
    const QRectF target(at, size);
    if (m_zoom > 1) {
        painter.drawImage(target, m_image);
    } else { // made smaller with care, once
        const QSize wanted = (size * devicePixelRatioF()).toSize().expandedTo({1, 1});
        if (m_whole.size() != wanted)
            m_whole = QPixmap::fromImage(m_image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        painter.drawPixmap(target, m_whole, QRectF(m_whole.rect()));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Look::instance()->color(Token::Accent), 2));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void PhotoView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
}

void PhotoView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int key = event->key();
    const bool plain = modifiers == Qt::NoModifier, shift = modifiers == Qt::ShiftModifier, control = modifiers & Qt::ControlModifier;
    const int ahead = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    const QString text = event->text();
    if (plain && (key == Qt::Key_Left || key == Qt::Key_Right))
        Q_EMIT stepped(key == Qt::Key_Right ? ahead : -ahead);
    else if (shift && (key == Qt::Key_Left || key == Qt::Key_Right))
        scrollBy(key == Qt::Key_Right ? scrollStep : -scrollStep, 0);
    else if ((plain || shift) && (key == Qt::Key_Up || key == Qt::Key_Down))
        scrollBy(0, key == Qt::Key_Down ? scrollStep : -scrollStep);
    else if (plain && (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter))
        setZoom(m_zoom > 1 ? 1 : readingZoom);
    else if (control && (key == Qt::Key_Plus || key == Qt::Key_Equal))
        setZoom(m_zoom * zoomStep);
    else if (control && key == Qt::Key_Minus)
        setZoom(m_zoom / zoomStep);
    else if (plain && (key == Qt::Key_Delete || key == Qt::Key_Backspace))
        Q_EMIT removeRequested();
    else if (plain && key == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else if ((plain || shift) && !text.isEmpty() && text.at(0).isPrint())
        Q_EMIT typed(text);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PhotoView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(event->angleDelta().y() > 0 ? m_zoom * zoomStep : m_zoom / zoomStep);
        event->accept();
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
}

void PhotoView::mousePressEvent(QMouseEvent *event) { m_grabbed = event->pos(); }

void PhotoView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    scrollBy(m_grabbed.x() - event->pos().x(), m_grabbed.y() - event->pos().y());
    m_grabbed = event->pos();
}

void PhotoView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update(); // which the ring is painted on
}

void PhotoView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void PhotoView::mouseDoubleClickEvent(QMouseEvent *) { setZoom(m_zoom > 1 ? 1 : readingZoom); }

} // namespace sharpend
