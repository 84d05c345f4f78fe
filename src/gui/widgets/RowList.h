// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"

#include <QHash>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace sharpend {

/// A card of rows that are widgets. It is refreshed by ids: a row that stays keeps its place under the keyboard. Past
/// a number of rows it shows the first ones and a way to the rest.
class RowList : public Card
{
    Q_OBJECT
public:
    using Make = std::function<QWidget *(const QString &id)>;
    using Fill = std::function<void(QWidget *row, const QString &id)>;

    explicit RowList(QWidget *parent = nullptr);

    /// How a row comes to be, and how it takes over what is known of its record.
    void setRows(const Make &make, const Fill &fill);
    void showIds(const QStringList &ids);
    QWidget *row(const QString &id) const { return m_rows.value(id); }

    /// As many as are shown before somebody asks for all.
    void setShortest(int rows) { m_shortest = rows; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange(const QStringList &shown);
    void moveFrom(QWidget *row, int step);

    Make m_make;
    Fill m_fill;
    QHash<QString, QWidget *> m_rows;
    QStringList m_ids;
    QStringList m_shown;
    int m_shortest = 20;
    bool m_all = false;
    QVBoxLayout *m_column;
    QPushButton *m_more;
};

} // namespace sharpend
