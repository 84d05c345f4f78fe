// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/PeoplePage.h"

#include "gui/people/ChoosePersonDialog.h"
#include "gui/people/DirectoryList.h"
#include "gui/people/FindingRow.h"
#include "gui/people/RoleCard.h"
#include "gui/widgets/Banner.h"
#include "support/OpenTeam.h"
#include "support/Sight.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

struct People : test::OpenTeam {
    People()
    {
        page = std::make_unique<PeoplePage>(*document, content);
        test::bringToFront(page.get());
    }

    template<typename T = QWidget>
    T *find(const QString &name) const
    {
        T *found = page->findChild<T *>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }

    ChoosePersonDialog *dialog() const
    {
        REQUIRE(until([this] { return page->findChild<ChoosePersonDialog *>() != nullptr; }));
        return page->findChild<ChoosePersonDialog *>();
    }

    bool dialogGone() const
    {
        return until([this] { return page->findChild<ChoosePersonDialog *>() == nullptr; });
    }

    /// Enter on the card, the job, Enter.
    void choose(const QString &card, const QString &job)
    {
        auto *target = find(card);
        target->setFocus();
        QTest::keyClick(target, Qt::Key_Return);
        auto *edit = dialog()->findChild<QLineEdit *>(u"jobEdit"_s);
        QTest::keyClicks(edit, job);
        QTest::keyClick(edit, Qt::Key_Return);
        REQUIRE(dialogGone());
    }

    QString jobIn(Role role) const
    {
        const QList<Membership> members = document->members(role);
        return members.size() == 1 ? document->jobOf(members.first()) : QString::number(members.size());
    }

    std::unique_ptr<PeoplePage> page;
};

} // namespace

TEST_CASE("the three roles are chosen by keyboard, each in place of who held it")
{
    People people;
    people.choose(u"ownerCard"_s, u"Head of stores"_s);
    people.choose(u"facilitatorCard"_s, u"Coach"_s);
    people.choose(u"scribeCard"_s, u"Night clerk"_s);
    CHECK(until([&] { return people.jobIn(Role::Scribe) == "Night clerk"_L1; }));
    CHECK(until([&] { return people.jobIn(Role::Owner) == "Head of stores"_L1; }));
    CHECK(until([&] { return people.jobIn(Role::Facilitator) == "Coach"_L1; }));
}

TEST_CASE("a team member is added with the shortcut, and the page shows the card")
{
    People people;
    QTest::keyClick(people.page.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    ChoosePersonDialog *dialog = people.dialog();
    auto *edit = dialog->findChild<QLineEdit *>(u"jobEdit"_s);
    auto *accept = dialog->findChild<QPushButton *>(u"acceptButton"_s);
    CHECK_FALSE(accept->isEnabled()); // the job is needed
    QTest::keyClicks(edit, u"Packer"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"shiftEdit"_s), u"nights"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(people.dialogGone());
    REQUIRE(until([&] { return people.document->members(Role::Member).size() == 3; }));
    const QList<Membership> members = people.document->members(Role::Member);
    const auto added = std::find_if(members.begin(), members.end(),
                                    [&](const Membership &one) { return people.document->jobOf(one) == "Packer"_L1; });
    REQUIRE(added != members.end());
    CHECK(added->shift == "nights"_L1);
    CHECK(until([&] { return people.page->findChild<QWidget *>(u"memberCard-"_s + added->id) != nullptr; }));
}

TEST_CASE("a second role for the Owner is refused in the dialog, and nothing typed is lost")
{
    People people;
    const QString owner = people.document->members(Role::Owner).first().personId;
    auto *card = people.find<RoleCard>(u"scribeCard"_s);
    card->setFocus();
    QTest::keyClick(card, Qt::Key_Return);
    ChoosePersonDialog *dialog = people.dialog();
    auto *list = dialog->findChild<DirectoryList *>();
    REQUIRE(until([&] { return list->count() > 0; }));
    auto *edit = dialog->findChild<QLineEdit *>(u"jobEdit"_s);
    QTest::keyClicks(edit, u"operations"_s);
    CHECK(list->count() == 1);
    QTest::keyClick(edit, Qt::Key_Down); // into the directory
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(edit->text() == "Operations manager"_L1);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"unitEdit"_s), u"Main site"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    auto *banner = dialog->findChild<Banner *>(u"refusalBanner"_s);
    REQUIRE(until([&] { return banner->isVisible(); }));
    CHECK(banner->text().contains(u"Owner"_s));
    CHECK(edit->text() == "Operations manager"_L1);
    CHECK(dialog->findChild<QLineEdit *>(u"unitEdit"_s)->text() == "Main site"_L1);
    CHECK(people.document->members(Role::Owner).first().personId == owner);
    CHECK(people.jobIn(Role::Scribe) == "Clerk"_L1);
}

