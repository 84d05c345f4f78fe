// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

/// The phases of a kind of meeting, in their order.
const QList<Phase> &phasesOf(MeetingKind kind);

/// Where \a phase stands in that order; -1 where it does not belong to the kind.
int phaseIndex(MeetingKind kind, Phase phase);

/// The neighbours of \a phase; nothing at either end, or where it does not belong to the kind.
std::optional<Phase> nextPhase(MeetingKind kind, Phase phase);
std::optional<Phase> previousPhase(MeetingKind kind, Phase phase);

/// Whether \a meeting has ever been at \a phase or beyond. Going back breaks nothing: rules look at the furthest phase.
bool hasReached(const Meeting &meeting, Phase phase);

/// Whether \a meeting goes on now.
bool isRunning(const Meeting &meeting);

/// The phase as it is shown ("New reflections").
QString phaseName(Phase phase);

/// The stages of a Learning Team in their order, `closed` last. The rail shows Event before them and no node for `closed`.
const QList<Stage> &stages();
int stageIndex(Stage stage);
std::optional<Stage> nextStage(Stage stage);
std::optional<Stage> previousStage(Stage stage);
bool hasReached(const LearningTeam &team, Stage stage);

/// The stage as it is shown ("Follow-up").
QString stageName(Stage stage);

} // namespace sharpend
