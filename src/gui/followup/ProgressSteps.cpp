// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/followup/ProgressSteps.h"

#include "gui/look/Look.h"
#include "gui/look/TextLines.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int stepCount = 3, stepWidth = 42, stepGap = 4, barHeight = 12, inset = 4;

ActionProgress stepOf(int index) { return ActionProgress(int(ActionProgress::Agreed) + index); }

} // namespace

ProgressSteps::ProgressSteps(QWidget *parent)
    : PaintedWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ProgressSteps::setProgress(ActionProgress progress)
{
    if (progress == m_progress)
        return;
    m_progress = progress;
    announceName();
    update();
}

int ProgressSteps::filled() const
{
    return m_progress == ActionProgress::Stopped ? 0 : int(m_progress) - int(ActionProgress::Proposed);
}

QString ProgressSteps::summary() const { return tr("Progress: %1").arg(progressLabel(m_progress)); }

QList<PaintedPart> ProgressSteps::parts() const
{
    QList<PaintedPart> parts;
    for (int i = 0; i < stepCount; ++i)
        parts.append({progressLabel(stepOf(i)), stepRect(i), QAccessible::PageTab, true, filled() == i + 1});
    return parts;
}

int ProgressSteps::focusedPart() const { return filled() - 1; }

void ProgressSteps::pressPart(int index)
{
    if (index >= 0 && index < stepCount && isEnabled() && stepOf(index) != m_progress)
        Q_EMIT progressRequested(stepOf(index));
}

QSize ProgressSteps::sizeHint() const
{
    const Look *look = Look::instance();
    const int words = int(TextLines(progressLabel(ActionProgress::Proposed), look->font(Type::Supporting), look->lineHeight(Type::Supporting), 0).width());
    const int bars = stepCount * stepWidth + (stepCount - 1) * stepGap;
    return {std::max(bars, words + 2) + 2 * inset, 2 * inset + barHeight + 6 + look->lineHeight(Type::Supporting)};
}

QRect ProgressSteps::stepRect(int index) const
{
    return mirrored(QRect(inset + index * (stepWidth + stepGap), 0, stepWidth, height()));
}

int ProgressSteps::stepAt(const QPoint &position) const
{
    for (int i = 0; i < stepCount; ++i) {
        if (stepRect(i).adjusted(-stepGap / 2, 0, stepGap / 2, 0).contains(position))
            return i;
    }
    return -1;
}

void ProgressSteps::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < stepCount; ++i) {
        const QRect step = stepRect(i);
        const QRectF bar(step.left(), inset, step.width(), barHeight);
        const bool done = i < filled();
        painter.setPen(QPen(look->color(done ? Token::Accent : Token::LineStrong), 1));
        painter.setBrush(look->color(done ? Token::Accent : Token::Card));
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
    painter.setPen(look->color(Token::Ink2));
    const int line = look->lineHeight(Type::Supporting);
    const TextLines words(progressLabel(m_progress), look->font(Type::Supporting), line, width() - 2 * inset, 1,
                          isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    words.draw(&painter, QPointF(inset, inset + barHeight + 6));
    if (hasFocus())
        paintFocusRing(&painter, rect(), 6);
}

void ProgressSteps::keyPressEvent(QKeyEvent *event)
{
    const bool mirror = isRightToLeft();
    if (event->key() == (mirror ? Qt::Key_Left : Qt::Key_Right))
        pressPart(filled());
    else if (event->key() == (mirror ? Qt::Key_Right : Qt::Key_Left) && filled() > 1)
        pressPart(filled() - 2);
    else
        PaintedWidget::keyPressEvent(event);
}

void ProgressSteps::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        pressPart(stepAt(event->pos()));
}

bool ProgressSteps::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int step = stepAt(help->pos());
        if (step >= 0)
            QToolTip::showText(help->globalPos(), progressLabel(stepOf(step)), this, stepRect(step));
        else
            QToolTip::hideText();
        return true;
    }
    return PaintedWidget::event(event);
}

} // namespace sharpend
