// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/PaintedWidget.h"

namespace sharpend {

/// The sessions of a community along a thread: those that are over as filled dots, the wedge on the next one, rings ahead. A click or the
/// arrow keys take a session in hand. Where not all have room, those around it are shown.
class SessionThread : public PaintedWidget
{
    Q_OBJECT
public:
    struct Item {
        QString id;
        QString day, words;
        bool over = false;
        bool next = false;
    };

    explicit SessionThread(QWidget *parent = nullptr);

    void setSessions(const QList<Item> &items, const QString &inHand);
    QString inHand() const { return m_items.value(m_inHand).id; }

    QString summary() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::PageTabList; }
    QList<PaintedPart> parts() const override;
    int focusedPart() const override { return m_inHand; }
    void pressPart(int index) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sessionChosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// The sessions that have room: the first, and how many.
    struct Window {
        int first = 0, count = 0, step = 0;
    };
    Window window() const;
    QRect place(int index) const; ///< mirrored; nothing where it is not shown
    void paintNode(QPainter *painter, int index, const QRect &place) const;
    void paintLine(QPainter *painter, const Window &shown) const;

    QList<Item> m_items;
    int m_inHand = -1;
};

} // namespace sharpend
