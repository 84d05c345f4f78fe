// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Inviting people from the Prepare page: zones, files in a folder, e-mails, what moves, what is dropped, further sittings.

#include "domain/InvitationState.h"
#include "domain/Meetings.h"
#include "gui/prepare/PreparePage.h"
#include "gui/prepare/ZoneChooser.h"
#include "operations/MeetingOperations.h"
#include "operations/TeamOperations.h"
#include "support/CalendarReader.h"
#include "support/OpenTeam.h"
#include "support/Sight.h"

#include <QApplication>
#include <QClipboard>
#include <QDateEdit>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

struct Inviting : test::OpenTeam {
    Inviting()
    {
        page = std::make_unique<PreparePage>(*document, content);
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
    void press(const QString &name) const
    {
        auto *button = find<QPushButton>(name);
        INFO(name.toStdString());
        REQUIRE(button->isVisible());
        REQUIRE(button->isEnabled());
        button->click();
    }
    bool sees(const QString &name) const
    {
        const auto *found = page->findChild<QWidget *>(name);
        return found && found->isVisible();
    }

    /// Plans through the editor of the row \a name.
    void plan(const QString &name, const QDate &day, const QTime &time, const QString &zone = {}) const
    {
        press(name + u"EditButton"_s);
        find<QDateEdit>(name + u"DateEdit"_s)->setDate(day);
        find<QTimeEdit>(name + u"TimeEdit"_s)->setTime(time);
        if (!zone.isEmpty())
            typeZone(name, zone);
        press(name + u"KeepButton"_s);
    }
    void typeZone(const QString &name, const QString &zone) const
    {
        auto *edit = find<ZoneChooser>(name + u"ZoneEdit"_s)->lineEdit();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, zone);
    }
    /// Presses \a button and answers the dialog that asks for a folder.
    void saveWith(const std::function<void()> &button) const
    {
        QTimer answers;
        QObject::connect(&answers, &QTimer::timeout, &answers, [&] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            answers.stop();
            dialog->setDirectory(folder.path());
            dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(folder.path());
            QMetaObject::invokeMethod(dialog, "accept");
        });
        answers.start(10);
        button();
        CHECK_FALSE(answers.isActive());
    }
    void saveAll() const
    {
        saveWith([this] { press(u"saveInvitationsButton"_s); });
    }

    Meeting learning() const { return document->meeting(MeetingKind::Learning); }
    Meeting improving() const { return document->meeting(MeetingKind::Improving); }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }
    QJsonObject read(const QString &name) const
    {
        QFile file(folder.filePath(name));
        INFO(name.toStdString() << " of " << files().join(u", "_s).toStdString());
        REQUIRE(file.open(QIODevice::ReadOnly));
        return test::readOneEvent(file.readAll());
    }

    QTemporaryDir folder;
    std::unique_ptr<PreparePage> page;
};

constexpr auto ownersFile = "orders-arrive-twice-on-mondays-meeting-1-owner.ics";

} // namespace

TEST_CASE("calendar files for each role are saved in a folder, and the meeting knows")
{
    Inviting team;
    CHECK_FALSE(team.find<QPushButton>(u"saveInvitationsButton"_s)->isEnabled()); // nothing is planned
    CHECK(team.find<QLabel>(u"invitationNoteLabel"_s)->text().contains(u"Plan a meeting first"_s));
    team.plan(u"learning"_s, QDate(2026, 3, 30), QTime(12, 50));
    team.plan(u"improving"_s, QDate(2026, 3, 31), QTime(14, 10));
    REQUIRE(until([&] { return team.improving().plannedLocal.isValid() && team.find<QPushButton>(u"saveInvitationsButton"_s)->isEnabled(); }));

    QSignalSpy said(team.page.get(), &Page::said), steps(team.session.get(), &Session::saved);
    qsizetype stepsBefore = 0;
    QObject::connect(team.page.get(), &Page::said, &said, [&] { stepsBefore = steps.size(); });
    team.saveAll();
    REQUIRE(until([&] { return said.size() == 1; }));
    CHECK(said.first().first().toString().startsWith("5 calendar file"_L1)); // the Owner's one, and two for two roles
    CHECK(team.files().size() == 5);
    CHECK(team.read(QLatin1String(ownersFile)).value(u"end"_s).toString() == "2026-03-30T12:00Z"_L1);
    CHECK(until([&] { return invitationState(team.learning()) == InvitationState::UpToDate; }));
    CHECK(steps.size() == stepsBefore); // the window takes a sentence away with the next step
    CHECK_FALSE(team.sees(u"invitationBanner"_s));
}

