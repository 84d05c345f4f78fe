// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessible>
#include <QWidget>

namespace sharpend {

class Look;

/// A part of a painted widget, as assistive technology sees it.
struct PaintedPart {
    QString name;
    QRect rect; ///< in the widget's coordinates
    QAccessible::Role role = QAccessible::StaticText;
    bool actionable = false; ///< pressPart() does something
    bool current = false; ///< the stage, phase or marker that counts now
};

/// What the widgets that paint themselves have in common: colours from the look, and a description of what is drawn for
/// people who do not see it. AccessiblePainted reads it.
class PaintedWidget : public QWidget
{
    Q_OBJECT
public:
    explicit PaintedWidget(QWidget *parent = nullptr);

    /// What the widget says as a whole; an accessibleName() set from outside wins.
    virtual QString summary() const = 0;
    virtual QAccessible::Role accessibleRole() const { return QAccessible::Grouping; }
    virtual QList<PaintedPart> parts() const { return {}; }
    /// The part that has the keyboard, or -1.
    virtual int focusedPart() const { return -1; }
    /// As if the part had been clicked.
    virtual void pressPart(int) {}

protected:
    /// The look's colours or sizes are new. Measures again and repaints.
    virtual void restyle();
    /// Tells assistive technology that the keyboard is on another part now.
    void announceFocus();
    /// Tells it that a name has changed; \a part -1 is the widget itself.
    void announceName(int part = -1);
    /// \a rect mirrored where text runs from right to left.
    QRect mirrored(const QRect &rect) const;
    /// The ring around a part that has the keyboard: 2 px of accent around \a rect.
    static void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius = 6);
    static QColor mixed(const QColor &one, const QColor &other, qreal share);

    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace sharpend
