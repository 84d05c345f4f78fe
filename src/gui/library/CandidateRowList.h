// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QListView>

namespace sharpend {

class CandidateRowModel;

/// The candidates as rows that are painted, for there may be very many. It is as high as its rows: the page scrolls.
class CandidateRowList : public QListView
{
    Q_OBJECT
public:
    explicit CandidateRowList(QWidget *parent = nullptr);

    void setCandidates(CandidateRowModel *model);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void weighRequested(const QString &eventId);
    /// The row the keyboard is on, in this widget, wants to be seen.
    void showRequested(const QRect &row);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    class Delegate;
    void weigh(const QModelIndex &index);
    bool isOnLink(const QPoint &position) const;

    CandidateRowModel *m_model = nullptr;
    Delegate *m_delegate;
};

} // namespace sharpend
