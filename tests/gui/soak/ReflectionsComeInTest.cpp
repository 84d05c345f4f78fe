// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What reflection sheets gave back, pasted in the Soak page or opened as a file, and what the page gives out: sheets and reminders.

#include "gui/soak/OpenSoak.h"

#include "domain/Json.h"
#include "exchange/ReflectionFile.h"
#include "gui/documents/LibraryDocument.h"
#include "gui/paper/PrintPreview.h"
#include "gui/shell/MainWindow.h"
#include "gui/soak/SoakBell.h"
#include "gui/soak/SoakTimes.h"
#include "gui/widgets/Banner.h"
#include "support/CalendarReader.h"
#include "support/SavedFile.h"

#include <QDropEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

QByteArray sheetOf(const QString &teamId, const QStringList &texts)
{
    Json file = Json::object();
    file["format"] = "sharpend.reflections";
    file["version"] = 1;
    file["teamId"] = utf8(teamId);
    file["reflections"] = Json::array();
    for (const QString &text : texts)
        file["reflections"].push_back({{"id", utf8(newId())}, {"text", utf8(text)}});
    return QByteArray::fromStdString(file.dump());
}

struct OpenInbox : test::OpenSoak {
    void paste(const QByteArray &text) const
    {
        auto *edit = find<QPlainTextEdit>(u"pastedReflectionsEdit"_s);
        edit->setPlainText(QString::fromUtf8(text));
        find<QPushButton>(u"takeReflectionsButton"_s)->click();
    }
    QStringList pointing() const
    {
        QStringList shown;
        for (const QLabel *label : page->findChildren<QLabel *>(u"pointingLabel"_s)) {
            if (label->isVisible())
                shown << label->text();
        }
        return shown;
    }
};

} // namespace

TEST_CASE("text from a sheet is pasted in the soak, comes in once, and words that point to one person are told quietly")
{
    OpenInbox soak;
    soak.learn(4);
    soak.open();
    QSignalSpy said(soak.page.get(), &Page::said);
    soak.find<QPushButton>(u"importReflectionsButton"_s)->click();
    CHECK(qApp->focusWidget()->objectName() == "pastedReflectionsEdit"_L1);
    CHECK_FALSE(soak.find<QPushButton>(u"takeReflectionsButton"_s)->isEnabled());

    soak.paste("I thought of something on the way home.");
    REQUIRE(until([&] { return soak.page->findChild<QLabel *>(u"reflectionsRefusalLabel"_s)->isVisible(); }));
    CHECK(soak.find<QLabel>(u"reflectionsRefusalLabel"_s)->text().startsWith("This holds no reflections from a sheet"_L1));
    CHECK_FALSE(soak.find<QPlainTextEdit>(u"pastedReflectionsEdit"_s)->toPlainText().isEmpty()); // nothing that was pasted is lost

    const QByteArray sheet = sheetOf(soak.team.teamId, {u"The technician who joined in February had a trick"_s, u"The bleep goes halfway"_s});
    soak.paste("For Meeting 2.\n\n" + sheet);
    REQUIRE(until([&] { return soak.document->reflections().size() == 2; }));
    REQUIRE(until([&] { return !said.isEmpty(); }));
    const QString sentence = said.first().first().toString();
    CHECK(sentence.contains("came in"_L1));
    CHECK(sentence.contains("could point to one person"_L1));
    CHECK(soak.find<QPlainTextEdit>(u"pastedReflectionsEdit"_s)->toPlainText().isEmpty());
    REQUIRE(until([&] { return !soak.pointing().isEmpty(); }));
    CHECK(soak.pointing() == QStringList{u"Could point to one person: “The technician who joined in February”"_s});

    said.clear();
    soak.paste(sheet);
    REQUIRE(until([&] { return !said.isEmpty(); }));
    CHECK(said.first().first().toString().contains("had come in before"_L1));
    CHECK(soak.document->reflections().size() == 2);

    QTest::keyClick(soak.find<QPlainTextEdit>(u"pastedReflectionsEdit"_s), Qt::Key_Escape);
    CHECK(qApp->focusWidget()->objectName() == "importReflectionsButton"_L1);
}

