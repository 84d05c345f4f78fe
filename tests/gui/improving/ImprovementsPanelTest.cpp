// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/improving/ImprovementsPanel.h"

#include "gui/improving/ImprovementsColumn.h"
#include "gui/widgets/StrengthMark.h"
#include "operations/ActionOperations.h"
#include "support/SoakedTeam.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

const auto firstIdea = u"Keep an order open until pharmacy has seen it"_s, secondIdea = u"Remind wards to mark urgent orders"_s;

struct Improving : test::SoakedTeam {
    explicit Improving(const QStringList &ideas = {firstIdea, secondIdea})
    {
        learn(25, ideas);
        reflection = reflect(u"Southside has the same peak"_s);
        improve();
        elsewhere(putOnWall(team.teamId, {reflection}));
        theme.id = newId();
        theme.teamId = team.teamId;
        theme.title = u"Sent is not seen"_s;
        elsewhere(groupNotes(theme, {{{}, {noteIds.first(), reflection}}}));
        REQUIRE(until([this] { return document->themesOf(reflection).size() == 1; }));
        panel = std::make_unique<ImprovementsPanel>(*document, content, nullptr);
        QObject::connect(document.get(), &TeamDocument::changed, panel.get(), [this] { panel->refresh(); });
        panel->resize(1384, 836);
        panel->refresh();
        panel->show();
        panel->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(panel.get()));
    }

    template<typename T = QWidget>
    QList<T *> all(const QString &name) const
    {
        QList<T *> found = panel->findChildren<T *>(name);
        found.removeIf([](const T *one) { return !one->isVisible(); });
        return found;
    }
    template<typename T = QWidget>
    T *find(const QString &name) const
    {
        INFO(name.toStdString());
        REQUIRE_FALSE(all<T>(name).isEmpty());
        return all<T>(name).first();
    }
    bool sees(const QString &name) const { return !all(name).isEmpty(); }
    QString text(const QString &name) const { return find<QLabel>(name)->text(); }
    QStringList ideas() const
    {
        QStringList texts;
        for (const QLabel *label : all<QLabel>(u"parkedIdeaLabel"_s))
            texts << label->text();
        return texts;
    }
    QStringList titles() const
    {
        QStringList titles;
        for (const Theme &one : document->themes())
            titles << one.title;
        return titles;
    }
    QStringList improvements() const
    {
        QStringList texts;
        for (const Action &action : document->actions())
            texts << action.text;
        return texts;
    }
    void undo() const
    {
        bool done = false;
        session->undo(team.teamId, panel.get(), [&](const Outcome &outcome) { done = outcome.isDone(); });
        REQUIRE(until([&] { return done; }));
    }
    /// Adds an improvement by the keyboard.
    void add(const QString &words) const
    {
        auto *field = find<QPlainTextEdit>(u"captureField"_s);
        field->setFocus();
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
        CHECK(field->toPlainText().isEmpty());
        CHECK(field->hasFocus());
        REQUIRE(until([&] { return improvements().contains(words); }));
    }

    Theme theme;
    QString reflection;
    std::unique_ptr<ImprovementsPanel> panel;
};

} // namespace

TEST_CASE("no improvements looks like a complete result")
{
    Improving improving{QStringList()};
    CHECK(improving.sees(u"noneProposedCard"_s));
    CHECK(improving.text(u"noneProposedLabel"_s).endsWith(u"The answer is the learning."_s));
    CHECK(improving.sees(u"protectCard"_s));
    CHECK(test::SoakedTeam::textsOn(improving.find(u"protectCard"_s)).contains(u"Elm Ward has a whiteboard by the hatch."_s));
    CHECK_FALSE(improving.sees(u"parkedIdeasCard"_s));
    CHECK_FALSE(improving.sees(u"strengthLegend"_s));
    CHECK(improving.text(u"themeOutcomeLabel"_s) == u"Understanding is enough\u00a0here"_s);
    CHECK(improving.text(u"sensedLabel"_s) == "One theme from 2 notes and 1 reflection"_L1);
    auto *close = improving.find<QPushButton>(u"toCloseButton"_s);
    CHECK(close->text() == "Close with the learning"_L1);
    CHECK(close->property("look").toString() == "primary"_L1);
    QSignalSpy asked(improving.panel.get(), &ImprovementsPanel::closeRequested);
    close->click();
    CHECK(asked.size() == 1);
}

