// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The wall on paper, from the window: previewed, printed, saved.

#include "gui/wall/OpenMeeting.h" // first: its page's form is in a namespace of another name

#include "gui/paper/PaperActions.h"
#include "gui/paper/PrintPreview.h"
#include "gui/prepare/PreparePage.h"
#include "gui/shell/MainWindow.h"
#include "gui/widgets/SegmentedControl.h"
#include "support/PdfText.h"
#include "support/Photos.h"
#include "support/SavedFile.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

QAction *actionOf(Page &page, const QString &text)
{
    for (const QAction *offered : page.menuActions()) {
        for (QAction *action : offered->menu() ? offered->menu()->actions() : QList<QAction *>()) {
            if (action->text() == text)
                return action;
        }
    }
    FAIL("no " << text.toStdString());
    return nullptr;
}

PrintPreview *previewOf(Page &page)
{
    REQUIRE(until([&] { return page.findChild<PrintPreview *>(); }));
    return page.findChild<PrintPreview *>();
}

QByteArray made(const QSignalSpy &saves, Store &store, const QString &suffix)
{
    REQUIRE(saves.size() == 1);
    return test::made(saves.first().first().value<FileToSave>(), store, suffix);
}

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions())
        texts << action->text();
    return texts;
}

QStringList menuOf(MainWindow &window) { return textsOf(*window.findChild<QMenu *>(u"mainMenu"_s)); }

} // namespace

TEST_CASE("Ctrl+P shows the wall as it is arranged, with every note and photo", "[paper]")
{
    QSettings().remove(u"wall/arrangement"_s);
    OpenWall wall;
    wall.capture(u"The screen says sent"_s);
    wall.elsewhere(addAttachments(wall.team.teamId, {aPhoto(1)}));
    QSignalSpy saves(wall.page.get(), &Page::saveRequested);
    wall.field()->setFocus();
    OpenWall::press(Qt::Key_P, Qt::ControlModifier);
    PrintPreview *preview = previewOf(*wall.page);
    CHECK(preview->pageCount() == 2); // the notes, the photo
    auto *arranged = preview->findChild<SegmentedControl *>(u"paperChoice0"_s);
    CHECK(arranged->currentIndex() == 1); // by theme, as the window
    CHECK(pdfText(pdf(preview->paper())).contains(u"In no theme The screen says sent"_s) == false); // its time stands between
    CHECK(pdfText(pdf(preview->paper())).contains(u"In no theme"_s));
    arranged->setCurrentIndex(0);
    CHECK(pdfText(pdf(preview->paper())).contains(u"No kind yet"_s));
    preview->findChild<QAbstractButton *>(u"savePdfButton"_s)->click();
    const QByteArray file = made(saves, *wall.other, u"pdf"_s);
    CHECK(pdfText(file).contains(u"The screen says sent"_s));
    CHECK(pdfText(file).contains(u"No kind yet"_s));
    CHECK(pdfPictures(file) == 1);
}

TEST_CASE("the wall is saved as text or PDF, with what is not on the disk yet", "[paper]")
{
    OpenWall wall;
    QSignalSpy saves(wall.page.get(), &Page::saveRequested);
    wall.field()->setFocus();
    OpenWall::type(u"Just now"_s);
    OpenWall::press(Qt::Key_Return);
    REQUIRE(wall.document->pendingNotes().size() == 1);
    actionOf(*wall.page, u"Save the wall as…"_s)->trigger();
    const auto before = wall.workspace.open(u"seat-third"_s);
    CHECK(QString::fromUtf8(made(saves, *before, u"md"_s)).count(u"Just now"_s) == 1);
    REQUIRE(until([&] { return wall.document->pendingNotes().isEmpty(); }));
    CHECK(QString::fromUtf8(made(saves, *before, u"md"_s)).count(u"Just now"_s) == 1); // and once when it is
    CHECK(made(saves, *before, u"pdf"_s).startsWith("%PDF"));
    const FileToSave file = saves.first().first().value<FileToSave>();
    CHECK(file.suffixes == QStringList{u"pdf"_s, u"odt"_s, u"html"_s, u"md"_s});
}

