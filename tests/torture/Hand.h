// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Store.h"

#include <QRandomGenerator>

namespace sharpend::torture {

/// The kinds of write that are tortured.
enum class Deed { Capture, Edit, Group, Undo, Strike, Release, Import };
const QList<Deed> &deeds();
QString nameOf(Deed deed);

/// Where the deeds are done: a wall in discovery, and a Learning Team that can release.
struct Site {
    QString location;
    QString teamId, meetingId, lateTeamId, statementId;
};
/// Makes a workspace at \a location with both teams and some notes on the wall.
Site makeSite(const QString &location);
/// The same workspace, copied to \a location.
Site copySite(const Site &place, const QString &location);

/// Does, one after the other, what people do: real operations on rows picked by chance.
class Hand
{
public:
    Hand(Store &store, const Site &place, quint32 seed);

    /// Decides on a deed of this kind, which doIt() does; called again, it does the very same.
    void prepare(Deed deed);
    Outcome doIt() { return m_next(); }
    Outcome doOne(Deed deed);
    /// Makes what was struck leave the file; answers what that waits for.
    QString erase();

private:
    QString words();
    Note anyNote();
    std::function<Outcome()> plan(Deed deed);
    std::function<Outcome()> planGroup();

    Store &m_store;
    Site m_place;
    QRandomGenerator m_random;
    std::function<Outcome()> m_next;
};

/// Locks the Learning Team of \a place, if it is not, and makes its words leave the file, its log and the backups beside it; answers what
/// that waits for.
QString lock(Store &store, const Site &place);

/// All that the rows of a workspace say, without what a step counts up by itself.
QByteArray digest(Store &store);

} // namespace sharpend::torture
