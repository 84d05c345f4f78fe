// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Language hints as the scribe meets them: in the private window, over the field, and never in the way.

#include "OpenMeeting.h"
#include "OwnSettings.h"
#include "gui/meeting/BlankCover.h"
#include "gui/look/Look.h"
#include "gui/projector/ProjectorWindow.h"
#include "gui/shell/HintMenu.h"
#include "gui/wall/CaptureHints.h"
#include "gui/wall/DraftKeeper.h"
#include "gui/wall/HintStrip.h"
#include "gui/wall/SenseCaptureBar.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/Banner.h"

#include <QToolButton>
#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QGraphicsEffect>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::OpenWall;
using test::until;

namespace {

constexpr auto phrase = "They should have rung "_L1;
const QString question = u"“should have” looks back from the outcome. Ask: what made sense at the time?"_s;

struct HintedWall : test::OwnSettings, OpenWall {
    HintStrip *strip() const { return page->findChild<HintStrip *>(u"hintStrip"_s); }
    /// What the strip says; nothing while it is not there.
    QString said() const { return strip()->isVisible() ? strip()->sentence() : QString(); }
    /// The words with a line under them.
    QString underlined() const { return field()->underlined(); }
};

/// Whether any file below \a folder holds \a words.
bool isWritten(const QString &folder, const QString &words)
{
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (entry.isDir() ? isWritten(entry.filePath(), words) : [&] {
                QFile file(entry.filePath());
                return file.open(QIODevice::ReadOnly) && file.readAll().contains(words.toUtf8());
            }())
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("a phrase that looks back brings a question over the field, which stays where it is")
{
    HintedWall wall;
    const QRect bar = wall.bar()->geometry(), field = wall.field()->geometry(), lanes = wall.page->findChild<WallView *>()->geometry();
    HintedWall::type(phrase.chopped(5));
    CHECK(wall.said().isEmpty());
    HintedWall::type(u"rung "_s);
    CHECK(wall.said() == question);
    CHECK(wall.underlined() == u"should have");
    CHECK(wall.field()->hasFocus());
    CHECK(wall.field()->toPlainText() == phrase);
    CHECK(wall.field()->textCursor().position() == phrase.size());
    CHECK(wall.bar()->geometry() == bar);
    CHECK(wall.field()->geometry() == field);
    CHECK(wall.page->findChild<WallView *>()->geometry() == lanes);
    CHECK(wall.strip()->height() == 34);
    CHECK(wall.strip()->geometry().bottom() < wall.field()->mapTo(wall.strip()->parentWidget(), QPoint()).y());
    HintedWall::press(Qt::Key_Z, Qt::ControlModifier); // the typing is what undo takes back, as without a hint
    CHECK(wall.field()->toPlainText().isEmpty());
}

TEST_CASE("Enter goes through a hint, and the note holds the words as they were said")
{
    HintedWall wall;
    HintedWall::type(phrase + u"the ward"_s);
    REQUIRE(wall.said() == question);
    HintedWall::press(Qt::Key_Return);
    CHECK(wall.cards() == QStringList{u"They should have rung the ward"_s});
    CHECK(wall.said().isEmpty());
    CHECK(wall.underlined().isEmpty());
    CHECK(wall.field()->hasFocus());
}

TEST_CASE("Esc keeps the words, and the phrase is not spoken of again in this note")
{
    HintedWall wall;
    HintedWall::type(phrase);
    REQUIRE(wall.said() == question);
    SECTION("by key") { HintedWall::press(Qt::Key_Escape); }
    SECTION("by mouse")
    {
        QTest::mouseClick(wall.strip()->findChild<QAbstractButton *>(u"keepWordsButton"_s), Qt::LeftButton);
        CHECK(wall.field()->hasFocus());
    }
    CHECK(wall.said().isEmpty());
    CHECK(wall.field()->toPlainText() == phrase);
    HintedWall::type(u"and they Should have asked. Then "_s);
    CHECK(wall.said().isEmpty());
    HintedWall::type(u"why did they go? "_s); // another phrase
    CHECK(wall.said().startsWith(u"“why did they”"_s));
    HintedWall::press(Qt::Key_Escape);
    HintedWall::press(Qt::Key_Return);
    HintedWall::type(phrase); // another note
    CHECK(wall.said() == question);
    HintedWall::press(Qt::Key_Escape);
    HintedWall::press(Qt::Key_Escape); // nothing left to close
    CHECK(wall.field()->toPlainText() == phrase);
}

TEST_CASE("a hint goes with its phrase, and a newer one takes its place")
{
    HintedWall wall;
    HintedWall::type(u"It was careless"_s);
    CHECK(wall.said().isEmpty()); // the word may go on
    HintedWall::type(u". "_s);
    REQUIRE(wall.said().startsWith(u"“careless”"_s));
    HintedWall::type(u"It was obviously "_s);
    CHECK(wall.said().startsWith(u"“obviously”"_s));
    CHECK(wall.underlined() == u"obviously");
    for (int i = 0; i < 12; ++i)
        HintedWall::press(Qt::Key_Backspace);
    CHECK(wall.said().isEmpty());
    CHECK(wall.underlined().isEmpty());
}

TEST_CASE("the last word counts after a pause, and then the hint is announced, once")
{
    HintedWall wall;
    QSignalSpy announced(wall.bar(), &CaptureBar::announced);
    HintedWall::type(u"They should have rung"_s);
    CHECK(wall.said().isEmpty());
    REQUIRE(until([&] { return wall.said() == question; }));
    REQUIRE(until([&] { return !announced.isEmpty(); }));
    CHECK(announced.takeFirst().first() == question);
    HintedWall::type(u" us"_s);
    CHECK(announced.isEmpty());
    bool paused = false;
    QTimer::singleShot(1000, wall.page.get(), [&] { paused = true; });
    REQUIRE(until([&] { return paused; }));
    CHECK(announced.isEmpty());
    CHECK(wall.said() == question);
}

TEST_CASE("Shift+Esc mutes a hint for good, and the menu brings all back")
{
    HintedWall wall;
    HintedWall::press(Qt::Key_Escape, Qt::ShiftModifier); // nothing to mute
    CHECK(HintSettings::muted().isEmpty());
    HintedWall::type(phrase);
    REQUIRE(wall.said() == question);
    HintedWall::press(Qt::Key_Escape, Qt::ShiftModifier);
    CHECK(wall.said().isEmpty());
    CHECK(wall.field()->toPlainText() == phrase);
    CHECK(HintSettings::muted() == QStringList{u"shouldHave"_s});
    HintedWall::press(Qt::Key_Return);
    HintedWall::type(phrase + u"obviously "_s);
    CHECK(wall.said().startsWith(u"“obviously”"_s)); // the others speak
    HintedWall::press(Qt::Key_Return);

    QMenu menu;
    addHintMenu(&menu);
    QMenu *hints = menu.actions().first()->menu();
    Q_EMIT hints->aboutToShow();
    hints->actions().at(1)->trigger();
    HintedWall::type(phrase);
    CHECK(wall.said() == question);
    HintedWall::press(Qt::Key_Return);

    Q_EMIT hints->aboutToShow();
    REQUIRE(hints->actions().first()->isChecked());
    hints->actions().first()->trigger(); // off, all of them
    HintedWall::type(phrase + u"obviously "_s);
    CHECK(wall.said().isEmpty());
}

TEST_CASE("F12 covers the hint with the wall, and uncovers it")
{
    HintedWall wall;
    HintedWall::type(phrase);
    REQUIRE(wall.said() == question);
    const auto onTop = [&] { return wall.page->childAt(wall.strip()->mapTo(wall.page.get(), wall.strip()->rect().center())); };
    const auto *cover = wall.page->findChild<BlankCover *>();
    HintedWall::press(Qt::Key_F12);
    CHECK((onTop() == cover || cover->isAncestorOf(onTop())));
    HintedWall::type(u"us, obviously "_s);
    CHECK((onTop() == cover || cover->isAncestorOf(onTop())));
    HintedWall::press(Qt::Key_F12);
    CHECK_FALSE((onTop() == cover || cover->isAncestorOf(onTop())));
    CHECK(wall.said().startsWith(u"“obviously”"_s));
}

TEST_CASE("a hint is there for whoever types, and not over the wall that somebody works on")
{
    HintedWall wall;
    wall.capture(u"The screen says sent"_s);
    HintedWall::type(phrase);
    REQUIRE(wall.said() == question);
    HintedWall::press(Qt::Key_Tab);
    REQUIRE_FALSE(wall.field()->hasFocus());
    CHECK(wall.said().isEmpty());
    wall.field()->setFocus();
    CHECK(wall.said() == question);
}

TEST_CASE("a hint leaves no trace: not in the workspace, not in the draft, not on the projector")
{
    HintedWall wall;
    HintedWall::press(Qt::Key_F5);
    auto *projector = wall.page->findChild<ProjectorWindow *>();
    REQUIRE(projector);
    wall.page->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(wall.page.get()));
    wall.field()->setFocus();
    HintedWall::type(phrase);
    REQUIRE(until([&] { return wall.said() == question; }));
    const QString draft = QFileInfo(draftPath(*wall.document)).absolutePath();
    REQUIRE(until([&] { return isWritten(draft, phrase); })); // the half sentence is kept, as ever
    CHECK_FALSE(isWritten(draft, u"made sense at the time"_s));
    CHECK_FALSE(isWritten(draft, u"shouldHave"_s));
    HintedWall::press(Qt::Key_Return);
    REQUIRE(until([&] { return wall.document->pendingNotes().isEmpty(); }));
    wall.see();
    const QString store = QFileInfo(wall.workspace.location()).absolutePath();
    REQUIRE(isWritten(store, phrase.chopped(1)));
    for (const QString &trace : {u"made sense at the time"_s, u"shouldHave"_s, u"looks back"_s}) {
        CHECK_FALSE(isWritten(store, trace));
        CHECK_FALSE(projector->words().join(u'\n').contains(trace));
    }
}

TEST_CASE("a banner for data at risk stands clear of the hint, and takes no focus")
{
    HintedWall wall;
    HintedWall::type(phrase);
    Q_EMIT wall.session->troubled(u"The disk is full."_s);
    Banner *trouble = nullptr;
    for (Banner *banner : wall.page->findChildren<Banner *>()) {
        if (banner->isVisible() && banner->kind() == u"stop")
            trouble = banner;
    }
    REQUIRE(trouble);
    CHECK(until([&] { return trouble->y() > 0 && !trouble->geometry().intersects(wall.strip()->geometry()); }));
    CHECK(wall.said() == question);
    CHECK(wall.field()->hasFocus());
    Q_EMIT wall.session->troubled({});
    CHECK(until([&] { return wall.strip()->geometry().bottom() > wall.bar()->y(); }));
}

TEST_CASE("at 1280 by 720 and large text the strip shows all that it says")
{
    HintedWall wall;
    wall.page->resize(1280, 720);
    Look::instance()->setTextScale(1.5);
    HintedWall::type(phrase);
    REQUIRE(until([&] { return wall.said() == question; }));
    const HintStrip *strip = wall.strip();
    CHECK(wall.page->rect().contains(QRect(strip->mapTo(wall.page.get(), QPoint()), strip->size())));
    for (const QWidget *part : strip->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!part->isVisible() || qobject_cast<const QToolButton *>(part)) // an icon has no words to cut
            continue;
        INFO(part->metaObject()->className() << " " << part->objectName().toStdString());
        CHECK(strip->rect().contains(part->geometry()));
        CHECK(part->height() >= (part->hasHeightForWidth() ? part->heightForWidth(part->width()) : part->minimumSizeHint().height()));
    }
    Look::instance()->setTextScale(1.0);
}

