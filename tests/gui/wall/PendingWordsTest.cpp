// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Words that are not on the disk yet, or not finished: they are shown, they are kept, and they come back.

#include "OpenMeeting.h"
#include "gui/wall/DraftKeeper.h"
#include "gui/wall/LaneHead.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/SegmentedControl.h"

#include <QFile>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::OpenWall;
using test::until;

namespace {

/// Another program holds the workspace, as a slow disk would.
class Held
{
public:
    explicit Held(Store &store)
        : m_db(store.database())
    {
        m_db.begin();
        m_db.execute(u"update clock set tick = tick where id = 1"_s);
    }
    ~Held() { letGo(); }
    void letGo()
    {
        if (std::exchange(m_holds, false))
            m_db.rollback();
    }

private:
    Database &m_db;
    bool m_holds = true;
};

const QString mark = u"Not on the disk yet"_s;

QString spoken(const OpenWall &wall, int row)
{
    return wall.lane()->lane()->card(row).spoken();
}

/// The window ends and another opens on the same seat.
void openAnew(OpenWall &wall)
{
    wall.document = std::make_unique<TeamDocument>(*wall.session, wall.team.teamId);
    REQUIRE(until([&] { return wall.document->isLoaded(); }));
    wall.openPage();
}

void end(OpenWall &wall)
{
    wall.page.reset();
    wall.document.reset();
}

/// The field of a title, where one is open.
QLineEdit *titleField(const OpenWall &wall)
{
    for (QLineEdit *edit : wall.page->findChildren<QLineEdit *>(u"themeTitleEdit"_s)) {
        if (edit->isVisible())
            return edit;
    }
    return nullptr;
}

/// Writes half a title over that of the theme \a id.
void halfWrite(const OpenWall &wall, const QString &id, const QString &title)
{
    auto *head = wall.page->findChild<LaneHead *>(u"laneHead_"_s + id);
    REQUIRE(head);
    head->editTitle();
    REQUIRE(until([&] { return titleField(wall) && titleField(wall)->hasFocus(); }));
    OpenWall::type(title);
}

void retype(const QString &more)
{
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    OpenWall::type(more);
}

} // namespace

TEST_CASE("new words stand on a card at once, marked until the disk has them")
{
    OpenWall wall;
    const QString id = wall.capture(u"The list comes late"_s);
    Held disk(*wall.other);
    retype(u" on Mondays"_s);
    OpenWall::press(Qt::Key_Return);
    CHECK(wall.field()->hasFocus());
    CHECK(wall.cards() == QStringList{u"The list comes late on Mondays"_s});
    CHECK(spoken(wall, 0).endsWith(mark));
    retype(u", or so"_s);
    OpenWall::press(Qt::Key_Return);
    OpenWall::type(u"and on"_s);
    CHECK(wall.field()->toPlainText() == "and on"_L1);
    CHECK(wall.cards() == QStringList{u"The list comes late on Mondays, or so"_s});
    disk.letGo();
    REQUIRE(until([&] { return !wall.document->isPending(id); }, 20000));
    wall.see();
    CHECK(wall.other->reader().get<Note>(id)->text == "The list comes late on Mondays, or so"_L1);
    CHECK(wall.cards() == QStringList{u"The list comes late on Mondays, or so"_s});
    CHECK_FALSE(spoken(wall, 0).contains(mark));
}

TEST_CASE("a note stands in its lane before it is on the disk, and once")
{
    OpenWall wall;
    const QString theme = wall.addThemeElsewhere(u"Two lists for one order"_s);
    wall.capture(u"loose"_s);
    Held disk(*wall.other);
    wall.bar()->setLane(theme);
    OpenWall::type(u"The list comes late"_s);
    OpenWall::press(Qt::Key_Return);
    CHECK(wall.cards(theme) == QStringList{u"The list comes late"_s});
    CHECK(wall.cards() == QStringList{u"loose"_s});
    disk.letGo();
    REQUIRE(until([&] { return wall.document->pendingNotes().isEmpty(); }, 20000));
    wall.see();
    CHECK(wall.cards(theme) == QStringList{u"The list comes late"_s});
    CHECK(wall.cards() == QStringList{u"loose"_s});
    CHECK(wall.document->rows<Placement>().size() == 1);
}

TEST_CASE("a card that is only looked at in its editor keeps what another seat has written on it")
{
    OpenWall wall;
    const QString id = wall.capture(u"The list comes late"_s);
    OpenWall::press(Qt::Key_Up, Qt::ControlModifier);
    REQUIRE(wall.editor());
    wall.elsewhere(editNote(wall.team.teamId, id, {u"The list comes late"_s, u"The list comes at nine"_s}));
    OpenWall::press(Qt::Key_Return);
    REQUIRE(until([&] { return wall.field()->hasFocus(); }));
    wall.see();
    CHECK(wall.other->reader().get<Note>(id)->text == "The list comes at nine"_L1);
}

TEST_CASE("half-typed words on a card are there again in the next window")
{
    OpenWall wall;
    const QString id = wall.capture(u"The list comes late"_s);
    OpenWall::type(u"half a sentence"_s);
    retype(u" on Mond"_s);
    SECTION("in the field, where the note was removed meanwhile")
    {
        end(wall);
        REQUIRE(wall.other->perform(removeNotes(wall.team.teamId, {id})).isDone());
        openAnew(wall);
        CHECK(until([&] { return wall.field()->toPlainText() == "The list comes late on Mond\nhalf a sentence"_L1; }));
        CHECK_FALSE(wall.editor());
    }
    SECTION("nowhere, where they were given up")
    {
        OpenWall::press(Qt::Key_Escape);
        end(wall);
        openAnew(wall);
        QCoreApplication::processEvents();
        CHECK_FALSE(wall.editor());
        CHECK(wall.field()->toPlainText() == "half a sentence"_L1);
    }
}