TEST_CASE("a blank wall and the prompt sheet are printed from Prepare and from a meeting", "[paper]")
{
    OpenWall wall;
    PreparePage prepare(*wall.document, wall.content);
    prepare.resize(1440, 900);
    prepare.show();
    prepare.findChild<QAbstractButton *>(u"blankWallButton"_s)->click();
    PrintPreview *blank = previewOf(prepare);
    CHECK(blank->pageCount() == 2);
    CHECK(blank->paper().size == QPageSize::A3);
    blank->findChild<SegmentedControl *>(u"paperChoice1"_s)->setCurrentIndex(0);
    CHECK(blank->paper().size == QPageSize::A4);
    CHECK(pdfText(pdf(blank->paper())).contains(u"Trade-off"_s));
    blank->findChild<SegmentedControl *>(u"paperChoice0"_s)->setCurrentIndex(1);
    CHECK_FALSE(pdfText(pdf(blank->paper())).contains(u"Trade-off"_s));
    delete blank;

    prepare.findChild<QAbstractButton *>(u"promptSheetButton"_s)->click();
    PrintPreview *sheet = previewOf(prepare);
    CHECK(pdfText(pdf(sheet->paper())).contains(u"Prompts for Meeting 1"_s));
    sheet->findChild<SegmentedControl *>(u"paperChoice0"_s)->setCurrentIndex(1);
    CHECK(pdfText(pdf(sheet->paper())).contains(u"Making sense"_s));
    CHECK(sheet->pageCount() > 1);
    auto *label = sheet->findChild<QLabel *>(u"pageLabel"_s);
    CHECK(label->text().startsWith(u"Page 1 of"_s));
    sheet->findChild<QAbstractButton *>(u"pageNextButton"_s)->click();
    CHECK(label->text().startsWith(u"Page 2 of"_s));

    CHECK(actionOf(*wall.page, u"Print a blank wall…"_s)->isEnabled());
    CHECK(actionOf(*wall.page, u"Print the prompt sheet…"_s)->isEnabled());
}

TEST_CASE("Ctrl+P prints the facilitator’s record where a page has nothing nearer, and the menu has it everywhere in a team", "[paper]")
{
    OpenMeeting meeting;
    meeting.goTo(Phase::Discovery);
    meeting.elsewhere(addNote(aNote(meeting.team.teamId, meeting.team.meetingId, u"The screen says sent"_s)));
    MainWindow window(*meeting.session, meeting.content);
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
    CHECK_FALSE(window.findChild<PrintPreview *>()); // nothing in the Library is to be printed
    window.openTeam(meeting.team.teamId);
    REQUIRE(until([&] { return qobject_cast<MeetingPage *>(window.currentPage()); }));
    auto *menu = window.findChild<QMenu *>(u"mainMenu"_s);
    QAction *record = nullptr;
    for (QAction *action : menu->actions())
        record = action->text() == u"Print the facilitator’s record…" ? action : record;
    REQUIRE(record);
    CHECK(record->shortcut().isEmpty()); // here it prints the wall
    window.openStage(2); // Prepare
    CHECK(record->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_P));
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
    REQUIRE(until([&] { return window.findChild<PrintPreview *>(); }));
    const auto *preview = window.findChild<PrintPreview *>();
    CHECK(preview->pageCount() >= 1);
    const QString text = pdfText(pdf(preview->paper()));
    CHECK(text.contains(u"The screen says sent"_s));
    CHECK(text.contains(u"not for the Owner"_s));
}

TEST_CASE("the menu begins with what the page in front offers, and with nothing of another", "[paper]")
{
    OpenMeeting meeting;
    meeting.goTo(Phase::Discovery);
    MainWindow window(*meeting.session, meeting.content);
    window.resize(1440, 900);
    window.show();
    const QStringList usual = menuOf(window);
    window.openTeam(meeting.team.teamId);
    REQUIRE(until([&] { return qobject_cast<MeetingPage *>(window.currentPage()); }));
    const QStringList offered{u"Paper"_s, u"Add photos…"_s, u"Someone else as"_s, QString()};
    CHECK(menuOf(window) == offered + usual);
    auto *paper = window.currentPage()->findChild<QMenu *>(u"paperMenu"_s);
    CHECK(textsOf(*paper)
          == QStringList{u"Print the wall…"_s, u"Save the wall as…"_s, u"Print a blank wall…"_s, u"Print the prompt sheet…"_s,
                         u"Print the form of the pulse…"_s});
    const auto *menu = window.findChild<QMenu *>(u"mainMenu"_s);
    CHECK(menu->sizeHint().height() < 720); // one column on a small laptop
    window.openStage(2); // Prepare
    CHECK(menuOf(window) == QStringList{u"Paper"_s, QString()} + usual);
    window.openLibrary();
    CHECK(menuOf(window) == usual);
}