TEST_CASE("a warning is marked as noted with a reason, in place, and the note is taken back")
{
    People people;
    auto *row = people.find<FindingRow>(u"finding-noWiderMember"_s);
    auto *edit = row->findChild<QLineEdit *>(u"reasonEdit"_s);
    row->findChild<QPushButton *>(u"noteButton"_s)->click();
    REQUIRE(edit->isVisible());
    QTest::keyClick(edit, Qt::Key_Return); // no reason, no note
    CHECK(edit->isVisible());
    QTest::keyClicks(edit, u"Nobody else does it"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(until([&] { return people.document->team().notedReason(u"noWiderMember"_s) == "Nobody else does it"_L1; }));
    auto *back = row->findChild<QPushButton *>(u"takeBackButton"_s);
    REQUIRE(until([&] { return back->isVisible(); }));
    back->click();
    CHECK(until([&] { return people.document->team().notedReason(u"noWiderMember"_s).isEmpty(); }));
}

TEST_CASE("a reason being written stays while the room changes from another seat")
{
    People people;
    auto *row = people.find<FindingRow>(u"finding-noWiderMember"_s);
    auto *edit = row->findChild<QLineEdit *>(u"reasonEdit"_s);
    row->findChild<QPushButton *>(u"noteButton"_s)->click();
    QTest::keyClicks(edit, u"Half a"_s);
    test::addSomebody(*people.otherSeat(), people.team.teamId, Role::Member, u"Driver"_s);
    REQUIRE(until([&] { return people.document->members(Role::Member).size() == 3; }));
    CHECK(people.find<FindingRow>(u"finding-noWiderMember"_s) == row);
    CHECK(edit->isVisible());
    CHECK(edit->text() == "Half a"_L1);
}

TEST_CASE("Continue brings the Learning Team to Prepare before it asks for the page")
{
    People people;
    QSignalSpy asked(people.page.get(), &Page::stageRequested);
    people.find<QPushButton>(u"continueButton"_s)->click();
    REQUIRE(until([&] { return asked.size() == 1; }));
    CHECK(asked.first().at(1).toInt() == 2);
    CHECK(people.document->team().furthestStage == Stage::Prepare);
}

TEST_CASE("Tab goes through People as it is read")
{
    People people;
    test::addSomebody(*people.otherSeat(), people.team.teamId, Role::WiderMember, u"Driver"_s); // made late
    REQUIRE(until([&] { return people.document->members(Role::WiderMember).size() == 1; }));
    QList<QWidget *> order;
    for (QWidget *each = people.page->nextInFocusChain(); each != people.page.get(); each = each->nextInFocusChain())
        order << each;
    const auto at = [&](const QString &name) { return order.indexOf(people.find(name)); };
    const auto inCard = [&](Role role, const QString &name) {
        const QString id = people.document->members(role).first().id;
        return order.indexOf(people.find(u"memberCard-"_s + id)->findChild<QWidget *>(name));
    };
    const QList<qsizetype> places{at(u"addPersonButton"_s),  at(u"ownerCard"_s),      at(u"scribeCard"_s),
                                  inCard(Role::Member, u"memberMenuButton"_s), at(u"wantedEditCard"_s),
                                  inCard(Role::WiderMember, u"memberMenuButton"_s), at(u"someoneElsewhereCard"_s),
                                  order.indexOf(people.find(u"finding-nobodyPresent"_s)->findChild<QWidget *>(u"noteButton"_s)),
                                  at(u"backButton"_s), at(u"continueButton"_s)};
    CHECK(std::is_sorted(places.begin(), places.end()));
}