TEST_CASE("a parked idea opens word for word and becomes an improvement")
{
    Improving improving;
    CHECK(improving.ideas() == QStringList{u'“' + firstIdea + u'”', u'“' + secondIdea + u'”'});
    CHECK(improving.text(u"ideasLeftLabel"_s) == "2 left"_L1);
    CHECK(improving.text(u"noneProposedLabel"_s).startsWith(u"First read the parked ideas."_s));
    improving.find<QPushButton>(u"useIdeaButton"_s)->click();
    REQUIRE(until([&] { return improving.improvements() == QStringList{firstIdea}; }));
    auto *wording = improving.find<QPlainTextEdit>(u"improvementEdit"_s);
    CHECK(until([&] { return wording->hasFocus(); }));
    CHECK(wording->toPlainText() == firstIdea);
    QTest::keyClicks(wording, u" and says so"_s);
    QTest::keyClick(wording, Qt::Key_Return);
    CHECK(until([&] { return improving.improvements().first().endsWith(u"and says so"_s); }));
    CHECK(improving.document->row<Note>(improving.ideaIds.first()).text == firstIdea);
    CHECK(improving.text(u"originLabel"_s) == u"Was parked in Meeting\u00a01"_s);
    CHECK(improving.ideas() == QStringList{u'“' + secondIdea + u'”'});
    CHECK_FALSE(improving.sees(u"noneProposedCard"_s));
    CHECK(improving.find<QPushButton>(u"toCloseButton"_s)->text() == "On to Close"_L1);
}

TEST_CASE("using an idea is undone as one step")
{
    Improving improving;
    improving.find<QPushButton>(u"useIdeaButton"_s)->click();
    REQUIRE(until([&] { return improving.ideas().size() == 1; }));
    improving.undo();
    CHECK(until([&] { return improving.ideas().size() == 2 && improving.improvements().isEmpty(); }));
}

TEST_CASE("an idea is set aside, stays in sight, and is taken up again")
{
    Improving improving({firstIdea});
    improving.find<QPushButton>(u"setAsideButton"_s)->click();
    REQUIRE(until([&] { return improving.text(u"parkedIdeasTitle"_s) == "Parked ideas: read, none left"_L1; }));
    CHECK(improving.ideas().size() == 1);
    CHECK_FALSE(improving.sees(u"useIdeaButton"_s));
    improving.find<QPushButton>(u"takeUpButton"_s)->click();
    REQUIRE(until([&] { return improving.sees(u"useIdeaButton"_s); }));
    improving.undo();
    CHECK(until([&] { return improving.sees(u"takeUpButton"_s); }));
}

TEST_CASE("improvements are added, moved and removed by the keyboard")
{
    Improving improving;
    QWidget *theme = improving.find(u"themeCard"_s);
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_Space); // what follows answers it
    improving.add(u"One shared board"_s);
    QTest::keyClick(theme, Qt::Key_Space);
    improving.add(u"A quiet hour"_s);
    CHECK(improving.document->actions().first().themeId == improving.theme.id);
    CHECK(improving.text(u"originLabel"_s) == "From Sent is not seen"_L1);
    CHECK(until([&] { return improving.text(u"themeOutcomeLabel"_s) == "1 improvement"_L1; }));

    QWidget *first = improving.all(u"improvementCard"_s).first();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return improving.improvements() == QStringList{u"A quiet hour"_s, u"One shared board"_s}; }));
    CHECK(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Delete);
    REQUIRE(until([&] { return improving.improvements() == QStringList{u"A quiet hour"_s}; }));
    CHECK(until([&] { return improving.all(u"improvementCard"_s).first()->hasFocus(); }));
    improving.undo();
    CHECK(until([&] { return improving.improvements().size() == 2; }));
}

TEST_CASE("words typed on an improvement that another window removes come back in the field")
{
    Improving improving;
    improving.add(u"One shared board"_s);
    QWidget *card = improving.find(u"improvementCard"_s);
    card->setFocus();
    QTest::keyClick(card, Qt::Key_F2);
    REQUIRE(QTest::qWaitFor([] { return qobject_cast<QPlainTextEdit *>(qApp->focusWidget()) != nullptr; }));
    QTest::keyClicks(qApp->focusWidget(), u" by the hatch"_s);
    improving.elsewhere(removeAction(improving.team.teamId, improving.document->actions().first().id));
    CHECK(until([&] { return improving.find<QPlainTextEdit>(u"captureField"_s)->toPlainText() == "One shared board by the hatch"_L1; }));
}

