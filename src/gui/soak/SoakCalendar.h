// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/soak/SoakTimes.h"

namespace sharpend {

/// Those of \a reminders that are due after \a now as a calendar file for whoever sends them, with the words to send. Saved again
/// after Meeting 2 (\a meetingId) was moved, they move with it. Empty where none is to come.
QByteArray remindersCalendar(const QList<SoakReminder> &reminders, const QString &meetingId, const QDateTime &now);

} // namespace sharpend
