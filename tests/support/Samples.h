// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {
class Store;
}

namespace sharpend::test {

Event anEvent(const QString &title = QStringLiteral("Orders arrive twice on Mondays"));
/// A note of \a text for the wall of \a meetingId.
Note aNote(const QString &teamId, const QString &meetingId, const QString &text);

/// A Learning Team in the discovery of its Meeting 1, brought there by the ordinary operations.
struct TeamAtDiscovery {
    QString eventId, teamId, meetingId, improvingId;
};
TeamAtDiscovery teamAtDiscovery(Store &store);
/// The same, with its people chosen and nothing started.
TeamAtDiscovery teamWithPeople(Store &store);

/// Adds somebody with \a job in \a role; answers the membership.
Membership addSomebody(Store &store, const QString &teamId, Role role, const QString &job, const QString &personId = {});

} // namespace sharpend::test
