// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTableWidget>

namespace sharpend {

/// A chart in words and numbers: a table to be read, whose cells wrap.
class WordsTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit WordsTable(const QString &name, QWidget *parent = nullptr);

    void setWords(const QStringList &heads, const QList<QStringList> &rows);
    /// As high as its rows, on a page that scrolls as a whole.
    void setWhole(bool whole);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    bool m_whole = false;
};

} // namespace sharpend
