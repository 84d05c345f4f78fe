// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/TurnClearer.h"

#include "gui/documents/LibraryDocument.h"
#include "gui/session/Session.h"
#include "operations/CommunityOperations.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace sharpend {

TurnClearer::TurnClearer(LibraryDocument &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    connect(&library, &LibraryDocument::changed, this, [this](const DocumentChange &change) {
        if (change.touches(Turn::table) || change.touches(Community::table))
            look();
    });
    m_clock.setInterval(10min);
    connect(&m_clock, &QTimer::timeout, this, &TurnClearer::look);
    m_clock.start();
}

void TurnClearer::look()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QHash<QString, Turn> &turns = m_library.rows<Turn>();
    const bool any = std::any_of(turns.begin(), turns.end(), [&](const Turn &turn) {
        const QHash<QString, Community> &all = m_library.rows<Community>();
        const auto found = all.constFind(turn.communityId);
        return isPast(turn, found == all.cend() ? std::nullopt : std::optional(*found), now);
    });
    if (!any || m_clearing)
        return;
    m_clearing = true;
    m_library.session().perform(clearPastTurns(now), this, [this](const Outcome &) { m_clearing = false; });
}

} // namespace sharpend
