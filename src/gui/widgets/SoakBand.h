// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/PaintedWidget.h"

#include <QDateTime>

namespace sharpend {

/// The pause between the meetings as a band of hours: from the close of Meeting 1 to the opening of Meeting 2, with the
/// nights shaded, now as a solid triangle and reminders as hollow ones. All times are of the room's zone.
class SoakBand : public PaintedWidget
{
    Q_OBJECT
public:
    explicit SoakBand(QWidget *parent = nullptr);

    void setSpan(const QDateTime &from, const QDateTime &to);
    /// Where the pause stands; before or after the span the band is empty or full, without a triangle.
    void setNow(const QDateTime &now);
    void setReminders(const QList<QDateTime> &reminders);

    QString summary() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::Graphic; }
    QList<PaintedPart> parts() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    struct Tick {
        QDateTime at;
        QString label;
    };
    /// The hours marked under the band: every six, more in a short pause, and in a long one midnights by their day.
    QList<Tick> ticks() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Label {
        QString text;
        QRectF rect;
    };
    QRectF barRect() const;
    /// How far along the band \a moment is, before mirroring.
    qreal placeOf(const QDateTime &moment) const;
    bool holds(const QDateTime &moment) const { return m_from <= moment && moment <= m_to; }
    QRectF mirroredF(const QRectF &rect) const;
    /// A text around \a x, kept within the widget.
    QRectF around(qreal x, qreal top, const QString &text, const QFont &font) const;
    void paintBar(QPainter *painter) const;
    void paintTicks(QPainter *painter) const;
    void paintMarks(QPainter *painter) const;
    void paintTriangle(QPainter *painter, qreal x, bool solid) const;
    void write(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &color) const;

    QDateTime m_from, m_to, m_now;
    QList<QDateTime> m_reminders;
};

} // namespace sharpend
