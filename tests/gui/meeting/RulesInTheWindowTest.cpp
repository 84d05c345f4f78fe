// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The hard rules as a person meets them: no key and no click goes round them, and the window says why.

#include "../wall/OpenMeeting.h"
#include "gui/shell/MainWindow.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/PhaseStepper.h"
#include "support/Sight.h"

#include <QAbstractButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

struct Window : test::OpenMeeting {
    explicit Window(Phase phase)
    {
        goTo(phase);
        window = std::make_unique<MainWindow>(*session, content);
        test::bringToFront(window.get());
        window->openTeam(team.teamId);
        REQUIRE(until([this] { return page() && page()->isVisible(); }));
        REQUIRE(until([this] { return stepper()->current() == std::min(int(meeting().phase), 4); }));
    }

    MeetingPage *page() const { return qobject_cast<MeetingPage *>(window->currentPage()); }
    PhaseStepper *stepper() const { return page()->findChild<PhaseStepper *>(); }
    CaptureBar *bar() const { return page()->findChild<CaptureBar *>(); }
    QWidget *keyboard() const { return window->focusWidget() ? window->focusWidget() : page(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const { QTest::keyClick(keyboard(), key, modifiers); }
    void clickPhase(int index) const
    {
        QTest::mouseClick(stepper(), Qt::LeftButton, {}, stepper()->parts().at(index).rect.center());
    }
    QString said() const
    {
        const auto *banner = window->findChild<Banner *>(u"shellBanner"_s);
        return banner->isVisible() ? banner->text() : QString();
    }
    LaneView *lane() const
    {
        for (LaneView *view : page()->findChildren<LaneView *>()) {
            if (view->isVisible() && view->lane()->rowCount() > 0)
                return view;
        }
        FAIL("no card in sight");
        return nullptr;
    }

    std::unique_ptr<MainWindow> window;
};

constexpr int discovery = 3;

} // namespace

TEST_CASE("no key goes on from Owner leaves, and the window says why")
{
    const Window window(Phase::OwnerLeaves);
    const qint64 tick = window.other->tick();
    window.press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(window.said() == "First confirm that the Owner has left, or was not here today."_L1);
    window.clickPhase(discovery);
    window.see();
    CHECK(window.other->tick() == tick);
    CHECK(window.meeting().phase == Phase::OwnerLeaves);

    window.page()->findChild<QAbstractButton *>(u"ownerLeftButton"_s)->click();
    CHECK(until([&] { return window.meeting().phase == Phase::SocialContract && window.meeting().ownerLeftAt.isValid(); }));
}

TEST_CASE("a click on Discovery goes to Owner leaves instead")
{
    const Window window(Phase::OwnerOpens);
    window.clickPhase(discovery);
    REQUIRE(until([&] { return window.meeting().phase == Phase::OwnerLeaves; }));
    CHECK(window.meeting().furthestPhase == Phase::OwnerLeaves);
    CHECK(until([&] { return window.stepper()->current() == 1; }));
}

TEST_CASE("there is nowhere to capture before Discovery")
{
    const Phase phase = GENERATE(Phase::OwnerOpens, Phase::OwnerLeaves, Phase::SocialContract);
    const Window window(phase);
    CHECK_FALSE(window.bar()->isVisible());
    QTest::keyClicks(window.keyboard(), u"tooearly"_s);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    window.see();
    CHECK(window.document->rows<Note>().isEmpty());
    CHECK_FALSE(window.bar()->isVisible());
}

TEST_CASE("after Meeting 1 has closed, the wall takes typing slips and nothing else")
{
    Window window(Phase::Discovery);
    CHECK(until([&] { return window.bar()->isVisible(); }));
    const Note note = test::aNote(window.team.teamId, window.team.meetingId, u"The screen says sent"_s);
    window.elsewhere(addNote(note));
    window.elsewhere(closeMeeting(window.team.teamId, window.team.meetingId));
    REQUIRE(until([&] { return window.stepper()->current() == 4; }));
    window.clickPhase(discovery); // to read
    REQUIRE(until([&] { return window.lane()->isVisible(); }));
    CHECK_FALSE(window.bar()->isVisible());
    CHECK(window.meeting().phase == Phase::Close);

    constexpr auto resting = "The wall is resting: only typing slips and strikes."_L1;
    window.lane()->setFocus();
    const qint64 tick = window.other->tick();
    SECTION("not removed") { window.press(Qt::Key_Delete); }
    SECTION("no kind") { window.press(Qt::Key_1, Qt::ControlModifier); }
    SECTION("not moved") { window.press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier); }
    SECTION("not moved into a theme")
    {
        Theme theme;
        theme.id = newId();
        theme.teamId = window.team.teamId;
        theme.title = u"Two lists"_s;
        window.elsewhere(addTheme(theme));
        REQUIRE(until([&] { return window.document->rows<Theme>().size() == 1; }));
        REQUIRE(until([&] { return window.lane()->hasFocus(); }));
        window.press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(window.said() == resting);
        return;
    }
    SECTION("a slip")
    {
        window.press(Qt::Key_F2);
        QTest::keyClicks(window.keyboard(), u" twice"_s);
        window.press(Qt::Key_Return);
        CHECK(until([&] { return window.document->row<Note>(note.id).text == "The screen says sent twice"_L1; }));
        CHECK(window.said().isEmpty());
        return;
    }
    CHECK(window.said() == resting);
    window.see();
    CHECK(window.other->tick() == tick);
    CHECK(window.document->row<Note>(note.id).text == note.text);
}