TEST_CASE("a meeting that moves after its invitation says so and offers the update")
{
    Inviting team;
    team.plan(u"learning"_s, QDate(2026, 3, 17), QTime(12, 50));
    REQUIRE(until([&] { return team.learning().plannedLocal.isValid(); }));
    team.saveAll();
    REQUIRE(until([&] { return invitationState(team.learning()) == InvitationState::UpToDate; }));
    const QJsonObject before = team.read(QLatin1String(ownersFile));

    team.plan(u"learning"_s, QDate(2026, 3, 18), QTime(9, 0));
    REQUIRE(until([&] { return team.sees(u"invitationBanner"_s); }));
    team.saveWith([&] { team.find(u"invitationBanner"_s)->findChild<QPushButton *>()->click(); });
    REQUIRE(until([&] { return !team.sees(u"invitationBanner"_s); }));
    const QJsonObject after = team.read(QLatin1String(ownersFile));
    CHECK(after.value(u"uid"_s) == before.value(u"uid"_s));
    CHECK(after.value(u"sequence"_s).toInt() == before.value(u"sequence"_s).toInt() + 1);
    CHECK(after.value(u"start"_s).toString() == "2026-03-18T09:00Z"_L1);
}

TEST_CASE("the zone of the room is found by typing, and a time that never comes is not kept")
{
    Inviting team;
    team.press(u"learningEditButton"_s);
    CHECK(team.find<ZoneChooser>(u"learningZoneEdit"_s)->zone().id() == "Europe/London"); // the team's own to begin with
    team.find<QDateEdit>(u"learningDateEdit"_s)->setDate(QDate(2026, 3, 29));
    team.find<QTimeEdit>(u"learningTimeEdit"_s)->setTime(QTime(1, 30));
    auto *clock = team.find<QLabel>(u"learningClockLabel"_s);
    CHECK(clock->isVisible());
    CHECK(clock->text().contains(u"01:30 never comes"_s));
    team.press(u"learningKeepButton"_s);
    CHECK(team.sees(u"learningKeepButton"_s)); // still open
    team.typeZone(u"learning"_s, u"new yor"_s);
    CHECK(clock->text().contains(u"Choose the time zone from the list"_s));
    team.press(u"learningKeepButton"_s);
    CHECK(team.sees(u"learningKeepButton"_s));

    team.typeZone(u"learning"_s, u"america/new york"_s);
    CHECK_FALSE(clock->isVisible());
    team.press(u"learningKeepButton"_s);
    REQUIRE(until([&] { return team.learning().timeZone == "America/New_York"_L1; }));
    const auto labels = team.find(u"learning"_s)->findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().endsWith(u"New\u00a0York\u00a0time"_s); }));
}

TEST_CASE("each role has an e-mail to copy, without a name and with the clock it means")
{
    Inviting team;
    REQUIRE(team.otherSeat()->perform(planMeeting(team.team.teamId, team.team.meetingId, [](Meeting &meeting) {
        meeting.plannedLocal = QDateTime(QDate(2026, 3, 17), QTime(12, 50));
        meeting.place = u"Seminar room 2"_s;
    })).isDone());
    REQUIRE(until([&] { return team.learning().plannedLocal.isValid(); }));
    team.press(u"invitationRolesButton"_s);
    CHECK_FALSE(team.sees(u"widerMembersCopyMailButton"_s)); // nobody there
    team.press(u"membersCopyMailButton"_s);
    CHECK(QGuiApplication::clipboard()->text().contains(u"12:50 to 14:20, London time"_s));
    CHECK(QGuiApplication::clipboard()->text().contains(u"Seminar room 2"_s));
    team.press(u"ownerCopyMailButton"_s);
    CHECK(QGuiApplication::clipboard()->text().contains(u"12:50 to 13:00, London time"_s));

    team.saveWith([&] { team.press(u"ownerSaveButton"_s); });
    CHECK(until([&] { return team.files() == QStringList{QLatin1String(ownersFile)}; }));
}

