// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QTimeZone>

namespace sharpend {

/// What the soak's clock says, in the zone of the meeting room.
struct SoakTimes {
    QDateTime closed;   ///< when the last sitting of Meeting 1 ended; not valid before
    QDateTime planned;  ///< Meeting 2, if it is planned
    QDateTime soakOver; ///< from when Meeting 2 may open without a written reason
    QDateTime opens;    ///< what the countdown counts to: the plan, or else the end of the soak
    QDateTime started, ended; ///< Meeting 2 itself
    QDateTime sitting; ///< a further sitting of Meeting 1 that is planned and has not begun

    static SoakTimes of(const LearningTeam &team, const QList<Meeting> &meetings, const Meeting &improving);

    bool isSoakOver(const QDateTime &now) const { return soakOver.isValid() && now >= soakOver; }
    /// Whether Meeting 2 at \a start would leave under twelve hours.
    bool leavesLittleTime(const QDateTime &start) const;

    /// "Meeting 2 opens tomorrow 14:10"
    QString headline(const QDateTime &now) const;
    /// "18 hours 44 minutes to go"
    QString beside(const QDateTime &now) const;
};

/// Something to send in the soak. The application reminds; people send.
struct SoakReminder {
    QString title;
    QDateTime due;
    QString message; ///< words to copy
};
QList<SoakReminder> soakReminders(const SoakTimes &times, const QStringList &questions);

/// "today 14:10", "tomorrow 14:10", "Thursday 14:10", "Thursday 26 March 14:10"
QString momentInWords(const QDateTime &moment, const QDateTime &now);
/// "18 hours 44 minutes"
QString spanInWords(qint64 seconds);
/// The questions as a message to the team, without a name.
QString questionsAsMessage(const QStringList &questions);

} // namespace sharpend