TEST_CASE("aim and strength are chosen apart, and a person-focused one is asked about")
{
    Improving improving;
    improving.add(u"Remind wards"_s);
    const auto action = [&] { return improving.document->actions().first(); };
    CHECK(improving.find<StrengthMark>(u"strengthMark"_s)->summary() == "Aim and strength not chosen"_L1);
    CHECK_FALSE(improving.sees(u"personQuestion"_s));
    improving.find<QPushButton>(u"changeStrengthButton"_s)->click();
    QWidget *popup = improving.find(u"strengthPopup"_s);
    popup->findChild<QWidget *>(u"aimControl"_s)->findChildren<QRadioButton *>().at(1)->click();
    REQUIRE(until([&] { return action().aim == ActionAim::Person; }));
    CHECK_FALSE(action().strength);
    popup->findChild<QWidget *>(u"strengthControl"_s)->findChildren<QRadioButton *>().at(2)->click();
    REQUIRE(until([&] { return action().strength == Strength::Weaker; }));
    QTest::keyClick(popup, Qt::Key_Escape);
    CHECK(until([&] { return improving.find<QPushButton>(u"changeStrengthButton"_s)->hasFocus(); }));
    CHECK(improving.find<StrengthMark>(u"strengthMark"_s)->summary() == u"Person-focused · weaker"_s);
    CHECK(improving.text(u"personQuestionLabel"_s) == "What in the work makes this needed?"_L1);
}

TEST_CASE("champion and details are kept, and offered by job label")
{
    Improving improving;
    improving.add(u"One shared board"_s);
    const auto action = [&] { return improving.document->actions().first(); };
    auto *champion = improving.find<QComboBox>(u"championCombo"_s);
    CHECK(champion->findText(u"Operations manager"_s) >= 0);
    champion->lineEdit()->setFocus();
    QTest::keyClicks(champion->lineEdit(), u"Chief pharmacist"_s);
    improving.find<QPushButton>(u"moreButton"_s)->click();
    auto *test = improving.find<QPlainTextEdit>(u"smallTestEdit"_s);
    test->setFocus();
    QTest::keyClicks(test, u"One ward"_s);
    improving.find<QPushButton>(u"addDueButton"_s)->click();
    improving.panel->settle();
    CHECK(until([&] { return action().champion == "Chief pharmacist"_L1 && action().smallTest == "One ward"_L1 && action().due.isValid(); }));
}

TEST_CASE("a closed Meeting 2 leaves its improvements to read")
{
    Improving improving;
    improving.elsewhere(enterPhase(improving.team.teamId, improving.team.improvingId, Phase::Close));
    improving.elsewhere(closeMeeting(improving.team.teamId, improving.team.improvingId));
    REQUIRE(until([&] { return !improving.sees(u"toCloseButton"_s); }));
    CHECK_FALSE(improving.sees(u"captureField"_s));
    CHECK_FALSE(improving.sees(u"useIdeaButton"_s));
    CHECK(improving.ideas().size() == 2);
}

TEST_CASE("a theme is still made, named, merged and removed while the group looks for improvements")
{
    Improving improving;
    CHECK_FALSE(improving.sees(u"mergeThemesButton"_s)); // there is one only
    improving.find<QPushButton>(u"newThemeButton"_s)->click();
    REQUIRE(until([&] { return improving.sees(u"themeTitleEdit"_s); }));
    auto *title = improving.find<QPlainTextEdit>(u"themeTitleEdit"_s);
    REQUIRE(title->hasFocus());
    QTest::keyClicks(title, u"Mondays"_s);
    QTest::keyClick(title, Qt::Key_Return);
    REQUIRE(until([&] { return improving.titles() == QStringList{u"Sent is not seen"_s, u"Mondays"_s}; }));
    QWidget *card = improving.all(u"themeCard"_s).at(1);
    CHECK(card->hasFocus());

    QTest::keyClick(card, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return improving.titles() == QStringList{u"Mondays"_s, u"Sent is not seen"_s}; }));
    CHECK(card->hasFocus());
    improving.panel->group();
    auto *menu = improving.panel->findChild<QMenu *>(u"mergeMenu"_s);
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 1);
    CHECK(menu->actions().first()->text() == "Merge Sent is not seen into Mondays"_L1);
    menu->actions().first()->trigger();
    menu->close();
    REQUIRE(until([&] { return improving.titles() == QStringList{u"Mondays"_s}; }));
    CHECK(improving.document->themesOf(improving.reflection).size() == 1);

    improving.panel->activateWindow();
    REQUIRE(until([&] { return card->hasFocus(); }));
    QTest::keyClick(card, Qt::Key_Delete);
    REQUIRE(until([&] { return improving.titles().isEmpty(); }));
    improving.undo();
    CHECK(until([&] { return improving.titles() == QStringList{u"Mondays"_s}; }));
}

