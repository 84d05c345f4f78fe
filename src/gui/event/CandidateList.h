// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace sharpend {

/// Paints a candidate: shape and letter, title, where and when, and the box that puts it into the comparison.
class CandidateDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CandidateDelegate(QObject *parent = nullptr);

    void setCompact(bool compact);
    bool isCheckable() const { return m_checkable; }
    void setCheckable(bool checkable);
    /// All rows are of one height, and long titles end in "…".
    void setBrief(bool brief);
    /// The target of the box in a row that lies at \a row; 32 at least each way.
    QRect boxTarget(const QRect &row, Qt::LayoutDirection direction) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    int textLeft() const;
    int textWidth(int rowWidth) const;
    int titleLine() const;
    int titleLines() const;
    int whereLines() const;

    bool m_compact = false;
    bool m_brief = false;
    bool m_checkable = true;
    mutable QHash<QString, int> m_heights; ///< by their texts; measuring is what a long list costs
    mutable int m_measuredWidth = 0;
};

/// The candidates. As high as they need, and scrolling when there is no room for all.
class CandidateList : public QListView
{
    Q_OBJECT
public:
    explicit CandidateList(QWidget *parent = nullptr);

    void setCompact(bool compact);
    void setCheckable(bool checkable);
    QString currentId() const;
    QSize sizeHint() const override;
    void doItemsLayout() override;

Q_SIGNALS:
    void currentIdChanged(const QString &id);
    /// F2 on a row.
    void editRequested();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void updateGeometries() override;

private:
    CandidateDelegate *m_delegate;
};

} // namespace sharpend
