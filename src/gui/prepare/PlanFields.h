// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QWidget>

class QDateEdit;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace sharpend {

class TextLabel;
class ZoneChooser;

/// When and where a meeting is to be: day, time and length by the clock in the room, its time zone, a place and a link.
class PlanFields : public QWidget
{
    Q_OBJECT
public:
    /// The fields are \a name + "DateEdit", "TimeEdit", "MinutesEdit", "ZoneEdit", "PlaceEdit" and "LinkEdit".
    PlanFields(const QString &name, QWidget *parent);

    /// Shows the plan of \a meeting; where it has none, one a week ahead.
    void showPlan(const Meeting &meeting);
    /// What the fields say, put into \a meeting. False where their time never comes: then a sentence says why, and the caret is there.
    bool take(Meeting &meeting);
    void focusFirst();

Q_SIGNALS:
    /// Enter in a field of words.
    void submitted();

private:
    void showClock();

    QDateEdit *m_date;
    QTimeEdit *m_time;
    QSpinBox *m_minutes;
    ZoneChooser *m_zone;
    TextLabel *m_clock; ///< what the clocks do that night
    QLineEdit *m_place, *m_link;
};

} // namespace sharpend
