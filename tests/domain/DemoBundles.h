// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/FieldCodec.h"
#include "domain/Outputs.h"
#include "domain/Records.h"

namespace sharpend::test {

/// One file of the sample workspace, read as the records describe it.
struct DemoBundle {
    QString name;
    Json json;
    Event event;
    std::optional<LearningTeam> team;
    QList<Person> people;
    QList<Membership> memberships;
    QList<Meeting> meetings;
    QList<Step> steps;
    QList<Theme> themes;
    QList<Note> notes;
    QList<Placement> placements;
    QList<Action> actions;
    QList<Statement> statements;
    QList<Release> releases;

    /// What the outputs rest on, as if nothing had left yet.
    OutputsDraft draft() const;
    /// The first meeting of \a kind.
    Meeting meeting(MeetingKind kind) const;
};

/// The folder of the sample, with a slash at its end.
QString demoFolder();
/// The JSON of one of its files.
Json demoJson(const QString &name);
/// The files that demo.json names, in its order.
QStringList demoFileNames();

/// All of them, checked for their shape.
const QList<DemoBundle> &demoBundles();
/// Those that hold a Learning Team.
QList<DemoBundle> demoTeams();
/// Those at \a stage, in their order.
QList<DemoBundle> demoTeamsAt(Stage stage);
/// The first at \a stage.
DemoBundle demoTeamAt(Stage stage);

} // namespace sharpend::test