TEST_CASE("the strip fades in, and is there at once for somebody who has asked for less motion")
{
    HintedWall wall;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QString path = folder + u"/kdeglobals"_s;
    REQUIRE(QDir().mkpath(folder));
    SECTION("fades")
    {
        HintedWall::type(phrase);
        CHECK(wall.strip()->graphicsEffect());
        CHECK(until([&] { return !wall.strip()->graphicsEffect(); }));
    }
    SECTION("does not")
    {
        QSettings(path, QSettings::IniFormat).setValue(u"KDE/AnimationDurationFactor"_s, 0);
        HintedWall::type(phrase);
        CHECK_FALSE(wall.strip()->graphicsEffect());
        QFile::remove(path);
    }
    CHECK(wall.said() == question);
}

TEST_CASE("Meeting 2 has the hints that only it has")
{
    const test::OwnSettings settings;
    test::OpenMeeting meeting;
    QWidget window;
    auto *bar = new SenseCaptureBar(&window);
    bar->hints()->setHints(meeting.content.hints, MeetingKind::Improving);
    bar->setGeometry(0, 400, 1000, 110);
    window.resize(1000, 510);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    bar->field()->setFocus();
    QTest::keyClicks(bar->field(), u"Retrain the night shift"_s);
    const auto *strip = window.findChild<HintStrip *>();
    REQUIRE(until([&] { return strip->isVisible(); }));
    CHECK(strip->sentence() == u"“Retrain” asks people to change, not the work. Ask: what in the work makes this needed?");
}
