// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The facilitator's and the scribe's windows on one wall: what both change in the same card.

#include "gui/meeting/MeetingPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/wall/LaneView.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/Banner.h"
#include "operations/WallOperations.h"
#include "support/OpenTeam.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// Somebody's window on the wall.
struct Window {
    Window(const QString &location, const QString &seats, const Content &content, const QString &teamId)
        : session(location, seats)
        , main(session, content)
    {
        main.setWindowState(Qt::WindowNoState);
        main.resize(1440, 900);
        main.show();
        main.openTeam(teamId);
        REQUIRE(until([this] { return qobject_cast<MeetingPage *>(main.currentPage()) != nullptr; }));
        document = main.findChild<TeamDocument *>();
    }

    WallView *wall() const { return main.currentPage()->findChild<WallView *>(); }
    QPlainTextEdit *editor() const
    {
        for (auto *edit : main.findChildren<QPlainTextEdit *>(u"noteEdit"_s)) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    }
    void edit(const QString &noteId) const
    {
        REQUIRE(until([&] { return document->rows<Note>().contains(noteId); }));
        wall()->edit(noteId);
        REQUIRE(editor());
    }
    void type(const QString &text) const { QTest::keyClicks(editor(), text); }
    void enter() const { QTest::keyClick(editor(), Qt::Key_Return); }
    QString text(const QString &noteId) const { return document->row<Note>(noteId).text; }
    QString banner() const
    {
        const auto *box = main.findChild<Banner *>(u"shellBanner"_s);
        return box->isVisible() ? box->text() : QString();
    }

    Session session;
    MainWindow main;
    TeamDocument *document;
};

struct TwoWindows {
    TwoWindows()
        : team(teamAtDiscovery(*workspace.open(u"seat-before"_s)))
        , note(aNote(team.teamId, team.meetingId, u"The screen says sent"_s))
    {
        REQUIRE(workspace.open(u"seat-before"_s)->perform(addNote(note)).isDone());
        REQUIRE(readContent(content).isEmpty());
        scribe = std::make_unique<Window>(workspace.location(), seats.path(), content, team.teamId);
        facilitator = std::make_unique<Window>(workspace.location(), seats.path(), content, team.teamId);
    }

    Workspace workspace{Database::Engine::Sqlite};
    QTemporaryDir seats;
    TeamAtDiscovery team;
    Note note;
    Content content;
    std::unique_ptr<Window> scribe, facilitator;
};

} // namespace

TEST_CASE("a card that both windows edit keeps both versions, and the one who comes last is told")
{
    TwoWindows two;
    two.scribe->edit(two.note.id);
    two.facilitator->edit(two.note.id);
    two.facilitator->type(u", never seen"_s);
    two.facilitator->enter();
    REQUIRE(until([&] { return two.scribe->text(two.note.id) == u"The screen says sent, never seen"_s; }));
    REQUIRE(two.scribe->editor());
    CHECK(two.scribe->editor()->toPlainText() == u"The screen says sent"_s); // what is being typed in is left alone
    two.scribe->type(u" twice"_s);
    two.scribe->enter();
    const QString both = u"The screen says sent, never seen\nThe screen says sent twice"_s;
    for (const Window *window : {two.scribe.get(), two.facilitator.get()})
        CHECK(until([&] { return window->text(two.note.id) == both; }));
    CHECK(until([&] { return two.scribe->banner() == u"Somebody else changed this note while you did. Both versions are on the card."_s; }));
    CHECK(two.facilitator->banner() == QString());

    // What was said stays to be read, also while the next note comes to the disk.
    two.scribe->document->capture(aNote(two.team.teamId, two.team.meetingId, u"We ring the ward"_s), {});
    REQUIRE(until([&] { return two.scribe->document->pendingNotes().isEmpty(); }));
    CHECK_FALSE(two.scribe->banner().isEmpty());

    bool undone = false;
    two.facilitator->session.undo(two.team.teamId, &two.facilitator->main, [&](const Outcome &outcome) { undone = !outcome.isDone(); });
    CHECK(until([&] { return undone; })); // it would take the other's words too
    CHECK(two.scribe->text(two.note.id) == both);
}

TEST_CASE("an editor that was opened and left as it was writes over nothing")
{
    TwoWindows two;
    two.scribe->edit(two.note.id);
    two.facilitator->edit(two.note.id);
    two.facilitator->type(u", never seen"_s);
    two.facilitator->enter();
    REQUIRE(until([&] { return two.scribe->text(two.note.id) == u"The screen says sent, never seen"_s; }));
    two.scribe->enter();
    REQUIRE(until([&] { return two.scribe->session.waiting() == 0; }));
    CHECK(two.workspace.open(u"seat-looking"_s)->reader().get<Note>(two.note.id)->text == u"The screen says sent, never seen"_s);
    CHECK(two.scribe->banner() == QString());
}

TEST_CASE("one moves the card while the other mends a slip in it")
{
    TwoWindows two;
    two.scribe->edit(two.note.id);
    two.scribe->type(u"!"_s);
    QTest::keyClick(two.scribe->editor(), Qt::Key_Backspace);
    two.scribe->type(u"."_s);
    bool moved = false;
    two.facilitator->session.perform(setNoteKind(two.team.teamId, {two.note.id}, NoteKind::Constraint), &two.facilitator->main,
                                     [&](const Outcome &outcome) { moved = outcome.isDone(); });
    REQUIRE(until([&] { return moved && two.scribe->document->row<Note>(two.note.id).kind == NoteKind::Constraint; }));
    if (two.scribe->editor()) // the card may have gone to another lane with what was typed
        two.scribe->enter();
    CHECK(until([&] { return two.facilitator->text(two.note.id) == u"The screen says sent."_s; }));
    CHECK(two.facilitator->document->row<Note>(two.note.id).kind == NoteKind::Constraint);
    CHECK(two.scribe->banner() == QString());
}
