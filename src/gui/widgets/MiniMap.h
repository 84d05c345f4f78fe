// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/PlacementWords.h"
#include "gui/widgets/PaintedWidget.h"

namespace sharpend {

/// The goldilocks map as a thumbnail, for lists. The words for the place stand beside it.
class MiniMap : public PaintedWidget
{
    Q_OBJECT
public:
    explicit MiniMap(QWidget *parent = nullptr);

    void setPlacement(const std::optional<MapPlacement> &placement);
    std::optional<MapPlacement> placement() const { return m_placement; }

    static QSize mapSize() { return {48, 32}; }
    /// Paints the thumbnail into \a rect, for delegates.
    static void paint(QPainter *painter, const QRect &rect, const std::optional<MapPlacement> &placement);

    QString summary() const override { return placementWords(m_placement); }
    QAccessible::Role accessibleRole() const override { return QAccessible::Graphic; }
    QSize sizeHint() const override { return mapSize(); }
    QSize minimumSizeHint() const override { return mapSize(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<MapPlacement> m_placement;
};

} // namespace sharpend
