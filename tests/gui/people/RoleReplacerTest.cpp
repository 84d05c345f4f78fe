// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Five minutes before the meeting the scribe is ill.

#include "gui/meeting/MeetingPage.h"
#include "gui/people/ChoosePersonDialog.h"
#include "gui/people/DirectoryList.h"
#include "gui/people/PeoplePage.h"
#include "operations/MeetingOperations.h"
#include "operations/TeamOperations.h"
#include "support/OpenTeam.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

struct Ill : test::OpenTeam {
    Ill()
    {
        auto before = otherSeat();
        const QString earlier = test::teamWithPeople(*before).teamId; // whose scribe is free
        const Membership held = before->reader().find<Membership>({{"teamId", earlier}, {"role", u"scribe"_s}}).first();
        free = held.personId;
        REQUIRE(before->perform(editPerson({}, free, nullptr, [](Person &person) { person.job = u"Librarian"_s; })).isDone());
    }

    /// The shortcut, Down, Enter.
    void replaceInThreeKeys(Page &page)
    {
        page.resize(1440, 900);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        page.arrive();
        QTest::keyClick(qApp->focusWidget(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(until([&] { return page.findChild<ChoosePersonDialog *>() && page.findChild<ChoosePersonDialog *>()->isReady(); }));
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Down);
        auto *list = page.findChild<DirectoryList *>();
        CHECK(list->currentItem()->text().contains(u"was scribe before"_s));
        QTest::keyClick(list, Qt::Key_Return);
        REQUIRE(until([&] { return page.findChild<ChoosePersonDialog *>() == nullptr; }));
        REQUIRE(until([&] { return document->members(Role::Scribe).value(0).personId == free; }));
    }

    QString free;
};

} // namespace

TEST_CASE("The scribe is replaced in three keys before the meeting, and the room is checked again", "[people]")
{
    Ill ill;
    PeoplePage page(*ill.document, ill.content);
    QSignalSpy said(&page, &Page::said);
    ill.replaceInThreeKeys(page);
    REQUIRE(until([&] { return said.size() == 1; }));
    CHECK(said.first().first().toString() == u"Scribe now: Librarian. The room check has nothing against it.");
    CHECK(ill.document->members(Role::Scribe).size() == 1);
}

TEST_CASE("And in the middle of one, with a warning where one is due", "[people][meeting]")
{
    Ill ill;
    auto other = ill.otherSeat();
    REQUIRE(other->perform(startMeeting(ill.team.teamId, ill.team.meetingId)).isDone());
    REQUIRE(other->perform(enterPhase(ill.team.teamId, ill.team.meetingId, Phase::OwnerLeaves)).isDone());
    REQUIRE(other->perform(confirmOwnerLeft(ill.team.teamId, ill.team.meetingId)).isDone());
    REQUIRE(other->perform(agreeContract(ill.team.teamId, ill.team.meetingId)).isDone());
    REQUIRE(until([&] { return ill.document->meeting(MeetingKind::Learning).phase == Phase::Discovery; }));
    MeetingPage page(*ill.document, ill.content);
    QSignalSpy said(&page, &Page::said), refused(&page, &Page::refused);
    ill.replaceInThreeKeys(page);
    REQUIRE(until([&] { return said.size() == 1; }));
    CHECK(refused.isEmpty());
    page.activateWindow(); // there is no window manager to do it
    REQUIRE(until([&] { return qApp->focusWidget() && qApp->focusWidget()->objectName() == u"captureField"; })); // back at the wall
}
