// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/GrowingEdit.h"

#include "gui/look/Look.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

GrowingEdit::GrowingEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingEdit::grow);
    connect(Look::instance(), &Look::changed, this, &GrowingEdit::grow);
    grow();
}

void GrowingEdit::setMinimumLines(int lines)
{
    m_minimumLines = lines;
    grow();
}

void GrowingEdit::grow()
{
    const bool capture = property("look").toString() == "capture"_L1;
    const int frame = 2 * (capture ? 10 : 7); // border and padding of the style sheet
    // A plain text document measures its height in lines.
    const qreal lines = std::max<qreal>(m_minimumLines, document()->documentLayout()->documentSize().height());
    const qreal text = lines * QFontMetricsF(document()->defaultFont()).lineSpacing() + 2 * document()->documentMargin();
    const int height = int(std::ceil(text)) + frame;
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void GrowingEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_singleParagraph && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT returnPressed();
        Q_EMIT editingFinished();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT editingFinished();
}

void GrowingEdit::insertFromMimeData(const QMimeData *source)
{
    if (m_singleParagraph && source->hasText())
        textCursor().insertText(source->text().simplified());
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void GrowingEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        grow();
}

void GrowingEdit::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    grow();
}

void GrowingEdit::wheelEvent(QWheelEvent *event) { event->ignore(); } // the page scrolls

} // namespace sharpend
