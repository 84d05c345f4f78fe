// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QListView>

namespace sharpend {

/// A list view whose items have heights of their own. QListView measures all of them again whenever one is different, which
/// takes longer than a key may with thousands of cards; here an item is measured once, and again when it says that it has
/// changed. What else a list view does is QListView's.
class CardColumn : public QListView
{
    Q_OBJECT
public:
    explicit CardColumn(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;

protected:
    /// The column of the viewport in which the items stand: as wide with a scroll bar beside it as without one.
    QRect cardsRect() const;
    /// Sizes are different now: every item is measured again.
    void measureAll();

    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles = {}) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void measure(int first, int last);
    /// Lays out what is to be laid out, so that the answer that follows is true.
    void catchUp() const;
    /// The row at \a y of everything, however far it is scrolled.
    int rowAt(int y) const;
    int rowCount() const { return int(m_heights.size()); }

    QList<int> m_heights; ///< of each row; -1 where it is to be measured
    QList<int> m_tops;    ///< of each row, and below the last; as laid out last
    int m_width = -1;     ///< for which they were measured
    QPersistentModelIndex m_hovered;
};

} // namespace sharpend
