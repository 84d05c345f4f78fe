// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/ReleaseStep.h"

#include "gui/outputs/HintedText.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

int side() { return Look::instance()->scaled(20); }
int textStart() { return side() + 12; }

HintedLines linesOf(const QString &words, const QString &note, int width)
{
    return {words, {}, note, Type::Body, 0, qreal(std::max(1, width - textStart()))};
}

} // namespace

ReleaseStep::ReleaseStep(const QString &words, bool byHand, QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setText(words);
    setProperty("focusRadius", 4);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setEnabled(byHand);
    setFocusPolicy(byHand ? Qt::StrongFocus : Qt::NoFocus);
    if (byHand)
        setCursor(Qt::PointingHandCursor);
    connect(Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
    tell();
}

void ReleaseStep::setDone(bool done)
{
    m_done = done;
    setChecked(done);
    tell();
    update();
}

void ReleaseStep::setNote(const QString &note)
{
    m_note = note;
    tell();
    updateGeometry();
    update();
}

void ReleaseStep::tell()
{
    const QString spoken = m_note.isEmpty() ? text() : tr("%1, %2").arg(text(), m_note);
    setAccessibleName(isEnabled() ? spoken : m_done ? tr("Done: %1").arg(spoken) : tr("To do: %1").arg(spoken));
}

QSize ReleaseStep::sizeHint() const { return {280, heightForWidth(std::max(width(), 280))}; }
QSize ReleaseStep::minimumSizeHint() const { return {140, 32}; }
int ReleaseStep::heightForWidth(int width) const { return std::max(32, linesOf(text(), m_note, width).height() + 10); }

void ReleaseStep::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = look->lineHeight(Type::Body);
    const HintedLines lines = linesOf(text(), m_note, width());
    const int top = (height() - lines.height()) / 2;
    const bool mirrored = isRightToLeft();
    const QRectF ring(mirrored ? width() - side() : 0, top + (line - side()) / 2.0, side(), side());
    painter.setPen(QPen(look->color(m_done ? Token::AccentEdge : Token::LineStrong), m_done ? 1 : 1.5));
    painter.setBrush(m_done ? look->color(Token::AccentTint) : isEnabled() && underMouse() ? look->color(Token::Paper) : QColor(Qt::transparent));
    painter.drawEllipse(ring.adjusted(0.75, 0.75, -0.75, -0.75));
    if (m_done) {
        const int mark = look->scaled(12);
        const QRectF place(ring.center().x() - mark / 2.0, ring.center().y() - mark / 2.0, mark, mark);
        painter.drawPixmap(place, look->pixmap(u"check"_s, look->color(Token::Accent), mark, devicePixelRatioF()), QRectF());
    }
    lines.draw(&painter, QPointF(mirrored ? 0 : textStart(), top), Token::Ink);
}

} // namespace sharpend
