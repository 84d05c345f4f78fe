// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Order on the wall: along the work, in a theme as arranged, across lanes, and each of it one step of undo.

#include "OpenMeeting.h"
#include "gui/wall/LaneHead.h"
#include "gui/wall/LaneText.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/SegmentedControl.h"
#include "operations/StepOperations.h"

#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::OpenWall;
using test::until;

namespace {

struct OrderedWall : OpenWall {
    OrderedWall()
        : one(addThemeElsewhere(u"Two lists"_s))
        , two(addThemeElsewhere(u"The clock"_s))
    {
    }

    SegmentedControl *arrangement() const { return page->findChild<SegmentedControl *>(u"arrangementControl"_s); }
    void along() const { arrangement()->setCurrentIndex(int(Arrangement::AlongTheWork)); }
    QString addStepElsewhere(const QString &title) const
    {
        Step step;
        step.id = newId();
        step.teamId = team.teamId;
        step.title = title;
        elsewhere(addStep(step));
        REQUIRE(until([&] { return document->rows<Step>().contains(step.id); }));
        return step.id;
    }
    /// Notes in the theme \a themeId, in this order.
    QStringList placed(const QString &themeId, const QStringList &texts) const
    {
        bar()->setLane(themeId);
        QStringList ids;
        for (const QString &text : texts)
            ids << capture(text);
        REQUIRE(until([&] { return cards(themeId).size() == texts.size(); }));
        bar()->setLane({});
        return ids;
    }
    LaneHead *head(const QString &id) const { return page->findChild<LaneHead *>(u"laneHead_"_s + id); }
    void undo() const { session->undo(team.teamId); }
    QStringList themeTitles() const
    {
        QStringList titles;
        for (const Theme &theme : document->themes())
            titles << theme.title;
        return titles;
    }

    QString one, two;
};

constexpr auto further = Qt::ControlModifier | Qt::ShiftModifier;

/// Chooses an entry of the menu that is about to open, by the words in \a path.
void chooseInMenu(const QStringList &path)
{
    QTimer::singleShot(0, qApp, [path] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        REQUIRE(menu);
        QMenu *inner = menu;
        for (const QString &words : path) {
            QAction *found = nullptr;
            for (QAction *action : inner->actions())
                found = action->text() == words ? action : found;
            INFO(words.toStdString());
            REQUIRE(found);
            REQUIRE(found->isEnabled());
            if (found->menu())
                inner = found->menu();
            else
                found->trigger();
        }
        menu->close();
    });
}

} // namespace

TEST_CASE("along the work, a step gets its name, what is written, and its notes by keyboard alone")
{
    OrderedWall wall;
    const QString loose = wall.capture(u"We ring the ward"_s);
    OpenWall::press(Qt::Key_L, further);
    CHECK(wall.arrangement()->currentIndex() == int(Arrangement::AlongTheWork));

    OpenWall::press(Qt::Key_L, Qt::ControlModifier); // a step that is not there yet: where the next notes land
    REQUIRE(qApp->focusWidget()->objectName() == "laneFilterEdit"_L1);
    OpenWall::type(u"Check and supply"_s);
    OpenWall::press(Qt::Key_Return);
    REQUIRE(until([&] { return wall.document->steps().size() == 1; }));
    const QString step = wall.document->steps().first().id;
    REQUIRE(until([&] { return wall.page->findChild<LaneView *>(u"laneView_"_s + step) != nullptr; }));
    wall.page->activateWindow(); // offscreen, a popup that closes leaves no window active
    REQUIRE(until([&] { return wall.field()->hasFocus(); }));
    const QString done = wall.capture(u"We start with what is urgent"_s);
    CHECK(wall.document->row<Note>(done).stepId == step);
    CHECK(wall.document->themesOf(done).isEmpty());

    wall.lane(step)->setFocus();
    OpenWall::press(Qt::Key_Up); // from the first card to what is written
    OpenWall::press(Qt::Key_Return);
    OpenWall::type(u"Pharmacy checks orders in the order they arrive."_s);
    OpenWall::press(Qt::Key_Return);
    CHECK(until([&] { return wall.document->row<Step>(step).asWritten == u"Pharmacy checks orders in the order they arrive."_s; }));
    OpenWall::press(Qt::Key_Up); // and on to its name
    CHECK(wall.head(step)->hasFocus());
    OpenWall::press(Qt::Key_F2);
    OpenWall::type(u"Check"_s);
    OpenWall::press(Qt::Key_Return);
    CHECK(until([&] { return wall.document->row<Step>(step).title == "Check"_L1; }));

    wall.lane()->setFocus();
    OpenWall::press(Qt::Key_Left, further);
    CHECK(until([&] { return wall.document->row<Note>(loose).stepId == step; }));
    wall.undo();
    CHECK(until([&] { return wall.document->row<Note>(loose).stepId.isEmpty(); }));
}

