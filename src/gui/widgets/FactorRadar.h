// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/widgets/Comparison.h"
#include "gui/widgets/PaintedWidget.h"

#include <array>

namespace sharpend {

/// An event in the comparison.
struct RadarEvent {
    QString letter;
    EventKind kind = EventKind::DidNotGoToPlan;
    /// In the order of Factors.
    std::array<Level, 6> levels{};

    static RadarEvent of(const QString &letter, const Event &event);
};

/// Up to three events over the six factors: the shape is read, never measured, so there is no area, total or rank. A
/// factor that is not known breaks the line.
class FactorRadar : public PaintedWidget
{
    Q_OBJECT
public:
    static constexpr int axisCount = 6;

    explicit FactorRadar(QWidget *parent = nullptr);

    /// The first three are shown, as A, B and C are told apart everywhere.
    void setEvents(const QList<RadarEvent> &events);
    const QList<RadarEvent> &events() const { return m_events; }

    /// "Effect on the team", … in the order of Factors; for the table too.
    static QString axisName(int axis);
    /// "Low", "Could feed it", …
    static QString levelWords(Level level);

    QString summary() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::Chart; }
    QList<PaintedPart> parts() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Frame {
        QPointF centre;
        qreal radius = 0;
        qreal labelWidth = 0;
        int footTop = 0;
    };

    Frame frame() const;
    /// The point of an event on an axis, nudged off those drawn before; nothing is known of it if the level is unknown.
    QPointF pointOf(const Frame &frame, int event, int axis) const;
    QPointF unknownAt(const Frame &frame, int event, int axis) const;
    QString eventSentence(const RadarEvent &event) const;
    void paintGround(QPainter *painter, const Frame &frame) const;
    void paintLabels(QPainter *painter, const Frame &frame) const;
    void paintEventLine(QPainter *painter, const Frame &frame, int event) const;
    void paintPoints(QPainter *painter, const Frame &frame, int event) const;
    void paintFoot(QPainter *painter, const Frame &frame) const;

    QList<RadarEvent> m_events;
};

} // namespace sharpend
