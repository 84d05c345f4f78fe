// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Phases.h"

#include <QCoreApplication>

namespace sharpend {

namespace {

struct PhaseWords {
    Q_DECLARE_TR_FUNCTIONS(Phases)
};

template<typename E>
std::optional<E> neighbour(const QList<E> &order, qsizetype index, int step)
{
    const qsizetype wanted = index + step;
    if (index < 0 || wanted < 0 || wanted >= order.size())
        return std::nullopt;
    return order.at(wanted);
}

} // namespace

const QList<Phase> &phasesOf(MeetingKind kind)
{
    static const QList<Phase> learning{Phase::OwnerOpens, Phase::OwnerLeaves, Phase::SocialContract, Phase::Discovery,
                                       Phase::Close};
    static const QList<Phase> improving{Phase::Recap, Phase::Reflections, Phase::MakingSense, Phase::Improvements,
                                        Phase::Close};
    return kind == MeetingKind::Learning ? learning : improving;
}

int phaseIndex(MeetingKind kind, Phase phase) { return int(phasesOf(kind).indexOf(phase)); }

std::optional<Phase> nextPhase(MeetingKind kind, Phase phase)
{
    return neighbour(phasesOf(kind), phaseIndex(kind, phase), 1);
}

std::optional<Phase> previousPhase(MeetingKind kind, Phase phase)
{
    return neighbour(phasesOf(kind), phaseIndex(kind, phase), -1);
}

bool hasReached(const Meeting &meeting, Phase phase)
{
    const int wanted = phaseIndex(meeting.kind, phase);
    return wanted >= 0 && phaseIndex(meeting.kind, meeting.furthestPhase) >= wanted;
}

bool isRunning(const Meeting &meeting) { return meeting.startedAt.isValid() && !meeting.endedAt.isValid(); }

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::OwnerOpens: return PhaseWords::tr("Owner opens");
    case Phase::OwnerLeaves: return PhaseWords::tr("Owner leaves");
    case Phase::SocialContract: return PhaseWords::tr("Social contract");
    case Phase::Discovery: return PhaseWords::tr("Discovery");
    case Phase::Recap: return PhaseWords::tr("Recap");
    case Phase::Reflections: return PhaseWords::tr("New reflections");
    case Phase::MakingSense: return PhaseWords::tr("Making sense");
    case Phase::Improvements: return PhaseWords::tr("Improvements");
    case Phase::Close: return PhaseWords::tr("Close");
    }
    return {};
}

const QList<Stage> &stages()
{
    static const QList<Stage> order{Stage::People,   Stage::Prepare, Stage::Meeting1, Stage::Soak,
                                    Stage::Meeting2, Stage::Outputs, Stage::FollowUp, Stage::Closed};
    return order;
}

int stageIndex(Stage stage) { return int(stages().indexOf(stage)); }

std::optional<Stage> nextStage(Stage stage) { return neighbour(stages(), stageIndex(stage), 1); }

std::optional<Stage> previousStage(Stage stage) { return neighbour(stages(), stageIndex(stage), -1); }

bool hasReached(const LearningTeam &team, Stage stage) { return stageIndex(team.furthestStage) >= stageIndex(stage); }

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::People: return PhaseWords::tr("People");
    case Stage::Prepare: return PhaseWords::tr("Prepare");
    case Stage::Meeting1: return PhaseWords::tr("Meeting 1");
    case Stage::Soak: return PhaseWords::tr("Soak");
    case Stage::Meeting2: return PhaseWords::tr("Meeting 2");
    case Stage::Outputs: return PhaseWords::tr("Outputs");
    case Stage::FollowUp: return PhaseWords::tr("Follow-up");
    case Stage::Closed: return PhaseWords::tr("Closed");
    }
    return {};
}

} // namespace sharpend
