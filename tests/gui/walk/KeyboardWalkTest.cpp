// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Somebody who has never used it goes by keyboard alone from an empty workspace to a prepared Meeting 1.

#include "gui/people/ChoosePersonDialog.h"
#include "gui/walk/Walk.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace sharpend;
using namespace sharpend::test;

namespace {

/// Counts what is pressed besides the text.
struct Keyboard {
    explicit Keyboard(Walk &through)
        : walk(through)
    {
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++pressed;
        walk.press(key, modifiers);
    }
    void type(const QString &text) const { QTest::keyClicks(qApp->focusWidget(), text); }
    bool isAt(const QString &name) const
    {
        for (const QWidget *each = qApp->focusWidget(); each; each = each->parentWidget()) {
            if (each->objectName() == name)
                return true;
        }
        return false;
    }
    /// To the control called \a name: by regions, then from one control to the next.
    void goTo(const QString &name)
    {
        INFO(name.toStdString());
        QWidget *target = walk.find(name);
        const auto regionOf = [&](const QWidget *widget) {
            const QList<QWidget *> regions = walk.window->currentPage()->regions();
            for (qsizetype i = 0; i < regions.size(); ++i) {
                if (widget && (regions[i] == widget || regions[i]->isAncestorOf(widget)))
                    return i;
            }
            return qsizetype(-1);
        };
        for (int i = 0; i < 6 && regionOf(qApp->focusWidget()) != regionOf(target); ++i)
            press(Qt::Key_F6);
        for (int i = 0; i < 40 && !isAt(name); ++i)
            press(Qt::Key_Tab);
        REQUIRE(isAt(name));
    }
    void givePerson(const QString &job)
    {
        INFO(job.toStdString());
        REQUIRE(until([&] { return qApp->focusWidget() && qApp->focusWidget()->objectName() == u"jobEdit"; }));
        type(job);
        press(Qt::Key_Return);
        REQUIRE(until([&] { return walk.window->findChild<ChoosePersonDialog *>() == nullptr; }));
        walk.activate();
    }

    Walk &walk;
    int pressed = 0;
};

} // namespace

TEST_CASE("From an empty workspace to a prepared Meeting 1 in under 120 keys besides the text", "[walk]")
{
    Walk walk;
    Keyboard keys(walk);
    walk.arriveAt(u"LibraryPage"_s);

    keys.press(Qt::Key_E, Qt::ControlModifier);
    keys.type(u"Orders arrive twice on Mondays"_s);
    keys.press(Qt::Key_Return);
    REQUIRE(until([&] { return walk.store().reader().count(Event::table) == 1; }));

    keys.press(Qt::Key_N, Qt::ControlModifier);
    walk.arriveAt(u"EventPage"_s);
    REQUIRE(until([&] { return walk.find<QPushButton>(u"chooseButton"_s)->isEnabled(); }));
    keys.goTo(u"whyEdit"_s);
    keys.type(u"It happens most weeks, and nobody knows why."_s);
    keys.press(Qt::Key_Return); // to the button, which is not pressed by the way
    keys.press(Qt::Key_Return);
    walk.arriveAt(u"PeoplePage"_s);

    const std::pair<QString, QString> roles[]{{u"ownerCard"_s, u"Head of operations"_s}, {u"facilitatorCard"_s, u"Coach"_s}, {u"scribeCard"_s, u"Clerk"_s}};
    for (const auto &[card, job] : roles) {
        keys.goTo(card);
        keys.press(Qt::Key_Return);
        keys.givePerson(job);
    }
    for (const QString &job : {u"Technician, days"_s, u"Technician, nights"_s}) {
        keys.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        keys.givePerson(job);
    }
    REQUIRE(until([&] { return walk.store().reader().count(Membership::table) == 5; }));
    keys.goTo(u"continueButton"_s);
    keys.press(Qt::Key_Return);
    walk.arriveAt(u"PreparePage"_s);

    keys.goTo(u"focusEdit"_s);
    keys.type(u"How does an order reach the shelf?"_s);
    for (const QString &meeting : {u"learning"_s, u"improving"_s}) {
        keys.goTo(meeting + u"EditButton"_s);
        keys.press(Qt::Key_Return);
        keys.goTo(meeting + u"PlaceEdit"_s);
        keys.type(u"Seminar room 2"_s);
        keys.press(Qt::Key_Return);
    }
    keys.goTo(u"groundRulesTick"_s);
    keys.press(Qt::Key_Space);
    keys.goTo(u"readyButton"_s);
    keys.press(Qt::Key_Return);
    walk.arriveAt(u"MeetingPage"_s);

    INFO(keys.pressed);
    CHECK(keys.pressed < 120);
    const LearningTeam team = walk.store().reader().find<LearningTeam>().first();
    CHECK(team.focus == u"How does an order reach the shelf?");
    CHECK_FALSE(team.prompts.isEmpty()); // of the template for this kind of event
    CHECK(team.stage == Stage::Meeting1);
    CHECK(team.codesign.groundRules.agreed);
    for (const Meeting &meeting : walk.store().reader().find<Meeting>()) {
        CHECK(meeting.plannedLocal.isValid());
        CHECK(meeting.place == u"Seminar room 2");
    }
}
