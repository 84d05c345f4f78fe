// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/WordsTable.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// Leaves out of the width what the style sheet pads a cell with, so that no wrapped word is cut.
class WordsDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem narrower = option;
        narrower.rect.setWidth(option.rect.width() - 28);
        return QStyledItemDelegate::sizeHint(narrower, index);
    }
};

} // namespace

WordsTable::WordsTable(const QString &name, QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(name);
    setProperty("look", u"plain"_s);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    setItemDelegate(new WordsDelegate(this));
    setShowGrid(false);
    setWordWrap(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void WordsTable::setWords(const QStringList &heads, const QList<QStringList> &rows)
{
    setColumnCount(int(heads.size()));
    setHorizontalHeaderLabels(heads);
    setRowCount(int(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < heads.size(); ++column) {
            QTableWidgetItem *cell = item(row, column);
            if (!cell) {
                cell = new QTableWidgetItem;
                cell->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
                setItem(row, column, cell);
            }
            cell->setText(rows[row][column]);
        }
    }
    fit();
}

void WordsTable::setWhole(bool whole)
{
    m_whole = whole;
    setVerticalScrollBarPolicy(whole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    fit();
}

void WordsTable::fit()
{
    if (!m_whole)
        return;
    // What is short takes as much as it needs, and leaves the rest to those that say more.
    for (int column = 0; column < columnCount(); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        const bool isShort = column + 1 < columnCount() && wanted < width() / 3;
        horizontalHeader()->setSectionResizeMode(column, isShort ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
    }
    resizeRowsToContents();
    setFixedHeight(horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2);
}

void WordsTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    fit();
}

} // namespace sharpend
