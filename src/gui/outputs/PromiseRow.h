// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QWidget>

class QDateEdit;
class QPushButton;

namespace sharpend {

class TextLabel;

/// By when the Owner has promised to answer, with the day edited in place.
class PromiseRow : public QWidget
{
    Q_OBJECT
public:
    explicit PromiseRow(QWidget *parent = nullptr);
    void setDay(const QDate &day);

Q_SIGNALS:
    /// A day that is not valid takes the promise back.
    void promised(const QDate &by);

private:
    void open(bool open);

    QDate m_day;
    TextLabel *m_words;
    QPushButton *m_changeButton, *m_noDayButton;
    QWidget *m_reading, *m_editor;
    QDateEdit *m_dateEdit;
};

} // namespace sharpend
