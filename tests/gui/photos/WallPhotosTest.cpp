// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Photos of a paper wall, as the scribe brings them in, looks at them and takes them away.

#include "gui/meeting/BlankCover.h"
#include "gui/photos/PhotoModel.h"
#include "gui/photos/PhotoPane.h"
#include "gui/photos/PhotoStrip.h"
#include "gui/photos/WallPhotos.h"
#include "gui/meeting/WallFrame.h"
#include "gui/projector/ProjectorWindow.h"
#include "gui/wall/OpenMeeting.h"
#include "gui/wall/WallView.h"
#include "support/Photos.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

struct PhotoWall : OpenWall {
    PhotoWall() { QSettings().remove(u"wall/photosFolded"_s); }

    WallFrame *frame() const { return page->findChild<WallFrame *>(); }
    PhotoStrip *strip() const { return page->findChild<PhotoStrip *>(); }
    PhotoList *list() const { return page->findChild<PhotoList *>(); }
    PhotoPane *pane() const { return page->findChild<PhotoPane *>(); }
    qsizetype count() const { return document->attachments().size(); }

    QUrl fileWith(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return QUrl::fromLocalFile(file.fileName());
    }
    /// As a file manager drops them on \a target; answers whether something there took them.
    static bool drop(QWidget *target, const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &dropped);
        return dropped.isAccepted();
    }
    static void copy(const QImage &image, const QString &text = {})
    {
        auto *data = new QMimeData;
        data->setImageData(image);
        if (!text.isEmpty())
            data->setText(text);
        QGuiApplication::clipboard()->setMimeData(data);
    }
    QByteArray bytesOf(int row) const
    {
        return otherSeat()->reader().bytes(document->attachments().value(row).hash);
    }
    /// Photos from another window.
    void addElsewhere(int photos) const
    {
        QList<NewPhoto> added;
        for (int i = 0; i < photos; ++i)
            added << aPhoto(i, u"part %1.jpg"_s.arg(i + 1));
        elsewhere(addAttachments(team.teamId, added));
        REQUIRE(until([&] { return count() == photos; }));
    }
    void reopen()
    {
        page.reset();
        document.reset();
        session.reset();
        session = std::make_unique<Session>(workspace.location(), seats.path());
        document = std::make_unique<TeamDocument>(*session, team.teamId);
        REQUIRE(until([this] { return document->isLoaded(); }));
        openPage();
    }

    QTemporaryDir folder;
};

} // namespace

TEST_CASE("dropped photos hang under the toolbar, and tell nothing but what is on them", "[photos]")
{
    PhotoWall wall;
    CHECK_FALSE(wall.strip()->isVisible()); // nothing there, nothing shown
    const QUrl one = wall.fileWith(u"IMG_20260317_132912.jpg"_s, withMetadata(fileOf(aPicture({320, 240})), 6));
    const QUrl two = wall.fileWith(u"right half.png"_s, pngWithMetadata(fileOf(aPicture({320, 240}, 3), "png")));
    QSignalSpy said(wall.frame(), &PhasePanel::announced);
    REQUIRE(PhotoWall::drop(wall.field()->viewport(), {one, two})); // wherever on the wall, the field too
    CHECK(wall.field()->toPlainText().isEmpty());
    REQUIRE(until([&] { return wall.count() == 2; }));
    CHECK(wall.document->attachments()[0].name == u"photo.jpg");
    CHECK(wall.document->attachments()[1].name == u"right half.jpg");
    for (int row = 0; row < 2; ++row)
        CHECK_FALSE(wall.bytesOf(row).contains(plantedWord));
    REQUIRE(until([&] { return wall.list()->isVisible() && wall.list()->model()->rowCount() == 2; }));
    const auto thumbnail = [&](int row) { return wall.list()->model()->index(row, 0).data(Qt::DecorationRole).value<QImage>(); };
    REQUIRE(until([&] { return !thumbnail(0).isNull() && !thumbnail(1).isNull(); }));
    CHECK(thumbnail(0).width() < thumbnail(0).height()); // it stands upright
    CHECK(wall.list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString() == u"Photo 1 of 2");
    CHECK(wall.list()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString() == u"Photo 2 of 2: right half");
    bool promised = false;
    for (const QLabel *label : wall.strip()->findChildren<QLabel *>())
        promised |= label->isVisible() && label->text() == u"The place and time in the picture’s data were removed.";
    CHECK(promised);
    CHECK(until([&] { return !said.isEmpty(); }));
    CHECK(wall.field()->hasFocus()); // whoever types goes on typing

    wall.session->undo(wall.team.teamId); // both at once
    REQUIRE(until([&] { return wall.count() == 0; }));
    CHECK(until([&] { return !wall.strip()->isVisible(); }));
}

