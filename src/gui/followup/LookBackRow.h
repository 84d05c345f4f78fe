// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QWidget>

class QPushButton;

namespace sharpend {

class DayRow;
class GrowingEdit;
class ReleaseStep;
class SavedField;
class TextLabel;

/// One look back with the team: when, what to ask, and what had changed.
class LookBackRow : public QWidget
{
    Q_OBJECT
public:
    /// \a index counts from 0: after one month, after three.
    LookBackRow(int index, QWidget *parent);

    void showLookBack(const LookBack &lookBack);
    void settle();

Q_SIGNALS:
    void changedWritten(const QString &whatChanged);
    /// For another day than the one that is planned, or for none.
    void planned(const QDate &day);

private:
    void openEdit();

    int m_index;
    LookBack m_lookBack;
    ReleaseStep *m_step;
    TextLabel *m_when, *m_question;
    DayRow *m_day;
    GrowingEdit *m_edit;
    SavedField *m_field;
    QPushButton *m_writeButton;
};

} // namespace sharpend
