// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"

#include <QDate>
#include <QWidget>

class QDateEdit;
class QPushButton;

namespace sharpend {

class TextLabel;

/// A sentence with a day in it, and the day edited in place.
class DayRow : public QWidget
{
    Q_OBJECT
public:
    /// The parts are \a name + "DayLabel", "DayButton", "DayEdit", "DayKeepButton" and "NoDayButton"; \a what is the day of what.
    /// Where there is none yet, one so many days ahead is offered.
    DayRow(const QString &name, const QString &what, int daysAhead, QWidget *parent = nullptr);

    /// The day as it is, and what is said of it.
    void setDay(const QDate &day, const QString &words, Token token = Token::Ink2);

Q_SIGNALS:
    /// A day that is not valid takes it back.
    void chosen(const QDate &day);

private:
    void open(bool open);

    int m_daysAhead;
    QString m_what;
    QDate m_day;
    TextLabel *m_words;
    QPushButton *m_changeButton;
    QWidget *m_reading, *m_editor;
    QDateEdit *m_dateEdit;
};

} // namespace sharpend