TEST_CASE("a half-written title is kept, and is there again in the window after a crash")
{
    OpenWall wall;
    const QString theme = wall.addThemeElsewhere(u"Two lists"_s), path = draftPath(*wall.document, u"edits"_s), left = path + u".crash"_s;
    halfWrite(wall, theme, u"Two lists for one ord"_s);
    REQUIRE(until([&] {
        QFile draft(path);
        return draft.open(QIODevice::ReadOnly) && draft.readAll().contains("Two lists for one ord");
    }));
    CHECK(wall.other->reader().get<Theme>(theme)->title == "Two lists"_L1); // which every window and the projector show
    REQUIRE(QFile::copy(path, left)); // as a crash leaves it
    titleField(wall)->setText(u"Two lists"_s); // and nothing is written as this window ends
    end(wall);
    QFile::remove(path);
    REQUIRE(QFile::rename(left, path));
    SECTION("where it stood")
    {
        wall.document = std::make_unique<TeamDocument>(*wall.session, wall.team.teamId);
        REQUIRE(until([&] { return wall.document->isLoaded(); }));
        wall.page = std::make_unique<MeetingPage>(*wall.document, wall.content);
        wall.page->resize(1440, 900);
        wall.page->show();
        wall.page->arrive(); // in the same breath, as the window does it
        wall.page->activateWindow();
        REQUIRE(until([&] { return titleField(wall) != nullptr; }));
        CHECK(titleField(wall)->text() == "Two lists for one ord"_L1);
        titleField(wall)->setFocus();
        titleField(wall)->end(false);
        OpenWall::type(u"er"_s);
        OpenWall::press(Qt::Key_Return);
        CHECK(until([&] { return wall.other->reader().get<Theme>(theme)->title == "Two lists for one order"_L1; }));
        CHECK(until([&] { return !QFile::exists(path); }));
    }
    SECTION("in the field, where the theme has gone meanwhile")
    {
        REQUIRE(wall.other->perform(removeTheme(wall.team.teamId, theme)).isDone());
        openAnew(wall);
        CHECK(until([&] { return wall.field()->toPlainText() == "Two lists for one ord"_L1; }));
    }
}

TEST_CASE("a half-written title is kept as the page is left, and comes back where its theme is taken away")
{
    OpenWall wall;
    const QString theme = wall.addThemeElsewhere(u"Two lists"_s);
    halfWrite(wall, theme, u"Two lists for one ord"_s);
    SECTION("left")
    {
        wall.page->settle();
        CHECK(until([&] { return wall.other->reader().get<Theme>(theme)->title == "Two lists for one ord"_L1; }));
        CHECK(until([&] { return !QFile::exists(draftPath(*wall.document, u"edits"_s)); }));
    }
    SECTION("taken away")
    {
        wall.elsewhere(removeTheme(wall.team.teamId, theme));
        CHECK(until([&] { return wall.field()->toPlainText() == "Two lists for one ord"_L1; }));
    }
    SECTION("arranged anew")
    {
        wall.page->findChild<SegmentedControl *>(u"arrangementControl"_s)->setCurrentIndex(int(Arrangement::AlongTheWork));
        CHECK(until([&] { return wall.other->reader().get<Theme>(theme)->title == "Two lists for one ord"_L1; }));
    }
}

TEST_CASE("the words of a note that is refused come back as they were last")
{
    OpenWall wall;
    Held disk(*wall.other);
    OpenWall::type(u"The list comes late"_s);
    OpenWall::press(Qt::Key_Return);
    retype(u" on Mondays"_s);
    OpenWall::press(Qt::Key_Return);
    disk.letGo(); // and in the same moment the wall is closed at another seat, if that comes first
    const bool closed = wall.other->perform(closeMeeting(wall.team.teamId, wall.team.meetingId)).isDone();
    REQUIRE(closed);
    REQUIRE(until([&] { return wall.session->waiting() == 0; }, 20000));
    wall.see();
    QString all = wall.field()->toPlainText();
    for (const Note &note : wall.other->reader().find<Note>({{"teamId", wall.team.teamId}}))
        all += note.text;
    CHECK(all == "The list comes late on Mondays"_L1);
}

TEST_CASE("a card that arrives in its lane leaves who has begun to type alone")
{
    OpenWall wall;
    const QString one = wall.addThemeElsewhere(u"Two lists"_s), two = wall.addThemeElsewhere(u"The clock"_s);
    wall.bar()->setLane(one);
    const QString id = wall.capture(u"The list comes late"_s);
    REQUIRE(until([&] { return wall.cards(one).size() == 1; }));
    wall.lane(one)->setFocus();
    Held disk(*wall.other);
    OpenWall::press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    OpenWall::type(u"W"_s);
    CHECK(wall.field()->hasFocus());
    disk.letGo();
    REQUIRE(until([&] { return wall.document->themesOf(id) == QStringList{two}; }, 20000));
    QCoreApplication::processEvents();
    CHECK(wall.field()->hasFocus());
    OpenWall::type(u"hy"_s);
    CHECK(wall.field()->toPlainText() == "Why"_L1);
}
