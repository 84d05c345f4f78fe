// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Community.h"
#include "domain/Json.h"
#include "store/Operation.h"

#include <QByteArray>

namespace sharpend {

class Reader;

/// A community as a `.community` file holds it. Who presents is not in it (see Turn), and no answer to a pulse.
struct CommunityBundle {
    Json community; ///< with all its fields, as the store would read it
    QList<Json> people; ///< those it names
    QList<Json> erasures; ///< of those among them who are forgotten
    QString id, name;
    int sessions = 0;

    /// "1 community, 6 sessions, 5 people"
    QString summary() const;
};

/// What came of reading a file: a community that is sound in itself, or why it is refused, one sentence with the place.
struct CommunityReading {
    CommunityBundle bundle;
    QString refusal;
};

/// The most that a file may hold.
inline constexpr qint64 largestCommunity = 64 * 1024 * 1024;

/// Reads the whole of a `.community` file before anything is done with it.
CommunityReading readCommunity(const QByteArray &bytes);
/// The same for the file at \a path.
CommunityReading readCommunityFile(const QString &path);

/// Brings \a bundle in as one step. Where it is here already the two copies become one, as two of a Learning Team do; the outcome's notices
/// say what stays as it is here. Who is known here stays as they are here.
Operation importCommunity(const CommunityBundle &bundle);

/// A file of \a community and \a people: UTF-8, indented. For what is whole; see exportCommunity().
QByteArray communityFile(const Json &community, const QList<Json> &people, const QList<Json> &erasures, const QDateTime &exportedAt);
/// A community of the workspace as a file; empty where it is not there. Throws StoreError.
QByteArray exportCommunity(Reader &reader, const QString &communityId, const QDateTime &exportedAt);

/// The ids of all people whom \a community names.
QStringList peopleOf(const Community &community);

} // namespace sharpend