TEST_CASE("merging without a theme says how to choose one")
{
    Improving improving;
    Theme other;
    other.id = newId();
    other.teamId = improving.team.teamId;
    other.title = u"Mondays"_s;
    improving.elsewhere(addTheme(other));
    REQUIRE(until([&] { return improving.sees(u"mergeThemesButton"_s); }));
    QSignalSpy refused(improving.panel.get(), &PhasePanel::refused);
    improving.find<QPushButton>(u"mergeThemesButton"_s)->click();
    CHECK(refused.size() == 1);
    CHECK_FALSE(improving.panel->findChild<QMenu *>(u"mergeMenu"_s));
}

TEST_CASE("what makes an improvement stronger stays in sight, except in a low window")
{
    Improving improving;
    improving.add(u"One shared board"_s);
    REQUIRE(until([&] { return improving.sees(u"strengthLegend"_s); }));
    const QWidget *legend = improving.find(u"strengthLegend"_s);
    for (const QWidget *up = legend->parentWidget(); up && up != improving.panel.get(); up = up->parentWidget())
        CHECK_FALSE(up->inherits("QAbstractScrollArea"));
    improving.panel->setCompact(true);
    CHECK_FALSE(improving.sees(u"strengthLegend"_s));
}

TEST_CASE("Tab goes from the themes to the field, the improvements, the ideas and the way on")
{
    Improving improving;
    improving.add(u"One shared board"_s);
    REQUIRE(until([&] { return improving.sees(u"improvementCard"_s); }));
    improving.find(u"themeCard"_s)->setFocus();
    QStringList order;
    for (int i = 0; i < 20; ++i) {
        order << qApp->focusWidget()->objectName();
        if (order.last() == "toCloseButton"_L1)
            break;
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    }
    const QStringList wanted{u"themeCard"_s, u"themeMenuButton"_s, u"captureField"_s, u"improvementCard"_s,
                             u"improvementMenuButton"_s, u"changeStrengthButton"_s, u"moreButton"_s, u"championCombo"_s,
                             u"useIdeaButton"_s, u"setAsideButton"_s, u"useIdeaButton"_s, u"setAsideButton"_s, u"toCloseButton"_s};
    CHECK(order == wanted);
}

TEST_CASE("where the scales differ on a kind of improvement both are told by name, where strength is chosen and on the card")
{
    Improving improving;
    improving.add(u"A checklist at the hatch"_s);
    REQUIRE(until([&] { return improving.sees(u"changeStrengthButton"_s); }));
    CHECK(improving.text(u"legendScaleLabel"_s) == u"Strength, by the VA/AHRQ action hierarchy");
    const auto said = [](const QWidget *where) {
        QStringList lines;
        for (const QLabel *label : where->findChildren<QLabel *>(u"scaleViewLabel"_s)) {
            if (label->isVisible())
                lines << label->text();
        }
        return lines;
    };
    const QStringList both{u"The scales differ on checklists and memory aids:"_s, u"VA/AHRQ action hierarchy: intermediate"_s,
                           u"Hierarchy of Intervention Effectiveness: person-focused"_s};
    improving.find<QPushButton>(u"changeStrengthButton"_s)->click();
    auto *popup = improving.panel->findChild<QWidget *>(u"strengthPopup"_s);
    REQUIRE(popup);
    CHECK(said(popup) == both);
    popup->close();
    improving.find<QPushButton>(u"moreButton"_s)->click();
    CHECK(until([&] { return said(improving.find(u"improvementCard"_s)) == both; }));
    const Action action = improving.document->actions().first();
    improving.elsewhere(rewordAction(improving.team.teamId, action.id, &Action::text, "text", {action.text, u"A board at the hatch"_s}));
    CHECK(until([&] { return said(improving.find(u"improvementCard"_s)).isEmpty(); }));
}
