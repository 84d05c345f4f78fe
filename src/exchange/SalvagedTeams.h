// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QByteArray>
#include <QList>

namespace sharpend {

struct Salvage;

/// A Learning Team out of a damaged workspace, as a `.learningteam` file.
struct SalvagedTeam {
    QString title;
    EventKind kind = EventKind::DidNotGoToPlan;
    Stage stage = Stage::People;
    int notes = 0;
    QByteArray file;
};

/// A community out of a damaged workspace, as a `.community` file.
struct SalvagedCommunity {
    QString name;
    int sessions = 0;
    QByteArray file;
};

/// The Learning Teams in \a salvage. What they refer to and is lost has a row in its place that says so, so that the files can be imported.
QList<SalvagedTeam> teamsIn(const Salvage &salvage);

/// The communities in \a salvage; somebody whom one names and who is lost stays, of nobody in particular. Who presents is in no file.
QList<SalvagedCommunity> communitiesIn(const Salvage &salvage);

/// Writes each of \a teams to a file of its own in \a folder, over nothing that is there. Answers why that could not be done.
QString saveTeams(const QList<SalvagedTeam> &teams, const QString &folder);
QString saveCommunities(const QList<SalvagedCommunity> &communities, const QString &folder);

} // namespace sharpend
