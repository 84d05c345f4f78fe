// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Words that are being typed while another window locks their Learning Team.

#include "gui/locking/TypedWords.h"
#include "exchange/SealedTeam.h"
#include "gui/locking/SealedPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/wall/DraftKeeper.h"
#include "gui/wall/LaneHead.h"
#include "gui/wall/OpenMeeting.h"
#include "gui/wall/OwnSettings.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/Banner.h"
#include "support/Sight.h"
#include "support/Wait.h"

#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// The window at discovery, with the caret in the field.
struct TypingWindow : OwnSettings, OpenMeeting {
    TypingWindow()
    {
        goTo(Phase::Discovery);
        window = std::make_unique<MainWindow>(*session, content);
        bringToFront(window.get());
        window->openTeam(team.teamId);
        REQUIRE(until([this] { return qobject_cast<MeetingPage *>(window->currentPage()) != nullptr; }));
        field = window->currentPage()->findChild<CaptureField *>();
        REQUIRE(until([this] { return field->hasFocus(); }));
    }
    /// Which is not possible before the meeting is closed; what stood in the field stands there still.
    void closeElsewhere() const
    {
        elsewhere(enterPhase(team.teamId, team.meetingId, Phase::Close));
        elsewhere(closeMeeting(team.teamId, team.meetingId));
    }
    void lockElsewhere() const
    {
        const SealKeys keys = SealKeys::make(Passphrase(u"correct horse battery"_s), newRecoveryKey(), LockCost{1, 8});
        REQUIRE(keys.refusal == QString());
        elsewhere(sealTeam(team.teamId, keys));
        REQUIRE(until([this] { return qobject_cast<SealedPage *>(window->currentPage()) != nullptr; }));
    }
    const Banner *banner() const { return window->findChild<Banner *>(u"typedWordsBanner"_s); }
    bool hasDraft(const QString &part = {}) const { return QFile::exists(draftPath(*document, part)); }

    std::unique_ptr<MainWindow> window;
    CaptureField *field = nullptr;
};

} // namespace

TEST_CASE("words half typed while another window locks stay in sight until they are copied, and on no disk", "[locking]")
{
    const TypingWindow typing;
    QTest::keyClicks(typing.field, u"Half a thought that nobody"_s);
    REQUIRE(until([&] { return typing.hasDraft(); }));
    typing.closeElsewhere();
    typing.lockElsewhere();
    const Banner *banner = typing.banner();
    REQUIRE(banner->isVisible());
    CHECK(banner->text().contains(u"“Half a thought that nobody”"_s));
    CHECK(banner->text().contains(typing.document->team().title));
    CHECK(until([&] { return !typing.hasDraft(); }));
    typing.window->openLibrary(); // they are there wherever somebody goes
    CHECK(banner->isVisible());
    auto *copy = banner->findChild<QPushButton *>(u"bannerAction"_s);
    CHECK(copy->text() == u"Copy"_s);
    copy->click();
    CHECK(QGuiApplication::clipboard()->text() == u"Half a thought that nobody"_s);
    CHECK_FALSE(banner->isVisible());
    CHECK(banner->text().isEmpty());
}

TEST_CASE("the words of a card that is being mended while another window locks are offered too", "[locking]")
{
    const TypingWindow typing;
    QTest::keyClicks(typing.field, u"The list comes late"_s);
    OpenWall::press(Qt::Key_Return);
    REQUIRE(until([&] { return typing.document->wallNotes().size() == 1; }));
    typing.closeElsewhere();
    auto *page = typing.window->currentPage();
    auto *wall = page->findChild<QPushButton *>(u"backToWallButton"_s);
    REQUIRE(wall);
    wall->click();
    auto *view = page->findChild<WallView *>();
    view->goTo(typing.document->wallNotes().first().id);
    OpenWall::press(Qt::Key_F2);
    const auto editor = [&]() -> QPlainTextEdit * {
        for (QPlainTextEdit *edit : page->findChildren<QPlainTextEdit *>(u"noteEdit"_s)) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    };
    REQUIRE(until([&] { return editor() && editor()->hasFocus(); }));
    QTest::keyClicks(editor(), u" after Easter"_s);
    typing.lockElsewhere();
    REQUIRE(typing.banner()->isVisible());
    CHECK(typing.banner()->text().count(u"after Easter"_s) == 1);
    CHECK(until([&] { return !typing.hasDraft(u"edits"_s); }));
}

TEST_CASE("a title that is half written as another window closes the meeting is kept, and locked away with the rest", "[locking]")
{
    const TypingWindow typing;
    Theme theme;
    theme.id = newId();
    theme.teamId = typing.team.teamId;
    theme.title = u"Two lists"_s;
    typing.elsewhere(addTheme(theme));
    auto *page = typing.window->currentPage();
    REQUIRE(until([&] { return page->findChild<LaneHead *>(u"laneHead_"_s + theme.id) != nullptr; }));
    page->findChild<LaneHead *>(u"laneHead_"_s + theme.id)->editTitle();
    QTest::keyClicks(qApp->focusWidget(), u"Two lists for one ord"_s);
    REQUIRE(until([&] { return typing.hasDraft(u"edits"_s); }));
    typing.closeElsewhere();
    CHECK(until([&] { return typing.other->reader().get<Theme>(theme.id)->title == "Two lists for one ord"_L1; }));
    typing.lockElsewhere();
    CHECK_FALSE(typing.banner()->isVisible());
    CHECK(until([&] { return !typing.hasDraft(u"edits"_s); }));
}

TEST_CASE("a line that is being typed while another window locks is offered, but no passphrase, and nothing that filters", "[locking]")
{
    const OpenMeeting meeting;
    const QString name = GENERATE(u"earlyReasonEdit"_s, u"filterEdit"_s, u"passphraseEdit"_s);
    QWidget page;
    auto *line = new QLineEdit(&page);
    line->setObjectName(name);
    if (name == u"passphraseEdit"_s)
        line->setEchoMode(QLineEdit::Password);
    page.show();
    page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    line->setFocus();
    QTest::keyClicks(line, u"They are all here today"_s);
    TypedWords words;
    words.takeFrom(*meeting.document, {&page});
    const bool isOffered = name == u"earlyReasonEdit"_s;
    CHECK(words.findChild<Banner *>()->text().contains(u"“They are all here today”"_s) == isOffered);
    CHECK(line->text().isEmpty() == isOffered);
}

TEST_CASE("nothing is offered where nothing was being typed", "[locking]")
{
    const TypingWindow typing;
    typing.closeElsewhere();
    typing.lockElsewhere();
    CHECK_FALSE(typing.banner()->isVisible());
}
