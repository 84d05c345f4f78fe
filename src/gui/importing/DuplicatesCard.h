// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/EventDuplicates.h"
#include "gui/widgets/Card.h"

#include <QAbstractListModel>
#include <QListView>
#include <QSet>

class QPushButton;

namespace sharpend {

class SegmentedControl;
class TextLabel;

/// Rows that are here already, or come twice, each with a tick for adding it anyway.
class DuplicateRowModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void showRows(const QList<DuplicateRow> &rows, const QSet<qsizetype> &ticked);
    void tickAll(bool ticked);
    qsizetype tickedCount() const;
    const QList<DuplicateRow> &rows() const { return m_rows; }
    bool isTicked(int row) const { return m_ticked.contains(m_rows[row].line); }
    /// "Line 14 · same link as line 4"
    QString metaAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    QList<DuplicateRow> m_rows;
    QSet<qsizetype> m_ticked; ///< lines
};

/// The rows as a list of ticks: a few in sight, many thousand at no price.
class DuplicateRowList : public QListView
{
    Q_OBJECT
public:
    explicit DuplicateRowList(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    class Delegate;
};

/// Asks about one kind of duplicates: leave them out (which is what happens unless somebody says otherwise), add them
/// anyway, or choose row by row.
class DuplicatesCard : public Card
{
    Q_OBJECT
public:
    explicit DuplicatesCard(QWidget *parent = nullptr);

    void showRows(const QString &title, const QString &hint, const QList<DuplicateRow> &rows, const QSet<qsizetype> &addAnyway);
    /// The lines that are to be added all the same.
    QSet<qsizetype> chosenLines() const;

Q_SIGNALS:
    void choiceChanged();

private:
    void follow();
    void showList(bool shown);

    TextLabel *m_title, *m_hint;
    SegmentedControl *m_choice;
    QPushButton *m_showButton;
    DuplicateRowModel *m_model;
    DuplicateRowList *m_list;
};

} // namespace sharpend
