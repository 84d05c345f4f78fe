// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The ways to a community and from it: search, its Learning Teams, and a file of its own.

#include "CircleWalk.h"
#include "exchange/CommunityFile.h"
#include "gui/search/SearchList.h"
#include "gui/search/SearchPanel.h"
#include "gui/search/SearchPreview.h"
#include "support/LateTeam.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QMenu>
#include <QTest>

using namespace sharpend;
using namespace sharpend::test;

namespace {

/// A community of six sessions, the third of which has a judgement and a question.
struct Circle : CircleWalk {
    Circle()
    {
        team = teamAfterMeeting2(store());
        start(u"Medicines safety circle"_s);
        planSix(QDate::currentDate().addDays(1));
        const QString id = community().id, at = u"sessions/%1/"_s.arg(sessionAt(2).id);
        does(editCommunity(id, u"charter/keeping"_s, {{}, u"A notebook in the drawer"_s}));
        does(editCommunity(id, at + u"caseQuestion"_s, {{}, u"Whether to ring at night"_s}));
        does(editCommunity(id, at + u"checkIn"_s, {{}, u"Arriving from a hard shift"_s}));
        does(addOpenQuestion(id, sessionAt(2).id, u"Who covers the weekend?"_s));
        does(endSession(id, sessionAt(0).id));
        saved();
    }
    void does(const Operation &operation) { REQUIRE(store().perform(operation).isDone()); }
    LearningTeam learningTeam() { return store().reader().get<LearningTeam>(team.teamId).value_or(LearningTeam()); }

    SearchPanel *panel() const { return window->findChild<SearchPanel *>(); }
    void look(const QString &words) const
    {
        press(Qt::Key_K, Qt::ControlModifier);
        REQUIRE(until([this] { return panel() && panel()->isVisible() && qobject_cast<QLineEdit *>(window->focusWidget()); }));
        auto *field = static_cast<QLineEdit *>(window->focusWidget());
        field->selectAll();
        QTest::keyClicks(field, words);
        REQUIRE(until([&] { return panel()->answer().words == words; }));
    }
    QStringList rows() const
    {
        QStringList texts;
        const auto *list = panel()->findChild<SearchList *>();
        for (int row = 0; row < list->found()->rowCount(); ++row)
            texts << list->found()->index(row).data(Qt::AccessibleTextRole).toString();
        return texts;
    }
    bool previewSays(const QString &words) const
    {
        const QList<QLabel *> labels = panel()->findChild<SearchPreview *>()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == words; });
    }
    bool isShown(const QString &name) const
    {
        const auto *part = window->currentPage()->findChild<QWidget *>(name);
        return part && part->isVisible();
    }

    LateTeam team;
};

} // namespace

TEST_CASE("search opens a community at the session whose question has the words", "[communities][search]")
{
    Circle w;
    w.click(u"libraryPlace"_s);
    w.arriveAt(u"LibraryPage"_s);
    w.look(u"weekend"_s);
    REQUIRE(w.rows().size() == 2);
    CHECK(w.rows().first() == u"Communities, 1"_s);
    CHECK(w.rows()[1].contains(u"Medicines safety circle"_s));
    REQUIRE(until([&] { return w.previewSays(u"Who covers the weekend?"_s); }));
    CHECK_FALSE(w.previewSays(u"Whether to ring at night"_s)); // what has the words, and not all of it
    w.press(Qt::Key_Return);
    w.arriveAt(u"CommunitiesPage"_s);
    REQUIRE(until([&] { return w.inHand() == w.sessionAt(2).id; }));
    CHECK(w.isShown(u"sessionPanel"_s));
    CHECK(w.find<QCheckBox>(u"openQuestionTick"_s)->text() == u"Who covers the weekend?"_s);
}

TEST_CASE("search opens a community at its charter, and never finds how people arrived", "[communities][search]")
{
    Circle w;
    w.part(1);
    w.look(u"notebook"_s);
    w.press(Qt::Key_Return);
    REQUIRE(until([&] { return w.isShown(u"charterPanel"_s); }));
    CHECK(until([&] { return w.find<QLabel>(u"keepingAnswer"_s)->text() == u"A notebook in the drawer"_s; }));
    w.look(u"arriving"_s);
    CHECK(w.rows().isEmpty());
}

TEST_CASE("a session says that its Learning Team comes from the community, and each leads to the other", "[communities]")
{
    Circle w;
    w.part(3);
    CHECK_FALSE(w.isShown(u"communityTeamList"_s));
    w.find<SessionThread>(u"sessionThread"_s)->pressPart(1);
    w.part(1);
    CHECK_FALSE(w.isShown(u"comesFromHereTick"_s)); // it is about none yet
    w.choose(u"sessionTeamCombo"_s, 1);
    REQUIRE(until([&] { return w.isShown(u"comesFromHereTick"_s); }));
    auto *tick = w.find<QCheckBox>(u"comesFromHereTick"_s);
    CHECK_FALSE(tick->isChecked());
    QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(9, tick->height() / 2));
    REQUIRE(until([&] { return w.learningTeam().communityId == w.community().id; }));
    w.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(until([&] { return w.learningTeam().communityId.isEmpty() && !tick->isChecked(); }));
    w.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return w.learningTeam().communityId == w.community().id && tick->isChecked(); }));

    w.part(3);
    REQUIRE(until([&] { return w.isShown(u"communityTeamList"_s); }));
    auto *row = w.find(u"communityTeamList"_s)->findChild<QAbstractButton *>(u"choiceRow"_s);
    REQUIRE(row);
    QTest::mouseClick(row, Qt::LeftButton);
    REQUIRE(until([&] { return w.window->currentPage()->objectName() != u"communitiesPage"_s; }));
    w.press(Qt::Key_1, Qt::AltModifier); // its Event page
    w.arriveAt(u"EventPage"_s);
    auto *combo = w.find<QComboBox>(u"teamCommunityCombo"_s);
    CHECK(combo->currentText() == u"Medicines safety circle"_s);
    w.choose(u"teamCommunityCombo"_s, 0);
    REQUIRE(until([&] { return w.learningTeam().communityId.isEmpty(); }));
    REQUIRE(until([&] { return !w.isShown(u"openCommunityButton"_s); }));
    w.choose(u"teamCommunityCombo"_s, 1);
    w.click(u"openCommunityButton"_s);
    w.arriveAt(u"CommunitiesPage"_s);
    REQUIRE(until([&] { return w.isShown(u"communityTeamList"_s); }));
}

TEST_CASE("a community is saved as a file, and a file that is opened brings it in", "[communities]")
{
    Circle w;
    const Community before = w.community();
    const QString path = w.answerFileDialog(u"circle.community"_s);
    w.click(u"communityMenuButton"_s);
    auto *menu = w.window->findChild<QMenu *>(u"communityMenu"_s);
    REQUIRE(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Save this community…"_s)
            action->trigger();
    }
    menu->close();
    REQUIRE(until([&] { return QFile::exists(path); }));
    w.activate();
    w.does(removeCommunity(before.id));
    Community other;
    other.id = newId();
    other.name = u"A circle before it in the alphabet"_s;
    w.does(startCommunity(other));
    REQUIRE(until([&] { return w.find<QLabel>(u"communityNameLabel"_s)->text() == other.name; }));
    w.window->openFile(path);
    REQUIRE(until([&] { return w.find<QLabel>(u"communityNameLabel"_s)->text() == before.name; }));
    const auto after = w.store().reader().get<Community>(before.id);
    REQUIRE(after);
    CHECK(after->sessions.size() == before.sessions.size());
    CHECK(w.store().check() == QStringList());
}
