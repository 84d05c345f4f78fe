// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/FocusCheck.h"
#include "domain/Phases.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

TEST_CASE("A focus is checked for person, way of asking and size", "[focus]")
{
    struct Row {
        const char *focus;
        bool work, how, small;
    };
    const Row row = GENERATE(values<Row>({
        {"How does a medicine get from a decision on the ward to the patient, now that ordering has changed?", true, true, true},
        {"Why did the nurse's mistake happen?", false, false, true},
        {"Who forgot to check the label?", false, false, true},
        {"How did he miss the alarm?", false, true, true},
        {"How did Dr Lee hand over?", false, true, true},
        {"How do people who work nights get help?", true, true, true},
        {"What does handover look like, and who decides?", true, false, true},
        {"What makes it hard to find a bed at 20:00?", true, true, true},
        {"Improve handover", true, false, true},
        {"How does everything in the whole hospital work?", true, true, false},
        {"How do we order? How do we deliver?", true, true, false},
        {"How do ordering and storing and delivering and returning work?", true, true, false},
        {"How do fault codes reach the workshop?", true, true, true},
        {"  ", false, false, false},
    }));
    INFO(row.focus);
    const QList<FocusCheck> checks = focusChecks(QString::fromUtf8(row.focus));
    REQUIRE(checks.size() == 3);
    CHECK(checks[0].ok == row.work);
    CHECK(checks[1].ok == row.how);
    CHECK(checks[2].ok == row.small);
    for (const FocusCheck &check : checks)
        CHECK(check.question.isEmpty() == check.ok); // a ring asks one question, a tick none
}

TEST_CASE("Phases and stages know their neighbours", "[phases]")
{
    CHECK(nextPhase(MeetingKind::Learning, Phase::Discovery) == Phase::Close);
    CHECK(nextPhase(MeetingKind::Improving, Phase::Improvements) == Phase::Close);
    CHECK_FALSE(nextPhase(MeetingKind::Learning, Phase::Close));
    CHECK_FALSE(previousPhase(MeetingKind::Improving, Phase::Recap));
    CHECK_FALSE(nextPhase(MeetingKind::Learning, Phase::Recap)); // of the other kind
    CHECK(previousStage(Stage::Closed) == Stage::FollowUp);
    CHECK_FALSE(nextStage(Stage::Closed));
    CHECK(phaseName(Phase::Reflections) == u"New reflections");

    Meeting meeting;
    meeting.furthestPhase = Phase::Close;
    CHECK(hasReached(meeting, Phase::Discovery));
    CHECK_FALSE(hasReached(meeting, Phase::Improvements)); // close of Meeting 1 is not beyond it
}
