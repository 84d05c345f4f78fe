// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace sharpend {

/// Cards in columns of one width, those of a row as high as the highest. There are fewer columns where they would fall
/// below their least width. The cards stand in the order given and keep their focus while the order changes.
class CardGrid : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(int columns READ columns WRITE setColumns)
    /// At 100 % text size; grows with the text.
    Q_PROPERTY(int minimumColumnWidth READ minimumColumnWidth WRITE setMinimumColumnWidth)
    Q_PROPERTY(int gap READ gap WRITE setGap)
    /// Each card as high as itself, and each next one under the shortest column, instead of in rows.
    Q_PROPERTY(bool packed READ isPacked WRITE setPacked)
public:
    explicit CardGrid(QWidget *parent = nullptr);

    int columns() const { return m_columns; }
    void setColumns(int columns);
    int minimumColumnWidth() const { return m_minimumColumnWidth; }
    void setMinimumColumnWidth(int width);
    int gap() const { return m_gap; }
    void setGap(int gap);
    bool isPacked() const { return m_packed; }
    void setPacked(bool packed);

    /// Takes over \a cards; what was here and is not among them stays the caller's to delete.
    void setCards(const QList<QWidget *> &cards);
    const QList<QWidget *> &cards() const { return m_cards; }

private:
    class Columns;
    void measureAgain();

    QList<QWidget *> m_cards;
    int m_columns = 2;
    int m_minimumColumnWidth = 240;
    int m_gap = 12;
    bool m_packed = false;
};

} // namespace sharpend