TEST_CASE("a theme that is named in the chooser takes the next note, whatever other themes there are")
{
    const OrderedWall wall;
    OpenWall::press(Qt::Key_L, Qt::ControlModifier);
    OpenWall::type(u"What we wait for"_s);
    OpenWall::press(Qt::Key_Return);
    wall.page->activateWindow();
    REQUIRE(until([&] { return wall.document->themes().size() == 3 && wall.field()->hasFocus(); }));
    const QString id = wall.capture(u"the lift"_s);
    CHECK(until([&] { return wall.document->themesOf(id) == QStringList{wall.document->themes().last().id}; }));
}

TEST_CASE("a step that goes leaves its notes on the wall, and undo gives both back")
{
    OrderedWall wall;
    const QString first = wall.addStepElsewhere(u"Decide"_s), second = wall.addStepElsewhere(u"Carry"_s);
    wall.along();
    wall.bar()->setStep(first);
    const QString id = wall.capture(u"the note"_s);
    REQUIRE(until([&] { return wall.cards(first).size() == 1; }));
    wall.head(first)->setFocus();
    OpenWall::press(Qt::Key_Right, further);
    CHECK(until([&] { return wall.document->steps().first().id == second; }));
    wall.head(first)->setFocus();
    OpenWall::press(Qt::Key_Delete);
    REQUIRE(until([&] { return wall.document->steps().size() == 1; }));
    CHECK(wall.cards() == QStringList{u"the note"_s});
    wall.undo();
    CHECK(until([&] { return wall.document->steps().size() == 2 && wall.document->row<Note>(id).stepId == first; }));
}

