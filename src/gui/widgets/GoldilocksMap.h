// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"
#include "domain/PlacementWords.h"
#include "gui/widgets/Comparison.h"
#include "gui/widgets/PaintedWidget.h"

namespace sharpend {

/// An event on the map. One without a placement is not drawn.
struct MapMarker {
    QString id;
    QString letter;
    EventKind kind = EventKind::DidNotGoToPlan;
    CompareRole role = CompareRole::None;
    std::optional<MapPlacement> placement;
    bool selected = false;
};

/// How often against how severe, with the middle ground between. Markers move by mouse and by arrow keys; a click
/// places the selected one if it is nowhere yet. No number is ever shown.
class GoldilocksMap : public PaintedWidget
{
    Q_OBJECT
public:
    explicit GoldilocksMap(QWidget *parent = nullptr);

    void setMarkers(const QList<MapMarker> &markers);
    const QList<MapMarker> &markers() const { return m_markers; }
    /// Where the marker \a id stands, in the widget; its centre.
    QPointF positionOf(const QString &id) const;
    /// The area of the map itself, without the words around it.
    QRect plotRect() const;

    QString summary() const override;
    QList<PaintedPart> parts() const override;
    int focusedPart() const override;
    void pressPart(int index) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// After a drag has ended, or a key.
    void markerMoved(const QString &id, double often, double severe);
    void markerSelected(const QString &id);
    /// Space: add the selected event to the comparison, or drop it.
    void compareToggled(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int selectedIndex() const;
    QPointF toPixels(const MapPlacement &placement) const;
    MapPlacement fromPixels(const QPointF &position) const;
    int markerAt(const QPointF &position) const;
    QList<int> placedIndexes() const;
    void select(int index);
    void step(int direction);
    void moveBy(double often, double severe);
    void commit(int index);
    void paintGround(QPainter *painter) const;
    void paintWords(QPainter *painter) const;
    void paintAxes(QPainter *painter) const;
    void paintMarker(QPainter *painter, const MapMarker &marker) const;

    QList<MapMarker> m_markers;
    int m_dragged = -1;
    bool m_moved = false;
    QPointF m_grip;
    QPointF m_pressedAt;
    std::optional<MapPlacement> m_before;
};

} // namespace sharpend
