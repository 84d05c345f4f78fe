// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Meeting 1 held twice, for two shifts.

#include "gui/meeting/MeetingPage.h"
#include "gui/shell/StageStatus.h"
#include "operations/MeetingOperations.h"
#include "support/OpenTeam.h"

#include <QAbstractButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

QAbstractButton *buttonThatSays(const QWidget &page, const QString &text)
{
    for (auto *button : page.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("once the first sitting is closed, Meeting 1 opens the second")
{
    test::OpenTeam open;
    const auto elsewhere = open.otherSeat();
    const QString team = open.team.teamId, first = open.team.meetingId, second = newId();
    for (const Operation &operation : {addSitting(team, second), planMeeting(team, second, [](Meeting &meeting) {
             meeting.plannedLocal = QDateTime(QDate(2026, 3, 17), QTime(21, 0));
         })})
        REQUIRE(elsewhere->perform(operation).isDone());

    MeetingPage page(*open.document, open.content);
    page.resize(1440, 900);
    page.show();
    REQUIRE(until([&] { return open.document->rows<Meeting>().size() == 3; }));
    CHECK(buttonThatSays(page, u"Start Meeting 1"_s));
    for (const Operation &operation : {startMeeting(team, first), enterPhase(team, first, Phase::OwnerLeaves), confirmOwnerLeft(team, first),
                                       agreeContract(team, first), closeMeeting(team, first)})
        REQUIRE(elsewhere->perform(operation).isDone());

    REQUIRE(until([&] { return buttonThatSays(page, u"Start Meeting 1, sitting 2"_s) != nullptr; }));
    CHECK(stageRows(*open.document)[3].status == "Again 17 March 21:00"_L1);
    buttonThatSays(page, u"Start Meeting 1, sitting 2"_s)->click();
    REQUIRE(until([&] { return open.document->row<Meeting>(second).startedAt.isValid(); }));
    CHECK(open.document->meeting(MeetingKind::Learning).id == second);
    CHECK(open.document->team().stage == Stage::Meeting1); // back from the soak
}
