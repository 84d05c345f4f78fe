// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/DirectoryPage.h"

#include "gui/people/DirectoryList.h"
#include "gui/people/JoinPeopleDialog.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/ChoiceRow.h"
#include "gui/widgets/RowList.h"
#include "operations/DirectoryOperations.h"
#include "operations/WallOperations.h"
#include "support/OpenTeam.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

struct Everybody : test::OpenTeam {
    Everybody()
        : page(*session)
        , reader(otherSeat())
    {
        page.resize(1200, 900);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        page.arrive();
        settled();
    }
    void settled()
    {
        REQUIRE(until([this] { return session->waiting() == 0 && page.isSettled(); }));
    }
    template<typename T = QWidget>
    T *find(const QString &name)
    {
        T *found = page.findChild<T *>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    QStringList listed()
    {
        QStringList names;
        for (ChoiceRow *row : page.findChildren<ChoiceRow *>(u"choiceRow"_s)) {
            if (!row->isHidden())
                names << row->accessibleName().section(u'.', 0, 0);
        }
        names.sort();
        return names;
    }
    Person personOf(Role role) { return *reader->reader().get<Person>(document->members(role).first().personId); }
    void type(const QString &field, const QString &text)
    {
        auto *edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        page.settle();
        settled();
    }
    void search(const QString &text)
    {
        auto *edit = find<QLineEdit>(u"findPersonEdit"_s);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }

    DirectoryPage page;
    std::unique_ptr<Store> reader;
};

} // namespace

TEST_CASE("Everybody is listed, found by a part of the job, and renamed in their place", "[directory]")
{
    Everybody e;
    CHECK(e.listed().size() == 5);
    e.search(u"night pick"_s);
    CHECK(e.listed() == QStringList{u"Picker, nights"_s});
    e.type(u"personNameEdit"_s, u"Ada Quill"_s);
    REQUIRE(until([&] { return e.reader->reader().find<Person>({{"name", u"Ada Quill"_s}}).size() == 1; }));
    REQUIRE(until([&] { return e.listed() == QStringList{u"Ada Quill"_s}; }));
    e.search(u"zzz"_s);
    CHECK(e.listed().isEmpty());
    CHECK(e.find(u"noPeopleLabel"_s)->isVisible());
}

TEST_CASE("A job that is taken away comes back with a sentence", "[directory]")
{
    Everybody e;
    e.search(u"clerk"_s);
    QSignalSpy refused(&e.page, &Page::refused);
    auto *job = e.find<QLineEdit>(u"personJobEdit"_s);
    job->setFocus();
    job->selectAll();
    QTest::keyClick(job, Qt::Key_Delete);
    e.page.settle();
    REQUIRE(until([&] { return refused.size() == 1; }));
    CHECK(e.personOf(Role::Scribe).job == u"Clerk");
}

TEST_CASE("Two of one name are told apart, and become one only when somebody says so", "[directory]")
{
    Everybody e;
    e.search(u"days"_s);
    e.type(u"personNameEdit"_s, u"Sam Lee"_s);
    e.search(u"clerk"_s);
    e.type(u"personNameEdit"_s, u"Sam Lee"_s);
    e.search(u"sam lee"_s);
    REQUIRE(until([&] { return e.listed().size() == 2; }));
    auto *banner = e.find<Banner>(u"doubleBanner"_s);
    REQUIRE(until([&] { return banner->isVisible(); }));
    CHECK(banner->text().contains(u"stay two people"_s));

    // The scribe cannot be a member of the team, so these two cannot be one.
    QSignalSpy refused(&e.page, &Page::refused);
    const auto join = [&] {
        QTest::mouseClick(e.find<QPushButton>(u"joinPeopleButton"_s), Qt::LeftButton);
        auto *dialog = e.find<JoinPeopleDialog>(u"joinPeopleDialog"_s);
        auto *field = dialog->findChild<QLineEdit *>(u"otherPersonEdit"_s);
        QTest::keyClick(field, Qt::Key_Down);
        auto *list = dialog->findChild<DirectoryList *>();
        CHECK(list->currentItem()->text().contains(u"Sam Lee"_s)); // the likeliest first
        QTest::keyClick(list, Qt::Key_Return);
        auto *button = dialog->findChild<QPushButton *>(u"joinButton"_s);
        CHECK(button->isEnabled());
        QTest::keyClick(button, Qt::Key_Space);
        REQUIRE(until([&] { return e.page.findChild<JoinPeopleDialog *>() == nullptr; }));
        e.settled();
    };
    join();
    REQUIRE(until([&] { return refused.size() == 1; }));
    CHECK(e.reader->reader().count(Person::table) == 5);
}

TEST_CASE("Forgetting is asked first, with where the name stands too, and is for good", "[directory]")
{
    Everybody e;
    e.search(u"nights"_s);
    e.type(u"personNameEdit"_s, u"Quokkazimt Lee"_s);
    auto other = e.otherSeat();
    Theme theme;
    theme.id = newId();
    theme.teamId = e.team.teamId;
    theme.title = u"What Quokkazimt says goes"_s;
    REQUIRE(other->perform(addTheme(theme)).isDone());
    QTest::mouseClick(e.find<QPushButton>(u"forgetPersonButton"_s), Qt::LeftButton);
    REQUIRE(until([&] { return e.page.findChild<QMessageBox *>(u"forgetBox"_s) != nullptr; }));
    auto *box = e.find<QMessageBox>(u"forgetBox"_s);
    CHECK(box->informativeText().contains(u"What Quokkazimt says goes"_s));
    CHECK(box->defaultButton()->text() == u"Keep");
    QTest::mouseClick(box->findChild<QPushButton *>(u"forgetButton"_s), Qt::LeftButton);
    REQUIRE(until([&] { return e.reader->reader().find<Person>({{"name", u"Quokkazimt Lee"_s}}).isEmpty(); }));
    REQUIRE(until([&] { return e.session->notYetGone() == 0; }));
    CHECK(e.reader->reader().count(Membership::table) == 5);
    e.search(u""_s);
    e.find<QLineEdit>(u"findPersonEdit"_s)->clear();
    REQUIRE(until([&] { return e.listed().contains(u"Somebody who was forgotten"_s); }));
}
