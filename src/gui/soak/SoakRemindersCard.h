// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/soak/SoakTimes.h"
#include "gui/widgets/Card.h"

class QVBoxLayout;

namespace sharpend {

class KeycapButton;
class TextLabel;

/// What is due to be sent in the soak, with words to copy. Nothing is stored, and the application sends nothing itself.
class SoakRemindersCard : public Card
{
    Q_OBJECT
public:
    explicit SoakRemindersCard(QWidget *parent = nullptr);

    void setReminders(const QList<SoakReminder> &reminders, const QDateTime &now);

Q_SIGNALS:
    /// Those that are still to come are wanted as a calendar file.
    void calendarRequested();

private:
    class Row;
    KeycapButton *m_calendarButton;
    QVBoxLayout *m_list;
    QList<Row *> m_rows;
};

} // namespace sharpend
