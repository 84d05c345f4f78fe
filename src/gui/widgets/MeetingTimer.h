// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/PaintedWidget.h"

namespace sharpend {

/// The time of a meeting: a button that pauses it, the elapsed time, and a bar with the marks. It counts on past the
/// plan and never changes colour; what to say at a mark is the facilitator panel's.
class MeetingTimer : public PaintedWidget
{
    Q_OBJECT
public:
    explicit MeetingTimer(QWidget *parent = nullptr);

    void setElapsed(int seconds);
    int elapsed() const { return m_seconds; }
    void setPlanned(int minutes);
    /// Minutes to mark on the bar.
    void setMarks(const QList<int> &minutes);
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

    /// "00:47", hours and minutes.
    QString elapsedText() const;
    /// "of 90 min"
    QString plannedText() const;

    QString summary() const override;
    QList<PaintedPart> parts() const override;
    int focusedPart() const override { return 0; }
    void pressPart(int index) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The button was pressed; the timer waits to be told.
    void pauseToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect buttonRect() const;
    QRect timeRect() const;
    QRect barRect() const;
    QString buttonText() const;
    void paintButton(QPainter *painter) const;
    void paintTime(QPainter *painter) const;
    void paintBar(QPainter *painter) const;

    int m_seconds = 0;
    int m_planned = 90;
    QList<int> m_marks = {60, 90};
    bool m_paused = false;
    bool m_hovered = false;
    bool m_pressed = false;
};

} // namespace sharpend
