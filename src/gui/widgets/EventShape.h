// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/KindWords.h"
#include "gui/look/Look.h"

#include <QWidget>

class QPainter;

namespace sharpend {

/// Square, circle, diamond, triangle or ring by \a kind, filled with \a fill, an optional \a letter inside (the map and
/// the comparison name events A, B, C). \a ground is what shows through a ring and colours the letter on the others.
void paintEventShape(QPainter &painter, const QRectF &rect, EventKind kind, const QColor &fill,
                     const QString &letter = {}, const QColor &ground = {});

/// An event's shape on its own, as in the Library's lists.
class EventShape : public QWidget
{
    Q_OBJECT
    /// A word of EventKind.
    Q_PROPERTY(QString kind READ kindWord WRITE setKind)
    /// 14 by default; 20 with a letter.
    Q_PROPERTY(int side READ side WRITE setSide)
    Q_PROPERTY(QString letter READ letter WRITE setLetter)
    /// A word of Token; "ink2" by default.
    Q_PROPERTY(QString token READ tokenWord WRITE setToken)
public:
    explicit EventShape(QWidget *parent = nullptr);

    EventKind kind() const { return m_kind; }
    void setKind(EventKind kind);
    QString kindWord() const { return wordOf(m_kind); }
    void setKind(const QString &word) { setKind(fromWord<EventKind>(word).value_or(m_kind)); }
    int side() const { return m_side; }
    void setSide(int side);
    QString letter() const { return m_letter; }
    void setLetter(const QString &letter);
    QString tokenWord() const { return wordOf(m_token); }
    void setToken(const QString &word);
    /// A colour that is no token, as the hue of a comparison line; invalid for the token's.
    void setFill(const QColor &fill);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EventKind m_kind = EventKind::DidNotGoToPlan;
    int m_side = 14;
    QString m_letter;
    Token m_token = Token::Ink2;
    QColor m_fill;
};

} // namespace sharpend
