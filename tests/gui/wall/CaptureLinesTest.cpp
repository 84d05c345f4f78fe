// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Lines that somebody pastes, as one note or as one each.

#include "OpenMeeting.h"
#include "OwnSettings.h"
#include "gui/wall/DraftKeeper.h"
#include "gui/wall/HintStrip.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::OpenWall;
using test::until;

namespace {

constexpr auto separateKeys = Qt::ControlModifier | Qt::ShiftModifier;

struct PastedWall : test::OwnSettings, OpenWall {
    void paste(const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    QString said() const
    {
        const auto *strip = page->findChild<HintStrip *>(u"hintStrip"_s);
        return strip->isVisible() ? strip->sentence() : QString();
    }
    void settled() const
    {
        REQUIRE(until([this] { return document->pendingNotes().isEmpty(); }));
        see();
    }
};

} // namespace

TEST_CASE("pasted lines become a note each, with the kind and the lane, in their order, as one step")
{
    PastedWall wall;
    const QString theme = wall.addThemeElsewhere(u"Two lists"_s);
    wall.bar()->setLane(theme);
    wall.paste(u"- first\n\n• second\n3. third\n[ ] fourth\n"_s);
    CHECK(wall.said() == u"4 lines. Make each a note: Ctrl Shift Enter. Keep as one note: Esc.");
    CHECK(wall.field()->hasFocus());
    CHECK(wall.field()->toPlainText() == u"- first\n\n• second\n3. third\n[ ] fourth\n"); // as it came
    PastedWall::press(Qt::Key_2, Qt::ControlModifier);
    SECTION("by key") { PastedWall::press(Qt::Key_Return, separateKeys); }
    SECTION("by mouse") { QTest::mouseClick(wall.page->findChild<QAbstractButton *>(u"separateButton"_s), Qt::LeftButton); }
    CHECK(wall.said().isEmpty());
    CHECK(wall.field()->toPlainText().isEmpty());
    CHECK(wall.field()->hasFocus());
    CHECK_FALSE(wall.bar()->kind());
    const QStringList lines{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s};
    CHECK(wall.document->pendingNotes().size() == 4); // there at once, whatever the disk does
    wall.settled();
    REQUIRE(until([&] { return wall.cards(theme).size() == 4; }));
    for (const QString &line : lines)
        CHECK(wall.document->row<Note>(wall.idOf(line)).kind == NoteKind::Adapting);
    QStringList inTime;
    for (const Note &note : wall.document->wallNotes())
        inTime.prepend(note.text);
    CHECK(inTime == lines);

    wall.session->undo(wall.team.teamId);
    REQUIRE(until([&] { return wall.document->wallNotes().isEmpty(); }));
    CHECK(wall.other->reader().find<Note>({{"teamId", wall.team.teamId}}).isEmpty());
    wall.session->redo(wall.team.teamId);
    CHECK(until([&] { return wall.cards(theme).size() == 4; }));
}

TEST_CASE("Enter keeps pasted lines together")
{
    PastedWall wall;
    wall.paste(u"- first\n- second"_s);
    REQUIRE_FALSE(wall.said().isEmpty());
    SECTION("at once") { }
    SECTION("after Esc, which keeps the words")
    {
        PastedWall::press(Qt::Key_Escape);
        CHECK(wall.said().isEmpty());
        CHECK(wall.field()->toPlainText() == u"- first\n- second");
        PastedWall::type(u" and more"_s);
        PastedWall::press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(wall.said().isEmpty());
    }
    PastedWall::press(Qt::Key_Return);
    CHECK(wall.cards() == QStringList{u"- first\n- second"_s});
    CHECK(wall.said().isEmpty());
}

TEST_CASE("the offer counts what is in the field, and comes before a hint")
{
    PastedWall wall;
    PastedWall::type(u"start "_s);
    wall.paste(u"one\nthey should have rung\nthree"_s);
    CHECK(wall.said().startsWith(u"3 lines."_s));
    CHECK(wall.field()->underlined().isEmpty());
    PastedWall::press(Qt::Key_Return, Qt::ShiftModifier);
    PastedWall::type(u"four"_s);
    CHECK(wall.said().startsWith(u"4 lines."_s));
    PastedWall::press(Qt::Key_Escape);
    PastedWall::type(u" "_s);
    CHECK(wall.said().startsWith(u"“should have”"_s));
    PastedWall::press(Qt::Key_Return, separateKeys); // the offer is closed, its key is not
    wall.settled();
    CHECK(wall.cards().size() == 4);
    CHECK(wall.cards().contains(u"start one"_s));
}

TEST_CASE("one pasted line is offered nothing, and lines typed here neither")
{
    PastedWall wall;
    wall.paste(u"only this\n\n"_s);
    CHECK(wall.said().isEmpty());
    PastedWall::press(Qt::Key_Return);
    PastedWall::type(u"one"_s);
    PastedWall::press(Qt::Key_Return, Qt::ShiftModifier);
    PastedWall::type(u"two"_s);
    CHECK(wall.said().isEmpty());
    PastedWall::press(Qt::Key_Return, separateKeys);
    CHECK(wall.cards().size() == 3);
    PastedWall::press(Qt::Key_Return, separateKeys); // of nothing, nothing
    CHECK(wall.cards().size() == 3);
}

TEST_CASE("a line that is too long for a note stays in the field, with a sentence, and the others go")
{
    PastedWall wall;
    QSignalSpy refused(wall.page.get(), &Page::refused);
    const QString tooLong(10'001, u'x'), longest(10'000, u'ж');
    wall.paste(u"first\n"_s + tooLong + u"\n"_s + longest);
    CHECK(wall.said().startsWith(u"3 lines."_s));
    PastedWall::press(Qt::Key_Return, separateKeys);
    CHECK(wall.field()->toPlainText() == tooLong);
    REQUIRE(refused.size() == 1);
    CHECK(refused.first().first().toString().startsWith(u"A note has at most 10,000 characters."_s));
    wall.settled();
    CHECK(wall.cards().size() == 2);
    CHECK(wall.document->row<Note>(wall.idOf(longest)).text == longest);
}

TEST_CASE("lines that have not reached the disk are in the draft, and a crash loses none")
{
    PastedWall wall;
    wall.paste(u"first\nsecond\nthird"_s);
    std::unique_ptr<Store> late = wall.workspace.open(u"seat-late"_s);
    Operation slow; // another window that writes for a while
    slow.name = u"editTeam"_s;
    slow.teamId = wall.team.teamId;
    QStringList kept;
    slow.run = [&](Transaction &) {
        PastedWall::press(Qt::Key_Return, separateKeys);
        const DraftKeeper draft(draftPath(*wall.document));
        REQUIRE(until([&] { return draft.read().pending.size() == 3; }));
        CHECK(draft.read().text.isEmpty());
        for (const Note &note : draft.read().pending)
            kept << note.text;
    };
    REQUIRE(late->perform(slow).isDone());
    kept.sort();
    CHECK(kept == QStringList{u"first"_s, u"second"_s, u"third"_s});
    wall.settled();
    CHECK(wall.cards().size() == 3);
}
