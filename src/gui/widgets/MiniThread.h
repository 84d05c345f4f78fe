// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/PaintedWidget.h"

namespace sharpend {

/// The way of a Learning Team in one line, for lists: a dot for each stage, the wedge with its number where the team
/// is.
class MiniThread : public PaintedWidget
{
    Q_OBJECT
public:
    static constexpr int stageCount = 8;

    explicit MiniThread(QWidget *parent = nullptr);

    /// 0 to 7; 8 when every stage is done.
    void setCurrent(int index);
    int current() const { return m_current; }

    /// Paints a thread into \a rect, for delegates.
    static void paint(QPainter *painter, const QRect &rect, int current, Qt::LayoutDirection direction);
    static QSize threadSize();
    /// "Stage 4 of 8, Meeting 1"
    static QString words(int current);

    QString summary() const override { return words(m_current); }
    QAccessible::Role accessibleRole() const override { return QAccessible::Graphic; }
    QSize sizeHint() const override { return threadSize(); }
    QSize minimumSizeHint() const override { return threadSize(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_current = 0;
};

} // namespace sharpend