TEST_CASE("a file of reflections that is opened or dropped shows the soak of its Learning Team, and undo takes all of it back")
{
    OpenInbox soak;
    soak.learn(4);
    MainWindow window(*soak.session, soak.content);
    window.resize(1440, 900);
    window.show();
    QFile file(soak.seats.filePath(u"for-meeting-2.reflections"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(sheetOf(soak.team.teamId, {u"The bleep goes halfway"_s, u"Southside is on paper still"_s}));
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    REQUIRE(until([&] { return soak.document->reflections().size() == 2; }));
    REQUIRE(until([&] { return qobject_cast<SoakPage *>(window.currentPage()); }));
    auto *banner = window.findChild<Banner *>(u"shellBanner"_s);
    REQUIRE(until([&] { return banner->isVisible() && banner->text().contains("came in"_L1); }));
    REQUIRE(until([&] { return window.currentPage()->undoScope() == soak.team.teamId; }));
    QTest::keyClick(window.currentPage(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(until([&] { return soak.document->reflections().isEmpty(); }));

    QFile other(soak.seats.filePath(u"other.reflections"_s));
    REQUIRE(other.open(QIODevice::WriteOnly));
    other.write(sheetOf(u"elsewhere"_s, {u"The bleep goes halfway"_s}));
    other.close();
    window.openFile(other.fileName());
    CHECK(until([&] { return banner->isVisible() && banner->text().contains("not in this workspace"_L1); }));
}

TEST_CASE("once Meeting 2 has gone past its reflections nothing more is imported")
{
    OpenInbox soak;
    soak.learn(25);
    soak.improve();
    soak.open();
    CHECK_FALSE(soak.page->findChild<QPushButton *>(u"importReflectionsButton"_s)->isVisible());
}

TEST_CASE("the soak gives out a sheet for phones, slips to print, and the reminders for a calendar")
{
    OpenInbox soak;
    soak.learn(0.05);
    soak.open();
    QSignalSpy saves(soak.page.get(), &Page::saveRequested);
    const auto made = [&](const QString &suffix) {
        REQUIRE(saves.size() == 1);
        const auto file = saves.takeFirst().first().value<FileToSave>();
        CHECK(file.suffixes == QStringList{suffix});
        return test::made(file, *soak.other, suffix);
    };
    soak.find<QPushButton>(u"saveSheetButton"_s)->click();
    CHECK(made(u"html"_s).contains(soak.team.teamId.toUtf8()));

    soak.find<QPushButton>(u"remindersCalendarButton"_s)->click();
    const QJsonArray events = test::readCalendar(made(u"ics"_s)).value(u"events"_s).toArray();
    const SoakTimes times = SoakTimes::of(soak.document->team(), soak.document->rows<Meeting>().values(), soak.improving());
    QStringList wanted, found;
    for (const SoakReminder &reminder : soakReminders(times, {}))
        wanted << reminder.due.toUTC().toString(u"yyyy-MM-ddTHH:mm'Z'"_s);
    for (const QJsonValue &event : events)
        found << event[u"start"_s].toString();
    CHECK(found == wanted);

    soak.find<QPushButton>(u"printSlipsButton"_s)->click();
    REQUIRE(until([&] { return soak.page->findChild<PrintPreview *>(); }));
    CHECK(soak.page->findChild<PrintPreview *>()->pageCount() == 1);
}

TEST_CASE("a reminder that becomes due is told once, in words that name nobody and no Learning Team")
{
    OpenInbox soak;
    soak.learn(0.05);
    const LibraryDocument library(*soak.session);
    REQUIRE(until([&] { return library.isLoaded(); }));
    SoakBell bell(library);
    QSignalSpy due(&bell, &SoakBell::due);
    const SoakTimes times = SoakTimes::of(soak.document->team(), soak.document->rows<Meeting>().values(), soak.improving());
    const SoakReminder first = soakReminders(times, {}).first();
    bell.look(first.due.addSecs(-30));
    CHECK(due.isEmpty());
    bell.look(first.due.addSecs(10));
    bell.look(first.due.addSecs(40));
    REQUIRE(due.size() == 1);
    const QString title = due.first().at(0).toString(), text = due.first().at(1).toString();
    CHECK(title == "A reminder is due: Thank you, and how to send a reflection"_L1);
    CHECK(text == times.headline(first.due.addSecs(10)));
    CHECK_FALSE((title + text).contains(soak.document->team().title));
}
