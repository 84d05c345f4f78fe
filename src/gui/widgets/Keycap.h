// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"

#include <QStringList>
#include <QWidget>

namespace sharpend {

/// The keys of a shortcut as small caps beside the control they work: "Ctrl+K" shows as two caps.
class Keycap : public QWidget
{
    Q_OBJECT
    /// As written in the specification: "Ctrl+Shift+P", "Enter", "Ctrl+Up".
    Q_PROPERTY(QString keys READ keys WRITE setKeys)
public:
    /// Where the caps lie: on a card or on paper, on the accent of a primary button, or beside disabled text.
    enum class Ground { Plain, Accent, Disabled };

    explicit Keycap(QWidget *parent = nullptr);
    explicit Keycap(const QString &keys, QWidget *parent = nullptr);

    QString keys() const { return m_keys; }
    void setKeys(const QString &keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// The words on the caps, in the person's language and the platform's signs.
    static QStringList caps(const QString &keys);
    /// The same for assistive technology: "Ctrl K".
    static QString spoken(const QString &keys);
    static QSize sizeOf(const QString &keys);
    /// Paints all caps of \a keys from \a topLeft; the box has sizeOf(keys).
    static void paint(QPainter *painter, const QPointF &topLeft, const QString &keys, Ground ground = Ground::Plain,
                      Qt::LayoutDirection direction = Qt::LeftToRight);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace sharpend
