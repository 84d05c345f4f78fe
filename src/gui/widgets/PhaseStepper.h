// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"
#include "gui/widgets/PaintedWidget.h"

#include <QStringList>

namespace sharpend {

/// The phases of a meeting in a row: ticks behind, the wedge now, rings ahead. It asks for a phase and moves only when
/// told: some steps need their own button. Where room is short, the names get smaller; then the phases furthest from now fold to
/// their marks.
class PhaseStepper : public PaintedWidget
{
    Q_OBJECT
public:
    explicit PhaseStepper(QWidget *parent = nullptr);

    void setPhases(const QStringList &phases);
    const QStringList &phases() const { return m_phases; }
    void setCurrent(int index);
    int current() const { return m_current; }
    /// The furthest phase reached so far; those up to it are ticked.
    void setFurthest(int index);
    int furthest() const { return m_furthest; }

    QString summary() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::PageTabList; }
    QList<PaintedPart> parts() const override;
    int focusedPart() const override { return m_focused; }
    void pressPart(int index) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void phaseRequested(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Item {
        QRect rect; ///< before mirroring
        bool folded = false;
    };

    /// Where each phase stands at the present width.
    QList<Item> items() const;
    /// The type of the names at the present width.
    Type type() const;
    int widthOf(int index, bool folded, Type type) const;
    int fullWidth(Type type) const;
    int itemAt(const QPoint &position) const;
    void setFocusedItem(int index);
    void paintItem(QPainter *painter, int index, const Item &item, Type type) const;

    QStringList m_phases;
    int m_current = 0;
    int m_furthest = 0;
    int m_focused = -1;
    int m_hovered = -1;
};

} // namespace sharpend