TEST_CASE("cards are put in order within their theme by key, by menu and by drop")
{
    OrderedWall wall;
    const QStringList ids = wall.placed(wall.one, {u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    LaneView *lane = wall.lane(wall.one);
    lane->setFocus();
    const auto order = [&] { return wall.cards(wall.one).join(QString()); };
    SECTION("by key, and the card keeps the keyboard")
    {
        lane->goTo(ids[2]);
        OpenWall::press(Qt::Key_Up, further);
        REQUIRE(until([&] { return order() == "acbd"_L1; }));
        REQUIRE(until([&] { return lane->currentIndex().row() == 1; }));
        OpenWall::press(Qt::Key_Up, further);
        REQUIRE(until([&] { return order() == "cabd"_L1; }));
        wall.undo();
        CHECK(until([&] { return order() == "acbd"_L1; }));
    }
    SECTION("several at once keep their own order, and stop at the end together")
    {
        lane->goTo(ids[0]);
        OpenWall::press(Qt::Key_Down, Qt::ShiftModifier);
        CHECK(lane->selectedNotes() == ids.mid(0, 2));
        for (int i = 0; i < 4; ++i) {
            OpenWall::press(Qt::Key_Down, further);
            wall.see();
        }
        CHECK(until([&] { return order() == "cdab"_L1; }));
    }
    SECTION("by menu")
    {
        lane->goTo(ids[1]);
        chooseInMenu({u"Move down"_s});
        Q_EMIT lane->menuRequested(QCursor::pos());
        CHECK(until([&] { return order() == "acbd"_L1; }));
    }
    SECTION("by drop, also from another theme to a place among the cards")
    {
        const QStringList other = wall.placed(wall.two, {u"x"_s});
        const LaneModel *from = wall.lane(wall.two)->lane();
        const std::unique_ptr<QMimeData> data(from->mimeData({from->index(0)}));
        lane->lane()->dropMimeData(data.get(), Qt::MoveAction, 1, 0, {});
        REQUIRE(until([&] { return order() == "axbcd"_L1; }));
        CHECK(wall.document->themesOf(other.first()) == QStringList{wall.one});
        const std::unique_ptr<QMimeData> last(lane->lane()->mimeData({lane->lane()->index(4)}));
        lane->lane()->dropMimeData(last.get(), Qt::MoveAction, 0, 0, {});
        REQUIRE(until([&] { return order() == "daxbc"_L1; }));
        wall.undo();
        CHECK(until([&] { return order() == "axbcd"_L1; }));
    }
    SECTION("not where the newest stand first")
    {
        wall.capture(u"loose"_s);
        QSignalSpy said(wall.page.get(), &Page::refused);
        wall.lane()->setFocus();
        OpenWall::press(Qt::Key_Down, further);
        CHECK(said.size() == 1);
    }
}

TEST_CASE("what is selected in several lanes moves, changes kind and groups in one step")
{
    OrderedWall wall;
    const QString a = wall.placed(wall.one, {u"a"_s}).first(), b = wall.placed(wall.two, {u"b"_s}).first();
    const QString loose = wall.capture(u"c"_s);
    for (LaneView *lane : {wall.lane(wall.one), wall.lane(wall.two), wall.lane()}) {
        lane->setFocus();
        OpenWall::press(Qt::Key_Space);
    }
    SECTION("a kind")
    {
        OpenWall::press(Qt::Key_6, Qt::ControlModifier);
        const auto surprising = [&] {
            const QStringList ids{a, b, loose};
            return std::count_if(ids.begin(), ids.end(), [&](const QString &id) { return wall.document->row<Note>(id).kind == NoteKind::Surprise; });
        };
        REQUIRE(until([&] { return surprising() == 3; }));
        wall.undo();
        CHECK(until([&] { return surprising() == 0; }));
    }
    SECTION("to the lane beside the keyboard")
    {
        OpenWall::press(Qt::Key_Left, further); // from "Not placed yet"
        REQUIRE(until([&] { return wall.cards(wall.two).size() == 3; }));
        CHECK(wall.cards(wall.one).isEmpty());
        wall.undo();
        CHECK(until([&] { return wall.cards(wall.one) == QStringList{u"a"_s} && wall.cards() == QStringList{u"c"_s}; }));
    }
    SECTION("into a theme of their own, named in place")
    {
        OpenWall::press(Qt::Key_G, Qt::ControlModifier);
        REQUIRE(until([&] { return qobject_cast<QLineEdit *>(qApp->focusWidget()); }));
        OpenWall::type(u"What we wait for"_s);
        OpenWall::press(Qt::Key_Return);
        REQUIRE(until([&] { return wall.themeTitles().last() == "What we wait for"_L1; }));
        CHECK(wall.cards(wall.document->themes().last().id).size() == 3);
    }
    SECTION("Esc lets go of all of them")
    {
        OpenWall::press(Qt::Key_Escape);
        CHECK(wall.page->findChild<WallView *>()->selectedCount() == 0);
    }
}

TEST_CASE("themes are marked and merged, split, moved and dropped in Meeting 1 too")
{
    OrderedWall wall;
    const QStringList ids = wall.placed(wall.one, {u"a"_s, u"b"_s});
    wall.placed(wall.two, {u"c"_s});
    SECTION("marked by Space and merged by Ctrl+G")
    {
        wall.lane(wall.one)->setFocus();
        OpenWall::press(Qt::Key_Up);
        REQUIRE(wall.head(wall.one)->hasFocus());
        OpenWall::press(Qt::Key_Space);
        OpenWall::press(Qt::Key_Right);
        OpenWall::press(Qt::Key_Space);
        OpenWall::press(Qt::Key_G, Qt::ControlModifier);
        REQUIRE(until([&] { return wall.themeTitles() == QStringList{u"Two lists"_s}; }));
        CHECK(wall.cards(wall.one).size() == 3);
        wall.undo();
        CHECK(until([&] { return wall.themeTitles().size() == 2 && wall.cards(wall.two) == QStringList{u"c"_s}; }));
    }
    SECTION("one head dropped on the cards of another merges, on its head reorders")
    {
        QMimeData head;
        head.setData(themeMime, wall.one.toUtf8());
        Q_EMIT wall.head(wall.two)->headDropped(wall.one, true);
        REQUIRE(until([&] { return wall.themeTitles() == QStringList{u"The clock"_s, u"Two lists"_s}; }));
        wall.lane(wall.two)->lane()->dropMimeData(&head, Qt::MoveAction, -1, 0, {});
        CHECK(until([&] { return wall.themeTitles() == QStringList{u"The clock"_s} && wall.cards(wall.two).size() == 3; }));
    }
    SECTION("split by menu: what is selected goes to a theme of its own")
    {
        wall.lane(wall.one)->setFocus();
        wall.lane(wall.one)->goTo(ids[1]);
        OpenWall::press(Qt::Key_Space);
        chooseInMenu({u"Split the selected notes off"_s});
        Q_EMIT wall.head(wall.one)->menuRequested(QCursor::pos());
        REQUIRE(until([&] { return wall.document->themes().size() == 3; }));
        CHECK(until([&] { return wall.cards(wall.one) == QStringList{u"a"_s}; }));
    }
}

TEST_CASE("two hundred notes go into a theme in one step")
{
    OrderedWall wall;
    for (int i = 0; i < 200; ++i)
        wall.other->perform(addNote(test::aNote(wall.team.teamId, wall.team.meetingId, u"note %1"_s.arg(i))));
    wall.see();
    REQUIRE(until([&] { return wall.cards().size() == 200; }));
    wall.lane()->setFocus();
    OpenWall::press(Qt::Key_A, Qt::ControlModifier);
    OpenWall::press(Qt::Key_Left, further);
    REQUIRE(until([&] { return wall.cards(wall.two).size() == 200; }));
    wall.undo();
    CHECK(until([&] { return wall.cards().size() == 200 && wall.cards(wall.two).isEmpty(); }));
}

TEST_CASE("somebody's exact words stand in quotation marks on the wall, and the stored words do not change")
{
    OrderedWall wall;
    const QString id = wall.capture(u"It is a faff"_s);
    wall.lane()->setFocus();
    chooseInMenu({u"Their exact words"_s});
    Q_EMIT wall.lane()->menuRequested(QCursor::pos());
    REQUIRE(until([&] { return wall.document->row<Note>(id).verbatim; }));
    CHECK(wall.cards() == QStringList{u"“It is a faff”"_s});
    CHECK(wall.document->row<Note>(id).text == "It is a faff"_L1);
}

TEST_CASE("the filter narrows the wall, lets the newest note through, and Esc takes it away")
{
    OrderedWall wall;
    wall.capture(u"The lift is slow"_s);
    wall.capture(u"The screen says sent"_s);
    OpenWall::press(Qt::Key_F, Qt::ControlModifier);
    OpenWall::type(u"lift"_s);
    CHECK(wall.cards().contains(u"The lift is slow"_s));
    wall.field()->setFocus();
    wall.capture(u"Nobody tells the ward"_s);
    CHECK(wall.cards() == QStringList{u"Nobody tells the ward"_s, u"The lift is slow"_s});
    OpenWall::press(Qt::Key_F, Qt::ControlModifier);
    OpenWall::press(Qt::Key_Down); // from the filter to what it found
    CHECK(wall.lane()->hasFocus());
    OpenWall::press(Qt::Key_F, Qt::ControlModifier);
    OpenWall::press(Qt::Key_Escape);
    CHECK(wall.field()->hasFocus());
    CHECK(wall.cards().size() == 3);
}

TEST_CASE("a strike is asked about, says where the words stand too, and nothing brings the note back")
{
    OrderedWall wall;
    wall.elsewhere(setInsight(wall.team.teamId, wall.one, {{}, u"The screen says sent and never seen"_s}));
    const QString id = wall.capture(u"The screen says sent and never seen"_s);
    const QString other = wall.capture(u"Nobody tells the ward"_s);
    wall.lane()->setFocus();
    wall.lane()->goTo(id);
    const auto ask = [&] {
        chooseInMenu({u"Strike for good…"_s});
        Q_EMIT wall.lane()->menuRequested(QCursor::pos());
        REQUIRE(until([&] { return wall.page->findChild<QMessageBox *>(u"strikeBox"_s) != nullptr; }));
        return wall.page->findChild<QMessageBox *>(u"strikeBox"_s);
    };
    QMessageBox *box = ask();
    CHECK(box->informativeText().contains(u"cannot be undone"_s));
    CHECK(box->informativeText().contains(u"in a theme"_s));
    SECTION("kept")
    {
        box->reject();
        wall.see();
        CHECK(wall.cards().size() == 2);
    }
    SECTION("struck")
    {
        box->findChild<QPushButton *>(u"strikeButton"_s)->click();
        REQUIRE(until([&] { return wall.cards() == QStringList{u"Nobody tells the ward"_s}; }));
        wall.undo(); // takes back the note before, not the strike
        REQUIRE(until([&] { return !wall.document->rows<Note>().contains(other); }));
        wall.session->redo(wall.team.teamId);
        REQUIRE(until([&] { return wall.document->rows<Note>().contains(other); }));
        CHECK_FALSE(wall.document->rows<Note>().contains(id));
    }
}