TEST_CASE("other files than pictures are not the wall's", "[photos]")
{
    PhotoWall wall;
    const QUrl log = wall.fileWith(u"log.csv"_s, "a,b"), photo = wall.fileWith(u"a.jpg"_s, fileOf(aPicture()));
    CHECK_FALSE(PhotoWall::drop(wall.frame(), {log}));
    CHECK_FALSE(PhotoWall::drop(wall.frame(), {photo, log}));
    CHECK(wall.count() == 0);
}

TEST_CASE("a picture is pasted on the wall and in the capture field, text stays text", "[photos]")
{
    PhotoWall wall;
    wall.capture(u"a note"_s);
    PhotoWall::copy(aPicture({200, 100}));
    wall.field()->setFocus();
    OpenWall::type(u"half a sen"_s);
    wall.field()->paste();
    REQUIRE(until([&] { return wall.count() == 1; }));
    CHECK(wall.field()->toPlainText() == u"half a sen");
    CHECK(wall.field()->hasFocus());

    wall.lane()->setFocus();
    OpenWall::press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(until([&] { return wall.count() == 2; }));

    PhotoWall::copy(aPicture(), u"tence"_s); // from a table: its words count
    wall.field()->setFocus();
    wall.field()->moveCursor(QTextCursor::End);
    wall.field()->paste();
    CHECK(wall.field()->toPlainText() == u"half a sentence");
    QGuiApplication::clipboard()->setText(u" more"_s);
    wall.lane()->setFocus();
    OpenWall::press(Qt::Key_V, Qt::ControlModifier); // words pasted on a card go to the field
    CHECK(wall.field()->toPlainText() == u"half a sentence more");
    auto *files = new QMimeData;
    files->setUrls({wall.fileWith(u"left half.jpg"_s, fileOf(aPicture()))});
    QGuiApplication::clipboard()->setMimeData(files);
    wall.field()->paste();
    REQUIRE(until([&] { return wall.count() == 3; }));
    CHECK(wall.field()->toPlainText() == u"half a sentence more");
    CHECK(wall.document->attachments()[2].name == u"left half.jpg");
}

TEST_CASE("a photo opens beside the wall, and what stands on it is typed into the field", "[photos]")
{
    PhotoWall wall;
    wall.addElsewhere(3);
    REQUIRE(until([&] { return wall.list()->isVisible(); }));
    CHECK(wall.page->regions().contains(wall.strip())); // F6 goes there
    wall.list()->setFocus();
    OpenWall::press(Qt::Key_Return);
    REQUIRE(until([&] { return wall.pane()->isVisible() && wall.pane()->view()->hasImage(); }));
    CHECK(wall.pane()->view()->hasFocus());
    CHECK(wall.frame()->view()->isVisible()); // the wall stays in sight
    CHECK(wall.page->regions().contains(wall.pane()));
    CHECK(wall.pane()->view()->accessibleName() == u"Photo 1 of 3: part 1");
    OpenWall::press(Qt::Key_Right);
    CHECK(wall.pane()->view()->accessibleName() == u"Photo 2 of 3: part 2");
    REQUIRE(until([&] { return wall.pane()->view()->hasImage(); }));
    OpenWall::press(Qt::Key_Left);
    OpenWall::press(Qt::Key_Left); // there is none before the first
    CHECK(wall.pane()->view()->accessibleName() == u"Photo 1 of 3: part 1");
    REQUIRE(until([&] { return wall.pane()->view()->hasImage(); }));
    OpenWall::press(Qt::Key_Space);
    CHECK(wall.pane()->view()->zoom() > 1);
    OpenWall::press(Qt::Key_Space);
    CHECK(wall.pane()->view()->zoom() == 1);

    OpenWall::type(u"T"_s);
    CHECK(wall.field()->hasFocus());
    OpenWall::type(u"wo rounds"_s);
    OpenWall::press(Qt::Key_Return);
    REQUIRE(until([&] { return wall.document->pendingNotes().isEmpty(); }));
    CHECK(wall.cards() == QStringList{u"Two rounds"_s});
    CHECK(wall.pane()->isVisible()); // on to the next note of it

    wall.pane()->view()->setFocus();
    OpenWall::press(Qt::Key_Escape);
    CHECK_FALSE(wall.pane()->isVisible());
    CHECK(wall.list()->hasFocus());
}

