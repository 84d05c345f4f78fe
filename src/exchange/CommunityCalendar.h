// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Community.h"

#include <QByteArray>

namespace sharpend {

/// The sessions of a community that are ahead, as calendar files for its members. Each session keeps its UID, so a file that is saved
/// later moves it; one that was called off is cancelled in a file of its own. No name is in them, nor who presents.
class CommunityCalendar
{
public:
    struct File {
        QString name;
        QByteArray bytes;
    };

    explicit CommunityCalendar(const Community &community);

    /// The series in one file, and cancellations where people have something in their calendars that is off.
    QList<File> files() const;
    /// The sessions that files can be made of, as they are planned, and those that are to be cancelled: what noteSeriesSaved() takes.
    QList<CommunitySession> saved() const;
    /// Whether people have something else in their calendars than what is planned.
    bool isOutOfDate() const;
    /// A sentence for each session whose time cannot be put into a calendar.
    QStringList leftOut() const;

private:
    QList<CommunitySession> planned() const;
    QList<CommunitySession> cancelled() const;

    const Community m_community;
};

} // namespace sharpend
