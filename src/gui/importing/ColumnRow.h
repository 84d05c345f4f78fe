// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/EventCsv.h"

#include <QFrame>

class QComboBox;
class QHBoxLayout;

namespace sharpend {

class IconLabel;
class TextLabel;

/// One column of the file: its name, its first cells, and what it becomes.
class ColumnRow : public QFrame
{
    Q_OBJECT
public:
    explicit ColumnRow(QWidget *parent = nullptr);

    void showColumn(const EventColumn &column, bool last);
    /// The heads of the columns, in the same places.
    static QWidget *heading(QWidget *parent);

Q_SIGNALS:
    void fieldChosen(sharpend::EventField field);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static void arrange(QHBoxLayout *row, QWidget *name, const QList<QWidget *> &samples, QWidget *arrow, QWidget *field,
                        QWidget *note);
    void measure();

    TextLabel *m_name;
    QList<TextLabel *> m_samples;
    IconLabel *m_arrow;
    QComboBox *m_field;
    TextLabel *m_note;
    bool m_leftOut = false, m_last = false;
};

} // namespace sharpend
