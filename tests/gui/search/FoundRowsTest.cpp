// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What is found on a page of rows has the keyboard on it.

#include "gui/search/SearchList.h"
#include "gui/search/SearchPanel.h"
#include "operations/ActionOperations.h"
#include "operations/OutputOperations.h"
#include "support/LateTeam.h"
#include "support/OpenWindow.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("search opens a statement and an improvement where they stand, with the keyboard on them")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open(u"seat-before"_s);
    const LateTeam team = teamAfterMeeting2(*store);
    for (int i = 0; i < 30; ++i) { // so that the last is out of sight
        Statement statement;
        statement.id = newId();
        statement.teamId = team.teamId;
        statement.text = i < 29 ? u"Something else, %1."_s.arg(i) : u"The lanyard hangs behind the door."_s;
        REQUIRE(store->perform(addStatement(statement)).isDone());
    }
    SECTION("after the release") { release(*store, team.teamId); }
    SECTION("before it") { }

    OpenWindow open(workspace, {1280, 720});
    MainWindow &window = open.window;
    const auto look = [&](const QString &words) {
        QTest::keyClick(window.windowHandle(), Qt::Key_K, Qt::ControlModifier);
        REQUIRE(until([&] { return window.findChild<SearchPanel *>() && window.findChild<SearchPanel *>()->isVisible(); }));
        auto *panel = window.findChild<SearchPanel *>();
        REQUIRE(until([&] { return qobject_cast<QLineEdit *>(window.focusWidget()) != nullptr; }));
        auto *field = static_cast<QLineEdit *>(window.focusWidget());
        field->selectAll();
        QTest::keyClicks(field, words);
        REQUIRE(until([&] { return panel->answer().words == words; }));
        QTest::keyClick(field, Qt::Key_Return);
    };
    const auto rowUnderKeyboard = [&]() -> QWidget * {
        for (QWidget *at = window.focusWidget(); at; at = at->parentWidget()) {
            if (at->property("rowId").isValid())
                return at;
        }
        return nullptr;
    };
    const auto isSeen = [&](const QString &id) {
        QWidget *row = rowUnderKeyboard();
        return row && row->property("rowId").toString() == id && row->visibleRegion().boundingRect().height() == row->height();
    };
    look(u"lanyard"_s);
    const QString last = store->reader().find<Statement>({{"text", u"The lanyard hangs behind the door."_s}}).first().id;
    CHECK(until([&] { return isSeen(last); }));
    look(store->reader().get<Action>(team.actionId)->text);
    CHECK(until([&] { return isSeen(team.actionId); }));
}
