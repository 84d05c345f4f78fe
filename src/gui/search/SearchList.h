// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/search/SearchAnswer.h"

#include <QAbstractListModel>
#include <QListView>

namespace sharpend {

/// What was found as rows: the name of each kind, some of it, and a way to the rest.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class RowKind { Heading, Found, More };
    struct Shown {
        RowKind kind;
        QString table;
        int count = 0; ///< of a heading all, of the way to the rest those that are not shown
        FoundRow found;
    };

    using QAbstractListModel::QAbstractListModel;

    /// Shows all groups of \a answer, or the one of the table \a only.
    void show(const SearchAnswer &answer, const QString &only);
    const Shown &at(int row) const { return m_rows[row]; }
    const QString &words() const { return m_words; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Shown> m_rows;
    QString m_words;
};

/// The list of what was found. The keyboard stays in the field: its keys come here from there.
class SearchList : public QListView
{
    Q_OBJECT
public:
    explicit SearchList(QWidget *parent = nullptr);

    SearchModel *found() const { return m_model; }
    /// Goes to the row before or after, past the headings.
    void move(int step);
    /// Goes to the first row of the next group, round and round.
    void moveGroup(int step);
    /// Goes to the first row that is no heading.
    void goFirst();

Q_SIGNALS:
    void currentMoved();
    /// A row was clicked twice, or the way to the rest once.
    void chosen();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    class Delegate;
    SearchModel *m_model;
};

} // namespace sharpend
