// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"
#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QTemporaryDir>

#include <memory>

namespace sharpend::test {

/// A Learning Team with its people, open in a session as the application has it.
struct OpenTeam {
    OpenTeam()
    {
        team = teamWithPeople(*workspace.open(QStringLiteral("seat-before")));
        REQUIRE(readContent(content).isEmpty());
        session = std::make_unique<Session>(workspace.location(), seats.path());
        document = std::make_unique<TeamDocument>(*session, team.teamId);
        REQUIRE(until([this] { return document->isLoaded(); }));
    }

    /// The same workspace at another seat.
    std::unique_ptr<Store> otherSeat() const { return workspace.open(QStringLiteral("seat-other")); }

    Workspace workspace{Database::Engine::Sqlite};
    QTemporaryDir seats;
    TeamAtDiscovery team;
    Content content;
    std::unique_ptr<Session> session;
    std::unique_ptr<TeamDocument> document;
};

} // namespace sharpend::test
