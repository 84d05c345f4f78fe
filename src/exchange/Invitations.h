// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QByteArray>

namespace sharpend {

/// Whom an invitation is for. People are invited by what they do in the Learning Team; no name goes into a file.
enum class Audience { Owner, FacilitatorAndScribe, Members, WiderMembers };

/// All of them, the Owner first.
const QList<Audience> &audiences();
/// "Facilitator and scribe"
QString audienceName(Audience audience);
/// How many people there are in \a audience, each counted once.
int peopleIn(Audience audience, const QList<Membership> &memberships);

/// How long the Owner's part of a meeting is.
inline constexpr int openingMinutes = 10;

/// The invitations to the meetings of one Learning Team: calendar files, and the words of an e-mail that goes with them.
///
/// The Owner is invited to the opening of Meeting 1 and reads nothing of who else comes; everybody else to the meetings. An entry keeps
/// its UID, so that a file that is saved later moves it, and a cancellation takes it out.
class Invitations
{
public:
    struct File {
        QString name;
        QByteArray bytes;
    };

    Invitations(const LearningTeam &team, const QList<Meeting> &meetings);

    /// "Meeting 1", or "Meeting 1, sitting 2" where there are more.
    QString nameOf(const Meeting &meeting) const;

    /// One file for each meeting that \a audience is invited to. Where a meeting had a day that people were invited to and has none
    /// now, it is a cancellation.
    QList<File> files(Audience audience) const;
    bool hasFiles(Audience audience) const;
    /// What takes \a meeting out of the calendars of \a audience; nothing where they are not invited to it.
    QList<File> cancellations(Audience audience, const Meeting &meeting) const;
    /// All meetings in one calendar, for the team or for the Owner. Empty where nothing is planned.
    QByteArray calendar(bool owner) const;
    /// An e-mail in plain words, to copy.
    QString mail(Audience audience) const;

    /// The meetings that files can be made of, as they are planned.
    QList<Meeting> planned() const;
    /// Those that people have been invited to and that have no day any more.
    QList<Meeting> cancelled() const;
    /// A sentence for each meeting whose time cannot be put into a calendar.
    QStringList leftOut() const;

private:
    const LearningTeam m_team;
    QList<Meeting> m_meetings; ///< in their order
};

/// Why \a meeting cannot be put into a calendar, a sentence that begins with \a name; empty where it can, or is not planned.
QString whyNotInCalendar(const Meeting &meeting, const QString &name);

} // namespace sharpend
