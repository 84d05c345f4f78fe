// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/UndoActions.h"

#include "operations/TeamOperations.h"
#include "support/OpenTeam.h"

#include <QAction>
#include <QSignalSpy>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// As a key does.
void press(QAction *action)
{
    if (action->isEnabled())
        action->trigger();
}

} // namespace

TEST_CASE("what was just done can be taken back before it is on the disk")
{
    OpenTeam open;
    QWidget window;
    UndoActions actions(*open.session, &window);
    actions.setScope(open.team.teamId);
    const QString before = open.document->team().focus;
    REQUIRE(until([&] { return !actions.undo()->isEnabled(); }));
    open.session->perform(editFocus(open.team.teamId, u"Two lists, one patient"_s));
    const QSignalSpy done(&actions, &UndoActions::done);
    press(actions.undo());
    CHECK(until([&] { return done.size() == 1; }));
    CHECK(until([&] { return !actions.undo()->isEnabled() && actions.redo()->isEnabled(); }));
    CHECK(until([&] { return open.document->team().focus == before; }));
}

TEST_CASE("a page that has just come takes back its step, and says nothing where there is none")
{
    OpenTeam open;
    QWidget window;
    UndoActions actions(*open.session, &window);
    const QSignalSpy done(&actions, &UndoActions::done), refused(&actions, &UndoActions::refused);
    actions.setScope(open.team.teamId);
    press(actions.undo());
    REQUIRE(until([&] { return open.session->waiting() == 0 && !actions.undo()->isEnabled(); }));
    bool read = false;
    open.session->read<int>(
        &window, [](Store &) { return 0; }, [&](const int &) { read = true; }); // behind what it asks
    REQUIRE(until([&] { return read; }));
    CHECK(refused.isEmpty());
    CHECK(done.isEmpty());
    actions.setScope({});
    open.session->perform(editFocus(open.team.teamId, u"Two lists, one patient"_s));
    REQUIRE(until([&] { return open.session->waiting() == 0 && !actions.undo()->isEnabled(); }));
    actions.setScope(open.team.teamId);
    press(actions.undo());
    CHECK(until([&] { return done.size() == 1; }));
}

TEST_CASE("who takes a step back and at once wants it again, and once more, is not made to wait")
{
    OpenTeam open;
    QWidget window;
    UndoActions actions(*open.session, &window);
    actions.setScope(open.team.teamId);
    const QString before = open.document->team().focus;
    open.session->perform(editFocus(open.team.teamId, u"Two lists, one patient"_s));
    REQUIRE(until([&] { return open.document->team().focus == u"Two lists, one patient"_s && actions.undo()->isEnabled(); }));
    REQUIRE_FALSE(actions.redo()->isEnabled());

    const QSignalSpy done(&actions, &UndoActions::done);
    press(actions.undo());
    press(actions.redo());
    press(actions.undo());
    CHECK(until([&] { return done.size() == 3; }));
    CHECK(until([&] { return open.document->team().focus == before && !actions.undo()->isEnabled(); }));
    CHECK(until([&] { return actions.redo()->isEnabled(); }));
    press(actions.redo());
    CHECK(until([&] { return open.document->team().focus == u"Two lists, one patient"_s; }));
    CHECK(until([&] { return actions.undo()->isEnabled() && !actions.redo()->isEnabled(); }));
}