TEST_CASE("a file that cannot be written is named, and the others are saved")
{
    Inviting team;
    team.plan(u"learning"_s, QDate(2026, 3, 17), QTime(12, 50));
    REQUIRE(until([&] { return team.learning().plannedLocal.isValid(); }));
    REQUIRE(QDir(team.folder.path()).mkdir(QLatin1String(ownersFile))); // where the file would be
    QSignalSpy refused(team.page.get(), &Page::refused);
    team.saveAll();
    REQUIRE(until([&] { return refused.size() == 1; }));
    const QString sentence = refused.first().first().toString();
    CHECK(sentence.contains(QLatin1String(ownersFile)));
    CHECK(sentence.contains(u"The others are saved"_s));
    CHECK(team.files().size() == 2);
}

TEST_CASE("a further sitting is planned, invited to and dropped with its cancellation")
{
    Inviting team;
    team.plan(u"learning"_s, QDate(2026, 3, 17), QTime(12, 50));
    team.press(u"addSittingButton"_s);
    REQUIRE(until([&] { return team.sees(u"learning2EditButton"_s); }));
    team.plan(u"learning2"_s, QDate(2026, 3, 17), QTime(21, 0));
    const auto sittings = [&] { return sittingsOf(team.document->rows<Meeting>().values()); };
    REQUIRE(until([&] { return sittings().size() == 2 && sittings()[1].plannedLocal.isValid(); }));
    CHECK(team.learning().sitting == 1); // the first is opened first
    team.saveAll();
    REQUIRE(until([&] { return invitationState(sittings()[1]) == InvitationState::UpToDate; }));
    const QString file = u"orders-arrive-twice-on-mondays-meeting-1-sitting-2-members"_s;
    const QJsonObject before = team.read(file + u".ics"_s);

    team.press(u"learning2EditButton"_s);
    team.press(u"learning2DropButton"_s);
    CHECK(sittings().size() == 2); // asked first
    team.saveWith([&] { team.press(u"learning2CancelAndDropButton"_s); });
    REQUIRE(until([&] { return sittings().size() == 1; }));
    CHECK_FALSE(team.sees(u"learning2EditButton"_s));
    const QJsonObject cancelled = team.read(file + u"-cancelled.ics"_s);
    CHECK(cancelled.value(u"uid"_s) == before.value(u"uid"_s));
    CHECK(cancelled.value(u"status"_s).toString() == "CANCELLED"_L1);
    CHECK(cancelled.value(u"sequence"_s).toInt() > before.value(u"sequence"_s).toInt());
}

TEST_CASE("a day that is taken off without a cancellation keeps asking for one")
{
    Inviting team;
    team.plan(u"improving"_s, QDate(2026, 3, 18), QTime(14, 10));
    REQUIRE(until([&] { return team.improving().plannedLocal.isValid(); }));
    team.saveAll();
    REQUIRE(until([&] { return invitationState(team.improving()) == InvitationState::UpToDate; }));
    team.press(u"improvingEditButton"_s);
    team.press(u"improvingDropButton"_s);
    team.press(u"improvingOnlyDropButton"_s);
    REQUIRE(until([&] { return !team.improving().plannedLocal.isValid() && team.sees(u"invitationBanner"_s); }));
    team.saveAll();
    REQUIRE(until([&] { return !team.sees(u"invitationBanner"_s); }));
    CHECK(team.files().filter(u"cancelled"_s).size() == 2); // members, facilitator and scribe
}