TEST_CASE("Delete takes a photo off the wall, undo and a restart bring it back", "[photos]")
{
    PhotoWall wall;
    wall.addElsewhere(2);
    REQUIRE(until([&] { return wall.list()->isVisible(); }));
    const QString first = wall.document->attachments()[0].id;
    const QByteArray bytes = wall.bytesOf(0);
    wall.list()->setFocus();
    OpenWall::press(Qt::Key_Return);
    REQUIRE(until([&] { return wall.pane()->view()->hasImage(); }));
    OpenWall::press(Qt::Key_Delete);
    REQUIRE(until([&] { return wall.count() == 1; }));
    REQUIRE(until([&] { return wall.pane()->view()->accessibleName() == "Photo 1 of 1: part 2"_L1; })); // the one that was next
    OpenWall::press(Qt::Key_Escape);
    wall.list()->setFocus();
    OpenWall::press(Qt::Key_Delete);
    REQUIRE(until([&] { return wall.count() == 0; }));
    CHECK(until([&] { return wall.field()->hasFocus(); })); // the strip is gone

    wall.reopen();
    CHECK(wall.count() == 0);
    wall.session->undo(wall.team.teamId);
    wall.session->undo(wall.team.teamId);
    REQUIRE(until([&] { return wall.count() == 2; }));
    CHECK(wall.document->attachments()[0].id == first);
    CHECK(wall.bytesOf(0) == bytes);
    wall.reopen();
    REQUIRE(until([&] { return wall.list()->isVisible() && wall.list()->model()->rowCount() == 2; }));
}

TEST_CASE("a file that is no photo is refused in a sentence, and the others come in", "[photos]")
{
    PhotoWall wall;
    const QByteArray jpeg = fileOf(aPicture({320, 240}));
    QSignalSpy refused(wall.frame(), &PhasePanel::refused);
    REQUIRE(PhotoWall::drop(wall.frame(), {wall.fileWith(u"cut.jpg"_s, jpeg.left(jpeg.size() / 2)), wall.fileWith(u"good.jpg"_s, jpeg),
                                           wall.fileWith(u"empty.png"_s, {}), wall.fileWith(u"wall.svg"_s, "<svg/>")}));
    REQUIRE(until([&] { return wall.count() == 1 && !refused.isEmpty(); }));
    const QString sentences = refused.first().first().toString();
    CHECK(sentences.contains(u"“cut.jpg” is damaged or was cut off"_s));
    CHECK(sentences.contains(u"“empty.png” is empty"_s));
    CHECK(sentences.contains(u"“wall.svg” is not a photo that can be added."_s));
    CHECK(wall.document->attachments()[0].name == u"good.jpg");

    refused.clear();
    QList<QUrl> many;
    for (int i = 0; i < 5; ++i)
        many << wall.fileWith(u"text %1.jpg"_s.arg(i), "words");
    REQUIRE(PhotoWall::drop(wall.frame(), many));
    REQUIRE(until([&] { return !refused.isEmpty(); }));
    CHECK(refused.first().first().toString().endsWith(u"2 more could not be added."_s));
    CHECK(wall.count() == 1);
}

