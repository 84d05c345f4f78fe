// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/outputs/OutputsRow.h"

class QVBoxLayout;
class QPushButton;
class QHBoxLayout;

namespace sharpend {

/// A part of the outputs under its heading: its sentences in order, and a way to add one.
class OutputsSection : public QWidget
{
    Q_OBJECT
public:
    enum class Marker { Numbers, Dots, Questions, None };

    OutputsSection(const QString &name, const QString &heading, bool first, Marker marker, QWidget *parent);

    void setAddWords(const QString &button, const QString &placeholder);
    void setEmptyWords(const QString &words);
    /// A further button beside the heading.
    QPushButton *addButton(const QString &text, const QString &name);
    void showLines(const QList<OutputsLine> &lines, bool readOnly);
    /// Puts \a widget at the end of the section.
    void place(QWidget *widget);
    OutputsRow *row(const QString &lineId) const { return m_rows.value(lineId); }
    /// Opens the field for one more sentence.
    void openAdd();
    /// Puts words that could not be kept on their line into that field, and leaves the keyboard where it is.
    void takeBack(const QString &words);
    void settle();

Q_SIGNALS:
    void added(const QString &text);
    void edited(const QString &lineId, const QString &text, const QString &from);
    void moveRequested(const QString &lineId, int by);
    void linkRequested(const QString &lineId);
    void removeRequested(const QString &lineId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    OutputsRow *makeRow(const QString &lineId);
    void closeAdd(bool keepFocus);
    bool add();

    Marker m_marker;
    QString m_name;
    QHash<QString, OutputsRow *> m_rows;
    QStringList m_order;
    QHBoxLayout *m_head;
    QVBoxLayout *m_column, *m_list, *m_placed;
    QPushButton *m_addButton;
    TextLabel *m_empty;
    GrowingEdit *m_edit;
};

} // namespace sharpend