TEST_CASE("reading goes on beside the window, and can be stopped", "[photos]")
{
    PhotoWall wall;
    const QUrl photo = wall.fileWith(u"a.png"_s, fileOf(aPicture({3000, 2000}), "png"));
    REQUIRE(PhotoWall::drop(wall.frame(), {photo, photo, photo}));
    auto *underWay = wall.strip()->findChild<QLabel *>(u"photosUnderWayLabel"_s);
    CHECK(underWay->isVisible()); // nothing has been read when the drop is over
    CHECK(underWay->text().startsWith(u"Adding 3 photo"_s));
    wall.strip()->findChild<QAbstractButton *>(u"stopPhotosButton"_s)->click();
    CHECK_FALSE(wall.strip()->isVisible());
    wall.capture(u"a note"_s);
    wall.see();
    CHECK(wall.count() == 0);
    REQUIRE(PhotoWall::drop(wall.frame(), {photo})); // and another try is whole
    REQUIRE(until([&] { return wall.count() == 1; }));
}

TEST_CASE("a wall at rest keeps its photos as they are, and says so", "[photos]")
{
    PhotoWall wall;
    wall.addElsewhere(1);
    wall.elsewhere(closeMeeting(wall.team.teamId, wall.team.meetingId));
    REQUIRE(until([&] { return wall.meeting().endedAt.isValid(); }));
    QSignalSpy refused(wall.frame(), &PhasePanel::refused);
    CHECK_FALSE(wall.strip()->findChild<QAbstractButton *>(u"addPhotosButton"_s)->isVisibleTo(wall.strip()));
    PhotoWall::drop(wall.frame(), {wall.fileWith(u"a.jpg"_s, fileOf(aPicture()))});
    REQUIRE(refused.size() == 1); // at once, before anything is read
    CHECK(refused.first().first().toString().startsWith(u"The wall is resting, with its photos"_s));
    wall.frame()->photos()->addAction()->trigger(); // no file dialog
    CHECK(refused.size() == 2);
    Q_EMIT wall.list()->removeRequested(wall.document->attachments()[0].id);
    REQUIRE(until([&] { return refused.size() == 3; }));
    CHECK(wall.count() == 1);
}

TEST_CASE("blank covers the photos too, and the projector never shows one", "[photos]")
{
    PhotoWall wall;
    wall.addElsewhere(1);
    REQUIRE(until([&] { return wall.list()->isVisible(); }));
    wall.list()->setFocus();
    OpenWall::press(Qt::Key_Return);
    REQUIRE(until([&] { return wall.pane()->view()->hasImage(); }));
    OpenWall::press(Qt::Key_F12); // the Owner has come back
    const auto *cover = wall.page->findChild<BlankCover *>();
    REQUIRE(cover->isVisible());
    for (const QWidget *part : {static_cast<const QWidget *>(wall.strip()), static_cast<const QWidget *>(wall.pane())})
        CHECK(cover->rect().contains(QRect(cover->mapFromGlobal(part->mapToGlobal(QPoint())), part->size())));
    OpenWall::press(Qt::Key_F12);
    CHECK_FALSE(cover->isVisible());
    OpenWall::press(Qt::Key_F5);
    auto *projector = wall.page->findChild<ProjectorWindow *>();
    REQUIRE(projector);
    CHECK_FALSE(projector->findChild<PhotoStrip *>());
    CHECK_FALSE(projector->findChild<PhotoPane *>());
}

TEST_CASE("the strip folds to a line, and stays so", "[photos]")
{
    PhotoWall wall;
    wall.addElsewhere(2);
    REQUIRE(until([&] { return wall.list()->isVisible(); }));
    const int tall = wall.strip()->sizeHint().height();
    wall.strip()->findChild<QAbstractButton *>(u"foldPhotosButton"_s)->click();
    CHECK_FALSE(wall.list()->isVisible());
    CHECK(wall.strip()->isVisible());
    CHECK(wall.strip()->sizeHint().height() < tall * 3 / 4);
    wall.reopen();
    CHECK_FALSE(wall.list()->isVisible());
    wall.strip()->findChild<QAbstractButton *>(u"foldPhotosButton"_s)->click();
    CHECK(wall.list()->isVisible());
}
